"""A web page or a piece of one: its main content as Markdown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kbassist.core.item import ItemContent
from kbassist.core.records import IdScope, ImportedRecord
from kbassist.markup.html_to_markdown import read_page
from kbassist.transfer.encoding import decode_head
from kbassist.transfer.file_text import MEGABYTE, is_named, read_text
from kbassist.transfer.headings import first_heading

MOST_BYTES = 10 * MEGABYTE

_BEGINNING = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.I | re.S)


@dataclass(frozen=True, slots=True)
class HtmlFile:
    """Title from the first heading, else the page's title; language as the page says."""

    name: str = "html_page"

    def accepts(self, path: Path, head: bytes) -> bool:
        if is_named(path, ".html", ".htm", ".xhtml"):
            return True
        return not is_named(path, ".md", ".markdown") and _BEGINNING.match(decode_head(head)[:2000]) is not None

    def read(self, path: Path) -> Iterator[ImportedRecord]:
        page = read_page(read_text(path, most_bytes=MOST_BYTES))
        heading, body = first_heading(page.markdown)
        content = ItemContent(title=heading or page.title, body=body.strip())
        yield ImportedRecord("", None, page.language or None, content, IdScope.PLACE)


IMPORTER = HtmlFile()
