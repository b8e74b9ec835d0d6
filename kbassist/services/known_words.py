"""Tells which words the knowledge has, and how it spells them, for those who choose between spellings of one word."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from kbassist.checking.spelling import KnowledgeSpellings
from kbassist.checking.spelling_words import forms_of_item
from kbassist.core.evidence import Query
from kbassist.core.item import ItemFilter, ItemKind
from kbassist.core.jobs import CancelToken
from kbassist.core.ports import SearchBackend, Store
from kbassist.language.respelling import KnownWords

READ_ITEMS = 12
"""Items read for the spellings of one word, those that speak of it most."""

WEIGHTS = {ItemKind.ANSWER: 1}
"""How much an item's spelling counts; what an editor wrote for many readers counts for OTHER_WEIGHT."""

OTHER_WEIGHT = 2
REMEMBERED_SPELLINGS = 2_000


def words_known_to(index: SearchBackend) -> KnownWords:
    """Returns what tells which of some words are found in the index, in any of their forms."""

    def known(words: Sequence[str]) -> frozenset[str]:
        text = " ".join(words) + " "
        unknown = {span.of(text) for span in index.unknown_words(Query(text, None, ItemFilter(), 1))}
        return frozenset(words) - unknown

    return known


def spellings_known_to(index: SearchBackend, store: Store) -> KnowledgeSpellings:
    """Returns what tells how the items of a language spell a word; the index finds them, the database has the texts.

    A word that the knowledge has takes 10 to 50 ms while its items are new to the process, one that it has not 0.2 ms,
    and none once it was asked for, until the index changes.
    """

    @lru_cache(maxsize=REMEMBERED_SPELLINGS)
    def remembered(word: str, language: str, _sequence: int) -> Mapping[str, int]:
        query = Query(f"{word} ", language, ItemFilter(languages=frozenset({language})), READ_ITEMS)
        if index.unknown_words(query):
            return {}
        found = dict.fromkeys(hit.item_id for hit in index.search(query, CancelToken()))
        with store.read() as transaction:
            items = transaction.items(found)
        counted: Counter[str] = Counter()
        for item in items.values():
            forms = forms_of_item(item).relatives(word)
            counted.update(dict.fromkeys(forms, WEIGHTS.get(item.kind, OTHER_WEIGHT)))
        return counted

    def spellings(word: str, language: str) -> Mapping[str, int]:
        return remembered(word, language, index.state().sequence)

    return spellings
