"""Courtesy follows the situation."""

import pytest

from kbassist.core.reply import Act
from kbassist.core.understanding import Mood, Reader, Satisfaction, Situation
from kbassist.drafting.plan import Move, Result, closing, ending, holding, opening, result_of
from tests.drafting.letters import understood


def conditions(moves: tuple[Move, ...]) -> list[str]:
    return [f"{move.act.value}.{move.when}" for move in moves]


@pytest.mark.parametrize(
    ("judgements", "expected"),
    [
        ({}, ["thanks.first", "acknowledge.neutral"]),
        ({"urgent": True}, ["acknowledge.urgent"]),
        ({"mood": Mood.WORRIED}, ["acknowledge.worried"]),
        ({"mood": Mood.WORRIED, "urgent": True}, ["acknowledge.urgent"]),
        ({"mood": Mood.SAD, "urgent": True}, ["acknowledge.sad"]),
        ({"mood": Mood.ANGRY}, ["acknowledge.angry", "apologize.trouble"]),
        ({"situation": Situation.COMPLAINT}, ["acknowledge.complaint", "apologize.trouble"]),
        ({"situation": Situation.COMPLAINT, "mood": Mood.WORRIED}, ["acknowledge.worried", "apologize.trouble"]),
        (
            {"situation": Situation.SECOND_CONTACT, "mood": Mood.ANGRY},
            ["acknowledge.second_contact", "apologize.trouble"],
        ),
        ({"situation": Situation.CANCELLATION}, ["acknowledge.cancellation"]),
        ({"situation": Situation.ABUSE, "mood": Mood.ANGRY}, ["acknowledge.abuse"]),
        ({"mood": Mood.HAPPY, "satisfaction": Satisfaction.POSITIVE}, ["thanks.happy"]),
        ({"mood": Mood.HAPPY}, ["acknowledge.happy"]),
    ],
)
def test_the_opening_says_the_one_thing_that_matters_most(judgements: dict[str, object], expected: list[str]) -> None:
    assert conditions(opening(understood("Kā?", "Kā?", **judgements), Result.ANSWERED)) == expected


@pytest.mark.parametrize(
    ("judgements", "expected"),
    [
        ({"mood": Mood.HAPPY, "satisfaction": Satisfaction.POSITIVE, "certainty": 0.6}, "thanks.first"),
        ({"mood": Mood.HAPPY, "satisfaction": Satisfaction.POSITIVE, "certainty": 0.7}, "acknowledge.happy"),
        ({"situation": Situation.SECOND_CONTACT, "certainty": 0.7}, "thanks.first"),
        ({"situation": Situation.SECOND_CONTACT, "certainty": 0.7, "quote": "Kā?"}, "acknowledge.second_contact"),
        (
            {"situation": Situation.SECOND_CONTACT, "certainty": 0.7, "mood": Mood.WORRIED},
            "acknowledge.second_contact",
        ),
    ],
)
def test_what_is_not_sure_is_not_claimed(judgements: dict[str, object], expected: str) -> None:
    assert conditions(opening(understood("Kā?", "Kā?", **judgements), Result.ANSWERED))[0] == expected


def test_who_had_our_advice_hears_that_it_did_not_help_and_no_second_reproach() -> None:
    again = understood("Nepalīdzēja. Kā?", "Kā?", situation=Situation.SECOND_CONTACT, mood=Mood.ANGRY)

    assert conditions(opening(again, Result.ANSWERED, is_advised=True)) == [
        "acknowledge.advice_failed",
        "apologize.second_contact",
    ]


def test_a_novice_is_offered_help_step_by_step_and_an_expert_no_courtesies() -> None:
    novice, expert = (understood("Kā?", "Kā?", reader=reader) for reader in (Reader.NOVICE, Reader.EXPERT))

    assert conditions(ending(novice, Result.ANSWERED, has_steps=True)) == ["next_step.novice"]
    assert conditions(ending(expert, Result.ANSWERED, has_steps=True)) == []
    assert conditions(opening(expert, Result.ANSWERED)) == ["thanks.first"]


