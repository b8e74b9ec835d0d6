"""What the model of tone counts in sentences."""

import numpy as np
import pytest

from kbassist.checking.tone_features import BUCKETS, features_of


@pytest.mark.parametrize(
    ("language", "text"), [("lv", "Tā nav mūsu vaina!"), ("ru", "Это не наша вина!"), ("en", "It is not our fault!")]
)
def test_a_sentence_counts_the_same_alone_and_among_others(language: str, text: str) -> None:
    alone = features_of([text], language)
    among = features_of(["Labdien, Anna.", text, "3 + 4 = 7"], language)

    own = slice(among.starts[1], among.starts[2])
    assert alone.buckets.tolist() == among.buckets[own].tolist()
    assert alone.amounts.tolist() == among.amounts[own].tolist()


def test_every_feature_has_its_place_and_counts() -> None:
    found = features_of(["Rēķins ir samaksāts.", "Paldies!"], "lv")

    assert found.buckets.shape == found.amounts.shape
    assert found.buckets.min() >= 0
    assert found.buckets.max() < BUCKETS
    assert np.all(found.amounts > 0)


def test_case_diacritics_and_the_value_of_numbers_count_nothing() -> None:
    plain = features_of(["maksajiet lidz 3 maijam"], "lv")
    proper = features_of(["Maksājiet līdz 15 maijam"], "lv")

    assert plain.buckets.tolist() == proper.buckets.tolist()


def test_marks_count() -> None:
    assert features_of(["Vai tiešām?!"], "lv").buckets.size > features_of(["Vai tiešām"], "lv").buckets.size
