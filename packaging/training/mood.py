"""Trains the models of mood and satisfaction and prints how well models judge that never saw what they judge.

Mood: English from GoEmotions; English, Latvian and Russian from the project's own texts (customer_messages_*.txt
beside this file, the starter questions, the examples of the language packs). Satisfaction: English from the valence
of GoEmotions, Latvian from the Latvian Twitter Eater Corpus, all three from customer_messages_*.txt. What measures is
never learnt: resources/evaluation/understanding, XED, the dialogues.

    python packaging/training/mood.py --data DIR        (DIR holds mood/goemotions-en.jsonl and mood/ltec-lv.jsonl)
"""

import argparse
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from fitting import FOLDS, fit, matrix_of, read_rows, weights_of
from scipy.sparse import csr_matrix, diags, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score
from sklearn.model_selection import StratifiedKFold

from kbassist.core.resource_files import knowledge_folder, resource_folder
from kbassist.core.text import Span
from kbassist.language.linear_model import FeatureShape, save_model
from kbassist.language.mood import ELSEWHERE, TO_SUPPORT
from kbassist.language.mood_cues import cued_mood
from kbassist.language.mood_signals import SIGNAL_SHARE, model_text, signals_of
from kbassist.language.pack import LanguagePacks, load_packs
from kbassist.language.reading import read

MESSAGES = Path(__file__).parent
SENTIMENTS = {"pos": "positive", "neg": "negative", "neu": "neutral"}
VALENCES = {"happy": "positive", "angry": "negative", "worried": "negative", "sad": "negative", "neutral": "neutral"}
PUBLIC = "public"
OWN = "own"
STARTER = "starter"
EXAMPLES = "examples"
FEWEST_TEXTS = 2
"""A feature of a single text says nothing about another one."""


@dataclass(frozen=True, slots=True)
class Row:
    """A text to learn from, its class, its origin and how much it counts."""

    text: str
    label: str
    origin: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Recipe:
    """How one model is made; the numbers were chosen by cross-validation on 2026-11-22.

    `strength` is the inverse of regularisation, `evening` how far rare classes are raised (0 not at all, 1 wholly).
    """

    name: str
    language: str
    shape: FeatureShape
    strength: float
    evening: float
    rows: Callable[[Path], Iterator[Row]]


@dataclass(frozen=True, slots=True)
class Fitted:
    """A regression on the columns `kept`, each multiplied by its entry of `rarity`, and on the signals behind them."""

    regression: LogisticRegression
    kept: np.ndarray
    rarity: np.ndarray

    def shares(self, words: csr_matrix, signals: np.ndarray) -> np.ndarray:
        """Returns the share of each class, of shape (number of texts, classes)."""
        return self.regression.predict_proba(_joined(words[:, self.kept], self.rarity, signals))


def main() -> None:
    """Cross-validates, then fits on everything and writes the models."""
    parser = argparse.ArgumentParser(description="Trains the models of mood and satisfaction.")
    parser.add_argument("--data", type=Path, required=True, help="the folder of the development data")
    parser.add_argument("--only", nargs="*", default=[], help="names of models")
    parser.add_argument("--skip-scores", action="store_true", help="do not cross-validate")
    arguments = parser.parse_args()
    packs = load_packs(resource_folder("languages"))
    for recipe in RECIPES:
        if arguments.only and recipe.name not in arguments.only:
            continue
        rows = list(recipe.rows(arguments.data / "mood"))
        words = matrix_of([model_text(row.text) for row in rows], recipe.shape)
        signals = _signals([row.text for row in rows], recipe.language, packs)
        print(recipe.name, len(rows), "texts,", dict(Counter(row.label for row in rows)), flush=True)
        if not arguments.skip_scores:
            _judge(recipe, rows, words, signals)
        path = resource_folder("models") / f"{recipe.name}.npz"
        _write(path, recipe, _fitted(recipe, rows, words, signals))
        print(f"  {path.name}: {path.stat().st_size / 1e6:.2f} MB", flush=True)


def _signals(texts: Sequence[str], language: str, packs: LanguagePacks) -> np.ndarray:
    symbols = packs.everywhere.mood_symbols
    readings = [read(text, [(Span(0, len(text)), packs.pack_of(language))]) for text in texts]
    return np.array([signals_of(reading, cued_mood(reading, symbols), symbols) for reading in readings])


