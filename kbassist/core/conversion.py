"""A text rewritten from one form of address to the other."""

from dataclasses import dataclass

from kbassist.core.text import Span


@dataclass(frozen=True, slots=True)
class Conversion:
    """The text in the other form of address; both kinds of spans point into `text`, in order of position.

    `changed` are the words that were rewritten; `unsure` are words that may still stand in the old form, because
    something in their sentence cannot be converted with certainty: such a sentence is left as it was.
    """

    text: str
    changed: tuple[Span, ...]
    unsure: tuple[Span, ...]

    @property
    def is_sure(self) -> bool:
        return not self.unsure
