"""Looks whether every question of the customer is touched by the reply.

Careful on purpose: one shared word of content is enough, and so is a promise to find out or a source that
speaks of the question and that the reply uses; as many sources used as there are questions answer them all. Silent
where message and reply are in different languages.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kbassist.checking.contents import contents_of, item_contents, stems_of
from kbassist.checking.facts import blanked
from kbassist.checking.letter import letter_of, phrases_of, texts_as_said
from kbassist.checking.tools import CheckTools, LanguageRules
from kbassist.core.item import Audience, Item
from kbassist.core.reply import Act, Finding, Precept, ReplyToCheck, Severity
from kbassist.core.text import Span
from kbassist.core.understanding import Ask
from kbassist.language.cues import ReadWord
from kbassist.language.pack import LanguagePack
from kbassist.language.reading import read_words_of
from kbassist.language.tokens import WORD, fold, sentences

CODES = ("wishes.unanswered_question",)

FEWEST_WORDS = 2
"""Words of content; a question with fewer ("and how?") says too little to look for."""

USED_RUN = 6
"""As many words side by side show that the reply uses a source."""

SAID_SHARE, SAID_SHARE_UNTOUCHED = 0.4, 0.6
"""Part of a source's sentence that the reply holds where it says it, perhaps in other words.

The second where the reply has no word of the question: then another sentence of the source is easily taken for it.
"""

HOLDING = (Act.HOLD, Act.ASK, Act.HANDOVER, Act.PROMISE)
SHORTEST_PHRASE = 4
"""Words of a phrase that are enough to know it by."""

_PLACE = re.compile(r"\{[^{}]*\}")
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


Keys = frozenset[str]
"""A word's stem and the concepts it stands for: words of one meaning have a key in common."""


@dataclass(frozen=True, slots=True)
class _Question:
    """One question of an ask: its words of content; `is_asked` is False for a statement among questions."""

    ask: Ask
    text: str
    words: tuple[Keys, ...]
    is_asked: bool


@dataclass(frozen=True, slots=True)
class _Known:
    """What a source says, sentence by sentence and in its title, and whether the reply uses its words."""

    sentences: Sequence[Keys]
    about: Keys
    is_used: bool


