"""The smallest words of the vocabulary: a span of text, and a judgement with the spans that prove it."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text: code points `start` to `end`, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Returns the words that the span covers in `text`."""
        return text[self.start : self.end]

    def shifted(self, offset: int) -> "Span":
        """Returns the same stretch in a text that holds this one at `offset`."""
        return Span(self.start + offset, self.end + offset)


@dataclass(frozen=True, slots=True)
class Judgement(Generic[T]):
    """What was concluded from a text, how sure it is and which words prove it.

    `value` is None where the text does not tell; `confidence` is 0 to 1; a person's correction has
    confidence 1 and no proof.
    """

    value: T | None
    confidence: float = 0.0
    proof: tuple[Span, ...] = ()
