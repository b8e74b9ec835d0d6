"""Tells in which register a reply is: as an official letter, among friends, or neither.

An official letter shows it by set words of its language ("Dear Sir or Madam", "pamatojoties uz"); who writes in a
hurry, in the familiar form or as a novice does not write one. A polite message is not official.
"""

import re
from dataclasses import dataclass

from kbassist.core.message import CustomerMessage
from kbassist.core.understanding import Address, Reader, Register, SetAsideKind, Understanding
from kbassist.language.clean import without
from kbassist.language.pack import LanguagePack
from kbassist.language.phrases import notices
from kbassist.language.tokens import fold, words

FEWEST_WORDS = 12
"""Words that an official letter has at least."""

ENOUGH_HINTS = 2
SHORT_WORDS = 14
"""Words of a message that is one line of a chat at most."""

READ_CHARACTERS = 4_000

_SOCIABLE = re.compile(r"[!?]{2,}|[\U0001F300-\U0001FAFF]|[:;]-?[)D(]")
_OLD_WORDS = frozenset({SetAsideKind.QUOTE, SetAsideKind.REPLY_HEADER})


@dataclass(frozen=True, slots=True)
class Manners:
    """How the customer writes: the `register` of the reply, None for neither; `greeted` is his first word, folded.

    `is_short` where the message is one line.
    """

    register: Register | None = None
    greeted: str = ""
    is_short: bool = False


def manners_of(
    understanding: Understanding, message: CustomerMessage | None, pack: LanguagePack, address: Address | None
) -> Manners:
    """Returns how a message is written that is answered in the language of `pack` and in a form of `address`."""
    text = present_words(understanding, message)
    spoken = [fold(word.text) for word in words(text)]
    if not spoken:
        return Manners()
    greeted = spoken[0] if any(fold(known).split()[:1] == spoken[:1] for known in pack.greetings) else ""
    is_short = len(spoken) <= SHORT_WORDS and "\n" not in text.strip()
    return Manners(_register(understanding, text, spoken, pack, address), greeted, is_short)


def present_words(understanding: Understanding, message: CustomerMessage | None) -> str:
    """Returns the beginning of a message without its quoted history; its signature stays."""
    if message is None:
        return ""
    old = tuple(aside for aside in understanding.set_aside if aside.kind in _OLD_WORDS)
    return without(message.text, old)[:READ_CHARACTERS]


def _register(
    understanding: Understanding, text: str, spoken: list[str], pack: LanguagePack, address: Address | None
) -> Register | None:
    if address is Address.FAMILIAR:
        return Register.CASUAL
    if understanding.register.value is Register.CASUAL:
        return Register.CASUAL if address is None else None
    if understanding.reader.value is Reader.NOVICE:
        return None
    if understanding.language.value != pack.code or len(spoken) < FEWEST_WORDS or _SOCIABLE.search(text):
        return None
    said = f" {' '.join(spoken)} "
    hints = sum(f" {mark}" in said for mark in notices(pack.phrases, "official_hint"))
    is_official = hints >= ENOUGH_HINTS or any(f" {mark}" in said for mark in notices(pack.phrases, "official"))
    return Register.FORMAL if is_official else None
