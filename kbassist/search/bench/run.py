"""Runs the whole measurement: collects passages, builds the indexes, measures one size after another."""

import json
import os
import platform
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from sqlite3 import sqlite_version
from tempfile import TemporaryDirectory

from kbassist.core.errors import InputProblem
from kbassist.core.jobs import CancelToken, OnProgress, Progress
from kbassist.core.resource_files import knowledge_folder
from kbassist.search.bench.bm25s_engine import Bm25s
from kbassist.search.bench.corpus import Corpus, Row, kept_corpus, make_corpus
from kbassist.search.bench.engine import TOP, Engine
from kbassist.search.bench.fts5 import Fts5
from kbassist.search.bench.kbassist_engine import KbassistEngine, Wording
from kbassist.search.bench.measure import PROCESSOR, WALL, Seconds, timed
from kbassist.search.bench.one_size import Built, Size, measure_size
from kbassist.search.bench.queries import QuerySet, make_queries
from kbassist.search.bench.sources import corpus_files, fingerprint_of, passages_in, starter_files, starter_passages
from kbassist.search.bench.stock_array_whoosh import StockArrayWhoosh
from kbassist.search.bench.stock_whoosh import StockWhoosh
from kbassist.search.bench.tantivy_engine import Tantivy
from kbassist.search.bench.values import BenchReport, SizeReport

FEWEST_HELD_OUT, MOST_HELD_OUT = 200, 2_000
ROWS_A_REPORT = 500
LIBRARIES = ("Whoosh", "whoosh3", "numpy", "tantivy", "bm25s")
CORPUS, BUILT = "corpus.sqlite", "built.json"


@dataclass(frozen=True, slots=True)
class BenchRequest:
    """What to measure; an empty `corpus` means the starter knowledge, `kept` is None for a folder that is removed."""

    sizes: tuple[int, ...]
    corpus: tuple[Path, ...]
    queries: int
    seed: int
    is_compared: bool
    is_processor_time: bool
    kept: Path | None


def run_bench(request: BenchRequest, wording: Wording, on_progress: OnProgress, token: CancelToken) -> BenchReport:
    """Measures every size of the request, smallest first.

    InputProblem "bench_size" where a size or the number of queries is too small, "corpus_missing", "corpus_empty",
    "corpus_line_unreadable" or "file_not_readable" for the corpus; EnvironmentProblem as building an index gives.
    """
    if min(request.sizes, default=0) < TOP or request.queries < 1:
        raise InputProblem("bench_size", f"At least {TOP} passages and one query are needed to measure anything.")
    knowledge = knowledge_folder()
    files = corpus_files(request.corpus) if request.corpus else starter_files(knowledge)
    sizes = tuple(sorted(set(request.sizes)))
    held_out = max(FEWEST_HELD_OUT, min(MOST_HELD_OUT, sizes[-1] // 10))
    with _work_folder(request.kept) as work:
        place = work / fingerprint_of(files, request.seed)
        place.mkdir(parents=True, exist_ok=True)
        wanted = sizes[-1] + held_out
        corpus = kept_corpus(place / CORPUS, wanted) or make_corpus(
            place / CORPUS,
            passages_in(files) if request.corpus else starter_passages(knowledge),
            wanted=wanted,
            seed=request.seed,
            on_progress=on_progress,
            token=token,
        )
        try:
            queries = make_queries(
                corpus,
                indexed=sizes[0],
                held_out=(sizes[-1] + 1, sizes[-1] + held_out),
                count=request.queries,
                seed=request.seed,
                stop_words=wording.common_words,
            )
            session = _Session(request, corpus, queries, wording, on_progress, token)
            reports = tuple(session.measure(place / str(count), count) for count in sizes)
        finally:
            corpus.close()
    return BenchReport(
        corpus=", ".join(str(path) for path in request.corpus) or "starter knowledge",
        seed=request.seed,
        python=platform.python_version(),
        libraries=_versions(),
        cores=os.cpu_count() or 1,
        is_processor_time=request.is_processor_time,
        sizes=reports,
    )


@dataclass(frozen=True, slots=True)
class _Session:
    """What stays the same from size to size."""

    request: BenchRequest
    corpus: Corpus
    queries: QuerySet
    wording: Wording
    on_progress: OnProgress
    token: CancelToken

    @property
    def seconds(self) -> Seconds:
        """The clock of this run."""
        return PROCESSOR if self.request.is_processor_time else WALL

    def measure(self, folder: Path, count: int) -> SizeReport:
        """Builds what is not there and measures one size."""
        own = KbassistEngine(self.corpus, self.wording)
        others = _others() if self.request.is_compared else ()
        built = {own.folder_name: self._built(own, folder, count)}
        for engine in others:
            if engine.folder_name not in built:
                built[engine.folder_name] = self._built(engine, folder, count)
        size = Size(folder, count, self.corpus, self.queries, self.wording, others, built, self.seconds)
        return measure_size(size, self.on_progress, self.token)

    def _built(self, engine: Engine, folder: Path, count: int) -> Built:
        """Returns how an engine's index was built: in an earlier run where that one is kept and still good."""
        place = folder / engine.folder_name
        facts = place / BUILT
        if facts.is_file() and (not isinstance(engine, KbassistEngine) or engine.is_usable(place, count)):
            return Built(json.loads(facts.read_text(encoding="utf-8"))["seconds"], is_kept=True)
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        rows = self._rows(engine.name, count)
        took_ms, _ = timed(lambda: engine.build(rows, count=count, folder=place), self.seconds)
        facts.write_text(json.dumps({"seconds": took_ms / 1_000}), encoding="utf-8")
        return Built(took_ms / 1_000, is_kept=False)

    def _rows(self, name: str, count: int) -> Iterator[Row]:
        for row in self.corpus.rows(1, count):
            if row.number % ROWS_A_REPORT == 0 or row.number == count:
                self.token.check()
                self.on_progress(Progress(row.number, count, f"building: {name}"))
            yield row


def _others() -> tuple[Engine, ...]:
    """Returns the engines to compare with; those in packages of their own only where these are installed."""
    others: list[Engine] = [StockWhoosh(), StockArrayWhoosh(), Fts5()]
    if find_spec("tantivy") is not None:
        others.append(Tantivy())
    if find_spec("bm25s") is not None:
        others.append(Bm25s())
    return tuple(others)


def _versions() -> dict[str, str]:
    found = {"SQLite": sqlite_version}
    for name in LIBRARIES:
        with suppress(PackageNotFoundError):
            found[name] = version(name)
    return found


@contextmanager
def _work_folder(kept: Path | None) -> Iterator[Path]:
    if kept is not None:
        kept.mkdir(parents=True, exist_ok=True)
        yield kept
        return
    with TemporaryDirectory(prefix="kbassist-bench-") as folder:
        yield Path(folder)
