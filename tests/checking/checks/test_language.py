"""A reply is in its language, the whole of it."""

import pytest

from kbassist.checking.checks.language import check
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Severity
from tests.checking.replies import a_reply, codes, marked

TEXTS = {
    "lv": "Rēķinu varat apmaksāt ar karti vietnē Mans Dzintarnet. Ja nauda nepienāk, uzrakstiet mums vēlreiz.",
    "ru": "Счёт можно оплатить картой на сайте Mans Dzintarnet. Если деньги не поступят, напишите нам ещё раз.",
    "en": "You can pay the invoice by card in Mans Dzintarnet. If the money does not arrive, please write to us again.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_the_right_language_passes(tools: CheckTools, language: str) -> None:
    assert check(a_reply(TEXTS[language], language), tools) == ()


@pytest.mark.parametrize("wanted", TEXTS)
@pytest.mark.parametrize("written", TEXTS)
def test_the_wrong_language_blocks_as_a_whole(tools: CheckTools, wanted: str, written: str) -> None:
    if wanted == written:
        return

    (finding,) = check(a_reply(TEXTS[written], wanted), tools)

    assert (finding.code, finding.severity, finding.text) == ("language.wrong", Severity.BLOCK, TEXTS[written])


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("other", TEXTS)
def test_a_sentence_in_another_language_is_marked(tools: CheckTools, language: str, other: str) -> None:
    if language == other:
        return
    foreign = TEXTS[other].split(". ")[1]

    findings = check(a_reply(f"{TEXTS[language]}\n\n{foreign}", language), tools)

    assert marked(findings) == [("language.mixed", foreign)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("lv", "Atveriet Settings sadaļu un izvēlieties „Reset this device now and forget all settings”."),
        ("ru", "Нажмите «Reset this device now and forget all settings», и роутер Dzintarnet Box 6 перезагрузится."),
        (
            "en",
            "Open „Pakalpojumi → Automātiskais maksājums un citi iestatījumi” in Mans Dzintarnet and choose Mājas 300.",
        ),
        ("lv", "Skatiet https://example.com/how-to-reset-the-password-of-your-account un rakstiet mums."),
        ("ru", "Доступны Mājas 100 (14,90 евро в месяц), Mājas 300 (19,90 евро) и Mājas 1000."),
        ("lv", "Ok."),
        ("en", "see below"),
        ("ja", "Rēķinu varat apmaksāt ar karti vietnē Mans Dzintarnet."),
    ],
)
def test_screen_names_products_and_links_are_no_other_language(tools: CheckTools, language: str, text: str) -> None:
    assert check(a_reply(text, language), tools) == ()


def test_without_a_wish_only_a_mixture_is_marked(tools: CheckTools) -> None:
    assert check(a_reply(TEXTS["ru"], None), tools) == ()
    assert codes(check(a_reply(f"{TEXTS['ru']} Please write to us again if it does not arrive.", None), tools)) == [
        "language.mixed"
    ]
