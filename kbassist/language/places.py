"""A text made from another one, whose every place can be told in the one it was made from."""

from bisect import bisect_right
from dataclasses import dataclass

from kbassist.core.text import Span


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A text and the pieces it was made of: where each begins here, where it begins and ends in the given text."""

    text: str
    starts: tuple[int, ...]
    given: tuple[tuple[int, int], ...]

    def span_as_given(self, span: Span) -> Span:
        """Returns where a stretch of `text` stands in the given text."""
        start = self._place(span.start)
        if span.end <= span.start:
            return Span(start, start)
        return Span(start, max(start, self._place_after(span.end - 1)))

    def _place(self, offset: int) -> int:
        if not self.starts:
            return 0
        piece = self._piece_at(offset)
        start, end = self.given[piece]
        return min(start + offset - self.starts[piece], end)

    def _place_after(self, offset: int) -> int:
        """Returns the place behind a character: a piece that ends here stands for all of its stretch."""
        if not self.starts:
            return 0
        piece = self._piece_at(offset)
        start, end = self.given[piece]
        is_last = offset + 1 == (self.starts[piece + 1] if piece + 1 < len(self.starts) else len(self.text))
        return end if is_last else min(start + offset - self.starts[piece] + 1, end)

    def _piece_at(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)


class PlacedTextBuilder:
    """Puts a text together piece by piece."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._starts: list[int] = []
        self._given: list[tuple[int, int]] = []
        self.length = 0

    def put(self, words: str, start: int, end: int) -> None:
        """Adds words that stand for the stretch `start` to `end` of the given text."""
        if words:
            self._words.append(words)
            self._starts.append(self.length)
            self._given.append((start, end))
            self.length += len(words)

    def placed_text(self) -> PlacedText:
        return PlacedText("".join(self._words), tuple(self._starts), tuple(self._given))
