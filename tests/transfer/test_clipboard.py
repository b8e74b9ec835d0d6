import pyperclip
import pytest

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.reply import RenderedReply
from kbassist.transfer.clipboard import SystemClipboard


class _FakeSystem:
    """A clipboard of the system that takes everything, but for what `loses` says."""

    def __init__(self, *, loses: bool = False) -> None:
        self.text = ""
        self._loses = loses

    def copy(self, text: str) -> None:
        self.text = "" if self._loses else text.replace("\n", "\r\n")

    def paste(self) -> str:
        return self.text


def _use(monkeypatch: pytest.MonkeyPatch, system: _FakeSystem) -> None:
    monkeypatch.setattr(pyperclip, "copy", system.copy)
    monkeypatch.setattr(pyperclip, "paste", system.paste)


def test_what_is_copied_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    system = _FakeSystem()
    _use(monkeypatch, system)

    SystemClipboard().copy(RenderedReply("Labdien!\nPaldies."))

    assert SystemClipboard().paste() == "Labdien!\r\nPaldies."


def test_a_clipboard_that_swallows_the_text_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    _use(monkeypatch, _FakeSystem(loses=True))

    with pytest.raises(EnvironmentProblem) as raised:
        SystemClipboard().copy(RenderedReply("Labdien!"))

    assert raised.value.code == "clipboard_unreachable"


def test_a_system_without_a_clipboard_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: str) -> str:
        raise pyperclip.PyperclipException("no display")

    monkeypatch.setattr(pyperclip, "copy", fail)
    monkeypatch.setattr(pyperclip, "paste", fail)

    for attempt in (lambda: SystemClipboard().copy(RenderedReply("x")), SystemClipboard().paste):
        with pytest.raises(EnvironmentProblem, match="clipboard cannot be reached"):
            attempt()
