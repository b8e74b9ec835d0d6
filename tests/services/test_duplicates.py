"""What says the same is shown once; what only looks alike is not touched."""

from datetime import timedelta
from time import perf_counter

import pytest

from kbassist.core.evidence import Evidence
from kbassist.core.item import Audience, Item, ItemKind
from kbassist.markup.passages import passages_of
from kbassist.services.duplicates import MOST_COMPARED, collapse
from tests.support.builders import an_item
from tests.support.clock import NOON

LONG = (
    "Atveriet iestatījumus, izvēlieties sadaļu Drošība un nospiediet pogu Mainīt paroli. "
    "Ievadiet pašreizējo paroli un divas reizes jauno, pēc tam saglabājiet izmaiņas un pieslēdzieties no jauna."
)


def found(name: str, *, score: float = 1.0, confidence: float = 0.5, ordinal: int = 0, **fields: object) -> Evidence:
    item: Item = an_item(name, **fields)  # type: ignore[arg-type]  # the fields of an item by name
    return Evidence(item, passages_of(item)[ordinal], score, confidence)


def shown(*evidence: Evidence) -> list[tuple[str, list[str]]]:
    """Returns the external ids that stay, each with those behind it."""
    return [(each.item.key.external_id, [item.key.external_id for item in each.similar]) for each in collapse(evidence)]


def are_the_same(one: str, other: str, **fields: object) -> bool:
    return len(collapse((found("one", body=one, **fields), found("other", body=other, **fields)))) == 1


def test_the_same_text_is_shown_once_and_the_other_item_stays_reachable() -> None:
    assert shown(found("first", body=LONG), found("between"), found("second", body=LONG)) == [
        ("first", ["second"]),
        ("between", []),
    ]


def test_case_marks_and_spaces_make_no_difference() -> None:
    assert are_the_same(LONG, LONG.upper().replace(" ", "  ").replace(".", "**.**"))


def test_a_word_in_another_form_or_mistyped_makes_no_difference_in_a_long_text() -> None:
    assert are_the_same(LONG, LONG.replace("izmaiņas", "izmaiņu"))
    assert are_the_same(LONG, LONG.replace("iestatījumus", "iestatijumus"))
    assert not are_the_same("Atveriet iestatījumus un saglabājiet.", "Atveriet iestatijumus un saglabājiet.")


@pytest.mark.parametrize(
    ("words", "instead"),
    [
        ("divas", "2"),
        ("jauno", "veco"),
        ("un nospiediet", "un nenospiediet"),
        ("saglabājiet", "nesaglabājiet"),
        ("Drošība", "Drošība 2"),
        ("Drošība", "Drošības"),
        ("no jauna.", "no jauna. Tas vairs nav iespējams."),
    ],
)
def test_another_number_name_or_negation_makes_a_text_another_one(words: str, instead: str) -> None:
    assert words in LONG
    assert not are_the_same(LONG, LONG.replace(words, instead, 1))


@pytest.mark.parametrize(("word", "opposite"), [("lock", "unlock"), ("enable", "disable"), ("include", "exclude")])
def test_opposites_that_end_alike_are_not_the_same(word: str, opposite: str) -> None:
    text = f"Open the settings of your account and choose to {word} it there. " + "Then save what you changed. " * 4

    assert are_the_same(text, text)
    assert not are_the_same(text, text.replace(word, opposite))


def test_amounts_and_versions_that_differ_are_not_the_same() -> None:
    text = (
        "The plan costs 14.90 EUR a month since version 3.2 and is paid in advance by card or by invoice, as you like."
    )

    assert not are_the_same(text, text.replace("14.90", "19.90"))
    assert not are_the_same(text, text.replace("3.2", "3.3"))


def test_short_texts_answer_only_their_own_question() -> None:
    yes = "Jā, tas ir bez maksas."
    parking = found("parking", body=yes, question="Vai ir stāvvieta?", kind=ItemKind.ANSWER)
    again = found("again", body=yes, question="Vai ir stāvvieta?", kind=ItemKind.ANSWER)
    network = found("network", body=yes, question="Vai ir bezvadu tīkls?", kind=ItemKind.ANSWER)

    assert shown(parking, network, again) == [("parking", ["again"]), ("network", [])]


