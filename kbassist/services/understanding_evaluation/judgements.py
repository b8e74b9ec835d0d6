"""Labelled texts, what the program and others say of them, and the rows that this gives."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter

from kbassist.services.understanding_evaluation.scores import (
    Guess,
    abstained_share,
    score_of,
    wrong_share,
)
from kbassist.services.understanding_evaluation.values import Row

TextJudge = Callable[["Sample"], str | None]
SetJudge = Callable[[Sequence["Sample"]], Sequence[str | None]]
"""Judges all samples of a set together, as what learns from the others must."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A text with the label it should get; samples of one `group` say the same, such as both forms of a sentence."""

    text: str
    language: str
    label: str
    variant: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Judgements:
    """What was told of each sample, by the program and by those it is compared with."""

    samples: tuple[Sample, ...]
    told: tuple[str | None, ...]
    took_ms: tuple[float, ...]
    plain: Mapping[str, tuple[str | None, ...]]

    def by(self, key: Callable[[Sample], tuple[str, ...]]) -> Iterator[tuple[tuple[str, ...], "Judgements"]]:
        """Yields the judgements on the samples of each key, in the order in which the keys first come."""
        places: dict[tuple[str, ...], list[int]] = {}
        for place, sample in enumerate(self.samples):
            places.setdefault(key(sample), []).append(place)
        for found, own in places.items():
            yield found, self._at(own)

    def row(self, task: str, set_name: str, *, language: str, variant: str, figure: str) -> Row:
        """Returns the row of these judgements; `figure` is RIGHT or MACRO_F1."""
        guesses = self._guesses(self.told)
        return Row(
            task=task,
            set_name=set_name,
            language=language,
            variant=variant,
            n=len(guesses),
            figure=figure,
            score=score_of(guesses, figure),
            wrong=wrong_share(guesses),
            abstained=abstained_share(guesses),
            took_ms=sum(self.took_ms) / max(len(self.took_ms), 1),
            plain={name: score_of(self._guesses(told), figure) for name, told in self.plain.items() if any(told)},
        )

    def _at(self, places: Sequence[int]) -> "Judgements":
        return Judgements(
            tuple(self.samples[place] for place in places),
            tuple(self.told[place] for place in places),
            tuple(self.took_ms[place] for place in places),
            {name: tuple(told[place] for place in places) for name, told in self.plain.items()},
        )

    def _guesses(self, told: Sequence[str | None]) -> list[Guess]:
        return list(zip((sample.label for sample in self.samples), told, strict=True))


def judge(samples: Iterable[Sample], own: TextJudge, plain: Mapping[str, SetJudge]) -> Judgements:
    """Asks the program of each sample, timing it, and each of the others of all samples."""
    kept = tuple(samples)
    told: list[str | None] = []
    took_ms: list[float] = []
    for sample in kept:
        started = perf_counter()
        told.append(own(sample))
        took_ms.append((perf_counter() - started) * 1_000)
    return judged(kept, told, took_ms, plain)


def judged(
    samples: Sequence[Sample], told: Sequence[str | None], took_ms: Sequence[float], plain: Mapping[str, SetJudge]
) -> Judgements:
    """Puts what the program told of each sample beside what the others say."""
    others = {name: tuple(judge_all(samples)) for name, judge_all in plain.items()}
    return Judgements(tuple(samples), tuple(told), tuple(took_ms), others)


def each(judge_text: TextJudge) -> SetJudge:
    """Returns what judges the samples of a set one by one."""
    return lambda samples: [judge_text(sample) for sample in samples]
