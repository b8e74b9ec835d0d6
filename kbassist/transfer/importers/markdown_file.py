"""A Markdown or plain text file: one item, its header in YAML or TOML."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kbassist.core.records import IdScope, ImportedRecord
from kbassist.markup.front_matter import split_front_matter
from kbassist.transfer.encoding import decode_head
from kbassist.transfer.fields import known_fields, record_from, texts
from kbassist.transfer.file_text import is_named, read_text
from kbassist.transfer.headings import first_heading

_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".txt", ".text")


@dataclass(frozen=True, slots=True)
class MarkdownFile:
    """Title from the header, else the first heading; everything else from the header."""

    name: str = "markdown_file"

    def accepts(self, path: Path, head: bytes) -> bool:
        if is_named(path, *_SUFFIXES):
            return True
        return path.suffix == "" and bool(decode_head(head).strip())

    def read(self, path: Path) -> Iterator[ImportedRecord]:
        header, body = split_front_matter(read_text(path))
        fields = known_fields(header)
        fields["tags"] = texts(fields.get("tags")) + _taxonomy_terms(header)
        record = record_from(fields, local_id="", scope=IdScope.PLACE, body=body.strip("\n").rstrip())
        content = record.content
        if not content.title.strip() and not content.question:
            title, text = first_heading(content.body)
            content = replace(content, title=title, body=text)
        yield replace(record, content=content)


def _taxonomy_terms(header: Mapping[str, Any]) -> tuple[str, ...]:
    """Returns the terms of a Zola header, of whatever taxonomy."""
    taxonomies = header.get("taxonomies")
    if not isinstance(taxonomies, Mapping):
        return ()
    return tuple(dict.fromkeys(term for terms in taxonomies.values() for term in texts(terms)))


IMPORTER = MarkdownFile()
