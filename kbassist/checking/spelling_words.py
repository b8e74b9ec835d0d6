"""Picks the words of a reply whose spelling can be judged.

Left out is all that is nobody's ordinary word: links, addresses, code, numbers and codes, quoted and bold words,
names, short words in capitals, abbreviations with a full stop, words of another script.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kbassist.checking.facts import blanked
from kbassist.checking.letter import letter_of
from kbassist.checking.spelling_forms import WrittenForms
from kbassist.checking.stretches import is_sentence_start, own_words
from kbassist.checking.support import REMEMBERED_ITEMS
from kbassist.checking.tools import CheckTools
from kbassist.core.item import Item
from kbassist.core.reply import ReplyToCheck
from kbassist.core.text import Span
from kbassist.language.tokens import WORD, fold

SHORTEST_WORD = 3
SHORTEST_SHOUT = 6
"""Letters; shorter words in capitals are abbreviations."""

LONGEST_ABBREVIATION = 5

_BOLD = re.compile(r"\*\*[^*\n]{1,120}\*\*")
_CHUNK = re.compile(r"\S+")
_NO_WORDS = re.compile(r"[\d@/\\_=#&|<>{}\[\]+%€$~^`]|\w[.:]\w")
_FILE_ENDING = re.compile(r"[^\w.]*\.\w|[^\w-]*-\w")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s$")


@dataclass(frozen=True, slots=True)
class SpelledWord:
    """A word of a reply; `may_be_name` where it has a capital that no sentence begin explains."""

    span: Span
    text: str
    may_be_name: bool

    @property
    def lowered(self) -> str:
        return self.text.lower().replace("’", "'")


def words_to_judge(reply: ReplyToCheck, tools: CheckTools) -> Iterator[SpelledWord]:
    """Yields them in order; the parts of a word with a hyphen each for itself."""
    bold = [Span(*match.span()) for match in _BOLD.finditer(reply.text)]
    text = blanked(own_words(reply.text), bold)
    names = _names(reply)
    frame = letter_of(reply, tools.packs).frame
    for chunk in _CHUNK.finditer(text):
        if not _is_plain(chunk.group()):
            continue
        for match in _WORD.finditer(text, chunk.start(), chunk.end()):
            word = _POSSESSIVE.sub("", match.group())
            folded = fold(word)
            if _is_ordinary(word) and folded not in names and not _is_abbreviation(text, match):
                is_start = is_sentence_start(text, match.start())
                is_framed = any(part.start < match.start() < part.end for part in frame)
                may_be_name = word[0].isupper() and (not is_start or is_framed or tools.packs.is_given_name(folded))
                yield SpelledWord(Span(match.start(), match.start() + len(word)), word, may_be_name)


def _is_plain(chunk: str) -> bool:
    """Says whether a stretch between blanks has ordinary words; ".htaccess" and "-all" are none."""
    is_technical = _NO_WORDS.search(chunk.strip(".,:;!?…()*-–—")) or _FILE_ENDING.match(chunk)
    return not is_technical and (chunk.isascii() or not any(map(unicodedata.combining, chunk)))


def _is_ordinary(word: str) -> bool:
    if len(word) < SHORTEST_WORD:
        return False
    return word[1:].islower() or (word.isupper() and len(word) >= SHORTEST_SHOUT)


def _is_abbreviation(text: str, match: re.Match[str]) -> bool:
    """Says whether a full stop stands behind a short word that no sentence ends with."""
    if len(match.group()) > LONGEST_ABBREVIATION or text[match.end() : match.end() + 1] != ".":
        return False
    follower = text[match.end() + 1 :].lstrip()[:1]
    return follower.islower() or follower.isdigit()


def _names(reply: ReplyToCheck) -> frozenset[str]:
    """Returns the folded words of the names that a reply may hold: the agent's, the company's, the customer's."""
    agent = reply.agent
    texts = [agent.name, agent.role, agent.company, agent.signature] if agent is not None else []
    customer = reply.understanding.customer_name if reply.understanding is not None else None
    return frozenset(
        word for text in (*texts, customer.text if customer is not None else "") for word in WORD.findall(fold(text))
    )


def said_in_sources(reply: ReplyToCheck, language: str) -> WrittenForms:
    """Returns the words of the sources that are in a language, those of other languages left out."""
    found = WrittenForms.of((), language)
    for source in reply.sources or ():
        if source.language == language:
            found = found.joined(forms_of_item(source))
    return found


@lru_cache(maxsize=REMEMBERED_ITEMS)
def forms_of_item(item: Item) -> WrittenForms:
    """Returns the words of an item that are its own: none of links, code and quotations."""
    content = item.content
    names = (content.title, content.entity, *content.aliases)
    texts = (*names, content.body, content.short_formal, content.short_familiar)
    return WrittenForms.of((word for text in texts for word in WORD.findall(own_words(text))), item.language)
