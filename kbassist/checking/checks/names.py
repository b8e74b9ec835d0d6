"""Finds names in a reply that nothing supports: screen names in quotes or bold, products, other proper names.

A name matches in any inflected form. Silent where the sources are not known; product names also in a
language whose capital letters we do not know (German writes every noun with one).
"""

import re
from collections.abc import Iterator

from kbassist.checking.facts import FactWords, blanked
from kbassist.checking.findings import mark
from kbassist.checking.letter import letter_of
from kbassist.checking.stretches import is_sentence_start, own_words, quotations, without_foreign
from kbassist.checking.support import SaidWords, words_behind
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Finding, Precept, ReplyToCheck, Severity
from kbassist.core.text import Span

CODES = ("grounding.label", "grounding.code", "grounding.product")

LONGEST_LABEL = 6
"""Words; a longer quotation is somebody's sentence, not a name on the screen."""

LONGEST_ABBREVIATION = 5
"""Letters; a longer first word in capitals is said loudly ("ATTENTION: …") and names nothing."""

_BOLD = re.compile(r"\*\*(?P<words>[^*\n]{1,120})\*\*(?P<after>:?)")
_CODE = re.compile(r"`(?P<words>[^`\n]{1,120})`")
_ARROW = re.compile(r"(?P<before>[^\W_]+)[„“”\"«»*]*\s*[→>›]\s*[„“”\"«»*]*(?P<behind>[^\W_]+)")
_PIECE = re.compile(r"[^→>›|/\n]+")
_WORD = re.compile(r"[^\W\d_][\w]*")
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


def check(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Reports names found neither in the sources nor in the message, in order of position."""
    if reply.sources is None:
        return ()
    said = words_behind(reply, reply.sources)
    frame = letter_of(reply, tools.packs).frame
    labels = list(_labels(reply, said))
    strange = {finding.span for finding in labels}
    found = [*labels, *_paths(reply, said, strange), *_code_words(reply, said)]
    rules = tools.rules.of(reply.language)
    if rules is not None:
        text = blanked(own_words(reply.text), [*frame, *_spans(_BOLD, reply.text)])
        found += _products(reply, text, rules.facts, said)
    return tuple(sorted(found, key=lambda finding: finding.span))


def _labels(reply: ReplyToCheck, said: SaidWords) -> Iterator[Finding]:
    text = without_foreign(reply.text)
    for quoted in quotations(text):
        inside = Span(quoted.start + 1, quoted.end - 1)
        for piece in _pieces(text, inside):
            if not said.has_phrase(piece.of(text), reply.language):
                yield mark(reply, piece, "grounding.label", Severity.WARN, Precept.TRUTH)
    for match in _BOLD.finditer(text):
        if match["after"] or match["words"].rstrip().endswith((":", "!", "?")) or '"' in match["words"]:
            continue
        for piece in _pieces(text, Span(match.start("words"), match.end("words"))):
            if not said.has_words(piece.of(text), reply.language):
                yield mark(reply, piece, "grounding.label", Severity.WARN, Precept.TRUTH)


def _paths(reply: ReplyToCheck, said: SaidWords, marked: set[Span]) -> Iterator[Finding]:
    """Yields the words behind arrows that stand behind no such word elsewhere: "Settings → Domains"."""
    text = without_foreign(reply.text)
    for match in _ARROW.finditer(text):
        span = Span(match.start("behind"), match.end("behind"))
        is_marked = any(other.start <= span.start < other.end for other in marked)
        if not is_marked and not said.has_phrase(f"{match['before']} {match['behind']}", reply.language):
            yield mark(reply, span, "grounding.label", Severity.WARN, Precept.TRUTH)


def _pieces(text: str, label: Span) -> Iterator[Span]:
    """Yields the names of a label: "Invoices → Automatic payment" has two. Sentences, numbers and links are none."""
    if len(_WORD.findall(label.of(text))) > LONGEST_LABEL:
        return
    for match in _PIECE.finditer(text, label.start, label.end):
        words = list(_WORD.finditer(text, match.start(), match.end()))
        if words:
            yield Span(
                words[0].start(), max(words[-1].end(), match.start() + len(match.group().rstrip(" .,;:!?…„”“»«")))
            )


def _code_words(reply: ReplyToCheck, said: SaidWords) -> Iterator[Finding]:
    for match in _CODE.finditer(reply.text):
        if _WORD.search(match["words"]) and not said.has_phrase(match["words"], reply.language):
            span = Span(match.start("words"), match.end("words"))
            yield mark(reply, span, "grounding.code", Severity.WARN, Precept.TRUTH)


def _products(reply: ReplyToCheck, text: str, words: FactWords, said: SaidWords) -> Iterator[Finding]:
    """Yields runs of capitalised words inside sentences that nobody else wrote."""
    is_cyrillic = _CYRILLIC.search(text) is not None
    run: list[re.Match[str]] = []
    for match in _WORD.finditer(text):
        if not _is_name(match, text, is_cyrillic=is_cyrillic) or _is_known(match.group(), reply, words, said):
            continue
        if run and text[run[-1].end() : match.start()] not in (" ", "-"):
            yield _product(reply, run)
            run = []
        run.append(match)
    if run:
        yield _product(reply, run)


def _product(reply: ReplyToCheck, run: list[re.Match[str]]) -> Finding:
    span = Span(run[0].start(), run[-1].end())
    return mark(reply, span, "grounding.product", Severity.WARN, Precept.TRUTH)


def _is_name(match: re.Match[str], text: str, *, is_cyrillic: bool) -> bool:
    word = match.group()
    has_inner_capital = any(letter.isupper() for letter in word[1:])
    if not (word[0].isupper() or has_inner_capital) or len(word) < 2:
        return False
    if word.isupper() and len(word) > LONGEST_ABBREVIATION and is_sentence_start(text, match.start()):
        return False
    is_foreign = is_cyrillic and word.isascii()
    is_plain = not has_inner_capital and not is_foreign
    return not (is_plain and is_sentence_start(text, match.start()))


def _is_known(word: str, reply: ReplyToCheck, words: FactWords, said: SaidWords) -> bool:
    return words.ordinary.find(word) is not None or said.has_words(word, reply.language)


def _spans(pattern: re.Pattern[str], text: str) -> list[Span]:
    return [Span(match.start(), match.end()) for match in pattern.finditer(text)]
