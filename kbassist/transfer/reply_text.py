"""The texts of canned replies as other programs keep them: bits of HTML, and their own signs for open places."""

import re

from kbassist.core.item import ItemContent, ItemKind
from kbassist.core.records import IdScope, ImportedRecord
from kbassist.markup.html_to_markdown import html_to_markdown

_ANY_TAG = re.compile(r"</?(?:a|b|i|p|br|em|ul|ol|li|div|span|strong|code|pre|h[1-6]|table|blockquote|hr|img)\b[^<>]*>")
_BLOCK_TAG = re.compile(r"</?(?:p|br|ul|ol|li|div|pre|h[1-6]|table|blockquote|hr)\b[^<>]*>", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
_OPEN_PLACE = re.compile(r"%?\{\{?\s*([A-Za-z_][\w.]{0,60})\s*\}\}?")
_CURSOR = "$|$"


def canned_record(
    external_id: str, *, title: str, text: str, scope: IdScope, aliases: tuple[str, ...] = (), language: str = ""
) -> ImportedRecord:
    """Returns a canned reply whose open places are written as {name}."""
    body, placeholders = with_open_places(reply_markdown(text))
    content = ItemContent(title=title.strip(), body=body.strip(), aliases=aliases, placeholders=placeholders)
    return ImportedRecord(external_id, ItemKind.CANNED, language or None, content, scope)


def reply_markdown(text: str) -> str:
    """Returns a reply as Markdown; where its HTML has no blocks, line breaks are the writer's own."""
    if not _ANY_TAG.search(text):
        return text
    chunks = []
    for chunk in _BLANK_LINES.split(text):
        is_laid_out = _BLOCK_TAG.search(chunk) is not None
        chunks.append(chunk if is_laid_out else f"<p>{chunk.strip().replace(chr(10), '<br>')}</p>")
    return html_to_markdown("\n\n".join(chunks))


def with_open_places(text: str) -> tuple[str, tuple[str, ...]]:
    """Returns the text with every open place as {name}, and the names in order; cursor signs are taken out."""
    written = _OPEN_PLACE.sub(lambda match: "{" + _name(match) + "}", text.replace(_CURSOR, ""))
    names = dict.fromkeys(_name(match) for match in _OPEN_PLACE.finditer(text))
    return written, tuple(names)


def _name(match: re.Match[str]) -> str:
    return match.group(1).replace(".", "_")
