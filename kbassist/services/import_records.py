"""Turns a record that was read into an item: fills what the file left open, tidies texts, hides personal data."""

import re
from dataclasses import replace

from kbassist.core.item import ItemContent, ItemKey, ItemKind, NewItem
from kbassist.core.records import IdScope, ImportedRecord, ImportRequest
from kbassist.language.sensitive import mask_sensitive
from kbassist.services.import_places import FileToImport, title_from_name

LONGEST_TITLE = 120
LONGEST_TEXT = 2_000_000

_OPEN_PLACE = re.compile(r"\{([A-Za-z_]\w{0,60})\}")


def item_from(record: ImportedRecord, file: FileToImport, language: str, request: ImportRequest) -> NewItem:
    """Returns the item that a record means; a file that this program exported is taken word for word."""
    kind = request.kind or record.kind or file.kind or ItemKind.ARTICLE
    content = record.content if record.source is not None else _completed(record, file, kind)
    source = request.source or record.source or file.source
    key = ItemKey(_tidy(source).strip(), _tidy(external_id(record, file)).strip(), language)
    return NewItem(key, kind, tidy(content))


def external_id(record: ImportedRecord, file: FileToImport) -> str:
    """Returns the record's id within its source."""
    if record.scope is IdScope.SOURCE:
        return record.external_id
    place = file.place_id if record.scope is IdScope.PLACE else file.file_id
    return f"{place}/{record.external_id}" if record.external_id else place


def why_useless(content: ItemContent) -> str:
    """Returns why a record cannot become an item, "" where it can."""
    if not any(text.strip() for text in (content.body, content.question, content.short_formal, content.short_familiar)):
        return "It holds no text."
    if len(content.body) + len(content.question) > LONGEST_TEXT:
        return f"Its text is longer than {LONGEST_TEXT:,} characters."
    return ""


def tidy(content: ItemContent) -> ItemContent:
    """Returns the content with line ends as LF, without NUL characters and half characters."""
    return replace(
        content,
        title=_tidy(content.title),
        body=_tidy(content.body),
        question=_tidy(content.question),
        short_formal=_tidy(content.short_formal),
        short_familiar=_tidy(content.short_familiar),
        url=_tidy(content.url),
        entity=_tidy(content.entity),
        intent=_tidy(content.intent),
        tags=tuple(map(_tidy, content.tags)),
        aliases=tuple(map(_tidy, content.aliases)),
        placeholders=tuple(map(_tidy, content.placeholders)),
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


def _tidy(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return text.encode("utf-8", "replace").decode()
