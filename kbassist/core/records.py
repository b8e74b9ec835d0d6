"""What an importer reads from a file before anybody decided where it goes, and what an import did."""

from dataclasses import dataclass, field

from kbassist.core.item import ItemContent, ItemKind


@dataclass(frozen=True, slots=True)
class ImportedRecord:
    """One item as a file tells it; what the file leaves open is None."""

    external_id: str
    kind: ItemKind | None
    language: str | None
    content: ItemContent


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What the person said about the files; None leaves it to the files."""

    kind: ItemKind | None = None
    source: str | None = None
    language: str | None = None
    is_dry_run: bool = False


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file, or a record in it ("file.csv:12"), that could not be read, and why, in words for people."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or with a dry run would do; counts are items."""

    read: int = 0
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: tuple[Skipped, ...] = field(default=())
