"""Measures one edited article: from handing it to the index until a search finds its new word.

Works on a copy, so that a kept index stays as it was built.
"""

import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from kbassist.core.jobs import CancelToken
from kbassist.search.bench.corpus import Corpus
from kbassist.search.bench.kbassist_engine import KbassistEngine, Wording, item_of
from kbassist.search.bench.measure import Seconds, timed
from kbassist.search.bench.queries import BenchQuery, QueryKind
from kbassist.search.bench.values import Timing, timing_of

NEW_WORD = "qzjedit"
"""Begins words that no corpus has."""


def measure_update(
    index_folder: Path,
    work_folder: Path,
    corpus: Corpus,
    wording: Wording,
    *,
    count: int,
    edits: int,
    seconds: Seconds,
) -> Timing:
    """Returns the times of `edits` spread over the first `count` rows, commit and refresh included."""
    copy = work_folder / "edited"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(index_folder, copy)
    engine = KbassistEngine(corpus, wording)
    times = []
    with closing(engine):
        engine.open(copy)
        engine.index.warm_up(CancelToken())
        for number in range(1, edits + 1):
            row_number = 1 + (number * 7919) % count
            times.append(_edit(engine, corpus, row_number=row_number, number=number, seconds=seconds))
    shutil.rmtree(copy)
    return timing_of(times)


def _edit(engine: KbassistEngine, corpus: Corpus, *, row_number: int, number: int, seconds: Seconds) -> float:
    item = item_of(corpus.row(row_number))
    word = f"{NEW_WORD}{number}"
    body = f"{item.content.body} {word}"
    edited = replace(item, content=replace(item.content, body=body), revision=number + 1)
    asked = BenchQuery(QueryKind.WORD, word, item.language)

    def save_and_find() -> tuple[int, ...]:
        engine.index.apply([edited], [], number + 1)
        return engine.search(asked)

    took_ms, found = timed(save_and_find, seconds)
    if found != (row_number,):
        raise RuntimeError(f"the edited passage {row_number} was not found after {number} edits: {found}")
    return took_ms
