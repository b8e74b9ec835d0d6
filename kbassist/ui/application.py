"""Starts and ends the program with a window: Qt, translation, theme, the home, the window, and an orderly exit."""

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from kbassist import __version__
from kbassist.bootstrap import Home
from kbassist.core.errors import KbassistProblem
from kbassist.core.item import ItemFilter
from kbassist.core.ports import Clipboard
from kbassist.core.resource_files import resource_folder
from kbassist.core.settings import Settings
from kbassist.transfer.clipboard import SystemClipboard
from kbassist.ui.appearance import Appearance
from kbassist.ui.background import JobRunner
from kbassist.ui.backup_keeper import BackupKeeper
from kbassist.ui.changes import Changes
from kbassist.ui.clipboard import QtClipboard
from kbassist.ui.clipboard_watch import ClipboardWatch
from kbassist.ui.index_keeper import IndexKeeper
from kbassist.ui.keyboard import LayoutFilter
from kbassist.ui.main_window import MainWindow
from kbassist.ui.notices import Notice, Notices
from kbassist.ui.page import PageContext
from kbassist.ui.problem_dialog import LogMemory, ProblemDialog, report_text
from kbassist.ui.question import Question, ask
from kbassist.ui.settings_keeper import SettingsKeeper
from kbassist.ui.single_instance import SingleInstance
from kbassist.ui.stall_watch import StallWatch
from kbassist.ui.start_problem import open_home_or_ask
from kbassist.ui.texts import notice_text
from kbassist.ui.translation import Translation, wanted_language
from kbassist.ui.vector_keeper import VectorKeeper
from kbassist.ui.warm_up import warm_up
from kbassist.ui.window_state import WindowState

SWITCH_INTERVAL_SECONDS = 0.001
EXIT_ENVIRONMENT = 3


def run(arguments: Sequence[str]) -> int:
    """Opens the home that the arguments name and shows its window; returns the exit code."""
    parser = argparse.ArgumentParser(prog="kbassist")
    parser.add_argument("--home", type=Path, default=_home_of_environment())
    parser.add_argument("--paste-from-clipboard", action="store_true")
    options = parser.parse_args(arguments)
    application = make_application()
    home = open_home_or_ask(application, options.home)
    if home is None:
        return EXIT_ENVIRONMENT
    wish = "paste" if options.paste_from_clipboard else "show"
    return run_window(home, wish=wish, fallback_clipboard=SystemClipboard())


def run_window(home: Home, *, wish: str = "show", fallback_clipboard: Clipboard | None = None) -> int:
    """Shows the window of `home` until it is closed, and closes the home; a second start only raises the first."""
    application = make_application()
    instance = SingleInstance(home.folder, application)
    if not instance.is_first():
        is_taken = instance.hand_over(wish)
        home.close()
        return 0 if is_taken else EXIT_ENVIRONMENT
    session = Session(application, home, instance, fallback_clipboard)
    session.open(wish)
    exit_code = application.exec()
    session.end()
    return exit_code


