"""Every rule of wording proves itself by its own examples."""

from collections.abc import Iterator

import pytest

from kbassist.checking.checks.courtesy import CODES, check
from kbassist.checking.tools import CheckTools, CourtesyRule, When, load_check_rules
from kbassist.core.reply import ReplyToCheck
from kbassist.core.resource_files import resource_folder
from kbassist.core.understanding import Address, Mood, Reader
from tests.checking.replies import a_reply, an_understanding, applied, codes, marked

RULES = load_check_rules(resource_folder("languages")).by_language


def _examples(kind: str) -> Iterator[tuple[str, CourtesyRule, str]]:
    for language, rules in RULES.items():
        for rule in rules.rules:
            for example in getattr(rule, kind):
                yield language, rule, example


def _to_whom_it_applies(language: str, rule: CourtesyRule, example: str) -> ReplyToCheck:
    understanding = an_understanding(mood=Mood.ANGRY, reader=Reader.NOVICE) if rule.when is not When.ANYBODY else None
    return a_reply(example, language, understanding=understanding)


@pytest.mark.parametrize(("language", "rule", "example"), list(_examples("fires")))
def test_a_rule_fires_at_its_examples(tools: CheckTools, language: str, rule: CourtesyRule, example: str) -> None:
    assert rule.code in codes(check(_to_whom_it_applies(language, rule, example), tools))


@pytest.mark.parametrize(("language", "rule", "example"), list(_examples("quiet")))
def test_no_rule_fires_at_a_quiet_example(tools: CheckTools, language: str, rule: CourtesyRule, example: str) -> None:
    assert marked(check(_to_whom_it_applies(language, rule, example), tools)) == []


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

    finding = next(found for found in check(reply, tools) if found.suggestion is not None)

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
    assert check(a_reply("C'est idiot.", "fr"), tools) == ()


CHEERFUL = "Urrā, cik jauki, ka rakstāt!"


def test_good_cheer_is_found_only_where_the_customer_is_upset(tools: CheckTools) -> None:
    to_the_angry = a_reply(CHEERFUL, understanding=an_understanding(mood=Mood.ANGRY))
    to_the_happy = a_reply(CHEERFUL, understanding=an_understanding(mood=Mood.HAPPY))

    assert set(codes(check(to_the_angry, tools))) == {"match.cheerful"}
    assert check(to_the_happy, tools) == ()
    assert check(a_reply(CHEERFUL), tools) == ()


def test_technical_words_that_the_customer_used_are_no_jargon(tools: CheckTools) -> None:
    text = "Open the gateway's GUI and read the SSID."
    novice = an_understanding(reader=Reader.NOVICE)

    own_words = check(a_reply(text, "en", understanding=novice, message="Which SSID? I see a gateway GUI."), tools)
    of_others = check(a_reply(text, "en", understanding=novice, message="Where is my network?"), tools)

    assert own_words == ()
    assert codes(of_others) == ["match.jargon"] * 3


def test_an_expert_may_be_told_technical_words(tools: CheckTools) -> None:
    expert = an_understanding(reader=Reader.EXPERT)

    assert check(a_reply("Open the gateway's GUI and read the SSID.", "en", understanding=expert), tools) == ()


def test_an_offer_anywhere_in_the_paragraph_makes_a_refusal_bearable(tools: CheckTools) -> None:
    offered = "Please look at the label.\nThe password is there. We cannot read it out."
    bare = "Please look at the label.\n\nThe password is there. We cannot read it out."

    assert check(a_reply(offered, "en"), tools) == ()
    assert codes(check(a_reply(bare, "en"), tools)) == ["solvable.bare_refusal"]


def test_a_promise_without_a_time_gets_a_place_to_fill_in(tools: CheckTools) -> None:
    reply = a_reply("We will get back to you.", "en")

    finding, *_ = check(reply, tools)

    assert applied(reply, finding) == "We will get back to you by {date}."
