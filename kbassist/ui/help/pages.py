"""Reads the pages of the help and knows their sections; nothing here is shown or translated.

A page is a Markdown file that is plain to read anywhere; `{shortcuts}` and `{settings}` on a line of their own are
places for what is made from the program itself.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kbassist.core.jobs import CancelToken

PAGE_IDS = (
    "start",
    "reply",
    "findings",
    "search",
    "articles",
    "notices",
    "settings",
    "keyboard",
    "command-line",
    "data",
    "trouble",
)
"""The pages in the order in which they are listed; the first one is where help begins."""

FALLBACK_LANGUAGE = "en"
SUFFIX = ".md"

_HEADING = re.compile(r"^(#{1,3}) +(?P<words>.+)$")


@dataclass(frozen=True, slots=True)
class HelpSection:
    """A heading and the Markdown under it, up to the next heading of any level."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page; its first section is the page's own title with what stands under it."""

    id: str
    markdown: str
    sections: tuple[HelpSection, ...]

    @property
    def title(self) -> str:
        return self.sections[0].heading

    def section_about(self, code: str) -> int:
        """Returns the section that names `code` as code, 0 where none does."""
        places = (place for place, section in enumerate(self.sections) if f"`{code}`" in section.text)
        return next(places, 0)


def load_help(folder: Path, language: str, inserts: Mapping[str, str], token: CancelToken) -> tuple[HelpPage, ...]:
    """Returns all pages of a language of the window, in order, with `inserts` in their places.

    May be called from any thread. English stands in for a language that has no pages.
    """
    own = folder / language
    if not own.is_dir():
        own = folder / FALLBACK_LANGUAGE
    pages = []
    for page_id in PAGE_IDS:
        token.check()
        markdown = (own / f"{page_id}{SUFFIX}").read_text(encoding="utf-8")
        pages.append(page_from(page_id, _filled(markdown, inserts)))
    return tuple(pages)


def page_from(page_id: str, markdown: str) -> HelpPage:
    """Cuts a page into its sections; headings in blocks of code are not headings."""
    sections: list[HelpSection] = []
    heading, lines, is_code = "", list[str](), False
    for line in markdown.splitlines():
        is_code ^= line.startswith("```")
        match = None if is_code else _HEADING.match(line)
        if match is None:
            lines.append(line)
            continue
        if heading:
            sections.append(HelpSection(heading, "\n".join(lines)))
        heading, lines = match["words"].strip(), []
    sections.append(HelpSection(heading, "\n".join(lines)))
    return HelpPage(page_id, markdown, tuple(sections))


def _filled(markdown: str, inserts: Mapping[str, str]) -> str:
    for name, text in inserts.items():
        markdown = markdown.replace(f"{{{name}}}\n", f"{text}\n")
    return markdown