def test_who_writes_again_without_a_question_is_looked_after() -> None:
    again = understood("Cik var!", situation=Situation.SECOND_CONTACT)

    assert result_of(again, answered=False, open_asks=1, in_other_language=0) is Result.NOTHING


def test_help_is_not_offered_gladly_where_there_is_none_yet() -> None:
    assert conditions(opening(understood("Kā?", "Kā?"), Result.NOTHING)) == ["thanks.first"]


@pytest.mark.parametrize(
    ("mood", "asked"),
    [(Mood.ANGRY, "details"), (Mood.CONFUSED, "details"), (Mood.NEUTRAL, "clarify"), (Mood.SAD, "clarify")],
)
def test_where_there_is_no_answer_the_customer_is_asked_for_what_is_missing(mood: Mood, asked: str) -> None:
    paragraphs = holding(understood("Kā?", "Kā?", mood=mood), Result.NOTHING)

    assert [conditions(paragraph) for paragraph in paragraphs] == [
        ["hold.nothing", "promise.reply_time"],
        [f"ask.{asked}"],
    ]


def test_only_one_next_thing_is_said() -> None:
    urgent = understood("Kā?", "Kā?", urgent=True)

    assert conditions(ending(urgent, Result.ANSWERED, has_steps=True)) == ["next_step.steps"]
    assert conditions(ending(urgent, Result.ANSWERED, has_steps=False)) == ["closing.urgent"]
    assert conditions(ending(understood("Kā?", "Kā?"), Result.NOTHING, has_steps=False)) == []


def test_only_the_cheerful_are_taken_leave_of_cheerfully() -> None:
    assert closing(understood("Kā?", mood=Mood.HAPPY), Result.ANSWERED) == Move(Act.CLOSING, "happy")
    assert closing(understood("Kā?", mood=Mood.SAD), Result.ANSWERED) == Move(Act.CLOSING, "any")


def test_who_holds_something_against_us_is_taken_leave_of_soberly() -> None:
    assert closing(understood("Kā?", mood=Mood.ANGRY), Result.ANSWERED) == Move(Act.CLOSING, "serious")
    assert closing(understood("Kā?", situation=Situation.COMPLAINT), Result.NOTHING) == Move(Act.CLOSING, "serious")


def test_a_complaint_without_an_answer_is_looked_into() -> None:
    paragraphs = holding(understood("Kā?", "Kā?", situation=Situation.COMPLAINT), Result.NOTHING)

    assert conditions(paragraphs[0]) == ["hold.complaint", "promise.reply_time"]
    assert conditions(paragraphs[1]) == ["ask.complaint"]


def test_who_leaves_us_is_told_what_is_to_be_arranged_and_asked_nothing() -> None:
    paragraphs = holding(understood("Kā?", "Kā?", situation=Situation.CANCELLATION), Result.NOTHING)

    assert [conditions(paragraph) for paragraph in paragraphs] == [["hold.cancellation", "promise.reply_time"], []]


def test_praise_without_thanks_is_thanked_for() -> None:
    praise = understood("Jūs esat lieliski!", mood=Mood.HAPPY, situation=Situation.THANKS)

    assert conditions(opening(praise, Result.ONLY_THANKS)) == ["thanks.happy"]


def test_an_explanation_is_not_promised_where_there_is_none() -> None:
    assert conditions(opening(understood("Kā?", "Kā?", mood=Mood.CONFUSED), Result.NOTHING)) == ["thanks.first"]


def test_a_question_known_only_in_another_language_is_no_answer() -> None:
    understanding = understood("Kā?", "Kā?")

    assert result_of(understanding, answered=False, open_asks=1, in_other_language=1) is Result.OTHER_LANGUAGE
    assert result_of(understanding, answered=False, open_asks=2, in_other_language=1) is Result.NOTHING
    assert result_of(understanding, answered=True, open_asks=1, in_other_language=0) is Result.ANSWERED
