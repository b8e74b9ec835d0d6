import pytest

from kbassist.core.text import Span
from kbassist.services.understanding_evaluation.baselines import naive_bayes
from kbassist.services.understanding_evaluation.judgements import Sample
from kbassist.services.understanding_evaluation.scores import (
    abstained_share,
    asks_met,
    count_spans,
    has_differing_words,
    is_same_wording,
    macro_f1,
    right_share,
    total_of,
    wrong_share,
)


def test_right_wrong_and_abstained_make_up_all() -> None:
    guesses = [("lv", "lv"), ("lv", None), ("ru", "lv"), ("en", "en")]

    assert (right_share(guesses), wrong_share(guesses), abstained_share(guesses)) == (0.5, 0.25, 0.25)


def test_every_wanted_label_weighs_the_same_in_macro_f1() -> None:
    guesses = [("happy", "happy")] * 8 + [("sad", "happy"), ("sad", None)]

    assert macro_f1(guesses) == pytest.approx((16 / 17 + 0) / 2)


def test_a_label_that_is_never_wanted_has_no_f1_of_its_own() -> None:
    assert macro_f1([("sad", "sad"), ("sad", "angry")]) == pytest.approx(2 / 3)


def test_a_finding_on_personal_data_of_another_kind_is_no_false_one() -> None:
    name, mail = Span(0, 4), Span(10, 20)

    counts = count_spans([mail], [Span(2, 3), Span(12, 15), Span(30, 31)], [name, mail])

    assert (counts.recall, counts.precision) == (1.0, pytest.approx(2 / 3))


def test_counts_of_texts_add_up_and_nothing_wanted_means_nothing_missed() -> None:
    found, missed = count_spans([Span(0, 2)], [Span(1, 2)], [Span(0, 2)]), count_spans([Span(0, 2)], [], [Span(0, 2)])

    assert total_of([found, missed]).recall == 0.5
    assert total_of([]).recall == 1.0


@pytest.mark.parametrize(
    ("converted", "is_right"),
    [
        ("Ты можешь войти, а твой брат – нет.", True),
        ("Ты можешь войти, а твой братик – нет.", True),
        ("Ты можешь войти, а ваш брат – нет.", False),
        ("Вы можете войти, а ваш брат – нет.", False),
    ],
)
def test_the_words_in_which_a_pair_differs_must_all_be_converted(converted: str, is_right: bool) -> None:
    formal, familiar = "Вы можете войти, а ваш брат – нет.", "Ты можешь войти, а твой брат – нет."

    assert has_differing_words(formal, familiar, converted) is is_right


def test_the_same_words_are_the_same_wording_whatever_their_capitals() -> None:
    assert is_same_wording("Du bist da.", "du bist da")
    assert not is_same_wording("Du bist da.", "Sie sind da.")


def test_an_ask_answers_to_one_wanted_ask_only() -> None:
    assert asks_met(["invoice", "invoice October"], ["Where is the invoice of October?"]) == 1
    assert asks_met(["change password", "price"], ["How do I change my password?", "What is the price?"]) == 2


def test_naive_bayes_never_learns_from_the_other_form_of_the_sentence_that_it_judges() -> None:
    samples = [
        Sample(f"{word} {number}", "en", label, group=str(number))
        for number in range(20)
        for label, word in (("formal", "thee"), ("familiar", "thou"))
    ]
    alone = [Sample("thee", "en", "formal", group="x"), Sample("thou", "en", "familiar", group="x")]

    assert naive_bayes(samples) == [sample.label for sample in samples]
    assert naive_bayes(alone) == [None, None]
