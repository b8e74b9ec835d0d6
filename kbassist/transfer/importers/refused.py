"""Files that cannot be read as knowledge, each with the reason: archives, office documents, pictures."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kbassist.core.records import Skipped
from kbassist.transfer.file_text import is_named

_BY_SUFFIX = {
    ".docx": "a Word document; save it as HTML or text and import that",
    ".odt": "a text document of an office program; save it as HTML or text and import that",
    ".xlsx": "a spreadsheet; save it as CSV and import that",
    ".ods": "a spreadsheet; save it as CSV and import that",
    ".epub": "a packed book; unpack it and import the folder",
}
_BY_BEGINNING = (
    (b"PK\x03\x04", "a zip archive; unpack it and import the folder"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\x1f\x8b", "a packed file (gzip); unpack it and import what is in it"),
    (b"\xfd7zXZ\x00", "a packed file (xz); unpack it and import what is in it"),
    (b"BZh", "a packed file (bzip2); unpack it and import what is in it"),
    (b"7z\xbc\xaf\x27\x1c", "a packed file (7z); unpack it and import the folder"),
    (b"Rar!", "a packed file (rar); unpack it and import the folder"),
    (b"%PDF", "a PDF; save it as text or HTML and import that"),
    (b"\xd0\xcf\x11\xe0", "an old office document; save it as HTML or text and import that"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"SQLite format 3", "a database"),
)


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """Knows files by their first bytes, whatever their name says."""

    name: str = "refused"

    def accepts(self, path: Path, head: bytes) -> bool:
        return is_named(path, ".svg") or any(head.startswith(beginning) for beginning, _ in _BY_BEGINNING)

    def read(self, path: Path) -> Iterator[Skipped]:
        with path.open("rb") as file:
            head = file.read(16)
        kind = next((words for beginning, words in _BY_BEGINNING if head.startswith(beginning)), "a picture")
        if head.startswith(b"PK"):
            kind = _BY_SUFFIX.get(path.suffix.lower(), kind)
        yield Skipped(str(path), f"It is {kind}.")


IMPORTER = RefusedFile()