def make_application() -> QApplication:
    """Returns the one QApplication, made for sharp text on any screen."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    sys.setswitchinterval(SWITCH_INTERVAL_SECONDS)
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    application.setApplicationName("kbassist")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("kbassist")
    application.setWindowIcon(QIcon(str(resource_folder("kbassist.svg"))))
    application.setQuitOnLastWindowClosed(False)
    return application


class Session(QObject):
    """One home open in one window, from start to end; owns everything that lives as long."""

    def __init__(
        self, application: QApplication, home: Home, instance: SingleInstance, fallback_clipboard: Clipboard | None
    ) -> None:
        super().__init__(application)
        self._application = application
        self._home = home
        self._instance = instance
        self._log = LogMemory()
        logging.getLogger("kbassist").addHandler(self._log)
        self._translation = Translation(application)
        self._translation.use(wanted_language(home.settings.window.language))
        self._jobs = JobRunner(self)
        self._notices = Notices(self)
        self._changes = Changes(self)
        self._settings = SettingsKeeper(home, self._jobs, self)
        self._appearance = Appearance(application, home.settings.window)
        self._clipboard = QtClipboard(application.clipboard(), fallback_clipboard, self)
        self._watch = ClipboardWatch(application.clipboard(), self._clipboard, home.packs, self._jobs, self)
        self._index_keeper = IndexKeeper(home, self._jobs, self._changes, self._notices, self)
        self._backup_keeper = BackupKeeper(home, self._jobs, self._notices, self)
        self._vector_keeper = VectorKeeper(home, self._jobs, self._changes, self._notices, self._settings, self)
        self._stall_watch = StallWatch(self)
        self._state = WindowState(home.folder)
        self._window: MainWindow | None = None
        self._layout_filter = LayoutFilter(self)
        application.installEventFilter(self._layout_filter)
        self._jobs.failed.connect(self._show_failure)
        self._settings.changed.connect(self._use_settings)
        self._watch.message_seen.connect(self._offer_message)
        self._clipboard.secret_cleared.connect(self._tell_cleared)
        self._use_clipboard_settings(home.settings)
        instance.wish_arrived.connect(self._serve_wish)
        self._excepthook_before = sys.excepthook
        sys.excepthook = self._report_bug

    @property
    def window(self) -> MainWindow | None:
        return self._window

    @property
    def index_keeper(self) -> IndexKeeper:
        return self._index_keeper

    def open(self, wish: str) -> None:
        """Shows the window, then starts what may take its time."""
        self._show_window()
        self._stall_watch.start()
        self._index_keeper.start()
        self._backup_keeper.start()
        self._vector_keeper.start()
        warm_up(self._home, self._jobs)
        self._tell_limits()
        if wish == "paste":
            QTimer.singleShot(0, self, partial(self._serve_wish, wish))

    def _tell_limits(self) -> None:
        """Says what is not as usual with this home."""
        if self._home.settings_file.problem is not None:
            self._notices.problem(self._home.settings_file.problem)
        if self._home.store.is_read_only:
            self._notices.warn(notice_text(self._home.store.notice), key="home_read_only")

    def end(self) -> None:
        """Stops all work before widgets and home go."""
        sys.excepthook = self._excepthook_before
        self._stall_watch.stop()
        self._index_keeper.stop()
        self._backup_keeper.stop()
        self._vector_keeper.stop()
        self._watch.watch(False)
        if self._window is not None:
            self._window.hide()
        self._jobs.shutdown()
        self._application.removeEventFilter(self._layout_filter)
        self._drop_window()
        self._translation.let_go()
        self._instance.release()
        logging.getLogger("kbassist").removeHandler(self._log)
        self._home.close()

    def context(self) -> PageContext:
        return PageContext(
            home=self._home,
            jobs=self._jobs,
            changes=self._changes,
            notices=self._notices,
            clipboard=self._clipboard,
            appearance=self._appearance,
            settings=self._settings,
        )

    def _show_window(self) -> None:
        is_new = not self._settings.current.first_run_done and not self._home.items.count(ItemFilter())
        window = MainWindow(self.context(), self._index_keeper, offers_first_choice=is_new)
        window.close_asked.connect(self._leave)
        window.page_made.connect(self._state.restore_splitters)
        self._state.restore(window)
        self._window = window
        window.show()

    def _drop_window(self) -> None:
        if self._window is not None:
            self._state.save(self._window)
            self._window.let_go()
            self._window.deleteLater()
            self._window = None

    @Slot()
    def _leave(self) -> None:
        """Asks what must be asked, one question after another, and quits."""
        if self._window is None:
            return
        if self._window.has_unsaved_work():
            question = Question(
                self.tr("Leave without saving?"),
                self.tr("An article that you are editing is not saved yet."),
                self.tr("Leave"),
                self.tr("Stay"),
                is_risky=True,
            )
            ask(self._window, question, self._leave_with_clipboard)
            return
        self._leave_with_clipboard()

    def _leave_with_clipboard(self) -> None:
        if self._window is None or self._clipboard.hand_over():
            self._application.quit()
            return
        question = Question(
            self.tr("The copied text will be lost"),
            self.tr("This system forgets it when the program ends. Paste it where it belongs first."),
            self.tr("Leave anyway"),
            self.tr("Stay"),
            is_risky=True,
        )
        ask(self._window, question, self._application.quit)

    @Slot(str)
    def _serve_wish(self, wish: str) -> None:
        if self._window is None:
            return
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        if wish == "paste":
            self._window.paste()

    @Slot(object, object)
    def _use_settings(self, before: Settings, after: Settings) -> None:
        self._appearance.use(after.window)
        self._use_clipboard_settings(after)
        if before.window.language != after.window.language:
            self._translation.use(wanted_language(after.window.language))
            QTimer.singleShot(0, self, self._rebuild_window)

    def _use_clipboard_settings(self, settings: Settings) -> None:
        self._clipboard.clear_secrets_after(settings.reply.clear_secrets_seconds)
        self._watch.watch(settings.reply.watch_clipboard)

    @Slot(str)
    def _offer_message(self, message: str) -> None:
        """Offers to open a text that was copied elsewhere."""
        words = self.tr("The copied text looks like a customer’s message.")
        opening = partial(self._open_message, message)
        self._notices.show(Notice(words, action_text=self.tr("Open it"), action=opening, key="clipboard.message"))

    def _open_message(self, message: str) -> None:
        if self._window is not None:
            self._window.show_page("reply", message)

    @Slot()
    def _tell_cleared(self) -> None:
        self._notices.info(self.tr("The copied text held a secret and is off the clipboard now."))

    @Slot()
    def _rebuild_window(self) -> None:
        """Shows the window in the new language; unsaved work waits for the next start."""
        if self._window is None or self._window.has_unsaved_work():
            self._notices.info(self.tr("The window changes its language when the program starts next."))
            return
        page_id = self._window.page.page_id
        self._drop_window()
        self._show_window()
        if self._window is not None and not self._window.offers_first_choice:
            self._window.show_page(page_id)

    @Slot(object)
    def _show_failure(self, error: BaseException) -> None:
        if isinstance(error, KbassistProblem):
            self._notices.problem(error)
            return
        self._report_bug(type(error), error, error.__traceback__)

    def _report_bug(self, kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
        logging.getLogger(__name__).error("a bug: %s", kind.__name__)
        report = report_text(kind, trace, self._log.text())
        sys.stderr.write(report)
        ProblemDialog(report, self._appearance, self._clipboard, self._window).open()


def _home_of_environment() -> Path | None:
    folder = os.environ.get("KBASSIST_HOME", "")
    return Path(folder) if folder else None
