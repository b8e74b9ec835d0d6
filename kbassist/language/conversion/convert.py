"""Rewrites a text from one form of address to the other, sentence by sentence.

A sentence is rewritten as a whole or not at all: half a sentence in each form reads worse than either. Quoted
words, code, links, addresses and screen names are never touched.
"""

from collections.abc import Iterable, Sequence

from kbassist.core.conversion import Conversion
from kbassist.core.errors import InputProblem
from kbassist.core.text import Span
from kbassist.core.understanding import Address, Gender
from kbassist.language.conversion.converters import CONVERTIBLE_LANGUAGES, converter_for
from kbassist.language.conversion.rules import Change, Manner, Sentence, is_opening
from kbassist.language.conversion.sentence_reading import read_sentences
from kbassist.language.pack import LanguagePacks


def convert_address(
    text: str,
    *,
    language: str,
    to: Address,
    packs: LanguagePacks,
    gender: Gender | None = None,
    is_capital: bool | None = None,
) -> Conversion:
    """Returns the text in the form `to`, which is FORMAL or FAMILIAR.

    `gender` is the reader's where it is known: without it a sentence whose words would agree with it stays unsure.
    `is_capital` gives the polite pronoun its capital or not; None does as the text's own pronouns do, and gives it
    where there are none. Raises InputProblem "address_not_convertible" for a language without a converter,
    ValueError for MIXED.
    """
    if to is Address.MIXED:
        raise ValueError("a text is rewritten to FORMAL or FAMILIAR, not to both")
    converter = converter_for(language)
    if converter is None:
        pack = packs.pack_of(language)
        raise InputProblem(
            "address_not_convertible",
            f"There are no rules for forms of address in “{pack.name if pack is not None else language}”.",
            f"Languages with such rules: {', '.join(CONVERTIBLE_LANGUAGES)}.",
            language=language,
        )
    sentences = read_sentences(text)
    if is_capital is None:
        is_capital = _has_capitals(sentences, converter.polite_pronouns)
    manner = Manner(to, is_capital, gender)
    return _applied(text, (_whole(text, converter.convert(sentence, manner)) for sentence in sentences))


def _has_capitals(sentences: Iterable[Sentence], pronouns: frozenset[str]) -> bool:
    """Tells whether the text's polite pronouns inside its sentences are mostly capital; True where it has none."""
    inside = [
        word.text[0].isupper()
        for sentence in sentences
        for index, word in enumerate(sentence.words)
        if word.lower in pronouns and not word.is_kept and not is_opening(sentence, index)
    ]
    return sum(inside) * 2 >= len(inside)


def _whole(text: str, changes: Sequence[Change]) -> Sequence[Change]:
    """Returns the changes of a sentence in order, all of them unsure where one is."""
    real = sorted((change for change in changes if change.text != change.span.of(text)), key=lambda change: change.span)
    if any(change.text is None for change in real):
        return [Change(change.span, None) for change in real]
    return real


def _applied(text: str, sentences: Iterable[Sequence[Change]]) -> Conversion:
    pieces: list[str] = []
    changed: list[Span] = []
    unsure: list[Span] = []
    copied = length = 0
    for change in (change for changes in sentences for change in changes):
        kept = text[copied : change.span.start]
        new = change.span.of(text) if change.text is None else change.text
        if not new and kept.endswith(" "):
            kept = kept[:-1]
        start = length + len(kept)
        span = Span(start, start + len(new))
        (unsure if change.text is None else changed).append(span)
        pieces += (kept, new)
        copied, length = change.span.end, span.end
    return Conversion("".join((*pieces, text[copied:])), tuple(changed), tuple(unsure))
