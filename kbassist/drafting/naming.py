"""How a reply names the customer and his questions, without repeating what should not be repeated."""

import re

from kbassist.core.text import Span
from kbassist.core.understanding import Address, Ask, Mood, Situation, Understanding
from kbassist.language.name_forms import family_title, vocative
from kbassist.language.pack import LanguagePack, LanguagePacks
from kbassist.language.phrases import notices
from kbassist.language.tokens import fold, sentences, words

LONGEST_ASK = 80
"""Characters of a question that are quoted back."""

READ_CHARACTERS = 2_000

FEWEST_SPACES = 2
"""Spaces that a question after a colon ("One more thing: …") must have to stand for the whole."""

FEWEST_WORDS = 2
"""Words that must be left of a question without its opening ("And …", "Please tell me, …")."""

_MARKS = re.compile(r"[*`<>\[\]{}|#\\]|(?<!\w)_+|_+(?!\w)|https?://\S+")
_SCOLDING = re.compile(r"\?[?!]|!\?")
_PAIRED_QUOTES = re.compile(r"[\"“„«]([^\"“”„«»]{1,200})[\"”“»]")
_QUOTES = re.compile(r"[\"“”„«»]")


def customer_in_greeting(
    understanding: Understanding, language: str, address: Address | None, packs: LanguagePacks
) -> str:
    """Returns the name as one calls a person by it, "" where that is not known.

    Who gave only the family name is called by it, formally ("Bērziņa kungs"); where that is the custom everybody is
    ("Frau Weber"), by both names where the gender is not known.
    """
    name = understanding.customer_name
    if name is None:
        return ""
    pack = packs.reply_pack_of(language)
    is_by_family = pack is not None and pack.names.is_formal_by_family and address is not Address.FAMILIAR
    if is_by_family and name.given and name.family:
        title = family_title(name.family, name.gender, language, packs) if name.gender is not None else None
        called = vocative(name.given, language, packs)
        return title or (f"{called} {name.family}" if called is not None else "")
    if name.given:
        is_given_first = name.text.split()[0] == name.given
        return vocative(name.text if is_given_first else name.given, language, packs) or ""
    if name.gender is None or address is Address.FAMILIAR:
        return ""
    return family_title(name.family, name.gender, language, packs) or ""


def named_ask(ask: Ask | None, understanding: Understanding, pack: LanguagePack) -> str:
    """Returns the question in the customer's own words, beginning with a capital and short enough to quote.

    Returns "" where it must not be quoted: personal data or an insult stands in it, it is in another language,
    it is no question with its mark or one that only scolds ("What are you doing there??"), or it is too long.
    """
    if ask is None or any(_overlap(found.span, ask.span) for found in understanding.sensitive):
        return ""
    if understanding.mood.value is Mood.ANGRY and _SCOLDING.search(ask.text[:READ_CHARACTERS]):
        return ""
    situation = understanding.situation
    if situation.value is Situation.ABUSE and any(_overlap(proof, ask.span) for proof in situation.proof):
        return ""
    if any(part.language != pack.code and _overlap(part.span, ask.span) for part in understanding.languages):
        return ""
    written = ask.text[:READ_CHARACTERS]
    text = _plain(written)
    told = [_plain(span.of(written)) for span in sentences(written)]
    asked = [known for known in told if known.endswith("?")]
    if asked and (len(text) > LONGEST_ASK or asked[-1].count(" ") >= FEWEST_SPACES):
        text = asked[-1]
    announced = text.rpartition(": ")[2]
    if text.endswith("?") and announced.count(" ") >= FEWEST_SPACES:
        text = announced
    text = _without_opening(text, pack)
    if not text.endswith("?") or len(text) > LONGEST_ASK:
        return ""
    return text[0].upper() + text[1:]


def quotable_title(title: str, pack: LanguagePack) -> str:
    """Returns a title that can stand in quotation marks: those inside it become the other kind."""
    inner = {"»": ("„", "“"), "“": ("‚", "‘")}.get(pack.closing_quote, ("‘", "’"))
    return _PAIRED_QUOTES.sub(rf"{inner[0]}\1{inner[1]}", title).rstrip(". ")


def _without_opening(text: str, pack: LanguagePack) -> str:
    """Returns a question without greeting and connective ("Hello, and please tell me, …")."""
    openings = sorted(
        (fold(opening).split() for opening in (*pack.greetings, *notices(pack.phrases, "ask_opening"))),
        key=len,
        reverse=True,
    )
    while True:
        spoken = list(words(text))
        said = [fold(word.text) for word in spoken]
        opening = next((known for known in openings if known and said[: len(known)] == known), None)
        if opening is None or len(said) - len(opening) < FEWEST_WORDS:
            return text
        text = text[spoken[len(opening)].span.start :]


def _plain(text: str) -> str:
    return " ".join(_QUOTES.sub("", _MARKS.sub(" ", text)).split()).rstrip(" .,;:!–-")


def _overlap(first: Span, second: Span) -> bool:
    return first.start < second.end and second.start < first.end
