"""What an importer reads from a file before anybody decided where it goes, and what an import did."""

from dataclasses import dataclass, field
from enum import StrEnum

from kbassist.core.item import ItemContent, ItemKind


class IdScope(StrEnum):
    """How far the id that a file gives to a record reaches.

    SOURCE: it names the item in the whole source. PLACE: it is unique in its file, and the file's translations
    (lv/x.md, ru/x.md) mean the same item by it. FILE: it counts records of this very file.
    """

    SOURCE = "source"
    PLACE = "place"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class ImportedRecord:
    """One item as a file tells it; what the file leaves open is None, a missing title "".

    `source` is named only by files that this program exported.
    """

    external_id: str
    kind: ItemKind | None
    language: str | None
    content: ItemContent
    scope: IdScope = IdScope.SOURCE
    source: str | None = None


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
