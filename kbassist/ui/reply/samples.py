"""The sample message of each language, to try the page with."""

from kbassist.core.resource_files import resource_folder


def sample_message(language: str) -> str:
    """Returns the sample in `language`, "" where there is none."""
    file = resource_folder("samples") / f"{language}.txt"
    return file.read_text(encoding="utf-8").strip() if file.is_file() else ""
