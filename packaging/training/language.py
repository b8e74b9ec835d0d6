"""Trains resources/models/language.npz: which language a text is in, by its words and rows of letters.

Learns from the development set lid-lingua (sixteen languages, six of them only so that they are not taken for one of
ours) and from the project's own texts. The frozen questions of the starter knowledge and the short questions of
lid-questions are left out: they measure. Every sentence is learnt also as hurried people write it.
"""

import argparse
import json
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from fitting import FOLDS, fit, matrix_of, read_rows, write_model
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from spellings import in_chat_spelling, in_latin_letters, mixed_with_foreign, shortened, without_diacritics

from kbassist.core.resource_files import knowledge_folder, resource_folder
from kbassist.core.text import Judgement, Span
from kbassist.language.identify import identify
from kbassist.language.language_odds import MODEL, model_text
from kbassist.language.linear_model import FeatureShape, Models
from kbassist.language.pack import LanguagePacks, load_packs
from kbassist.language.recognition import spoken_words

SHAPE = FeatureShape(buckets=2**16, shortest=1, longest=4, evenly=True)
STRENGTH = 10.0
ROUNDS = 60
SEED = 20261122
ALWAYS_LEARNT = -1
"""The fold of what no fold judges: the project's own texts."""

LATIN_WITH_DIACRITICS = frozenset(("lv", "lt", "et", "de", "pl", "fr", "es", "fi", "nb", "sv", "cs"))
ROMANISED = "ru-Latn"
SHORTEST_SENTENCE = 5
MOST_FOREIGN = 2_000
_MARKUP = re.compile(r"https?://\S+|`[^`]*`|^[a-z_]+: ?|[*_#|>\[\]()]")


@dataclass(frozen=True, slots=True)
class Sample:
    """A text to learn from; `fold` is the one that judges it."""

    label: str
    text: str
    fold: int


def main() -> None:
    """Writes the model and prints how well models do that never saw what they judge."""
    parser = argparse.ArgumentParser(description="Trains the model that tells languages apart.")
    parser.add_argument("data", type=Path, help="the folder of the development data")
    parser.add_argument("--judge", action="store_true", help="also cross-validate: five more fits")
    arguments = parser.parse_args()
    packs = load_packs(resource_folder("languages"))
    rows = read_rows(arguments.data / "language" / "lid-lingua.jsonl")
    samples = list(_samples(rows, packs))
    labels = np.array([sample.label for sample in samples])
    print(f"{len(samples)} texts:", dict(sorted(Counter(labels.tolist()).items())), flush=True)
    matrix = matrix_of([sample.text for sample in samples], SHAPE)
    path = resource_folder("models") / f"{MODEL}.npz"
    if arguments.judge:
        _judge(rows, samples, matrix)
    write_model(path, _fitted(matrix, labels), SHAPE)
    print(f"{path}: {path.stat().st_size / 1e6:.2f} MB")


def _fitted(matrix: csr_matrix, labels: np.ndarray) -> LogisticRegression:
    """Fits with every label weighted by the root of its rarity, so that no label is likely by itself."""
    counts = Counter(labels.tolist())
    weights = np.array([(len(labels) / len(counts) / counts[label]) ** 0.5 for label in labels.tolist()])
    return fit(matrix, labels, strength=STRENGTH, balanced=False, weights=weights, rounds=ROUNDS)


def _samples(rows: Sequence[Mapping[str, Any]], packs: LanguagePacks) -> Iterator[Sample]:
    """Yields all that is learnt; a row and all its spellings are in one fold."""
    chance = Random(SEED)
    own = list(_own_texts())
    terms = [(language, text) for language, text in own if len(text) > 3 and len(text.split()) < 3]
    foreign = {code: _foreign_terms(code, terms, chance) for code in {row["lang"] for row in rows}}
    plain = [(row["lang"], row["text"], _fold_of(row)) for row in rows if row["variant"] == "plain"]
    for language, text, fold in (*((language, text, ALWAYS_LEARNT) for language, text in own), *plain):
        for label, spelling in _spellings(language, text, foreign[language], chance):
            words = model_text(tuple(spoken_words(spelling, Span(0, len(spelling)))), packs.everywhere.neutral_words)
            if words:
                yield Sample(label, words, fold)


def _foreign_terms(code: str, terms: Sequence[tuple[str, str]], chance: Random) -> list[str]:
    """Returns terms that a text in a language may hold: half of them English, half of all others."""
    english = [text for language, text in terms if language == "en" != code]
    others = [text for language, text in terms if language not in ("en", code)]
    return english + chance.sample(others, max(len(english), MOST_FOREIGN))


