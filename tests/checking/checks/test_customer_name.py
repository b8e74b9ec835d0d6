"""The greeting calls the customer by his name, in the right form."""

import pytest

from kbassist.checking.checks.customer_name import check
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Precept
from kbassist.core.understanding import CustomerName, Gender
from tests.checking.replies import a_reply, an_understanding, applied, marked

KRISTAPS = CustomerName("Kristaps Vītols", "Kristaps", "Vītols", Gender.MALE, None)
IRINA = CustomerName("Ирина Соколова", "Ирина", "Соколова", Gender.FEMALE, None)
PYOTR = CustomerName("Пётр Сергеевич Иванов", "Пётр Сергеевич", "Иванов", Gender.MALE, None)
DANIEL = CustomerName("Daniel Brooks", "Daniel", "Brooks", Gender.MALE, None)
HELEN = CustomerName("Helen Brooks", "Helen", "Brooks", Gender.FEMALE, None)
ALEX = CustomerName("Alex Morgan", "Alex", "Morgan", None, None)
SABINE = CustomerName("Sabine Keller", "Sabine", "Keller", Gender.FEMALE, None)


@pytest.mark.parametrize(
    ("language", "name", "greeting"),
    [
        ("lv", KRISTAPS, "Labdien, Kristap!"),
        ("lv", KRISTAPS, "Cienījamais Vītola kungs!"),
        ("lv", KRISTAPS, "Godātais Vītola kungs!"),
        ("lv", KRISTAPS, "Labdien!"),
        ("ru", IRINA, "Здравствуйте, Ирина!"),
        ("ru", IRINA, "Уважаемая Ирина!"),
        ("en", DANIEL, "Dear Daniel,"),
        ("en", DANIEL, "Dear Mr Brooks,"),
        ("en", DANIEL, "Hi Dan,"),
        ("ru", IRINA, "Уважаемая госпожа Соколова!"),
        ("ru", PYOTR, "Уважаемый Пётр Сергеевич!"),
        ("en", DANIEL, "Dear Dr Brooks,"),
        ("en", DANIEL, "Dear Sir or Madam,"),
        ("en", HELEN, "Hello,"),
        ("en", ALEX, "Dear Alex Morgan,"),
        ("de", SABINE, "Sehr geehrte Frau Keller,"),
        ("de", SABINE, "Sehr geehrte Damen und Herren,"),
    ],
)
def test_a_right_greeting_passes(tools: CheckTools, language: str, name: CustomerName, greeting: str) -> None:
    reply = a_reply(f"{greeting}\n\n12.", language, understanding=an_understanding(language=language, name=name))

    assert check(reply, tools) == ()


@pytest.mark.parametrize(
    ("language", "name", "greeting", "wrong"),
    [
        ("lv", KRISTAPS, "Labdien, Kristaps!", "Kristaps"),
        ("lv", KRISTAPS, "Labdien, Vītols kungs!", "Vītols"),
        ("lv", KRISTAPS, "Labdien, Vītola kundze!", "kundze"),
        ("ru", IRINA, "Уважаемый Ирина!", "Уважаемый"),
        ("ru", IRINA, "Здравствуйте, Ирину!", "Ирину"),
        ("ru", IRINA, "Здравствуйте, Ольга!", "Ольга"),
        ("en", DANIEL, "Dear Danielle,", "Danielle"),
        ("en", DANIEL, "Dear Mrs Brooks,", "Mrs"),
        ("en", DANIEL, "Dear Brooks,", "Brooks"),
        ("lv", KRISTAPS, "Labdien, Vītols!", "Vītols"),
        ("ru", IRINA, "Здравствуйте, Соколова!", "Соколова"),
    ],
)
def test_a_wrong_name_form_or_title_is_reported(
    tools: CheckTools, language: str, name: CustomerName, greeting: str, wrong: str
) -> None:
    reply = a_reply(f"{greeting}\n\n12.", language, understanding=an_understanding(language=language, name=name))

    findings = check(reply, tools)

    assert ("match.name", wrong) in marked(findings)
    assert {finding.precept for finding in findings} == {Precept.MATCH}


def test_the_right_form_of_the_name_is_proposed(tools: CheckTools) -> None:
    reply = a_reply("Labdien, Kristaps!\n\nGatavs.", understanding=an_understanding(name=KRISTAPS))

    (finding,) = check(reply, tools)

    assert applied(reply, finding) == "Labdien, Kristap!\n\nGatavs."


def test_without_the_customers_name_any_greeting_passes(tools: CheckTools) -> None:
    assert check(a_reply("Labdien, Anna!", understanding=an_understanding()), tools) == ()
    assert check(a_reply("Labdien, Anna!"), tools) == ()
