"""Linear models: what they count, how they judge and prove it, and how they are kept."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kbassist.core.errors import InputProblem
from kbassist.core.resource_files import resource_folder
from kbassist.language.linear_model import FeatureShape, LinearModel, Models, features, load_model, save_model

BUCKETS = 2**12
NGRAMS = FeatureShape(BUCKETS, shortest=1, longest=3)
WORDS = FeatureShape(BUCKETS)
SHAPES = [
    NGRAMS,
    WORDS,
    FeatureShape(BUCKETS, shortest=2, longest=4, evenly=True),
    FeatureShape(BUCKETS, with_pairs=True, with_marks=True, folded=True),
    FeatureShape(BUCKETS, shortest=1, longest=2, with_pairs=True, with_marks=True, evenly=True),
]


def buckets_of(text: str, shape: FeatureShape) -> set[int]:
    return set(features(text, shape)[0].tolist())


def saved(path: Path, weights: "dict[str, dict[str, float]]") -> LinearModel:
    """Returns a model of words that was written and read again; the weights are by class and word."""
    matrix = np.zeros((BUCKETS, len(weights)))
    for place, words in enumerate(weights.values()):
        for word, weight in words.items():
            matrix[features(word, WORDS)[0], place] = weight
    save_model(path, shape=WORDS, classes=tuple(weights), weights=matrix, bias=np.zeros(len(weights)))
    return load_model(path)


@pytest.mark.parametrize("shape", SHAPES)
@given(text=st.text(alphabet="aābšя .,!?:)0тЁ😡\n", max_size=40))
def test_what_a_text_counts_has_length_one_and_each_bucket_once(shape: FeatureShape, text: str) -> None:
    buckets, amounts = features(text, shape)

    assert len(set(buckets.tolist())) == len(buckets) == len(amounts)
    assert all(0 <= bucket < BUCKETS for bucket in buckets.tolist())
    assert not len(buckets) or np.square(amounts).sum() == pytest.approx(1)


def test_a_text_without_words_and_marks_has_no_features() -> None:
    assert buckets_of(" .,\n", NGRAMS) == set()
    assert buckets_of("", NGRAMS) == set()


def test_no_row_of_letters_reaches_over_two_words() -> None:
    together = buckets_of("ab cd", NGRAMS)

    assert together == buckets_of("ab", NGRAMS) | buckets_of("cd", NGRAMS)


def test_case_never_counts_and_diacritics_only_where_wanted() -> None:
    folded = FeatureShape(BUCKETS, shortest=1, longest=3, folded=True)

    assert buckets_of("RĒĶINS", NGRAMS) == buckets_of("rēķins", NGRAMS) != buckets_of("rekins", NGRAMS)
    assert buckets_of("RĒĶINS", folded) == buckets_of("rekins", folded)


def test_all_digits_count_as_one() -> None:
    assert buckets_of("kļūda 502", NGRAMS) == buckets_of("kļūda 417", NGRAMS)


def test_the_order_of_words_counts_only_in_pairs() -> None:
    pairs = FeatureShape(BUCKETS, with_pairs=True)

    assert buckets_of("not good", WORDS) == buckets_of("good not", WORDS)
    assert buckets_of("not good", pairs) != buckets_of("good not", pairs)


def test_marks_count_only_where_wanted() -> None:
    marks = FeatureShape(BUCKETS, with_marks=True)

    assert buckets_of("nestrādā!!! 😡", WORDS) == buckets_of("nestrādā", WORDS)
    assert len(buckets_of("nestrādā!!! 😡", marks)) == len(buckets_of("nestrādā", marks)) + 2


def test_a_long_word_counts_no_more_than_a_short_one_where_words_count_evenly() -> None:
    shape = FeatureShape(2**20, shortest=2, longest=3, with_words=False, evenly=True)
    plain = FeatureShape(2**20, shortest=2, longest=3, with_words=False)

    def share_of(word: str, text: str, of: FeatureShape) -> float:
        buckets, amounts = features(text, of)
        return float(np.square(amounts[np.isin(buckets, features(word, of)[0])]).sum())

    assert share_of("un", "un elektroenerģija", shape) > 2 * share_of("un", "un elektroenerģija", plain)


def test_a_model_judges_by_its_weights(tmp_path: Path) -> None:
    model = saved(tmp_path / "mood.npz", {"glad": {"paldies": 2.0}, "sour": {"slikti": 2.0}})

    shares = model.probabilities("Paldies!")

    assert shares["glad"] > 0.8
    assert sum(shares.values()) == pytest.approx(1)


def test_a_text_that_says_nothing_is_judged_by_the_bias_alone(tmp_path: Path) -> None:
    model = saved(tmp_path / "mood.npz", {"glad": {"paldies": 2.0}, "sour": {"slikti": 2.0}})

    assert model.probabilities("...") == {"glad": 0.5, "sour": 0.5}


def test_the_proof_are_the_words_that_speak_most_in_order_of_position(tmp_path: Path) -> None:
    model = saved(tmp_path / "mood.npz", {"glad": {"paldies": 2.0, "lieliski": 3.0}, "sour": {"slikti": 2.0}})
    text = "Paldies, nebija slikti, bet lieliski!"

    assert [span.of(text) for span in model.proof(text, "glad", most=5)] == ["Paldies", "lieliski"]
    assert [span.of(text) for span in model.proof(text, "glad", most=1)] == ["lieliski"]


def test_what_is_kept_in_whole_numbers_is_near_to_what_was_learnt(tmp_path: Path) -> None:
    weights = np.random.default_rng(1).normal(size=(BUCKETS, 3))
    path = tmp_path / "model.npz"
    save_model(path, shape=NGRAMS, classes=("a", "b", "c"), weights=weights, bias=np.array([0.1, 0.0, -0.1]))
    text = "Labdien, man nestrādā internets!"
    buckets, amounts = features(text, NGRAMS)

    exact = amounts @ weights[buckets] + np.array([0.1, 0.0, -0.1])

    assert load_model(path).scores(text) == pytest.approx(exact, abs=0.1)


def test_a_model_is_read_once(tmp_path: Path) -> None:
    saved(tmp_path / "mood.npz", {"glad": {"paldies": 2.0}, "sour": {"slikti": 2.0}})
    models = Models(tmp_path)

    first = models.named("mood")
    (tmp_path / "mood.npz").unlink()

    assert models.named("mood") is first


@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04 torn"])
def test_a_missing_or_torn_model_is_named(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "mood.npz").write_bytes(content)

    with pytest.raises(InputProblem) as caught:
        Models(tmp_path).named("mood")

    assert caught.value.code == "pack_broken"
    assert "mood.npz" in caught.value.sentence


def test_all_shipped_models_are_small_and_have_their_card() -> None:
    paths = sorted(resource_folder("models").glob("*.npz"))

    assert "language" in [path.stem for path in paths]
    assert sum(path.stat().st_size for path in paths) < 8_000_000
    cards = {path.stem for path in resource_folder("models").glob("*.md")}
    assert "language" in cards
