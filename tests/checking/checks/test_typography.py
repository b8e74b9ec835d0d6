"""Quotation marks are those of the language."""

import pytest

from kbassist.checking.checks.typography import check
from kbassist.checking.tools import CheckTools
from tests.checking.replies import a_reply, applied


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        ("lv", 'Spiediet "Saglabāt".', "Spiediet „Saglabāt”."),
        ("lv", "Spiediet “Saglabāt”.", "Spiediet „Saglabāt”."),
        ("lv", "Spiediet „Saglabāt“.", "Spiediet „Saglabāt”."),
        ("ru", 'Нажмите "Сохранить".', "Нажмите «Сохранить»."),
        ("ru", "Нажмите „Сохранить”.", "Нажмите «Сохранить»."),
    ],
)
def test_foreign_quotation_marks_get_a_suggestion(tools: CheckTools, language: str, text: str, right: str) -> None:
    reply = a_reply(text, language)

    (finding,) = check(reply, tools)

    assert finding.code == "spelling.quotes"
    assert applied(reply, finding) == right


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("lv", "Spiediet „Saglabāt”."),
        ("ru", "Нажмите «Сохранить»."),
        ("en", 'Press "Save".'),
        ("en", "Press “Save”."),
        ("lv", 'Rakstiet `echo "x"`.'),
        ("de", "Drücken Sie „Speichern“."),
        ("fi", 'Paina "Tallenna".'),
    ],
)
def test_right_marks_and_code_pass(tools: CheckTools, language: str, text: str) -> None:
    assert check(a_reply(text, language), tools) == ()


def test_marks_inside_a_quotation_are_others(tools: CheckTools) -> None:
    assert check(a_reply("Статья «Ошибка „Нет связи“» поможет.", "ru"), tools) == ()
