"""Points at misspelled words and proposes the right ones; a hint, never more.

Silent in a language that has no dictionary. A stretch in which hardly a word is right is in another language, which is
another check's business.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kbassist.checking.findings import mark
from kbassist.checking.spelling import Speller, Spelling
from kbassist.checking.spelling_forms import WrittenForms
from kbassist.checking.spelling_words import SpelledWord, said_in_sources, words_to_judge
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Finding, Precept, ReplyToCheck, Severity
from kbassist.language.tokens import WORD, sentences

CODES = ("spelling.word",)

FEWEST_FOREIGN = 4
"""Words not right in one sentence, and more than half of it, make it a foreign one."""

SHORTEST_ENGLISH = 4
ENGLISH = "en"

_LOOK_ALIKES = str.maketrans("aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ")


@dataclass(frozen=True, slots=True)
class _Mistake:
    word: SpelledWord
    suggestion: str | None


def check(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Reports each misspelled word, in order of position."""
    speller = tools.spelling.of(reply.language) if tools.spelling is not None else None
    if speller is None or tools.spelling is None:
        return ()
    words = list(words_to_judge(reply, tools))
    doubtful = [word for word in words if not _is_right(word, speller)]
    if not doubtful:
        return ()
    said = said_in_sources(reply, speller.rules.language)
    asked = said.joined(WrittenForms.of(WORD.findall(reply.message or ""), speller.rules.language))
    found = [*_restored(doubtful, speller, said)]
    mended = {mistake.word.span for mistake in found}
    rest = _without_foreign(reply.text, words, [word for word in doubtful if word.span not in mended])
    found += _mistakes(rest, speller, asked, tools.spelling)
    return tuple(
        mark(
            reply,
            mistake.word.span,
            "spelling.word",
            Severity.HINT,
            Precept.SPELLING,
            _as_capital(mistake.word.text, mistake.suggestion) if mistake.suggestion is not None else None,
        )
        for mistake in sorted(found, key=lambda mistake: mistake.word.span)
    )


def _is_right(word: SpelledWord, speller: Speller) -> bool:
    written = word.text.replace("’", "'")
    if word.lowered in speller.rules.mistakes:
        return word.may_be_name and speller.is_right(written)
    return speller.is_right(written) or (written != word.lowered and speller.is_right(word.lowered))


def _restored(words: Sequence[SpelledWord], speller: Speller, said: WrittenForms) -> Iterator[_Mistake]:
    for word in words:
        restored = speller.restored(word.lowered, said)
        if restored is not None and not (word.may_be_name and said.has(word.lowered)):
            yield _Mistake(word, restored)


def _without_foreign(text: str, words: Sequence[SpelledWord], doubtful: Sequence[SpelledWord]) -> Iterator[SpelledWord]:
    """Yields the doubtful words of sentences that are mostly right."""
    for sentence in sentences(text):
        inside = [word for word in doubtful if sentence.start <= word.span.start < sentence.end]
        count = sum(sentence.start <= word.span.start < sentence.end for word in words)
        if len(inside) < FEWEST_FOREIGN or 2 * len(inside) <= count:
            yield from inside


def _mistakes(
    words: Iterator[SpelledWord], speller: Speller, said: WrittenForms, spelling: Spelling
) -> Iterator[_Mistake]:
    for word in words:
        if word.may_be_name or speller.is_known(word.lowered, said):
            continue
        if set(word.lowered) <= {*speller.rules.alphabet, "'"}:
            nearest = speller.nearest(word.lowered, said)
            if nearest is not None or word.text[0].islower() or _is_english(word, spelling):
                yield _Mistake(word, nearest)
        elif _is_english(word, spelling):
            yield _Mistake(word, None)
        elif speller.is_right(word.lowered.translate(_LOOK_ALIKES)):
            yield _Mistake(word, word.lowered.translate(_LOOK_ALIKES))


def _is_english(word: SpelledWord, spelling: Spelling) -> bool:
    """Says whether an English word stands in a text of another language."""
    if len(word.text) < SHORTEST_ENGLISH or not word.text.isascii():
        return False
    english = spelling.of(ENGLISH)
    return english is not None and english.is_right(word.lowered)


def _as_capital(written: str, suggestion: str) -> str:
    """Returns a suggestion with the capitals of what was written."""
    if written.isupper():
        return suggestion.upper()
    return suggestion[0].upper() + suggestion[1:] if written[0].isupper() else suggestion
