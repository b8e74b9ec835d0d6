"""HTML from elsewhere to Markdown: headings, lists, tables, code, quotes, links, emphasis.

Navigation, scripts, forms' controls and footers are left out. Works through the tags one after the other and
never by recursion, so no depth of nesting can stop it; lists and quotes deeper than `DEEPEST` are flattened.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kbassist.markup.html_tokens import EndTag, StartTag, TextToken, Token, html_tokens
from kbassist.markup.markdown_blocks import BlockStack
from kbassist.markup.markdown_inline import InlineText

DEEPEST = 12

_LEFT_OUT = frozenset(
    (
        *("script", "style", "template", "svg", "nav", "footer", "noscript", "iframe", "select", "button", "textarea"),
        *("video", "audio", "canvas", "object", "head", "title"),
    )
)
_CONTAINERS = frozenset(("ul", "ol", "li", "blockquote", "table", "tr", "td", "th"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    (
        *("p", "div", "section", "article", "main", "header", "aside", "figure", "figcaption", "address", "form", "dl"),
        *(
            "dd",
            "dt",
            "fieldset",
            "legend",
            "details",
            "summary",
            "center",
            "caption",
            "body",
            "html",
            "thead",
            "tbody",
        ),
        *("tfoot", *_HEADINGS),
    )
)
_MARKS = {
    "strong": "strong",
    "b": "strong",
    "em": "emphasis",
    "i": "emphasis",
    "cite": "emphasis",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "a": "link",
}


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """What a page says of itself, "" where it does not, and its main content."""

    title: str
    language: str
    markdown: str


def html_to_markdown(html: str) -> str:
    """Returns the words of a piece of HTML as Markdown."""
    return _Converter().convert(list(html_tokens(html)))


def read_page(html: str) -> HtmlPage:
    """Returns a page's title and language and its main content, the whole body where none is marked as main."""
    tokens = list(html_tokens(html))
    html_tag = next((token for token in tokens if isinstance(token, StartTag) and token.name == "html"), None)
    language = html_tag.attribute("lang") if html_tag is not None else ""
    return HtmlPage(_title(tokens), language, _Converter().convert(_main_content(tokens)))


def _title(tokens: Sequence[Token]) -> str:
    for position, token in enumerate(tokens[:-1]):
        following = tokens[position + 1]
        if _is_start(token, "title") and isinstance(following, TextToken):
            return " ".join(following.text.split())
    return ""


def _main_content(tokens: Sequence[Token]) -> Sequence[Token]:
    """Returns what stands in the one <main>, or else in the one <article>."""
    for name in ("main", "article"):
        starts = [position for position, token in enumerate(tokens) if _is_start(token, name)]
        if len(starts) == 1:
            end = next((place for place in range(starts[0], len(tokens)) if tokens[place] == EndTag(name)), len(tokens))
            return tokens[starts[0] : end]
    return tokens


def _is_start(token: Token, name: str) -> bool:
    return isinstance(token, StartTag) and token.name == name


class _Converter:
    """Turns one sequence of tokens into Markdown; used once."""

    def __init__(self) -> None:
        self._blocks = BlockStack(DEEPEST)
        self._inline = InlineText()
        self._left_out: list[str] = []
        self._heading = 0
        self._is_term = False
        self._code: list[str] | None = None

    def convert(self, tokens: Iterable[Token]) -> str:
        tokens = tuple(tokens)
        endings = Counter(token.name for token in tokens if isinstance(token, EndTag))
        for token in tokens:
            if isinstance(token, EndTag):
                endings[token.name] -= 1
            if self._is_left_out(token, endings):
                continue
            if isinstance(token, TextToken):
                self._text(token.text)
            elif isinstance(token, StartTag):
                self._start(token)
            else:
                self._end(token.name)
        self._end("pre")
        self._flush()
        return self._blocks.finished()

    def _is_left_out(self, token: Token, endings: Counter[str]) -> bool:
        """True inside elements without content for readers; one that is never closed hides nothing."""
        if isinstance(token, StartTag) and token.name in _LEFT_OUT and endings[token.name] > 0:
            self._left_out.append(token.name)
            return True
        if isinstance(token, EndTag) and token.name in self._left_out:
            while self._left_out.pop() != token.name:
                pass
            return True
        return bool(self._left_out)

    def _text(self, text: str) -> None:
        if self._code is not None:
            self._code.append(text)
        else:
            self._inline.add(text)

    def _start(self, tag: StartTag) -> None:
        name = tag.name
        if self._code is not None:
            self._code.append("\n" if name == "br" else "")
        elif name == "br":
            self._inline.break_line()
        elif name == "img":
            self._inline.add_image(tag.attribute("alt"), tag.attribute("src"))
        elif name in _MARKS:
            self._inline.open(_MARKS[name], tag.attribute("href") if name == "a" else "")
        elif name == "hr":
            self._flush()
            self._blocks.add("---")
        elif name == "pre":
            self._flush()
            self._code = []
        elif name in _CONTAINERS:
            self._flush()
            self._blocks.open(name, tag.attribute("start"))
        elif name in _BLOCKS:
            self._flush()
            self._heading = _HEADINGS.get(name, 0)
            self._is_term = name == "dt"

    def _end(self, name: str) -> None:
        if name == "pre" and self._code is not None:
            self._blocks.add_code("".join(self._code))
            self._code = None
        elif self._code is not None:
            return
        elif name in _MARKS:
            self._inline.close(_MARKS[name])
        elif name in _CONTAINERS:
            self._flush()
            self._blocks.close(name)
        elif name in _BLOCKS:
            self._flush()

    def _flush(self) -> None:
        """Ends the paragraph, heading or term that is being written."""
        text = self._inline.taken()
        if text and self._heading:
            self._blocks.add(f"{'#' * self._heading} {' '.join(text.split())}")
        elif text and self._is_term:
            self._blocks.add(f"**{text}**" if "*" not in text and "\n" not in text else text)
        elif text:
            self._blocks.add(text)
        self._heading = 0
        self._is_term = False
