"""What is learned from labelled messages."""

import pytest

from kbassist.language.message_classes import MessageClasses, learn_classes

MESSAGES = {
    "When will my card arrive?": "card",
    "My new card has not come yet": "card",
    "Is the card in the post?": "card",
    "How do I change my password?": "password",
    "I forgot the password again": "password",
    "Reset the passwords please": "password",
}


@pytest.fixture(scope="module")
def learned() -> MessageClasses:
    return learn_classes(tuple(MESSAGES), tuple(MESSAGES.values()))


@pytest.mark.parametrize(("text", "expected"), [("Still no card", "card"), ("new PASSWORD", "password")])
def test_a_new_message_belongs_to_the_class_whose_words_it_has(
    learned: MessageClasses, text: str, expected: str
) -> None:
    shares = learned.shares(text)

    assert max(shares, key=shares.__getitem__) == expected
    assert sum(shares.values()) == pytest.approx(1)


@pytest.mark.parametrize("text", ["", "?!", "Žirafe"])
def test_what_was_never_seen_says_nothing(learned: MessageClasses, text: str) -> None:
    assert learned.shares(text) == pytest.approx({"card": 0.5, "password": 0.5}, abs=0.2)


def test_the_same_messages_teach_the_same(learned: MessageClasses) -> None:
    again = learn_classes(tuple(MESSAGES), tuple(MESSAGES.values()))

    assert (again.weights == learned.weights).all()


def test_messages_without_words_are_no_trouble() -> None:
    learned = learn_classes(("", "?!"), ("nothing", "marks"))

    assert learned.shares("card") == pytest.approx({"nothing": 0.5, "marks": 0.5})
