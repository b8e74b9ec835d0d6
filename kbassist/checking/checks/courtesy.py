"""Finds wording that a good reply does without: rude, blaming, cold, refusing, passing on, promising without a time.

What to look for is data in check.toml of each language. Wording that no rule knows is judged by a trained model,
sentence by sentence; what makes a rule silent makes it silent too. Quoted words are not the agent's own and pass.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from kbassist.checking.courtesy_sentences import ReadSentence, is_rescued, read_sentences
from kbassist.checking.findings import mark
from kbassist.checking.learnt_tone import learnt_breaches
from kbassist.checking.letter import letter_of
from kbassist.checking.pack_phrases import as_said, is_made_of, is_ours, own_phrases
from kbassist.checking.stretches import own_words
from kbassist.checking.support import SaidWords, words_behind, words_of
from kbassist.checking.tools import CheckTools, CourtesyRule, LanguageRules, Reach, Silencer, When
from kbassist.core.reply import Finding, ReplyToCheck, Severity
from kbassist.core.text import Span
from kbassist.core.understanding import Address, Mood, Reader, Situation
from kbassist.language.identify import identify

CODES = (
    "respect.rude",
    "respect.mocking",
    "respect.blaming",
    "respect.patronising",
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

END_MARKS = ".!… "
KEPT_WORDS = "…"
"""Begins a suggestion that goes on after the words that were found."""

MORE_FOR_STRANGERS = 1
"""So many more technical words in a sentence trouble somebody of whom we do not know how technical he is."""

UPSET_SITUATIONS = frozenset({Situation.ABUSE, Situation.COMPLAINT})

_LINK = re.compile(
    r"href=|\{\w*(?:link|url|saite|ссылка)\w*\}|https?://\S|www\.\S|(?<![\w@.])[\w-]+(?:\.[\w-]+)*\.(?:lv|com|net|org|eu|ru|io|lt|ee|de|example)(?!\w)"
)
_FILE = re.compile(r"[\w)-]\.(?:pdf|docx?|xlsx?|odt|ods|png|jpe?g|zip|csv|txt|pptx?|mp4|heic)(?!\w)", re.IGNORECASE)
_SILENCERS = {Silencer.LINK: _LINK, Silencer.FILE: _FILE}


@dataclass(frozen=True, slots=True)
class _Found:
    """A breach of the rule `number` at `span` of the sentence at `sentence`."""

    number: int
    sentence: Span
    span: Span
    severity: Severity


def check(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Reports every such wording, in order of position; silent in a language without rules."""
    rules = tools.rules.of(reply.language or identify(reply.text, tools.packs).value)
    if rules is None:
        return ()
    text = own_words(reply.text)
    read = read_sentences(reply.text, text, rules, letter_of(reply, tools.packs).frame)
    applying = {
        number: least
        for number, rule in enumerate(rules.rules)
        if (least := _least_hits(rule, reply)) is not None and not _is_silenced(rule, reply)
    }
    found = [
        _Found(number, sentence.span, span, _severity(rules.rules[number], span, reply.text))
        for place, sentence in enumerate(read)
        for number, span in _counted(sentence.hits, applying, rules, reply)
        if not is_rescued(number, place, read, rules.rules[number].reach)
    ]
    learnt = _learnt(reply, text, read, rules, tools, applying, found)
    own = own_phrases(tools.packs.reply_pack_of(rules.language)) if found or learnt else ()
    told = words_of(reply.sources) if reply.sources else None
    kept = [
        breach
        for breach in found
        if _is_promise_of_files(rules.rules[breach.number], reply)
        or not (
            is_ours(as_said(breach.sentence.of(text)), as_said(breach.span.of(text)), own)
            or _is_told(breach.sentence.of(reply.text), rules.rules[breach.number], told, reply)
        )
    ]
    kept += [breach for breach in learnt if not is_made_of(as_said(breach.sentence.of(text)), own)]
    return tuple(_finding(reply, breach, rules.rules[breach.number]) for breach in sorted(kept, key=_sentence))


