"""Writes one paragraph of Markdown from words, breaks and marks; plain words never turn into marks."""

import re
from dataclasses import dataclass

_SPACE = re.compile(r"[ \t\r\n\f]+")
_SPECIAL = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])|(?<![^\s])\*(?=\S)|(?<=\S)\*|(?<![^\W_])_|_(?![^\W_])|<(?=[a-zA-Z/!?])|&(?=#?\w{1,31};)"
    r"|\[(?=[^\]]{0,999}\][(\[:])|`(?=``)"
)
_LINE_START = re.compile(r"^( {0,3})(#{1,6}(?=\s|$)|>|[+-](?=\s|$)|(?=[-=_*~]+[-=_*~ ]*$)[-=_*~])", re.MULTILINE)
_NUMBER_START = re.compile(r"^( {0,3}\d{1,9})([.)])(?=\s|$)", re.MULTILINE)
_ENDING_PUNCTUATION = re.compile(r"[.,:;!?]+$")
_DEAD_ADDRESSES = ("javascript:", "data:", "vbscript:", "#", "about:")


@dataclass(slots=True)
class _Mark:
    kind: str
    start: int
    address: str


class InlineText:
    """Collects the words of one paragraph after the other."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._open: list[_Mark] = []
        self._marked = (-1, "")

    def add(self, text: str) -> None:
        """Adds words; runs of white space count as one space."""
        text = _SPACE.sub(" ", text)
        if not self._pieces or self._pieces[-1].endswith((" ", "\n")):
            text = text.lstrip(" ")
        if not text:
            return
        self._drop_mark_before(text)
        is_code = any(mark.kind == "code" for mark in self._open)
        self._pieces.append(text if is_code else _SPECIAL.sub(r"\\\g<0>", text))

    def break_line(self) -> None:
        """Breaks the line inside the paragraph; two breaks in a row begin a new paragraph."""
        written = "".join(self._pieces[-2:]).rstrip(" ")
        if written.endswith("\n"):
            self._pieces.append("\n")
        elif written:
            self._pieces.append("  \n")

    def add_image(self, words: str, address: str) -> None:
        """Adds a picture that has words to it."""
        words = " ".join(words.split()).replace("[", "(").replace("]", ")")
        if words and address and not address.startswith("data:"):
            self._pieces.append(f"![{words}]({_safe(address)})")

    def open(self, kind: str, address: str) -> None:
        """Begins a mark; the same mark inside itself counts nothing."""
        if not any(mark.kind == kind for mark in self._open):
            self._open.append(_Mark(kind, len(self._pieces), address))

    def close(self, kind: str) -> None:
        """Ends a mark, and those inside it that were left open."""
        if not any(mark.kind == kind for mark in self._open):
            return
        while self._open:
            mark = self._open.pop()
            self._wrap(mark)
            if mark.kind == kind:
                return

    def taken(self) -> str:
        """Returns the paragraph and starts the next one, in which the open marks go on."""
        for mark in reversed(self._open):
            self._wrap(mark)
            mark.start = 0
        text = "".join(self._pieces)
        self._pieces = []
        self._marked = (-1, "")
        paragraphs = [_protected(part) for part in re.split(r" *\n(?: *\n)+", text) if part.strip()]
        return "\n\n".join(paragraphs)

    def _wrap(self, mark: _Mark) -> None:
        inner = "".join(self._pieces[mark.start :])
        del self._pieces[mark.start :]
        words = inner.strip()
        if not words:
            self._pieces += [" "] if inner else []
            return
        before, after = inner[: inner.index(words)], inner[inner.index(words) + len(words) :]
        written = self._marked_words(mark, words)
        self._pieces += [piece for piece in (before, written) if piece]
        if written != words and not after:
            self._marked = (len(self._pieces) - 1, words)
        if after:
            self._pieces.append(after)

    def _marked_words(self, mark: _Mark, words: str) -> str:
        previous = self._pieces[-1][-1:] if self._pieces else ""
        if mark.kind == "link":
            return _link(words, mark.address)
        if mark.kind == "code":
            return _code(words)
        if "\n\n" in words or (previous.isalnum() and not words[0].isalnum()):
            return words
        ending = _ENDING_PUNCTUATION.search(words)
        core = words[: ending.start()] if ending and not words.endswith("\\" + ending.group()) else words
        if not core.strip():
            return words
        sign = "**" if mark.kind == "strong" else "*"
        return f"{sign}{core}{sign}{words[len(core) :]}"

    def _drop_mark_before(self, text: str) -> None:
        """Takes a mark back that would not end as a mark, because a letter follows its closing sign at once."""
        place, words = self._marked
        if place == len(self._pieces) - 1 and place >= 0 and text[0].isalnum():
            written = self._pieces[place]
            if written.endswith("*") and not words[-1].isalnum():
                self._pieces[place] = words


def _link(words: str, address: str) -> str:
    if not address or address.lower().startswith(_DEAD_ADDRESSES) or "](" in words:
        return words
    if address.startswith("{"):  # a place that is filled in later; as a link's address it would be encoded
        return words if words == address else f"{words} ({address})"
    plain = words.replace("\\", "")
    if plain in (address, address.removeprefix("mailto:"), address.removeprefix("tel:")):
        return address if "://" in address else plain
    return f"[{' '.join(words.split())}]({_safe(address)})"


def _code(words: str) -> str:
    longest = max((len(run) for run in re.findall("`+", words)), default=0)
    fence = "`" * (longest + 1)
    edge = " " if words.startswith("`") or words.endswith("`") else ""
    return f"{fence}{edge}{' '.join(words.split())}{edge}{fence}"


def _safe(address: str) -> str:
    for character, code in ((" ", "%20"), ("(", "%28"), (")", "%29"), ("<", "%3C"), (">", "%3E"), ("\n", "")):
        address = address.replace(character, code)
    return address


def _protected(paragraph: str) -> str:
    """Returns a paragraph none of whose lines reads as a heading, list, quote or rule."""
    lines = paragraph.strip(" \n")
    return _NUMBER_START.sub(r"\1\\\2", _LINE_START.sub(r"\1\\\2", lines))
