"""Settings are shown, changed and kept."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from kbassist.core.reply import ReplyToCheck
from kbassist.core.settings import AgentSettings, SearchSettings
from kbassist.ui.page import PageContext
from kbassist.ui.preferences.form import places
from kbassist.ui.preferences.page import PreferencesPage
from kbassist.ui.widgets.choice_box import ChoiceBox
from tests.ui.conftest import Idle


@pytest.fixture
def page(context: PageContext, qtbot: QtBot) -> PreferencesPage:
    page = PreferencesPage(context)
    qtbot.addWidget(page)
    page.show()
    return page


def control(page: PreferencesPage, name: str) -> QWidget:
    return page._controls[name].widget


def test_every_setting_has_a_control(page: PreferencesPage) -> None:
    assert list(page._controls) == [place.name for place in places()]
    assert {"agent.name", "window.theme", "reply.keep_messages_days"} <= set(page._controls)


def test_a_name_is_kept_in_the_file_when_the_field_is_left(
    page: PreferencesPage, context: PageContext, idle: Idle
) -> None:
    field = control(page, "agent.name")
    assert isinstance(field, QLineEdit)
    field.setText(" Anna Bērziņa ")
    field.editingFinished.emit()
    idle.wait()

    assert context.home.settings_file.load().agent.name == "Anna Bērziņa"


def test_a_choice_and_a_number_are_kept(page: PreferencesPage, context: PageContext, idle: Idle) -> None:
    tone, days = control(page, "reply.tone"), control(page, "reply.keep_messages_days")
    assert isinstance(tone, ChoiceBox)
    assert isinstance(days, QSpinBox)
    tone.choose("brief")
    tone.chosen_changed.emit("brief")
    days.setValue(7)
    idle.wait()

    kept = context.home.settings_file.load().reply
    assert (kept.tone, kept.keep_messages_days) == ("brief", 7)


def test_each_channel_has_a_signature_of_its_own(page: PreferencesPage, context: PageContext, qtbot: QtBot) -> None:
    field = control(page, "agent.signatures")
    channel, text = field.findChild(ChoiceBox), field.findChild(QPlainTextEdit)
    text.setPlainText("Anna\nDzintarnet")
    channel.choose("sms")
    channel.chosen_changed.emit("sms")
    assert text.toPlainText() == ""
    text.setPlainText("Anna")

    qtbot.waitUntil(
        lambda: dict(context.settings.current.agent.signatures) == {"email": "Anna\nDzintarnet", "sms": "Anna"}
    )


def test_a_change_made_elsewhere_is_shown(page: PreferencesPage, context: PageContext) -> None:
    context.settings.change(replace(context.settings.current, agent=AgentSettings(name="Juris")))

    field = control(page, "agent.name")
    assert isinstance(field, QLineEdit)
    assert field.text() == "Juris"


def test_a_number_stays_within_its_bounds(page: PreferencesPage) -> None:
    size = control(page, "window.text_percent")
    assert isinstance(size, QSpinBox)
    size.setValue(900)

    assert size.value() == 200


def test_a_wheel_that_scrolls_the_page_changes_no_number(page: PreferencesPage) -> None:
    size = control(page, "window.text_percent")
    assert isinstance(size, QSpinBox)
    size.setFocus()
    down = QPoint(0, -120)
    nothing, buttons, keys = QPoint(), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    wheel = QWheelEvent(QPointF(5, 5), QPointF(5, 5), nothing, down, buttons, keys, Qt.ScrollPhase.NoScrollPhase, False)

    QApplication.sendEvent(size, wheel)

    assert size.value() == 100


def test_a_switch_is_off_at_first_and_is_kept(page: PreferencesPage, context: PageContext, idle: Idle) -> None:
    switch = control(page, "search.semantic")
    assert isinstance(switch, QCheckBox)
    assert not switch.isChecked()

    switch.click()
    idle.wait()

    assert context.home.settings_file.load().search.semantic is True
    assert switch.accessibleName() == "Search by meaning"


def test_a_switch_turned_elsewhere_is_shown(page: PreferencesPage, context: PageContext) -> None:
    context.settings.change(replace(context.settings.current, search=SearchSettings(semantic=True)))

    switch = control(page, "search.semantic")
    assert isinstance(switch, QCheckBox)
    assert switch.isChecked()


def test_a_rule_is_given_a_severity_of_its_own(page: PreferencesPage, context: PageContext, idle: Idle) -> None:
    rule, severity = control(page, "check.severities").findChildren(ChoiceBox)
    rule.choose("respect.cold")
    rule.chosen_changed.emit("respect.cold")
    severity.choose("off")
    severity.chosen_changed.emit("off")
    idle.wait()

    assert dict(context.home.settings_file.load().check.severities) == {"respect.cold": "off"}
    severity.choose("")
    severity.chosen_changed.emit("")
    assert dict(context.settings.current.check.severities) == {}


def test_house_words_are_kept_line_by_line_and_used_at_once(
    page: PreferencesPage, context: PageContext, qtbot: QtBot
) -> None:
    text = control(page, "check.glossary").findChild(QPlainTextEdit)
    text.setPlainText("tiket* → pieteikums\n\nlēti\n→ nekas")

    qtbot.waitUntil(lambda: dict(context.settings.current.check.glossary) == {"tiket*": "pieteikums", "lēti": ""})
    findings = context.home.replies.check(ReplyToCheck("Tiketu saņēmām.", language="lv"))
    assert [finding.code for finding in findings] == ["house.word"]
