"""Every text of the window exists in Latvian, Russian and English."""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtWidgets import QApplication

from kbassist.core.reply import Channel, Tone
from kbassist.core.resource_files import resource_folder
from kbassist.ui.actions import ACTIONS, action_text
from kbassist.ui.preferences.form import places
from kbassist.ui.preferences.setting_texts import choice_text, section_text, setting_help, setting_name
from kbassist.ui.texts import PROBLEMS, channel_text, kind_text, tone_text
from kbassist.ui.translation import Translation, wanted_language

LANGUAGES = ("lv", "ru")
SOURCES = Path(__file__).resolve().parents[2] / "kbassist" / "ui"


def messages(language: str) -> Iterator[ElementTree.Element]:
    file = resource_folder("translations") / f"kbassist_{language}.ts"
    yield from ElementTree.parse(file).iter("message")


def forms(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_left_untranslated(language: str) -> None:
    unfinished = [
        message.findtext("source")
        for message in messages(language)
        if message.find("translation[@type]") is not None or not all(forms(message))
    ]

    assert unfinished == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_named_places(language: str) -> None:
    def names(text: str) -> set[str | None]:
        return {name for _, name, _, _ in Formatter().parse(text) if name} | ({"%n"} if "%n" in text else set())

    wrong = [
        (message.findtext("source"), form)
        for message in messages(language)
        for form in forms(message)
        if names(form) != names(message.findtext("source") or "")
    ]

    assert wrong == []


@pytest.mark.parametrize("language", [*LANGUAGES, "en"])
def test_the_files_hold_the_texts_of_the_sources(language: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    only_plurals = ["-pluralonly"] if language == "en" else []
    command = [str(Path(sys.executable).with_name("pyside6-lupdate")), *map(str, sorted(SOURCES.rglob("*.py")))]
    options = ["-locations", "none", "-source-language", "en", "-target-language", language, *only_plurals]

    subprocess.run([*command, *options, "-ts", str(fresh)], check=True, capture_output=True)

    found = {message.findtext("source") for message in ElementTree.parse(fresh).iter("message")}
    assert found == {message.findtext("source") for message in messages(language)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_program_loads_says_what_the_files_say(language: str, qapp: QApplication) -> None:
    translation = Translation(qapp)
    translation.use(language)
    try:
        wrong = [
            message.findtext("source")
            for context in ElementTree.parse(resource_folder("translations") / f"kbassist_{language}.ts").iter(
                "context"
            )
            for message in context.iter("message")
            if message.get("numerus") != "yes"
            and qapp.translate(context.findtext("name") or "", message.findtext("source") or "") not in forms(message)
        ]
        assert wrong == []
        assert qapp.translate("QPlatformTheme", "Cancel") != "Cancel"
    finally:
        translation.use("en")


def test_english_counts_one_and_many(qapp: QApplication) -> None:
    Translation(qapp).use("en")

    assert qapp.translate("SearchPage", "%n result(s)", "", 1) == "1 result"
    assert qapp.translate("SearchPage", "%n result(s)", "", 5) == "5 results"


def test_every_setting_has_words() -> None:
    for place in places():
        assert section_text(place.section)
        assert setting_name(place.name)
        assert setting_help(place.name)
        assert all(choice_text(place.name, choice) for choice in place.field.metadata["choices"])


def test_every_code_of_a_reply_has_words() -> None:
    assert all(channel_text(channel) for channel in Channel)
    assert all(tone_text(tone) != tone.value for tone in Tone)
    assert kind_text("answer") == "Past answer"
    assert all(action_text(spec) for spec in ACTIONS)
    assert all(PROBLEMS.values())


def test_an_unknown_language_of_the_system_falls_back_to_one_of_ours() -> None:
    assert wanted_language("ru") == "ru"
    assert wanted_language("system") in ("lv", "ru", "en")
