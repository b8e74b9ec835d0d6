"""Looks whether the greeting calls the customer by the right name, in the right form and as a man or a woman.

Silent where no name is greeted or the message gives none. How a language calls people is data of its pack; words
that tell a man or a woman are data in check.toml.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kbassist.checking.findings import mark
from kbassist.checking.letter import letter_of
from kbassist.checking.tools import CheckTools, LanguageRules
from kbassist.core.reply import Finding, Precept, ReplyToCheck, Severity
from kbassist.core.text import Span
from kbassist.core.understanding import CustomerName, Gender
from kbassist.language.name_forms import family_title, vocative
from kbassist.language.tokens import fold

CODES = ("match.name",)

ALIKE = 3
"""First letters that a wrong form has in common with the name."""

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?")


@dataclass(frozen=True, slots=True)
class _Forms:
    """How the customer may be called: by `plain` words, beside a title by `titled`; `called` is the best form.

    The `family` name alone calls nobody whose given name is known: "Dear Whitfield".
    """

    called: str
    plain: frozenset[str]
    titled: frozenset[str]
    family: frozenset[str]


def check(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Reports the words of the greeting that do not fit the customer, in order, with the right form where known."""
    rules = tools.rules.of(reply.language)
    greeting = letter_of(reply, tools.packs).greeting
    name = reply.understanding.customer_name if reply.understanding is not None else None
    if rules is None or greeting is None or name is None or reply.language is None:
        return ()
    forms = _forms_of(name, reply.language, tools)
    if forms is None:
        return ()
    pack = tools.packs.reply_pack_of(reply.language)
    greetings = pack.greetings if pack is not None else ()
    no_names = {word for known in greetings for word in fold(known).split()} - rules.titles
    no_names -= rules.male_words | rules.female_words
    if reply.agent is not None:
        no_names |= {fold(word) for word in reply.agent.name.split()}
    written = [
        (match.group().rstrip("."), Span(match.start(), match.end()).shifted(greeting.start))
        for match in _WORD.finditer(greeting.of(reply.text))
    ]
    words = [(word, span) for word, span in written if fold(word) not in no_names]
    book = tools.packs.name_book
    if name.given and not any(fold(word) in book.titles_before | book.titles_behind for word, _ in written):
        forms = _without_bare_family(forms, {fold(word) for word, _ in words})
    return tuple(
        mark(reply, span, CODES[0], Severity.WARN, Precept.MATCH, suggestion)
        for span, suggestion in _wrong(words, name, forms, rules, tools)
    )


def _forms_of(name: CustomerName, language: str, tools: CheckTools) -> _Forms | None:
    full = " ".join(part for part in (name.given, name.family) if part)
    called = vocative(name.given or full, language, tools.packs) if full else None
    if called is None:
        return None
    titled = family_title(name.family, name.gender, language, tools.packs) if name.gender and name.family else None
    plain = {fold(part) for part in (*called.split(), *name.family.split(), *_unchanged(name, language, called))}
    beside_title = {fold(part.strip(".")) for part in (titled or name.family).split()} | plain
    if titled is not None and titled != name.family:
        beside_title -= {fold(name.family)} - {fold(part) for part in titled.split()}
    family = frozenset(fold(part) for part in name.family.split()) - frozenset(fold(part) for part in called.split())
    return _Forms(called, frozenset(plain), frozenset(beside_title), family)


def _without_bare_family(forms: _Forms, said: set[str]) -> _Forms:
    """Returns the forms without the family name where nothing else of the name is said beside it."""
    if said & (forms.plain - forms.family) or any(_is_short_form(word, forms) for word in said):
        return forms
    return replace(forms, plain=forms.plain - forms.family)


def _unchanged(name: CustomerName, language: str, called: str) -> tuple[str, ...]:
    """Returns the given name as written where the language calls people so, or none of its own letters are in it."""
    is_foreign = not name.given[:1].isascii() or fold(called) == fold(name.given)
    return tuple(name.given.split()) if is_foreign and language != "lv" else ()


def _wrong(
    words: list[tuple[str, Span]], name: CustomerName, forms: _Forms, rules: LanguageRules, tools: CheckTools
) -> Iterator[tuple[Span, str | None]]:
    said = {fold(word) for word, _ in words}
    has_title = not said.isdisjoint(rules.titles)
    is_to_anybody = not said.isdisjoint(rules.male_words) and not said.isdisjoint(rules.female_words)
    right = forms.titled if has_title else forms.plain
    for word, span in words:
        folded = fold(word)
        wrong_title = rules.male_words if name.gender is Gender.FEMALE else rules.female_words
        if name.gender is not None and folded in wrong_title and not is_to_anybody:
            yield span, None
        elif folded in right or folded in rules.titles or not word[0].isupper() or _is_short_form(folded, forms):
            continue
        elif _is_alike(folded, name) or _is_given_name(word, tools):
            yield span, None if has_title else forms.called


def _is_short_form(folded: str, forms: _Forms) -> bool:
    called = fold(forms.called)
    return ALIKE <= len(folded) < len(called) and called.startswith(folded)


def _is_alike(folded: str, name: CustomerName) -> bool:
    return any(folded[:ALIKE] == fold(part)[:ALIKE] for part in (*name.given.split(), *name.family.split()))


def _is_given_name(word: str, tools: CheckTools) -> bool:
    book = tools.packs.name_book
    return (book.is_given(word) or book.is_form(word)) and not book.is_also_word(word)
