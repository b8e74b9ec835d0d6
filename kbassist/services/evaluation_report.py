"""From answers to the report of a run: a row a set, how honest silence is, how far confidence can be believed."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kbassist.services.evaluation import Answer
from kbassist.services.evaluation_scores import (
    Judged,
    Refusals,
    Reliability,
    figures_of,
    interval_of,
    mean_figures,
    percentile_of,
    refusals_of,
    reliability_of,
    values_of,
)
from kbassist.services.evaluation_sets import DESKTOP_HELP, DESKTOP_HELP_LEFT_OUT, PLAIN, EvaluationSet

MEAN = "mean"
"""Stands for the language in a row that is the mean over a set's languages."""

ALL_SETS = "all, each set the same"


@dataclass(frozen=True, slots=True)
class SetRow:
    """A set's figures; `n` counts answerable questions, `interval` is that of the figure `main`.

    `plain` is empty where nothing was compared. Times are milliseconds a question.
    """

    name: str
    language: str
    variant: str
    n: int
    main: str
    figures: Mapping[str, float]
    interval: tuple[float, float]
    plain: Mapping[str, float]
    p50_ms: float
    p95_ms: float
    plain_p50_ms: float

    @property
    def label(self) -> str:
        return " ".join(part for part in (self.name, self.language, self.variant) if part)


@dataclass(frozen=True, slots=True)
class RefusalRow:
    """How questions with and without an answer are told apart in one language of one set."""

    name: str
    language: str
    refusals: Refusals


@dataclass(frozen=True, slots=True)
class ReliabilityRow:
    """The reliability table of one set over all its languages."""

    name: str
    count: int
    reliability: Reliability


@dataclass(frozen=True, slots=True)
class RetrievalReport:
    """All that one run measured."""

    sets: tuple[SetRow, ...]
    refusals: tuple[RefusalRow, ...]
    reliability: tuple[ReliabilityRow, ...]

    def figures(self) -> dict[str, dict[str, float]]:
        """Returns every figure by the label of what it belongs to, as thresholds name them."""
        found: defaultdict[str, dict[str, float]] = defaultdict(dict)
        for row in self.sets:
            found[row.label] |= row.figures
        for refusal in self.refusals:
            shares = refusal.refusals
            found[f"{refusal.name} {refusal.language}"] |= {
                "refused": shares.refused,
                "answerable refused": shares.answerable_refused,
                "refused at 10 %": shares.refused_at_tenth,
                "found": shares.found,
                "right of shown": shares.right_of_shown,
                "area": shares.area,
            }
        for row_of_bins in self.reliability:
            found[row_of_bins.name] |= {
                "ECE": row_of_bins.reliability.calibration_error,
                "Brier": row_of_bins.reliability.brier,
            }
        return dict(found)


def report_of(sets: Sequence[EvaluationSet], answers: Sequence[Answer]) -> RetrievalReport:
    """Returns the report of the answers to these sets."""
    return RetrievalReport(tuple(_set_rows(sets, answers)), tuple(_refusal_rows(answers)), _reliability_rows(answers))


def _set_rows(sets: Sequence[EvaluationSet], answers: Sequence[Answer]) -> list[SetRow]:
    by_label = _grouped(answers, lambda answer: answer.set_label)
    kinds: dict[tuple[str, str], list[tuple[SetRow, list[float]]]] = {}
    for asked in {asked.label: asked for asked in sets}.values():
        own = by_label.get(asked.label, [])
        if any(answer.is_answerable for answer in own):
            kinds.setdefault((asked.name, asked.variant), []).append(_set_row(asked, own))
    rows = []
    for kind in kinds.values():
        rows += [row for row, _ in kind]
        if len(kind) > 1:
            rows.append(_mean_row([row for row, _ in kind], [values for _, values in kind]))
    return rows


