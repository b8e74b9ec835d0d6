"""All checks together: order, duplicates, and a check that breaks."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kbassist.checking.run import check_reply
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Agent, Channel, Severity
from kbassist.core.understanding import Address
from tests.checking.replies import a_reply, codes, marked
from tests.support.builders import an_item

TEXTS = st.text(st.sampled_from('aā я1 2.,!?:{}[]<>"„”«»*`_-\n@/€%Xtuū'), max_size=120)


def test_findings_come_in_order_of_position(tools: CheckTools) -> None:
    reply = a_reply("Labdien, {name}! Tas ir stulbs jautājums!!! Jūs kļūdāties.")

    findings = check_reply(reply, tools)

    assert [finding.span for finding in findings] == sorted(finding.span for finding in findings)
    assert {"placeholder.open", "respect.rude", "respect.shouting", "respect.argue"} <= set(codes(findings))


def test_the_same_words_are_marked_once_only(tools: CheckTools) -> None:
    reply = a_reply("Rakstiet uz janis.kalnins@pasts.example.", sources=(an_item(),))

    findings = check_reply(reply, tools)

    assert marked(findings) == [("privacy.personal", "janis.kalnins@pasts.example")]


def test_a_check_that_fails_is_reported_and_the_others_go_on(
    tools: CheckTools, caplog: pytest.LogCaptureFixture
) -> None:
    broken = replace(tools, channels={})
    reply = a_reply("Tas ir stulbs jautājums.", channel=Channel.EMAIL, agent=Agent(name="Anna"))

    findings = check_reply(reply, broken)

    assert ("check_failed", Severity.HINT) in [(finding.code, finding.severity) for finding in findings]
    assert "respect.rude" in codes(findings)
    assert "stulbs" not in caplog.text.replace("Traceback", "")


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_every_finding_marks_words_of_the_reply(tools: CheckTools, text: str) -> None:
    reply = a_reply(text, address=Address.FORMAL, channel=Channel.SMS, agent=Agent(name="Anna"), sources=(an_item(),))

    findings = check_reply(reply, tools)

    assert "check_failed" not in codes(findings)
    assert all(finding.span.of(text) == finding.text for finding in findings)


@pytest.mark.parametrize("text", ["", " \n ", "😀😀", "\0", "{" * 50, "„" * 50, "1 " * 50])
def test_nothing_that_can_be_pasted_breaks_a_check(tools: CheckTools, text: str) -> None:
    reply = a_reply(text, None, channel=Channel.EMAIL, agent=Agent(name="Anna"), sources=())

    assert "check_failed" not in codes(check_reply(reply, tools))
