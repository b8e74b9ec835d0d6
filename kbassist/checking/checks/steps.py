"""Finds steps that no source names: a wrong one that deletes or resets something cannot be taken back.

Silent where the sources are not known. A step that cannot be undone must stand in a source in the same sense;
any other needs only that the sources speak of what it is about. Words of one meaning count as the same; what may always
be asked of a customer (to write, to wait) needs no source. The words for all this are data in check.toml.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from kbassist.checking.contents import Content, Stems, contents_of, item_contents, item_stems, stems_of
from kbassist.checking.findings import mark
from kbassist.checking.letter import letter_of
from kbassist.checking.pack_phrases import as_said, is_made_of, own_phrases
from kbassist.checking.spoken import SpokenSentence, spoken_sentences
from kbassist.checking.stretches import own_words
from kbassist.checking.tools import CheckTools, LanguageRules
from kbassist.core.item import Audience
from kbassist.core.reply import Finding, Precept, ReplyToCheck, Severity
from kbassist.core.text import Span
from kbassist.language.cues import ReadWord
from kbassist.language.tokens import fold, words

CODES = ("grounding.step",)

WORDS_OF_STEP = 6
"""So many words behind a verb tell what it is done to."""

WORDS_OF_INSTRUCTION = 10
CLAUSE_MARKS = ",;:–—("
"""What ends a clause; of a long one so many words behind the verb say what to do."""

FEWEST_WORDS = 4
KNOWN_SHARE, TOLD_SHARE = 0.3, 0.5
"""Words of content that a step must have, and the part of them that sources or message must know.

The first for a step of a list, where a wrong alarm would spoil good ones, the second for a sentence that tells to act.
"""

NEGATIONS = frozenset({"not", "never", "t", "ne", "не", "нельзя", "без", "nekad", "without", "nicht", "nie"})
NO_ORDERS = NEGATIONS | {"if", "you", "even"}

_EXACT = re.compile(r"\b(?:[^\W\d_a-zа-яё]{2,}|\d+)\b")
_LIST_STEP = re.compile(r"^[ \t]*\d{1,2}[.)][ \t]+(?P<step>[^\n]+)", re.MULTILINE)


def check(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Reports such steps in order of position."""
    rules = tools.rules.of(reply.language)
    if reply.sources is None or rules is None:
        return ()
    public = [item for item in reply.sources if item.content.audience is Audience.PUBLIC]
    known = [content for item in public for content in item_contents(item, tools.packs)]
    known += contents_of(reply.message or "", reply.language, tools.packs)
    found = dict.fromkeys(_risky(reply, rules, known, tools))
    about = item_stems(public, tools.packs) | stems_of(reply.message or "", reply.language, tools.packs)
    found |= dict.fromkeys(span for span in _unknown(reply, about, tools) if not _holds_one_of(span, found))
    found |= dict.fromkeys(span for span in _invented(reply, about, rules, tools) if not _holds_one_of(span, found))
    return tuple(mark(reply, span, CODES[0], Severity.WARN, Precept.TRUTH) for span in sorted(found))


def _holds_one_of(span: Span, others: dict[Span, None]) -> bool:
    return any(span.start <= other.start < span.end for other in others)


def _risky(reply: ReplyToCheck, rules: LanguageRules, known: list[Content], tools: CheckTools) -> Iterator[Span]:
    """Yields verbs of steps that cannot be undone, with what they are done to, where no source has both together."""
    text = own_words(reply.text)
    spoken = [word for sentence in spoken_sentences(text) for word in sentence.words]
    for hit in rules.risky.find(spoken):
        if _follows(spoken, hit.first, NO_ORDERS):
            continue
        end = _clause_end(text, hit.span.end)
        verb = stems_of(hit.span.of(text), reply.language, tools.packs)
        clause = text[hit.span.end : end]
        done_to = stems_of(clause, reply.language, tools.packs) - verb
        exact = stems_of(" ".join(_EXACT.findall(clause)), reply.language, tools.packs)
        if not any(_says_so(content.stems, verb, done_to, exact) for content in known):
            yield Span(hit.span.start, end)


def _follows(spoken: Sequence[ReadWord], place: int, before: frozenset[str]) -> bool:
    """Tells whether a verb has one of some words before it: "you do not have to", "никогда не"."""
    return any(fold(word.text) in before for word in spoken[max(0, place - 2) : place])


