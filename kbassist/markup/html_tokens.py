"""Cuts HTML into tags and text, in time that grows with the length only.

Forgiving as browsers are: nothing is ever an error. The standard library's parser takes minutes for a
megabyte of unclosed tags or comments (Python 3.11.7, measured 2026-11-22), so the cutting is done here.
"""

import html as entities
import re
from collections.abc import Iterator
from dataclasses import dataclass

_TAG_NAME = re.compile(r"[a-zA-Z][^\s/>]{0,40}")
_TAG_STOP = re.compile(r"[>\"']")
_ATTRIBUTE = re.compile(
    r"(?:^|(?<=[\s\"'/]))([a-zA-Z-]{1,20})\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]{1,4000}))"
)
_RAW_ENDS = {
    name: re.compile(rf"</{name}", re.IGNORECASE) for name in ("script", "style", "textarea", "title", "xmp", "noembed")
}


@dataclass(frozen=True, slots=True)
class StartTag:
    """An opening tag; `attributes` is its text as written."""

    name: str
    attributes: str

    def attribute(self, name: str) -> str:
        """Returns the value of an attribute, "" where the tag has none."""
        for found in _ATTRIBUTE.finditer(self.attributes):
            if found.group(1).lower() == name:
                return entities.unescape(found.group(2) or found.group(3) or found.group(4) or "").strip()
        return ""


@dataclass(frozen=True, slots=True)
class EndTag:
    """A closing tag."""

    name: str


@dataclass(frozen=True, slots=True)
class TextToken:
    """Words between tags, entities resolved."""

    text: str


Token = StartTag | EndTag | TextToken


def html_tokens(html: str) -> Iterator[Token]:
    """Yields the tags and texts of a page in order; comments, declarations and the words of scripts are left out."""
    position = 0
    while position < len(html):
        opening = html.find("<", position)
        if opening < 0:
            yield TextToken(entities.unescape(html[position:]))
            return
        if opening > position:
            yield TextToken(entities.unescape(html[position:opening]))
        token, position = _tag(html, opening)
        if token is not None:
            yield token
        if isinstance(token, StartTag) and token.name in _RAW_ENDS:
            end = _RAW_ENDS[token.name].search(html, position)
            inside = html[position : end.start() if end else len(html)]
            position += len(inside)
            if token.name not in ("script", "style"):
                yield TextToken(entities.unescape(inside))


def _tag(html: str, opening: int) -> tuple[Token | None, int]:
    """Returns what stands at a "<" and where the text goes on."""
    if html.startswith("<!--", opening):
        end = html.find("-->", opening + 4)
        return None, end + 3 if end >= 0 else len(html)
    if html.startswith(("<!", "<?"), opening):
        end = html.find(">", opening)
        return None, end + 1 if end >= 0 else len(html)
    is_closing = html.startswith("</", opening)
    name = _TAG_NAME.match(html, opening + (2 if is_closing else 1))
    if name is None:
        return TextToken("<"), opening + 1
    if is_closing:
        end = html.find(">", name.end())
        return EndTag(name.group().lower()), end + 1 if end >= 0 else len(html)
    end = _tag_end(html, name.end())
    if end < 0:
        return TextToken(entities.unescape(html[opening:])), len(html)
    return StartTag(name.group().lower(), html[name.end() : end]), end + 1


def _tag_end(html: str, start: int) -> int:
    """Returns where the ">" of an opening tag stands, -1 where it never ends; a ">" in quotes does not count."""
    position = start
    while stop := _TAG_STOP.search(html, position):
        if stop.group() == ">":
            return stop.start()
        closing = html.find(stop.group(), stop.end())
        position = closing + 1 if closing >= 0 else stop.end()
    return -1
