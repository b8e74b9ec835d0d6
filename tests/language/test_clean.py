"""What mail programs and signatures add is set aside; the customer's words stay."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kbassist.core.resource_files import resource_folder
from kbassist.core.understanding import SetAsideKind
from kbassist.language.clean import find_set_aside, without
from kbassist.language.pack import LanguagePacks, load_packs

PACKS = load_packs(resource_folder("languages"))
PIECES = st.sampled_from(
    [
        "Kā nomainīt paroli?",
        "> Labdien!",
        ">> > vecs",
        "Ar cieņu,",
        "Best regards",
        "Anna",
        "+371 29123456",
        "-- ",
        "--",
        "",
        "Sent from my iPhone",
        "On Mon, 3 Nov 2026 Anna <a@b.lv> wrote:",
        "3 нояб. 2026 г., 10:15, Иван пишет:",
        "-----Original Message-----",
        "From: Anna",
        "Sent: today",
        "To: us",
        "Subject: x",
        "No: Anna",
        "Sūtīts: vakar",
        "Kam: mums",
        "This e-mail and any attachments are confidential.",
        "P.S. Vēl kas.",
        "С уважением",
    ]
)


def own_words(text: str, packs: LanguagePacks = PACKS) -> str:
    return without(text, find_set_aside(text, packs))


@pytest.mark.parametrize(
    "header",
    [
        "On Tue, Nov 3, 2026 at 10:15 AM Support <help@example.com> wrote:",
        "2026. gada 3. nov., plkst. 10:15 Atbalsts <help@example.com> rakstīja:",
        "otrd., 2026. g. 3. nov., plkst. 10:15 — lietotājs Atbalsts (<help@example.com>) rakstīja:",
        "3 нояб. 2026 г., 10:15, Поддержка <help@example.com> пишет:",
        "Вторник, 3 ноября 2026, 10:15 +02:00 от Поддержка <help@example.com>:",
        "03.11.2026 10:15, Поддержка пишет:",
        "Пользователь Иван писал(а):",
        "Am Di., 3. Nov. 2026 um 10:15 Uhr schrieb Support <help@example.com>:",
        "On Tue, Nov 3, 2026 at 10:15 AM Support\n<help@example.com> wrote:",
        "-----Original Message-----",
        "-------- Пересылаемое сообщение --------",
        "---------- Forwarded message ---------",
        "From: Support\nSent: Tuesday\nTo: Anna\nSubject: Re",
        "No: Atbalsts\nSūtīts: otrdiena\nKam: Anna\nTemats: Re",
        "От: Поддержка\nОтправлено: вторник\nКому: Анна\nТема: Re",
        "Von: Support\nGesendet: Dienstag\nAn: Anna\nBetreff: Re",
    ],
)
def test_a_reply_header_and_what_follows_are_set_aside(header: str) -> None:
    own = own_words(f"Kā nomainīt paroli?\n\n{header}\n\nVecā vēstule ir šeit.")

    assert own.strip() == "Kā nomainīt paroli?"


def test_an_answer_below_the_quotation_stays() -> None:
    text = "On Mon, 2 Nov 2026 Help <h@example.com> wrote:\n> Did it work?\n> Regards\n\nNo, it still fails."

    assert own_words(text).strip() == "No, it still fails."


def test_fifty_levels_of_quotation_are_set_aside() -> None:
    quotes = "\n".join(">" * depth + " vecs" for depth in range(1, 51))

    assert own_words(f"Kas notiek?\n{quotes}").strip() == "Kas notiek?"


@pytest.mark.parametrize(
    "signature",
    [
        "Ar cieņu,\nAnna Kalniņa\n+371 29123456",
        "С уважением,\nИван Петров\nООО «Ромашка»",
        "Best regards\n\nAnna Smith\nAcme Ltd",
        "-- \nAnna\nwww.example.com",
        "Sūtīts no mana iPhone",
        "Отправлено с iPhone",
        "Sent from my Samsung Galaxy smartphone",
    ],
)
def test_a_signature_is_set_aside(signature: str) -> None:
    found = find_set_aside(f"Kā nomainīt paroli?\n\n{signature}", PACKS)

    assert {part.kind for part in found} == {SetAsideKind.SIGNATURE}
    assert own_words(f"Kā nomainīt paroli?\n\n{signature}").strip() == "Kā nomainīt paroli?"


def test_words_after_the_signature_stay() -> None:
    text = "Kā nomainīt paroli?\n\nAr cieņu,\nAnna\n\nP.S. Un kur ir rēķins?"

    assert "P.S. Un kur ir rēķins?" in own_words(text)


@pytest.mark.parametrize(
    "disclaimer",
    [
        "This e-mail and any attachments are confidential and intended solely for the addressee.",
        "Šis e-pasts un tā pielikumi satur konfidenciālu informāciju.",
        "Это сообщение и любые вложения содержат конфиденциальную информацию.",
    ],
)
def test_a_disclaimer_is_set_aside(disclaimer: str) -> None:
    found = find_set_aside(f"Kā nomainīt paroli?\n\n{disclaimer}", PACKS)

    assert [part.kind for part in found] == [SetAsideKind.DISCLAIMER]


@pytest.mark.parametrize("text", ["> Kā nomainīt paroli?", "Ar cieņu,\nAnna", "Sent from my iPhone", "-- \nAnna"])
def test_a_message_never_vanishes_wholly(text: str) -> None:
    assert find_set_aside(text, PACKS) == ()


def test_header_lines_on_both_sides_of_a_quote_are_no_header() -> None:
    once = own_words("From: Anna\nFrom: Anna\n> Labdien!\nFrom: Anna\nKā nomainīt paroli?")

    assert own_words(once) == once


def test_a_header_above_the_message_leaves_the_message() -> None:
    own = own_words("From: Anna\nSent: today\nTo: help\nSubject: password\n\nHow do I change it?")

    assert own.strip() == "How do I change it?"


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECES, min_size=1, max_size=14).map("\n".join))
def test_cleaning_twice_equals_cleaning_once(text: str) -> None:
    once = own_words(text)

    assert own_words(once) == once


@settings(deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=14).map("\n".join))
def test_blanking_keeps_every_place(text: str) -> None:
    found = find_set_aside(text, PACKS)
    blanked = without(text, found)

    assert len(blanked) == len(text)
    assert blanked.count("\n") == text.count("\n")
    assert all(0 <= part.span.start < part.span.end <= len(text) for part in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
