"""Replies as channels want them, and their length there."""

import pytest

from kbassist.core.reply import Channel
from kbassist.core.resource_files import resource_folder
from kbassist.markup.channels import ChannelFormat, length_of, load_channels, render

REPLY = (
    "Labdien, Jāni!\n\nAtveriet **Profils**:\n\n1. viens\n2. divi\n\nVairāk: https://a.example/b.\n\nAr cieņu,\nAnna"
)


@pytest.fixture(scope="module")
def channels() -> dict[Channel, ChannelFormat]:
    return load_channels(resource_folder("channels"))


@pytest.mark.parametrize(
    ("channel", "bold"),
    [
        (Channel.WHATSAPP, "*Profils*"),
        (Channel.TELEGRAM, "**Profils**"),
        (Channel.FORUM, "[b]Profils[/b]"),
        (Channel.SMS, " Profils:"),
        (Channel.VK, " Profils:"),
        (Channel.TICKET, "**Profils**"),
    ],
)
def test_bold_words_are_written_as_the_channel_does(
    channels: dict[Channel, ChannelFormat], channel: Channel, bold: str
) -> None:
    assert bold in render(REPLY, channels[channel]).plain


def test_mail_gets_rich_and_plain_text_together(channels: dict[Channel, ChannelFormat]) -> None:
    reply = render(REPLY, channels[Channel.EMAIL])

    assert "<strong>Profils</strong>" in (reply.html or "")
    assert '<a href="https://a.example/b">https://a.example/b</a>.' in (reply.html or "")
    assert "Ar cieņu,<br>" in (reply.html or "")
    assert "**" not in reply.plain


def test_only_mail_is_rich(channels: dict[Channel, ChannelFormat]) -> None:
    rich = [channel for channel in Channel if render(REPLY, channels[channel]).html is not None]

    assert rich == [Channel.EMAIL]


def test_the_phone_script_has_a_sentence_a_line(channels: dict[Channel, ChannelFormat]) -> None:
    lines = render("Viens. Divi! Adrese ir https://a.example/b.", channels[Channel.PHONE]).plain.splitlines()

    assert lines == ["Viens.", "Divi!", "Adrese ir a.example/b."]


@pytest.mark.parametrize(
    ("text", "parts"),
    [("a" * 160, 1), ("a" * 161, 2), ("ā" * 70, 1), ("ā" * 71, 2), ("€" * 80, 1), ("€" * 81, 2)],
)
def test_sms_parts_are_counted_by_alphabet(channels: dict[Channel, ChannelFormat], text: str, parts: int) -> None:
    assert length_of(render(text, channels[Channel.SMS]), channels[Channel.SMS]).parts == parts


def test_telegram_counts_an_emoji_twice(channels: dict[Channel, ChannelFormat]) -> None:
    assert length_of(render("👍", channels[Channel.TELEGRAM]), channels[Channel.TELEGRAM]).count == 2


def test_a_reply_over_the_limit_says_so(channels: dict[Channel, ChannelFormat]) -> None:
    viber = channels[Channel.VIBER]

    assert length_of(render("a" * 1_001, viber), viber).is_over
    assert not length_of(render("a" * 1_000, viber), viber).is_over