def test_letters_with_another_greeting_are_the_same() -> None:
    letters = [f"{greeting}\n\n{LONG}" for greeting in ("Labdien!", "Sveiki, Anna!", "Labdien, Jāni Bērziņ,")]
    evidence = [found(str(place), body=body, kind=ItemKind.CANNED) for place, body in enumerate(letters)]

    assert shown(*evidence) == [("0", ["1", "2"])]


def test_titles_that_name_different_products_keep_items_apart() -> None:
    one = found("one", body=LONG, title="Maršrutētājs Huawei B535")
    other = found("other", body=LONG, title="Maršrutētājs Zyxel 4G")

    assert len(shown(one, other)) == 2


@pytest.mark.parametrize("fields", [{"language": "lt"}, {"entity": "hotel-2"}])
def test_another_language_or_entity_is_never_the_same(fields: dict[str, str]) -> None:
    one = found("one", body=LONG, entity="hotel-1")

    assert len(shown(one, found("other", body=LONG, **{"entity": "hotel-1", **fields}))) == 2


def test_past_messages_with_an_intent_all_stay() -> None:
    one, other = (found(name, body=LONG, intent="password", kind=ItemKind.ANSWER) for name in ("one", "other"))

    assert collapse((one, other)) == (one, other)


def test_a_section_that_many_articles_share_hides_none_of_them() -> None:
    contact = f"\n\n## Palīdzība\n{LONG}"
    one = found("one", body="Par rēķiniem." + contact, ordinal=1)
    other = found("other", body="Par maksājumiem." + contact, ordinal=1)

    assert len(shown(one, other)) == 2


def test_an_answer_that_stands_in_an_article_is_put_behind_the_article() -> None:
    faq = found("faq", body=LONG, score=2.0, confidence=0.8)
    article = found("article", body=f"Par parolēm.\n\n## …\n{LONG}", ordinal=1, score=1.0, confidence=0.3)
    (evidence,) = collapse((faq, article))

    assert evidence.item.key.external_id == "article"
    assert [item.key.external_id for item in evidence.similar] == ["faq"]
    assert (evidence.score, evidence.confidence) == (2.0, 0.8)


def test_of_the_same_text_the_quotable_item_stays_then_the_article_then_the_newer() -> None:
    internal = found("internal", body=LONG, audience=Audience.INTERNAL)
    canned = found("canned", body=LONG, kind=ItemKind.CANNED)
    answer = found("answer", body=LONG, kind=ItemKind.ANSWER)
    old = found("old", body=LONG, score=1.0, at=NOON - timedelta(days=900))
    new = found("new", body=LONG, score=0.99)

    assert shown(internal, answer)[0][0] == "answer"
    assert shown(answer, canned, old, new) == [("new", ["old", "canned", "answer"])]


def test_a_newer_item_that_fits_worse_stays_behind() -> None:
    old = found("old", body=LONG, score=1.0, at=NOON - timedelta(days=900))

    assert shown(old, found("new", body=LONG, score=0.8)) == [("old", ["new"])]


def test_of_two_copies_from_one_month_the_better_placed_stays() -> None:
    older = found("older", body=LONG, at=NOON - timedelta(days=9))

    assert shown(older, found("newer", body=LONG)) == [("older", ["newer"])]


def test_an_empty_text_is_like_no_other() -> None:
    assert len(shown(found("one", body=""), found("other", body=""))) == 2


def test_what_stands_far_down_is_left_as_it_is() -> None:
    evidence = [found(str(number), body=f"{LONG} {number}") for number in range(MOST_COMPARED)]

    assert collapse((*evidence, evidence[0], evidence[0])) == (*evidence, evidence[0], evidence[0])


def test_comparing_long_passages_takes_no_time_that_anyone_notices() -> None:
    endings = [f"{first}{second}" for first in "abcdef" for second in "ghijk"]
    evidence = [found(ending, body=f"{LONG * 7} {ending}") for ending in endings]
    durations = []
    for _ in range(5):
        started = perf_counter()
        collapse(evidence)
        durations.append(perf_counter() - started)

    assert len(collapse(evidence)) == len(endings)
    assert min(durations) < 0.05
