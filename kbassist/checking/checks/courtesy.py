"""Finds wording that a good reply does without: rude, blaming, cold, refusing, passing on, promising without a time.

What to look for is data in check.toml of each language. Quoted words are not the agent's own and pass.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kbassist.checking.findings import mark
from kbassist.checking.letter import letter_of, texts_as_said
from kbassist.checking.stretches import own_words
from kbassist.checking.support import words_behind
from kbassist.checking.tools import CheckTools, CourtesyRule, LanguageRules, Reach, Silencer, When
from kbassist.core.reply import Finding, ReplyToCheck
from kbassist.core.text import Span
from kbassist.core.understanding import Address, Mood, Reader, Situation
from kbassist.language.identify import identify
from kbassist.language.pack import LanguagePack
from kbassist.language.reading import read_words_of
from kbassist.language.tokens import WORD, fold, sentences

CODES = (
    "respect.rude",
    "respect.mocking",
    "respect.blaming",
    "respect.cold",
    "respect.argue",
    "ours.not_our_problem",
    "ours.internal_talk",
    "ours.company_down",
    "ours.praise_rival",
    "solvable.bare_refusal",
    "solvable.vague_handover",
    "match.cheerful",
    "match.jargon",
    "wishes.no_time",
    "wishes.attachment",
    "wishes.link",
)

KEPT_WORDS = "…"
"""Begins a suggestion that goes on after the words that were found."""

MORE_FOR_STRANGERS = 1
"""So many more technical words in a sentence trouble somebody of whom we do not know how technical he is."""

UPSET_SITUATIONS = frozenset({Situation.ABUSE, Situation.COMPLAINT})

SHORTEST_PHRASE = 3
"""Words of a phrase that are enough to know it by."""

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_LINK = re.compile(
    r"href=|\{\w*(?:link|url|saite|ссылка)\w*\}|https?://\S|www\.\S|(?<![\w@.])[\w-]+(?:\.[\w-]+)*\.(?:lv|com|net|org|eu|ru|io|lt|ee|de|example)(?!\w)"
)
_FILE = re.compile(r"[\w)-]\.(?:pdf|docx?|xlsx?|odt|ods|png|jpe?g|zip|csv|txt|pptx?|mp4|heic)(?!\w)", re.IGNORECASE)
_PLACE = re.compile(r"\{[^{}\n]{1,60}\}|\[[^\[\]\n]{1,60}\]|_{3,}")
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")
_SILENCERS = {Silencer.LINK: _LINK, Silencer.FILE: _FILE}


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What the rules say of one sentence: hits by rule number, and the rules that it rescues."""

    span: Span
    hits: tuple[tuple[int, Span], ...]
    rescued: frozenset[int]
    paragraph: int


