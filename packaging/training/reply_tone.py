"""Trains resources/models/reply_tone_LANG.npz: which sentences of a reply a customer would not be glad to read.

Learns from the project's own sentences (reply_tone_LANG.tsv beside this file: class, tab, sentence) and, as good
sentences, from the quiet examples of check.toml, the phrases of the pack, the answers of the starter knowledge and,
from the development data, help pages (they count less) and English ready-made replies. The cues of check.toml help to
tell breaches apart. Words that no sentence holds are judged by their likes: by vectors (word_vectors.py) from these
texts and plain ones of the development data, which in the end are weights of single words like all others. What
measures is never learnt: resources/evaluation/faults.

    python packaging/training/reply_tone.py DIR [--judge] [--only lv]     (DIR is the development data)

With OMP_NUM_THREADS=1 it takes a fraction of the time: the products are small.
"""

import argparse
import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from fitting import FOLDS, read_rows
from scipy.sparse import csr_matrix, diags, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from word_vectors import SIZE, WordVectors, word_vectors

from kbassist.checking.courtesy_sentences import is_rescued, read_sentences
from kbassist.checking.stretches import own_words
from kbassist.checking.tone_features import BUCKETS, bucket_of_stem, features_of
from kbassist.checking.tone_model import BREACH, ToneJudgement, judgements_of
from kbassist.checking.tools import LanguageRules, load_check_rules
from kbassist.core.resource_files import knowledge_folder, resource_folder
from kbassist.language.linear_model import FeatureShape, save_model
from kbassist.language.stemmers import stemmer_for
from kbassist.language.tokens import WORD, sentences
from kbassist.markup.front_matter import split_front_matter

LANGUAGES = ("lv", "ru", "en")
FINE = "fine"
OWN, ORDINARY, HELP, CUE = "own", "ordinary", "help", "cue"

STRENGTH = 20.0
"""The inverse of regularisation; 8 to 30 score alike (cross-validated, 2026-11-22)."""
WEIGHTS = {OWN: 1.0, ORDINARY: 1.0, HELP: 0.3, CUE: 0.3}
VECTOR_SHARE = 1.0
"""What a vector counts beside the features; with it 2 to 4 in a hundred breaches more are found."""
MOST_HELP = 1_500
MOST_PAGES, MOST_CHARACTERS = 400, 3_000
"""Of technical documentation, so that it does not outweigh how people talk."""
FEWEST_TEXTS = 2
"""A feature of a single text says nothing about another one."""
MOST_FEATURES = 24_000
"""Those that weigh most; two thirds of them score one to two points worse (cross-validated, 2026-11-22)."""
LIMITS = (0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4)

_MARKUP = re.compile(r"<[^>]+>|https?://\S+|\*\*|`|^#+ ", re.MULTILINE)
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence to learn from, its class, and where it is from."""

    text: str
    label: str
    origin: str


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights of shape (BUCKETS, classes), those of most buckets 0, and the bias of each class, breach first."""

    classes: tuple[str, ...]
    weights: np.ndarray
    bias: np.ndarray

    def scores(self, matrix: csr_matrix) -> np.ndarray:
        """Returns the logarithmic odds, of shape (number of sentences, classes)."""
        return matrix @ self.weights + self.bias


def main() -> None:
    """Writes the models; with --judge first cross-validates."""
    parser = argparse.ArgumentParser(description="Trains the models of the tone of replies.")
    parser.add_argument("data", type=Path, help="the folder of the development data")
    parser.add_argument("--judge", action="store_true", help="also cross-validate")
    parser.add_argument("--only", choices=LANGUAGES, help="only this language")
    arguments = parser.parse_args()
    every_rule = load_check_rules(resource_folder("languages")).by_language
    for language in [arguments.only] if arguments.only else LANGUAGES:
        rows = list(_rows(language, arguments.data))
        matrix = _matrix([row.text for row in rows], language)
        by_bucket = _by_bucket(word_vectors(_plain_texts(rows, language, arguments.data), stemmer_for(language)))
        print(language, dict(Counter(row.origin for row in rows)), flush=True)
        if arguments.judge:
            _judge(rows, matrix, by_bucket, every_rule[language])
        path = resource_folder("models") / f"reply_tone_{language}.npz"
        _write(path, _fitted(rows, matrix, by_bucket))
        print(f"  {path.name}: {path.stat().st_size / 1e3:.0f} kB", flush=True)


def _matrix(texts: Sequence[str], language: str) -> csr_matrix:
    found = features_of(texts, language)
    bounds = [*found.starts, found.buckets.size]
    matrix = csr_matrix((found.amounts, found.buckets, bounds), shape=(len(texts), BUCKETS))
    matrix.sum_duplicates()
    return matrix


def _by_bucket(known: WordVectors) -> csr_matrix:
    """Returns the vector of each bucket of a stem, of shape (BUCKETS, SIZE); the others are 0."""
    by_bucket = np.zeros((BUCKETS, SIZE))
    for word, place in known.places.items():
        by_bucket[bucket_of_stem(word)] = known.vectors[place] * VECTOR_SHARE
    return csr_matrix(by_bucket)


