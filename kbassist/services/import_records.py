"""Turns a record that was read into an item: fills what the file left open, tidies texts, hides personal data."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from kbassist.core.item import ItemContent, ItemKey, ItemKind, NewItem
from kbassist.core.records import IdScope, ImportedRecord, ImportRequest, Skipped, skipped
from kbassist.language.sensitive import mask_sensitive
from kbassist.services.import_places import FileToImport, title_from_name

LONGEST_TITLE = 120
LONGEST_TEXT = 2_000_000

_OPEN_PLACE = re.compile(r"\{([A-Za-z_]\w{0,60})\}")


def item_from(record: ImportedRecord, file: FileToImport, language: str, request: ImportRequest) -> NewItem:
    """Returns the item that a record means; a file that this program exported is taken word for word."""
    kind = request.kind or record.kind or file.kind or ItemKind.ARTICLE
    source = request.source or record.source or file.source
    if record.source is not None:
        key = ItemKey(_tidy(source).strip(), _tidy(external_id(record, file)).strip(), language)
        return NewItem(key, kind, tidy(record.content, _tidy))
    key = ItemKey(_composed(source).strip(), _composed(external_id(record, file)).strip(), language)
    return NewItem(key, kind, tidy(_completed(record, file, kind), _composed))


def external_id(record: ImportedRecord, file: FileToImport) -> str:
    """Returns the record's id within its source."""
    if record.scope is IdScope.SOURCE:
        return record.external_id
    place = file.place_id if record.scope is IdScope.PLACE else file.file_id
    return f"{place}/{record.external_id}" if record.external_id else place


def useless(path: str, content: ItemContent) -> Skipped | None:
    """Returns what is said of a record that cannot become an item, None where it can."""
    if not any(text.strip() for text in (content.body, content.question, content.short_formal, content.short_familiar)):
        return skipped(path, "no_text")
    if len(content.body) + len(content.question) > LONGEST_TEXT:
        return skipped(path, "text_too_long", count=f"{LONGEST_TEXT:,}")
    return None


def tidy(content: ItemContent, tidy_text: Callable[[str], str]) -> ItemContent:
    """Returns the content with each of its texts made tidy."""
    return replace(
        content,
        title=tidy_text(content.title),
        body=tidy_text(content.body),
        question=tidy_text(content.question),
        short_formal=tidy_text(content.short_formal),
        short_familiar=tidy_text(content.short_familiar),
        url=tidy_text(content.url),
        entity=tidy_text(content.entity),
        intent=tidy_text(content.intent),
        tags=tuple(map(tidy_text, content.tags)),
        aliases=tuple(map(tidy_text, content.aliases)),
        placeholders=tuple(map(tidy_text, content.placeholders)),
    )


def _completed(record: ImportedRecord, file: FileToImport, kind: ItemKind) -> ItemContent:
    content = record.content
    if kind is ItemKind.ANSWER and content.question:
        content = replace(content, question=mask_sensitive(content.question), title=mask_sensitive(content.title))
    if not content.title.strip():
        content = replace(content, title=_title(content, record, file))
    if kind is ItemKind.CANNED and not content.placeholders:
        content = replace(content, placeholders=tuple(dict.fromkeys(_OPEN_PLACE.findall(content.body))))
    return replace(content, title=content.title.strip(), body=content.body.strip("\n").rstrip())


def _title(content: ItemContent, record: ImportedRecord, file: FileToImport) -> str:
    """Returns a title for a record that has none: the question, the file's name, or its first words."""
    is_whole_file = record.scope is IdScope.PLACE and not record.external_id
    if not content.question.strip() and is_whole_file:
        return title_from_name(file.stem)
    words = " ".join((content.question.strip() or content.body.strip() or content.short_formal).split())
    if len(words) <= LONGEST_TITLE:
        return words or title_from_name(file.stem)
    return words[:LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(",;:– ") + " …"


def _composed(text: str) -> str:
    """Returns a tidy text whose letters are one character each, as they are typed; macOS has the marks apart."""
    return unicodedata.normalize("NFC", _tidy(text))


def _tidy(text: str) -> str:
    """Returns a text with line ends as LF, without NUL characters and half characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return text.encode("utf-8", "replace").decode()
