"""Measures retrieval: asks every question of every set the way the product is asked, and keeps what came back.

One answer a question, as plain values, from which `services.evaluation_report` makes figures; to tune a constant,
call `Evaluation.answers` from a script. Beside ours goes a plain engine, handed in, on the same corpus.
"""

import json
import multiprocessing
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from itertools import zip_longest
from pathlib import Path
from time import perf_counter
from typing import Protocol

from kbassist.core.evidence import Evidence
from kbassist.core.item import Audience, ItemFilter, ItemStatus
from kbassist.core.jobs import CancelToken, OnProgress, Progress
from kbassist.core.message import Corrections
from kbassist.language.read_pasted import message_from
from kbassist.services.evaluation_homes import (
    MeasuredHome,
    OpenHome,
    PlainDocument,
    documents_of,
    home_with,
    measuring_folder,
)
from kbassist.services.evaluation_scores import DEPTH, Judged
from kbassist.services.evaluation_sets import Corpus, EvaluationSet, Question, Way, rows_of
from kbassist.services.reply import SUITABLE_CONFIDENCE


class PlainIndex(Protocol):
    """An engine without our ranking, to compare with."""

    def rank(self, text: str, *, entity: str, limit: int) -> tuple[str, ...]: ...

    def close(self) -> None: ...


PlainEngine = Callable[[Iterable[PlainDocument], str | None, Path], PlainIndex]
"""Indexes documents in a language, None where there are several, into an empty folder."""


@dataclass(frozen=True, slots=True)
class PlainAnswer:
    """What the plain engine ranks, best first."""

    ranked: tuple[str, ...]
    took_ms: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back for one question; `plain` is None where nothing was compared."""

    set_label: str
    set_name: str
    language: str
    variant: str
    qid: str
    judged: Judged
    took_ms: float
    plain: PlainAnswer | None = None

    @property
    def ranked(self) -> tuple[str, ...]:
        """The external ids, or intents, best first, whatever the confidence."""
        return self.judged.ranked

    @property
    def confidence(self) -> float:
        return self.judged.confidence

    @property
    def is_right(self) -> bool:
        return self.judged.is_right

    @property
    def is_answerable(self) -> bool:
        return self.judged.is_answerable


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One way to measure: where homes are made, what is compared with, in how many processes."""

    open_home: OpenHome
    keep: Path | None = None
    plain: PlainEngine | None = None
    processes: int = 1

    def answers(self, sets: Sequence[EvaluationSet], on_progress: OnProgress) -> tuple[Answer, ...]:
        """Returns an answer to every question of the sets, set by set in the order given.

        InputProblem where a corpus is missing or cannot be imported; progress counts corpora.
        """
        by_corpus: dict[Corpus, list[EvaluationSet]] = {}
        for asked in sets:
            by_corpus.setdefault(asked.corpus, []).append(asked)
        groups = list(by_corpus.values())
        found: dict[EvaluationSet, tuple[Answer, ...]] = {}
        for done, (corpus_name, answers) in enumerate(self._all_of(groups), start=1):
            found.update(answers)
            on_progress(Progress(done, len(groups), corpus_name))
        return tuple(answer for asked in sets for answer in found[asked])

    def _all_of(
        self, groups: Sequence[Sequence[EvaluationSet]]
    ) -> Iterator[tuple[str, dict[EvaluationSet, tuple[Answer, ...]]]]:
        ask = partial(_answers_over, open_home=self.open_home, keep=self.keep, plain=self.plain)
        processes = min(self.processes, len(groups))
        if processes <= 1:
            yield from map(ask, groups)
            return
        with multiprocessing.get_context("spawn").Pool(processes) as pool:
            yield from pool.imap_unordered(ask, groups)


def _answers_over(
    sets: Sequence[EvaluationSet], *, open_home: OpenHome, keep: Path | None, plain: PlainEngine | None
) -> tuple[str, dict[EvaluationSet, tuple[Answer, ...]]]:
    """Returns the answers to all sets over one corpus, with the corpus' name."""
    corpus = sets[0].corpus
    with measuring_folder(corpus, keep) as folder, home_with(corpus, folder, open_home) as home:
        compared = [asked for asked in sets if any(question.relevant for question in asked.questions)]
        plain_answers = _plain_answers(compared, folder, home, plain) if plain is not None else {}
        return corpus.name, {asked: tuple(_answers(asked, home, plain_answers.get(asked))) for asked in sets}


