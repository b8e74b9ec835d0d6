"""`kbassist index-writer`: writes the index for a window that stays open; not a command for people.

A window that writes the index in a thread of its own makes the person who types wait for Python's lock, so it keeps
this process beside it. Each line "catch up" on standard input is answered with one JSON line on standard output, after
lines of progress ({"done", "total"}) where there was more than one commit. The process ends with its standard input,
between two commits, and never outlives the window.
"""

import gc
import os
import sys
from collections.abc import Iterator
from io import FileIO
from queue import Empty, SimpleQueue
from threading import Thread
from time import perf_counter
from typing import Any

import typer

from kbassist.bootstrap import indexing_of
from kbassist.cli.output import print_json
from kbassist.core.errors import KbassistProblem
from kbassist.core.jobs import Cancelled, CancelToken, Progress
from kbassist.services.indexing import IndexingService

REQUEST = b"catch up"
NICENESS = 5
PARENT_CHECK_SECONDS = 10.0


def register(app: typer.Typer) -> None:
    app.command("index-writer", hidden=True)(index_writer)


def index_writer(context: typer.Context) -> None:
    """Keeps the index up with the knowledge for as long as a window asks for it."""
    _settle_in()
    token = CancelToken()
    lines: SimpleQueue[bytes | None] = SimpleQueue()
    Thread(target=_listen, args=(lines, token), daemon=True).start()
    with indexing_of(context.obj) as indexing:
        for request in _requests(lines):
            if request != REQUEST:
                continue
            try:
                print_json(_answer(indexing, token), one_line=True)
            except (Cancelled, BrokenPipeError):
                return


def _answer(indexing: IndexingService, token: CancelToken) -> dict[str, Any]:
    """Catches up; returns what was done, and the notice of an index that cannot be caught up."""
    started = perf_counter()
    try:
        applied = indexing.catch_up(token, _tell_progress)
        notice = indexing.state()
    except KbassistProblem as problem:
        told = {"code": problem.code, "sentence": problem.sentence, "hint": problem.hint, "values": problem.values}
        return {"problem": told}
    took_ms = round((perf_counter() - started) * 1_000, 1)
    return {"applied": applied, "sequence": indexing.sequence(), "notice": notice, "took_ms": took_ms}


def _tell_progress(progress: Progress) -> None:
    if progress.done < progress.total:
        print_json({"done": progress.done, "total": progress.total}, one_line=True)


def _listen(lines: "SimpleQueue[bytes | None]", token: CancelToken) -> None:
    """Hands on what arrives; at the end of input stops what is under way.

    Reads without Python's buffer, whose lock a thread that waits would hold when the program ends.
    """
    with FileIO(sys.stdin.fileno(), closefd=False) as stream:
        for line in stream:
            lines.put(line.strip())
    token.cancel()
    lines.put(None)


def _requests(lines: "SimpleQueue[bytes | None]") -> Iterator[bytes]:
    """Yields what arrives until input ends or the process that asked is gone."""
    parent = os.getppid()
    while True:
        try:
            line = lines.get(timeout=PARENT_CHECK_SECONDS)
        except Empty:
            if os.getppid() != parent:
                return
            continue
        if line is None:
            return
        yield line


def _settle_in() -> None:
    """Lets the window go first, where processes can be asked to, and spares what is loaded from garbage collection.

    All of it is needed to the end: looking through it again and again would cost each write and 0.1 s at the end.
    """
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    gc.freeze()
