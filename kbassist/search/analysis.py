"""From text to keys, the same way for what is indexed and for what is asked.

The script of a word decides first: Cyrillic words get their Russian key. Latin words get the key of the item's
language; the words of a query get one key for each language that the answer may be written in.
"""

import re
import unicodedata
from functools import cache, lru_cache
from hashlib import blake2b

from kbassist.language.stemmers import stemmer_for
from kbassist.language.tokens import fold

WORD = re.compile(r"[^\W_]+")
LONGEST_WORD = 40
REMEMBERED_KEYS = 32_768
CYRILLIC = re.compile("[\u0400-\u04ff]")

CYRILLIC_LANGUAGES = frozenset({"ru", "uk", "be", "bg", "sr", "mk"})
LATIN_WORDS_OF_CYRILLIC_TEXT = "en"
ALWAYS_ASKED_IN = ("lv", "en")

LIKE_BEGINNING = 3
FIRST_LETTERS = {"lv": 3, "ru": 3, "en": 3, "de": 1}
"""How many letters a word and its key begin with alike, two in other languages; beside the words in OTHER_KEYS and
with ALIKE in mind. Checked on 119,000 words of our corpora (2026-11-22)."""

OTHER_KEYS = {"lv": ("ja", "ko", "de", "do")}
"""How words begin whose key may begin otherwise: jāmaksā, koplietotājs, deva, doties."""

ALIKE = str.maketrans("aeiouycdgkstz", "aaaaaaddddddd")
"""Stemmers write some letters of a word for others, never the first: dying and die, using and use, redzu and reg."""

PROBE = """
    rēķins rēķinu maksājumi atjaunojiet paroles izslēdz mapju kļūda vislabākais video
    счета оплатить пароль паролей подключение ещё running settings invoices cancelled passwords
    Rechnungen sąskaitos arved facturas paiements rachunków naïve straße Ångström
"""


def folded_words(text: str) -> list[str]:
    """Returns the words of a text in order, folded and without endings taken off; over-long ones are cut."""
    return [word[:LONGEST_WORD] for word in WORD.findall(fold(text))]


@lru_cache(maxsize=REMEMBERED_KEYS)
def key_of(word: str, language: str) -> str:
    """Returns the key of a word that stands in a text of `language`."""
    word = word[:LONGEST_WORD]
    if CYRILLIC.search(word):
        return stemmer_for("ru")(word)
    if language in CYRILLIC_LANGUAGES:
        language = LATIN_WORDS_OF_CYRILLIC_TEXT
    return stemmer_for(language)(word)


def like_beginning(folded: str) -> str:
    """Returns the first letters of a key so that they can be compared with `beginning_of_key`."""
    return folded[:1] + folded[1:LIKE_BEGINNING].translate(ALIKE)


def beginning_of_key(letters: str, language: str) -> str:
    """Returns how the key of a word begins, told without stemming from the first LIKE_BEGINNING letters of the word.

    The `like_beginning` of its key begins so, or is the beginning of this; "" where the key may be anything.
    """
    if CYRILLIC.search(letters):
        language = "ru"
    elif language in CYRILLIC_LANGUAGES:
        language = LATIN_WORDS_OF_CYRILLIC_TEXT
    folded = fold(letters)
    if folded.startswith(OTHER_KEYS.get(language, ())):
        return ""
    return like_beginning(folded)[: FIRST_LETTERS.get(language, 2)]


def keys_of_text(text: str, language: str) -> list[str]:
    """Returns the keys of all words of a text in order, common words included: positions stay true."""
    return [key for word in words_of(text) if (key := key_of(word, language))]


def words_of(text: str) -> list[str]:
    """Returns the words of a text in order as written; accents typed as characters of their own are joined first."""
    return WORD.findall(unicodedata.normalize("NFC", text))


def query_languages(language: str | None) -> tuple[str, ...]:
    """Returns the languages whose endings are taken off a query's Latin words."""
    own = (language,) if language is not None and language not in CYRILLIC_LANGUAGES else ()
    return tuple(dict.fromkeys((*own, *ALWAYS_ASKED_IN)))


@lru_cache(maxsize=REMEMBERED_KEYS)
def keys_of_word(word: str, language: str | None) -> tuple[str, ...]:
    """Returns every key under which a word of a query may stand in the index."""
    if CYRILLIC.search(word):
        return (key_of(word, "ru"),)
    return tuple(dict.fromkeys(key_of(word, asked) for asked in query_languages(language)))


@cache
def fingerprint() -> str:
    """Returns a short text that changes when the analysis would make other keys of the same words."""
    languages = ("lv", "ru", "en", "de", "lt", "et", "pl", "fr", "es", "")
    keys = [key_of(word, language) for language in languages for word in WORD.findall(PROBE)]
    return blake2b("\0".join(keys).encode(), digest_size=8).hexdigest()