def check(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Reports every such wording, in order of position; silent in a language without rules."""
    rules = tools.rules.of(reply.language or identify(reply.text, tools.packs).value)
    if rules is None:
        return ()
    text = own_words(reply.text)
    read = _read_all(reply.text, text, rules, letter_of(reply, tools.packs).frame)
    applying = {
        number: least
        for number, rule in enumerate(rules.rules)
        if (least := _least_hits(rule, reply)) is not None and not _is_silenced(rule, reply.text)
    }
    found = [
        (number, sentence.span, span)
        for place, sentence in enumerate(read)
        for number, span in _counted(sentence.hits, applying, rules, reply)
        if not _is_rescued(number, place, read, rules.rules[number].reach)
    ]
    own = _own_phrases(tools.packs.reply_pack_of(rules.language)) if found else ()
    return tuple(
        _finding(reply, span, rules.rules[number])
        for number, sentence, span in found
        if not _is_ours(_said(sentence.of(text)), _said(span.of(text)), own)
    )


def _own_phrases(pack: LanguagePack | None) -> tuple[str, ...]:
    """Returns the sentences that the program itself writes, as said, in pieces between their placeholders."""
    if pack is None:
        return ()
    pieces = tuple(piece for phrase in pack.phrases for text in phrase.texts for piece in _PLACEHOLDER.split(text))
    return tuple(phrase for phrase in texts_as_said(pieces) if phrase.count(" ") >= SHORTEST_PHRASE - 1)


def _is_ours(sentence: str, hit: str, own: tuple[str, ...]) -> bool:
    """Returns whether a hit stands in a phrase of the pack: those were weighed when they were written."""
    return any(f" {hit} " in f" {phrase} " and f" {phrase} " in f" {sentence} " for phrase in own)


def _said(text: str) -> str:
    return " ".join(WORD.findall(fold(text)))


def _least_hits(rule: CourtesyRule, reply: ReplyToCheck) -> int | None:
    """Returns how many different hits a sentence needs, None where the rule is not for this customer."""
    if rule.when is When.ANYBODY:
        return rule.least
    understanding = reply.understanding
    if understanding is None:
        return None
    if rule.when is When.UPSET:
        is_upset = (
            understanding.mood.value is Mood.ANGRY
            or understanding.situation.value in UPSET_SITUATIONS
            or bool(understanding.heat)
        )
        return rule.least if is_upset else None
    if understanding.reader.value is Reader.EXPERT:
        return None
    return rule.least if understanding.reader.value is Reader.NOVICE else rule.least + MORE_FOR_STRANGERS


def _is_silenced(rule: CourtesyRule, text: str) -> bool:
    pattern = _SILENCERS.get(rule.silenced_by)
    return pattern is not None and pattern.search(text) is not None


def _counted(
    hits: Sequence[tuple[int, Span]], applying: dict[int, int], rules: LanguageRules, reply: ReplyToCheck
) -> Iterator[tuple[int, Span]]:
    """Yields the hits that count: as many as the rule needs, of technical words only those that nobody used before."""
    for number, least in applying.items():
        own = [span for other, span in hits if other == number]
        if own and rules.rules[number].when is When.NOVICE:
            said = words_behind(reply, reply.sources or ())
            own = [span for span in own if not said.has_words(span.of(reply.text), reply.language)]
        if len(own) >= least:
            yield from ((number, span) for span in own)


def _is_rescued(number: int, place: int, read: Sequence[_Sentence], reach: Reach) -> bool:
    if number in read[place].rescued:
        return True
    if reach is not Reach.PARAGRAPH and place + 1 < len(read) and number in read[place + 1].rescued:
        return True
    paragraph = read[place].paragraph
    return reach is not Reach.NEAR and any(
        number in sentence.rescued for sentence in read if sentence.paragraph == paragraph
    )


def _read_all(given: str, text: str, rules: LanguageRules, frame: Sequence[Span]) -> list[_Sentence]:
    """Reads the sentences in order; courtesy at the beginning and the end rescues nothing.

    A place left open may become the time that a promise needs: {deadline}.
    """
    promising = frozenset(number for number, rule in enumerate(rules.rules) if rule.reach is Reach.PARAGRAPH)
    read: list[_Sentence] = []
    paragraph = end = 0
    for sentence in sentences(text):
        paragraph += _PARAGRAPH_END.search(text, end, sentence.start) is not None
        is_framed = any(part.start <= sentence.start < part.end for part in frame)
        own = _read(text, sentence, rules, paragraph, may_rescue=not is_framed)
        has_place = _PLACE.search(given, sentence.start, sentence.end) is not None
        read.append(replace(own, rescued=own.rescued | promising) if has_place else own)
        end = sentence.end
    return read


def _read(text: str, sentence: Span, rules: LanguageRules, paragraph: int, *, may_rescue: bool) -> _Sentence:
    spoken = read_words_of(text, sentence, None)
    hits = [(hit.label.split("."), hit.span) for hit in rules.cues.find(spoken)]
    harmless = [(number, span) for (number, kind), span in hits if kind == "unless"]
    found = [
        (int(number), span)
        for (number, kind), span in hits
        if kind == "words" and not any(number == other and span.end == end.end for other, end in harmless)
    ]
    found += _patterned(sentence, text, rules)
    rescues = rules.rescues.find(spoken) if may_rescue else ()
    rescued = frozenset(int(hit.label.partition(".")[0]) for hit in rescues)
    return _Sentence(sentence, tuple(sorted(found, key=lambda hit: hit[1])), rescued, paragraph)


def _patterned(sentence: Span, text: str, rules: LanguageRules) -> Iterator[tuple[int, Span]]:
    for number, rule in enumerate(rules.rules):
        for pattern in rule.patterns:
            for match in pattern.finditer(sentence.of(text)):
                yield number, Span(match.start(), match.end()).shifted(sentence.start)


def _finding(reply: ReplyToCheck, span: Span, rule: CourtesyRule) -> Finding:
    suggestion = rule.suggestion
    if reply.address is Address.FAMILIAR and rule.familiar_suggestion is not None:
        suggestion = rule.familiar_suggestion
    if suggestion is not None and suggestion.startswith(KEPT_WORDS):
        suggestion = span.of(reply.text) + suggestion.removeprefix(KEPT_WORDS)
    elif suggestion is not None and span.of(reply.text)[0].isupper():
        suggestion = suggestion[0].upper() + suggestion[1:]
    return mark(reply, span, rule.code, rule.severity, rule.precept, suggestion)
