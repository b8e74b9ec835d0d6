"""Every setting once, as data: default, bounds, one line of help.

The preferences form, `doctor --settings` and the help page are made from these fields.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

REPLY_LANGUAGES = ("lv", "ru", "en", "de", "lt", "et", "uk", "pl", "fr", "es")
"""The languages that have phrases (resources/languages), the usual ones first."""


def setting(default: Any, help_text: str, *, choices: tuple[str, ...] = (), low: int = 0, high: int = 0) -> Any:
    """Declares a field of a settings class; `choices` or `low`..`high` bound its value."""
    metadata = {"help": help_text, "choices": choices, "low": low, "high": high}
    if isinstance(default, dict):
        return field(default_factory=lambda: dict(default), metadata=metadata)
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True)
class AgentSettings:
    """Who answers."""

    name: str = setting("", "Your real name, as customers read it under a reply.")
    role: str = setting("", "Your role, for example “support specialist”.")
    company: str = setting("", "The company that you answer for.")
    signatures: Mapping[str, str] = setting({}, "A signature of its own for a channel, instead of name and role.")


@dataclass(frozen=True, slots=True)
class ReplySettings:
    """How replies start out."""

    tone: str = setting("warm", "The tone shown first.", choices=("warm", "neutral", "brief"))
    channel: str = setting(
        "email",
        "The channel chosen first.",
        choices=(
            "email",
            "ticket",
            "whatsapp",
            "telegram",
            "viber",
            "skype",
            "vk",
            "forum",
            "sms",
            "chat",
            "phone",
            "plain",
        ),
    )
    language: str = setting("lv", "The language of a reply where the message does not tell.", choices=REPLY_LANGUAGES)
    calm: bool = setting(True, "Dims the insults in a message, so that what is asked stands out.")
    keep_messages_days: int = setting(
        0, "Days to keep copied messages; 0 forgets a message when its entry is closed.", low=0, high=30
    )
    clear_secrets_seconds: int = setting(
        60, "Seconds after which a copied secret is taken off the clipboard; 0 leaves it there.", low=0, high=3600
    )
    use_habits: bool = setting(
        True, "Says what you always write instead of a phrase of the program; counts it when you copy."
    )
    watch_clipboard: bool = setting(
        False, "Offers to open a text copied elsewhere that looks like a customer's message; not on macOS."
    )
    paste_into_previous: bool = setting(
        False,
        "Adds the command “Copy and paste into the previous window” (Ctrl+Shift+P); it never presses a key that sends. "
        "Not on Wayland; on X11 it needs xdotool and xprop.",
    )


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """How replies are checked, where a team wants it otherwise than usual."""

    severities: Mapping[str, str] = setting(
        {}, "How grave a finding is, by its code.", choices=("off", "hint", "warn", "block")
    )
    glossary: Mapping[str, str] = setting(
        {}, "House words: what not to say, and what to say instead; nothing instead bans the words."
    )
    spelling: bool = setting(True, "Checks the spelling in the languages that have a hunspell dictionary.")
    dictionaries: str = setting(
        "", "A folder with more hunspell dictionaries (.aff and .dic); empty looks only where they usually lie."
    )


@dataclass(frozen=True, slots=True)
class SearchSettings:
    """How answers are found."""

    semantic: bool = setting(
        False,
        "Finds English texts by their meaning too; needs the packages of the extra “semantic” (about 150 MB) and "
        "a minute or two of background work for 1,000 passages.",
    )


@dataclass(frozen=True, slots=True)
class WindowSettings:
    """How the window looks."""

    theme: str = setting("system", "Light, dark, or as the system.", choices=("system", "light", "dark"))
    language: str = setting("system", "The language of the window.", choices=("system", "lv", "ru", "en"))
    text_percent: int = setting(100, "Size of all text, in percent.", low=80, high=200)


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of one home."""

    agent: AgentSettings = AgentSettings()
    reply: ReplySettings = ReplySettings()
    check: CheckSettings = CheckSettings()
    search: SearchSettings = SearchSettings()
    window: WindowSettings = WindowSettings()
    first_run_done: bool = setting(False, "Whether the first-run choice was made.")
