"""Finds the files that ship with the program: in a checkout, in an installed wheel, in a frozen build."""

import sys
from pathlib import Path


def resource_folder(name: str) -> Path:
    """Returns resources/`name`, for example resource_folder("languages")."""
    return _shipped("resources") / name


def knowledge_folder() -> Path:
    """Returns the folder of the starter knowledge."""
    return _shipped("knowledge")


def _shipped(name: str) -> Path:
    package = Path(__file__).resolve().parent.parent
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [package / "_shipped" / name, package.parent / name]
    if frozen is not None:
        candidates.insert(0, Path(frozen) / name)
    return next((folder for folder in candidates if folder.is_dir()), candidates[-1])
