"""Mood, satisfaction and urgency: the project's own messages, and public sets of comments, film lines and tweets."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from kbassist.core.message import CustomerMessage
from kbassist.core.understanding import Understanding
from kbassist.language.pack import LanguagePacks
from kbassist.language.understand import understand
from kbassist.services.evaluation_sets import rows_of
from kbassist.services.understanding_evaluation.baselines import mood_baselines, satisfaction_baselines
from kbassist.services.understanding_evaluation.judgements import Judgements, Sample, SetJudge, judged
from kbassist.services.understanding_evaluation.scores import MACRO_F1, RIGHT
from kbassist.services.understanding_evaluation.values import Row, Sources

MOOD, SATISFACTION, URGENCY = "mood", "satisfaction", "urgency"
SENTIMENTS = {"pos": "positive", "neu": "neutral", "neg": "negative"}
DIALOGUE_LANGUAGES = ("lv", "en")
VALENCES = {
    "happy": "positive",
    "neutral": "neutral",
    "angry": "negative",
    "worried": "negative",
    "sad": "negative",
}
"""What satisfaction a mood goes with; to be confused goes with any."""


class _Understood:
    """Rows of a set and what was understood of each, from which several figures are made."""

    def __init__(self, rows: Sequence[Mapping[str, Any]], packs: LanguagePacks) -> None:
        self._rows = rows
        self._told: list[dict[str, str | None]] = []
        self._took_ms: list[float] = []
        for row in rows:
            message = CustomerMessage(row["text"])
            started = perf_counter()
            understanding = understand(message, packs)
            self._took_ms.append((perf_counter() - started) * 1_000)
            self._told.append(_told(understanding))

    def judgements(
        self, task: str, label_of: Callable[[Mapping[str, Any]], str | None], plain: Mapping[str, SetJudge]
    ) -> Judgements:
        """Returns the judgements on the rows that have a label."""
        labelled = [(place, label) for place, row in enumerate(self._rows) if (label := label_of(row)) is not None]
        return judged(
            [Sample(self._rows[place]["text"], self._rows[place]["lang"], label) for place, label in labelled],
            [self._told[place][task] for place, _ in labelled],
            [self._took_ms[place] for place, _ in labelled],
            plain,
        )


def mood_rows(sources: Sources) -> Iterator[Row]:
    """Yields the rows of every set that is there."""
    own = sources.own / "mood.jsonl"
    if own.is_file():
        yield from _own_rows(own, sources.packs)
    folder = sources.data / "mood" if sources.data is not None else None
    if folder is None:
        return
    for name, measure in (
        ("goemotions-en", _comment_rows),
        ("xed", _film_rows),
        ("dialogs-lv-en", _dialogue_rows),
        ("ltec-lv", _tweet_rows),
    ):
        path = folder / f"{name}.jsonl"
        if path.is_file():
            yield from measure(_Understood(list(rows_of(path)), sources.packs))


def _own_rows(path: Path, packs: LanguagePacks) -> Iterator[Row]:
    understood = _Understood(list(rows_of(path)), packs)
    for task, label_of in ((MOOD, _label("mood")), (SATISFACTION, _label("satisfaction")), (URGENCY, _urgency_label)):
        judgements = understood.judgements(task, label_of, mood_baselines())
        if judgements.samples:
            yield _row(judgements, task, "own messages", "", MACRO_F1)
            yield from _by_language(judgements, task, "own messages", RIGHT)


def _comment_rows(understood: _Understood) -> Iterator[Row]:
    mood = understood.judgements(MOOD, _label("mood"), mood_baselines())
    yield _row(mood, MOOD, "goemotions", "en", MACRO_F1)
    valence = understood.judgements(SATISFACTION, lambda row: VALENCES.get(row["mood"]), satisfaction_baselines("en"))
    yield _row(valence, SATISFACTION, "goemotions", "en", MACRO_F1)


def _film_rows(understood: _Understood) -> Iterator[Row]:
    yield from _by_language(understood.judgements(MOOD, _label("mood"), mood_baselines()), MOOD, "xed", MACRO_F1)


def _dialogue_rows(understood: _Understood) -> Iterator[Row]:
    for language in DIALOGUE_LANGUAGES:
        judgements = understood.judgements(
            SATISFACTION, partial(_sentiment_in, language), satisfaction_baselines(language)
        )
        yield _row(judgements, SATISFACTION, "dialogs-lv-en", language, MACRO_F1)


def _tweet_rows(understood: _Understood) -> Iterator[Row]:
    judgements = understood.judgements(SATISFACTION, lambda row: SENTIMENTS[row["sentiment"]], mood_baselines())
    yield _row(judgements, SATISFACTION, "ltec", "lv", MACRO_F1)


def _by_language(judgements: Judgements, task: str, set_name: str, figure: str) -> Iterator[Row]:
    for (language,), spoken in judgements.by(lambda sample: (sample.language,)):
        yield _row(spoken, task, set_name, language, figure)


def _row(judgements: Judgements, task: str, set_name: str, language: str, figure: str) -> Row:
    return judgements.row(task, set_name, language=language, variant="", figure=figure)


def _told(understanding: Understanding) -> dict[str, str | None]:
    return {
        MOOD: understanding.mood.value,
        SATISFACTION: understanding.satisfaction,
        URGENCY: "urgent" if understanding.urgent.value else "not urgent",
    }


def _label(name: str) -> Callable[[Mapping[str, Any]], str | None]:
    return lambda row: row.get(name)


def _sentiment_in(language: str, row: Mapping[str, Any]) -> str | None:
    return SENTIMENTS[row["sentiment"]] if row["lang"] == language else None


def _urgency_label(row: Mapping[str, Any]) -> str | None:
    if row.get("urgent") is None:
        return None
    return "urgent" if row["urgent"] else "not urgent"
