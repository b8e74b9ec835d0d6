"""The half of the linear models that learns; `packaging/tasks.py train` brings the packages that it needs."""

import sys
from pathlib import Path
from random import Random
from types import ModuleType

import numpy as np
import pytest

from kbassist.core.resource_files import knowledge_folder
from kbassist.language.linear_model import FeatureShape, features, load_model

SCRIPTS = knowledge_folder().parent / "packaging" / "training"
INSTALLED = knowledge_folder().parent / ".venv" / "training"
SHAPE = FeatureShape(2**12, shortest=1, longest=3, evenly=True)
TEXTS = ["labi", "ļoti labi", "labi gan", "slikti", "ļoti slikti", "slikti gan"] * 5
LABELS = ["good", "good", "good", "bad", "bad", "bad"] * 5


@pytest.fixture
def scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(SCRIPTS))


@pytest.fixture
def fitting(scripts: None, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    if INSTALLED.is_dir():
        monkeypatch.setattr(sys, "path", [*sys.path, str(INSTALLED)])
    pytest.importorskip("sklearn", reason="`python3 packaging/tasks.py train` installs scikit-learn")
    return pytest.importorskip("fitting")


def test_a_matrix_counts_as_the_program_does(fitting: ModuleType) -> None:
    matrix = fitting.matrix_of(["ļoti labi", "", "gan"], SHAPE)

    buckets, amounts = features("ļoti labi", SHAPE)
    assert matrix.shape == (3, SHAPE.buckets)
    assert matrix[0].indices.tolist() == buckets.tolist()
    assert np.allclose(matrix[0].data, amounts)
    assert matrix[1].nnz == 0


def test_what_was_learnt_is_what_the_program_reads(fitting: ModuleType, tmp_path: Path) -> None:
    fitting.train(tmp_path / "new" / "mood.npz", TEXTS, LABELS, SHAPE, strength=10.0, balanced=True)

    model = load_model(tmp_path / "new" / "mood.npz")

    assert model.classes == ("bad", "good")
    assert model.probabilities("labi")["good"] > 0.8 > 0.2 > model.probabilities("slikti")["good"]


def test_cross_validation_judges_every_text_with_shares_of_one(fitting: ModuleType) -> None:
    shares = fitting.cross_validated(TEXTS, LABELS, SHAPE, strength=10.0, balanced=False)

    assert shares.shape == (len(TEXTS), 2)
    assert np.allclose(shares.sum(axis=1), 1)


def test_texts_of_one_group_are_never_on_both_sides(fitting: ModuleType) -> None:
    groups = [f"{place}" for place in range(6)] * 5
    words = ["a", "b", "c", "d", "e", "f"] * 5
    labels = ["x", "y", "x", "y", "x", "y"] * 5

    shares = fitting.cross_validated(words, labels, SHAPE, strength=1000.0, balanced=False, groups=groups)

    assert shares.max() < 0.9


@pytest.mark.parametrize("seed", range(5))
def test_spellings_of_hurried_people_have_plain_latin_letters(scripts: None, seed: int) -> None:
    spellings = pytest.importorskip("spellings")
    chance = Random(seed)

    assert spellings.without_diacritics("Šodien ļoti slikti", "lv", chance) == "sodien loti slikti"
    assert spellings.in_chat_spelling("Šodien ļoti slikti jāgaida", chance).isascii()
    assert spellings.in_latin_letters("Щётка, ёж и съезд", chance).isascii()


def test_one_seed_gives_one_spelling(scripts: None) -> None:
    spellings = pytest.importorskip("spellings")
    text = "Здравствуйте, почему не работает почта?"

    assert spellings.in_latin_letters(text, Random(3)) == spellings.in_latin_letters(text, Random(3))


def test_a_foreign_term_is_put_into_a_text(scripts: None) -> None:
    spellings = pytest.importorskip("spellings")

    mixed = spellings.mixed_with_foreign("kā uzstādīt jaunu sertifikātu", ["Garching"], Random(1))

    assert mixed.count("Garching") == 1
