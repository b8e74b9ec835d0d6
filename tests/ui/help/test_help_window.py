"""The help window: it opens where it is needed, finds words in any form, and its links lead on."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kbassist.core.reply import Finding, Precept, Severity
from kbassist.core.settings import WindowSettings
from kbassist.core.text import Span
from kbassist.ui.actions import ACTIONS, action_text
from kbassist.ui.help.generated import generated_parts, keys_markdown, shortcuts_markdown
from kbassist.ui.help.matching import HelpWords
from kbassist.ui.help.pages import PAGE_IDS
from kbassist.ui.help.window import HelpWindow, open_help
from kbassist.ui.index_keeper import IndexKeeper
from kbassist.ui.main_window import MainWindow
from kbassist.ui.page import PageContext
from kbassist.ui.preferences.form import places
from kbassist.ui.preferences.setting_texts import setting_name
from kbassist.ui.reply.page import ReplyPage
from kbassist.ui.translation import Translation
from tests.ui.conftest import Idle, type_words
from tests.ui.help.help_files import pages_in


@pytest.fixture
def window(context: PageContext, qtbot: QtBot, idle: Idle) -> HelpWindow:
    window = HelpWindow(context)
    qtbot.addWidget(window)
    window.show()
    idle.wait()
    return window


@pytest.fixture
def main_window(context: PageContext, qtbot: QtBot, idle: Idle) -> MainWindow:
    keeper = IndexKeeper(context.home, context.jobs, context.changes, context.notices, context.jobs)
    window = MainWindow(context, keeper, offers_first_choice=False)
    qtbot.addWidget(window, before_close_func=MainWindow.let_go)
    window.show()
    idle.wait()
    return window


@pytest.fixture
def translated(qapp: QApplication) -> Iterator[Translation]:
    translation = Translation(qapp)
    yield translation
    translation.use("en")


def help_of(main_window: MainWindow) -> HelpWindow:
    return next(window for window in main_window.findChildren(HelpWindow) if window.isVisible())


def first_line(window: HelpWindow) -> str:
    """Returns the line at the top of what is seen."""
    return window.browser.cursorForPosition(window.browser.viewport().rect().topLeft()).block().text()


def test_all_pages_are_listed_and_the_first_is_read(window: HelpWindow) -> None:
    assert window.model.rows.rowCount() == len(PAGE_IDS)
    assert window.browser.toPlainText().startswith("First minutes")


@pytest.mark.parametrize(
    ("page_id", "title"), [("search", "Search"), ("articles", "Articles"), ("settings", "Settings")]
)
def test_f1_opens_the_page_that_fits_the_screen(
    main_window: MainWindow, qtbot: QtBot, idle: Idle, page_id: str, title: str
) -> None:
    qtbot.waitActive(main_window)
    main_window.show_page(page_id)

    QTest.keyClick(main_window, Qt.Key.Key_F1)
    idle.wait()

    assert help_of(main_window).browser.toPlainText().startswith(title)


def test_f1_explains_the_first_minutes_until_a_message_is_open(main_window: MainWindow, idle: Idle) -> None:
    main_window.actions_by_id["help.open"].trigger()
    idle.wait()
    assert help_of(main_window).model.place.page_id == "start"

    main_window.page.show_argument("Labdien! Kā atjaunot paroli?")
    main_window.actions_by_id["help.open"].trigger()
    idle.wait()

    assert help_of(main_window).model.place.page_id == "reply"


def test_the_help_opens_once_and_is_reused(main_window: MainWindow, context: PageContext, idle: Idle) -> None:
    open_help(context, main_window, "search")
    open_help(context, main_window, "data")
    idle.wait()

    assert len(main_window.findChildren(HelpWindow)) == 1
    assert help_of(main_window).model.place.page_id == "data"


def test_work_goes_on_beside_the_open_help(main_window: MainWindow, context: PageContext, idle: Idle) -> None:
    open_help(context, main_window, "start")
    idle.wait()

    assert not help_of(main_window).isModal()


def test_a_finding_leads_to_its_explanation(main_window: MainWindow, idle: Idle) -> None:
    page = main_window.page
    assert isinstance(page, ReplyPage)
    panel = page.draft.findings
    panel.show_findings((Finding("respect.cold", Severity.WARN, Precept.RESPECT, Span(0, 4), "Wait"),))
    panel.view.setCurrentIndex(panel.model.index(0))

    main_window.actions_by_id["reply.explain"].trigger()
    idle.wait()

    assert first_line(help_of(main_window)) == "Cold"


def test_without_a_chosen_finding_the_help_on_all_findings_opens(main_window: MainWindow, idle: Idle) -> None:
    main_window.actions_by_id["reply.explain"].trigger()
    idle.wait()

    assert first_line(help_of(main_window)) == "Findings"


def test_words_list_the_sections_that_hold_them_and_are_marked(window: HelpWindow) -> None:
    type_words(window.field, "backup")

    assert window.model.rows.data(window.model.rows.index(0)).startswith("Backups")
    assert first_line(window) == "Backups"
    assert window.browser.extraSelections()


def test_clearing_the_words_lists_all_pages_again(window: HelpWindow) -> None:
    type_words(window.field, "backup")

    QTest.keyClick(window.field, Qt.Key.Key_Escape)

    assert window.model.rows.rowCount() == len(PAGE_IDS)
    assert not window.browser.extraSelections()


def test_words_that_stand_nowhere_are_said_to_be_missing(window: HelpWindow) -> None:
    type_words(window.field, "xyzzy")

    assert window.model.rows.rowCount() == 0
    assert not window.list.isVisible()


@pytest.mark.parametrize(
    ("language", "typed", "expected"),
    [("lv", "rezerves kopijām", "Rezerves kopijas"), ("ru", "резервную копию", "Резервные копии")],
)
def test_a_word_is_found_in_its_other_forms(language: str, typed: str, expected: str) -> None:
    pages = pages_in(language)

    found = HelpWords(typed, language).places(pages)

    headings = {page.id: page.sections for page in pages}
    assert headings[found[0].page_id][found[0].section].heading == expected


def test_the_spans_of_found_words_point_at_them() -> None:
    text = "Two backups, a backup."

    assert [span.of(text) for span in HelpWords("backup", "en").spans(text)] == ["backups", "backup"]


def test_arrow_keys_in_the_field_go_from_page_to_page(window: HelpWindow) -> None:
    QTest.keyClick(window.field, Qt.Key.Key_Down)
    assert window.model.place.page_id == "reply"

    QTest.keyClick(window.field, Qt.Key.Key_Up)

    assert window.model.place.page_id == "start"


def test_a_link_leads_to_its_page_and_back_returns(window: HelpWindow) -> None:
    window.browser.link_asked.emit(QUrl("reply.md"))
    assert window.browser.toPlainText().startswith("The Reply page")

    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert window.browser.toPlainText().startswith("First minutes")


def test_a_link_may_lead_to_a_finding(window: HelpWindow) -> None:
    assert window.model.follow("findings.md#length.over")

    assert first_line(window) == "Too long for the channel"


@pytest.mark.parametrize("target", ["unknown.md", "../settings.toml", "https://example.com/reply.md", ""])
def test_any_other_link_leads_nowhere_in_the_help(window: HelpWindow, target: str) -> None:
    assert not window.model.follow(target)


def test_escape_in_the_empty_field_closes_the_help(main_window: MainWindow, context: PageContext, idle: Idle) -> None:
    open_help(context, main_window, "start")
    idle.wait()

    QTest.keyClick(help_of(main_window).field, Qt.Key.Key_Escape)

    assert not [window for window in main_window.findChildren(HelpWindow) if window.isVisible()]


def test_the_page_on_keys_names_every_shortcut(window: HelpWindow, idle: Idle) -> None:
    window.show_topic("keyboard")
    text = window.browser.toPlainText()

    missing = [
        spec.id
        for spec in ACTIONS
        if spec.shortcuts
        and spec.menu
        and (action_text(spec) not in text or keys_markdown(spec)[1:-1].split("`")[0] not in text)
    ]

    assert missing == []


def test_the_page_on_settings_names_every_setting(window: HelpWindow) -> None:
    window.show_topic("settings")
    text = window.browser.toPlainText()

    assert [place.name for place in places() if setting_name(place.name) not in text] == []


@pytest.mark.parametrize("language", ["lv", "ru"])
def test_what_is_made_from_the_program_speaks_the_language_of_the_window(
    language: str, translated: Translation
) -> None:
    english = generated_parts()

    translated.use(language)

    assert all(part != english[name] for name, part in generated_parts().items())
    assert "| What it does |" not in shortcuts_markdown()


@pytest.mark.parametrize("language", ["en", "lv", "ru"])
def test_no_page_shows_a_sign_of_markdown_or_an_open_place(
    context: PageContext, qtbot: QtBot, idle: Idle, translated: Translation, language: str
) -> None:
    translated.use(language)
    assert QLocale().name().startswith(language)
    window = HelpWindow(context)
    qtbot.addWidget(window)
    idle.wait()
    for page_id in PAGE_IDS:
        window.show_topic(page_id)
        text = window.browser.toPlainText()
        assert not any(sign in text for sign in ("**", "](", "{shortcuts}", "{settings}", "|---"))


def test_a_change_of_the_theme_keeps_the_text(window: HelpWindow, context: PageContext) -> None:
    window.show_topic("data")

    context.appearance.use(WindowSettings(theme="dark"))

    assert window.browser.toPlainText().startswith("Your data")
