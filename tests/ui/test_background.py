"""The way off the GUI thread and back."""

from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kbassist.core.errors import InputProblem
from kbassist.core.jobs import CancelToken
from kbassist.ui.background import JobRunner


def test_work_runs_elsewhere_and_its_result_arrives_on_the_gui_thread(jobs: JobRunner, qtbot: QtBot) -> None:
    seen = []

    jobs.read(lambda _token: current_thread(), lambda worker: seen.append((worker, current_thread())))

    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][0] is not main_thread()
    assert seen[0][1] is main_thread()


def test_only_the_newest_job_of_a_key_delivers(jobs: JobRunner, qtbot: QtBot) -> None:
    gate, seen = Event(), []

    def slow(_token: CancelToken) -> str:
        gate.wait(5)
        return "old"

    older = jobs.read(slow, seen.append, key="search")
    jobs.read(lambda _token: "new", seen.append, key="search")
    gate.set()

    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert seen == ["new"]
    assert older.is_cancelled


def test_changes_run_one_after_the_other_in_order(jobs: JobRunner, qtbot: QtBot) -> None:
    order: list[int] = []

    for number in range(20):
        jobs.change(lambda _token, number=number: order.append(number), lambda _nothing: None)

    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert order == list(range(20))


def test_an_expected_problem_goes_to_the_caller_and_a_bug_to_the_runner(jobs: JobRunner, qtbot: QtBot) -> None:
    problems, bugs = [], []
    jobs.failed.connect(bugs.append)

    def refuse(_token: CancelToken) -> None:
        raise InputProblem("title_missing", "An item needs a title.")

    def break_down(_token: CancelToken) -> None:
        raise ZeroDivisionError

    jobs.read(refuse, lambda _nothing: None, on_error=problems.append)
    jobs.read(break_down, lambda _nothing: None, on_error=problems.append)

    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert [type(problem) for problem in problems] == [InputProblem]
    assert [type(bug) for bug in bugs] == [ZeroDivisionError]


def test_a_result_for_a_widget_that_is_gone_is_dropped(jobs: JobRunner, qtbot: QtBot) -> None:
    class Receiver(QObject):
        def take(self, _value: object) -> None:
            pytest.fail("delivered to a deleted object")

    gate = Event()
    receiver = Receiver()
    jobs.read(lambda _token: gate.wait(5), receiver.take)
    receiver.deleteLater()
    qtbot.wait(0)

    gate.set()

    qtbot.waitUntil(lambda: not jobs.is_busy)


def test_changes_given_before_the_end_are_carried_out(qtbot: QtBot) -> None:
    runner, saved, gate = JobRunner(), [], Event()
    runner.change(lambda _token: gate.wait(5), lambda _nothing: None)
    runner.change(lambda _token: saved.append("draft"), lambda _nothing: None)
    gate.set()

    runner.shutdown()

    assert saved == ["draft"]


def test_shutdown_cancels_running_work_and_delivers_nothing(qtbot: QtBot) -> None:
    runner, seen, started = JobRunner(), [], Event()

    def work(token: CancelToken) -> str:
        started.set()
        while not token.is_cancelled:
            pass
        return "late"

    runner.read(work, seen.append)
    assert started.wait(5)
    runner.shutdown()
    qtbot.wait(0)

    assert seen == []
    assert runner.read(lambda _token: "never", seen.append).is_cancelled