def _fold_of(row: Mapping[str, Any]) -> int:
    return Random(row["id"].partition("~")[0]).randrange(FOLDS)


def _spellings(language: str, text: str, foreign: Sequence[str], chance: Random) -> Iterator[tuple[str, str]]:
    """Yields a text as its writer may have typed it, with the label each time."""
    yield from _typed(language, text, chance)
    if len(text.split()) < SHORTEST_SENTENCE:
        return
    yield language, shortened(text, chance)
    for label, spelling in _typed(language, shortened(text, chance), chance):
        yield label, mixed_with_foreign(spelling, foreign, chance)


def _typed(language: str, text: str, chance: Random) -> Iterator[tuple[str, str]]:
    yield language, text
    if language in LATIN_WITH_DIACRITICS and not text.isascii():
        yield language, without_diacritics(text, language, chance)
    if language == "lv" and not text.isascii():
        yield language, in_chat_spelling(text, chance)
    if language == "ru":
        yield ROMANISED, in_latin_letters(text, chance)


def _own_texts() -> Iterator[tuple[str, str]]:
    """Yields the project's own texts with their languages; the frozen questions are not among them."""
    for path in sorted(resource_folder("concepts").glob("*.json")):
        for words in json.loads(path.read_text(encoding="utf-8")).values():
            yield from ((code, text) for code, texts in words.items() if len(code) == 2 for text in texts)
    for pages in (knowledge_folder() / "articles", resource_folder("help")):
        for path in sorted(pages.glob("*/*.md")):
            lines = (_MARKUP.sub(" ", line).strip() for line in path.read_text(encoding="utf-8").splitlines())
            yield from ((path.parent.name, line) for line in lines if len(line.split()) > 2)
    for path in sorted((knowledge_folder() / "answers").glob("*/*.jsonl")):
        for answer in read_rows(path):
            yield from ((path.parent.name, answer[part]) for part in ("question", "answer"))
    for path in sorted(resource_folder("languages").glob("*/pack.toml")):
        yield from ((path.parent.name, text) for text in _texts_of_pack(path))


def _texts_of_pack(path: Path) -> Iterator[str]:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    for key in ("function_words", "typical_words", "stop_words"):
        yield from table.get(key, ())
    yield from (example["text"] for example in table.get("examples", ()) if example.get("language") == table["code"])
    phrases = path.with_name("phrases.toml")
    if phrases.exists():
        for phrase in tomllib.loads(phrases.read_text(encoding="utf-8"))["phrases"]:
            yield from phrase["texts"]


def _judge(rows: Sequence[Mapping[str, Any]], samples: Sequence[Sample], matrix: csr_matrix) -> None:
    """Prints what the program says of rows with models that never saw them: by kind and spelling, and by confidence."""
    shipped = load_packs(resource_folder("languages"))
    labels = np.array([sample.label for sample in samples])
    folds = np.array([sample.fold for sample in samples])
    told: list[tuple[Mapping[str, Any], Judgement[str]]] = []
    for fold in range(FOLDS):
        with TemporaryDirectory() as folder:
            write_model(Path(folder) / f"{MODEL}.npz", _fitted(matrix[folds != fold], labels[folds != fold]), SHAPE)
            packs = LanguagePacks(shipped.known, shipped.everywhere, Models(Path(folder)))
            told += [(row, identify(row["text"], packs)) for row in rows if _fold_of(row) == fold]
        print(f"fold {fold + 1} of {FOLDS} judged", flush=True)
    groups: dict[str, list[tuple[Mapping[str, Any], Judgement[str]]]] = defaultdict(list)
    for row, judged in told:
        known = row["lang"] in shipped.known
        groups[f"{row['kind']}, {row['variant'] if known else 'other languages'}"].append((row, judged))
        if known and judged.value is not None:
            groups[f"confidence {min(int(judged.confidence * 10), 9) / 10:.1f} and more"].append((row, judged))
    for group, members in sorted(groups.items()):
        right = sum(judged.value == row["lang"] for row, judged in members) / len(members)
        is_open = sum(judged.value is None for _, judged in members) / len(members)
        print(f"{group:32} {len(members):5}  right {right:.3f}  open {is_open:.3f}  wrong {1 - right - is_open:.3f}")


if __name__ == "__main__":
    main()