def _fitted(recipe: Recipe, rows: Sequence[Row], words: csr_matrix, signals: np.ndarray) -> Fitted:
    """Fits with rare features stronger than common ones, by the root of the logarithm of their rarity."""
    occurrences = np.asarray((words > 0).sum(axis=0)).ravel()
    kept = np.flatnonzero(occurrences >= FEWEST_TEXTS)
    rarity = np.sqrt(np.log(words.shape[0] / occurrences[kept]) + 1e-9)
    rarity /= rarity.mean()
    labels = [row.label for row in rows]
    weights = np.array([row.weight for row in rows]) * _evened(rows, recipe.evening)
    regression = fit(
        _joined(words[:, kept], rarity, signals), labels, strength=recipe.strength, balanced=False, weights=weights
    )
    return Fitted(regression, kept, rarity)


def _joined(words: csr_matrix, rarity: np.ndarray, signals: np.ndarray) -> csr_matrix:
    return hstack([words @ diags(rarity), csr_matrix(signals * SIGNAL_SHARE)]).tocsr()


def _evened(rows: Sequence[Row], evening: float) -> np.ndarray:
    """Returns for each text how much more the texts of its class count because there are few of them."""
    totals: Counter[str] = Counter()
    for row in rows:
        totals[row.label] += row.weight
    mean = sum(totals.values()) / len(totals)
    return np.array([(mean / totals[row.label]) ** evening for row in rows])


def _judge(recipe: Recipe, rows: Sequence[Row], words: csr_matrix, signals: np.ndarray) -> None:
    """Prints macro F1 and accuracy for each origin of texts, and how often each confidence holds."""
    labels = np.array([row.label for row in rows])
    origins = np.array([row.origin for row in rows])
    shares = np.zeros((len(rows), len(set(labels))))
    strata = [f"{row.origin} {row.label}" for row in rows]
    for learn, judge in StratifiedKFold(FOLDS, shuffle=True, random_state=0).split(words, strata):
        fitted = _fitted(recipe, [rows[place] for place in learn], words[learn], signals[learn])
        shares[judge] = fitted.shares(words[judge], signals[judge])
    judged = np.array(sorted(set(labels)))[shares.argmax(axis=1)]
    for origin in sorted(set(origins)):
        here = origins == origin
        score = f1_score(labels[here], judged[here], average="macro")
        print(
            f"  {origin}: macro F1 {score:.3f}, accuracy {accuracy_score(labels[here], judged[here]):.3f}", flush=True
        )
        print("   ", _reliability(shares[here].max(axis=1), judged[here] == labels[here]), flush=True)


def _reliability(confidences: np.ndarray, held: np.ndarray) -> str:
    """Returns for each fifth of the scale how many judgements lie there and what share of them holds."""
    bands = np.minimum((confidences * 5).astype(int), 4)
    found = [(band, held[bands == band]) for band in range(5) if (bands == band).any()]
    return "; ".join(f"{band / 5:.1f}-{band / 5 + 0.2:.1f}: {part.mean():.2f} of {part.size}" for band, part in found)


def _write(path: Path, recipe: Recipe, fitted: Fitted) -> None:
    """Writes the weights of all buckets and, in the rows behind them, those of the signals."""
    found, bias = weights_of(fitted.regression)
    count = fitted.kept.size
    weights = np.zeros((recipe.shape.buckets + len(found) - count, found.shape[1]))
    weights[fitted.kept] = found[:count] * fitted.rarity[:, None]
    weights[recipe.shape.buckets :] = found[count:]
    classes = [str(name) for name in fitted.regression.classes_]
    path.parent.mkdir(parents=True, exist_ok=True)
    save_model(path, shape=recipe.shape, classes=classes, weights=weights, bias=bias)