def _fitted(rows: Sequence[Row], matrix: csr_matrix, by_bucket: csr_matrix) -> Fitted:
    """Fits breach against fine on all but the cues, and each class against the other breaches, cues included."""
    labels, origins = (np.array([getattr(row, name) for row in rows]) for name in ("label", "origin"))
    shares = np.array([WEIGHTS[origin] for origin in origins])
    occurrences = np.asarray((matrix > 0).sum(axis=0)).ravel()
    kept = np.flatnonzero(occurrences >= FEWEST_TEXTS)
    rarity = np.sqrt(np.log(matrix.shape[0] / occurrences[kept]) + 1e-9)
    rarity /= rarity.mean()
    scaled = hstack([matrix[:, kept] @ diags(rarity), matrix @ by_bucket]).tocsr()
    whole, broken = origins != CUE, labels != FINE
    classes = sorted(set(labels) - {FINE})
    models = [_one(scaled[whole], broken[whole], shares[whole], balanced=False)]
    models += [_one(scaled[broken], labels[broken] == name, shares[broken], balanced=True) for name in classes]
    found = np.stack([model.coef_[0] for model in models], axis=1)
    weights = np.asarray(by_bucket @ found[kept.size :])
    weights[kept] += found[: kept.size] * rarity[:, None]
    weights[np.argsort(-np.square(weights).sum(axis=1))[MOST_FEATURES:]] = 0
    return Fitted((BREACH, *classes), weights, np.array([model.intercept_[0] for model in models]))


def _one(matrix: csr_matrix, is_so: np.ndarray, shares: np.ndarray, *, balanced: bool) -> LogisticRegression:
    model = LogisticRegression(C=STRENGTH, solver="liblinear", class_weight="balanced" if balanced else None)
    return model.fit(matrix, is_so, sample_weight=shares)


def _write(path: Path, fitted: Fitted) -> None:
    shape = FeatureShape(BUCKETS)
    save_model(path, shape=shape, classes=fitted.classes, weights=fitted.weights, bias=fitted.bias)


def _judge(rows: Sequence[Row], matrix: csr_matrix, by_bucket: csr_matrix, rules: LanguageRules) -> None:
    """Prints how models judge that never saw the sentence: precision and recall by class, and what limits cost."""
    measured = [place for place, row in enumerate(rows) if row.origin != CUE]
    cues = [place for place, row in enumerate(rows) if row.origin == CUE]
    judged: dict[int, ToneJudgement] = {}
    strata = [f"{rows[place].label} {rows[place].origin}" for place in measured]
    for learn, held in StratifiedKFold(FOLDS, shuffle=True, random_state=0).split(measured, strata):
        known = [*(measured[place] for place in learn), *cues]
        fitted = _fitted([rows[place] for place in known], matrix[known], by_bucket)
        held_out = [measured[place] for place in held]
        judged |= dict(zip(held_out, judgements_of(fitted.scores(matrix[held_out]), fitted.classes), strict=True))
    told = [(rows[place], _heard(rows[place], judgement, rules)) for place, judgement in judged.items()]
    _print_limits(told)
    for limit in (0.85, 0.6):
        _print_classes(told, limit)


def _heard(row: Row, judgement: ToneJudgement, rules: LanguageRules) -> ToneJudgement:
    """Returns the judgement, of no likelihood where the sentence itself holds what makes its breach harmless."""
    read = read_sentences(row.text, row.text, rules, ())
    for number, rule in enumerate(rules.rules):
        is_silent = any(is_rescued(number, place, read, rule.reach) for place in range(len(read)))
        if rule.learnt is not None and rule.code == judgement.code and is_silent:
            return ToneJudgement(judgement.code, 0.0)
    return judgement


def _print_limits(told: Sequence[tuple[Row, ToneJudgement]]) -> None:
    print("  limit: false alarms in own good sentences, ordinary ones, help; breaches found, under the right precept")
    for limit in LIMITS:
        alarms = [
            _share(judgement.likelihood >= limit for row, judgement in told if _is(row, FINE, origin))
            for origin in (OWN, ORDINARY, HELP)
        ]
        breaches = [(row, judgement) for row, judgement in told if row.label != FINE]
        found = _share(judgement.likelihood >= limit for _, judgement in breaches)
        named = _share(_is_named(row, judgement, limit) for row, judgement in breaches)
        print(f"  {limit:.2f}: {alarms[0]:.3f} {alarms[1]:.3f} {alarms[2]:.3f}; {found:.3f} {named:.3f}", flush=True)


def _print_classes(told: Sequence[tuple[Row, ToneJudgement]], limit: float) -> None:
    for name in sorted({row.label for row, _ in told} - {FINE}):
        marked = [row for row, judgement in told if judgement.code == name and judgement.likelihood >= limit]
        breaches = [(row, judgement) for row, judgement in told if row.label == name]
        recall = _share(_is_named(row, judgement, limit) for row, judgement in breaches)
        right, fine = (sum(row.label == label for row in marked) / max(len(marked), 1) for label in (name, FINE))
        print(f"  {limit:.2f} {name}: marked {len(marked)}, {right:.2f} right, {fine:.2f} fine; recall {recall:.2f}")


