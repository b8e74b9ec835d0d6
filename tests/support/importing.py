"""Reads files the way an import does, without a database: first the importer that accepts, then its records."""

from collections.abc import Sequence
from pathlib import Path

from kbassist.core.item import NewItem
from kbassist.core.records import ImportedRecord, ImportRequest, Skipped
from kbassist.services.import_places import find_files
from kbassist.services.import_records import item_from
from kbassist.transfer.importers import load_importers


def importer_for(path: Path) -> str:
    """Returns the name of the importer that takes a file, "" where none does."""
    head = path.read_bytes()[:65_536]
    return next((importer.name for importer in load_importers() if importer.accepts(path, head)), "")


def read_file(path: Path) -> list[ImportedRecord | Skipped]:
    """Returns what the importer that accepts the file reads from it."""
    head = path.read_bytes()[:65_536]
    importer = next(importer for importer in load_importers() if importer.accepts(path, head))
    return list(importer.read(path))


def records_of(path: Path) -> list[ImportedRecord]:
    """Returns the records of a file nothing of which may be skipped."""
    found = read_file(path)
    assert [entry for entry in found if isinstance(entry, Skipped)] == []
    return [entry for entry in found if isinstance(entry, ImportedRecord)]


def items_below(paths: Sequence[Path], language: str = "lv") -> list[NewItem]:
    """Returns the items that files and folders hold; `language` where a record names none."""
    files, skipped = find_files(paths)
    assert skipped == ()
    return [
        item_from(record, file, record.language or language, ImportRequest())
        for file in files
        for record in records_of(file.path)
    ]


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """Writes a file with the folders it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode(encoding))
    return path
