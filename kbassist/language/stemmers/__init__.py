"""Gives each language its stemmer: words that are forms of one word get one key.

Latvian has a stemmer of our own (`lv.py`); other known languages use Snowball's; for the rest a word is only
folded. Every key is folded, so it compares with keys of text that was typed without diacritics.
Snowball imports all its 36 languages at once; it is loaded by name when the first word needs it, not at start.
May import only `kbassist.core` and its siblings in `kbassist.language`.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from importlib import import_module

from kbassist.language.stemmers import lv
from kbassist.language.tokens import fold

SNOWBALL = {
    "de": "german",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "fr": "french",
    "lt": "lithuanian",
    "pl": "polish",
    "ru": "russian",
}
REMEMBERED_WORDS = 65_536


@cache
def stemmer_for(language: str) -> Callable[[str], str]:
    """Returns the function from a word to its key; safe to call from any thread, the same one each time.

    The words of a language that has no stemmer are only folded.
    """
    if language == "lv":
        return lru_cache(maxsize=REMEMBERED_WORDS)(lv.stem)
    algorithm = SNOWBALL.get(language)
    return fold if algorithm is None else lru_cache(maxsize=REMEMBERED_WORDS)(_snowball(algorithm))


def _snowball(algorithm: str) -> Callable[[str], str]:
    def stem(word: str) -> str:
        # a stemmer keeps the word it works on in itself, so threads must not share one; making one takes 2 µs
        stemmed: str = import_module("snowballstemmer").stemmer(algorithm).stemWord(word.lower().replace("ё", "е"))
        return fold(stemmed)

    return stem
