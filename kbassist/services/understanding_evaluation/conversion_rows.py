"""Address conversion: sentences written in both forms, and texts taken to the other form and back.

What is not as wanted counts as abstained where the converter marked it as unsure, and as wrong where it did not.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from kbassist.core.understanding import Address, Gender
from kbassist.language.conversion.convert import convert_address
from kbassist.language.conversion.converters import CONVERTIBLE_LANGUAGES, converter_for
from kbassist.language.conversion.sentence_reading import read_sentences
from kbassist.language.pack import LanguagePacks
from kbassist.language.tokens import words
from kbassist.markup.front_matter import split_front_matter
from kbassist.services.evaluation_sets import rows_of
from kbassist.services.understanding_evaluation.scores import has_differing_words, is_same_wording, share
from kbassist.services.understanding_evaluation.values import Row, Sources

TASK = "conversion"
FIGURE = "as wanted"
TO_FAMILIAR, TO_FORMAL, ROUND_TRIP = "to familiar", "to formal", "there and back"
DIFFERING_WORDS, WHOLE_TEXT = "differing words", "whole text"


@dataclass(frozen=True, slots=True)
class Pair:
    """One text in both forms; `familiar` is None where there is no certain one. `gender` is the reader's if known."""

    formal: str
    familiar: str | None
    gender: Gender | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one text; `wanted` is None where marking it is all that is wanted."""

    source: str
    wanted: str | None
    converted: str
    is_marked: bool
    took_ms: float

    def has_equal_text(self) -> bool:
        return self.is_marked if self.wanted is None else self.wanted == self.converted

    def has_equal_words(self) -> bool:
        return self.is_marked if self.wanted is None else is_same_wording(self.wanted, self.converted)

    def has_differing_words(self) -> bool:
        if self.wanted is None:
            return self.is_marked
        return has_differing_words(self.source, self.wanted, self.converted)


def conversion_rows(sources: Sources) -> Iterator[Row]:
    """Yields the rows of the project's own pairs and texts, and of every set that is there."""
    for path in sorted((sources.own.parent / "address").glob("*.jsonl")):
        yield from _both_ways(_own_pairs(path), path.stem, "own pairs", sources)
    for language in CONVERTIBLE_LANGUAGES:
        articles = list(_articles(sources.knowledge / "articles" / language))
        pairs = [pair for pair, _ in articles if pair is not None]
        for set_name, texts in (("starter answers", pairs), ("starter sentences", _sentence_pairs(pairs))):
            if texts:
                yield from _both_ways(texts, language, set_name, sources)
                formal = [(pair.formal, Address.FORMAL) for pair in texts]
                yield _round_trip(formal, language, set_name, sources)
        bodies = [(body, Address.FORMAL) for _, body in articles]
        if bodies:
            yield _round_trip(bodies, language, "starter articles", sources)
    if sources.data is not None:
        yield from _public_pairs(sources.data, sources)
        yield from _public_round_trips(sources.data, sources)


def _public_pairs(data: Path, sources: Sources) -> Iterator[Row]:
    path = data / "formality" / "cocoa-mt.jsonl"
    if not path.is_file():
        return
    forms: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for row in rows_of(path):
        forms[row["lang"], row["id"].rpartition("-")[0]][row["label"]] = row["text"]
    for language in CONVERTIBLE_LANGUAGES:
        pairs = [both for (spoken, _), both in forms.items() if spoken == language and len(both) == 2]
        if not pairs:
            continue
        outcomes = [
            _outcome(Pair(both["formal"], both["informal"]), language, Address.FAMILIAR, sources.packs)
            for both in pairs
        ]
        yield _row("cocoa-mt", language, DIFFERING_WORDS, outcomes, Outcome.has_differing_words)
        yield _row("cocoa-mt", language, WHOLE_TEXT, outcomes, Outcome.has_equal_words)


def _public_round_trips(data: Path, sources: Sources) -> Iterator[Row]:
    strings = data / "formality" / "ui-strings.jsonl"
    if strings.is_file():
        texts = [
            (row["text"], Address.FORMAL if row["label"] == "formal" else Address.FAMILIAR)
            for row in rows_of(strings)
            if row["lang"] == "lv"
        ]
        yield _round_trip(texts, "lv", "ui-strings", sources)
    answers = data / "docs" / "apturicovid-faq" / "lv.jsonl"
    if answers.is_file():
        yield _round_trip(
            [(row["body"], Address.FAMILIAR) for row in rows_of(answers)], "lv", "apturicovid-faq", sources
        )


