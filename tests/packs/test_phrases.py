"""The shipped phrases: complete in every language, form and tone, and free of what a phrase must not say."""

import re
from collections.abc import Iterator
from string import ascii_letters

import pytest

from kbassist.core.reply import Act, Tone
from kbassist.core.resource_files import resource_folder
from kbassist.core.understanding import Address
from kbassist.language.address import find_address
from kbassist.language.pack import LanguagePacks, load_packs
from kbassist.language.phrases import CONDITIONS, Phrase, placeholders_of

LANGUAGES = ("lv", "ru", "en")
FORMS = {
    "lv": (Address.FORMAL, Address.FAMILIAR),
    "ru": (Address.FORMAL, Address.FAMILIAR),
    "en": (None,),
}
ALLOWED = {
    (Act.GREETING, "named"): {"name"},
    (Act.ANSWER, "lead_several"): {"ask"},
    (Act.HOLD, "part"): {"ask"},
    (Act.LINK, "article"): {"title", "url"},
    (Act.LINK, "title_only"): {"title"},
    (Act.LINK, "address_only"): {"url"},
    (Act.SIGNATURE, "spoken"): {"agent"},
}
TIMES = {
    "lv": r"\b(tūlīt|šodien|rīt|drīz|drīzumā|stund\w*|minūt\w*|nedēļ\w*|darbdien\w*)\b",
    "ru": r"\b(сейчас же|сегодня|завтра|скоро|вскоре|час\w*|минут\b|недел\w*|рабоч\w*)\b",
    "en": r"\b(today|tomorrow|soon\b(?! as)|shortly|hours?|minutes?|weeks?|working days?)\b",
}
GENDERED = {
    "lv": r"\b(priecīg[sa]|pateicīg[sa]|gatav[sa]|pārliecināt[sa]|cienīj\w+|godā\w+)\b|\bes(mu|i|at) \w+(is|uši|usi)\b",
    "ru": r"\b(рад|рада|благодарн?а?|готова?|уверена?|должна|уважаем\w+|написала?|сделала?|могла|понял[а]?|хотела?)\b",
    "en": r"\b(sir|madam|mr|mrs|ms)\b",
}
SERVILE_OR_BLAMING = {
    "lv": r"sarūgtinājum|sagādātajām neērtībām|padevīg|Jūsu kļūd|Jums vajadzēja|tev vajadzēja",
    "ru": r"доставленные неудобства|Ваш звонок важен|покорн|Вам следовало|тебе следовало|Ваша ошибка",
    "en": r"inconvenience|your call is important|your frustration|you should have|your mistake|per our policy",
}
STRAIGHT_OR_FOREIGN_QUOTES = {"lv": "\"“«»'", "ru": "\"“”„'", "en": "\"„«»'"}


@pytest.fixture(scope="module")
def packs() -> LanguagePacks:
    return load_packs(resource_folder("languages"))


def said(packs: LanguagePacks, language: str) -> Iterator[tuple[Phrase, str]]:
    """Yields every sentence that a reply in the language can hold."""
    for phrase in packs[language].phrases:
        if phrase.act is not Act.NOTICE:
            yield from ((phrase, text) for text in phrase.texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_act_has_three_true_alternatives_in_every_form_and_tone(packs: LanguagePacks, language: str) -> None:
    lacking = [
        (act.value, when, address, tone.value)
        for act, conditions in CONDITIONS.items()
        if act is not Act.NOTICE
        for when in conditions
        for address in FORMS[language]
        for tone in Tone
        if len(
            {
                text
                for phrase, text in said(packs, language)
                if phrase.act is act and phrase.when == when
                if phrase.address in (None, address) and tone in phrase.tones
            }
        )
        < 3
    ]

    assert lacking == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_opens_exactly_the_places_that_its_condition_fills(packs: LanguagePacks, language: str) -> None:
    wrong = [
        text
        for phrase, text in said(packs, language)
        if set(placeholders_of(text)) != ALLOWED.get((phrase.act, phrase.when), set())
    ]

    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_carries_a_fact_or_an_invented_time(packs: LanguagePacks, language: str) -> None:
    fact = re.compile(rf"\d|https?:|@|%|€|{TIMES[language]}", re.IGNORECASE)

    assert [text for _, text in said(packs, language) if fact.search(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_tells_the_gender_of_agent_or_customer(packs: LanguagePacks, language: str) -> None:
    gendered = re.compile(GENDERED[language], re.IGNORECASE)

    assert [text for _, text in said(packs, language) if gendered.search(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_is_a_formula_that_angers_people(packs: LanguagePacks, language: str) -> None:
    formula = re.compile(SERVILE_OR_BLAMING[language], re.IGNORECASE)

    assert [text for _, text in said(packs, language) if formula.search(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_have_the_letters_and_quotation_marks_of_their_language(packs: LanguagePacks, language: str) -> None:
    foreign = set(STRAIGHT_OR_FOREIGN_QUOTES[language])
    foreign |= set(ascii_letters) if language == "ru" else set("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")

    bare = [(text, re.sub(r"\{\w+\}", "", text)) for _, text in said(packs, language)]

    assert [text for text, letters in bare if foreign & set(letters.lower())] == []


@pytest.mark.parametrize("language", ["lv", "ru"])
def test_a_phrase_never_speaks_in_the_other_form_of_address(packs: LanguagePacks, language: str) -> None:
    wrong = [
        (phrase.address, found, text)
        for phrase, text in said(packs, language)
        if (found := find_address(text.replace("{name}", "Anna"), language, packs).value) not in (None, phrase.address)
    ]

    assert wrong == []


@pytest.mark.parametrize("language", ["lv", "ru"])
def test_formal_pronouns_are_capital_and_familiar_ones_small(packs: LanguagePacks, language: str) -> None:
    wrong = re.compile(r"\b(jūs|jums|jūsu|Tu|Tev|Tavs|Tava)\b" if language == "lv" else r"\b(вы|вам|вас|ваш|Ты|Тебе)\b")
    starts = re.compile(r"(?:^|[.!?:] )(Tu|Tev|Tav[sa]|Ты|Тебе)\b")

    assert [text for _, text in said(packs, language) if wrong.search(starts.sub("", text))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_angry_and_the_happy_share_no_acknowledgement(packs: LanguagePacks, language: str) -> None:
    happy = {text for phrase, text in said(packs, language) if phrase.when in ("happy", "thanks_only")}
    troubled = {
        text
        for phrase, text in said(packs, language)
        if phrase.act in (Act.ACKNOWLEDGE, Act.APOLOGIZE) and phrase.when != "happy"
    }

    assert not happy & troubled


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_to_thanks_asks_nothing(packs: LanguagePacks, language: str) -> None:
    assert [text for phrase, text in said(packs, language) if phrase.when == "thanks_only" and "?" in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_end_as_sentences(packs: LanguagePacks, language: str) -> None:
    open_end = (Act.CLOSING, Act.GREETING, Act.ANSWER, Act.LINK)
    unfinished = [
        text for phrase, text in said(packs, language) if phrase.act not in open_end and text[-1] not in ".!?"
    ]

    assert unfinished == []
