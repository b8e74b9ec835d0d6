"""The places of canned replies: which are asked for, what fills them, and what one reply takes from another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kbassist.core.errors import InputProblem
from kbassist.markup.snippets import OpenPlace, PlaceKind, fill_places, places_of, with_includes

REPLIES = {
    "hours": "Strādājam {days}.",
    "contact": "Zvaniet {phone}. {include: hours}",
    "loop": "A {include: loop-back}",
    "loop-back": "B {include: loop}",
    "one": "{include: two}",
    "two": "{include: three}",
    "three": "{include: hours}",
}


def test_a_place_asks_for_what_it_is_written_as() -> None:
    text = "{name}, {tone: warm | cold}, {move_date}, {visit: date}, {{ticket.number}}, {vārds}"

    assert places_of(text) == (
        OpenPlace("name"),
        OpenPlace("tone", PlaceKind.CHOICE, ("warm", "cold")),
        OpenPlace("move_date", PlaceKind.DATE),
        OpenPlace("visit", PlaceKind.DATE),
        OpenPlace("ticket.number"),
        OpenPlace("vārds"),
    )


def test_a_name_is_asked_for_once_and_most_exactly() -> None:
    assert places_of("{size} … {size: small | large}") == (OpenPlace("size", PlaceKind.CHOICE, ("small", "large")),)


@pytest.mark.parametrize(
    "text", ["`{name}`", "{formal: Jūs | familiar: tu}", "{color: red}", "{}", '{"a": 1}', "```\n{name}\n```"]
)
def test_code_and_other_braces_are_no_places(text: str) -> None:
    assert places_of(text) == ()
    assert fill_places(text, {"name": "Anna", "color": "blue"}) == text


def test_what_is_not_filled_stays_open_under_its_name() -> None:
    text = fill_places("Labdien, {customer_name}! {tone: warm | cold} {{due}}", {"customer_name": "Anna", "due": " "})

    assert text == "Labdien, Anna! {tone} {due}"


def test_two_full_stops_never_meet() -> None:
    assert fill_places("Līdz {date}. Paldies.", {"date": "22.11.2026."}) == "Līdz 22.11.2026. Paldies."


@given(st.lists(st.sampled_from(["{name}", "{tone: warm | cold}", "{due_date}", "words ", "`{name}` ", "\n"])))
def test_filling_all_places_leaves_none(pieces: list[str]) -> None:
    text = "".join(pieces)

    filled = fill_places(text, {place.name: "x" for place in places_of(text)})

    assert places_of(filled) == ()


def test_a_reply_brings_in_others_with_their_places() -> None:
    assert with_includes("Sveiki! {include: contact}", REPLIES.get) == "Sveiki! Zvaniet {phone}. Strādājam {days}."


@pytest.mark.parametrize(
    ("name", "code"), [("nothing", "snippet_missing"), ("loop", "snippet_in_itself"), ("one", "snippet_too_deep")]
)
def test_what_cannot_be_brought_in_is_said(name: str, code: str) -> None:
    with pytest.raises(InputProblem) as problem:
        with_includes(f"{{include: {name}}}", REPLIES.get)

    assert problem.value.code == code