def _both_ways(pairs: Sequence[Pair], language: str, set_name: str, sources: Sources) -> Iterator[Row]:
    for variant, to in ((TO_FAMILIAR, Address.FAMILIAR), (TO_FORMAL, Address.FORMAL)):
        outcomes = [
            _outcome(pair, language, to, sources.packs)
            for pair in pairs
            if to is Address.FAMILIAR or pair.familiar is not None
        ]
        yield _row(set_name, language, variant, outcomes, Outcome.has_equal_text)


def _outcome(pair: Pair, language: str, to: Address, packs: LanguagePacks) -> Outcome:
    """Converts one half of a pair to the other."""
    source, wanted = (pair.formal, pair.familiar) if to is Address.FAMILIAR else (pair.familiar or "", pair.formal)
    started = perf_counter()
    found = convert_address(source, language=language, to=to, packs=packs, gender=pair.gender)
    took_ms = (perf_counter() - started) * 1_000
    return Outcome(source, wanted, found.text, not found.is_sure, took_ms)


def _round_trip(texts: Iterable[tuple[str, Address]], language: str, set_name: str, sources: Sources) -> Row:
    """Takes texts, each with the form it is in, to the other form and back; equal to the last sign is right."""
    outcomes = []
    for text, form in texts:
        other = Address.FAMILIAR if form is Address.FORMAL else Address.FORMAL
        started = perf_counter()
        there = convert_address(text, language=language, to=other, packs=sources.packs)
        back = convert_address(
            there.text, language=language, to=form, packs=sources.packs, is_capital=_capital_of(text, language)
        )
        took_ms = (perf_counter() - started) * 1_000
        outcomes.append(Outcome(text, text, back.text, not (there.is_sure and back.is_sure), took_ms))
    return _row(set_name, language, ROUND_TRIP, outcomes, Outcome.has_equal_text)


def _row(
    set_name: str,
    language: str,
    variant: str,
    outcomes: Sequence[Outcome],
    is_right: Callable[[Outcome], bool],
) -> Row:
    count = len(outcomes)
    missed = [outcome for outcome in outcomes if not is_right(outcome)]
    return Row(
        task=TASK,
        set_name=set_name,
        language=language,
        variant=variant,
        n=count,
        figure=FIGURE,
        score=share(count - len(missed), count),
        wrong=sum(not outcome.is_marked for outcome in missed) / max(count, 1),
        abstained=sum(outcome.is_marked for outcome in missed) / max(count, 1),
        took_ms=sum(outcome.took_ms for outcome in outcomes) / max(count, 1),
    )


def _capital_of(text: str, language: str) -> bool | None:
    """Says whether a text writes its polite pronouns small, as who converts it back would: False if so, else None."""
    converter = converter_for(language)
    pronouns = converter.polite_pronouns if converter is not None else frozenset[str]()
    return False if any(word.text in pronouns for word in words(text)) else None


def _own_pairs(path: Path) -> list[Pair]:
    return [
        Pair(row["formal"], row["familiar"], Gender(row["gender"]) if row.get("gender") else None)
        for row in rows_of(path)
    ]


def _articles(folder: Path) -> Iterator[tuple[Pair | None, str]]:
    """Yields of each article the short answer that is written in both forms, if one is, and the text."""
    for path in sorted(folder.glob("*.md")):
        fields, body = split_front_matter(path.read_text(encoding="utf-8"))
        answer: Any = fields.get("answer")
        pair = Pair(answer["formal"], answer["familiar"]) if _has_both_forms(answer) else None
        yield pair, body


def _sentence_pairs(pairs: Iterable[Pair]) -> list[Pair]:
    """Returns the pairs sentence by sentence, without those that have not as many sentences in both forms."""
    found = []
    for pair in pairs:
        formal, familiar = _sentences_of(pair.formal), _sentences_of(pair.familiar or "")
        if len(formal) == len(familiar):
            found += [Pair(*both) for both in zip(formal, familiar, strict=True)]
    return found


def _sentences_of(text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in read_sentences(text)]


def _has_both_forms(answer: object) -> bool:
    return isinstance(answer, dict) and {"formal", "familiar"} <= answer.keys()
