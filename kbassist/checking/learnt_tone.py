"""Finds sentences of bad tone by the trained model, each under the rule that stands for its class.

Which sentences are the agent's own words, and what makes a breach harmless, the caller knows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kbassist.checking.courtesy_sentences import ReadSentence
from kbassist.checking.tone_model import judge_tone
from kbassist.checking.tools import LanguageRules
from kbassist.core.reply import Severity
from kbassist.language.linear_model import Models
from kbassist.language.tokens import WORD

FEWEST_WORDS = 2
"""A single word has no tone that a model could tell."""

FEWEST_WORDS_BELOW = 4
"""What stands below the closing is a signature; a whole sentence there is not."""

SENTENCE_ENDS = (".", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class LearntBreach:
    """A breach of the rule `number` by the sentence at `place` of those that were read."""

    number: int
    place: int
    severity: Severity


def learnt_breaches(
    text: str, read: Sequence[ReadSentence], rules: LanguageRules, models: Models
) -> Iterator[LearntBreach]:
    """Yields the sentences that the model finds likely enough to be a breach, in order; none without learnt rules."""
    by_code = {rule.code: number for number, rule in enumerate(rules.rules) if rule.learnt is not None}
    if not by_code:
        return
    places = [place for place, sentence in enumerate(read) if _is_judged(sentence, text)]
    judgements = judge_tone([read[place].span.of(text) for place in places], rules.language, models)
    for place, judgement in zip(places, judgements, strict=True):
        number = by_code.get(judgement.code)
        limits = rules.rules[number].learnt if number is not None else None
        if number is None or limits is None or judgement.likelihood < limits.likely:
            continue
        is_sure = judgement.likelihood >= limits.sure
        yield LearntBreach(number, place, rules.rules[number].severity if is_sure else Severity.HINT)


def _is_judged(sentence: ReadSentence, text: str) -> bool:
    said = sentence.span.of(text)
    count = len(WORD.findall(said))
    if sentence.is_framed:
        return count >= FEWEST_WORDS_BELOW and said.endswith(SENTENCE_ENDS)
    return count >= FEWEST_WORDS
