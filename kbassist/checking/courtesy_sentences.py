"""Reads the sentences of a reply as the rules of wording see them: what was found in each, and what makes it harmless.

A rule is known by its number in the rules of the language. A sentence that begins with a condition ("if that does not
help, …") is read by what follows: the condition itself neither refuses nor offers anything.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kbassist.checking.spoken import SpokenSentence, spoken_sentences
from kbassist.checking.tools import LanguageRules, Reach
from kbassist.core.text import Span
from kbassist.language.cues import ReadWord

LATEST_CONDITION = 2
"""Words among which a condition begins that opens a sentence: "and if"."""

SENTENCE_ENDS = (".", "!", "?", "…", ":", ";")

_PLACE = re.compile(r"\{[^{}\n]{1,60}\}|\[[^\[\]\n]{1,60}\]|_{3,}")
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """What the rules say of one sentence: hits by rule number, and the rules that it rescues.

    `is_framed` where it belongs to the greeting, the closing or the signature; `runs_on` where the line ends before the
    sentence does, so that the next one goes on with it.
    """

    span: Span
    hits: tuple[tuple[int, Span], ...]
    rescued: frozenset[int]
    paragraph: int
    is_framed: bool
    runs_on: bool


def read_sentences(given: str, text: str, rules: LanguageRules, frame: Sequence[Span]) -> list[ReadSentence]:
    """Reads the sentences in order; courtesy at the beginning and the end, the `frame`, rescues nothing.

    `text` is as long as the reply as `given`, without what is not the agent's own. A place left open may become the
    time that a promise needs: {deadline}.
    """
    promising = frozenset(number for number, rule in enumerate(rules.rules) if rule.reach is Reach.PARAGRAPH)
    read: list[ReadSentence] = []
    ahead = frozenset(number for number, rule in enumerate(rules.rules) if rule.reach is Reach.AHEAD)
    paragraph = end = 0
    for spoken in spoken_sentences(text):
        sentence = spoken.span
        paragraph += _PARAGRAPH_END.search(text, end, sentence.start) is not None
        is_framed = any(part.start <= sentence.start < part.end for part in frame)
        own = _read(text, spoken, rules, ahead, paragraph, is_framed=is_framed)
        has_place = _PLACE.search(given, sentence.start, sentence.end) is not None
        read.append(replace(own, rescued=own.rescued | promising) if has_place else own)
        end = sentence.end
    return read


def is_rescued(number: int, place: int, read: Sequence[ReadSentence], reach: Reach) -> bool:
    """Returns whether something within the reach of a rule makes the sentence at `place` harmless for it."""
    if number in read[place].rescued:
        return True
    if reach is not Reach.PARAGRAPH and place + 1 < len(read) and number in read[place + 1].rescued:
        return True
    if reach is Reach.NEAR:
        return False
    paragraph = read[place].paragraph
    while reach is Reach.AHEAD and place and read[place - 1].runs_on:
        place -= 1
    others = read[place:] if reach is Reach.AHEAD else read
    return any(number in sentence.rescued for sentence in others if sentence.paragraph == paragraph)


def _read(
    text: str, read: SpokenSentence, rules: LanguageRules, ahead: frozenset[int], paragraph: int, *, is_framed: bool
) -> ReadSentence:
    sentence, spoken = read.span, read.words
    condition = _end_of_condition(text, spoken, rules)
    hits = [(hit.label.split("."), hit.span) for hit in rules.cues.find(spoken)]
    harmless = [(number, span) for (number, kind), span in hits if kind == "unless"]
    found = [
        (int(number), span)
        for (number, kind), span in hits
        if kind == "words" and not any(number == other and span.end == end.end for other, end in harmless)
    ]
    found += _patterned(sentence, text, rules)
    found = [(number, span) for number, span in found if number not in ahead or span.end > condition]
    rescues = () if is_framed else rules.rescues.find(spoken)
    rescuing = [(int(hit.label.partition(".")[0]), hit.span) for hit in rescues]
    rescued = frozenset(number for number, span in rescuing if number not in ahead or span.start >= condition)
    runs_on = not sentence.of(text).rstrip().endswith(SENTENCE_ENDS)
    return ReadSentence(sentence, tuple(sorted(found, key=lambda hit: hit[1])), rescued, paragraph, is_framed, runs_on)


def _end_of_condition(text: str, spoken: Sequence[ReadWord], rules: LanguageRules) -> int:
    """Returns where the condition ends that begins a sentence, with the word that takes it up ("then"); 0 for none."""
    hits = rules.conditions.find(spoken[:LATEST_CONDITION])
    comma = text.find(",", hits[0].span.end, spoken[-1].span.start) if hits else -1
    if comma < 0:
        return 0
    behind = next(word for word in spoken if word.span.start > comma)
    return behind.span.end if rules.correlatives.intersection(behind.forms) else comma


def _patterned(sentence: Span, text: str, rules: LanguageRules) -> Iterator[tuple[int, Span]]:
    said = sentence.of(text)
    for number, rule in enumerate(rules.rules):
        for pattern in rule.patterns:
            for match in pattern.finditer(said):
                yield number, Span(match.start(), match.end()).shifted(sentence.start)
