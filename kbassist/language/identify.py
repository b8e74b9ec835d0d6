"""Tells the language of a message and of its parts.

Says None rather than guess: digits, emoji and names belong to no language. The first part of a long
text is enough to know it.
"""

from collections import defaultdict
from collections.abc import Sequence

from kbassist.core.text import Judgement, Span
from kbassist.core.understanding import LanguageSpan
from kbassist.language.pack import LanguagePacks
from kbassist.language.recognition import Scores
from kbassist.language.utterances import utterances

READ_CHARACTERS = 12_000
LEAST_SCORE = 0.7
LEAST_MARGIN = 0.25
REPLY_LANGUAGE_BONUS = 0.4
# A part in another language than the message must be clear: a product name or a menu word is not a part.
PART_SCORE = 3.0
PART_SHARE = 1.8
PART_WORDS = 3
MOST_PROOF = 8
MOST_PARTS = 400


def identify(text: str, packs: LanguagePacks) -> Judgement[str]:
    """Returns the main language of a text; None where nothing tells or two languages tell equally."""
    return identify_all(text, packs)[0]


def identify_parts(text: str, packs: LanguagePacks) -> tuple[LanguageSpan, ...]:
    """Returns the stretches of a text by language, neighbours of one language joined, in order.

    Empty where the main language cannot be told. Beyond the first part of a long text all is in the main language.
    """
    return identify_all(text, packs)[1]


def identify_all(text: str, packs: LanguagePacks) -> tuple[Judgement[str], tuple[LanguageSpan, ...]]:
    """Returns the main language and the parts, as `identify` and `identify_parts` do one by one."""
    spoken = utterances(text)
    read = [utterance for utterance in spoken if utterance.start < READ_CHARACTERS][:MOST_PARTS]
    scores = [_scores(text, utterance, packs) for utterance in read]
    main = _judged(_sum(scores), packs)
    if main.value is None:
        return main, ()
    languages = [_part_language(score, main.value) for score in scores]
    languages += [main.value] * (len(spoken) - len(read))
    parts: list[LanguageSpan] = []
    for utterance, language in zip(spoken, languages, strict=True):
        if parts and parts[-1].language == language:
            parts[-1] = LanguageSpan(language, Span(parts[-1].span.start, utterance.end))
        else:
            parts.append(LanguageSpan(language, utterance))
    return main, tuple(parts)


def _scores(text: str, utterance: Span, packs: LanguagePacks) -> Scores:
    return packs.recogniser.scores(text, Span(utterance.start, min(utterance.end, READ_CHARACTERS)))


def _sum(scores: Sequence[Scores]) -> Scores:
    totals: dict[str, float] = defaultdict(float)
    proof: dict[str, list[Span]] = defaultdict(list)
    for score in scores:
        for code, weight in score.by_language.items():
            totals[code] += weight
        for code, spans in score.proof.items():
            proof[code] += spans
    return Scores(
        dict(totals), {code: tuple(spans) for code, spans in proof.items()}, sum(score.word_count for score in scores)
    )


def _judged(scores: Scores, packs: LanguagePacks) -> Judgement[str]:
    """Weighs the sums; between equals, a language that replies can be written in is likelier than another."""
    likely = {
        code: score + (REPLY_LANGUAGE_BONUS if code in packs else 0) for code, score in scores.by_language.items()
    }
    ranked = sorted(likely.items(), key=lambda entry: (-entry[1], entry[0]))
    if not ranked:
        return Judgement(None)
    code, best = ranked[0]
    second = max(ranked[1][1], 0.0) if len(ranked) > 1 else 0.0
    if scores.by_language[code] < LEAST_SCORE or best - second < LEAST_MARGIN:
        return Judgement(None)
    share = best / (best + second)
    amount = best / (best + 1.0)
    return Judgement(code, round(min(share * amount + 0.05, 0.99), 2), scores.proof.get(code, ())[:MOST_PROOF])


def _part_language(scores: Scores, main: str) -> str:
    if scores.word_count < PART_WORDS:
        return main
    code, best = max(scores.by_language.items(), key=lambda entry: entry[1], default=(main, 0.0))
    is_clear = best >= PART_SCORE and best >= PART_SHARE * scores.by_language.get(main, 0.0)
    return code if is_clear else main
