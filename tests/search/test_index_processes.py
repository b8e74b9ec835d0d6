"""Processes that die while they write, write at the same time, or run out of disk."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.evidence import Query
from kbassist.core.item import ItemFilter, ItemId
from kbassist.core.jobs import CancelToken
from kbassist.search.index import WhooshIndex, open_index
from tests.search.articles import ARTICLES, fill
from tests.search.index_programs import note
from tests.support.disks import read_only, small_disk
from tests.support.programs import environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL and resource limits")
ROOT = Path(__file__).resolve().parents[2]
SEED = 20261122
DISK_KILOBYTES = 400


def start(program: str, index: Path, argument: int, *, stdin: int = subprocess.DEVNULL) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(ROOT / "tests" / "search" / "index_programs.py"), program, str(index), str(argument)],
        stdin=stdin,
        stdout=subprocess.PIPE,
        text=True,
        env=environment(),
    )


def test_ten_killed_writers_leave_a_sound_index(tmp_path: Path) -> None:
    kill_writers(tmp_path / "index", rounds=10)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_hundred_killed_writers_leave_a_sound_index(tmp_path: Path) -> None:
    kill_writers(tmp_path / "index", rounds=100)


def kill_writers(root: Path, *, rounds: int) -> None:
    """Each time: what was acknowledged is there, the index is well, and catching up goes on where it ended."""
    index = open_index(root, {})
    fill(index, ARTICLES)
    acknowledged = 1
    with start("be_killed_while_applying", root, SEED, stdin=subprocess.PIPE) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        for _ in range(rounds):
            program.stdin.write(f"{acknowledged + 1}\n")
            program.stdin.flush()
            said = int(program.stdout.readline())

            state = index.state()
            assert state.notice == ""
            assert state.sequence in (said, said + 1)
            assert said > acknowledged
            acknowledged = state.sequence
            assert len(index.indexed_revisions()) - len(ARTICLES) - (acknowledged - 1) in (0, 1)
            for number in (2, acknowledged):
                query = Query(f"numur{number} ", "lv", ItemFilter(), 5)
                assert [hit.item_id for hit in index.search(query, CancelToken())] == [note(number).id]
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


def test_files_that_may_not_grow_are_told_and_the_index_stays_as_it_was(tmp_path: Path) -> None:
    program = start("fill_the_disk", tmp_path / "index", 60_000)
    said, _ = program.communicate(timeout=100)

    assert said.splitlines() == ["disk_full '' 5 5", "disk_full '' 5 5"]


def test_a_full_disk_is_told_and_the_index_goes_on_once_there_is_room(tmp_path: Path) -> None:
    with small_disk(tmp_path / "index", DISK_KILOBYTES):
        program = start("fill_a_small_disk", tmp_path / "index", 50)
        said, _ = program.communicate(timeout=100)

    assert said.splitlines() == ["disk_full '' 1 True", "no problem '' 2 True"]


def test_an_index_that_can_only_be_read_answers_and_says_why_it_cannot_be_written(tmp_path: Path) -> None:
    root = tmp_path / "index"
    index = open_index(root, {})
    fill(index, ARTICLES)
    expected = found(index, "rēķins")
    index.close()

    with read_only(root):
        sealed = open_index(root, {})
        answer, notice = found(sealed, "rēķins"), sealed.state().notice
        with pytest.raises(EnvironmentProblem) as applying:
            sealed.apply([note(2)], [], 2)
        with pytest.raises(EnvironmentProblem) as rebuilding:
            fill(sealed, ARTICLES)
        sealed.close()

    assert (answer, notice) == (expected, "")
    assert (applying.value.code, rebuilding.value.code) == ("home_read_only", "home_read_only")


def found(index: WhooshIndex, words: str) -> list[ItemId]:
    return [hit.item_id for hit in index.search(Query(words, "lv", ItemFilter(), 5), CancelToken())]