def check(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Reports each question that no sentence touches, at the end of the reply, with the question as its text.

    Without sources, or where some words are touched, an answer in other words cannot be known as one: then it is a
    hint only.
    """
    understanding = reply.understanding
    pack = tools.packs.reply_pack_of(reply.language)
    if understanding is None or pack is None or understanding.language.value != reply.language:
        return ()
    body = blanked(reply.text, letter_of(reply, tools.packs).frame)
    if _holds(body, pack, tools.rules.of(reply.language)):
        return ()
    known = [_known(source, body, pack.code, tools) for source in reply.sources or () if _may_answer(source, pack.code)]
    questions = _questions(reply, understanding.asks, pack.code, tools)
    if 0 < len(questions) <= sum(source.is_used for source in known):
        return ()
    said = [_meant(content.stems, pack.code, tools) for content in contents_of(body, pack.code, tools.packs)]
    shared = Counter(word for question in questions for word in question.words)
    missed = {
        question.ask: Severity.WARN
        for question in questions
        if _is_kind_missed(question, body, tools.rules.of(reply.language))
    }
    missed |= {
        question.ask: severity
        for question in questions
        if question.ask not in missed and len(question.words) >= FEWEST_WORDS and _is_in_script(question.ask.text, body)
        if (severity := _missed(question, shared, said, known)) is not None
    }
    return tuple(_finding(reply, ask, severity if reply.sources else Severity.HINT) for ask, severity in missed.items())


def _is_kind_missed(question: _Question, body: str, rules: LanguageRules | None) -> bool:
    """Returns whether a question asks for a price or a time and nothing in the reply is one."""
    if rules is None or not question.is_asked:
        return False
    asked = {hit.label for hit in rules.kinds_asked.find(_read(question.text))}
    return bool(asked) and asked.isdisjoint(hit.label for hit in rules.kinds_answered.find(_read(body)))


def _read(text: str) -> tuple[ReadWord, ...]:
    return read_words_of(text, Span(0, len(text)), None)


def _may_answer(source: Item, language: str) -> bool:
    return source.language == language and source.content.audience is Audience.PUBLIC


def _known(source: Item, body: str, language: str, tools: CheckTools) -> _Known:
    return _Known(
        [_meant(content.stems, language, tools) for content in item_contents(source, tools.packs)],
        _meant(stems_of(_about(source), language, tools.packs), language, tools),
        is_used=_uses(body, source),
    )


def _meant(stems: Keys, language: str, tools: CheckTools) -> Keys:
    return stems.union(*(_concepts_of(stem, language, tools) for stem in stems))


def _concepts_of(stem: str, language: str, tools: CheckTools) -> Keys:
    return tools.concepts.of(stem, language) if tools.concepts is not None else frozenset()


def _questions(reply: ReplyToCheck, asks: Sequence[Ask], language: str, tools: CheckTools) -> tuple[_Question, ...]:
    """Returns the questions of all asks; what belongs to the only question may stand anywhere in the message."""
    found: list[_Question] = []
    for ask in asks:
        parts = [span.of(ask.text) for span in sentences(ask.text)]
        asked = [part for part in parts if part.rstrip().endswith("?")]
        texts = asked if len(asked) > 1 else [ask.text]
        if len(asks) == 1 and len(texts) == 1 and reply.message:
            texts = [reply.message]
        for text in texts:
            stems = stems_of(text, language, tools.packs)
            words = tuple(frozenset({stem}) | _concepts_of(stem, language, tools) for stem in sorted(stems))
            found.append(_Question(ask, text, words, is_asked=bool(asked) or len(asks) == 1))
    return tuple(found)


def _is_in_script(text: str, body: str) -> bool:
    """Returns whether a question is in the letters of the reply: Russian typed in Latin letters cannot be compared."""
    return bool(_CYRILLIC.search(text)) == bool(_CYRILLIC.search(body))


def _missed(
    question: _Question, shared: Counter[Keys], said: Sequence[Keys], known: Sequence[_Known]
) -> Severity | None:
    """Returns how sure it is that the reply passes a question over, None where it speaks of it.

    A word that only this question has is enough, but where a source answers it in a sentence of its own: then the reply
    must share as much with the question, or say that sentence.
    """
    telling = tuple(word for word in question.words if shared[word] == 1) or question.words
    best = max((_hits(telling, keys) for keys in said), default=0)
    if not question.is_asked and any(_hits(question.words, keys) for keys in (*said, *_answered_by(known))):
        return None
    answers = [(_hits(telling, keys), keys) for source in known for keys in source.sentences]
    most = max((count for count, _ in answers), default=0)
    if best and (most < FEWEST_WORDS or best * 2 >= most):
        return None
    closest = [keys for count, keys in answers if count == most] if most else []
    share = SAID_SHARE if best else SAID_SHARE_UNTOUCHED
    if any(len(keys & spoken) >= share * len(keys) for keys in closest for spoken in said):
        return None
    if not closest and any(_hits(telling, about) for about in _answered_by(known)):
        return None
    return Severity.HINT if best else Severity.WARN


def _answered_by(known: Sequence[_Known]) -> tuple[Keys, ...]:
    """Returns what the sources are about that the reply uses."""
    return tuple(source.about for source in known if source.is_used)


def _hits(words: Sequence[Keys], keys: Keys) -> int:
    return sum(not word.isdisjoint(keys) for word in words)


def _holds(body: str, pack: LanguagePack, rules: LanguageRules | None) -> bool:
    """Returns whether the reply promises to find out or asks for what is missing, in phrases of ours or others."""
    said = f" {' '.join(WORD.findall(fold(body)))} "
    pieces = tuple(piece for text in phrases_of(pack, *HOLDING) for piece in _PLACE.split(text))
    phrases = texts_as_said(pieces)
    if any(f" {phrase} " in said for phrase in phrases if phrase.count(" ") >= SHORTEST_PHRASE - 1):
        return True
    if rules is None:
        return False
    read = [read_words_of(body, sentence, None) for sentence in sentences(body)]
    return any(rules.holds.find(spoken) and not rules.conditions.find(spoken) for spoken in read)


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


def _finding(reply: ReplyToCheck, ask: Ask, severity: Severity) -> Finding:
    end = len(reply.text.rstrip())
    return Finding(CODES[0], severity, Precept.WISHES, Span(end, end), ask.text)
