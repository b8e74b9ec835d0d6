"""Looks whether every question of the customer is touched by the reply.

Careful on purpose: one shared word of content is enough, and so is a promise to find out or a source that
speaks of the question and that the reply uses; an only question is answered by any source used. Silent where
message and reply are in different languages.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable

from kbassist.checking.facts import blanked
from kbassist.checking.letter import letter_of, phrases_of, texts_as_said
from kbassist.checking.tools import CheckTools, LanguageRules
from kbassist.core.item import Item
from kbassist.core.reply import Act, Finding, Precept, ReplyToCheck, Severity
from kbassist.core.text import Span
from kbassist.core.understanding import Ask
from kbassist.language.pack import LanguagePack
from kbassist.language.reading import read_words_of
from kbassist.language.stemmers import stemmer_for
from kbassist.language.tokens import WORD, fold

CODES = ("wishes.unanswered_question",)

SHORTEST_WORD = 3
FEWEST_KEYS = 2
"""Words of content; a question with fewer ("and how?") says too little to look for."""

USED_RUN = 6
"""As many words side by side show that the reply uses a source."""

HOLDING = (Act.HOLD, Act.ASK, Act.HANDOVER, Act.PROMISE)
SHORTEST_PHRASE = 4
"""Words of a phrase that are enough to know it by."""

_PLACE = re.compile(r"\{[^{}]*\}")
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


def check(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Reports each question that no sentence touches, at the end of the reply, with the question as its text.

    Without sources an answer in other words cannot be known as one: then it is a hint only.
    """
    understanding = reply.understanding
    pack = tools.packs.reply_pack_of(reply.language)
    if understanding is None or pack is None or understanding.language.value != reply.language:
        return ()
    body = blanked(reply.text, letter_of(reply, tools.packs).frame)
    if _holds(body, pack, tools.rules.of(reply.language)):
        return ()
    stem = stemmer_for(pack.code)
    keys = [_keys(text, stem, pack.stop_words) for text in _askings(reply)]
    said = _keys(body, stem, pack.stop_words)
    used = [_keys(_about(source), stem, pack.stop_words) for source in reply.sources or () if _uses(body, source)]
    if used and len(understanding.asks) == 1:
        return ()
    shared = Counter(key for own in keys for key in own)
    return tuple(
        _finding(reply, ask)
        for ask, own in zip(understanding.asks, keys, strict=True)
        if len(own) >= FEWEST_KEYS and _is_in_script(ask.text, body) and not _is_touched(own, shared, said, used)
    )


def _askings(reply: ReplyToCheck) -> tuple[str, ...]:
    """Returns the words of each question; what belongs to the only question may stand anywhere in the message."""
    asks = reply.understanding.asks if reply.understanding is not None else ()
    if len(asks) == 1 and reply.message:
        return (reply.message,)
    return tuple(ask.text for ask in asks)


def _is_in_script(text: str, body: str) -> bool:
    """Returns whether a question is in the letters of the reply: Russian typed in Latin letters cannot be compared."""
    return bool(_CYRILLIC.search(text)) == bool(_CYRILLIC.search(body))


def _is_touched(own: frozenset[str], shared: Counter[str], said: frozenset[str], used: list[frozenset[str]]) -> bool:
    """Returns whether the reply holds a word of the question, one that only this question has where there is one."""
    telling = frozenset(key for key in own if shared[key] == 1) or own
    return bool(telling & said) or any(telling & keys for keys in used)


def _keys(text: str, stem: Callable[[str], str], stop_words: Iterable[str]) -> frozenset[str]:
    folded = (word for word in WORD.findall(fold(text)) if len(word) >= SHORTEST_WORD)
    return frozenset(stem(word) for word in folded if word not in stop_words)


def _holds(body: str, pack: LanguagePack, rules: LanguageRules | None) -> bool:
    """Returns whether the reply promises to find out or asks for what is missing, in phrases of ours or others."""
    said = f" {' '.join(WORD.findall(fold(body)))} "
    pieces = tuple(piece for text in phrases_of(pack, *HOLDING) for piece in _PLACE.split(text))
    phrases = texts_as_said(pieces)
    if any(f" {phrase} " in said for phrase in phrases if phrase.count(" ") >= SHORTEST_PHRASE - 1):
        return True
    if rules is None:
        return False
    return bool(rules.holds.find(read_words_of(body, Span(0, len(body)), None)))


def _about(source: Item) -> str:
    content = source.content
    return "\n".join((content.title, content.question, *content.aliases))


def _uses(body: str, source: Item) -> bool:
    content = source.content
    if content.url and content.url in body:
        return True
    said = WORD.findall(fold(body))
    text = f" {' '.join(WORD.findall(fold(' '.join((content.body, content.short_formal, content.short_familiar)))))} "
    return any(f" {' '.join(said[start : start + USED_RUN])} " in text for start in range(len(said) - USED_RUN + 1))


def _finding(reply: ReplyToCheck, ask: Ask) -> Finding:
    end = len(reply.text.rstrip())
    severity = Severity.WARN if reply.sources else Severity.HINT
    return Finding(CODES[0], severity, Precept.WISHES, Span(end, end), ask.text)
