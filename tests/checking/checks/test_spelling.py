"""Misspelled words of a reply are marked, all that is no ordinary word is left alone."""

from dataclasses import replace
from pathlib import Path

import pytest

from kbassist.checking.checks.spelling import check
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Agent, Precept, Severity
from kbassist.core.understanding import CustomerName
from tests.checking.replies import a_reply, an_understanding, applied
from tests.checking.spelling import spelling_of
from tests.support.builders import an_item
from tests.support.dictionaries import write_dictionaries, write_dictionary


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_dictionaries(tmp_path_factory.mktemp("dictionaries"))


@pytest.fixture
def judged(tools: CheckTools, folder: Path) -> CheckTools:
    return replace(tools, spelling=spelling_of(folder))


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        ("lv", "Ludzu, pārbaudiet savu rēķinu.", "Lūdzu, pārbaudiet savu rēķinu."),
        ("lv", "Mēs nosūtīsim Jusu rēķinu.", "Mēs nosūtīsim Jūsu rēķinu."),
        ("lv", "LUDZU, pārbaudiet savu rēķinu.", None),
        ("ru", "Пожайлуста, проверьте ваш заказ.", "Пожалуйста, проверьте ваш заказ."),
        ("ru", "Проверьте ваш зaказ.", "Проверьте ваш заказ."),
        ("en", "Please check your bil again.", "Please check your bill again."),
        ("en", "We will recieve your bill.", "We will receive your bill."),
    ],
)
def test_a_misspelled_word_gets_the_right_one(judged: CheckTools, language: str, text: str, right: str | None) -> None:
    reply = a_reply(text, language)

    found = check(reply, judged)

    if right is None:
        assert found == ()
    else:
        (finding,) = found
        assert (finding.code, finding.severity, finding.precept) == ("spelling.word", Severity.HINT, Precept.SPELLING)
        assert applied(reply, finding) == right


def test_a_common_mistake_that_is_also_a_name_is_one_only_where_no_name_can_stand(
    tools: CheckTools, tmp_path: Path
) -> None:
    write_dictionary(tmp_path, "lv_LV", "un brauciet uz Ludzu lūdzu")

    found = check(a_reply("Ludzu, brauciet uz Ludzu."), replace(tools, spelling=spelling_of(tmp_path)))

    assert [(finding.span.start, finding.suggestion) for finding in found] == [(0, "Lūdzu")]


def test_a_word_in_long_capitals_is_judged_too(judged: CheckTools) -> None:
    reply = a_reply("PARBAUDIET savu rēķinu.")

    (finding,) = check(reply, judged)

    assert finding.suggestion == "PĀRBAUDIET"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("lv", "Lūdzu, pārbaudiet savu rēķinu."),
        ("lv", "Lūdzu, atveriet lapu www.zzzz.example un xqwv@zzzz.example."),
        ("lv", "Lūdzu, atveriet `xqwv` un {xqwv}."),
        ("lv", "Lūdzu, atveriet „Xqwvv xqwvv” un **xqwvv**."),
        ("lv", "Lūdzu, atveriet .htaccess, ab12cd, PHP un zzz/yyy."),
        ("lv", "Mēs un Zuzūnu Ķipars pārbaudīt."),
        ("lv", "Mēs pārbaudīt piem. rēķinu."),
        ("lv", "Mēs pārbaudīt WordPress un WooCommerce."),
        ("ru", "Проверьте ваш Zuzun, пожалуйста."),
        ("en", "Please check your bill’s service."),
        ("de", "Bitte prüfen Sie die Rechnnung."),
        ("fi", "Tarkista laskusi."),
    ],
)
def test_what_is_no_ordinary_word_is_left_alone(judged: CheckTools, language: str, text: str) -> None:
    assert check(a_reply(text, language), judged) == ()


def test_nothing_is_judged_without_a_dictionary_or_where_spelling_is_off(tools: CheckTools, tmp_path: Path) -> None:
    reply = a_reply("Ludzu, parbaudiet savu rekinu.")

    assert check(reply, tools) == ()
    assert check(reply, replace(tools, spelling=spelling_of(tmp_path))) == ()


def test_words_of_the_sources_and_of_the_customer_are_right_unless_they_lack_marks(judged: CheckTools) -> None:
    source = an_item(body="Atveriet kopskatu un lapu.")
    fields = {"sources": (source,), "message": "kur ir manas vaučkodes un rekinu lapa"}

    found = check(a_reply("Lūdzu, atveriet kopskata lapu un vaučkodes, un rekinu.", **fields), judged)

    assert [(finding.text, finding.suggestion) for finding in found] == [("rekinu", "rēķinu")]


def test_names_of_agent_and_customer_are_right(judged: CheckTools) -> None:
    reply = a_reply(
        "Labdien, Zuzuni!\n\nLūdzu, pārbaudiet savu rēķinu.\n\nPaldies\nKipars Berzins\nzuzarbs, Dzintarzuza",
        agent=Agent("Kipars Berzins", "zuzarbs", "Dzintarzuza"),
        understanding=an_understanding(name=CustomerName("Zuzuni", "Zuzuni", "", None, None)),
    )

    assert check(reply, judged) == ()


def test_a_foreign_sentence_is_no_row_of_mistakes(judged: CheckTools) -> None:
    reply = a_reply("Lūdzu, pārbaudiet savu rēķinu. Zwanzig blaue Blumen wachsen nachts.")

    assert check(reply, judged) == ()


def test_an_english_word_in_another_language_is_marked(judged: CheckTools) -> None:
    found = check(a_reply("Приложите screenshots, пожалуйста.", "ru"), judged)

    assert [(finding.text, finding.suggestion) for finding in found] == [("screenshots", None)]


def test_a_longer_text_is_judged_word_by_word_in_order(tools: CheckTools, tmp_path: Path) -> None:
    write_dictionary(tmp_path, "en_US", "and the bill is here please check it")

    found = check(
        a_reply("Please chek the bil.\n\nThe bill is heer.", "en"), replace(tools, spelling=spelling_of(tmp_path))
    )

    assert [finding.text for finding in found] == ["chek", "bil", "heer"]
