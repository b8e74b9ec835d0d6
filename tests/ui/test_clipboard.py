"""What is said to be copied is on the clipboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.reply import RenderedReply
from kbassist.ui.clipboard import QtClipboard
from kbassist.ui.clipboard_flags import FLAGS, flag_secret, is_concealed


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


SECRET = "Jūsu parole: Rudens!2026x"


def a_mime(text: str, **formats: bytes) -> QMimeData:
    content = QMimeData()
    content.setText(text)
    for name, value in formats.items():
        content.setData(name.replace("_", "-"), value)
    return content


def test_a_secret_is_marked_for_clipboard_managers(clipboard: QtClipboard, qapp: QApplication) -> None:
    clipboard.copy_text(SECRET)

    assert set(FLAGS) <= set(qapp.clipboard().mimeData().formats())
    assert bytes(qapp.clipboard().mimeData().data("x-kde-passwordManagerHint").data()) == b"secret"
    assert is_concealed(qapp.clipboard().mimeData())


def test_an_ordinary_reply_is_not_marked(clipboard: QtClipboard, qapp: QApplication) -> None:
    clipboard.copy_text("Labdien, Jāni! Zvaniet 67001234.")

    assert not is_concealed(qapp.clipboard().mimeData())


def test_a_secret_is_taken_off_after_a_while(clipboard: QtClipboard, qapp: QApplication, qtbot: QtBot) -> None:
    clipboard.clear_secrets_after(1)

    with qtbot.waitSignal(clipboard.secret_cleared, timeout=5_000):
        clipboard.copy_text(SECRET)

    assert qapp.clipboard().text() == ""


def test_what_somebody_copied_since_is_not_taken_off(clipboard: QtClipboard, qapp: QApplication, qtbot: QtBot) -> None:
    clipboard.clear_secrets_after(1)
    clipboard.copy_text(SECRET)
    qapp.clipboard().setText("something else")

    with qtbot.assertNotEmitted(clipboard.secret_cleared, wait=1_300):
        pass

    assert qapp.clipboard().text() == "something else"


def test_no_secret_stays_behind_at_quit(
    clipboard: QtClipboard, system: RememberingClipboard, qapp: QApplication
) -> None:
    clipboard.copy_text(SECRET)

    assert clipboard.hand_over()
    assert (system.content, qapp.clipboard().text()) == ("", "")


def test_what_was_there_before_is_put_back_with_its_rich_form(clipboard: QtClipboard, qapp: QApplication) -> None:
    before = a_mime("vecais")
    before.setHtml("<b>vecais</b>")
    qapp.clipboard().setMimeData(before)
    clipboard.copy_text("pirmā atbilde")
    clipboard.copy_text("otrā atbilde")

    assert clipboard.put_back()
    assert qapp.clipboard().text() == "vecais"
    assert "<b>" in qapp.clipboard().mimeData().html()
    assert not clipboard.put_back()


def test_files_are_put_back_too(clipboard: QtClipboard, qapp: QApplication) -> None:
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/tmp/a.pdf")])
    qapp.clipboard().setMimeData(files)
    clipboard.copy_text("atbilde")

    assert clipboard.put_back()
    assert qapp.clipboard().mimeData().urls() == [QUrl.fromLocalFile("/tmp/a.pdf")]


def test_a_concealed_text_of_another_program_is_not_kept(clipboard: QtClipboard, qapp: QApplication) -> None:
    concealed = a_mime("noslēpums")
    flag_secret(concealed)
    qapp.clipboard().setMimeData(concealed)
    clipboard.copy_text("atbilde")

    assert not clipboard.put_back()


def test_a_text_that_may_go_into_the_history_is_not_concealed() -> None:
    assert not is_concealed(a_mime("x", CanIncludeInClipboardHistory=b"\1\0\0\0"))
    assert is_concealed(a_mime("x", CanIncludeInClipboardHistory=b"\0\0\0\0"))


def test_files_are_copied_apart_from_any_text(clipboard: QtClipboard, qapp: QApplication, tmp_path: Path) -> None:
    paths = [tmp_path / "Līguma forma.pdf", tmp_path / "b.docx"]

    clipboard.copy_files(paths)

    content = qapp.clipboard().mimeData()
    assert [url.toLocalFile() for url in content.urls()] == [str(path) for path in paths]
    assert not content.hasHtml()
    assert clipboard.is_ours


def test_what_was_there_before_text_and_files_comes_back(
    clipboard: QtClipboard, qapp: QApplication, tmp_path: Path
) -> None:
    qapp.clipboard().setText("earlier")

    clipboard.copy_text("Atbilde")
    clipboard.copy_files([tmp_path / "a.pdf"])

    assert clipboard.put_back()
    assert clipboard.paste() == "earlier"
    assert not clipboard.is_ours


def test_files_that_will_be_lost_at_quit_are_told_of(
    clipboard: QtClipboard, system: RememberingClipboard, tmp_path: Path
) -> None:
    clipboard.copy_files([tmp_path / "a.pdf"])

    assert not clipboard.hand_over()
    assert system.content == ""


def test_a_secret_is_gone_once_files_are_copied(clipboard: QtClipboard, qapp: QApplication, tmp_path: Path) -> None:
    clipboard.copy_text(SECRET)

    clipboard.copy_files([tmp_path / "a.pdf"])

    assert not is_concealed(qapp.clipboard().mimeData())
    assert SECRET not in clipboard.paste()
