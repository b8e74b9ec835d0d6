"""What an importer reads from a file before anybody decided where it goes, and what an import did."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kbassist.core.errors import InputProblem
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

    `source` is named only by files that this program exported. `files` are the paths of files that belong to the item,
    from the folder of the file that names them.
    """

    external_id: str
    kind: ItemKind | None
    language: str | None
    content: ItemContent
    scope: IdScope = IdScope.SOURCE
    source: str | None = None
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What the person said about the files; None leaves it to the files."""

    kind: ItemKind | None = None
    source: str | None = None
    language: str | None = None
    is_dry_run: bool = False


SKIP_REASONS: Mapping[str, str] = {
    "file_empty": "The file is empty.",
    "file_unknown": "It is no kind of file that can be imported.",
    "file_gone": "It is gone.",
    "file_forbidden": "You have no permission to read it.",
    "file_unreadable": "It cannot be read: {reason}.",
    "file_too_deep": "It is nested too deeply or too large to be read.",
    "link_nowhere": "It is a link that leads nowhere.",
    "no_file": "It is not a file.",
    "no_text": "It holds no text.",
    "text_too_long": "Its text is longer than {count} characters.",
    "language_unclear": "Its language cannot be told; name it with --language.",
    "read_before": "“{name}” ({language}) was read before with other words, in {file}.",
    "row_too_wide": "The row has {cells} cells, but there are {columns} columns.",
    "table_broken": "The table is broken here: {reason}.",
    "line_no_json": "The line is not JSON: {reason} at character {place}.",
    "line_too_deep": "The line is nested too deeply or holds a number that is too long.",
    "line_no_object": "The line is not a JSON object.",
    "attached_missing": "The file that it names is not there.",
    "attached_outside": "The file that it names lies outside the imported folder.",
    "is_word": "It is a Word document; save it as HTML or text and import that.",
    "is_odt": "It is a text document of an office program; save it as HTML or text and import that.",
    "is_spreadsheet": "It is a spreadsheet; save it as CSV and import that.",
    "is_book": "It is a packed book; unpack it and import the folder.",
    "is_zip": "It is a zip archive; unpack it and import the folder.",
    "is_empty_zip": "It is an empty zip archive.",
    "is_packed": "It is a packed file ({form}); unpack it and import what is in it.",
    "is_pdf": "It is a PDF; save it as text or HTML and import that.",
    "is_old_office": "It is an old office document; save it as HTML or text and import that.",
    "is_picture": "It is a picture.",
    "is_database": "It is a database.",
}
"""Why a file or a record cannot be imported, by code."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file, or a record in it ("file.csv:12"), that could not be read, and why, in words for people.

    `code` lets the window say it in its own language, `values` fill the named places; it is one of SKIP_REASONS, or
    that of the problem with the whole file.
    """

    path: str
    reason: str
    code: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


def skipped(path: str, code: str, **values: str) -> Skipped:
    """Returns what is said of a file or record, for one of SKIP_REASONS."""
    return Skipped(path, SKIP_REASONS[code].format(**values), code, values)


def of_problem(path: str, problem: InputProblem) -> Skipped:
    """Returns what is said of a file that a problem keeps out."""
    return Skipped(path, problem.sentence, problem.code, problem.values)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or with a dry run would do; counts are items, `notices` posted notices that came in."""

    read: int = 0
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: tuple[Skipped, ...] = field(default=())
    notices: int = 0
