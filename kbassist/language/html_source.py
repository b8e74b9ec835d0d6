"""Reads the words out of a message that was pasted as HTML source, as mail programs save it.

Only what begins and ends as a page does is taken for one: a customer may well quote a tag of his site. Quoted
history keeps its mark, scripts and styles are no words. Every letter knows where it stood in the source.
"""

import re
from html import unescape

from kbassist.language.places import PlacedText, PlacedTextBuilder

_PAGE = re.compile(
    r"\s*(?:<\?xml[^<>]{0,200}>\s*)?"
    r"<(?:!doctype\s+html|html|head|body|meta|style|div|p|table|span|font|center|blockquote)\b[^<>]{0,4000}>",
    re.IGNORECASE,
)
_TOKEN = re.compile(
    r"<!--|<(?P<close>/?)(?P<name>[a-z][a-z0-9]{0,15})[^<>]{0,4000}>|<[!?/][^<>]{0,4000}>|&#?\w{1,31};|\s+",
    re.IGNORECASE,
)
_WORDLESS = frozenset(("script", "style", "head", "title", "template"))
_LINES = frozenset(("br", "li", "tr", "div", "dt", "dd", "hr"))
_PARAGRAPHS = frozenset(("p", "table", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"))
QUOTE_MARK = "> "
MOST_QUOTE_MARKS = 5


def is_html_source(text: str) -> bool:
    """True for text that is a page or a mail in HTML from its first to its last character."""
    return _PAGE.match(text) is not None and text.rstrip().endswith(">")


def words_of_html(source: str) -> PlacedText:
    """Returns what a reader of the page would see, paragraphs parted by blank lines."""
    return _Reader(source).read()


class _Reader:
    """Walks through the source once."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._words = PlacedTextBuilder()
        self._line_ends = 2
        self._quotes = 0
        self._has_gap = False
        self._endless: set[str] = set()

    def read(self) -> PlacedText:
        position = 0
        while (token := _TOKEN.search(self._source, position)) is not None:
            self._say(self._source[position : token.start()], position)
            position = self._after(token)
        self._say(self._source[position:], position)
        return self._words.placed_text()

    def _after(self, token: re.Match[str]) -> int:
        """Takes a token in and returns where to read on."""
        written, name = token.group(), (token["name"] or "").lower()
        if written.startswith("&"):
            self._say(unescape(written), token.start(), token.end())
        elif written == "<!--":
            return self._skip("-->", token)
        elif name in _WORDLESS and not token["close"]:
            return self._skip(f"</{name}", token)
        elif name in _LINES:
            self._end_lines(1)
        elif name in _PARAGRAPHS:
            self._end_lines(2)
            if name == "blockquote":
                self._quotes = max(0, self._quotes + (-1 if token["close"] else 1))
        elif name in ("td", "th") or written.isspace():
            self._has_gap = True
        return token.end()

    def _skip(self, end: str, token: re.Match[str]) -> int:
        """Returns where a part without words ends; one that never ends is only its first tag."""
        if end in self._endless:
            return token.end()
        found = self._source.find(end, token.end())
        if found < 0:
            found = self._source.find(end.upper(), token.end())
        if found < 0:
            self._endless.add(end)
            return token.end()
        return found + (len(end) if end == "-->" else 0)

    def _end_lines(self, count: int) -> None:
        self._line_ends = max(self._line_ends, count)

    def _say(self, words: str, start: int, end: int | None = None) -> None:
        """Writes words with the line ends, quote marks or blank that they were waiting for."""
        if not words:
            return
        if not words.strip():
            self._has_gap = True
            return
        if self._line_ends:
            marks = QUOTE_MARK * min(self._quotes, MOST_QUOTE_MARKS)
            ends = "\n" * self._line_ends if self._words.length else ""
            self._words.put(ends + marks, start, start)
        elif self._has_gap:
            self._words.put(" ", start, start)
        self._line_ends, self._has_gap = 0, False
        self._words.put(words, start, start + len(words) if end is None else end)
