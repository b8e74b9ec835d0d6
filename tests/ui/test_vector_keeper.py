"""Search by meaning in the window: silent where it is off, one sentence where its packages are absent."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from kbassist.bootstrap import Home
from kbassist.core.settings import SearchSettings
from kbassist.search.semantic_model import find_embedder
from kbassist.services.vectors import VectorService
from kbassist.ui.page import PageContext
from kbassist.ui.vector_keeper import VectorKeeper
from tests.support.embedding import ConceptEmbedder
from tests.ui.conftest import Idle

needs_packages = pytest.mark.skipif(find_embedder() is None, reason="the packages of the extra “semantic” are absent")


@pytest.fixture
def keeper(context: PageContext) -> VectorKeeper:
    return VectorKeeper(
        context.home,
        context.jobs,
        context.changes,
        context.notices,
        context.settings,
        context.jobs,
        first_look_ms=10,
        look_again_ms=10,
    )


def turn(context: PageContext, *, on: bool) -> None:
    context.settings.change(replace(context.settings.current, search=SearchSettings(semantic=on)))


def test_nothing_is_said_or_done_while_it_is_off(
    keeper: VectorKeeper, context: PageContext, idle: Idle, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(keeper.ended, wait=100):
        keeper.start()
        context.changes.index_caught_up.emit()
    idle.wait()

    assert context.notices.current is None


def test_turning_it_on_without_its_packages_says_once_how_to_install_them(
    keeper: VectorKeeper, context: PageContext, home: Home
) -> None:
    home.vectors = VectorService(home.store, None)

    turn(context, on=True)

    assert context.notices.current is not None
    assert "python3 packaging/tasks.py semantic" in context.notices.current.text


def test_without_its_packages_a_start_says_nothing(
    keeper: VectorKeeper, context: PageContext, home: Home, qtbot: QtBot
) -> None:
    home.vectors = VectorService(home.store, None)
    turn(context, on=True)
    context.notices.clear("vectors")

    with qtbot.assertNotEmitted(keeper.ended, wait=100):
        keeper.start()

    assert context.notices.current is None


def test_turning_it_on_with_its_packages_says_that_texts_are_being_prepared(
    keeper: VectorKeeper, context: PageContext, home: Home
) -> None:
    home.vectors = VectorService(home.store, ConceptEmbedder())

    turn(context, on=True)
    keeper.stop()

    assert context.notices.current is not None
    assert "prepared in the background" in context.notices.current.text


@pytest.mark.skipif(find_embedder() is not None, reason="the packages of the extra “semantic” are installed")
def test_trouble_of_the_computing_process_is_told_once(
    keeper: VectorKeeper, context: PageContext, home: Home, qtbot: QtBot
) -> None:
    home.vectors = VectorService(home.store, ConceptEmbedder())

    with qtbot.waitSignal(keeper.ended, timeout=30_000):
        turn(context, on=True)

    assert context.notices.current is not None
    assert "not installed" in context.notices.current.text
    with qtbot.assertNotEmitted(keeper.ended, wait=200):
        context.changes.index_caught_up.emit()


@needs_packages
def test_the_vectors_of_english_texts_are_computed_beside_the_window(
    keeper: VectorKeeper, context: PageContext, home: Home, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(keeper.ended, timeout=60_000):
        turn(context, on=True)

    assert (home.vectors.count(), home.vectors.waiting()) == (1, 0)
