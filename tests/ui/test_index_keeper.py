"""The index follows the knowledge: through the writer beside the window, in the window itself, by rebuilding."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kbassist.bootstrap import Home
from kbassist.core.item import ItemId
from kbassist.ui.index_keeper import FEW_CHANGES, IndexKeeper
from kbassist.ui.page import PageContext
from tests.support.builders import new_item
from tests.ui.conftest import Idle

WAIT_MS = 30_000
NEVER_MS = 3_600_000


@pytest.fixture
def keeper(context: PageContext) -> Iterator[IndexKeeper]:
    """A keeper whose writer is made ready at once."""
    keeper = a_keeper(context, warm_writer_ms=0)
    yield keeper
    keeper.stop()


@pytest.fixture
def cold_keeper(context: PageContext) -> Iterator[IndexKeeper]:
    """A keeper whose writer is not made ready."""
    keeper = a_keeper(context, warm_writer_ms=NEVER_MS)
    yield keeper
    keeper.stop()


def a_keeper(context: PageContext, *, warm_writer_ms: int) -> IndexKeeper:
    return IndexKeeper(
        context.home,
        context.jobs,
        context.changes,
        context.notices,
        context.jobs,
        warm_writer_ms=warm_writer_ms,
    )


def save(context: PageContext, name: str) -> ItemId:
    item = context.home.items.create(new_item(name), author="Anna")
    context.changes.announce((item.id,))
    return item.id


def until_ready(keeper: IndexKeeper, idle: Idle, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: keeper.writer.is_ready, timeout=WAIT_MS)
    idle.wait()


def test_making_the_writer_ready_is_no_news(keeper: IndexKeeper, context: PageContext, qtbot: QtBot) -> None:
    news: list[str] = []
    context.changes.index_caught_up.connect(lambda: news.append("caught up"))

    keeper.start()
    qtbot.waitUntil(lambda: keeper.writer.is_ready, timeout=WAIT_MS)

    assert news == ["caught up"]


def test_a_saved_article_is_written_by_the_process_beside_the_window(
    keeper: IndexKeeper, context: PageContext, idle: Idle, qtbot: QtBot
) -> None:
    keeper.start()
    until_ready(keeper, idle, qtbot)

    with qtbot.waitSignals([keeper.writer.written, context.changes.index_caught_up], timeout=WAIT_MS):
        item_id = save(context, "new")
        assert not context.jobs.is_busy

    assert item_id in context.home.index.indexed_revisions()


def test_before_the_writer_stands_ready_the_window_writes_itself(
    cold_keeper: IndexKeeper, context: PageContext, idle: Idle, qtbot: QtBot
) -> None:
    cold_keeper.start()

    with qtbot.waitSignal(context.changes.index_caught_up, timeout=WAIT_MS):
        item_id = save(context, "new")

    assert item_id in context.home.index.indexed_revisions()
    assert cold_keeper.writer.process_id == 0


def test_much_that_waits_is_left_to_the_writer_even_if_it_has_to_start(
    cold_keeper: IndexKeeper, context: PageContext, qtbot: QtBot
) -> None:
    names = [f"item{number}" for number in range(FEW_CHANGES + 1)]
    ids = {context.home.items.create(new_item(name), author="Anna").id for name in names}

    with qtbot.waitSignals([cold_keeper.writer.written, context.changes.index_caught_up], timeout=WAIT_MS):
        cold_keeper.start()

    assert ids <= context.home.index.indexed_revisions().keys()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_a_killed_writer_costs_nothing_and_the_next_change_brings_another(
    keeper: IndexKeeper, context: PageContext, idle: Idle, qtbot: QtBot
) -> None:
    keeper.start()
    until_ready(keeper, idle, qtbot)
    os.kill(keeper.writer.process_id, signal.SIGKILL)

    saved = set()
    for name in ("first", "second"):
        with qtbot.waitSignal(context.changes.index_caught_up, timeout=WAIT_MS):
            saved.add(save(context, name))
    until_ready(keeper, idle, qtbot)
    with qtbot.waitSignal(keeper.writer.written, timeout=WAIT_MS):
        saved.add(save(context, "third"))

    assert saved <= context.home.index.indexed_revisions().keys()
    assert context.notices.current is None


def test_an_index_that_broke_meanwhile_is_told_and_built_anew(
    keeper: IndexKeeper, context: PageContext, idle: Idle, qtbot: QtBot
) -> None:
    keeper.start()
    until_ready(keeper, idle, qtbot)
    break_index(context.home)

    item_id = save(context, "new")
    qtbot.waitUntil(lambda: context.notices.current is not None, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: item_id in context.home.index.indexed_revisions(), timeout=WAIT_MS)
    idle.wait()

    assert context.home.indexing.state() == ""
    qtbot.waitUntil(lambda: context.notices.current is None, timeout=WAIT_MS)


def test_a_home_that_can_only_be_read_has_no_writer(
    keeper: IndexKeeper, context: PageContext, idle: Idle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(context.home.store, "_notice", "home_newer")

    keeper.start()
    qtbot.wait(50)
    idle.wait()

    assert keeper.writer.process_id == 0


def break_index(home: Home) -> None:
    pointer: Path = home.folder / "index" / "current"
    pointer.write_text("generation-000099")
