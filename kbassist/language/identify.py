"""Tells the language of a message and of its parts.

Says None rather than guess: digits, emoji, names and products belong to no language. The first part of a long
text is enough to know it. What was typed on the wrong keyboard layout is in the language that was meant.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from kbassist.core.text import Judgement, Span
from kbassist.core.understanding import LanguageSpan
from kbassist.language.language_odds import OTHER, language_shares
from kbassist.language.pack import LanguagePacks
from kbassist.language.recognition import Scores, spoken_words
from kbassist.language.respelling_layout import retyped
from kbassist.language.respelling_words import is_cyrillic
from kbassist.language.tokens import Word, fold
from kbassist.language.utterances import utterances

READ_CHARACTERS = 12_000
MODEL_CHARACTERS = 3_000
"""From here on the model reads no further: it is sure long before."""

LEAST_SHARE = 0.3
"""A language that common words speak for stays open where it is less likely than this."""
LEAST_SHARE_UNPROVED = 0.5
"""The same where no common word speaks for it."""
FEWEST_LETTERS = 4
"""What has fewer letters, none of them a common word, can be any language's."""
MOST_WORDS_OF_NAME = 3

# A part in another language than the message must be clear: a product name or a menu word is not a part.
PART_SCORE = 3.0
PART_SHARE = 1.8
PART_WORDS = 3
SURE_PART = 0.9
MOST_PROOF = 8
MOST_CONFIDENCE = 0.99
MOST_PARTS = 400

MOST_COMMON_IN_WRONG_LAYOUT = 0.15
"""Share of common words up to which a text may be one that was typed on the wrong layout."""
LEAST_RETYPED = 0.6
"""Share of the words that must make sense only on the other layout."""

_WORD_LIKE = re.compile(r"\S*\w\S*")


def identify(text: str, packs: LanguagePacks) -> Judgement[str]:
    """Returns the main language of a text; None where nothing tells or two languages tell equally.

    The confidence is the share of right judgements among those that are as sure (resources/models/language.md).
    """
    return identify_all(text, packs)[0]


def identify_parts(text: str, packs: LanguagePacks) -> tuple[LanguageSpan, ...]:
    """Returns the stretches of a text by language, neighbours of one language joined, in order.

    Empty where the main language cannot be told. Beyond the first part of a long text all is in the main language.
    """
    return identify_all(text, packs)[1]


