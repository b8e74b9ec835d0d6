"""What the menu of a chip offers: the values that a judgement can be corrected to, and a way back."""

from dataclasses import dataclass
from enum import StrEnum

from kbassist.core.message import Corrections, CustomerMessage
from kbassist.core.text import Span
from kbassist.core.understanding import Address, Mood, Situation, Understanding
from kbassist.ui.reply.corrections import is_corrected
from kbassist.ui.reply.marks import MarkKind, personal_data
from kbassist.ui.reply.reply_texts import say, sensitive_text, situation_text
from kbassist.ui.reply.understanding_chips import MOOD_ICONS
from kbassist.ui.texts import address_word, language_text, mood_text
from kbassist.ui.translatable import QT_TRANSLATE_NOOP

QUESTION_LETTERS = 60


class Deed(StrEnum):
    """What choosing an entry of the menu does."""

    SET = "set"
    RESET = "reset"
    DROP_ASK = "drop_ask"
    ADD_ASK = "add_ask"
    SHOW = "show"


@dataclass(frozen=True, slots=True)
class ChipChoice:
    """An entry of a chip's menu; `span` for questions and personal data, `value` for the rest."""

    text: str
    deed: Deed
    value: object = None
    span: Span | None = None
    icon: str = ""
    is_current: bool = False
    is_enabled: bool = True


def choices_of(
    kind: MarkKind,
    message: CustomerMessage,
    understanding: Understanding,
    corrections: Corrections,
    languages: tuple[str, ...],
    *,
    has_selection: bool,
) -> tuple[ChipChoice, ...]:
    """Returns the entries of a chip's menu; none for a chip that only tells."""
    choices: list[ChipChoice] = []
    if kind is MarkKind.LANGUAGE:
        choices = [_value(language_text(code), code, understanding.language.value) for code in languages]
    elif kind is MarkKind.ADDRESS:
        language, present = understanding.language.value, understanding.address.value
        choices = [
            _value(address_word(address, language), address, present) for address in (Address.FORMAL, Address.FAMILIAR)
        ]
    elif kind is MarkKind.MOOD:
        felt = understanding.mood.value or Mood.NEUTRAL
        choices = [_value(mood_text(mood), mood, felt, MOOD_ICONS[mood]) for mood in Mood]
    elif kind is MarkKind.URGENT:
        is_urgent = bool(understanding.urgent.value)
        choices = [
            _value(say(QT_TRANSLATE_NOOP("reply", "Urgent")), True, is_urgent, "bolt"),
            _value(say(QT_TRANSLATE_NOOP("reply", "Not urgent")), False, is_urgent, "clock"),
        ]
    elif kind is MarkKind.SITUATION:
        present_situation = understanding.situation.value or Situation.OTHER
        choices = [_value(situation_text(situation), situation, present_situation) for situation in Situation]
    elif kind is MarkKind.NAME:
        choices = [_value(say(QT_TRANSLATE_NOOP("reply", "Leave the name out")), "", None)]
    elif kind is MarkKind.ASK:
        choices = _ask_choices(message, understanding, has_selection=has_selection)
    elif kind is MarkKind.SENSITIVE:
        choices = _sensitive_choices(message, understanding)
    if hasattr(corrections, kind) and is_corrected(corrections, kind):
        choices.append(ChipChoice(say(QT_TRANSLATE_NOOP("reply", "As understood")), Deed.RESET, icon="undo"))
    return tuple(choices)


def _value(text: str, value: object, present: object, icon: str = "") -> ChipChoice:
    return ChipChoice(text, Deed.SET, value, icon=icon, is_current=value == present)


def _ask_choices(message: CustomerMessage, understanding: Understanding, *, has_selection: bool) -> list[ChipChoice]:
    choices = [
        ChipChoice(
            say(QT_TRANSLATE_NOOP("reply", "Drop: {words}"), words=_shortened(ask.span.of(message.text))),
            Deed.DROP_ASK,
            span=ask.span,
            icon="close",
        )
        for ask in understanding.asks
    ]
    add = say(QT_TRANSLATE_NOOP("reply", "Add the selected words as a question"))
    return [*choices, ChipChoice(add, Deed.ADD_ASK, icon="add", is_enabled=has_selection)]


def _sensitive_choices(message: CustomerMessage, understanding: Understanding) -> list[ChipChoice]:
    return [
        ChipChoice(
            f"{sensitive_text(found.kind)}: {_shortened(found.span.of(message.text))}",
            Deed.SHOW,
            span=found.span,
            icon="eye",
        )
        for found in personal_data(understanding)
    ]


def _shortened(text: str) -> str:
    words = " ".join(text.split()).replace("&", "&&")
    return words if len(words) <= QUESTION_LETTERS else words[: QUESTION_LETTERS - 1].rstrip() + "…"
