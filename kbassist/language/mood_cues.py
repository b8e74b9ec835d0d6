"""Weighs the cue words of moods in a reading: what the words of a customer say by themselves.

A cue counts more than a hint, punctuation and capitals only strengthen what the words say. Words of
courtesy ("I would be happy to…") are no mood, a lone ":)" or "great" beside a reported trouble is none either.
What nothing tells is neutral.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from kbassist.core.text import Span
from kbassist.core.understanding import Mood
from kbassist.language.reading import Reading

CUE_WEIGHT = 2.0
HINT_WEIGHT = 0.6
SYMBOL_WEIGHT = 1.5
SHOUTING_WEIGHT = 0.9
TROUBLE_WEIGHT = 0.5
HELPLESS_WEIGHT = 0.9
LOUD_WORDS = 5
LEAST_SCORE = 1.4
DOUBTFUL_JOY = CUE_WEIGHT + SYMBOL_WEIGHT
"""Up to this score joy is one word, perhaps with a smile: beside a trouble it is politeness or irony."""

MOODS = (Mood.ANGRY, Mood.WORRIED, Mood.SAD, Mood.CONFUSED, Mood.HAPPY)
"""Where two moods are told equally, the one that must not be overlooked comes first."""

_SHOUTED_WORD = re.compile(r"\b[A-ZĀ-ŽА-ЯЁ]{4,}\b")
_SHOUTING = re.compile(r"!{2,}|\?!+|!\?+|\?{2,}")


@dataclass(frozen=True, slots=True)
class CuedMood:
    """The mood that the cues tell, the score of each mood and the words behind it."""

    mood: Mood
    scores: Mapping[Mood, float]
    proof: Mapping[Mood, tuple[Span, ...]]


def cued_mood(reading: Reading, symbols: Mapping[Mood, tuple[str, ...]]) -> CuedMood:
    """Returns the mood that the cues tell; neutral where they tell none clearly enough."""
    scores: dict[Mood, float] = dict.fromkeys(MOODS, 0.0)
    proof: dict[Mood, list[Span]] = defaultdict(list)
    for mood in MOODS:
        for kind, weight in (("cue", CUE_WEIGHT), ("hint", HINT_WEIGHT)):
            for hit in reading.hits:
                if hit.label == f"mood.{mood}.{kind}" and not (mood is Mood.HAPPY and is_negated(reading, hit.first)):
                    scores[mood] += weight
                    proof[mood].append(hit.span)
        for span in _symbol_spans(reading, mood, symbols.get(mood, ()), has_words=scores[mood] > 0):
            scores[mood] += SYMBOL_WEIGHT
            proof[mood].append(span)
    _add_trouble(reading, scores, proof)
    _add_shouting(reading, scores, proof)
    best = max(MOODS, key=lambda mood: scores[mood])
    is_doubtful_joy = best is Mood.HAPPY and scores[best] <= DOUBTFUL_JOY and reports_trouble(reading)
    told = Mood.NEUTRAL if scores[best] < LEAST_SCORE or is_doubtful_joy else best
    return CuedMood(told, scores, {mood: tuple(sorted(set(spans))) for mood, spans in proof.items()})


def is_negated(reading: Reading, index: int) -> bool:
    """Returns whether a word of negation stands right before the word at `index`, or one further."""
    return any(hit.label == "negation.words" and index - 2 <= hit.last < index for hit in reading.hits)


def reports_trouble(reading: Reading) -> bool:
    """Returns whether something is said to go wrong."""
    return reading.has("ask.problem", "satisfaction.negative", "mood.angry.cue", "mood.angry.hint")


def thanks_alone(reading: Reading) -> bool:
    """Returns whether a message thanks and wants nothing."""
    return reading.has("situation_thanks.cues") and not reading.has("ask.question", "ask.request", "ask.problem")


def symbol_spans(text: str, symbols: tuple[str, ...]) -> tuple[Span, ...]:
    """Returns where one of these emoji stands."""
    found = (re.finditer(re.escape(symbol), text) for symbol in symbols if symbol in text)
    return tuple(Span(match.start(), match.end()) for matches in found for match in matches)


def _symbol_spans(reading: Reading, mood: Mood, symbols: tuple[str, ...], *, has_words: bool) -> tuple[Span, ...]:
    """Returns the emoji of a mood; a smile or a sad face beside words that tell no such mood only decorates."""
    if mood in (Mood.HAPPY, Mood.SAD) and reading.words and not has_words and not thanks_alone(reading):
        return ()
    return symbol_spans(reading.text, symbols)


def _add_trouble(reading: Reading, scores: dict[Mood, float], proof: dict[Mood, list[Span]]) -> None:
    """Counts a problem told for worry: who reports trouble and asks what to do is seldom indifferent."""
    problems, helpless = reading.spans("ask.problem"), reading.spans("ask.generic")
    if not problems:
        return
    scores[Mood.WORRIED] += TROUBLE_WEIGHT * min(len(problems), 2) + (HELPLESS_WEIGHT if helpless else 0)
    proof[Mood.WORRIED] += problems[:2] + helpless[:1]


def _add_shouting(reading: Reading, scores: dict[Mood, float], proof: dict[Mood, list[Span]]) -> None:
    """Strengthens anger that words told already; capitals alone are a habit or a product name."""
    text = reading.text
    shouted = [Span(match.start(), match.end()) for match in _SHOUTED_WORD.finditer(text)]
    marks = [Span(match.start(), match.end()) for match in _SHOUTING.finditer(text)]
    exclaimed = [] if reading.has("situation_thanks.cues") else _exclaimed(reading)
    is_displeased = scores[Mood.ANGRY] > 0 or reading.has("ask.problem", "satisfaction.negative")
    if scores[Mood.HAPPY] > scores[Mood.ANGRY] or not (is_displeased or len(shouted) >= LOUD_WORDS):
        return
    for found, weight in ((shouted if len(shouted) >= 2 else [], 1.0), (marks, 1.0), (exclaimed, 0.7)):
        if found:
            scores[Mood.ANGRY] += SHOUTING_WEIGHT * weight
            proof[Mood.ANGRY] += found[:3]


def _exclaimed(reading: Reading) -> list[Span]:
    """Returns the exclamation marks that end neither a greeting nor a polite request."""
    polite = reading.spans("greeting.words", "mood.none.cue", "ask.request", "ask.generic")
    found: list[Span] = []
    for utterance in reading.utterances:
        is_exclaimed = reading.text[utterance.end - 1] == "!"
        if is_exclaimed and not any(utterance.start <= span.start < utterance.end for span in polite):
            found.append(Span(utterance.end - 1, utterance.end))
    return found
