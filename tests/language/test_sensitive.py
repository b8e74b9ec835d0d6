"""Personal and secret data are found by rule and checksum, masked without a rest, and look-alikes left alone."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kbassist.language.sensitive import find_sensitive, mask_sensitive

PIECES = st.sampled_from(
    [
        *("anna@example.com", "+371 29123456", "29123456", "161175-19997", "GB82 WEST 1234 5698 7654 32", "parole: "),
        *("4111111111111111", "[PASSWORD]", "ab12", "81.2.69.142", "token=", "sk_live_4eC39HqLyjWDarjtT1zdp7dc", "."),
        *(" ", "\n", "-", "Brīvības iela 12-34", "2", "6", "0", "password is ", "://a:b3c@", "36805280109", "@", "+"),
        "ул. Ленина, д. 5",
    ]
)


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Rakstiet uz anna.k@example.com!", "EMAIL_ADDRESS", "anna.k@example.com"),
        ("Zvaniet +371 29 123 456.", "PHONE_NUMBER", "+371 29 123 456"),
        ("tel. 29123456", "PHONE_NUMBER", "29123456"),
        ("мой телефон 8 (912) 345-67-89", "PHONE_NUMBER", "8 (912) 345-67-89"),
        ("call me at 555-123-4567", "PHONE_NUMBER", "555-123-4567"),
        ("Konts LV80BANK0000435195001", "IBAN_CODE", "LV80BANK0000435195001"),
        ("Konts LV80 BANK 0000 4351 9500 1, paldies", "IBAN_CODE", "LV80 BANK 0000 4351 9500 1"),
        ("IBAN GB82 WEST 1234 5698 7654 32", "IBAN_CODE", "GB82 WEST 1234 5698 7654 32"),
        ("Karte 4111 1111 1111 1111", "CREDIT_CARD", "4111 1111 1111 1111"),
        ("Personas kods 161175-19997.", "NATIONAL_ID", "161175-19997"),
        ("p.k. 328673-00679", "NATIONAL_ID", "328673-00679"),
        ("isikukood 36805280109", "NATIONAL_ID", "36805280109"),
        ("asmens kodas 33309240064", "NATIONAL_ID", "33309240064"),
        ("PESEL 44051401359", "NATIONAL_ID", "44051401359"),
        ("Mana IP ir 81.2.69.142", "IP_ADDRESS", "81.2.69.142"),
        ("Parole: Kaķis2026!x", "PASSWORD", "Kaķis2026!x"),
        ("пароль - qwerty123", "PASSWORD", "qwerty123"),
        ("my password is Hunter22", "PASSWORD", "Hunter22"),
        ("key sk_live_4eC39HqLyjWDarjtT1zdp7dc", "SECRET", "sk_live_4eC39HqLyjWDarjtT1zdp7dc"),
        ("dzīvoju Brīvības ielā 12-34.", "STREET_ADDRESS", "Brīvības ielā 12-34"),
        ("ул. Ленина, д. 5, кв. 7", "STREET_ADDRESS", "ул. Ленина, д. 5, кв. 7"),
    ],
)
def test_personal_data_is_found(text: str, kind: str, found: str) -> None:
    assert (kind, found) in [(sensitive.kind, sensitive.span.of(text)) for sensitive in find_sensitive(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Pasūtījums 20261122 kavējas.",
        "Pasūtījuma numurs: 29123456",
        "rēķins Nr. 26112233",
        "заказ №29123456",
        "order 29123456",
        "Bija 2026-11-22 vai 22.11.2026.",
        "161375-19997",
        "328673-00677",
        "Kur nomainīt paroli: profilā?",
        "parole neder",
        "забыл пароль от почты",
        "I forgot my password and need help",
        "Rūtera adrese ir 192.168.8.1.",
        "Versija 10.11.2.",
        "Cena 1 000 000 eiro",
        "LV40003521600",
    ],
)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert find_sensitive(text) == ()


def test_masking_names_the_kind_and_keeps_the_rest() -> None:
    masked = mask_sensitive("Mans e-pasts ir anna@example.com, tel. +371 29123456.")

    assert masked == "Mans e-pasts ir [EMAIL_ADDRESS], tel. [PHONE_NUMBER]."


@settings(deadline=None, max_examples=200)
@given(st.lists(PIECES, max_size=10).map("".join))
def test_nothing_is_found_in_masked_text(text: str) -> None:
    assert find_sensitive(mask_sensitive(text)) == ()


@settings(deadline=None)
@given(st.text(max_size=200) | st.lists(PIECES, max_size=10).map("".join))
def test_findings_lie_in_the_text_and_never_overlap(text: str) -> None:
    found = find_sensitive(text)

    assert all(0 <= sensitive.span.start < sensitive.span.end <= len(text) for sensitive in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
