"""Processes that die while they write, write at the same time, or run out of disk."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kbassist.core.evidence import Query
from kbassist.core.item import ItemFilter
from kbassist.core.jobs import CancelToken
from kbassist.search.index import open_index
from tests.search.articles import ARTICLES, fill

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL and resource limits")
ROOT = Path(__file__).resolve().parents[2]


def start(program: str, index: Path, argument: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(ROOT / "tests" / "search" / "index_programs.py"), program, str(index), str(argument)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def test_five_killed_writers_leave_a_sound_index(tmp_path: Path) -> None:
    kill_writers(tmp_path / "index", rounds=5)


@pytest.mark.slow
def test_forty_killed_writers_leave_a_sound_index(tmp_path: Path) -> None:
    kill_writers(tmp_path / "index", rounds=40)


def kill_writers(root: Path, *, rounds: int) -> None:
    """Each time: what was acknowledged is there, the index is well, and catching up goes on where it ended."""
    chance = random.Random(20261122)
    index = open_index(root, {})
    fill(index, ARTICLES)
    acknowledged = 1
    for _ in range(rounds):
        program = start("apply_until_killed", root, acknowledged + 1)
        assert program.stdout is not None
        first = program.stdout.readline()
        time.sleep(chance.uniform(0, 0.15))
        program.kill()
        said = [int(line) for line in [first, *program.stdout.read().splitlines()] if line.strip().isdigit()]
        program.wait()
        program.stdout.close()
        acknowledged = max([acknowledged, *said])

        state = index.state()
        assert state.notice == ""
        assert state.sequence in (acknowledged, acknowledged + 1)
        acknowledged = state.sequence
        assert len(index.indexed_revisions()) - len(ARTICLES) - (acknowledged - 1) in (0, 1)
        query = Query(f"numur{acknowledged} ", "lv", ItemFilter(), 5)
        assert index.search(query, CancelToken()) or acknowledged == 1
    index.close()


def test_killed_rebuilds_leave_the_old_index_and_the_next_one_cleans_up(tmp_path: Path) -> None:
    root = tmp_path / "index"
    index = open_index(root, {})
    fill(index, ARTICLES)
    for pause in (0.05, 0.2):
        program = start("rebuild_until_killed", root, 300)
        time.sleep(0.4 + pause)
        program.kill()
        program.wait()
        assert program.stdout is not None
        program.stdout.close()
        assert index.state().notice == ""
        assert index.search(Query("piezīme rēķins", "lv", ItemFilter(), 5), CancelToken())

    fill(index, ARTICLES)

    assert len([path for path in root.iterdir() if path.is_dir()]) == 1
    index.close()


def test_two_writing_processes_and_a_reader_share_an_index(tmp_path: Path) -> None:
    root = tmp_path / "index"
    index = open_index(root, {})
    fill(index, ARTICLES)
    programs = [start("apply_some", root, 100), start("apply_some", root, 200)]
    notices = set()
    while any(program.poll() is None for program in programs):
        assert index.search(Query("rēķins", "lv", ItemFilter(), 5), CancelToken())
        notices.add(index.state().notice)
    for program in programs:
        assert program.stdout is not None
        program.stdout.close()

    assert [program.returncode for program in programs] == [0, 0]
    assert notices == {""}
    assert len(index.indexed_revisions()) == len(ARTICLES) + 20
    index.close()


def test_a_full_disk_is_told_and_the_index_stays_as_it_was(tmp_path: Path) -> None:
    program = start("fill_the_disk", tmp_path / "index", 60_000)
    said, _ = program.communicate(timeout=100)

    assert said.splitlines() == ["disk_full '' 5 5", "disk_full '' 5 5"]
