"""Plug-in modules are found by standing in their package."""

import sys
from importlib import import_module
from pathlib import Path

import pytest

from kbassist.checking import checks
from kbassist.core.registry import plug_ins


def test_every_module_of_a_package_is_found_in_order_of_its_name() -> None:
    names = [module.__name__ for module in plug_ins(checks)]

    assert names == sorted(names)
    assert "kbassist.checking.checks.grounding" in names


def test_a_file_added_to_a_package_is_a_plug_in_and_one_with_an_underscore_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "some_plug_ins"
    package.mkdir()
    for name in ("__init__", "added", "_shared"):
        (package / f"{name}.py").write_text("", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)

    found = plug_ins(import_module("some_plug_ins"))

    assert [module.__name__ for module in found] == ["some_plug_ins.added"]
    for name in [name for name in sys.modules if name.startswith("some_plug_ins")]:
        monkeypatch.delitem(sys.modules, name)
