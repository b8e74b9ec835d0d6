"""What the sentences of texts are about: their words of content, as stems.

Stop words and short words say nothing. The sentences of an item are read once and kept.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from kbassist.checking.support import REMEMBERED_ITEMS
from kbassist.core.item import Item
from kbassist.core.text import Span
from kbassist.language.pack import LanguagePacks
from kbassist.language.stemmers import stemmer_for
from kbassist.language.tokens import WORD, fold, sentences

SHORTEST_WORD = 3

Stems = frozenset[str]


@dataclass(frozen=True, slots=True)
class Content:
    """One sentence: where it stands and the stems of its words of content; numbers count too."""

    span: Span
    stems: Stems


def stems_of(text: str, language: str | None, packs: LanguagePacks) -> Stems:
    """Returns the stems of a text's words of content, numbers among them."""
    pack = packs.known.get(language or "")
    return _stems(text, language or "", pack.stop_words if pack is not None else frozenset())


def contents_of(text: str, language: str | None, packs: LanguagePacks) -> tuple[Content, ...]:
    """Returns the sentences of a text in order."""
    pack = packs.known.get(language or "")
    return _contents(text, language or "", pack.stop_words if pack is not None else frozenset())


def item_contents(item: Item, packs: LanguagePacks) -> tuple[Content, ...]:
    """Returns the sentences of an item's text and of its ready answers."""
    pack = packs.known.get(item.language)
    return _item_contents(item, pack.stop_words if pack is not None else frozenset())


def item_stems(items: Iterable[Item], packs: LanguagePacks) -> Stems:
    """Returns the stems of all that some items say, titles too; not how customers call it, for that grows."""
    found: set[str] = set()
    for item in items:
        pack = packs.known.get(item.language)
        found |= _item_stems(item, pack.stop_words if pack is not None else frozenset())
    return frozenset(found)


@lru_cache(maxsize=2)
def _contents(text: str, language: str, stop_words: Stems) -> tuple[Content, ...]:
    """Reads a reply once for all its checks."""
    return tuple(Content(span, _stems(span.of(text), language, stop_words)) for span in sentences(text))


@lru_cache(maxsize=REMEMBERED_ITEMS)
def _item_contents(item: Item, stop_words: Stems) -> tuple[Content, ...]:
    content = item.content
    return tuple(
        Content(span, _stems(span.of(text), item.language, stop_words))
        for text in (content.body, content.short_formal, content.short_familiar)
        for span in sentences(text)
    )


@lru_cache(maxsize=REMEMBERED_ITEMS)
def _item_stems(item: Item, stop_words: Stems) -> Stems:
    content = item.content
    texts = (content.title, content.question, content.entity)
    said = _stems("\n".join(texts), item.language, stop_words)
    return said.union(*(sentence.stems for sentence in _item_contents(item, stop_words)))


def _stems(text: str, language: str, stop_words: Stems) -> Stems:
    stem = stemmer_for(language)
    telling = (word for word in WORD.findall(text) if len(word) >= SHORTEST_WORD or word.isdigit() or _is_code(word))
    folded = ((fold(word), word) for word in telling)
    return frozenset(stem(spoken) for spoken, word in folded if spoken not in stop_words or _is_code(word))


def _is_code(word: str) -> bool:
    """Returns whether a word is a short name in capitals, such as MX."""
    return len(word) > 1 and word.isupper()
