"""Programs that the tests of several processes start: `python index_programs.py NAME ROOT ARGUMENT`."""

import resource
import sys
from functools import partial
from pathlib import Path

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.item import Item
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.search.index import open_index
from tests.support.builders import an_item


def note(number: int) -> Item:
    return an_item(f"note{number}", title=f"Piezīme numur{number}", body="Saturs, ko meklēt. " * 20)


def apply_until_killed(root: Path, start: int) -> None:
    """Applies one item after the other and says each time that it is done."""
    index = open_index(root, {})
    for number in range(start, start + 10_000):
        index.apply([note(number)], [], number)
        print(number, flush=True)  # noqa: T201  # the parent reads it


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


if __name__ == "__main__":
    {
        "apply_until_killed": apply_until_killed,
        "rebuild_until_killed": rebuild_until_killed,
        "apply_some": apply_some,
        "fill_the_disk": fill_the_disk,
    }[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
