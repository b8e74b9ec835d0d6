"""Nearness by plain arithmetic: the nearest rows, and their fusion with what words found."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kbassist.core.evidence import Hit
from kbassist.core.item import ItemId
from kbassist.core.vectors import PassageVector, packed_vector
from kbassist.search.semantic import MOST_CONFIDENCE, Near, VectorTable, empty_table, fused, hit_of

A, B, C = ItemId("a"), ItemId("b"), ItemId("c")


def row(item_id: ItemId, ordinal: int, *values: float) -> PassageVector:
    return PassageVector(item_id, ordinal, 1, "", packed_vector(values))


def table(*rows: PassageVector) -> VectorTable:
    return empty_table(2).with_vectors(rows)


def nearest(found: VectorTable, *vector: float, limit: int = 10) -> list[tuple[ItemId, int]]:
    near = found.nearest(vector, found.mask_of(found.item_ids), limit)
    return [(entry.item_id, entry.ordinal) for entry in near]


def test_an_item_is_as_near_as_its_nearest_passage() -> None:
    found = table(row(A, 0, 0.0, 1.0), row(A, 1, 1.0, 0.1), row(B, 0, 1.0, 1.0))

    assert nearest(found, 1.0, 0.0) == [(A, 1), (B, 0)]


def test_only_items_that_the_filter_lets_through_are_near() -> None:
    found = table(row(A, 0, 1.0, 0.0), row(B, 0, 0.5, 0.5))

    near = found.nearest((1.0, 0.0), found.mask_of([B, C]), 10)

    assert [entry.item_id for entry in near] == [B]


def test_many_passages_of_one_item_do_not_hide_the_next_item() -> None:
    found = table(*(row(A, ordinal, 1.0, 0.01 * ordinal) for ordinal in range(50)), row(B, 0, 0.0, 1.0))

    assert [item_id for item_id, _ in nearest(found, 1.0, 0.0, limit=2)] == [A, B]


def test_an_item_that_comes_again_loses_its_older_rows() -> None:
    found = table(row(A, 0, 1.0, 0.0), row(A, 1, 1.0, 0.0), row(B, 0, 0.0, 1.0)).with_vectors([row(A, 0, 0.0, 1.0)])

    assert len(found) == 2
    assert set(nearest(found, 0.0, 1.0)) == {(A, 0), (B, 0)}


def test_vectors_of_another_length_are_passed_over() -> None:
    assert len(table(row(A, 0, 1.0, 0.0, 0.0))) == 0


def test_an_empty_table_has_nothing_near() -> None:
    assert nearest(empty_table(2), 1.0, 0.0) == []


@given(st.lists(st.tuples(st.floats(-1, 1), st.floats(-1, 1)), min_size=1, max_size=30), st.integers(1, 8))
def test_the_nearest_are_those_of_comparing_each(points: list[tuple[float, float]], limit: int) -> None:
    rows = [row(ItemId(f"item{place}"), 0, *point) for place, point in enumerate(points)]
    found = table(*rows)

    near = found.nearest((0.6, 0.8), found.mask_of(found.item_ids), limit)

    each = sorted((found.matrix @ np.array([0.6, 0.8], dtype=np.float32)).tolist(), reverse=True)
    assert [entry.closeness for entry in near] == pytest.approx(each[:limit], abs=1e-6)


def test_what_both_find_comes_before_what_one_finds() -> None:
    hits = (Hit(A, 0, 9.0, 0.6), Hit(B, 0, 4.0, 0.3))
    near = (Near(C, 0, 0.7), Near(B, 1, 0.6))

    order = [hit.item_id for hit in fused(hits, near, 10)]

    assert order == [B, A, C]


def test_what_words_found_keeps_its_passage_and_confidence() -> None:
    (first, *_) = fused((Hit(B, 2, 4.0, 0.3),), (Near(B, 1, 0.9),), 10)

    assert (first.ordinal, first.confidence) == (2, 0.3)


def test_scores_fall_and_keep_the_distances_of_the_words() -> None:
    hits = (Hit(A, 0, 9.0, 0.6), Hit(B, 0, 4.0, 0.3))

    scores = [hit.score for hit in fused(hits, (Near(C, 0, 0.7), Near(B, 1, 0.6)), 10)]

    assert scores[:2] == [9.0, 4.0]
    assert 0 < scores[2] < 4.0


def test_what_is_only_near_is_never_very_sure() -> None:
    sure = [hit_of(Near(A, 0, closeness)).confidence for closeness in (-0.2, 0.2, 0.35, 0.5, 1.0)]

    assert sure == pytest.approx([0.0, 0.0, MOST_CONFIDENCE / 2, MOST_CONFIDENCE, MOST_CONFIDENCE])


def test_fusing_gives_no_more_than_was_asked_for() -> None:
    assert len(fused((Hit(A, 0, 9.0, 0.6),), (Near(B, 0, 0.7), Near(C, 0, 0.6)), 2)) == 2
