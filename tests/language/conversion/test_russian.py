"""Вы and ты: whole sentences change; an unknown gender or several readers leave them as they are and marked."""

import json

import pytest

from kbassist.core.conversion import Conversion
from kbassist.core.resource_files import resource_folder
from kbassist.core.understanding import Address, Gender
from kbassist.language.conversion.convert import convert_address
from kbassist.language.pack import LanguagePacks

GOLD = [
    json.loads(line)
    for line in (resource_folder("evaluation") / "address" / "ru.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("pair", GOLD, ids=lambda pair: pair["familiar"][:40])
def test_both_written_forms_of_a_sentence_turn_into_each_other(pair: dict[str, str], packs: LanguagePacks) -> None:
    gender = Gender(pair["gender"]) if "gender" in pair else None

    familiar = _convert(pair["formal"], Address.FAMILIAR, packs, gender=gender)
    formal = _convert(pair["familiar"], Address.FORMAL, packs, gender=gender)

    assert (familiar.text, formal.text) == (pair["familiar"], pair["formal"])
    assert familiar.is_sure
    assert formal.is_sure


@pytest.mark.parametrize("pair", GOLD, ids=lambda pair: pair["familiar"][:40])
def test_a_sentence_in_the_wanted_form_stays(pair: dict[str, str], packs: LanguagePacks) -> None:
    assert _convert(pair["formal"], Address.FORMAL, packs).text == pair["formal"]
    assert _convert(pair["familiar"], Address.FAMILIAR, packs).text == pair["familiar"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Если Вы забыли пароль, нажмите на ссылку.", "забыли"),
        ("Если забыли пароль, напишите нам.", "забыли"),
        ("Спасибо, что обратились к нам!", "обратились"),
        ("Вы должны подтвердить адрес.", "должны"),
        ("Вы можете быть уверены в результате.", "уверены"),
        ("Будьте внимательны.", "внимательны"),
        ("Вы сами можете сменить пароль.", "сами"),
        ("Смотрели наш новый раздел?", "Смотрели"),
    ],
)
def test_a_sentence_that_needs_an_unknown_gender_is_left_whole(text: str, word: str, packs: LanguagePacks) -> None:
    conversion = _convert(text, Address.FAMILIAR, packs)

    assert conversion.text == text
    assert word in [span.of(text) for span in conversion.unsure]


@pytest.mark.parametrize(
    "text",
    [
        "Вы все можете зарегистрироваться.",
        "Уважаемые клиенты, обратите внимание на новые цены!",
        "Ребята, проверьте почту.",
        "Вы и Ваш коллега получите доступ.",
        "После оплаты получите чек на почту.",
        "Кнопка Сохраните находится внизу.",
    ],
)
def test_several_readers_and_open_words_leave_a_sentence_whole(text: str, packs: LanguagePacks) -> None:
    conversion = _convert(text, Address.FAMILIAR, packs)

    assert conversion.text == text
    assert not conversion.is_sure


@pytest.mark.parametrize(
    ("text", "familiar"),
    [
        ("Получите письмо и введите код из него.", "Получи письмо и введи код из него."),
        ("Когда получите письмо, перейдите по ссылке.", "Когда получишь письмо, перейди по ссылке."),
        ("Вы получите письмо.", "Ты получишь письмо."),
        ("Платите картой?", "Платишь картой?"),
        ("Платите картой.", "Плати картой."),
        ("Вы, возможно, заметите задержку.", "Ты, возможно, заметишь задержку."),
        ("Если Вы хотите сменить тариф, позвоните нам.", "Если ты хочешь сменить тариф, позвони нам."),
    ],
)
def test_a_form_that_commands_or_tells_is_read_by_its_sentence(text: str, familiar: str, packs: LanguagePacks) -> None:
    assert _convert(text, Address.FAMILIAR, packs).text == familiar


@pytest.mark.parametrize(
    "text",
    [
        "В билете, на карте и на сайте указано одно и то же.",
        "Мы получили платёж, деньги зачислены.",
        "Файлы удалили вчера, а сайт восстановили.",
        "Мы рады помочь.",
    ],
)
def test_words_that_do_not_address_the_reader_stay(text: str, packs: LanguagePacks) -> None:
    conversion = _convert(text, Address.FAMILIAR, packs)

    assert (conversion.text, conversion.unsure) == (text, ())


@pytest.mark.parametrize(
    ("text", "familiar"),
    [
        ("Файлы, которые мы Вам прислали, можно открыть.", "Файлы, которые мы тебе прислали, можно открыть."),
        ("Проверьте, все ли данные сохранены.", "Проверь, все ли данные сохранены."),
        ("Если платежи не прошли, проверьте карту.", "Если платежи не прошли, проверь карту."),
    ],
)
def test_past_forms_with_another_subject_do_not_hold_a_sentence_back(
    text: str, familiar: str, packs: LanguagePacks
) -> None:
    assert _convert(text, Address.FAMILIAR, packs).text == familiar


@pytest.mark.parametrize(
    ("text", "familiar"),
    [
        ("Мы писали о Вас.", "Мы писали о тебе."),
        ("На Вас оформлен договор.", "На тебя оформлен договор."),
        ("На Вас лежит ответственность.", "На тебе лежит ответственность."),
        ("Для Вас есть письмо.", "Для тебя есть письмо."),
    ],
)
def test_a_preposition_tells_the_case_of_the_pronoun(text: str, familiar: str, packs: LanguagePacks) -> None:
    assert _convert(text, Address.FAMILIAR, packs).text == familiar


def test_a_name_in_the_greeting_tells_the_gender(packs: LanguagePacks) -> None:
    text = "Здравствуйте, Анна! Спасибо, что написали нам."

    assert _convert(text, Address.FAMILIAR, packs).text == "Привет, Анна! Спасибо, что написала нам."


def test_a_name_that_signs_does_not_tell_the_gender(packs: LanguagePacks) -> None:
    text = "Спасибо, что написали нам.\nС уважением, Анна."

    assert _convert(text, Address.FAMILIAR, packs).text == text


def test_quoted_and_bold_screen_names_stay(packs: LanguagePacks) -> None:
    text = "Нажмите «Войдите в систему», затем **Выберите файл** и `сохраните`."

    assert _convert(text, Address.FAMILIAR, packs).text == (
        "Нажми «Войдите в систему», затем **Выберите файл** и `сохраните`."
    )


def test_the_letter_yo_is_written_as_the_text_writes_it(packs: LanguagePacks) -> None:
    assert _convert("Вот ваше имя и ещё ваше фото.", Address.FAMILIAR, packs).text == "Вот твоё имя и ещё твоё фото."
    assert _convert("Вот ваше имя.", Address.FAMILIAR, packs).text == "Вот твое имя."


def test_a_text_with_small_polite_pronouns_keeps_them_small(packs: LanguagePacks) -> None:
    text = "Если вам удобно, напиши, где твой роутер."

    assert _convert(text, Address.FORMAL, packs).text == "Если вам удобно, напишите, где ваш роутер."


@pytest.mark.parametrize(
    ("text", "formal"),
    [
        ("Пришли нам снимок экрана.", "Пришлите нам снимок экрана."),
        ("Отсортируй письма и удали самые большие.", "Отсортируйте письма и удалите самые большие."),
        ("Сбрось пароль.", "Сбросьте пароль."),
        ("Ты уверен(а), что хочешь удалить счёт?", "Вы уверены, что хотите удалить счёт?"),
        ("Ты должен/должна подтвердить адрес.", "Вы должны подтвердить адрес."),
        ("Если код не пришёл, запроси его снова.", "Если код не пришёл, запросите его снова."),
        ("Передай привет коллегам.", "Передайте привет коллегам."),
    ],
)
def test_short_commands_and_past_forms_become_polite(text: str, formal: str, packs: LanguagePacks) -> None:
    assert _convert(text, Address.FORMAL, packs).text == formal


@pytest.mark.parametrize("text", ["Пришли деньги?", "Мой пароль не подходит.", "Жаль, что так вышло.", "Ух ты!"])
def test_words_that_only_look_familiar_stay(text: str, packs: LanguagePacks) -> None:
    assert _convert(text, Address.FORMAL, packs).text == text


def test_a_command_that_may_be_a_past_form_is_unsure(packs: LanguagePacks) -> None:
    text = "Если скорость меньше, пришли результаты."

    conversion = _convert(text, Address.FORMAL, packs)

    assert (conversion.text, [span.of(text) for span in conversion.unsure]) == (text, ["пришли"])


def _convert(text: str, to: Address, packs: LanguagePacks, *, gender: Gender | None = None) -> Conversion:
    return convert_address(text, language="ru", to=to, packs=packs, gender=gender)
