"""What every page of the window promises, and what it gets from the shell.

A page knows its context and nothing of the window or of other pages: it speaks upwards by signals.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kbassist.bootstrap import Home
from kbassist.ui.appearance import Appearance
from kbassist.ui.background import JobRunner
from kbassist.ui.changes import Changes
from kbassist.ui.clipboard import QtClipboard
from kbassist.ui.notices import Notices
from kbassist.ui.settings_keeper import SettingsKeeper


@dataclass(frozen=True, slots=True)
class PageContext:
    """All that pages share; every field lives as long as the program."""

    home: Home
    jobs: JobRunner
    changes: Changes
    notices: Notices
    clipboard: QtClipboard
    appearance: Appearance
    settings: SettingsKeeper


class Page(QWidget):
    """A page of the window.

    Signals: `go_asked(page_id, argument)` another page should show something: ("articles", item id),
    ("notices", notice id), ("search", words), ("settings", ""), ("import", ""), ("help", topic).
    """

    page_id: ClassVar[str]
    icon_name: ClassVar[str]

    go_asked = Signal(str, str)

    @classmethod
    def title(cls) -> str:
        """Returns the page's name for the navigation, in the language of the window; also before it is made."""
        return cls.page_id

    def help_topic(self) -> str:
        """Returns the page of the help that fits what is shown now."""
        return self.page_id

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Returns what the page's actions (ids of `actions.ACTIONS`) do."""
        return {}

    def focus_first(self) -> None:
        """Puts the keyboard where work on this page begins."""
        self.setFocus()

    def paste(self) -> bool:
        """Takes the clipboard's text; False where this page has no use for a pasted message."""
        return False

    def show_argument(self, argument: str) -> None:
        """Shows what another page asked for with `go_asked`."""

    def has_unsaved_work(self) -> bool:
        """Tells whether leaving now would lose something."""
        return False


class PageKind(Protocol):
    """What the window knows of a page before it makes it; the classes of pages are such kinds."""

    page_id: str
    icon_name: str

    def __call__(self, context: PageContext, /) -> Page:
        """Makes the page."""
        ...

    def title(self) -> str:
        """Returns the page's name for the navigation."""
        ...
