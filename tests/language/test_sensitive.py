"""Personal and secret data are found by rule and checksum, masked without a rest, and look-alikes left alone."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kbassist.language.identity_numbers import is_company_number
from kbassist.language.pack import LanguagePacks
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
        ("PVN LV40003521600", "NATIONAL_ID", "LV40003521600"),
        ("LV 4000 3521 600", "NATIONAL_ID", "LV 4000 3521 600"),
        ("reģistrācijas numurs 40003521600", "NATIONAL_ID", "40003521600"),
        ("ИНН 1234567894", "NATIONAL_ID", "1234567894"),
        ("ОГРН: 1022200525819", "NATIONAL_ID", "1022200525819"),
        ("РНОКПП 1759013776", "NATIONAL_ID", "1759013776"),
        ("ЄДРПОУ 32855961", "NATIONAL_ID", "32855961"),
        ("NIP 8567346215", "NATIONAL_ID", "8567346215"),
        ("Steuer-ID 36 574 261 809", "NATIONAL_ID", "36 574 261 809"),
        ("KMKR 100594102", "NATIONAL_ID", "100594102"),
        ("119511515", "NATIONAL_ID", "119511515"),
        ("henkilötunnus 131052-308T", "NATIONAL_ID", "131052-308T"),
        ("my SSN: 460-89-9847", "NATIONAL_ID", "460-89-9847"),
        ("pases numurs LV1234567", "NATIONAL_ID", "LV1234567"),
        ("паспорт 4510 123456", "NATIONAL_ID", "4510 123456"),
        ("zvaniet man 67 12 34 56", "PHONE_NUMBER", "67 12 34 56"),
        ("They do not answer at 78 651 450", "PHONE_NUMBER", "78 651 450"),
        ("416 60 039 office", "PHONE_NUMBER", "416 60 039"),
        ("Parole: Kaķis2026!x", "PASSWORD", "Kaķis2026!x"),
        ("slaptažodis: Katinas7", "PASSWORD", "Katinas7"),
        ("curl -u anna:Kaste77x https://kaste.example", "SECRET", "anna:Kaste77x"),
        ("https://anna:Kaste77@kaste.example/", "SECRET", "Kaste77"),
        ('-H "X-Api-Token: Kq39Zx71Lm04"', "SECRET", "Kq39Zx71Lm04"),
        ('service_token = "k3Jx9QpLz71VmT4bR8wY"', "SECRET", "k3Jx9QpLz71VmT4bR8wY"),
        ("kaste_pat_k3Jx9QpLz71VmT4bR8wYq2", "SECRET", "k3Jx9QpLz71VmT4bR8wYq2"),
        ("https://hooks.kaste.example/services/T0KA/B0KB/k3Jx9QpLz71VmT4bR8wYq2", "SECRET", "k3Jx9QpLz71VmT4bR8wYq2"),
        ("-----BEGIN EC PRIVATE KEY-----\nMHcC", "SECRET", "-----BEGIN EC PRIVATE KEY-----\nMHcC"),
        ("пароль - qwerty123", "PASSWORD", "qwerty123"),
        ("my password is Hunter22", "PASSWORD", "Hunter22"),
        ("key sk_live_4eC39HqLyjWDarjtT1zdp7dc", "SECRET", "sk_live_4eC39HqLyjWDarjtT1zdp7dc"),
        ("dzīvoju Brīvības ielā 12-34.", "STREET_ADDRESS", "Brīvības ielā 12-34"),
        ("ул. Ленина, д. 5, кв. 7", "STREET_ADDRESS", "ул. Ленина, д. 5, кв. 7"),
        ("Adrese: Kastaņu iela 5 - 12, Rīga, LV-1010", "STREET_ADDRESS", "Kastaņu iela 5 - 12, Rīga, LV-1010"),
        ("I live at 12 Baker Street, London", "STREET_ADDRESS", "12 Baker Street"),
        ("Meine Adresse: Gartenstraße 7, 10115 Berlin", "STREET_ADDRESS", "Gartenstraße 7, 10115"),
        ("ul. Polna 4 m. 2", "STREET_ADDRESS", "ul. Polna 4 m. 2"),
        ("P.O. Box 149, Riga", "STREET_ADDRESS", "P.O. Box 149"),
        ("Pärnu mnt 10, Tallinn", "STREET_ADDRESS", "Pärnu mnt 10"),
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
        "Pasūtījums 40003521600 kavējas.",
        "Tā bija 2026. gada versija 100594102 un cita.",
        "order 1234567894",
        "Par pasūtījumu 00004587345 nav ziņu.",
        "TOKEN=$API_TOKEN",
        'api_key = "YOUR_API_KEY_HERE"',
        "curl -u username:password https://example.com",
        "commit 43fc912ef59a83054ea7f6706df4d53a7dea4d80",
        "Konfigurācijas failā keyboard=qwerty12345678901",
        "https://fonts.gstatic.com/s/roboto/v20/KFOmCnqEu92Fr1Mu72xKOzY.woff2",
        "Parole: pastkastes parole, nevis konta.",
        "Vispirms **parole:** tad lietotājvārds.",
        "Lietoju Windows 11 un Office 365.",
        "The minimum value is 50 GB.\n1. Click Save.",
    ],
)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert find_sensitive(text) == ()


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Vakar runāju ar Jāni Kalniņu par rēķinu.", "Jāni Kalniņu"),
        ("Lūdzu piezvaniet Annai.", "Annai"),
        ("Līgums ir ar Bērziņa kungu.", "Bērziņa"),
        ("Договор на Сергея Ивановича Петрова.", "Сергея Ивановича Петрова"),
        ("Позвоните господину Сидорову.", "Сидорову"),
        ("My colleague Janka M. Szász knows it.", "Janka M. Szász"),
        ("Ask Mrs. Underhill about it.", "Underhill"),
        ("mani sauc ieva un man nav interneta", "ieva"),
        ("The parcel is for Katarzyna Nowak.", "Katarzyna Nowak"),
    ],
)
def test_a_person_is_found_with_the_names_of_the_packs(packs: LanguagePacks, text: str, person: str) -> None:
    found = [sensitive.span.of(text) for sensitive in find_sensitive(text, packs) if sensitive.kind == "PERSON"]

    assert found == [person]
    assert "[PERSON]" in mask_sensitive(text, packs)


@pytest.mark.parametrize(
    "text",
    [
        "Will I be charged? Mark it as paid in May.",
        "Rota un Maija rēķins. Rīta maiņa sāk deviņos.",
        "Вера в сервис. Марта ещё нет. Роза ветров.",
        "Atveriet Windows Defender un Google Chrome.",
        "Rēķins firmai SIA Anna un ООО «Ольга».",
        "Kādi dokumenti vajadzīgi? Arī jums?",
        "The feature is called Identity Federation.",
        "Press the Dvorak key on 11 Jan 2026.",
    ],
)
def test_words_that_are_names_too_are_no_people(packs: LanguagePacks, text: str) -> None:
    assert [sensitive for sensitive in find_sensitive(text, packs) if sensitive.kind == "PERSON"] == []


def test_masking_names_the_kind_and_keeps_the_rest() -> None:
    masked = mask_sensitive("Mans e-pasts ir anna@example.com, tel. +371 29123456.")

    assert masked == "Mans e-pasts ir [EMAIL_ADDRESS], tel. [PHONE_NUMBER]."


@pytest.mark.parametrize(
    ("number", "is_company"),
    [
        ("LV40003521600", True),
        ("40003521600", True),
        ("1022200525819", True),
        ("161175-19997", False),
        ("44051401359", False),
    ],
)
def test_numbers_of_companies_are_told_from_those_of_people(number: str, is_company: bool) -> None:
    assert is_company_number(number) is is_company


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
