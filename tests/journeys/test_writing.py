"""Articles are saved while somebody searches: the process beside the window writes them, and the window goes on."""

from functools import partial

from PySide6.QtWidgets import QListView

from kbassist.core.item import Item
from kbassist.core.jobs import CancelToken
from kbassist.ui.stall_watch import StallWatch
from kbassist.ui.widgets.search_field import SearchField
from tests.journeys.desk import Desk
from tests.support.builders import new_item
from tests.ui.conftest import type_words

MOST_COMPUTED_MS = 100
QUICK_MS = 10


def test_typing_a_search_never_stalls_while_articles_are_written(desk: Desk) -> None:
    make_the_writer_ready(desk)
    desk.window.show_page("search")
    desk.wait()
    field = desk.window.page.findChild(SearchField)
    written: list[int] = []
    desk.session.index_keeper.writer.written.connect(lambda done: written.append(done.sequence))
    stalls: list[tuple[int, int]] = []
    watch = StallWatch(interval_ms=QUICK_MS)
    watch.stalled.connect(lambda late_ms, computed_ms: stalls.append((late_ms, computed_ms)))
    watch.start()

    for number, letter in enumerate("aizmirsu paroli internetam"):
        save(desk, f"note{number}")
        type_words(field, letter)
        desk.pause(15)
    desk.wait()

    watch.stop()
    desk.window.show_page("reply")
    assert [stall for stall in stalls if stall[1] > MOST_COMPUTED_MS] == []
    assert len(written) > 1
    assert desk.home.indexing.waiting() == 0


def test_a_saved_article_appears_among_the_results_that_are_shown(desk: Desk) -> None:
    make_the_writer_ready(desk)
    desk.window.show_page("search")
    type_words(desk.window.page.findChild(SearchField), "zeltlapis")
    desk.wait()
    results = desk.window.page.findChild(QListView).model()

    save(desk, "zeltlapis")

    desk.wait_until(lambda: any("zeltlapis" in str(results.index(row, 0).data()) for row in range(results.rowCount())))
    desk.window.show_page("reply")


def make_the_writer_ready(desk: Desk) -> None:
    writer = desk.session.index_keeper.writer
    writer.ask()
    desk.wait_until(lambda: writer.is_ready)


def save(desk: Desk, word: str) -> None:
    """Saves an article as the editor does: in the background, then telling everybody."""
    context = desk.session.context()

    def announce(item: Item) -> None:
        context.changes.announce((item.id,))

    context.jobs.change(partial(_create, desk, word), announce)


def _create(desk: Desk, word: str, _token: CancelToken) -> Item:
    return desk.home.items.create(new_item(word, title=f"Raksts {word}", body="Saturs par paroli. " * 40), author="A")