def _answers(asked: EvaluationSet, home: MeasuredHome, plain: Sequence[PlainAnswer] | None) -> Iterator[Answer]:
    ask = _drafted if asked.way is Way.DRAFT else partial(_ranked, is_of_intents=asked.is_of_intents)
    for number, question in enumerate(asked.questions):
        judged, took_ms = ask(question, home)
        yield Answer(
            set_label=asked.label,
            set_name=asked.name,
            language=asked.language,
            variant=asked.variant,
            qid=question.qid,
            judged=judged,
            took_ms=took_ms,
            plain=plain[number] if plain is not None else None,
        )


def _ranked(question: Question, home: MeasuredHome, *, is_of_intents: bool) -> tuple[Judged, float]:
    """Asks as `kbassist rank` does; refused is what its --abstain would leave empty."""
    ranking = home.search.rank(
        question.text,
        language=question.language,
        entity=question.entity,
        item_filter=_everything_current(),
        limit=DEPTH,
        is_abstaining=False,
        token=CancelToken(),
    )
    told = ranking.intents if is_of_intents else (item.key.external_id for item in ranking.items)
    ranked = tuple(dict.fromkeys(told))
    shown = ranked if ranking.confidence >= SUITABLE_CONFIDENCE else ()
    return Judged(ranked, shown, question.relevant, ranking.confidence), ranking.took_ms


def _drafted(question: Question, home: MeasuredHome) -> tuple[Judged, float]:
    """Asks as a draft does: shown is what the reply would rest on, every question's evidence in turn."""
    started = perf_counter()
    message = message_from(question.text)
    understanding = home.replies.understand(message, Corrections())
    asks = home.replies.retrieve(message, understanding, CancelToken()).asks
    took_ms = (perf_counter() - started) * 1_000
    shown = _in_turn([ask.evidence for ask in asks])
    possible = _in_turn([ask.possible for ask in asks])
    first = [found[0].confidence for ask in asks if (found := (*ask.evidence, *ask.possible))]
    ranked = tuple(dict.fromkeys((*shown, *possible)))
    return Judged(ranked, shown, question.relevant, max(first, default=0.0)), took_ms


def _in_turn(found: Sequence[Sequence[Evidence]]) -> tuple[str, ...]:
    """Returns the external ids, the best of every question first."""
    rows = zip_longest(*([evidence.item.key.external_id for evidence in ask] for ask in found))
    return tuple(dict.fromkeys(external_id for row in rows for external_id in row if external_id is not None))


def _everything_current() -> ItemFilter:
    """Returns the filter of `kbassist rank` without options."""
    return ItemFilter(statuses=frozenset(ItemStatus) - {ItemStatus.ARCHIVED}, audiences=frozenset(Audience))


def _plain_answers(
    sets: Sequence[EvaluationSet], folder: Path, home: MeasuredHome, engine: PlainEngine
) -> dict[EvaluationSet, tuple[PlainAnswer, ...]]:
    """Returns what the plain engine says to sets over one corpus; kept beside a kept home, for it never changes."""
    found = {asked: _kept_answers(_plain_file(asked, folder)) for asked in sets}
    missing = [asked for asked in sets if not found[asked]]
    if missing:
        corpus = missing[0].corpus
        place = folder / "plain"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        index = engine(documents_of(corpus, home), corpus.language, place)
        for asked in missing:
            intents = _intents(corpus) if asked.is_of_intents else {}
            answers = tuple(_plain_answer(question, index, intents) for question in asked.questions)
            told = json.dumps([[answer.ranked, answer.took_ms] for answer in answers])
            _plain_file(asked, folder).write_text(told, encoding="utf-8")
            found[asked] = answers
        index.close()
    return found


def _plain_answer(question: Question, index: PlainIndex, intents: Mapping[str, str]) -> PlainAnswer:
    started = perf_counter()
    ranked = index.rank(question.text, entity=question.entity, limit=DEPTH)
    took_ms = (perf_counter() - started) * 1_000
    return PlainAnswer(tuple(dict.fromkeys(intents.get(found, found) for found in ranked)), took_ms)


def _intents(corpus: Corpus) -> dict[str, str]:
    """Returns the intent of each past message by its id."""
    return {str(row["id"]): row["intent"] for path in corpus.paths for row in rows_of(path)}


def _kept_answers(path: Path) -> tuple[PlainAnswer, ...]:
    """Returns the answers of an earlier run to the very same questions, () where there are none."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()
    return tuple(PlainAnswer(tuple(ranked), took_ms) for ranked, took_ms in kept)


def _plain_file(asked: EvaluationSet, folder: Path) -> Path:
    told = json.dumps([(question.text, question.entity) for question in asked.questions])
    return folder / f"plain-{blake2b(told.encode(), digest_size=8).hexdigest()}.json"
