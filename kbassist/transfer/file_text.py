"""The text of a file, never more than a bounded amount of it."""

from pathlib import Path

from kbassist.core.errors import InputProblem
from kbassist.transfer.encoding import decode

MEGABYTE = 1_000_000
MOST_BYTES = 50 * MEGABYTE


def read_text(path: Path, *, most_bytes: int = MOST_BYTES) -> str:
    """Returns the text of a file.

    InputProblem "file_too_large", "file_is_binary", "encoding_unknown"; OSError where it cannot be read.
    """
    with path.open("rb") as file:
        content = file.read(most_bytes + 1)
    if len(content) > most_bytes:
        raise InputProblem(
            "file_too_large",
            f"It is larger than {most_bytes // MEGABYTE} MB.",
            "Cut it into smaller files.",
            megabytes=str(most_bytes // MEGABYTE),
        )
    return decode(content)


def is_named(path: Path, *suffixes: str) -> bool:
    """True for a file with one of the suffixes (".md"), in whatever case."""
    return path.suffix.lower() in suffixes
