"""Words for the settings: a name, a line of help and the words of the choices, by the setting's place."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from kbassist.core.reply import Severity
from kbassist.ui.finding_texts import severity_text
from kbassist.ui.texts import channel_text, tone_text
from kbassist.ui.translatable import QT_TRANSLATE_NOOP

CONTEXT = "settings"
OFF = "off"

SECTIONS: Mapping[str, str] = {
    "agent": QT_TRANSLATE_NOOP("settings", "Who answers"),
    "reply": QT_TRANSLATE_NOOP("settings", "Replies"),
    "check": QT_TRANSLATE_NOOP("settings", "Check"),
    "search": QT_TRANSLATE_NOOP("settings", "Search"),
    "window": QT_TRANSLATE_NOOP("settings", "Window"),
}
NAMES: Mapping[str, str] = {
    "agent.name": QT_TRANSLATE_NOOP("settings", "Your name"),
    "agent.role": QT_TRANSLATE_NOOP("settings", "Your role"),
    "agent.company": QT_TRANSLATE_NOOP("settings", "Company"),
    "agent.signatures": QT_TRANSLATE_NOOP("settings", "Signatures"),
    "reply.tone": QT_TRANSLATE_NOOP("settings", "Usual tone"),
    "reply.channel": QT_TRANSLATE_NOOP("settings", "Usual channel"),
    "reply.language": QT_TRANSLATE_NOOP("settings", "Usual language"),
    "reply.calm": QT_TRANSLATE_NOOP("settings", "Calm view"),
    "reply.keep_messages_days": QT_TRANSLATE_NOOP("settings", "Keep messages"),
    "reply.clear_secrets_seconds": QT_TRANSLATE_NOOP("settings", "Take secrets off the clipboard"),
    "reply.use_habits": QT_TRANSLATE_NOOP("settings", "Learn my phrases"),
    "reply.watch_clipboard": QT_TRANSLATE_NOOP("settings", "Watch the clipboard"),
    "reply.paste_into_previous": QT_TRANSLATE_NOOP("settings", "Paste into the previous window"),
    "check.severities": QT_TRANSLATE_NOOP("settings", "How grave a finding is"),
    "check.glossary": QT_TRANSLATE_NOOP("settings", "House words"),
    "check.spelling": QT_TRANSLATE_NOOP("settings", "Spelling"),
    "check.dictionaries": QT_TRANSLATE_NOOP("settings", "Folder with dictionaries"),
    "search.semantic": QT_TRANSLATE_NOOP("settings", "Search by meaning"),
    "window.theme": QT_TRANSLATE_NOOP("settings", "Colors"),
    "window.language": QT_TRANSLATE_NOOP("settings", "Language of the window"),
    "window.text_percent": QT_TRANSLATE_NOOP("settings", "Text size"),
}
HELP: Mapping[str, str] = {
    "agent.name": QT_TRANSLATE_NOOP("settings", "Your real name, as customers read it under a reply."),
    "agent.role": QT_TRANSLATE_NOOP("settings", "For example “support specialist”."),
    "agent.company": QT_TRANSLATE_NOOP("settings", "The company that you answer for."),
    "agent.signatures": QT_TRANSLATE_NOOP(
        "settings", "A signature of its own for a channel, instead of name and role."
    ),
    "reply.tone": QT_TRANSLATE_NOOP("settings", "The tone shown first."),
    "reply.channel": QT_TRANSLATE_NOOP("settings", "The channel chosen first."),
    "reply.language": QT_TRANSLATE_NOOP("settings", "The language of a reply where the message does not tell."),
    "reply.calm": QT_TRANSLATE_NOOP(
        "settings", "Dims the insults in a message, so that what is asked stands out. Also by Ctrl+Shift+M."
    ),
    "reply.keep_messages_days": QT_TRANSLATE_NOOP(
        "settings", "Days to keep copied messages; 0 forgets a message when you close it."
    ),
    "reply.clear_secrets_seconds": QT_TRANSLATE_NOOP(
        "settings",
        "A copied reply with a password, card, bank account or personal code leaves the clipboard after this time, if "
        "nothing else was copied; 0 leaves it there.",
    ),
    "reply.use_habits": QT_TRANSLATE_NOOP(
        "settings",
        "A greeting, thanks or closing that you replaced three times by the same words is written in your words. Never "
        "anything with a number, link or name.",
    ),
    "reply.watch_clipboard": QT_TRANSLATE_NOOP(
        "settings",
        "Offers to open a text that you copy elsewhere and that looks like a customer’s message. What other programs "
        "conceal is never read. Not on macOS.",
    ),
    "reply.paste_into_previous": QT_TRANSLATE_NOOP(
        "settings",
        "Adds the command “Copy and paste into the previous window” (Ctrl+Shift+P); it never presses a key that sends. "
        "Not on Wayland; on X11 it needs xdotool and xprop.",
    ),
    "check.severities": QT_TRANSLATE_NOOP(
        "settings", "Choose a rule and what it means for you, or that it is not checked at all."
    ),
    "check.glossary": QT_TRANSLATE_NOOP(
        "settings",
        "A line each: what not to say → what to say instead. Without an arrow the words are banned; “word*” stands for "
        "all its endings.",
    ),
    "check.spelling": QT_TRANSLATE_NOOP(
        "settings", "Marks misspelled words in every language that has a dictionary; words of your knowledge are right."
    ),
    "check.dictionaries": QT_TRANSLATE_NOOP(
        "settings",
        "Where more hunspell dictionaries lie (.aff and .dic files), beside those of the system and of LibreOffice.",
    ),
    "search.semantic": QT_TRANSLATE_NOOP(
        "settings",
        "English texts only: finds what says the same in other words. Needs more packages (about 150 MB) and a minute "
        "or two of work in the background for 1,000 passages.",
    ),
    "window.theme": QT_TRANSLATE_NOOP("settings", "Light, dark, or as the system."),
    "window.language": QT_TRANSLATE_NOOP("settings", "Replies always follow the customer's language."),
    "window.text_percent": QT_TRANSLATE_NOOP("settings", "Also by Ctrl and plus or minus."),
}
CHOICES: Mapping[str, str] = {
    "system": QT_TRANSLATE_NOOP("settings", "As the system"),
    "light": QT_TRANSLATE_NOOP("settings", "Light"),
    "dark": QT_TRANSLATE_NOOP("settings", "Dark"),
    OFF: QT_TRANSLATE_NOOP("settings", "Not checked"),
    "lv": "Latviešu",
    "ru": "Русский",
    "en": "English",
    "de": "Deutsch",
    "lt": "Lietuvių",
    "et": "Eesti",
    "uk": "Українська",
    "pl": "Polski",
    "fr": "Français",
    "es": "Español",
}
SWITCH = QT_TRANSLATE_NOOP("settings", "On")
UNITS: Mapping[str, str] = {
    "reply.keep_messages_days": QT_TRANSLATE_NOOP("settings", "days"),
    "reply.clear_secrets_seconds": QT_TRANSLATE_NOOP("settings", "seconds"),
    "window.text_percent": "%",
}


def section_text(section: str) -> str:
    return _say(SECTIONS[section])


def setting_name(place: str) -> str:
    """Returns the name of the setting at `place`, for example "agent.name"."""
    return _say(NAMES[place])


def setting_help(place: str) -> str:
    return _say(HELP[place])


def choice_text(place: str, choice: str) -> str:
    if place == "reply.tone":
        return tone_text(choice)
    if place == "reply.channel":
        return channel_text(choice)
    if place == "check.severities" and choice != OFF:
        return severity_text(Severity(choice))
    return _say(CHOICES[choice])


def switch_text() -> str:
    """Returns the word beside a box that turns something on."""
    return _say(SWITCH)


def unit_text(place: str) -> str:
    return _say(UNITS[place]) if place in UNITS else ""


def _say(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
