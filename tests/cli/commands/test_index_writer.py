"""The process that writes the index for a window: asked by lines, gone with its input."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from kbassist.bootstrap import Home, open_home
from kbassist.core.jobs import CancelToken, no_progress
from tests.cli.conftest import Command
from tests.support.builders import new_item
from tests.support.disks import read_only
from tests.support.programs import environment

QT = "PySide6"


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    opened = open_home(tmp_path / "home")
    opened.items.create(new_item("first"), author="Anna")
    opened.indexing.bring_up_to_date(no_progress, CancelToken())
    yield opened
    opened.close()


@pytest.fixture
def writer(home: Home) -> Iterator[subprocess.Popen[bytes]]:
    with started(home) as process:
        yield process


@contextmanager
def started(home: Home) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "kbassist", "index-writer", "--home", str(home.folder)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=environment()) as process:
        yield process
        process.kill()


def asked(writer: subprocess.Popen[bytes], request: bytes = b"catch up") -> Any:
    """Returns the last line of the answer to a request."""
    assert writer.stdin is not None
    assert writer.stdout is not None
    writer.stdin.write(request + b"\n")
    writer.stdin.flush()
    answer = json.loads(writer.stdout.readline())
    while "done" in answer:
        answer = json.loads(writer.stdout.readline())
    return answer


def test_it_brings_in_what_changed_each_time_it_is_asked(home: Home, writer: subprocess.Popen[bytes]) -> None:
    nothing = asked(writer)
    second, third = (home.items.create(new_item(name), author="Anna") for name in ("second", "third"))
    two = asked(writer)

    assert {**nothing, "took_ms": 0} == {"applied": 0, "sequence": 1, "notice": "", "took_ms": 0}
    assert (two["applied"], two["sequence"]) == (2, 3)
    assert {second.id, third.id} <= home.index.indexed_revisions().keys()


def test_many_changes_are_told_as_progress_and_written_in_batches(
    home: Home, writer: subprocess.Popen[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    with home.store.write("Anna") as transaction:
        for number in range(501):
            transaction.add_item(new_item(f"item{number}"), note="")
    assert writer.stdin is not None
    assert writer.stdout is not None

    writer.stdin.write(b"catch up\n")
    writer.stdin.flush()
    lines = [json.loads(writer.stdout.readline()) for _ in range(2)]

    assert lines[0] == {"done": 500, "total": 501}
    assert lines[1]["applied"] == 501


def test_an_index_that_needs_more_than_catching_up_is_told(home: Home, writer: subprocess.Popen[bytes]) -> None:
    assert asked(writer)["notice"] == ""
    (home.folder / "index" / "current").write_text("generation-000099")
    home.items.create(new_item("second"), author="Anna")

    assert {**asked(writer), "took_ms": 0} == {"applied": 0, "sequence": 0, "notice": "index_damaged", "took_ms": 0}


def test_an_index_that_cannot_be_written_is_told_each_time(home: Home) -> None:
    home.items.create(new_item("second"), author="Anna")

    with read_only(home.folder / "index"), started(home) as writer:
        refused = [asked(writer)["problem"]["code"] for _ in range(2)]

    assert refused == ["home_read_only", "home_read_only"]


def test_it_ends_with_its_input(writer: subprocess.Popen[bytes]) -> None:
    asked(writer)
    assert writer.stdin is not None

    writer.stdin.close()

    assert writer.wait(20) == 0
    assert writer.stderr is not None
    assert writer.stderr.read() == b""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_it_loads_no_window(writer: subprocess.Popen[bytes]) -> None:
    asked(writer)

    assert QT not in Path(f"/proc/{writer.pid}/maps").read_text()


@pytest.mark.skipif(not hasattr(os, "nice"), reason="the system has no priorities to ask for")
def test_it_lets_the_window_go_first(writer: subprocess.Popen[bytes]) -> None:
    asked(writer)

    assert os.getpriority(os.PRIO_PROCESS, writer.pid) > os.getpriority(os.PRIO_PROCESS, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_killed_while_it_writes_it_leaves_an_index_that_catches_up(home: Home, writer: subprocess.Popen[bytes]) -> None:
    asked(writer)
    with home.store.write("Anna") as transaction:
        for number in range(300):
            transaction.add_item(new_item(f"item{number}"), note="")
    assert writer.stdin is not None
    writer.stdin.write(b"catch up\n")
    writer.stdin.flush()

    os.kill(writer.pid, signal.SIGKILL)
    writer.wait()
    home.indexing.catch_up(CancelToken())

    assert home.health.examine().is_well


def test_people_are_not_bothered_with_it(command: Command) -> None:
    assert "index-writer" not in command("--help").output
