"""Measures the search part alone: a process of its own that opens the index and asks, without any window.

Run as a module it reads its order as one JSON line on standard input and answers with one on standard output. It
imports what the program's search imports, so its memory is that of the search part.
"""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import asdict
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.jobs import CancelToken
from kbassist.search.bench.corpus import Corpus
from kbassist.search.bench.kbassist_engine import KbassistEngine, Wording, wording_from
from kbassist.search.bench.measure import PROCESSOR, WALL, Seconds, timed, times_of
from kbassist.search.bench.queries import BenchQuery, QueryKind, QuerySet
from kbassist.search.bench.values import FreshProcess, timing_of

MODULE = "kbassist.search.bench.fresh_process"
FIRST_KEYSTROKES = 60
"""About two or three searches: what is typed before the background has prepared anything."""

PROCESSES = 3
STATUS = Path("/proc/self/status")


def measure_fresh(
    folder: Path, corpus: Path, queries: QuerySet, wording: Wording, *, seconds: Seconds
) -> FreshProcess | None:
    """Measures in several processes one after another; None in a frozen build, which cannot run a module.

    The typical opening, all keystrokes and messages together, and the largest memory are returned.
    EnvironmentProblem "bench_process_failed" where a process ends without an answer.
    """
    if getattr(sys, "frozen", False):
        return None
    order = {
        "folder": str(folder),
        "is_processor_time": seconds is PROCESSOR,
        "corpus": str(corpus),
        "wording": wording.as_json(),
        "typed": [asdict(query) for query in islice(queries.keystrokes(), FIRST_KEYSTROKES)],
        "asked": [asdict(query) for kind in QueryKind for query in queries.by_kind[kind]],
    }
    answers = [_answer_to(order) for _ in range(PROCESSES)]
    memory = [answer["memory_mb"] for answer in answers if answer["memory_mb"] is not None]
    return FreshProcess(
        first_result_ms=median(answer["first_result_ms"] for answer in answers),
        first_keystrokes=timing_of(took for answer in answers for took in answer["typed_ms"]),
        warm_up_seconds=median(answer["warm_up_seconds"] for answer in answers),
        messages=timing_of(took for answer in answers for took in answer["messages_ms"]),
        memory_mb=max(memory, default=None),
    )


def run() -> None:
    """Does the one order on standard input."""
    order = json.loads(sys.stdin.readline())
    sys.stdout.write(json.dumps(_carry_out(order)) + "\n")


def _answer_to(order: Mapping[str, Any]) -> Any:
    finished = subprocess.run(
        [sys.executable, "-m", MODULE], input=json.dumps(order), capture_output=True, text=True, check=False
    )
    if finished.returncode != 0:
        raise EnvironmentProblem(
            "bench_process_failed", "The process that measures opening and memory failed.", finished.stderr[-500:]
        )
    return json.loads(finished.stdout)


def _carry_out(order: Mapping[str, Any]) -> dict[str, Any]:
    seconds = PROCESSOR if order["is_processor_time"] else WALL
    engine = KbassistEngine(Corpus(Path(order["corpus"])), wording_from(order["wording"]))
    typed, asked = _queries(order["typed"]), _queries(order["asked"])
    with closing(engine):
        first_result_ms, _ = timed(partial(_open_and_answer, engine, Path(order["folder"]), asked[0]), seconds)
        typed_ms = times_of(engine.answer, typed, seconds)
        warm_up_ms, _ = timed(partial(engine.index.warm_up, CancelToken()), seconds)
        asked_ms = times_of(engine.answer, asked, seconds)
        messages_ms = [took for query, took in zip(asked, asked_ms, strict=True) if query.kind is QueryKind.MESSAGE_150]
        return {
            "first_result_ms": first_result_ms,
            "typed_ms": typed_ms,
            "warm_up_seconds": warm_up_ms / 1_000,
            "messages_ms": messages_ms,
            "memory_mb": memory_mb(),
        }


def memory_mb() -> float | None:
    """Returns the most memory that this process ever held, in MB of 1,000,000 bytes; None where nobody tells.

    Not from the resource module on Linux, which counts what the parent held before it started this process.
    """
    if STATUS.is_file():
        line = next(line for line in STATUS.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1_024 / 1e6
    if find_spec("resource") is None:
        return None
    resource = import_module("resource")
    most: int = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6


def _queries(told: Sequence[Mapping[str, str]]) -> list[BenchQuery]:
    return [BenchQuery(QueryKind(query["kind"]), query["text"], query["language"]) for query in told]


def _open_and_answer(engine: KbassistEngine, folder: Path, query: BenchQuery) -> None:
    engine.open(folder)
    engine.answer(query)


if __name__ == "__main__":
    run()
