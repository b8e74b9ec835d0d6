"""Watching the clipboard, when the person wants it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kbassist.bootstrap import Home
from kbassist.ui.background import JobRunner
from kbassist.ui.clipboard import QtClipboard
from kbassist.ui.clipboard_flags import flag_secret
from kbassist.ui.clipboard_watch import ClipboardWatch, looks_like_message
from tests.support.messages import PASSWORD, RUSSIAN


@pytest.fixture
def own(qapp: QApplication, jobs: JobRunner) -> QtClipboard:
    return QtClipboard(qapp.clipboard(), None, jobs)


@pytest.fixture
def watch(qapp: QApplication, own: QtClipboard, home: Home, jobs: JobRunner) -> Iterator[ClipboardWatch]:
    made = ClipboardWatch(qapp.clipboard(), own, home.packs, jobs, jobs)
    yield made
    made.watch(False)
    qapp.clipboard().clear()


def test_a_copied_message_is_told_of_while_watching(watch: ClipboardWatch, qapp: QApplication, qtbot: QtBot) -> None:
    watch.watch(True)

    with qtbot.waitSignal(watch.message_seen, check_params_cb=lambda text: text == PASSWORD.strip()):
        qapp.clipboard().setText(PASSWORD)


def test_nothing_is_watched_by_default_or_after_switching_off(
    watch: ClipboardWatch, qapp: QApplication, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(watch.message_seen, wait=200):
        qapp.clipboard().setText(PASSWORD)
        watch.watch(True)
        watch.watch(False)
        qapp.clipboard().setText(RUSSIAN)


def test_what_is_concealed_or_our_own_is_left_alone(
    watch: ClipboardWatch, own: QtClipboard, qapp: QApplication, qtbot: QtBot
) -> None:
    watch.watch(True)
    concealed = QMimeData()
    concealed.setText(RUSSIAN)
    flag_secret(concealed)

    with qtbot.assertNotEmitted(watch.message_seen, wait=300):
        qapp.clipboard().setMimeData(concealed)
        own.copy_text("Labdien! Lūdzu, restartējiet rūteri un pasakiet, vai tagad strādā?")


@pytest.mark.parametrize("text", [PASSWORD, RUSSIAN, "Hello, why is my internet so slow since yesterday?"])
def test_questions_in_our_languages_look_like_messages(text: str, home: Home) -> None:
    assert looks_like_message(text, home.packs)


@pytest.mark.parametrize(
    "text",
    [
        "https://a.example/very/long/address?with=many&parts=1",
        "hunter2 Xk9!mmQ2",
        "def check(reply): return tuple(finding(reply)) if x else ()",
        "Maršrutētājs ir ierīce. Tā savieno tīklus. Ierīcei ir četras ligzdas.",
    ],
)
def test_other_things_that_people_copy_do_not(text: str, home: Home) -> None:
    assert not looks_like_message(text, home.packs)
