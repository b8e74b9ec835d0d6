"""Speed and memory: one long message after start, the start of the language part, and all of it in memory.

Times are processor time, and of several runs the fastest: other work on the machine must not count.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from time import process_time

from kbassist.core.errors import EnvironmentProblem
from kbassist.language.pack import LanguagePacks
from kbassist.language.read_pasted import message_from
from kbassist.language.understand import understand
from kbassist.services.evaluation_scores import percentile_of
from kbassist.services.evaluation_sets import rows_of
from kbassist.services.understanding_evaluation.values import Row, Sources

TASK = "speed"
MODULE = "kbassist.services.understanding_evaluation.fresh_process"
BARE, START, WHOLE = "bare", "start", "whole"
"""What a fresh process does: nothing, understand one message, understand and convert in every language."""

P95_MS, SECONDS, MEGABYTES = "p95 ms", "seconds", "MB"
MESSAGE_WORDS = 150
LONG_MESSAGES = 20
REPEATS = 2
PROCESSES = 3
REPLY_LANGUAGES = ("lv", "ru", "en")


def speed_rows(sources: Sources) -> Iterator[Row]:
    """Yields the rows; those of a fresh process not in a frozen build, which cannot run a module."""
    for language in REPLY_LANGUAGES:
        times = [_best_ms(text, sources.packs) for text in _long_messages(sources, language)]
        if times:
            yield _row("one long message", language, len(times), P95_MS, percentile_of(times, 95))
    if getattr(sys, "frozen", False):
        return
    bare, start = (min(_run(order)[0] for _ in range(PROCESSES)) for order in (BARE, START))
    yield _row("start of the language part", "", PROCESSES, SECONDS, max(start - bare, 0.0))
    least, most = _run(BARE)[1], _run(WHOLE)[1]
    if least is not None and most is not None:
        yield _row("all languages in memory", "", 1, MEGABYTES, most - least)


def _row(set_name: str, language: str, n: int, figure: str, score: float) -> Row:
    return Row(task=TASK, set_name=set_name, language=language, variant="", n=n, figure=figure, score=score)


def _long_messages(sources: Sources, language: str) -> list[str]:
    """Returns at most LONG_MESSAGES of MESSAGE_WORDS words: a labelled one of a language with those that follow it."""
    texts = [row["text"] for row in rows_of(sources.own / "asks.jsonl") if row["lang"] == language]
    around = texts * 2
    starts = range(0, len(texts), max(len(texts) // LONG_MESSAGES, 1))
    return [_shortened("\n\n".join(around[place : place + len(texts)])) for place in starts][:LONG_MESSAGES]


def _shortened(text: str) -> str:
    """Returns the beginning of a text up to MESSAGE_WORDS words, with its line ends."""
    place = 0
    for word in text.split()[:MESSAGE_WORDS]:
        place = text.index(word, place) + len(word)
    return text[:place]


def _best_ms(text: str, packs: LanguagePacks) -> float:
    message = message_from(text)
    times = []
    for _ in range(REPEATS):
        started = process_time()
        understand(message, packs)
        times.append((process_time() - started) * 1_000)
    return min(times)


def _run(order: str) -> tuple[float, float | None]:
    """Returns the seconds that a fresh process worked and the MB that it held at most, None where nobody tells.

    EnvironmentProblem "evaluation_process_failed" where it ends without an answer.
    """
    finished = subprocess.run([sys.executable, "-m", MODULE, order], capture_output=True, text=True, check=False)
    if finished.returncode != 0:
        raise EnvironmentProblem(
            "evaluation_process_failed", "The process that measures start and memory failed.", finished.stderr[-500:]
        )
    told: dict[str, float | None] = json.loads(finished.stdout)
    return told["seconds"] or 0.0, told["memory_mb"]