def _learnt(
    reply: ReplyToCheck,
    text: str,
    read: Sequence[ReadSentence],
    rules: LanguageRules,
    tools: CheckTools,
    applying: Collection[int],
    found: Sequence[_Found],
) -> list[_Found]:
    """Returns what the model takes for a breach where no rule found one of the same precept, sources aside."""
    marked = {(breach.sentence, rules.rules[breach.number].precept) for breach in found}
    judged = [
        _Found(breach.number, read[breach.place].span, read[breach.place].span, breach.severity)
        for breach in learnt_breaches(text, read, rules, tools.packs.models)
        if breach.number in applying
        and (read[breach.place].span, rules.rules[breach.number].precept) not in marked
        and not is_rescued(breach.number, breach.place, read, rules.rules[breach.number].reach)
    ]
    if not judged or not reply.sources:
        return judged
    said = words_of(reply.sources)
    return [breach for breach in judged if not said.has_words(breach.sentence.of(text), reply.language)]


def _is_told(sentence: str, rule: CourtesyRule, told: SaidWords | None, reply: ReplyToCheck) -> bool:
    """Tells whether a promise is only what a source tells of us: "we will send a link to your address"."""
    return rule.reach is Reach.PARAGRAPH and told is not None and told.has_phrase(sentence, reply.language)


def _severity(rule: CourtesyRule, span: Span, text: str) -> Severity:
    """Returns how grave a breach is; a promised file can still follow where the reply breaks off after the promise."""
    written = text.rstrip()
    breaks_off = span.end == len(written) or written.endswith(":")
    return Severity.HINT if rule.silenced_by is Silencer.FILE and breaks_off else rule.severity


def _sentence(breach: _Found) -> Span:
    return breach.sentence


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


def _is_promise_of_files(rule: CourtesyRule, reply: ReplyToCheck) -> bool:
    """Returns whether our own sentence, too, is wrong: it was written for a reply with files, and there are none."""
    return rule.silenced_by is Silencer.FILE and reply.has_files is False


def _is_silenced(rule: CourtesyRule, reply: ReplyToCheck) -> bool:
    """Returns whether what a rule misses is there; a file's name says so only where nobody knows what goes along."""
    if rule.silenced_by is Silencer.FILE and reply.has_files is not None:
        return reply.has_files
    pattern = _SILENCERS.get(rule.silenced_by)
    return pattern is not None and pattern.search(reply.text) is not None


def _counted(
    hits: Sequence[tuple[int, Span]], applying: dict[int, int], rules: LanguageRules, reply: ReplyToCheck
) -> Iterator[tuple[int, Span]]:
    """Yields the hits that count: as many as the rule needs, of technical words only those that nobody used before."""
    for number, least in applying.items():
        own = sorted({span for other, span in hits if other == number})
        if own and rules.rules[number].when is When.NOVICE:
            said = words_behind(reply, reply.sources or ())
            own = [span for span in own if not said.has_words(span.of(reply.text), reply.language)]
        if len(own) >= least:
            yield from ((number, span) for span in own)


def _finding(reply: ReplyToCheck, breach: _Found, rule: CourtesyRule) -> Finding:
    suggestion = rule.suggestion
    if reply.address is Address.FAMILIAR and rule.familiar_suggestion is not None:
        suggestion = rule.familiar_suggestion
    span = breach.span
    if suggestion is not None and suggestion.startswith(KEPT_WORDS):
        span = Span(span.start, span.start + len(span.of(reply.text).rstrip(END_MARKS)))
        suggestion = span.of(reply.text) + suggestion.removeprefix(KEPT_WORDS)
    elif suggestion and span.of(reply.text)[0].isupper():
        suggestion = suggestion[0].upper() + suggestion[1:]
    return mark(reply, span, rule.code, breach.severity, rule.precept, suggestion)
