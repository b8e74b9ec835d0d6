"""Finds the files that imported records name, and lets go of files that no item names any more.

A record names files in its header (`attachments`) or by a link of its text to a document beside it. Only files inside
the imported folder are taken, so that no text from elsewhere can bring other files of this machine into letters.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from kbassist.core.attachment import Attachment, Attachments
from kbassist.core.errors import InputProblem
from kbassist.core.ports import Store
from kbassist.core.records import ImportedRecord, Skipped, of_problem, skipped
from kbassist.services.import_places import FileToImport

NOT_THERE = "attached_missing"

LINKED = frozenset(
    (".pdf", ".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".odp", ".zip", ".7z")
)
"""Endings of what a link in a text can bring along; pages, pictures and texts belong to the knowledge itself."""

DOCUMENTS = LINKED | {".png", ".jpg", ".jpeg", ".gif", ".mp4", ".csv", ".txt", ".html", ".htm", ".json"}
"""Endings of files that are imported last, since a header may name them."""

# The bounds keep a line of ten thousand brackets from taking seconds. A picture ("![…](…)") belongs to the text.
_LINK = re.compile(r"(?<!!)\[[^\[\]\n]{0,300}\]\((?:<([^<>\n]{1,500})>|([^()\s<>]{1,500}))(?:\s+\"[^\"\n]{0,300}\")?\)")
_WEB = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//|#|.*\0")
_ELSEWHERE = re.compile(rf"{_WEB.pattern}|/|\\")


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file that a record names: where it lies, or why it cannot be taken, None where that is no trouble."""

    reference: str
    path: Path | None
    attachment: Attachment | None
    trouble: Skipped | None = None

    @property
    def name(self) -> str:
        return _name_of(self.reference)


def named_files(record: ImportedRecord, file: FileToImport, attachments: Attachments) -> tuple[NamedFile, ...]:
    """Returns the files that a record names, in its order, each once.

    A link that leads nowhere is no trouble: documentation torn from its site is full of them, and no reply shows one.
    """
    found = {reference: _find(reference, file, attachments) for reference in record.files if not _WEB.match(reference)}
    names = {named.name for named in found.values()}
    for reference in _linked(record.content.body):
        if reference not in found and _name_of(reference) not in names:
            named = _find(reference, file, attachments)
            is_dead = named.trouble is not None and named.trouble.code == NOT_THERE
            found[reference] = replace(named, trouble=None) if is_dead else named
    return tuple(found.values())


def let_go(store: Store, attachments: Iterable[Attachment]) -> None:
    """Sets those of the files aside that no item names any more."""
    dropped = frozenset(attachments)
    if not dropped:
        return
    with store.read() as view:
        named = {attachment for of_item in view.attachments().values() for attachment in of_item}
    store.attachments.set_aside(dropped - named)


def _linked(body: str) -> Iterator[str]:
    """Yields the links of a text to documents that may lie beside it."""
    for match in _LINK.finditer(body):
        reference = (match.group(1) or match.group(2)).partition("#")[0].partition("?")[0]
        if PurePosixPath(reference).suffix.lower() in LINKED and not _is_elsewhere(reference):
            yield reference


def _find(reference: str, file: FileToImport, attachments: Attachments) -> NamedFile:
    try:
        path = next((path for path in _candidates(reference, file) if path.is_file()), None)
    except OSError:  # a name that no file can have
        path = None
    if path is None:
        return _missing(reference, file, NOT_THERE)
    if not path.resolve().is_relative_to(file.root.resolve()):
        return _missing(reference, file, "attached_outside")
    try:
        return NamedFile(reference, path, attachments.describe(path))
    except InputProblem as problem:
        return NamedFile(reference, None, None, of_problem(_place(reference, file), problem))


def _missing(reference: str, file: FileToImport, code: str) -> NamedFile:
    return NamedFile(reference, None, None, skipped(_place(reference, file), code))


def _place(reference: str, file: FileToImport) -> str:
    return f"{file.path}: {reference}"


def _candidates(reference: str, file: FileToImport) -> tuple[Path, Path]:
    """Returns the path as written, and with the signs of a web address read ("%20")."""
    folder = file.path.parent
    return folder / reference, folder / unquote(reference)


def _is_elsewhere(reference: str) -> bool:
    return _ELSEWHERE.match(reference) is not None


def _name_of(reference: str) -> str:
    return PurePosixPath(unquote(reference)).name
