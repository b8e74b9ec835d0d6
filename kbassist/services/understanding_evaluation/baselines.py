"""What the program is compared with: counting, the usual first model, and well-known libraries that are installed.

The libraries are lingua (lingua-language-detector), py3langid and VADER (vaderSentiment); none of them is a dependency,
and whoever wants the comparison installs them beside the program.
"""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec
from math import log
from pathlib import Path
from zlib import crc32

from kbassist.core.text import Span
from kbassist.language.pack import LanguagePacks
from kbassist.language.tokens import fold
from kbassist.services.understanding_evaluation.judgements import Sample, SetJudge, TextJudge, each

FUNCTION_WORDS = "function words"
PRONOUNS = "pronoun list"
MAJORITY = "most frequent"
NAIVE_BAYES = "naive Bayes"
PATTERNS = "e-mail and phone"
LINGUA = "lingua"
PY3LANGID = "py3langid"
VADER = "VADER"

PARTS = 5
SMOOTHING = 0.1
"""How often naive Bayes counts a word that it never saw: the best of 1, 0.5, 0.1 and 0.05 on GoEmotions, 2026-11-22."""
NEUTRAL_BELOW = 0.05
"""VADER's own advice for what is neutral: a compound score nearer to 0 than this."""

_WORD = re.compile(r"\w+")
_EMAIL_OR_PHONE = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+?\d[\d ()./-]{5,}\d")


def language_baselines(packs: LanguagePacks) -> dict[str, SetJudge]:
    """Returns what tells languages: a count of function words, and the libraries that are there."""
    found: dict[str, TextJudge | None] = {
        FUNCTION_WORDS: _function_words(packs),
        LINGUA: _lingua(packs.known),
        PY3LANGID: _py3langid(packs.known),
    }
    return {name: each(judge_text) for name, judge_text in found.items() if judge_text is not None}


def address_baselines(own: Path) -> dict[str, SetJudge]:
    """Returns what tells the form of address: a list of pronouns, and a model learnt from the other rows."""
    return {PRONOUNS: each(_pronoun_list(own)), NAIVE_BAYES: naive_bayes}


def mood_baselines() -> dict[str, SetJudge]:
    return {MAJORITY: majority, NAIVE_BAYES: naive_bayes}


def satisfaction_baselines(language: str) -> dict[str, SetJudge]:
    """Returns what tells satisfaction; VADER only of English, the language it is made for."""
    vader = _vader() if language == "en" else None
    return mood_baselines() | ({VADER: each(vader)} if vader is not None else {})


def majority(samples: Sequence[Sample]) -> list[str | None]:
    """Says of every sample what most of the samples are."""
    most: str | None = Counter(sample.label for sample in samples).most_common(1)[0][0] if samples else None
    return [most] * len(samples)


def naive_bayes(samples: Sequence[Sample]) -> list[str | None]:
    """Judges each language's samples by multinomial naive Bayes over words, learnt from the other four fifths.

    Says nothing where a language has one label only: there is nothing to learn.
    """
    told: list[str | None] = [None] * len(samples)
    by_language: defaultdict[str, list[int]] = defaultdict(list)
    for place, sample in enumerate(samples):
        by_language[sample.language].append(place)
    for places in by_language.values():
        if len({samples[place].label for place in places}) < 2:
            continue
        part_of = {place: crc32((samples[place].group or samples[place].text).encode()) % PARTS for place in places}
        for part in range(PARTS):
            learnt = _learn([samples[place] for place in places if part_of[place] != part])
            for place in (place for place in places if part_of[place] == part):
                told[place] = learnt(samples[place].text)
    return told


def find_by_pattern(text: str) -> list[Span]:
    """Returns what a first regular expression for e-mail addresses and telephone numbers finds."""
    return [Span(match.start(), match.end()) for match in _EMAIL_OR_PHONE.finditer(text)]


def _learn(samples: Sequence[Sample]) -> Callable[[str], str | None]:
    """Returns naive Bayes with every word counted a little oftener than it was seen."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    priors = Counter(sample.label for sample in samples)
    for sample in samples:
        counts[sample.label].update(_lower_words(sample.text))
    known = len(set().union(*counts.values())) if counts else 0
    totals = {label: words.total() + SMOOTHING * (known + 1) for label, words in counts.items()}

    def judge(text: str) -> str | None:
        found = _lower_words(text)
        odds = {
            label: log(priors[label]) + sum(log((words[word] + SMOOTHING) / totals[label]) for word in found)
            for label, words in counts.items()
        }
        return max(sorted(odds), key=lambda label: odds[label], default=None)

    return judge


def _function_words(packs: LanguagePacks) -> TextJudge:
    """Returns what counts each language's words that tell nothing and abstains where two languages have as many."""
    by_language: dict[str, set[str]] = {
        code: {word for recognition in pack.recognitions[:1] for word in recognition.function_words}
        for code, pack in packs.known.items()
    }

    def judge(sample: Sample) -> str | None:
        found = _lower_words(fold(sample.text))
        counted = Counter({code: sum(word in words for word in found) for code, words in by_language.items()})
        (first, most), (_, next_most) = counted.most_common(2)
        return first if most > next_most else None

    return judge


def _pronoun_list(own: Path) -> TextJudge:
    """Returns what looks for the pronouns of `pronouns.toml` and abstains where none or both forms stand."""
    told = tomllib.loads((own / "pronouns.toml").read_text(encoding="utf-8"))
    lists: Mapping[str, Mapping[str, list[str]]] = told

    def judge(sample: Sample) -> str | None:
        pronouns = lists.get(sample.language)
        if pronouns is None:
            return None
        found = {*_lower_words(sample.text), *_WORD.findall(sample.text)}
        forms = [form for form, words in pronouns.items() if not found.isdisjoint(words)]
        return forms[0] if len(forms) == 1 else None

    return judge


def _lingua(codes: Collection[str]) -> TextJudge | None:
    """Returns lingua with our languages only, None where it is not installed."""
    if find_spec("lingua") is None:
        return None
    lingua = import_module("lingua")
    wanted = [lingua.IsoCode639_1.from_str(code.upper()) for code in codes]
    detector = lingua.LanguageDetectorBuilder.from_iso_codes_639_1(*wanted).build()

    def judge(sample: Sample) -> str | None:
        found = detector.detect_language_of(sample.text)
        return found.iso_code_639_1.name.lower() if found is not None else None

    return judge


def _py3langid(codes: Collection[str]) -> TextJudge | None:
    """Returns py3langid with our languages only, None where it is not installed."""
    if find_spec("py3langid") is None:
        return None
    langid = import_module("py3langid")
    langid.set_languages(sorted(codes))
    return lambda sample: str(langid.classify(sample.text)[0])


def _vader() -> TextJudge | None:
    """Returns VADER (Hutto and Gilbert 2014), None where it is not installed."""
    if find_spec("vaderSentiment") is None:
        return None
    analyzer = import_module("vaderSentiment.vaderSentiment").SentimentIntensityAnalyzer()

    def judge(sample: Sample) -> str | None:
        compound: float = analyzer.polarity_scores(sample.text)["compound"]
        if abs(compound) < NEUTRAL_BELOW:
            return "neutral"
        return "positive" if compound > 0 else "negative"

    return judge


def _lower_words(text: str) -> list[str]:
    return _WORD.findall(text.lower())
