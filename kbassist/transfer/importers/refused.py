"""Files that cannot be read as knowledge, each with the reason: archives, office documents, pictures."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kbassist.core.records import Skipped, skipped
from kbassist.transfer.file_text import is_named

_BY_SUFFIX = {
    ".docx": "is_word",
    ".odt": "is_odt",
    ".xlsx": "is_spreadsheet",
    ".ods": "is_spreadsheet",
    ".epub": "is_book",
}
_BY_BEGINNING = (
    (b"PK\x03\x04", "is_zip", ""),
    (b"PK\x05\x06", "is_empty_zip", ""),
    (b"\x1f\x8b", "is_packed", "gzip"),
    (b"\xfd7zXZ\x00", "is_packed", "xz"),
    (b"BZh", "is_packed", "bzip2"),
    (b"7z\xbc\xaf\x27\x1c", "is_packed", "7z"),
    (b"Rar!", "is_packed", "rar"),
    (b"%PDF", "is_pdf", ""),
    (b"\xd0\xcf\x11\xe0", "is_old_office", ""),
    (b"\x89PNG", "is_picture", ""),
    (b"\xff\xd8\xff", "is_picture", ""),
    (b"GIF8", "is_picture", ""),
    (b"SQLite format 3", "is_database", ""),
)
_PICTURE = (b"", "is_picture", "")


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """Knows files by their first bytes, whatever their name says."""

    name: str = "refused"

    def accepts(self, path: Path, head: bytes) -> bool:
        return is_named(path, ".svg") or any(head.startswith(beginning) for beginning, _, _ in _BY_BEGINNING)

    def read(self, path: Path) -> Iterator[Skipped]:
        with path.open("rb") as file:
            head = file.read(16)
        _, code, form = next((known for known in _BY_BEGINNING if head.startswith(known[0])), _PICTURE)
        if head.startswith(b"PK"):
            code = _BY_SUFFIX.get(path.suffix.lower(), code)
        yield skipped(str(path), code, **({"form": form} if form else {}))


IMPORTER = RefusedFile()