def _says_so(stems: Stems, verb: Stems, done_to: Stems, exact: Stems) -> bool:
    """Returns whether a sentence does the same to one of the same things, names in capitals and numbers exactly."""
    return bool(verb & stems) and exact <= stems and (not done_to or bool(done_to & stems))


def _clause_end(text: str, start: int) -> int:
    """Returns where the words end that a verb is about: at a mark, or after some words."""
    end = start
    for number, word in enumerate(words(text[start : start + 120])):
        between = text[end : start + word.span.start]
        if number == WORDS_OF_STEP or any(mark in between for mark in ".,;:!?\n–"):
            break
        end = start + word.span.end
    return end


def _unknown(reply: ReplyToCheck, about: Stems, tools: CheckTools) -> Iterator[Span]:
    """Yields numbered steps of whose words the sources know next to nothing."""
    frame = letter_of(reply, tools.packs).frame
    for match in _LIST_STEP.finditer(own_words(reply.text)):
        span = Span(match.start("step"), match.end("step"))
        stems = stems_of(match["step"], reply.language, tools.packs)
        if any(part.start <= span.start < part.end for part in frame):
            continue
        if len(stems) >= FEWEST_WORDS and len(stems & about) < KNOWN_SHARE * len(stems):
            yield span


def _invented(reply: ReplyToCheck, about: Stems, rules: LanguageRules, tools: CheckTools) -> Iterator[Span]:
    """Yields clauses that tell the customer to act, half of whose words or more neither sources nor message know."""
    text = own_words(reply.text)
    frame = letter_of(reply, tools.packs).frame
    meanings: frozenset[str] | None = None
    own = own_phrases(tools.packs.reply_pack_of(reply.language))
    for sentence in spoken_sentences(text):
        if any(part.start <= sentence.span.start < part.end for part in frame):
            continue
        if is_made_of(as_said(sentence.span.of(text)), own):
            continue
        for span in _instructions(text, sentence, rules):
            stems = stems_of(span.of(text), reply.language, tools.packs)
            if len(stems) < FEWEST_WORDS or len(stems & about) > TOLD_SHARE * len(stems):
                continue
            meanings = _meanings(about, reply.language, tools) if meanings is None else meanings
            known = sum(stem in about or bool(_meanings((stem,), reply.language, tools) & meanings) for stem in stems)
            if known <= TOLD_SHARE * len(stems):
                yield span
                break


def _instructions(text: str, sentence: SpokenSentence, rules: LanguageRules) -> Iterator[Span]:
    """Yields the clauses of a sentence that tell to do what needs a source: with a command in front, or "you must"."""
    spoken = sentence.words
    hits = rules.instructions.find(spoken)
    if any(hit.label == "harmless" for hit in hits):
        return
    for hit in hits:
        start = max(sentence.span.start, *(text.rfind(mark, 0, hit.span.start) + 1 for mark in CLAUSE_MARKS))
        before = [word for word in spoken[: hit.first] if word.span.start >= start]
        is_told = hit.label == "anywhere" or _begins_clause(text, spoken, hit.first, rules)
        if is_told and not _follows(spoken, hit.first, NEGATIONS) and not rules.conditions.find(before):
            yield Span((before[0] if before else spoken[hit.first]).span.start, _told_until(text, spoken, hit.last))


def _told_until(text: str, spoken: Sequence[ReadWord], place: int) -> int:
    """Returns where the clause of a verb ends, or as much of it as tells what to do."""
    end = spoken[place].span.end
    for word in spoken[place + 1 : place + 1 + WORDS_OF_INSTRUCTION]:
        if any(mark in text[end : word.span.start] for mark in CLAUSE_MARKS):
            break
        end = word.span.end
    return end


def _begins_clause(text: str, spoken: Sequence[ReadWord], place: int, rules: LanguageRules) -> bool:
    if place == 0:
        return True
    before = spoken[place - 1]
    between = text[before.span.end : spoken[place].span.start]
    return not rules.clause_openers.isdisjoint(before.forms) or any(mark in between for mark in CLAUSE_MARKS)


def _meanings(stems: Iterable[str], language: str | None, tools: CheckTools) -> frozenset[str]:
    if tools.concepts is None:
        return frozenset()
    return frozenset().union(*(tools.concepts.of(stem, language or "") for stem in stems))
