from math import log2

import pytest

from kbassist.services.evaluation_scores import (
    Judged,
    area_between,
    figures_of,
    interval_of,
    mean_figures,
    refusals_of,
    reliability_of,
)


def judged(ranked: str, relevant: str, confidence: float = 0.5, *, is_shown: bool = True) -> Judged:
    items = tuple(ranked.split())
    return Judged(items, items if is_shown else (), frozenset(relevant.split()), confidence)


RANKED = (judged("a b c", "a"), judged("b x a y", "a"), judged("x y", "a"), judged("x a z b", "a b"))


def test_recall_counts_questions_with_a_right_item_that_high() -> None:
    figures = figures_of(RANKED, is_of_intents=False)

    assert [figures[f"R@{depth}"] for depth in (1, 3, 5, 10)] == [0.25, 0.75, 0.75, 0.75]


def test_reciprocal_rank_and_gain_are_those_computed_by_hand() -> None:
    figures = figures_of(RANKED, is_of_intents=False)

    two_of_two = (1 / log2(3) + 1 / log2(5)) / (1 + 1 / log2(3))
    assert figures["MRR@10"] == pytest.approx((1 + 1 / 3 + 0 + 1 / 2) / 4)
    assert figures["nDCG@10"] == pytest.approx((1 + 1 / log2(4) + 0 + two_of_two) / 4)


def test_only_the_first_ten_count() -> None:
    eleventh = judged("b c d e f g h i j k a", "a")

    assert set(figures_of([eleventh], is_of_intents=False).values()) == {0.0}


def test_questions_without_an_answer_are_left_out_of_the_figures() -> None:
    assert figures_of([judged("a", "a"), judged("x", "")], is_of_intents=False)["R@1"] == 1.0
    assert figures_of([judged("x", "")], is_of_intents=False) == {}


def test_rare_intents_count_as_much_as_common_ones_in_the_macro_figure() -> None:
    answers = [judged("card", "card"), judged("card", "card"), judged("card refund", "refund")]

    figures = figures_of(answers, is_of_intents=True)

    assert figures == {"acc@1": pytest.approx(2 / 3), "acc@3": 1.0, "macro acc@1": 0.5}


def test_the_interval_holds_the_mean_and_is_the_same_every_time() -> None:
    values = [1.0] * 60 + [0.0] * 40

    low, high = interval_of([values])

    assert (low, high) == interval_of([values])
    assert low == pytest.approx(0.6 - 1.96 * 0.049, abs=0.02)
    assert high == pytest.approx(0.6 + 1.96 * 0.049, abs=0.02)


def test_the_interval_of_several_groups_is_that_of_the_mean_of_their_means() -> None:
    assert interval_of([[1.0, 1.0], [0.0, 0.0, 0.0]]) == (0.5, 0.5)


def test_the_mean_of_rows_is_taken_figure_by_figure() -> None:
    assert mean_figures([{"R@1": 0.2, "R@3": 0.4}, {"R@1": 0.4, "R@3": 0.8}]) == {
        "R@1": pytest.approx(0.3),
        "R@3": pytest.approx(0.6),
    }


def test_refusing_is_judged_at_the_products_threshold_and_where_a_tenth_is_lost() -> None:
    answerable = [judged("a", "a", 0.1 * number, is_shown=number >= 3) for number in range(1, 10)]
    wrong = judged("x", "a", 1.0)
    unanswerable = [judged("x", "", 0.15, is_shown=False), judged("x", "", 0.5)]

    refusals = refusals_of([*answerable, wrong, *unanswerable])

    assert refusals is not None
    assert (refusals.answerable, refusals.unanswerable) == (10, 2)
    assert refusals.answerable_refused == pytest.approx(0.2)
    assert refusals.refused == 0.5
    assert refusals.found == 0.7
    assert refusals.right_of_shown == 7 / 8
    assert refusals.threshold_at_tenth == pytest.approx(0.2)
    assert refusals.refused_at_tenth == 0.5
    assert refusals.area == pytest.approx((8 + 4.5) / 18)


def test_nothing_is_told_of_refusing_where_every_question_has_an_answer() -> None:
    assert refusals_of([judged("a", "a")]) is None


def test_the_area_counts_ties_half() -> None:
    assert area_between([0.5, 0.9], [0.5, 0.1]) == 0.875
    assert area_between([], [0.5]) == 0.0


def test_confidence_is_compared_with_the_share_that_is_right_bin_by_bin() -> None:
    answers = [judged("a", "a", 0.82), judged("x", "a", 0.88), judged("x", "", 0.1), judged("a", "a", 1.0)]

    table = reliability_of(answers)

    filled = {round(found.low, 1): found for found in table.bins if found.count}
    assert {low: (found.count, found.share_right) for low, found in filled.items()} == {
        0.1: (1, 0.0),
        0.8: (2, 0.5),
        0.9: (1, 1.0),
    }
    assert filled[0.8].mean_confidence == pytest.approx(0.85)
    assert table.calibration_error == pytest.approx(0.25 * 0.1 + 0.5 * 0.35)
    assert table.brier == pytest.approx((0.18**2 + 0.88**2 + 0.1**2) / 4)


def test_weights_let_a_small_set_count_as_much_as_a_large_one() -> None:
    answers = [judged("a", "a", 0.5)] * 3 + [judged("x", "a", 0.5)]

    assert reliability_of(answers).calibration_error == pytest.approx(0.25)
    assert reliability_of(answers, [1 / 3] * 3 + [1.0]).calibration_error == pytest.approx(0.0)


def test_the_figures_are_those_of_the_development_sets_own_scorer() -> None:
    asked = [*RANKED, judged("", "a"), judged("", ""), judged("x", "")]
    messages = [
        judged("card refund", "card"),
        judged("card refund", "refund"),
        judged("a b c refund", "refund"),
        judged("", "loan"),
    ]

    figures = figures_of(asked, is_of_intents=False)
    intents = figures_of(messages, is_of_intents=True)

    assert {name: round(value, 4) for name, value in figures.items()} == {
        **{"R@1": 0.2, "R@3": 0.6, "R@5": 0.6, "R@10": 0.6},
        **{"MRR@10": 0.3667, "nDCG@10": 0.4302},
    }
    assert (intents["acc@1"], intents["acc@3"]) == (0.25, 0.5)
    refusals = refusals_of(asked)
    assert refusals is not None
    assert (refusals.answerable_refused, refusals.refused) == (pytest.approx(0.2), 0.5)
