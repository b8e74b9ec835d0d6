"""Tells the parts of a reply that every letter has: greeting, closing, signature.

A greeting is looked for at the beginning, a closing among the last lines; both by the words and phrases of
the language pack.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kbassist.core.reply import Act, ReplyToCheck
from kbassist.core.text import Span
from kbassist.language.pack import LanguagePack, LanguagePacks
from kbassist.language.phrases import placeholders_of
from kbassist.language.tokens import fold, sentences, words

GREETING_WORDS = 9
CLOSING_LINES = 7
WORDS_AFTER_CLOSING = 3

CLAUSE_WORDS = frozenset({"что", "ka", "that", "dass"})
"""Behind a word that may greet they show that it does not: "Здорово, что …"."""

_MARK = re.compile("[,!]")
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Letter:
    """Where greeting and closing stand, None for one that is missing; `end` is the end of the reply."""

    greeting: Span | None
    closing: Span | None
    end: int

    @property
    def frame(self) -> tuple[Span, ...]:
        """The stretches that carry names and courtesy: the greeting, and all from the closing on."""
        ending = Span(self.closing.start, self.end) if self.closing is not None else None
        return tuple(part for part in (self.greeting, ending) if part is not None)


def letter_of(reply: ReplyToCheck, packs: LanguagePacks) -> Letter:
    """Returns the parts of a reply in its language; without a known language any pack's words count."""
    pack = packs.reply_pack_of(reply.language)
    known = (pack,) if pack is not None else tuple(packs.values())
    lines = [Span(match.start(), match.end()) for match in _LINE.finditer(reply.text) if match.group().strip()]
    return Letter(_greeting(reply.text, lines, known), _closing(reply.text, lines, known), len(reply.text))


def _greeting(text: str, lines: list[Span], packs: tuple[LanguagePack, ...]) -> Span | None:
    if not lines:
        return None
    first_line = lines[0]
    sentence = sentences(first_line.of(text))[0].shifted(first_line.start)
    for part in (first_line, sentence, _until_mark(text, sentence)):
        spoken = [fold(word.text) for word in words(part.of(text))]
        if len(spoken) <= GREETING_WORDS:
            return part if _is_greeting(spoken, packs) else None
    return None


def _until_mark(text: str, sentence: Span) -> Span:
    """Returns the beginning of a sentence up to its first comma or exclamation mark."""
    mark = _MARK.search(text, sentence.start, sentence.end)
    return Span(sentence.start, mark.end()) if mark is not None else sentence


def _is_greeting(spoken: list[str], packs: tuple[LanguagePack, ...]) -> bool:
    if CLAUSE_WORDS.intersection(spoken[1:2]):
        return False
    said = f" {' '.join(spoken)} "
    return any(f" {phrase} " in said for pack in packs for phrase in _phrases(pack.greetings, pack, Act.GREETING))


def _closing(text: str, lines: list[Span], packs: tuple[LanguagePack, ...]) -> Span | None:
    closings = [phrase for pack in packs for phrase in _phrases(pack.closings, pack, Act.CLOSING)]
    for line in reversed(lines[1:][-CLOSING_LINES:]):
        if _is_closing(line.of(text), closings):
            return line
    if not lines:
        return None
    last_line = lines[-1]
    for sentence in reversed(sentences(last_line.of(text))[-2:]):
        if _is_closing(sentence.of(last_line.of(text)), closings):
            return sentence.shifted(last_line.start)
    return None


def _is_closing(line: str, closings: Sequence[str]) -> bool:
    said = [fold(word.text) for word in words(line)]
    beginning = f"{' '.join(said)} "
    return any(
        beginning.startswith(f"{phrase} ") and len(said) <= phrase.count(" ") + 1 + WORDS_AFTER_CLOSING
        for phrase in closings
    )


def _phrases(texts: tuple[str, ...], pack: LanguagePack, act: Act) -> tuple[str, ...]:
    return texts_as_said(texts + tuple(text for text in phrases_of(pack, act) if not placeholders_of(text)))


def phrases_of(pack: LanguagePack, *acts: Act) -> tuple[str, ...]:
    """Returns every phrase of a pack for some speech acts, as written."""
    return tuple(text for phrase in pack.phrases if phrase.act in acts for text in phrase.texts)


@lru_cache(maxsize=64)
def texts_as_said(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Returns each text as its folded words between blanks, to compare what is said and not how it is spelled."""
    return tuple(" ".join(fold(word.text) for word in words(text)) for text in texts)