def _messages(language: str, *, place: int, weight: float) -> Iterator[Row]:
    """Yields the own messages of a language; `place` 0 asks for their mood, 1 for their satisfaction."""
    labels: list[str] = []
    for line in (MESSAGES / f"customer_messages_{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            labels = line.split()[1:]
        elif line and not line.startswith("#"):
            yield Row(line, labels[place], OWN, weight)


def _starter_moods(language: str, *, weight: float) -> Iterator[Row]:
    """Yields the questions of the starter knowledge and the examples of the language pack with their moods."""
    for path in sorted((knowledge_folder() / "questions" / language).glob("*.jsonl")):
        yield from (Row(row["text"], row["mood"], STARTER, weight) for row in read_rows(path))
    pack = tomllib.loads((resource_folder("languages") / language / "pack.toml").read_text(encoding="utf-8"))
    for example in pack["examples"]:
        if example.get("language", language) == language:
            yield Row(example["text"], example["mood"], EXAMPLES, 2 * weight)


def _starter_satisfaction(language: str) -> Iterator[Row]:
    """Yields the starter questions whose mood leaves no doubt; a calm one that reports trouble is left out."""
    pack = load_packs(resource_folder("languages")).known[language]
    for row in _starter_moods(language, weight=1):
        is_trouble = read(row.text, [(Span(0, len(row.text)), pack)]).has("ask.problem")
        if row.label in ("angry", "happy") or (row.label == "neutral" and not is_trouble):
            yield replace(row, label=VALENCES[row.label])


def _english_moods(data: Path) -> Iterator[Row]:
    yield from (Row(row["text"], row["mood"], PUBLIC) for row in read_rows(data / "goemotions-en.jsonl"))
    yield from (replace(row, weight=row.weight / 5) for row in _english_support_moods(data))


def _english_support_moods(_data: Path) -> Iterator[Row]:
    yield from _messages("en", place=0, weight=1)
    yield from _starter_moods("en", weight=1)


def _english_support(data: Path) -> Iterator[Row]:
    """Yields the same texts with whether they are written to a support or not."""
    for row in _english_moods(data):
        if row.origin == PUBLIC:
            yield replace(row, label=ELSEWHERE)
    for row in _english_support_moods(data):
        yield replace(row, label=TO_SUPPORT)


def _latvian_moods(_data: Path) -> Iterator[Row]:
    yield from _messages("lv", place=0, weight=1)
    yield from _starter_moods("lv", weight=1)


def _russian_moods(_data: Path) -> Iterator[Row]:
    yield from _messages("ru", place=0, weight=1)
    yield from _starter_moods("ru", weight=1)


def _english_satisfaction(data: Path) -> Iterator[Row]:
    for row in read_rows(data / "goemotions-en.jsonl"):
        if row["mood"] in VALENCES:
            yield Row(row["text"], VALENCES[row["mood"]], PUBLIC)
    yield from _messages("en", place=1, weight=4)
    yield from _starter_satisfaction("en")


def _latvian_satisfaction(data: Path) -> Iterator[Row]:
    yield from (Row(row["text"], SENTIMENTS[row["sentiment"]], PUBLIC) for row in read_rows(data / "ltec-lv.jsonl"))
    yield from _messages("lv", place=1, weight=3)
    yield from _starter_satisfaction("lv")


def _russian_satisfaction(_data: Path) -> Iterator[Row]:
    yield from _messages("ru", place=1, weight=1)
    yield from _starter_satisfaction("ru")


def _shape(bits: int, *, folded: bool) -> FeatureShape:
    return FeatureShape(2**bits, shortest=3, longest=5, with_pairs=True, with_marks=True, folded=folded)


RECIPES = (
    Recipe("mood_en", "en", _shape(17, folded=False), 8.0, 0.6, _english_moods),
    Recipe("mood_support_en", "en", _shape(17, folded=False), 6.0, 0.5, _english_support_moods),
    Recipe("support_en", "en", _shape(17, folded=False), 4.0, 0.5, _english_support),
    Recipe("mood_support_lv", "lv", _shape(15, folded=True), 6.0, 0.5, _latvian_moods),
    Recipe("mood_support_ru", "ru", _shape(15, folded=True), 6.0, 0.5, _russian_moods),
    Recipe("satisfaction_en", "en", _shape(17, folded=False), 6.0, 1.0, _english_satisfaction),
    Recipe("satisfaction_lv", "lv", _shape(17, folded=True), 1.0, 1.0, _latvian_satisfaction),
    Recipe("satisfaction_ru", "ru", _shape(15, folded=True), 3.0, 0.5, _russian_satisfaction),
)


if __name__ == "__main__":
    main()
