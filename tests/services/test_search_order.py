"""Order and repetition in search and in the evidence of a reply, over a real database and a real index."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from kbassist.bootstrap import Home, open_home
from kbassist.core.evidence import AskEvidence
from kbassist.core.item import ItemFilter, ItemKind
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.core.message import Corrections
from kbassist.language.read_pasted import message_from
from kbassist.services.search import SearchRow
from tests.support.builders import an_outcome, new_item

BODY = "Open the settings, choose Invoices, press Download and save the file where you find it again."
SAME = new_item("same-1", language="en", title="Download an invoice", body=BODY)
TWINS = tuple(
    new_item(name, language="en", title="Restart the router", body=f"Unplug the router. Call {name} if it stays dark.")
    for name in ("anna", "peter")
)

LONG_AGO = date(2020, 1, 31)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    home = open_home(tmp_path / "home")
    canned = new_item("same-2", language="en", kind=ItemKind.CANNED, title="Download an invoice", body=BODY)
    answer = new_item("same-3", language="en", kind=ItemKind.ANSWER, title="Download an invoice", body=BODY)
    for new in (answer, canned, SAME, *TWINS):
        home.items.create(new, author="Anna")
    home.indexing.bring_up_to_date(no_progress, CancelToken())
    yield home
    home.close()


def search(home: Home, words: str, limit: int = 10) -> tuple[SearchRow, ...]:
    return home.search.search(words, "en", ItemFilter(), limit, CancelToken()).rows


def rank(home: Home, words: str) -> list[str]:
    ranking = home.search.rank(
        words,
        language="en",
        entity="",
        item_filter=ItemFilter(),
        limit=10,
        is_abstaining=False,
        token=CancelToken(),
    )
    return [item.key.external_id for item in ranking.items]


def evidence(home: Home, words: str) -> AskEvidence:
    message = message_from(words)
    understanding = home.replies.understand(message, Corrections())
    (found,) = home.replies.retrieve(message, understanding, CancelToken()).asks
    return found


def copy_replies(home: Home, external_id: str, edit_distance: int = 0) -> None:
    item_ids = (next(new.key.item_id() for new in TWINS if new.key.external_id == external_id),)
    with home.store.write("Anna") as transaction:
        for number in range(12):
            made_at = home.clock.now() - timedelta(days=number)
            transaction.add_outcome(an_outcome(made_at=made_at, item_ids=item_ids, edit_distance=edit_distance))


def test_of_two_items_that_match_equally_the_one_in_use_comes_first_everywhere(home: Home) -> None:
    words = "How do I restart the router?"
    last = rank(home, words)[1]

    copy_replies(home, last)

    assert rank(home, words)[0] == last
    assert search(home, "restart router")[0].item.key.external_id == last
    found = evidence(home, words)
    assert next(each.item.key.external_id for each in (*found.evidence, *found.possible)) == last


def test_the_one_that_agents_rewrite_falls_behind(home: Home) -> None:
    words = "How do I restart the router?"
    first = rank(home, words)[0]

    copy_replies(home, first, edit_distance=290)

    assert rank(home, words)[1] == first


def test_what_says_the_same_is_one_row_and_one_piece_of_evidence(home: Home) -> None:
    (row,) = search(home, "download invoice")
    found = evidence(home, "How can I download an invoice?")

    assert row.item.key.external_id == "same-1"
    assert {item.key.external_id for item in row.similar} == {"same-2", "same-3"}
    (shown,) = (*found.evidence, *found.possible)
    assert shown.item.key.external_id == "same-1"
    assert [item.key.external_id for item in shown.similar] == ["same-3"]


def test_repetitions_leave_no_gap_among_few_rows(home: Home) -> None:
    assert len(search(home, "download invoice router restart", limit=3)) == 3


def test_of_two_that_say_the_same_the_one_that_still_holds_is_shown(home: Home) -> None:
    home.items.set_days(SAME.key.item_id(), valid_until=LONG_AGO, review_by=None, author="Anna")

    rows = [row for row in search(home, "download an invoice") if row.item.content.title == "Download an invoice"]

    assert [row.item.key.external_id for row in rows] == ["same-2"]


def test_what_does_not_hold_any_more_answers_only_where_nothing_else_does(home: Home) -> None:
    anna, peter = (twin.key.item_id() for twin in TWINS)
    home.items.set_days(anna, valid_until=LONG_AGO, review_by=None, author="Anna")

    found = evidence(home, "How do I restart the router?")
    assert [known.item.id for known in found.evidence] == [peter]
    assert anna in [known.item.id for known in found.possible]

    home.items.remove(peter, author="Anna")
    found = evidence(home, "How do I restart the router?")
    assert [known.item.id for known in found.evidence] == [anna]
    assert found.evidence[0].is_expired


def test_a_ranking_names_every_item(home: Home) -> None:
    assert set(rank(home, "How can I download an invoice?")[:3]) == {"same-1", "same-2", "same-3"}