def identify_all(text: str, packs: LanguagePacks) -> tuple[Judgement[str], tuple[LanguageSpan, ...]]:
    """Returns the main language and the parts, as `identify` and `identify_parts` do one by one."""
    if _is_of_other_script(text):
        return Judgement(None), ()
    parts = _parts(text)
    read = [_scored(part, packs) for part in parts if part.span.start < READ_CHARACTERS][:MOST_PARTS]
    whole = _joined(read)
    meant = _as_meant(text, whole, packs)
    if meant != text:
        return _identified_as_meant(text, meant, packs)
    main = _main_language(whole, packs)
    if main.value is None:
        return main, ()
    languages = _part_languages(read, main.value, packs)
    languages += [main.value] * (len(parts) - len(read))
    found: list[LanguageSpan] = []
    for part, language in zip(parts, languages, strict=True):
        if found and found[-1].language == language:
            found[-1] = LanguageSpan(language, Span(found[-1].span.start, part.span.end))
        else:
            found.append(LanguageSpan(language, part.span))
    return main, tuple(found)


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of a text with the words in it that can belong to a language."""

    span: Span
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class _Scored:
    """Words, and what the recogniser says of them."""

    words: tuple[Word, ...]
    scores: Scores


def _parts(text: str) -> list[_Part]:
    """Returns the utterances, those in two scripts cut where enough words of the other script begin."""
    found: list[_Part] = []
    for utterance in utterances(text):
        start, words = utterance.start, tuple(spoken_words(text, utterance))
        for place in _changes_of_script(words):
            before = tuple(word for word in words if start <= word.span.start < place)
            found.append(_Part(Span(start, place), before))
            start = place
        found.append(_Part(Span(start, utterance.end), tuple(word for word in words if word.span.start >= start)))
    return [replace(part, span=_trimmed(part.span, text)) for part in found]


def _changes_of_script(words: Sequence[Word]) -> list[int]:
    """Returns where runs of words in the other script begin; fewer than PART_WORDS words make no run."""
    runs = [list(run) for _, run in groupby(words, key=lambda word: is_cyrillic(word.text))]
    long_runs = [run for run in runs if len(run) >= PART_WORDS]
    scripts = [is_cyrillic(run[0].text) for run in long_runs]
    return [
        run[0].span.start
        for run, script, before in zip(long_runs[1:], scripts[1:], scripts, strict=False)
        if script != before
    ]


def _trimmed(span: Span, text: str) -> Span:
    written = span.of(text)
    return Span(span.start, span.start + len(written.rstrip()))


def _scored(part: _Part, packs: LanguagePacks) -> _Scored:
    words = tuple(word for word in part.words if word.span.start < READ_CHARACTERS)
    return _Scored(words, packs.recogniser.scores_of(words))


def _joined(parts: Sequence[_Scored]) -> _Scored:
    totals: dict[str, float] = defaultdict(float)
    proof: dict[str, list[Span]] = defaultdict(list)
    for part in parts:
        for code, weight in part.scores.by_language.items():
            totals[code] += weight
        for code, spans in part.scores.proof.items():
            proof[code] += spans
    words = tuple(word for part in parts for word in part.words)
    common_count = sum(part.scores.common_count for part in parts)
    joined = {code: tuple(spans) for code, spans in proof.items()}
    return _Scored(words, Scores(dict(totals), joined, len(words), common_count))


def _main_language(whole: _Scored, packs: LanguagePacks) -> Judgement[str]:
    if _tells_nothing(whole, packs):
        return Judgement(None)
    words = [word for word in whole.words if word.span.start < MODEL_CHARACTERS]
    shares = language_shares(words, whole.scores, packs)
    code, share = max(shares.items(), key=lambda entry: entry[1], default=(OTHER, 0.0))
    proof = whole.scores.proof.get(code, ())
    if code == OTHER or share < (LEAST_SHARE if proof else LEAST_SHARE_UNPROVED):
        return Judgement(None)
    return Judgement(code, round(min(share, MOST_CONFIDENCE), 2), proof[:MOST_PROOF])


def _tells_nothing(whole: _Scored, packs: LanguagePacks) -> bool:
    """Says whether a short text is only names, or too few letters without a common word among them."""
    words = [word.text for word in whole.words]
    if len(words) > MOST_WORDS_OF_NAME:
        return False
    if all(packs.is_given_name(fold(word)) for word in words):
        return True
    own = [word for word in words if fold(word) not in packs.everywhere.neutral_words]
    if whole.scores.common_count and own:
        return False
    is_name = len(words) > 1 and all(word.istitle() for word in words)
    return is_name or sum(map(len, own)) < FEWEST_LETTERS


def _part_languages(parts: Sequence[_Scored], main: str, packs: LanguagePacks) -> list[str]:
    """Returns the language of each part; a greeting in another language belongs to what follows or precedes in it."""
    languages = [_part_language(part, main, packs) for part in parts]
    for place, part in enumerate(parts):
        if languages[place] == main and part.scores.by_language:
            own = max(part.scores.by_language, key=lambda code: part.scores.by_language[code])
            near = languages[max(0, place - 1) : place + 2]
            is_greeting = part.scores.word_count < PART_WORDS and not part.scores.by_language.get(main)
            languages[place] = own if is_greeting and own in near else main
    return languages


def _part_language(part: _Scored, main: str, packs: LanguagePacks) -> str:
    """Returns the language of a part, `main` unless both the common words and the model say another one clearly."""
    scores = part.scores
    own = scores.by_language.get(main, 0.0)
    if scores.word_count < PART_WORDS or max(scores.by_language.values(), default=0.0) <= own:
        return main
    shares = language_shares(part.words, scores, packs)
    code, share = max(shares.items(), key=lambda entry: entry[1], default=(main, 0.0))
    best = scores.by_language.get(code, 0.0)
    is_clear = share >= SURE_PART and best >= PART_SCORE and best >= PART_SHARE * own
    return code if is_clear and code != OTHER else main


def _as_meant(text: str, whole: _Scored, packs: LanguagePacks) -> str:
    """Returns the text as typed on the other layout where most of its words make sense only there; else the text."""
    if whole.scores.common_count > MOST_COMMON_IN_WRONG_LAYOUT * len(whole.words):
        return text
    meant = retyped(text, packs)
    before, after = (_WORD_LIKE.findall(typed[:READ_CHARACTERS]) for typed in (text, meant))
    changed = sum(typed != put_right for typed, put_right in zip(before, after, strict=False))
    return meant if before and changed >= LEAST_RETYPED * len(before) else text


def _identified_as_meant(
    text: str, meant: str, packs: LanguagePacks
) -> tuple[Judgement[str], tuple[LanguageSpan, ...]]:
    """Judges what was meant; one part holds the whole text, for places in one text are not those in the other."""
    main = _main_language(_joined([_scored(part, packs) for part in _parts(meant)]), packs)
    if main.value is None:
        return main, ()
    stripped = text.strip()
    start = text.index(stripped)
    return replace(main, proof=()), (LanguageSpan(main.value, Span(start, start + len(stripped))),)


def _is_of_other_script(text: str) -> bool:
    """Tells whether most letters are neither Latin, Greek nor Cyrillic: no language of ours is written so."""
    letters = [letter for letter in text[:READ_CHARACTERS] if letter.isalpha()]
    return sum(letter >= "\u0530" and not "\u1e00" <= letter <= "\u1eff" for letter in letters) * 2 > len(letters)
