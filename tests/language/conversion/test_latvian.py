"""Latvian between Jūs and tu: every kind of form, what must never be touched, and what stays unsure."""

import json
from pathlib import Path

import pytest

from kbassist.core.conversion import Conversion
from kbassist.core.resource_files import resource_folder
from kbassist.core.understanding import Address, Gender
from kbassist.language.conversion.convert import convert_address
from kbassist.language.pack import LanguagePacks

BOTH_FORMS = [
    # imperatives of each conjugation, negated, reflexive
    ("Saglabājiet failu un aizveriet logu.", "Saglabā failu un aizver logu."),
    ("Nospiediet pogu un turiet to.", "Nospied pogu un turi to."),
    ("Mainiet paroli, bet nesūtiet to e-pastā.", "Maini paroli, bet nesūti to e-pastā."),
    ("Ejiet uz biroju un ņemiet līdzi pasi.", "Ej uz biroju un ņem līdzi pasi."),
    ("Piesakieties un pārliecinieties, ka viss darbojas.", "Piesakies un pārliecinies, ka viss darbojas."),
    ("Lūdzu, atsūtiet mums kodu.", "Lūdzu, atsūti mums kodu."),
    # present, past and future
    ("Ja redzat kļūdu un nezināt, ko darīt, zvaniet.", "Ja redzi kļūdu un nezini, ko darīt, zvani."),
    ("Vai vēlaties turpināt?", "Vai vēlies turpināt?"),
    ("Ja aizmirsāt kodu, meklējiet vēstuli.", "Ja aizmirsi kodu, meklē vēstuli."),
    ("Jūs bijāt norādījis citu adresi.", "Tu biji norādījis citu adresi."),
    ("Kad saņemsiet karti, varēsiet maksāt.", "Kad saņemsi karti, varēsi maksāt."),
    ("Jūs vakar reģistrējāties portālā.", "Tu vakar reģistrējies portālā."),
    # the conditional and the debitive are the same for everyone
    ("Vai Jūs varētu atsūtīt kodu?", "Vai tu varētu atsūtīt kodu?"),
    ("Jums jāievada kods.", "Tev jāievada kods."),
    # pronouns in their cases
    ("Mēs Jūs gaidīsim un ar Jums sazināsimies.", "Mēs tevi gaidīsim un ar tevi sazināsimies."),
    ("No Jums nekas nav vajadzīgs.", "No tevis nekas nav vajadzīgs."),
    ("Tas atkarīgs no mums, nevis no Jūsu bankas.", "Tas atkarīgs no mums, nevis no tavas bankas."),
    ("Ar to rūpējaties Jūs, bet mēs palīdzēsim.", "Ar to rūpējies tu, bet mēs palīdzēsim."),
    # "tavs" agrees with what belongs to the reader
    ("Jūsu numurs ir mainīts.", "Tavs numurs ir mainīts."),
    ("Jūsu e-pasta adrese un Jūsu dati ir drošībā.", "Tava e-pasta adrese un tavi dati ir drošībā."),
    ("Atbildi nosūtīsim uz Jūsu adresi.", "Atbildi nosūtīsim uz tavu adresi."),
    ("Bez Jūsu piekrišanas neko nemainām.", "Bez tavas piekrišanas neko nemainām."),
    ("Jūsu iestatījumos kļūdu nav.", "Tavos iestatījumos kļūdu nav."),
    ("Jūsu iestatītais nosaukums pazudīs.", "Tevis iestatītais nosaukums pazudīs."),
    ("Jūsu pasūtījumu 123456 piegādāsim rīt.", "Tavu pasūtījumu 123456 piegādāsim rīt."),
    ("Jūsu pasūtījumu Nr. 123456 piegādāsim rīt.", "Tavu pasūtījumu Nr. 123456 piegādāsim rīt."),
    ("Par Jūsu pasūtījumu AB-12 atbildēsim rīt.", "Par tavu pasūtījumu AB-12 atbildēsim rīt."),
    ("Jūsu pasūtījumu 123456 kurjers piegādās rīt.", "Tavu pasūtījumu 123456 kurjers piegādās rīt."),
    ("Jūsu pasūtījumu vēsture ir kontā.", "Tava pasūtījumu vēsture ir kontā."),
    ("Jūsu pasūtījuma numurs ir 123456.", "Tavs pasūtījuma numurs ir 123456."),
    # the singular already tells the gender
    ("Ja esat saņēmusi vēstuli, atveriet to.", "Ja esi saņēmusi vēstuli, atver to."),
]


def converted(packs: LanguagePacks, text: str, to: Address, gender: Gender | None = None) -> Conversion:
    return convert_address(text, language="lv", to=to, packs=packs, gender=gender)


@pytest.mark.parametrize(("formal", "familiar"), BOTH_FORMS)
def test_jus_becomes_tu(packs: LanguagePacks, formal: str, familiar: str) -> None:
    found = converted(packs, formal, Address.FAMILIAR)

    assert (found.text, found.unsure) == (familiar, ())


