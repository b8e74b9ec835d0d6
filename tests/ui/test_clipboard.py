"""What is said to be copied is on the clipboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.reply import RenderedReply
from kbassist.ui.clipboard import QtClipboard


class RememberingClipboard:
    """Stands for the system's clipboard behind Qt."""

    def __init__(self, *, is_reachable: bool = True) -> None:
        self.content = ""
        self._is_reachable = is_reachable

    def copy(self, reply: RenderedReply) -> None:
        if not self._is_reachable:
            raise EnvironmentProblem("clipboard_unreachable", "There is no clipboard.")
        self.content = reply.plain

    def paste(self) -> str:
        return self.content


@pytest.fixture
def system() -> RememberingClipboard:
    return RememberingClipboard()


@pytest.fixture
def clipboard(qapp: QApplication, system: RememberingClipboard) -> Iterator[QtClipboard]:
    yield QtClipboard(qapp.clipboard(), system)
    qapp.clipboard().clear()


@pytest.mark.parametrize("text", ["Labdien, Jāni!", "Здравствуйте!\nДо встречи", "😀👍", "שלום", "garš " * 50_000])
def test_plain_and_rich_text_arrive_together(clipboard: QtClipboard, qapp: QApplication, text: str) -> None:
    clipboard.copy(RenderedReply(text, "<p>rich</p>"))

    content = qapp.clipboard().mimeData()
    assert content.text() == text
    assert "rich" in content.html()
    assert clipboard.paste() == text


def test_at_quit_our_text_is_handed_over(clipboard: QtClipboard, system: RememberingClipboard) -> None:
    clipboard.copy_text("Atbilde")

    assert clipboard.hand_over()
    assert system.content == "Atbilde"


def test_text_that_somebody_else_copied_since_is_left_alone(
    clipboard: QtClipboard, system: RememberingClipboard, qapp: QApplication
) -> None:
    clipboard.copy_text("Atbilde")
    qapp.clipboard().setText("something else")

    assert clipboard.hand_over()
    assert system.content == ""


def test_it_is_said_when_the_text_will_be_lost(qapp: QApplication) -> None:
    lonely = QtClipboard(qapp.clipboard(), RememberingClipboard(is_reachable=False))
    lonely.copy_text("Atbilde")

    assert not lonely.hand_over()