def _set_row(asked: EvaluationSet, answers: Sequence[Answer]) -> tuple[SetRow, list[float]]:
    """Returns a set's row, and each answerable question's share in the main figure."""
    answerable = [answer for answer in answers if answer.is_answerable]
    values = [values_of(answer.judged, is_of_intents=asked.is_of_intents)[asked.main] for answer in answerable]
    compared = [replace(answer.judged, ranked=answer.plain.ranked) for answer in answerable if answer.plain is not None]
    times = [answer.took_ms for answer in answers]
    row = SetRow(
        name=asked.name,
        language=asked.language,
        variant=asked.variant,
        n=len(answerable),
        main=asked.main,
        figures=figures_of([answer.judged for answer in answerable], is_of_intents=asked.is_of_intents),
        interval=interval_of([values]),
        plain=figures_of(compared, is_of_intents=asked.is_of_intents),
        p50_ms=percentile_of(times, 50),
        p95_ms=percentile_of(times, 95),
        plain_p50_ms=percentile_of([answer.plain.took_ms for answer in answers if answer.plain is not None], 50),
    )
    return row, values


def _mean_row(rows: Sequence[SetRow], values: Sequence[Sequence[float]]) -> SetRow:
    """Returns the mean over languages, each counting the same."""
    return replace(
        rows[0],
        language=MEAN,
        n=sum(row.n for row in rows),
        figures=mean_figures([row.figures for row in rows]),
        interval=interval_of(values),
        plain=mean_figures([row.plain for row in rows]) if all(row.plain for row in rows) else {},
        p50_ms=sum(row.p50_ms for row in rows) / len(rows),
        p95_ms=max(row.p95_ms for row in rows),
        plain_p50_ms=sum(row.plain_p50_ms for row in rows) / len(rows),
    )


def _refusal_rows(answers: Sequence[Answer]) -> list[RefusalRow]:
    """Returns the rows of every set that has both kinds of questions; left out pages are set beside the whole help."""
    rows = []
    for name, own in _grouped(answers, _refusal_set).items():
        by_language = _grouped(own, lambda answer: answer.language)
        found = [(language, refusals_of(_judged(some))) for language, some in by_language.items()]
        told = [RefusalRow(name, language, refusals) for language, refusals in found if refusals is not None]
        rows += told
        if len(told) > 1:
            rows.append(RefusalRow(name, MEAN, _mean_refusals([row.refusals for row in told])))
    return rows


def _refusal_set(answer: Answer) -> str:
    if (answer.set_name, answer.variant) == (DESKTOP_HELP, PLAIN):
        return DESKTOP_HELP_LEFT_OUT
    return f"{answer.set_name} {answer.variant}".rstrip()


def _mean_refusals(rows: Sequence[Refusals]) -> Refusals:
    def mean(values: Iterable[float]) -> float:
        return sum(values) / len(rows)

    return Refusals(
        answerable=sum(row.answerable for row in rows),
        unanswerable=sum(row.unanswerable for row in rows),
        answerable_refused=mean(row.answerable_refused for row in rows),
        refused=mean(row.refused for row in rows),
        found=mean(row.found for row in rows),
        right_of_shown=mean(row.right_of_shown for row in rows),
        threshold_at_tenth=mean(row.threshold_at_tenth for row in rows),
        refused_at_tenth=mean(row.refused_at_tenth for row in rows),
        area=mean(row.area for row in rows),
    )


def _reliability_rows(answers: Sequence[Answer]) -> tuple[ReliabilityRow, ...]:
    """Returns a table a set, and one of all in which each set counts the same; a missing answer is never right."""
    sets = _grouped(answers, lambda answer: answer.set_name)
    rows = [ReliabilityRow(name, len(own), reliability_of(_judged(own))) for name, own in sets.items()]
    if len(sets) > 1:
        weights = [1 / len(own) for own in sets.values() for _ in own]
        everything = [judged for own in sets.values() for judged in _judged(own)]
        rows.append(ReliabilityRow(ALL_SETS, len(everything), reliability_of(everything, weights)))
    return tuple(rows)


def _judged(answers: Iterable[Answer]) -> list[Judged]:
    return [answer.judged for answer in answers]


def _grouped(answers: Iterable[Answer], key: Callable[[Answer], str]) -> dict[str, list[Answer]]:
    groups: dict[str, list[Answer]] = {}
    for answer in answers:
        groups.setdefault(key(answer), []).append(answer)
    return groups
