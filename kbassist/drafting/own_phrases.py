"""Sees which phrases of a draft an agent replaced by words of his own, so that later drafts can begin with those.

Only courtesies are looked at, never what carries a fact; and only a phrase that comes from a language pack whole. What
stands in its place counts where it could be said to anybody: no number, link or name is in it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kbassist.core.reply import Act, Draft, DraftPart
from kbassist.language.pack import LanguagePack, LanguagePacks
from kbassist.language.phrases import filled, placeholders_of
from kbassist.language.sensitive import find_sensitive
from kbassist.language.tokens import fold, sentences, words

LEARNED_ACTS = frozenset({Act.GREETING, Act.THANKS, Act.ACKNOWLEDGE, Act.APOLOGIZE, Act.NEXT_STEP, Act.CLOSING})
LONGEST_REPLACEMENT = 200
MOST_SENTENCES = 2

_NAME = "name"
_REFUSED = re.compile(r"\d|://|www\.|[@\n{}\[\]<>*_`#]")


@dataclass(frozen=True, slots=True)
class ReplacedPhrase:
    """A phrase of the language pack and what the agent said instead, both with {name} for the customer's name."""

    phrase: str
    replacement: str


def replaced_phrases(
    draft: Draft, copied_text: str, own_phrases: Mapping[str, str], packs: LanguagePacks
) -> tuple[ReplacedPhrase, ...]:
    """Returns what stands in the copied text in the place of the draft's phrases, in order.

    `own_phrases` are those of the pack that this draft said in the agent's words already.
    """
    pack = packs.reply_pack_of(draft.language)
    if pack is None:
        return ()
    return tuple(_replaced(draft.parts, copied_text, own_phrases, pack, packs))


def _replaced(
    parts: tuple[DraftPart, ...],
    copied_text: str,
    own_phrases: Mapping[str, str],
    pack: LanguagePack,
    packs: LanguagePacks,
) -> Iterator[ReplacedPhrase]:
    templates = _templates(pack, own_phrases)
    allowed = frozenset(word.text for phrase in pack.phrases for text in phrase.texts for word in words(text))
    for place, part in enumerate(parts):
        if part.act not in LEARNED_ACTS or part.citation is not None or part.text in copied_text:
            continue
        said = _in_its_place(parts, place, copied_text)
        found = _phrase_of(part.text, templates) if said else None
        if found is None:
            continue
        phrase, name = found
        replacement = said.replace(name, "{name}") if name else said
        if _fits_anybody(replacement.replace("{name}", ""), allowed, packs):
            yield ReplacedPhrase(phrase, replacement)


def _in_its_place(parts: tuple[DraftPart, ...], place: int, text: str) -> str:
    """Returns what stands between the neighbours of a part, "" where one of them is gone."""
    start, end = 0, len(text)
    if place:
        before = parts[place - 1].text
        found = text.find(before)
        if found < 0:
            return ""
        start = found + len(before)
    if place + 1 < len(parts):
        end = text.find(parts[place + 1].text, start)
    return text[start:end].strip() if end >= 0 else ""


def _templates(pack: LanguagePack, own_phrases: Mapping[str, str]) -> list[tuple[str, str]]:
    """Returns (what was said, the pack's phrase) of every phrase that names nothing but the customer."""
    texts = [text for phrase in pack.phrases if phrase.act in LEARNED_ACTS for text in phrase.texts]
    known = dict.fromkeys(text for text in texts if set(placeholders_of(text)) <= {_NAME})
    return [*((own_phrases[text], text) for text in known if text in own_phrases), *((text, text) for text in known)]


def _phrase_of(said: str, templates: Iterable[tuple[str, str]]) -> tuple[str, str] | None:
    """Returns the pack's phrase that a part says, and the name in it."""
    for template, phrase in templates:
        if template == said:
            return phrase, ""
        before, place, after = template.partition("{name}")
        if place and said.startswith(before) and said.endswith(after) and len(said) > len(before) + len(after):
            name = said[len(before) : len(said) - len(after)]
            if filled(template, {_NAME: name}) == said:
                return phrase, name
    return None


def _fits_anybody(text: str, allowed: frozenset[str], packs: LanguagePacks) -> bool:
    """Tells whether words could be said to any customer: nothing in them is a number, a link, a name or a secret."""
    told = sentences(text)
    if not 0 < len(told) <= MOST_SENTENCES or len(text) > LONGEST_REPLACEMENT or _REFUSED.search(text):
        return False
    firsts = {next((span.start + word.span.start for word in words(span.of(text))), -1) for span in told}
    strange = [word for word in words(text) if word.text[0].isupper() and word.text not in allowed]
    if any(word.span.start not in firsts or packs.is_given_name(fold(word.text)) for word in strange):
        return False
    return not find_sensitive(text, packs)
