"""Trains resources/models/address_es.npz: which Spanish words show that their reader is "tú" or "usted".

Learns from the development set CoCoA-MT, which gives each sentence in both forms: the words in which the two differ
show a form, all others neither. Every pair is learnt also in small letters and without accents. The other languages
of the set do as well by rules alone.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from fitting import FOLDS, read_rows
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from kbassist.core.resource_files import resource_folder
from kbassist.core.understanding import Address
from kbassist.language.address import find_address
from kbassist.language.address_model import word_features
from kbassist.language.linear_model import FeatureShape, Models, save_model
from kbassist.language.pack import LanguagePacks, load_packs
from kbassist.language.tokens import fold, words

LANGUAGE = "es"
SHAPE = FeatureShape(buckets=2**15)
STRENGTH = 1.0
ROUNDS = 200
FORMS = ("formal", "informal")


@dataclass(frozen=True, slots=True)
class Pair:
    """One sentence in both forms."""

    formal: str
    familiar: str


def main() -> None:
    """Writes the model; with --judge first prints how well models do that never saw what they judge."""
    parser = argparse.ArgumentParser(description="Trains the model of the Spanish form of address.")
    parser.add_argument("data", type=Path, help="the folder of the development data")
    parser.add_argument("--judge", action="store_true", help="also cross-validate: five more fits")
    arguments = parser.parse_args()
    pairs = list(_pairs(arguments.data / "formality" / "cocoa-mt.jsonl"))
    path = resource_folder("models") / f"address_{LANGUAGE}.npz"
    if arguments.judge:
        _judge(pairs)
    _train(pairs, path)
    print(f"{len(pairs)} pairs; {path}: {path.stat().st_size / 1e6:.2f} MB")


def _pairs(path: Path) -> Iterator[Pair]:
    """Yields the sentences that are there in both forms."""
    forms: dict[str, dict[str, str]] = defaultdict(dict)
    for row in read_rows(path):
        if row["lang"] == LANGUAGE:
            forms[row["id"].rpartition("-")[0]][row["label"]] = row["text"]
    yield from (Pair(both["formal"], both["informal"]) for both in forms.values() if len(both) == len(FORMS))


def _train(pairs: Sequence[Pair], path: Path) -> None:
    rows: list[np.ndarray] = []
    labels: list[str] = []
    for pair in pairs:
        for formal, familiar in _spellings(pair):
            of_formal, of_familiar = _labels(formal, familiar)
            for text, own_labels in ((formal, of_formal), (familiar, of_familiar)):
                rows.append(word_features(text, tuple(words(text)), SHAPE.buckets))
                labels += own_labels
    features = np.concatenate(rows)
    starts = np.arange(len(features) + 1) * features.shape[1]
    matrix = csr_matrix((np.ones(features.size), features.ravel(), starts), shape=(len(features), SHAPE.buckets))
    model = LogisticRegression(C=STRENGTH, max_iter=ROUNDS).fit(matrix, labels)
    save_model(path, shape=SHAPE, classes=list(model.classes_), weights=model.coef_.T, bias=model.intercept_)


def _spellings(pair: Pair) -> Iterator[tuple[str, str]]:
    yield pair.formal, pair.familiar
    yield pair.formal.lower(), pair.familiar.lower()
    yield fold(pair.formal), fold(pair.familiar)


def _labels(formal: str, familiar: str) -> tuple[list[str], list[str]]:
    """Returns the class of each word of the two sentences."""
    first, second = ([word.text for word in words(text)] for text in (formal, familiar))
    of_first, of_second = ["neither"] * len(first), ["neither"] * len(second)
    for kind, begin, end, other_begin, other_end in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if kind != "equal":
            of_first[begin:end] = ["formal"] * (end - begin)
            of_second[other_begin:other_end] = ["familiar"] * (other_end - other_begin)
    return of_first, of_second


def _judge(pairs: Sequence[Pair]) -> None:
    """Prints how often rules and model together are right; the pairs of one fold are judged by what it never saw."""
    packs = load_packs(resource_folder("languages"))
    counts: Counter[str] = Counter()
    for fold_number in range(FOLDS):
        with TemporaryDirectory() as folder:
            learnt = [pair for place, pair in enumerate(pairs) if place % FOLDS != fold_number]
            _train(learnt, Path(folder) / f"address_{LANGUAGE}.npz")
            judging = LanguagePacks(packs.known, packs.everywhere, Models(Path(folder)))
            for pair in pairs[fold_number::FOLDS]:
                counts[_outcome(pair.formal, Address.FORMAL, judging)] += 1
                counts[_outcome(pair.familiar, Address.FAMILIAR, judging)] += 1
    print({outcome: round(count / counts.total(), 4) for outcome, count in sorted(counts.items())}, counts.total())


def _outcome(text: str, wanted: Address, packs: LanguagePacks) -> str:
    judged = find_address(text, LANGUAGE, packs).value
    if judged is None:
        return "open"
    return "right" if judged is wanted else "wrong"


if __name__ == "__main__":
    main()