@pytest.mark.parametrize(("formal", "familiar"), BOTH_FORMS)
def test_tu_becomes_jus(packs: LanguagePacks, formal: str, familiar: str) -> None:
    found = converted(packs, familiar, Address.FORMAL)

    assert (found.text, found.unsure) == (formal, ())


@pytest.mark.parametrize(
    "text",
    [
        "Serveris saglabā failus un nosūta atbildi.",
        "Lietotne atver karti.",
        "Programma, kas izmanto portu, to rāda žurnālā.",
        "Sadaļā ir DNS ieraksti un rēķini.",
        "Mēs pārbaudām līniju.",
        "Lai nomainītu paroli, vajadzīgs kods.",
        "Klients iet uz banku, un viņam klājas labi.",
        "Jā, automātisko atbildi var izslēgt.",
    ],
)
@pytest.mark.parametrize("to", [Address.FORMAL, Address.FAMILIAR])
def test_what_does_not_address_the_reader_stays(packs: LanguagePacks, text: str, to: Address) -> None:
    assert converted(packs, text, to) == Conversion(text, (), ())


@pytest.mark.parametrize(
    ("text", "familiar"),
    [
        ("Nospiediet „Ievadiet kodu”.", "Nospied „Ievadiet kodu”."),
        ("Nospiediet **Izvēlieties kontu**.", "Nospied **Izvēlieties kontu**."),
        ("Palaidiet `atveriet.sh`.", "Palaid `atveriet.sh`."),
        ("Lasiet [Kā atveriet pastu](https://help.example/atveriet).", None),
        ("Jūs visi esat gaidīti.", "Jūs visi esat gaidīti."),
    ],
)
def test_quotations_screen_names_code_links_and_several_readers_stay(
    packs: LanguagePacks, text: str, familiar: str | None
) -> None:
    wanted = familiar if familiar is not None else text.replace("Lasiet", "Lasi")

    assert converted(packs, text, Address.FAMILIAR).text == wanted


@pytest.mark.parametrize(
    "text",
    ["Ja esat saņēmuši vēstuli, atveriet to.", "Esiet droši, ka zvanīsim.", "Vai Jūs paši mainījāt kodu?"],
)
def test_a_sentence_that_would_need_the_gender_is_left_whole(packs: LanguagePacks, text: str) -> None:
    found = converted(packs, text, Address.FAMILIAR)

    assert (found.text, found.changed) == (text, ())
    assert found.unsure


def test_a_known_gender_makes_it_certain(packs: LanguagePacks) -> None:
    text = "Ja esat pieteikušies, esiet droši."

    assert converted(packs, text, Address.FAMILIAR, Gender.MALE).text == "Ja esi pieteicies, esi drošs."
    assert converted(packs, text, Address.FAMILIAR, Gender.FEMALE).text == "Ja esi pieteikusies, esi droša."


@pytest.mark.parametrize("text", ["Datus arhivē serverī.", "Čau, kā klājas?"])
def test_what_may_be_said_of_others_as_well_is_unsure_and_stays(packs: LanguagePacks, text: str) -> None:
    found = converted(packs, text, Address.FORMAL)

    assert found.text == text
    assert found.unsure


def test_an_order_that_a_courier_may_own_or_bring_is_unsure(packs: LanguagePacks) -> None:
    found = converted(packs, "Jūsu pasūtījumu kurjers piegādās rīt.", Address.FAMILIAR)

    assert found.text == "Jūsu pasūtījumu kurjers piegādās rīt."
    assert found.unsure


def test_a_sentence_is_never_half_rewritten(packs: LanguagePacks) -> None:
    text = "Atveriet lapu. Ja esat pieteikušies, spiediet pogu."

    found = converted(packs, text, Address.FAMILIAR)

    assert found.text == "Atver lapu. Ja esat pieteikušies, spiediet pogu."
    assert [span.of(found.text) for span in found.changed] == ["Atver"]
    assert [span.of(found.text) for span in found.unsure] == ["esat", "pieteikušies", "spiediet"]


@pytest.mark.parametrize("to", [Address.FORMAL, Address.FAMILIAR])
def test_the_gold_pairs_are_met_or_marked(packs: LanguagePacks, to: Address) -> None:
    pairs = _gold(resource_folder("evaluation") / "address" / "lv.jsonl")
    sure = [pair for pair in pairs if pair["familiar"] is not None]
    source, wanted = ("familiar", "formal") if to is Address.FORMAL else ("formal", "familiar")

    found = [(converted(packs, pair[source], to), pair[wanted]) for pair in sure]

    equal = sum(conversion.text == want for conversion, want in found)
    silently_wrong = [conversion.text for conversion, want in found if conversion.text != want and conversion.is_sure]
    assert equal >= 0.97 * len(sure)
    assert not silently_wrong


def test_gold_sentences_without_a_certain_familiar_form_are_marked(packs: LanguagePacks) -> None:
    pairs = _gold(resource_folder("evaluation") / "address" / "lv.jsonl")

    for pair in pairs:
        if pair["familiar"] is None:
            assert converted(packs, pair["formal"], Address.FAMILIAR).unsure, pair["id"]


def _gold(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
