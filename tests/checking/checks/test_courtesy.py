"""Every rule of wording proves itself by its own examples."""

from collections.abc import Iterator

import pytest

from kbassist.checking.checks.courtesy import CODES, check
from kbassist.checking.tools import CheckTools, CourtesyRule, When, load_check_rules
from kbassist.core.reply import Act, ReplyToCheck, Severity
from kbassist.core.resource_files import resource_folder
from kbassist.core.understanding import Address, Mood, Reader
from tests.checking.replies import a_reply, an_understanding, applied, codes, marked
from tests.support.builders import an_item

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
    assert "ours.not_our_problem" not in codes(check(a_reply("Tās kļūdas nav. Mūsu vaina tā nebija."), tools))


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

    assert "match.jargon" not in codes(own_words)
    assert codes(of_others).count("match.jargon") == 3


def test_an_expert_may_be_told_technical_words(tools: CheckTools) -> None:
    expert = an_understanding(reader=Reader.EXPERT)

    reply = a_reply("Open the gateway's GUI and read the SSID.", "en", understanding=expert)

    assert "match.jargon" not in codes(check(reply, tools))


def test_an_offer_behind_a_refusal_makes_it_bearable_but_not_the_steps_before_it(tools: CheckTools) -> None:
    offered = "We cannot read it out. The password is there. Please look at the label."
    bare = "Please look at the label. The password is there. We cannot read it out."

    assert check(a_reply(offered, "en"), tools) == ()
    assert codes(check(a_reply(bare, "en"), tools)) == ["solvable.bare_refusal"]


def test_a_promise_without_a_time_gets_a_place_to_fill_in(tools: CheckTools) -> None:
    reply = a_reply("We will get back to you.", "en")

    finding, *_ = check(reply, tools)

    assert applied(reply, finding) == "We will get back to you by {date}."


@pytest.mark.parametrize("text", ["Vajadzīgo failu pievienoju šai ziņai.", "Pievienoju veidlapu (parcelsanas.pdf)."])
def test_a_promised_file_is_missed_exactly_where_none_goes_along(tools: CheckTools, text: str) -> None:
    without, along = a_reply(text, has_files=False), a_reply(text, has_files=True)

    assert "wishes.attachment" in codes(check(without, tools))
    assert "wishes.attachment" not in codes(check(along, tools))


@pytest.mark.parametrize("language", ["lv", "ru", "en"])
def test_every_sentence_of_ours_about_files_is_missed_where_none_goes_along(tools: CheckTools, language: str) -> None:
    pack = tools.packs.reply_pack_of(language)
    assert pack is not None
    texts = [text for phrase in pack.phrases if phrase.act is Act.ATTACHMENT for text in phrase.texts]

    silent = [
        text
        for text in texts
        if "wishes.attachment" not in codes(check(a_reply(text, language, has_files=False), tools))
    ]

    assert silent == []


def test_a_promised_file_can_still_follow_where_the_reply_breaks_off(tools: CheckTools) -> None:
    breaking_off = check(a_reply("I've attached the following documents:", "en"), tools)
    whole = check(a_reply("I've attached the following documents.", "en"), tools)

    assert {finding.severity for finding in breaking_off} == {Severity.HINT}
    assert {finding.severity for finding in whole} == {Severity.WARN}


# Sentences that no cue and no pattern knows.
REFUSAL = "Our library doesn't lend equipment."
PROMISE = "A decision is going to be made shortly."
PRAISE = "You'd be better off with a different bank."


def test_the_model_finds_what_no_rule_knows_and_marks_the_sentence(tools: CheckTools) -> None:
    text = f"Thank you for asking. {PRAISE}"

    (finding,) = check(a_reply(text, "en"), tools)

    assert (finding.code, finding.text, finding.suggestion) == ("ours.praise_rival", PRAISE, "")


def test_what_the_model_takes_for_a_refusal_passes_beside_an_offer(tools: CheckTools) -> None:
    assert codes(check(a_reply(REFUSAL, "en"), tools)) == ["solvable.bare_refusal"]
    assert check(a_reply(f"{REFUSAL} However, we will order the book for you.", "en"), tools) == ()


def test_what_the_model_takes_for_a_vague_promise_passes_beside_a_time(tools: CheckTools) -> None:
    assert codes(check(a_reply(PROMISE, "en"), tools)) == ["wishes.no_time"]
    assert check(a_reply(f"{PROMISE} You will know it by Friday.", "en"), tools) == ()


def test_the_model_judges_neither_quotations_nor_what_a_source_says(tools: CheckTools) -> None:
    source = an_item(body=f"Lending. {REFUSAL} It never did.", language="en")

    assert check(a_reply(f"Thank you for writing “{PRAISE}”.", "en"), tools) == ()
    assert check(a_reply(REFUSAL, "en", sources=(source,)), tools) == ()


def test_the_model_judges_no_signature(tools: CheckTools) -> None:
    signed = f"Hello Anna,\n\nIt works.\n\nKind regards,\nJohn Berry\n{PRAISE.removesuffix('.')}"

    assert check(a_reply(signed, "en"), tools) == ()
    assert codes(check(a_reply(f"{signed}\n\n{PRAISE}", "en"), tools)) == ["ours.praise_rival"]


def test_one_sentence_is_marked_once_under_one_precept(tools: CheckTools) -> None:
    found = check(a_reply("Only yourself to blame, you mixed up gross and net, not we.", "en"), tools)

    assert [finding.precept for finding in found] == ["respect"]


@pytest.mark.parametrize(
    ("language", "refusal", "offer"),
    [
        (
            "lv",
            "Ja kods neder, tad to mainīt nevaram.",
            "Ja kods neder, zvaniet mums, jo attālināti to mainīt nevaram.",
        ),
        (
            "ru",
            "Если код не подойдёт, изменить его мы не можем.",
            "Если код не подойдёт, позвоните: отсюда изменить его мы не можем.",
        ),
        (
            "en",
            "If the code fails, then we cannot replace it.",
            "If the code fails, call us, as we cannot replace it from here.",
        ),
    ],
)
def test_a_condition_in_front_of_a_refusal_is_no_offer(
    tools: CheckTools, language: str, refusal: str, offer: str
) -> None:
    assert "solvable.bare_refusal" in codes(check(a_reply(refusal, language), tools))
    assert "solvable.bare_refusal" not in codes(check(a_reply(offer, language), tools))


def test_a_refusal_inside_a_condition_refuses_nothing(tools: CheckTools) -> None:
    assert check(a_reply("If it is not possible to sign in, Anna is there for you.", "en"), tools) == ()


def test_abbreviations_that_nobody_used_count_as_technical_words(tools: CheckTools) -> None:
    novice = an_understanding(reader=Reader.NOVICE)

    assert (
        codes(check(a_reply("The XKQ waits for the ZZT.", "en", understanding=novice), tools)) == ["match.jargon"] * 2
    )
    assert check(a_reply("Send us an SMS with your PIN.", "en", understanding=novice), tools) == ()


def test_what_a_source_tells_of_us_is_no_promise(tools: CheckTools) -> None:
    text = "Choose “Forgot password?”; we will send a link to your address."
    source = an_item(language="en", body=f"{text} The link works once.")

    assert codes(check(a_reply(text, "en", sources=(source,)), tools)) == []
    assert "wishes.no_time" in codes(check(a_reply(text, "en", sources=()), tools))
