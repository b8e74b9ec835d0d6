"""Figures of what was understood, computed from what was wanted and what was told. Pure.

Shares are 0 to 1. F1 is taken of every wanted label, an abstention counts as a miss, and the mean over the labels is
macro F1. A wanted span is found where any found span overlaps it; a found span is right where it overlaps any
wanted one, of whatever kind.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from kbassist.core.text import Span
from kbassist.language.tokens import words

RIGHT = "right"
MACRO_F1 = "macro F1"
PRECISION = "precision"
RECALL = "recall"
FALSE_ALARMS = "false alarms"

Guess = tuple[str, str | None]
"""What is wanted, and what was told; None where the program would not tell."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class SpanCounts:
    """How many wanted spans were found, and how many found spans were right."""

    wanted: int
    found_of_wanted: int
    found: int
    right_of_found: int

    @property
    def precision(self) -> float:
        return share(self.right_of_found, self.found)

    @property
    def recall(self) -> float:
        return share(self.found_of_wanted, self.wanted)


def share(part: int, whole: int) -> float:
    """Returns part of whole, 1 where there is nothing that could fail."""
    return part / whole if whole else 1.0


def right_share(guesses: Sequence[Guess]) -> float:
    return share(sum(wanted == told for wanted, told in guesses), len(guesses))


def wrong_share(guesses: Sequence[Guess]) -> float:
    return share(sum(told is not None and wanted != told for wanted, told in guesses), len(guesses))


def abstained_share(guesses: Sequence[Guess]) -> float:
    return share(sum(told is None for _, told in guesses), len(guesses))


def macro_f1(guesses: Sequence[Guess]) -> float:
    """Returns the mean F1 of the labels that are wanted at least once."""
    labels = sorted({wanted for wanted, _ in guesses})
    return sum(_f1(guesses, label) for label in labels) / max(len(labels), 1)


def score_of(guesses: Sequence[Guess], figure: str) -> float:
    """Returns RIGHT or MACRO_F1 of guesses."""
    return macro_f1(guesses) if figure == MACRO_F1 else right_share(guesses)


def count_spans(wanted: Sequence[Span], found: Sequence[Span], any_kind: Sequence[Span]) -> SpanCounts:
    """Counts in one text; `any_kind` are the wanted spans of every kind, on which a finding is no false one."""
    return SpanCounts(
        len(wanted),
        sum(_meets(span, found) for span in wanted),
        len(found),
        sum(_meets(span, any_kind) for span in found),
    )


def total_of(counts: Iterable[SpanCounts]) -> SpanCounts:
    parts = list(counts)
    return SpanCounts(
        sum(part.wanted for part in parts),
        sum(part.found_of_wanted for part in parts),
        sum(part.found for part in parts),
        sum(part.right_of_found for part in parts),
    )


def has_differing_words(source: str, wanted: str, converted: str) -> bool:
    """Says whether the words of `wanted` that are not in `source` stand in `converted` where they stand in `wanted`."""
    before, after, got = _lower_words(source), _lower_words(wanted), _lower_words(converted)
    kept: set[int] = set()
    for match in SequenceMatcher(None, after, got, autojunk=False).get_matching_blocks():
        kept.update(range(match.a, match.a + match.size))
    changes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return all(place in kept for kind, _, _, start, end in changes if kind != "equal" for place in range(start, end))


def is_same_wording(wanted: str, converted: str) -> bool:
    """Says whether two texts have the same words, whatever stands between them and whatever letters are capital."""
    return _lower_words(wanted) == _lower_words(converted)


def asks_met(wanted: Sequence[str], asks: Sequence[str]) -> int:
    """Counts the wanted asks that have an ask of their own with all their words."""
    left = list(asks)
    for expected in wanted:
        found = next((ask for ask in left if _words_of(expected) <= _words_of(ask)), None)
        if found is not None:
            left.remove(found)
    return len(asks) - len(left)


def _f1(guesses: Sequence[Guess], label: str) -> float:
    hits = sum(wanted == told == label for wanted, told in guesses)
    misses = sum((wanted == label) != (told == label) for wanted, told in guesses)
    return 2 * hits / max(2 * hits + misses, 1)


def _meets(span: Span, others: Sequence[Span]) -> bool:
    return any(other.start < span.end and span.start < other.end for other in others)


def _lower_words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _words_of(text: str) -> set[str]:
    return {word.text.lower() for word in words(text)}
