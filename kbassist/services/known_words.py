"""Tells which words the knowledge has, for those who choose between spellings of one word."""

from collections.abc import Sequence

from kbassist.core.evidence import Query
from kbassist.core.item import ItemFilter
from kbassist.core.ports import SearchBackend
from kbassist.language.respelling import KnownWords


def words_known_to(index: SearchBackend) -> KnownWords:
    """Returns what tells which of some words are found in the index, in any of their forms."""

    def known(words: Sequence[str]) -> frozenset[str]:
        text = " ".join(words) + " "
        unknown = {span.of(text) for span in index.unknown_words(Query(text, None, ItemFilter(), 1))}
        return frozenset(words) - unknown

    return known
