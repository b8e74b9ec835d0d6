"""A Markdown file of canned replies: under each heading one block of code that holds a reply ready to paste."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kbassist.core.records import IdScope, ImportedRecord
from kbassist.transfer.encoding import decode_head
from kbassist.transfer.file_text import is_named, read_text
from kbassist.transfer.reply_text import canned_record

FEWEST_WORDS = 5

_HEADING = re.compile(r"#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$")
_FENCE = re.compile(r"(```+|~~~+)(.*)$")


@dataclass(frozen=True, slots=True)
class _Section:
    """A heading with the code below it; `has_words` where anything else stands there."""

    title: str
    code: str
    has_words: bool
    is_named_code: bool


@dataclass(frozen=True, slots=True)
class MarkdownReplies:
    """Only files in which every section is one block of prose; documentation with code is none."""

    name: str = "markdown_replies"

    def accepts(self, path: Path, head: bytes) -> bool:
        if not is_named(path, ".md", ".markdown", ".txt"):
            return False
        text = decode_head(head)
        if not text.startswith("#") or ("```" not in text and "~~~" not in text):
            return False
        sections = [section for section in _sections(text) if section.code or section.has_words]
        return bool(sections) and all(_is_reply(section) for section in sections)

    def read(self, path: Path) -> Iterator[ImportedRecord]:
        seen: dict[str, int] = {}
        for section in _sections(read_text(path)):
            if not section.code:
                continue
            seen[section.title] = seen.get(section.title, 0) + 1
            again = f"~{seen[section.title]}" if seen[section.title] > 1 else ""
            yield canned_record(section.title + again, title=section.title, text=section.code, scope=IdScope.FILE)


def _is_reply(section: _Section) -> bool:
    return not section.has_words and not section.is_named_code and len(section.code.split()) >= FEWEST_WORDS


def _sections(text: str) -> Iterator[_Section]:
    title, code, has_words, is_named_code, fence = "", [], False, False, ""
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        heading = _HEADING.match(line)
        if fence:
            if mark and mark.group(1).startswith(fence) and not mark.group(2).strip():
                fence = ""
            else:
                code.append(line)
        elif heading:
            yield _Section(title, "\n".join(code).strip("\n"), has_words, is_named_code)
            title, code, has_words, is_named_code = heading.group(1), [], False, False
        elif mark:
            has_words = has_words or bool(code)
            fence, is_named_code = mark.group(1), bool(mark.group(2).strip())
        elif line.strip():
            has_words = True
    yield _Section(title, "\n".join(code).strip("\n"), has_words, is_named_code)


IMPORTER = MarkdownReplies()
