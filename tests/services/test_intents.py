"""What a message is about, told by labelled past messages over a real database and a real index."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kbassist.bootstrap import Home, open_home
from kbassist.core.item import ItemFilter, ItemKind, NewItem
from kbassist.core.jobs import CancelToken, no_progress
from tests.support.builders import new_item

MESSAGES = {
    "When will my card arrive?": "card",
    "My new card has not come yet": "card",
    "Is the card in the post?": "card",
    "How do I change my password?": "password",
    "I forgot the password of my account": "password",
    "Reset the passwords please": "password",
}


def past(text: str, intent: str, name: str, source: str = "chats") -> NewItem:
    return new_item(
        name,
        source=source,
        language="en",
        kind=ItemKind.ANSWER,
        title=text,
        question=text,
        body="",
        intent=intent,
    )


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    home = open_home(tmp_path / "home")
    for number, (text, intent) in enumerate(MESSAGES.items()):
        home.items.create(past(text, intent, f"past-{number}"), author="Anna")
    home.items.create(new_item("router", language="en", title="Restart the router", body="Unplug it."), author="Anna")
    home.indexing.bring_up_to_date(no_progress, CancelToken())
    yield home
    home.close()


def intents(home: Home, text: str) -> tuple[str, ...]:
    ranking = home.search.rank(
        text,
        language="en",
        entity="",
        item_filter=ItemFilter(),
        limit=10,
        is_abstaining=False,
        token=CancelToken(),
    )
    return ranking.intents


@pytest.mark.parametrize(("text", "expected"), [("Where is my card", "card"), ("password lost", "password")])
def test_the_likeliest_intent_comes_first_and_the_others_follow(home: Home, text: str, expected: str) -> None:
    told = intents(home, text)

    assert told[0] == expected
    assert set(told) == {"card", "password"}


def test_where_nothing_found_carries_an_intent_none_is_told(home: Home) -> None:
    assert intents(home, "restart the router") == ()


def test_messages_of_one_intent_teach_nothing_and_still_vote(home: Home) -> None:
    home.items.create(past("The parcel is broken", "parcel", "parcel-1", source="mails"), author="Anna")
    home.indexing.catch_up(CancelToken())

    assert intents(home, "broken parcel") == ("parcel",)


def test_what_changes_in_the_knowledge_is_learned_again(home: Home) -> None:
    before = intents(home, "card in the account")
    home.items.create(past("Close the account", "closing", "past-7"), author="Anna")
    home.indexing.catch_up(CancelToken())

    assert "closing" not in before
    assert "closing" in intents(home, "card in the account")
