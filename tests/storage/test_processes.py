"""What happens when processes die, meet, run out of disk or may not write."""

import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and resource limits")
if sys.platform != "win32":
    from tests.storage.child_programs import run_programs


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the programs found, all in one process of their own: starting Python costs most of the time."""
    home = tmp_path_factory.mktemp("processes")
    return run_programs(
        {
            "crash_while_saving": [home / "crash", 5],
            "write_side_by_side": [home / "many", 3, 15],
            "fill_the_disk": [home / "full"],
            "read_a_sealed_home": [],
        }
    )


def test_every_acknowledged_save_survives_a_killed_process(answers: dict[str, Any]) -> None:
    answer = answers["crash_while_saving"]

    assert answer["acknowledged"] >= 5
    assert (answer["lost"], answer["damage"]) == ([], [])


@pytest.mark.slow
def test_every_acknowledged_save_survives_forty_killed_processes(home: Path) -> None:
    answer = run_programs({"crash_while_saving": [home, 40]})["crash_while_saving"]

    assert answer["acknowledged"] >= 40
    assert (answer["lost"], answer["damage"]) == ([], [])


def test_three_processes_write_into_one_home_and_nothing_is_lost(answers: dict[str, Any]) -> None:
    assert answers["write_side_by_side"] == {"items": 45, "sequence": 45, "codes": [0, 0, 0]}


def test_a_full_disk_changes_nothing_and_saving_works_once_there_is_space(answers: dict[str, Any]) -> None:
    answer = answers["fill_the_disk"]

    assert answer["codes"] == {"write": "disk_full", "backup": "disk_full", "settings": "disk_full"}
    assert answer["names"] == ["after", "before"]
    assert (answer["damage"], answer["leftovers"]) == ([], [])


def test_a_home_that_cannot_be_written_is_read_and_says_so_when_written(answers: dict[str, Any]) -> None:
    answer = answers["read_a_sealed_home"]

    assert answer["names"] == ["first"]
    assert answer["notice"] == answer["write"] == answer["backup"] == answer["settings"] == "home_read_only"
    assert answer["empty"] == "home_unreachable"
    assert answer["damage"] == []
