"""A customer is known again by what he signs with, and nobody can read from the database who he is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kbassist.bootstrap import Home, open_home
from kbassist.core.message import Corrections, CustomerMessage
from kbassist.core.understanding import Address
from kbassist.services.contacts import contact_key

FAMILIAR = Corrections(address=Address.FAMILIAR)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    opened = open_home(tmp_path / "home")
    yield opened
    opened.close()


def remember(home: Home, text: str, corrections: Corrections = FAMILIAR) -> bool:
    message = CustomerMessage(text)
    understanding = home.replies.understand(message, corrections)
    return home.contacts.remember(message, understanding, corrections, author="Anna")


def address_in(home: Home, text: str) -> tuple[Address | None, bool]:
    understanding = home.replies.understand(CustomerMessage(text), Corrections())
    return understanding.address.value, understanding.is_address_remembered


def key_of(home: Home, text: str) -> str | None:
    message = CustomerMessage(text)
    return contact_key(message, home.replies.understand(message, Corrections()))


def test_a_form_set_by_hand_is_used_for_the_next_message_of_the_customer(home: Home) -> None:
    assert remember(home, "Labdien, nestrādā internets.\n\nAr cieņu,\nJānis Ozols")

    assert address_in(home, "Labrīt! Kā apmaksāt rēķinu?\nJānis Ozols") == (Address.FAMILIAR, True)


def test_the_agents_choice_for_this_message_stands_above_what_was_kept(home: Home) -> None:
    remember(home, "Kā nomainīt paroli?\nJānis Ozols")
    message = CustomerMessage("Kā apmaksāt rēķinu?\nJānis Ozols")

    understanding = home.replies.understand(message, Corrections(address=Address.FORMAL))

    assert understanding.address.value is Address.FORMAL
    assert not understanding.is_address_remembered


def test_another_customer_is_not_meant(home: Home) -> None:
    remember(home, "Kā nomainīt paroli?\nJānis Ozols")

    assert address_in(home, "Labdien! Kā nomainīt paroli?\nPēteris Ozols") == (Address.FORMAL, False)


def test_the_newest_choice_counts(home: Home) -> None:
    remember(home, "Kā nomainīt paroli?\nJānis Ozols")
    remember(home, "Kā nomainīt paroli?\nJānis Ozols", Corrections(address=Address.FORMAL))

    assert address_in(home, "čau, kā nomainīt paroli?\nJānis Ozols") == (Address.FORMAL, True)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kā nomainīt paroli?\nJanis@example.lv", "nestrādā pasts, janis@example.lv"),
        ("Zvaniet man: +371 29123456", "mans tālrunis 29123456, nav atzvanīts"),
        ("Kā nomainīt paroli?\nJānis Ozols", "ka nomainit paroli?\nJanis Ozols"),
    ],
)
def test_the_same_address_number_or_name_is_the_same_customer(home: Home, first: str, second: str) -> None:
    assert key_of(home, first) == key_of(home, second) is not None


@pytest.mark.parametrize("text", ["Kā nomainīt paroli?", "Kā?\nJānis", "a@example.lv vai b@example.lv nestrādā"])
def test_who_cannot_be_told_from_others_is_not_kept(home: Home, text: str) -> None:
    assert key_of(home, text) is None
    assert not remember(home, text)


def test_nothing_is_kept_where_the_agent_set_no_form(home: Home) -> None:
    assert not remember(home, "Kā nomainīt paroli?\nJānis Ozols", Corrections())


def test_the_database_does_not_tell_who_was_kept(home: Home, tmp_path: Path) -> None:
    remember(home, "Kā nomainīt paroli?\nJānis Ozols\njanis.ozols@example.lv")
    home.close()

    stored = b"".join(path.read_bytes() for path in (tmp_path / "home").glob("knowledge.db*"))
    assert b"Ozols" not in stored
    assert b"ozols" not in stored
