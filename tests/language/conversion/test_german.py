"""Sie and du: verbs follow their pronoun, commands lose and gain it, and what may be "they" is left and marked."""

import json

import pytest

from kbassist.core.conversion import Conversion
from kbassist.core.resource_files import resource_folder
from kbassist.core.understanding import Address
from kbassist.language.conversion.convert import convert_address
from kbassist.language.pack import LanguagePacks

GOLD = [
    json.loads(line)
    for line in (resource_folder("evaluation") / "address" / "de.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("pair", GOLD, ids=lambda pair: pair["familiar"][:40])
def test_both_written_forms_of_a_sentence_turn_into_each_other(pair: dict[str, str], packs: LanguagePacks) -> None:
    familiar = _convert(pair["formal"], Address.FAMILIAR, packs)
    formal = _convert(pair["familiar"], Address.FORMAL, packs)

    assert (familiar.text, formal.text) == (pair["familiar"], pair["formal"])
    assert familiar.is_sure
    assert formal.is_sure


@pytest.mark.parametrize("pair", GOLD, ids=lambda pair: pair["familiar"][:40])
def test_a_sentence_in_the_wanted_form_stays(pair: dict[str, str], packs: LanguagePacks) -> None:
    assert _convert(pair["formal"], Address.FORMAL, packs).text == pair["formal"]
    assert _convert(pair["familiar"], Address.FAMILIAR, packs).text == pair["familiar"]


@pytest.mark.parametrize(
    ("text", "familiar"),
    [
        ("Öffnen Sie die App und melden sich an.", "Öffne die App und melde dich an."),
        (
            "Falls Sie die App öffnen und auf OK klicken, erhalten Sie eine Nachricht.",
            "Falls du die App öffnest und auf OK klickst, erhältst du eine Nachricht.",
        ),
        ("Haben Sie noch Fragen, rufen Sie uns an.", "Hast du noch Fragen, ruf uns an."),
        ("Sie können die Datei herunterladen und öffnen.", "Du kannst die Datei herunterladen und öffnen."),
        ("Beantragen Sie die Karte, sobald Sie umziehen.", "Beantrage die Karte, sobald du umziehst."),
    ],
)
def test_every_verb_of_the_reader_follows(text: str, familiar: str, packs: LanguagePacks) -> None:
    assert _convert(text, Address.FAMILIAR, packs).text == familiar


@pytest.mark.parametrize(
    "text",
    [
        "Unsere Mitarbeiter beraten Sie gern.",
        "Sie alle sind eingeladen.",
        "Die Kollegen prüfen den Fall. Sie melden sich morgen.",
    ],
)
def test_several_readers_and_a_sie_that_may_be_they_are_left_and_marked(text: str, packs: LanguagePacks) -> None:
    conversion = _convert(text, Address.FAMILIAR, packs)

    assert conversion.text == text
    assert not conversion.is_sure


@pytest.mark.parametrize("text", ["Sie ist neu in der Firma.", "Frau Berg fragt, ob sie ihre Daten sieht."])
def test_she_and_they_stay(text: str, packs: LanguagePacks) -> None:
    conversion = _convert(text, Address.FAMILIAR, packs)

    assert (conversion.text, conversion.unsure) == (text, ())


@pytest.mark.parametrize(
    ("text", "formal"),
    [
        ("Klick auf „Weiter“.", "Klicken Sie auf „Weiter“."),
        ("Wenn du den Code liest, gib ihn ein.", "Wenn Sie den Code lesen, geben Sie ihn ein."),
        ("Du benutzt ein altes Gerät.", "Sie benutzen ein altes Gerät."),
        ("Melde dich ab und starte neu.", "Melden Sie sich ab und starten Sie neu."),
    ],
)
def test_commands_and_verbs_become_polite(text: str, formal: str, packs: LanguagePacks) -> None:
    assert _convert(text, Address.FORMAL, packs).text == formal


@pytest.mark.parametrize("text", ["Die Suche dauert lange.", "Suche und Filter sind neu.", "Sicher ist nur eins."])
def test_nouns_that_look_like_commands_stay(text: str, packs: LanguagePacks) -> None:
    assert _convert(text, Address.FORMAL, packs).text == text


def test_a_command_in_no_list_is_unsure(packs: LanguagePacks) -> None:
    text = "Räum dein Postfach auf."

    conversion = _convert(text, Address.FORMAL, packs)

    assert conversion.text == text
    assert not conversion.is_sure


def _convert(text: str, to: Address, packs: LanguagePacks) -> Conversion:
    return convert_address(text, language="de", to=to, packs=packs)
