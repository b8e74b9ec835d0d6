"""A reply fits its channel."""

from kbassist.checking.checks.length import check
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Channel, Severity
from tests.checking.replies import a_reply, codes


def test_a_reply_over_the_channels_limit_is_blocked_and_its_end_marked(tools: CheckTools) -> None:
    limit = tools.channels[Channel.TICKET].limit
    text = "a" * (limit + 30)

    (finding,) = check(a_reply(text, channel=Channel.TICKET), tools)

    assert (finding.code, finding.severity) == ("length.over", Severity.BLOCK)
    assert (finding.span.start, finding.span.end) == (limit, len(text))


def test_what_can_go_in_several_messages_is_told_and_not_blocked(tools: CheckTools) -> None:
    limit = tools.channels[Channel.CHAT].limit
    text = "Labs vārds. " * (limit // 10)

    (finding,) = check(a_reply(text, channel=Channel.CHAT), tools)

    assert (finding.code, finding.severity) == ("length.over", Severity.WARN)
    assert 0 <= finding.span.start - limit < len(text) - limit


def test_an_sms_counts_its_parts(tools: CheckTools) -> None:
    text = "Rēķins ir apmaksāts, paldies Jums. " * 15

    (finding,) = check(a_reply(text, channel=Channel.SMS), tools)

    assert (finding.code, finding.severity) == ("length.over", Severity.WARN)
    assert finding.span.end == len(text)
    assert 350 < finding.span.start < 450


def test_a_short_reply_passes_everywhere(tools: CheckTools) -> None:
    assert [codes(check(a_reply("Gatavs.", channel=channel), tools)) for channel in Channel] == [[]] * len(Channel)


def test_a_very_long_letter_is_a_hint(tools: CheckTools) -> None:
    (finding,) = check(a_reply("vārds " * 400, channel=Channel.EMAIL), tools)

    assert (finding.code, finding.severity) == ("length.long", Severity.HINT)


def test_without_a_channel_length_does_not_matter(tools: CheckTools) -> None:
    assert check(a_reply("vārds " * 9000), tools) == ()
