"""The chips above a message: what was understood, how sure that is, what proves it, and what it can be corrected to."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kbassist.core.message import Corrections, CustomerMessage
from kbassist.core.text import Judgement, Span
from kbassist.core.understanding import Mood, Situation, Understanding
from kbassist.ui.reply.corrections import is_corrected
from kbassist.ui.reply.marks import MarkKind, personal_data
from kbassist.ui.reply.reply_texts import percent_text, quoted, say, situation_text
from kbassist.ui.texts import ADDRESS_WORDS, address_word, language_text, mood_text
from kbassist.ui.translatable import QT_TRANSLATE_NOOP

WITHOUT_ADDRESS = frozenset({"en"})
MOOD_ICONS: Mapping[Mood, str] = {mood: f"mood_{mood}" for mood in Mood}
NAMES: Mapping[MarkKind, str] = {
    MarkKind.LANGUAGE: QT_TRANSLATE_NOOP("reply", "Language"),
    MarkKind.ADDRESS: QT_TRANSLATE_NOOP("reply", "Form of address"),
    MarkKind.MOOD: QT_TRANSLATE_NOOP("reply", "Mood"),
    MarkKind.URGENT: QT_TRANSLATE_NOOP("reply", "Urgency"),
    MarkKind.SITUATION: QT_TRANSLATE_NOOP("reply", "Situation"),
    MarkKind.NAME: QT_TRANSLATE_NOOP("reply", "Customer’s name"),
    MarkKind.ASK: QT_TRANSLATE_NOOP("reply", "Questions"),
    MarkKind.SENSITIVE: QT_TRANSLATE_NOOP("reply", "Personal data"),
}
KEYED = (
    MarkKind.LANGUAGE,
    MarkKind.ADDRESS,
    MarkKind.MOOD,
    MarkKind.URGENT,
    MarkKind.SITUATION,
    MarkKind.NAME,
    MarkKind.ASK,
    MarkKind.SENSITIVE,
)
"""The chips in the order of their keys, Alt+1 and so on."""

UNSURE, FAIRLY_SURE = 0.5, 0.8
PROOFS_IN_TIP = 4


@dataclass(frozen=True, slots=True)
class ChipView:
    """What a chip shows; `sureness` is "low", "middle" or "high"; a quiet chip says that there is nothing."""

    kind: MarkKind
    text: str
    icon: str
    tip: str
    sureness: str = "high"
    is_corrected: bool = False
    is_quiet: bool = False


def chips_of(message: CustomerMessage, understanding: Understanding, corrections: Corrections) -> tuple[ChipView, ...]:
    """Returns the chips to show, in reading order."""
    maker = _ChipMaker(message.text, understanding, corrections)
    chips = (
        maker.language(),
        maker.address(),
        maker.mood(),
        maker.urgent(),
        maker.situation(),
        maker.name(),
        maker.asks(),
        maker.sensitive(),
    )
    return tuple(chip for chip in chips if chip is not None)


def chip_name(kind: MarkKind) -> str:
    return say(NAMES[kind])


class _ChipMaker:
    """Makes the chips of one understanding."""

    def __init__(self, text: str, understanding: Understanding, corrections: Corrections) -> None:
        self._text = text
        self._understanding = understanding
        self._corrections = corrections

    def language(self) -> ChipView:
        judgement = self._understanding.language
        words = language_text(judgement.value) if judgement.value else say(QT_TRANSLATE_NOOP("reply", "Language?"))
        return self._judged(MarkKind.LANGUAGE, words, "language", judgement)

    def address(self) -> ChipView | None:
        language, judgement = self._understanding.language.value, self._understanding.address
        if language in WITHOUT_ADDRESS and judgement.value is None:
            return None
        if judgement.value is not None:
            words = address_word(judgement.value, language)
        else:
            words = " / ".join(ADDRESS_WORDS.get(language or "", ())) + "?"
        if words == "?":
            words = say(QT_TRANSLATE_NOOP("reply", "Address?"))
        return self._judged(MarkKind.ADDRESS, words, "person", judgement)

    def mood(self) -> ChipView:
        judgement = self._understanding.mood
        mood = judgement.value or Mood.NEUTRAL
        return self._judged(MarkKind.MOOD, mood_text(mood), MOOD_ICONS[mood], judgement, is_quiet=mood is Mood.NEUTRAL)

    def urgent(self) -> ChipView:
        judgement = self._understanding.urgent
        if judgement.value:
            return self._judged(MarkKind.URGENT, say(QT_TRANSLATE_NOOP("reply", "Urgent")), "bolt", judgement)
        words = say(QT_TRANSLATE_NOOP("reply", "Not urgent"))
        return self._judged(MarkKind.URGENT, words, "clock", judgement, is_quiet=True)

    def situation(self) -> ChipView:
        judgement = self._understanding.situation
        situation = judgement.value or Situation.OTHER
        is_quiet = situation in (Situation.OTHER, Situation.QUESTION)
        return self._judged(MarkKind.SITUATION, situation_text(situation), "info", judgement, is_quiet=is_quiet)

    def name(self) -> ChipView:
        name = self._understanding.customer_name
        if name is None or not name.text:
            words = say(QT_TRANSLATE_NOOP("reply", "No name"))
            return self._plain(MarkKind.NAME, words, "person", is_quiet=True)
        proof = (name.span,) if name.span is not None else ()
        return self._plain(MarkKind.NAME, name.text, "person", proof=proof)

    def asks(self) -> ChipView:
        asks = self._understanding.asks
        if not asks:
            words = say(QT_TRANSLATE_NOOP("reply", "No questions"))
            return self._plain(MarkKind.ASK, words, "question", is_quiet=True)
        words = say(QT_TRANSLATE_NOOP("reply", "Questions: {count}"), count=len(asks))
        return self._plain(MarkKind.ASK, words, "question", proof=tuple(ask.span for ask in asks))

    def sensitive(self) -> ChipView | None:
        found = personal_data(self._understanding)
        if not found:
            return None
        words = say(QT_TRANSLATE_NOOP("reply", "Personal data: {count}"), count=len(found))
        return self._plain(MarkKind.SENSITIVE, words, "lock")

    def _judged(
        self,
        kind: MarkKind,
        words: str,
        icon: str,
        judgement: Judgement[Any],
        *,
        is_quiet: bool = False,
    ) -> ChipView:
        is_set = self._is_set(kind)
        lines = [f"{chip_name(kind)}: {words}"]
        if is_set:
            lines.append(say(QT_TRANSLATE_NOOP("reply", "Set by you")))
        elif kind is MarkKind.ADDRESS and self._understanding.is_address_remembered:
            lines.append(say(QT_TRANSLATE_NOOP("reply", "Set by an agent for this customer before")))
        elif judgement.value is None:
            lines.append(say(QT_TRANSLATE_NOOP("reply", "The message does not tell.")))
        else:
            sure = percent_text(judgement.confidence)
            lines.append(say(QT_TRANSLATE_NOOP("reply", "How sure: {percent}"), percent=sure))
        lines.extend(self._proof_lines(judgement.proof))
        lines.extend(_key_line(kind))
        sureness = "high" if is_set or is_quiet else _sureness(judgement.confidence)
        return ChipView(kind, words, icon, "\n".join(lines), sureness, is_set, is_quiet and not is_set)

    def _plain(
        self, kind: MarkKind, words: str, icon: str, *, proof: tuple[Span, ...] = (), is_quiet: bool = False
    ) -> ChipView:
        is_set = self._is_set(kind)
        lines = [f"{chip_name(kind)}: {words}"]
        if is_set:
            lines.append(say(QT_TRANSLATE_NOOP("reply", "Set by you")))
        lines.extend(self._proof_lines(proof))
        lines.extend(_key_line(kind))
        return ChipView(kind, words, icon, "\n".join(lines), "high", is_set, is_quiet and not is_set)

    def _is_set(self, kind: MarkKind) -> bool:
        return hasattr(self._corrections, kind) and is_corrected(self._corrections, kind)

    def _proof_lines(self, proof: tuple[Span, ...]) -> list[str]:
        words = list(dict.fromkeys(" ".join(span.of(self._text).split())[:60] for span in proof))
        if not words:
            return []
        shown = ", ".join(quoted(word) for word in words[:PROOFS_IN_TIP])
        more = " …" if len(words) > PROOFS_IN_TIP else ""
        return [say(QT_TRANSLATE_NOOP("reply", "Shown by: {words}"), words=shown + more)]


def _sureness(confidence: float) -> str:
    if confidence < UNSURE:
        return "low"
    return "middle" if confidence < FAIRLY_SURE else "high"


def _key_line(kind: MarkKind) -> list[str]:
    return [f"Alt+{KEYED.index(kind) + 1}"] if kind in KEYED else []
