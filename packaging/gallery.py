"""Draws every page of the window in every theme and language, with the starter knowledge, for people to look at.

Run as a script: `python packaging/gallery.py FOLDER [--language lv] [--theme dark] [--size 1280x800] [--text 150]`.
Works without a screen. `--readme` draws the README's pictures anew instead.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from kbassist.bootstrap import open_home
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.core.records import ImportRequest
from kbassist.core.resource_files import knowledge_folder, resource_folder
from kbassist.core.settings import AgentSettings, Settings, WindowSettings
from kbassist.services.transfer import STARTER_SOURCE
from kbassist.ui.application import Session, make_application
from kbassist.ui.help.pages import PAGE_IDS
from kbassist.ui.help.window import HelpWindow, open_help
from kbassist.ui.importing.dialog import ImportDialog
from kbassist.ui.main_window import MainWindow
from kbassist.ui.single_instance import SingleInstance
from kbassist.ui.widgets.search_field import SearchField

AGENTS = {
    "lv": AgentSettings(name="Anna Bērziņa", role="Klientu atbalsta speciāliste", company="Dzintarnet"),
    "ru": AgentSettings(name="Анна Берзиня", role="Специалист поддержки", company="Dzintarnet"),
    "en": AgentSettings(name="Anna Bērziņa", role="Support specialist", company="Dzintarnet"),
}
README_FOLDER = Path(__file__).resolve().parent / "pictures"
README_PICTURES = {("lv", "light"): ("reply",), ("ru", "dark"): ("search", "reply"), ("en", "light"): ("articles",)}
"""What the README shows, by language and theme."""

WORDS = {"lv": "parole neder", "ru": "пароль не подходит", "en": "forgotten password"}
WORDS_OF_HELP = {"lv": "rezerves kopija", "ru": "резервная копия", "en": "backup"}
SETTLE_MS = 60
MOST_ROUNDS = 200

Scene = tuple[str, QWidget]


def main() -> int:
    """Writes the pictures and prints their names."""
    options = _options()
    folder = README_FOLDER if options.readme else options.folder
    folder.mkdir(parents=True, exist_ok=True)
    looks = [(language, theme) for language in options.language for theme in options.theme]
    application = make_application()
    with tempfile.TemporaryDirectory() as temporary:
        home_folder = Path(temporary) / "home"
        _fill(home_folder)
        for language, theme in README_PICTURES if options.readme else looks:
            window = WindowSettings(theme=theme, language=language, text_percent=options.text)
            settings = Settings(agent=AGENTS[language], window=window, first_run_done=True)
            for name, widget in _scenes(application, home_folder, settings, options.size):
                if options.readme and name not in README_PICTURES[language, theme]:
                    continue
                file = folder / f"{name}-{language}-{theme}.png"
                widget.grab().save(str(file))
                sys.stdout.write(f"{file}\n")
    application.clipboard().clear()  # off screen Qt keeps what was copied beyond Python's end and crashes there
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("build/gallery"))
    parser.add_argument("--readme", action="store_true", help="draw the README's pictures")
    parser.add_argument("--language", nargs="+", choices=["lv", "ru", "en"], default=["lv", "ru", "en"])
    parser.add_argument("--theme", nargs="+", choices=["light", "dark"], default=["light", "dark"])
    parser.add_argument("--size", default="1280x800", type=_size)
    parser.add_argument("--text", default=100, type=int)
    return parser.parse_args()


def _size(text: str) -> tuple[int, int]:
    width, height = text.split("x")
    return int(width), int(height)


def _fill(folder: Path) -> None:
    """Makes a home that holds the starter knowledge."""
    home = open_home(folder)
    home.transfer.import_paths([knowledge_folder()], ImportRequest(source=STARTER_SOURCE), no_progress, CancelToken())
    home.indexing.bring_up_to_date(no_progress, CancelToken())
    home.close()


def _scenes(application: QApplication, folder: Path, settings: Settings, size: tuple[int, int]) -> Iterator[Scene]:
    """Yields a name and a widget to draw, one scene after the other in one window."""
    home = open_home(folder)
    for entry in home.entries.all():
        home.entries.close(entry.id)
    home.save_settings(settings)
    (folder / "window.ini").unlink(missing_ok=True)
    session = Session(application, home, SingleInstance(folder, application), None)
    session.open("show")
    window = session.window
    assert window is not None
    window.resize(*size)
    for scene in (_reply, _search, _articles, _settings, _dialogs, _help, _first_run):
        yield from scene(window, session, settings.window.language)
    session.end()


def _reply(window: MainWindow, session: Session, language: str) -> Iterator[Scene]:
    window.show_page("reply")
    _settle(session)
    yield "reply-empty", window
    sample = (resource_folder("samples") / f"{language}.txt").read_text(encoding="utf-8")
    session.context().clipboard.copy_text(sample)
    window.paste()
    _settle(session)
    yield "reply", window


def _search(window: MainWindow, session: Session, language: str) -> Iterator[Scene]:
    window.show_page("search")
    _settle(session)
    yield "search-empty", window
    for field in window.page.findChildren(SearchField):
        field.setText(WORDS[language])
    _settle(session)
    yield "search", window


def _articles(window: MainWindow, session: Session, _language: str) -> Iterator[Scene]:
    window.show_page("articles")
    _settle(session)
    for table in window.page.findChildren(QTableView):
        table.selectRow(4)
    _settle(session)
    yield "articles", window
    _do(window, "articles.edit")
    _settle(session)
    yield "articles-editor", window


def _settings(window: MainWindow, session: Session, _language: str) -> Iterator[Scene]:
    window.show_page("settings")
    _settle(session)
    yield "settings", window


def _dialogs(window: MainWindow, session: Session, _language: str) -> Iterator[Scene]:
    dialog = ImportDialog(session.context(), window)
    dialog.show()
    _settle(session)
    yield "import", dialog
    dialog.close()


def _help(window: MainWindow, session: Session, language: str) -> Iterator[Scene]:
    for topic in PAGE_IDS:
        open_help(session.context(), window, topic)
        _settle(session)
        yield f"help-{topic}", window.findChildren(HelpWindow)[-1]
    help_window = window.findChildren(HelpWindow)[-1]
    help_window.field.setText(WORDS_OF_HELP[language])
    _settle(session)
    yield "help-found", help_window
    help_window.close()


def _first_run(window: MainWindow, session: Session, _language: str) -> Iterator[Scene]:
    first = MainWindow(session.context(), session.index_keeper, offers_first_choice=True)
    first.resize(window.size())
    first.show()
    _settle(session)
    yield "first-run", first
    first.let_go()
    first.deleteLater()


def _do(window: MainWindow, action_id: str) -> None:
    window.actions_by_id[action_id].trigger()


def _settle(session: Session) -> None:
    """Waits until nothing runs in the background any more."""
    jobs = session.context().jobs
    QTest.qWait(SETTLE_MS)
    for _ in range(MOST_ROUNDS):
        if not jobs.is_busy:
            break
        QTest.qWait(SETTLE_MS)
    QTest.qWait(4 * SETTLE_MS)


if __name__ == "__main__":
    sys.exit(main())
