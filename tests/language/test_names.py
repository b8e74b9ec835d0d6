"""The customer's name and the forms in which one calls him."""

import tomllib
from pathlib import Path

import pytest

from kbassist.core.understanding import Gender
from kbassist.language.name_forms import family_title, gender_of, vocative
from kbassist.language.names import name_from
from kbassist.language.pack import LanguagePacks
from kbassist.language.read_pasted import message_from
from kbassist.language.understand import understand

CASES = tomllib.loads((Path(__file__).parent / "customer_names.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", [*CASES["first"], *CASES["second"]], ids=lambda case: case["text"][-40:])
def test_who_signs_or_introduces_himself_is_named_and_called(packs: LanguagePacks, case: dict[str, str]) -> None:
    name = understand(message_from(case["text"]), packs).customer_name

    found = {}
    if name is not None:
        is_given_first = name.text.split()[0] == name.given.partition(" ")[0]
        found = {"name": name.text, "gender": name.gender}
        if name.given:
            found["called"] = vocative(name.text if is_given_first else name.given, case["language"], packs)
        elif name.gender is not None:
            found["title"] = family_title(name.family, name.gender, case["language"], packs)
    expected = {key: case[key] for key in ("name", "gender", "called", "title") if key in case}
    assert {key: value for key, value in found.items() if value} == expected


def name_in(text: str, packs: LanguagePacks) -> tuple[str, str] | None:
    name = understand(message_from(text), packs).customer_name
    if name is None:
        return None
    assert name.span is not None
    assert name.span.of(text) == name.text
    return name.given, name.family


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nestrādā internets.\n\nAr cieņu,\nAnita Kalniņa", ("Anita", "Kalniņa")),
        ("Nestrādā internets. Ar cieņu, Jānis Bērziņš", ("Jānis", "Bērziņš")),
        ("Mani sauc Pēteris Ozols. Kā nomainīt tarifu?", ("Pēteris", "Ozols")),
        ("mani sauc anna, ka nomainit paroli?", ("Anna", "")),
        ("Kā nomainīt paroli?\nPaldies,\nIlze", ("Ilze", "")),
        ("Не работает почта.\n\nС уважением,\nПетрова Анна Сергеевна", ("Анна Сергеевна", "Петрова")),
        ("Здравствуйте, меня зовут Иван. Как войти?", ("Иван", "")),
        ("How do I sign in?\n\nBest regards,\nTom Brown\nAcme Ltd", ("Tom", "Brown")),
        ("Hi, I'm Sarah Jones and I can't sign in.", ("Sarah", "Jones")),
        ("How do I sign in?\n\nKind regards,\nMr James Porter", ("James", "Porter")),
        ("How do I sign in?\n\nBest regards, Dr. Paul Adams", ("Paul", "Adams")),
        ("Man nāk daudz surogātpasta :( Ričards", ("Ričards", "")),
    ],
)
def test_the_customer_is_named(packs: LanguagePacks, text: str, name: tuple[str, str]) -> None:
    assert name_in(text, packs) == name


@pytest.mark.parametrize(
    "text",
    [
        "Labdien, Anna! Kā nomainīt paroli?",
        "Здравствуйте, Иван Петрович! Как войти?",
        "Hi Tom, how do I sign in?",
        "I am worried about my account.",
        "Es esmu klients jau gadu.",
        "Kā nomainīt paroli?\n\nAr cieņu,\nSIA Zvaigzne",
        "Kā nomainīt paroli?\n\n> Ar cieņu,\n> Anna Kalniņa",
        "Anna",
    ],
)
def test_a_name_in_the_greeting_or_the_history_is_not_the_customers(packs: LanguagePacks, text: str) -> None:
    found = name_in(text, packs)

    assert found is None or text == "Anna"


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Jānis", "Jāni"),
        ("Edgars", "Edgar"),
        ("Mārtiņš", "Mārtiņ"),
        ("Anna", "Anna"),
        ("Kristaps", "Kristap"),
        ("Ingus", "Ingu"),
        ("Raivo", "Raivo"),
        ("Kārlis", "Kārli"),
        ("Andris", "Andri"),
        ("Ieva", "Ieva"),
        ("Zane", "Zane"),
        ("Pēteris", "Pēteri"),
        ("Juris", "Juri"),
        ("Valdis", "Valdi"),
        ("Andrejs", "Andrej"),
        ("Markuss", "Markus"),
        ("Oto", "Oto"),
        ("Anita Kalniņa", "Anita"),
        ("Anna-Marija", "Anna-Marija"),
        ("James", "James"),
        ("Chris Brown", "Chris"),
        ("Agnes", "Agnes"),
        ("Janis Berzins", "Jāni"),
        ("MĀRTIŅŠ", "Mārtiņ"),
        ("Peteris", "Pēteri"),
        ("Līga", "Līga"),
        ("Tadas", "Tadas"),
        ("Jürgen", "Jürgen"),
        ("Sven", "Sven"),
        ("Uģis", "Uģi"),
        ("Krišjānis", "Krišjāni"),
        ("Juris-Pēteris", "Juri-Pēteri"),
    ],
)
def test_the_latvian_vocative(packs: LanguagePacks, name: str, form: str) -> None:
    assert vocative(name, "lv", packs) == form


