"""Programs that the tests of several processes start: `python index_programs.py NAME ROOT ARGUMENT`."""

import os
import random
import resource
import signal
import sys
import time
from functools import partial
from pathlib import Path

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.evidence import Query
from kbassist.core.item import Item, ItemFilter
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.search.index import open_index
from tests.support.builders import an_item


def note(number: int) -> Item:
    return an_item(f"note{number}", title=f"Piezīme numur{number}", body="Saturs, ko meklēt. " * 20)


def be_killed_while_applying(root: Path, seed: int) -> None:
    """For each number on standard input: applies items from there on in a child that is killed, says how far it came.

    Forks, which is much quicker than a new program; nothing that has threads was used before.
    """
    chance = random.Random(seed)
    for line in sys.stdin:
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            _apply_until_killed(root, int(line), writing)
        os.close(writing)
        with os.fdopen(reading) as acknowledged:
            newest = acknowledged.readline()
            time.sleep(chance.uniform(0, 0.15))
            os.kill(child, signal.SIGKILL)
            newest = [newest, *acknowledged.read().splitlines()][-1]
        os.waitpid(child, 0)
        print(newest.strip(), flush=True)  # noqa: T201  # the parent reads it


def _apply_until_killed(root: Path, start: int, acknowledge_to: int) -> None:
    """Applies one item after the other and says each time that it is done."""
    try:
        index = open_index(root, {})
        for number in range(start, start + 10_000):
            index.apply([note(number)], [], number)
            os.write(acknowledge_to, f"{number}\n".encode())
    finally:
        os._exit(1)


def rebuild_until_killed(root: Path, count: int) -> None:
    """Rebuilds again and again and says each time that it is done."""
    index = open_index(root, {})
    while True:
        index.rebuild(map(note, range(count)), count, count, no_progress, CancelToken())
        print(count, flush=True)  # noqa: T201  # the parent reads it


def apply_some(root: Path, start: int) -> None:
    """Applies ten items beside other programs that do the same."""
    index = open_index(root, {})
    for number in range(start, start + 10):
        index.apply([note(number)], [], number)
    index.close()


def fill_the_disk(root: Path, size: int) -> None:
    """Rebuilds and applies where no file may grow beyond `size` bytes; says what came of it."""
    index = open_index(root, {})
    index.rebuild(map(note, range(5)), 5, 5, no_progress, CancelToken())
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    rebuild = partial(index.rebuild, map(note, range(3_000)), 3_000, 6, no_progress, CancelToken())
    apply = partial(index.apply, list(map(note, range(3_000))), [], 6)
    for work in (rebuild, apply):
        try:
            work()
        except EnvironmentProblem as problem:
            state = index.state()
            print(problem.code, repr(state.notice), state.sequence, len(index.indexed_revisions()))  # noqa: T201
    index.close()


def fill_a_small_disk(root: Path, count: int) -> None:
    """Applies where the disk has no room left, then where it has; says each time what came of it."""
    index = open_index(root, {})
    index.rebuild(map(note, range(5)), 5, 1, no_progress, CancelToken())
    status = os.statvfs(root)
    ballast = root / "ballast"
    ballast.write_bytes(bytes(status.f_bavail * status.f_frsize - 4_096))
    for newest in (count, 6):
        code = "no problem"
        try:
            index.apply([note(number) for number in range(5, newest)], [], 2)
        except EnvironmentProblem as problem:
            code = problem.code
        known = newest - 1 if code == "no problem" else 4
        found = index.search(Query(f"numur{known} ", "lv", ItemFilter(), 5), CancelToken())
        state = index.state()
        print(code, repr(state.notice), state.sequence, bool(found))  # noqa: T201  # the parent reads it
        ballast.unlink(missing_ok=True)
    index.close()


if __name__ == "__main__":
    {
        "be_killed_while_applying": be_killed_while_applying,
        "rebuild_until_killed": rebuild_until_killed,
        "apply_some": apply_some,
        "fill_the_disk": fill_the_disk,
        "fill_a_small_disk": fill_a_small_disk,
    }[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
