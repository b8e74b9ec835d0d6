"""Judges whether what a draft says stands in its sources, by reading them again rather than by asking drafting.

A cited part must be the cited stretch of the item as it stands in the database: word for word without its markup, or
after the rewriting to the other form of address. Whatever has no citation must hold no fact.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from kbassist.core.item import Item, ItemId
from kbassist.core.reply import Act, Draft, DraftPart
from kbassist.core.text import Span
from kbassist.core.understanding import Address, Gender
from kbassist.drafting.source_units import UnitKind, units_of
from kbassist.language.conversion.convert import convert_address
from kbassist.language.conversion.converters import CONVERTIBLE_LANGUAGES
from kbassist.language.pack import LanguagePacks
from kbassist.language.tokens import sentences
from kbassist.markup.variants import in_one_form
from kbassist.services.draft_evaluation.values import Judged, MadeDraft

SUBSTANTIVE = frozenset({Act.ANSWER, Act.STEPS, Act.LINK})
NAMES_ONLY = frozenset({Act.GREETING, Act.CLOSING, Act.SIGNATURE})
GENDERS = (None, Gender.FEMALE, Gender.MALE)

_WORD = re.compile(r"\w+")
_FACT = re.compile(r"https?://\S+|[\w.+-]+@[\w-]+\.\w+|\d+")
_ADDRESS = re.compile(r"https?://[^\s)>\]]+")
_LIST_NUMBER = re.compile(r"^\s*\d{1,3}[.)]\s", re.MULTILINE)


def judge_sources(made: MadeDraft, items: Mapping[ItemId, Item], packs: LanguagePacks) -> Judged:
    """Counts the substantive sentences; wrong are parts that their source does not bear out."""
    parts = [part for part in made.draft.parts if part.act in SUBSTANTIVE or part.citation is not None]
    count = sum(len(sentences(part.text)) for part in parts)
    wrong = (f"{part.text} [{why}]" for part in parts if (why := _fault(part, made.draft, items, packs)))
    return Judged(count, tuple(wrong))


def judge_other_facts(made: MadeDraft) -> Judged:
    """Counts the parts without a citation; wrong are those with a number or address that the message does not hold."""
    parts = [part for part in made.draft.parts if part.citation is None and part.act not in NAMES_ONLY]
    known = set(_FACT.findall(made.message.text))
    return Judged(len(parts), tuple(part.text for part in parts if not set(_FACT.findall(part.text)) <= known))


def _fault(part: DraftPart, draft: Draft, items: Mapping[ItemId, Item], packs: LanguagePacks) -> str:
    """Returns what is wrong with a part, "" where it is sound."""
    citation = part.citation
    if citation is None:
        return "no citation"
    item = items.get(citation.item_id)
    if item is None:
        return "no such item"
    if not item.is_quotable:
        return "not for customers"
    if citation.field not in _fields(item) or citation.span.of(_fields(item)[citation.field]) != citation.quote:
        return "the quote is not there"
    if part.act is Act.LINK:
        return "" if set(_addresses(part.text)) <= {item.content.url} else "another address"
    if _is_literal(part.text, citation.quote, draft.address):
        return ""
    field = _fields(item)[citation.field]
    return "" if _is_readdressed(part.text, field, citation.span, draft, packs) else "other words"


def _fields(item: Item) -> Mapping[str, str]:
    content = item.content
    return {
        "body": content.body,
        "question": content.question,
        "answer.formal": content.short_formal,
        "answer.familiar": content.short_familiar,
    }


def _addresses(text: str) -> Iterator[str]:
    return (found.rstrip(".,;:") for found in _ADDRESS.findall(text))


def _is_literal(text: str, quote: str, address: Address | None) -> bool:
    """Tells whether the words are those of the quote in order, nothing left out but markup."""
    wanted = _WORD.findall(_LIST_NUMBER.sub("", text).casefold())
    forms = (in_one_form(quote, form) for form in (address, Address.FORMAL, Address.FAMILIAR))
    return any(wanted == _WORD.findall(_without_markup(form).casefold()) for form in forms)


def _without_markup(markdown: str) -> str:
    text = _LIST_NUMBER.sub("", re.sub(r"!\[[^\]]*\]\([^)]*\)", "", markdown))
    text = re.sub(r"\[([^\]]+)\]\((?:https?://|mailto:)([^)\s]+)[^)]*\)", _link_words, text)
    text = re.sub(r"\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])", r"\1", text)
    return re.sub(r"(`[^`\n]*`)|</?[A-Za-z][^<>]*>", lambda found: found.group(1) or " ", text)


def _link_words(found: re.Match[str]) -> str:
    """Returns what a reply says of a link: its words, and the address where they are not the address."""
    words, url = found.group(1), found.group(0).partition("](")[2].rstrip(")").split()[0]
    return words if url.removeprefix("mailto:") == words else f"{words} {url}"


def _is_readdressed(text: str, field: str, span: Span, draft: Draft, packs: LanguagePacks) -> bool:
    """Tells whether the words are those of the source after each of its sentences was rewritten."""
    units = units_of(field, span, (), draft.address)
    to = draft.address
    if to is None or draft.language not in CONVERTIBLE_LANGUAGES:
        return _same(text, (unit.text for unit in units))
    for gender in GENDERS:
        said = (
            unit.text
            if unit.kind is UnitKind.CODE
            else convert_address(
                unit.text, language=draft.language, to=to, packs=packs, gender=gender, is_capital=True
            ).text
            for unit in units
        )
        if _same(text, said):
            return True
    return False


def _same(text: str, said: Iterable[str]) -> bool:
    return _WORD.findall(text) == _WORD.findall(" ".join(said))
