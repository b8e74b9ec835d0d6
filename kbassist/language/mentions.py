"""Tells whether a text speaks of something, in any inflected form and without diacritics."""

from collections.abc import Iterable, Set

from kbassist.language.stemmers import stemmer_for
from kbassist.language.tokens import WORD, fold


def telling_words(phrase: str, stop_words: Set[str]) -> tuple[str, ...]:
    """Returns the words of a phrase that tell something, folded; a single letter or a common word does not."""
    return tuple(word for word in WORD.findall(fold(phrase)) if len(word) > 1 and word not in stop_words)


def mentions(phrases: Iterable[str], text: str, language: str | None, stop_words: Set[str]) -> bool:
    """Tells whether all telling words of one of the phrases occur in a text of `language`.

    Phrases may be in any language: those of another one are simply not met.
    """
    stem = stemmer_for(language or "")
    said = WORD.findall(fold(text))
    stems = {stem(word) for word in said}.union(said)
    return any(_is_said(telling_words(phrase, stop_words), language, stems) for phrase in phrases)


def _is_said(wanted: tuple[str, ...], language: str | None, stems: Set[str]) -> bool:
    stem = stemmer_for(language or "")
    return bool(wanted) and all(word in stems or stem(word) in stems for word in wanted)
