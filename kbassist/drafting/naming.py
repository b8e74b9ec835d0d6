"""How a reply names the customer and his questions, without repeating what should not be repeated."""

import re

from kbassist.core.text import Span
from kbassist.core.understanding import Address, Ask, Understanding
from kbassist.language.name_forms import family_title, vocative
from kbassist.language.pack import LanguagePack, LanguagePacks
from kbassist.language.tokens import sentences

LONGEST_ASK = 80
"""Characters of a question that are quoted back."""

READ_CHARACTERS = 2_000

FEWEST_SPACES = 2
"""Spaces that a question after a colon ("One more thing: …") must have to stand for the whole."""

_MARKS = re.compile(r"[*`_<>\[\]{}|#\\]|https?://\S+")
_QUOTES = re.compile(r"[\"“”„«»]")


def customer_in_greeting(
    understanding: Understanding, language: str, address: Address | None, packs: LanguagePacks
) -> str:
    """Returns the name as one calls a person by it, "" where that is not known.

    Who gave only the family name is called by it, formally ("Bērziņa kungs").
    """
    name = understanding.customer_name
    if name is None:
        return ""
    if name.given:
        is_given_first = name.text.split()[0] == name.given
        return vocative(name.text if is_given_first else name.given, language, packs) or ""
    if name.gender is None or address is Address.FAMILIAR:
        return ""
    return family_title(name.family, name.gender, language, packs) or ""


def named_ask(ask: Ask | None, understanding: Understanding, pack: LanguagePack) -> str:
    """Returns the question in the customer's own words, short enough to quote.

    Returns "" where it must not be quoted: personal data stands in it, or it is in another language.
    """
    if ask is None or any(_overlap(found.span, ask.span) for found in understanding.sensitive):
        return ""
    if any(part.language != pack.code and _overlap(part.span, ask.span) for part in understanding.languages):
        return ""
    written = ask.text[:READ_CHARACTERS]
    text = _plain(written)
    if len(text) > LONGEST_ASK:
        questions = [_plain(span.of(written)) for span in sentences(written)]
        text = next((known for known in reversed(questions) if known.endswith("?")), text)
    announced = text.rpartition(": ")[2]
    if text.endswith("?") and announced.count(" ") >= FEWEST_SPACES:
        text = announced
    if len(text) <= LONGEST_ASK:
        return text
    cut = text[:LONGEST_ASK].rpartition(" ")[0].rstrip(" .,;:!?–-")
    return f"{cut}…" if cut else ""


def _plain(text: str) -> str:
    return " ".join(_QUOTES.sub("", _MARKS.sub(" ", text)).split()).rstrip(" .,;:!–-")


def _overlap(first: Span, second: Span) -> bool:
    return first.start < second.end and second.start < first.end
