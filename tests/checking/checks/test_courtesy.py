"""Every rule of wording proves itself by its own examples."""

from collections.abc import Iterator

import pytest

from kbassist.checking.checks.courtesy import CODES, check
from kbassist.checking.tools import CheckTools, load_check_rules
from kbassist.core.resource_files import resource_folder
from kbassist.core.understanding import Address
from tests.checking.replies import a_reply, applied, codes, marked

RULES = load_check_rules(resource_folder("languages")).by_language


def _examples(kind: str) -> Iterator[tuple[str, str, str]]:
    for language, rules in RULES.items():
        for rule in rules.rules:
            for example in getattr(rule, kind):
                yield language, rule.code, example


@pytest.mark.parametrize(("language", "code", "example"), list(_examples("fires")))
def test_a_rule_fires_at_its_examples(tools: CheckTools, language: str, code: str, example: str) -> None:
    assert code in codes(check(a_reply(example, language), tools))


@pytest.mark.parametrize(("language", "code", "example"), list(_examples("quiet")))
def test_no_rule_fires_at_a_quiet_example(tools: CheckTools, language: str, code: str, example: str) -> None:
    assert marked(check(a_reply(example, language), tools)) == []


def test_the_rules_use_only_the_codes_of_this_check() -> None:
    assert {rule.code for rules in RULES.values() for rule in rules.rules} == set(CODES)


@pytest.mark.parametrize(
    ("language", "text", "better"),
    [
        ("lv", "Jūs kļūdāties, rēķins ir nosūtīts.", "Iespējams, radās pārpratums, rēķins ir nosūtīts."),
        ("lv", "Gaidiet atbildi.", "Uzrakstīsim Jums, tiklīdz būs jaunumi."),
        ("ru", "Мы этим не занимаемся.", "Передам это коллегам, которые смогут помочь."),
        ("en", "Sorry, but you are wrong here.", "Sorry, but there may be a misunderstanding here."),
    ],
)
def test_a_suggestion_fits_in_place(tools: CheckTools, language: str, text: str, better: str) -> None:
    reply = a_reply(text, language)

    (finding,) = check(reply, tools)

    assert applied(reply, finding) == better


def test_a_suggestion_is_in_the_form_of_address_of_the_reply(tools: CheckTools) -> None:
    reply = a_reply("Gaidi.", address=Address.FAMILIAR)

    (finding,) = check(reply, tools)

    assert applied(reply, finding) == "Uzrakstīsim tev, tiklīdz būs jaunumi."


def test_a_refusal_followed_by_an_offer_in_the_next_sentence_passes(tools: CheckTools) -> None:
    text = "Unfortunately, we cannot help you by phone. However, our office is open until six."

    assert check(a_reply(text, "en"), tools) == ()


def test_a_rule_does_not_reach_over_a_sentence_end(tools: CheckTools) -> None:
    assert check(a_reply("Tās kļūdas nav. Mūsu vaina tā nebija."), tools) == ()


def test_without_a_language_the_text_tells_it(tools: CheckTools) -> None:
    assert codes(check(a_reply("Это не наша проблема, обращайтесь к ним.", None), tools)) == ["ours.not_our_problem"]


def test_a_language_without_rules_is_left_alone(tools: CheckTools) -> None:
    assert check(a_reply("Das ist idiotisch.", "de"), tools) == ()