@pytest.mark.parametrize(
    ("name", "language", "form"),
    [
        ("Анна Петровна", "ru", "Анна Петровна"),
        ("Иван Петров", "ru", "Иван"),
        ("Jānis", "ru", "Jānis"),
        ("Sergey", "ru", "Сергей"),
        ("Natalja", "ru", "Наталья"),
        ("Sergej Ivanovich Petrov", "ru", "Сергей Иванович"),
        ("Anita", "ru", "Anita"),
        ("Sergey", "en", "Sergey"),
        ("Tom Brown", "en", "Tom"),
        ("Наталья", "lv", None),
        ("Anna", "fi", None),
        ("", "lv", None),
    ],
)
def test_other_forms_of_calling(packs: LanguagePacks, name: str, language: str, form: str | None) -> None:
    assert vocative(name, language, packs) == form


@pytest.mark.parametrize(
    ("family", "gender", "title"),
    [
        ("Bērziņš", Gender.MALE, "Bērziņa kungs"),
        ("Ozols", Gender.MALE, "Ozola kungs"),
        ("Kalniņa", Gender.FEMALE, "Kalniņas kundze"),
        ("Balodis", Gender.MALE, "Baloža kungs"),
        ("Lācis", Gender.MALE, "Lāča kungs"),
        ("Eglītis", Gender.MALE, "Eglīša kungs"),
        ("Zvirbulis", Gender.MALE, "Zvirbuļa kungs"),
        ("Liepa", Gender.MALE, "Liepas kungs"),
        ("Kovaļevskis", Gender.MALE, "Kovaļevska kungs"),
        ("Roze", Gender.FEMALE, "Rozes kundze"),
        ("Kovaļevska", Gender.FEMALE, "Kovaļevskas kundze"),
        ("Kalnins", Gender.MALE, "Kalniņa kungs"),
        ("Berzina", Gender.FEMALE, "Bērziņas kundze"),
        ("Briedis", Gender.MALE, "Brieža kungs"),
        ("Vilnis", Gender.MALE, "Viļņa kungs"),
        ("Mihailovs", Gender.MALE, "Mihailova kungs"),
        ("Zaķis", Gender.MALE, "Zaķa kungs"),
        ("Ledus", Gender.MALE, "Ledus kungs"),
        ("Akmens", Gender.MALE, "Akmens kungs"),
        ("Alksnis", Gender.MALE, "Alkšņa kungs"),
        ("Lapsa", Gender.MALE, "Lapsas kungs"),
        ("Lāce", Gender.FEMALE, "Lāces kundze"),
        ("Čaikovska", Gender.FEMALE, "Čaikovskas kundze"),
        ("Petrovskis", Gender.MALE, "Petrovska kungs"),
        ("Krūze", Gender.MALE, "Krūzes kungs"),
        ("Vējš", Gender.MALE, "Vēja kungs"),
    ],
)
def test_the_latvian_title(packs: LanguagePacks, family: str, gender: Gender, title: str) -> None:
    assert family_title(family, gender, "lv", packs) == title


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Anita Kalniņa", Gender.FEMALE),
        ("Jānis", Gender.MALE),
        ("Никита Петров", Gender.MALE),
        ("Илья", Gender.MALE),
        ("Людмила", Gender.FEMALE),
        ("Саша", None),
        ("Саша Иванова", Gender.FEMALE),
        ("Tom", Gender.MALE),
        ("Kwame", None),
        ("Luca Rossi", Gender.MALE),
        ("Mustafa", None),
        ("Олена", Gender.FEMALE),
        ("Žydrūnas Kazlauskas", Gender.MALE),
        ("Qwertz", None),
        ("", None),
    ],
)
def test_the_gender_of_a_name(packs: LanguagePacks, name: str, gender: Gender | None) -> None:
    assert gender_of(name, None, packs) == gender


def test_a_corrected_name_is_taken_apart(packs: LanguagePacks) -> None:
    name = name_from("Kalniņa Anita", packs)

    assert (name.given, name.family, name.gender) == ("Anita", "Kalniņa", Gender.FEMALE)
