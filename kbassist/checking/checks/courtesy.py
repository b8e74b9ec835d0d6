"""Finds wording that a good reply does without: rude, blaming, cold, arguing, passing on, refusing.

What to look for is data in check.toml of each language. Quoted words are not the agent's own and pass.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kbassist.checking.findings import mark
from kbassist.checking.stretches import own_words
from kbassist.checking.tools import CheckTools, CourtesyRule, LanguageRules
from kbassist.core.reply import Finding, ReplyToCheck
from kbassist.core.text import Span
from kbassist.core.understanding import Address
from kbassist.language.identify import identify
from kbassist.language.reading import read_words_of
from kbassist.language.tokens import sentences

CODES = (
    "respect.rude",
    "respect.blaming",
    "respect.cold",
    "respect.argue",
    "ours.not_our_problem",
    "ours.company_down",
    "ours.praise_rival",
    "solvable.bare_refusal",
)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What the rules say of one sentence: hits by rule number, and the rules that it rescues."""

    hits: tuple[tuple[int, Span], ...]
    rescued: frozenset[int]


def check(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Reports every such wording, in order of position; silent in a language without rules."""
    rules = tools.rules.of(reply.language or identify(reply.text, tools.packs).value)
    if rules is None:
        return ()
    text = own_words(reply.text)
    read = [_read(text, sentence, rules) for sentence in sentences(text)]
    return tuple(
        _finding(reply, span, rules.rules[number])
        for place, sentence in enumerate(read)
        for number, span in sentence.hits
        if number not in sentence.rescued and not (place + 1 < len(read) and number in read[place + 1].rescued)
    )


def _read(text: str, sentence: Span, rules: LanguageRules) -> _Sentence:
    spoken = read_words_of(text, sentence, None)
    hits = [(hit.label.split("."), hit.span) for hit in rules.cues.find(spoken)]
    harmless = [(number, span) for (number, kind), span in hits if kind == "unless"]
    found = [
        (int(number), span)
        for (number, kind), span in hits
        if kind == "words" and not any(number == other and span.end == end.end for other, end in harmless)
    ]
    found += _patterned(sentence, text, rules)
    rescued = frozenset(int(hit.label.partition(".")[0]) for hit in rules.rescues.find(spoken))
    return _Sentence(tuple(sorted(found, key=lambda hit: hit[1])), rescued)


def _patterned(sentence: Span, text: str, rules: LanguageRules) -> Iterator[tuple[int, Span]]:
    for number, rule in enumerate(rules.rules):
        for pattern in rule.patterns:
            for match in pattern.finditer(sentence.of(text)):
                yield number, Span(match.start(), match.end()).shifted(sentence.start)


def _finding(reply: ReplyToCheck, span: Span, rule: CourtesyRule) -> Finding:
    suggestion = rule.suggestion
    if reply.address is Address.FAMILIAR and rule.familiar_suggestion is not None:
        suggestion = rule.familiar_suggestion
    if suggestion is not None and span.of(reply.text)[0].isupper():
        suggestion = suggestion[0].upper() + suggestion[1:]
    return mark(reply, span, rule.code, rule.severity, rule.precept, suggestion)