def _is(row: Row, label: str, origin: str) -> bool:
    return row.label == label and row.origin == origin


def _is_named(row: Row, judgement: ToneJudgement, limit: float) -> bool:
    return judgement.likelihood >= limit and judgement.code.partition(".")[0] == row.label.partition(".")[0]


def _share(truths: Iterable[bool]) -> float:
    known = list(truths)
    return sum(known) / len(known) if known else 0.0


def _rows(language: str, data: Path) -> Iterator[Row]:
    """Yields each sentence once, without quotations, links and places left open, as the check gives it to a model."""
    seen: set[str] = set()
    for row in _every_row(language, data):
        text = own_words(row.text)
        count = len(WORD.findall(text))
        if text not in seen and count and (row.origin == OWN or count > 1):
            seen.add(text)
            yield Row(text, row.label, row.origin)


def _every_row(language: str, data: Path) -> Iterator[Row]:
    for line in (Path(__file__).parent / f"reply_tone_{language}.tsv").read_text(encoding="utf-8").splitlines():
        label, tab, text = line.partition("\t")
        if tab and not line.startswith("#"):
            yield Row(text.strip(), label.strip(), OWN)
    table = tomllib.loads((resource_folder("languages") / language / "check.toml").read_text(encoding="utf-8"))
    labels = {rule["code"] for rule in table["rules"] if "sure" in rule}
    for rule in table["rules"]:
        if rule["code"] in labels:
            cues = (re.sub("[*…!]", "", cue) for cue in rule.get("words", ()) if not cue.startswith("@"))
            yield from (Row(text, rule["code"], CUE) for text in (*cues, *rule["fires"]))
    good = (*_quiet(table), *_phrases(language), *_starter(language), *(_canned(data) if language == "en" else ()))
    yield from (Row(text, FINE, ORDINARY) for text in _sentences(good))
    help_pages = read_rows(data / "docs" / "gnome-help" / f"{language}.jsonl")
    from_help = sorted({text for text in _sentences(page["body"] for page in help_pages) if text.count(" ") < 40})
    chosen = np.random.default_rng(0).permutation(len(from_help))[:MOST_HELP]
    yield from (Row(from_help[place], FINE, HELP) for place in chosen)


def _plain_texts(rows: Iterable[Row], language: str, data: Path) -> Iterator[str]:
    """Yields what the word vectors are made from."""
    yield from (row.text for row in rows)
    yield from (page["body"] for page in read_rows(data / "docs" / "gnome-help" / f"{language}.jsonl"))
    for name in ("mood/goemotions-en", "mood/xed", "mood/ltec-lv", "language/lid-lingua"):
        yield from (row["text"] for row in read_rows(data / f"{name}.jsonl") if row.get("lang", language) == language)
    for row in read_rows(data / "formality" / "cocoa-mt.jsonl"):
        if row["lang"] == language:
            yield row["text"]
    if language == "en":
        for name in ("banking77", "bitext"):
            yield from (row["text"] for row in read_rows(data / "retrieval" / name / "index.jsonl"))
        yield from (row["body"] for row in read_rows(data / "retrieval" / "dstc10-faq" / "corpus.jsonl"))
    if language in ("ru", "en"):
        pages = read_rows(data / "docs" / "vk-cloud" / f"{language}.jsonl")
        yield from (page["body"][:MOST_CHARACTERS] for page in pages[:MOST_PAGES])
    yield (Path(__file__).parent / f"customer_messages_{language}.txt").read_text(encoding="utf-8")
    for path in sorted(knowledge_folder().glob(f"questions/{language}/*.jsonl")):
        yield from (row["text"] for row in read_rows(path))


def _sentences(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        plain = _MARKUP.sub("", text)
        yield from (sentence.of(plain) for sentence in sentences(plain))


def _quiet(table: Mapping[str, Any]) -> Iterator[str]:
    for rule in table["rules"]:
        yield from rule["quiet"]


def _phrases(language: str) -> Iterator[str]:
    """Yields every text of phrases.toml, its places filled with nothing."""
    table = tomllib.loads((resource_folder("languages") / language / "phrases.toml").read_text(encoding="utf-8"))
    yield from (_PLACEHOLDER.sub("", text) for text in _texts_in(table))


def _texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts_in(part)


def _starter(language: str) -> Iterator[str]:
    """Yields the bodies and short answers of the articles, the past answers and the ready-made replies."""
    for path in sorted(knowledge_folder().glob(f"articles/{language}/*.md")):
        fields, body = split_front_matter(path.read_text(encoding="utf-8"))
        yield from (body, *(fields.get("answer") or {}).values())
    for kind, field in (("answers", "answer"), ("canned", "body")):
        for path in sorted(knowledge_folder().glob(f"{kind}/{language}/*.jsonl")):
            yield from (row[field] for row in map(json.loads, path.read_text(encoding="utf-8").split("\n")[:-1]))


def _canned(data: Path) -> Iterator[str]:
    rows = read_rows(data / "canned" / "normalised.jsonl")
    yield from (row["body"] for row in rows if row["lang"] == "en")


if __name__ == "__main__":
    main()
