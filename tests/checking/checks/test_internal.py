"""What only colleagues may read does not reach a customer."""

import pytest

from kbassist.checking.checks.internal import check
from kbassist.checking.tools import CheckTools
from kbassist.core.item import Audience
from kbassist.core.reply import Severity
from tests.checking.replies import a_reply, marked
from tests.support.builders import an_item

INTERNAL = {
    "lv": "Aģents viens pats drīkst piešķirt klientam atlīdzību līdz 10 eiro, maiņas vadītājs – līdz 50 eiro. "
    "Nekad nesakiet, cik klientu traucējums skar.",
    "ru": "Агент сам без старшего может назначить клиенту компенсацию до 10 евро, старший смены — до 50 евро. "
    "Никогда не говорите, сколько клиентов затронуто.",
    "en": "An agent alone may grant the customer a credit of up to EUR 10, the shift lead up to EUR 50. "
    "Never tell how many customers are affected.",
}
QUOTES = {
    "lv": "Aģents viens pats drīkst piešķirt klientam atlīdzību līdz",
    "ru": "Агент сам без старшего может назначить клиенту компенсацию до",
    "en": "An agent alone may grant the customer a credit of up to EUR",
}


@pytest.mark.parametrize("audience", [Audience.INTERNAL, Audience.CONFIDENTIAL])
@pytest.mark.parametrize("language", INTERNAL)
def test_a_quotation_from_an_internal_source_blocks(tools: CheckTools, language: str, audience: Audience) -> None:
    source = an_item(language=language, body=INTERNAL[language], audience=audience)
    reply = a_reply(f"Sveiki! {QUOTES[language]} 7.", language, sources=(source,))

    (finding,) = check(reply, tools)

    assert (finding.code, finding.severity, finding.text) == ("privacy.internal", Severity.BLOCK, QUOTES[language])


def test_a_short_internal_sentence_counts_as_a_whole(tools: CheckTools) -> None:
    source = an_item(body=INTERNAL["lv"], audience=Audience.INTERNAL)
    reply = a_reply("Tā: nekad nesakiet, cik klientu traucējums skar!", sources=(source,))

    assert marked(check(reply, tools)) == [("privacy.internal", "nekad nesakiet, cik klientu traucējums skar")]


def test_a_fact_that_only_an_internal_source_states_is_marked(tools: CheckTools) -> None:
    internal = an_item("credit", body=INTERNAL["lv"], audience=Audience.INTERNAL)
    public = an_item("price", body="Plāns maksā 50 eiro.")
    reply = a_reply("Piešķirsim Jums 10 eiro; plāns maksā 50 eiro.", sources=(internal, public))

    assert marked(check(reply, tools)) == [("privacy.internal", "10")]


def test_what_the_public_or_the_customer_knows_too_passes(tools: CheckTools) -> None:
    internal = an_item("credit", body=INTERNAL["lv"], audience=Audience.INTERNAL)
    public = an_item("price", body=INTERNAL["lv"])
    reply = a_reply(INTERNAL["lv"], sources=(internal, public))

    assert check(reply, tools) == ()
    assert check(a_reply(INTERNAL["lv"], sources=(internal,), message=INTERNAL["lv"]), tools) == ()


def test_own_words_about_the_same_thing_pass(tools: CheckTools) -> None:
    internal = an_item("credit", body=INTERNAL["lv"], audience=Audience.INTERNAL)

    assert check(a_reply("Par traucējumu piešķirsim Jums atlīdzību.", sources=(internal,)), tools) == ()
    assert check(a_reply(INTERNAL["lv"]), tools) == ()
