"""The whole understanding: robust against anything pasted, true to its places, corrected by hand."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kbassist.core.errors import InputProblem
from kbassist.core.message import Corrections, CustomerMessage
from kbassist.core.resource_files import resource_folder
from kbassist.core.text import Span
from kbassist.core.understanding import Address, Mood, Reader, Situation, Understanding
from kbassist.language.pack import LanguagePacks, load_packs
from kbassist.language.read_pasted import MOST_CHARACTERS, message_from
from kbassist.language.understand import understand

PACKS = load_packs(resource_folder("languages"))
MESSAGE = "Labdien! Vai Jūs varat pateikt, kad atjaunos internetu? Kā nomainīt paroli?\n\nAr cieņu,\nAnita Kalniņa"
PIECES = st.sampled_from(
    [
        *(
            "Labdien!",
            "kā nomainīt paroli?",
            "не работает",
            "Help!",
            "😀",
            "> q",
            "\n",
            " ",
            "Ar cieņu,",
            "Anna",
            "„",
            "”",
        ),
        *(
            "+37129123456",
            "rēķins Nr. 12",
            "līdz 5. maijam",
            "<div>",
            "LÄ«dzu",
            "mani sauc ",
            "On Mon 3 x wrote:",
            "?!",
        ),
        *("\u200b", "İ"),
    ]
)


def spans_of(understanding: Understanding) -> list[Span]:
    judgements = [
        understanding.language,
        understanding.address,
        understanding.register,
        understanding.mood,
        understanding.urgent,
        understanding.situation,
        understanding.reader,
    ]
    parts = (*understanding.languages, *understanding.asks, *understanding.entities, *understanding.sensitive)
    spans = [span for judgement in judgements for span in judgement.proof]
    spans += [part.span for part in (*parts, *understanding.set_aside)]
    if understanding.customer_name is not None and understanding.customer_name.span is not None:
        spans.append(understanding.customer_name.span)
    return spans


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=300) | st.lists(PIECES, max_size=15).map(" ".join))
def test_every_offset_points_into_the_text(text: str) -> None:
    understanding = understand(CustomerMessage(text), PACKS)

    assert all(0 <= span.start < span.end <= len(text) for span in spans_of(understanding))
    assert all(ask.text == ask.span.of(text) for ask in understanding.asks)
    assert all(entity.text == entity.span.of(text) for entity in understanding.entities)
    assert list(understanding.asks) == sorted(understanding.asks, key=lambda ask: ask.span)


def test_an_ask_around_a_quotation_keeps_the_part_that_asks(packs: LanguagePacks) -> None:
    text = "Nesaprotu šo teikumu.\n> Summa jāsamaksā divās daļās.\nKāpēc tā?"

    asks = understand(CustomerMessage(text), packs).asks

    assert all(">" not in ask.text and ask.text == ask.span.of(text) for ask in asks)


@pytest.mark.parametrize(
    "text",
    [
        "😀😀😀",
        "???",
        "<html><body><p>Kā nomainīt paroli?</p></body></html>",
        "LÄ«dzu palÄ«dziet, nestrÄ\x81dÄ\x81 internets",
        "\ufeff\u200b\u00a0",
        "Laba diena, kaip pakeisti slaptažodį?",
        "a" * 5000,
    ],
)
def test_anything_pasted_is_understood_somehow(packs: LanguagePacks, text: str) -> None:
    assert understand(CustomerMessage(text), packs).mood.value is not None


def test_a_question_in_a_language_without_pack_is_still_found(packs: LanguagePacks) -> None:
    understanding = understand(CustomerMessage("Laba diena, kaip pakeisti slaptažodį?"), packs)

    assert understanding.language.value == "lt"
    assert len(understanding.asks) == 1


def test_a_million_characters_are_read(packs: LanguagePacks) -> None:
    text = ("Labdien! Nevaru pieslēgties, ko darīt? Mans tālrunis ir +371 29123456.\n" * 14_000)[:MOST_CHARACTERS]

    understanding = understand(CustomerMessage(text), packs)

    assert understanding.language.value == "lv"
    assert len(understanding.sensitive) > 10_000


def test_all_parts_of_a_mixed_message_are_read_in_their_language(packs: LanguagePacks) -> None:
    text = "Labdien, lūdzu palīdziet, nestrādā internets.\n\nА ещё подскажите, как мне оплатить счёт картой?"

    understanding = understand(CustomerMessage(text), packs)

    assert [part.language for part in understanding.languages] == ["lv", "ru"]
    assert len(understanding.asks) == 2


@pytest.mark.parametrize(
    ("text", "reader"),
    [
        ("Esmu pensionāre, paskaidrojiet soli pa solim.", Reader.NOVICE),
        ("traceroute shows packet loss, MTU is 1492", Reader.EXPERT),
        ("Kā nomainīt paroli?", None),
    ],
)
def test_the_reader_is_told_by_his_words(packs: LanguagePacks, text: str, reader: Reader | None) -> None:
    assert understand(CustomerMessage(text), packs).reader.value == reader


def test_a_correction_replaces_the_judgement_and_leaves_the_others(packs: LanguagePacks) -> None:
    message = CustomerMessage(MESSAGE)
    corrections = Corrections(address=Address.FAMILIAR, mood=Mood.ANGRY, urgent=True)

    plain, corrected = understand(message, packs), understand(message, packs, corrections)

    assert (corrected.address.value, corrected.mood.value, corrected.urgent.value) == (
        Address.FAMILIAR,
        Mood.ANGRY,
        True,
    )
    assert corrected.address.confidence == corrected.mood.confidence == corrected.urgent.confidence == 1
    assert corrected.address.proof == ()
    assert (
        replace(corrected, address=plain.address, mood=plain.mood, urgent=plain.urgent, satisfaction=plain.satisfaction)
        == plain
    )


def test_a_corrected_situation_is_sure_and_changes_nothing_else(packs: LanguagePacks) -> None:
    message = CustomerMessage(MESSAGE)

    plain = understand(message, packs)
    corrected = understand(message, packs, Corrections(situation=Situation.CANCELLATION))

    assert plain.situation.value is not Situation.CANCELLATION
    assert (corrected.situation.value, corrected.situation.confidence) == (Situation.CANCELLATION, 1)
    assert replace(corrected, situation=plain.situation) == plain


def test_a_corrected_language_is_read_with_its_own_cues(packs: LanguagePacks) -> None:
    understanding = understand(CustomerMessage("login"), packs, Corrections(language="ru"))

    assert understanding.language.value == "ru"
    assert [part.language for part in understanding.languages] == ["ru"]


def test_corrected_asks_replace_the_found_ones(packs: LanguagePacks) -> None:
    start = MESSAGE.index("Kā nomainīt")
    corrections = Corrections(asks=(Span(start, start + 19), Span(5000, 6000)))

    understanding = understand(CustomerMessage(MESSAGE), packs, corrections)

    assert [ask.text for ask in understanding.asks] == [MESSAGE[start : start + 19]]


def test_a_corrected_name_replaces_the_found_one_and_none_removes_it(packs: LanguagePacks) -> None:
    message = CustomerMessage(MESSAGE)

    renamed = understand(message, packs, Corrections(customer_name="Jānis Bērziņš")).customer_name
    unnamed = understand(message, packs, Corrections(customer_name="")).customer_name

    assert renamed is not None
    assert (renamed.given, renamed.family) == ("Jānis", "Bērziņš")
    assert unnamed is None


def test_line_ends_and_nul_characters_are_made_plain() -> None:
    assert message_from("a\r\nb\rc\0d").text == "a\nb\ncd"


@pytest.mark.parametrize(
    ("text", "code"), [("", "message_empty"), (" \n\0", "message_empty"), ("a" * 1_000_001, "message_too_long")]
)
def test_what_is_no_message_is_refused(text: str, code: str) -> None:
    with pytest.raises(InputProblem) as caught:
        message_from(text)

    assert caught.value.code == code
