"""Looks whether a reply is in its language, the whole of it.

Links, code, quoted screen names, proper names and the signature say nothing of a language.
"""

import re

from kbassist.checking.facts import blanked
from kbassist.checking.findings import mark
from kbassist.checking.letter import letter_of
from kbassist.checking.stretches import own_words, without_names
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Finding, Precept, ReplyToCheck, Severity
from kbassist.core.text import Span
from kbassist.language.identify import PART_SCORE, PART_SHARE, identify
from kbassist.language.pack import LanguagePacks
from kbassist.language.tokens import sentences

CODES = ("language.wrong", "language.mixed")

SURE = 0.6
FEWEST_WORDS = 4

_BOLD = re.compile(r"\*\*[^*\n]{1,120}\*\*")
_WORD = re.compile(r"[^\W\d_]{2,}")


def check(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Reports a reply in the wrong language as a whole, or its parts in another one, in order."""
    if reply.language is not None and reply.language not in tools.packs.known:
        return ()
    bold = [Span(match.start(), match.end()) for match in _BOLD.finditer(reply.text)]
    text = without_names(blanked(own_words(reply.text), [*letter_of(reply, tools.packs).frame, *bold]))
    judged = identify(text, tools.packs)
    is_short = len(_WORD.findall(text)) < FEWEST_WORDS
    is_wrong = not is_short and reply.language is not None and judged.value not in (None, reply.language)
    if is_wrong and judged.confidence >= SURE:
        whole = _trimmed(reply.text, Span(0, len(reply.text)))
        return (mark(reply, whole, "language.wrong", Severity.BLOCK, Precept.MATCH),)
    main = reply.language or judged.value
    if main is None or is_wrong:
        return ()
    return tuple(
        mark(reply, sentence, "language.mixed", Severity.WARN, Precept.MATCH)
        for sentence in sentences(reply.text)
        if _is_foreign(text, sentence, main, tools.packs)
    )


def _is_foreign(text: str, sentence: Span, main: str, packs: LanguagePacks) -> bool:
    """Returns whether a sentence is clearly in another language, as clearly as a part of a message must be."""
    if len(_WORD.findall(sentence.of(text))) < FEWEST_WORDS:
        return False
    scores = packs.recogniser.scores(text, sentence).by_language
    language, best = max(scores.items(), key=lambda entry: entry[1], default=(main, 0.0))
    return language != main and best >= PART_SCORE and best >= PART_SHARE * scores.get(main, 0.0)


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
