"""Replies as channels want them, and their length there."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kbassist.core.errors import InputProblem
from kbassist.core.reply import Channel, RenderedReply
from kbassist.core.resource_files import resource_folder
from kbassist.markup.channels import ChannelFormat, length_of, load_channels, preview, render
from kbassist.markup.channels.counting import sms_size
from kbassist.markup.channels.splitting import split

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


def test_only_mail_and_teams_take_rich_text(channels: dict[Channel, ChannelFormat]) -> None:
    rich = {channel for channel in Channel if render(REPLY, channels[channel]).html is not None}

    assert rich == {Channel.EMAIL, Channel.SKYPE}


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


WITH_EVERYTHING = """Labdien!

Atveriet **Iestatījumi > Tīkls** un **Profil**ā spiediet *Saglabāt*; ~~vecais~~ kods ir `a*b_c_`.

- viens
- divi

> Tā Jūs rakstījāt.

Vairāk: https://a.example/_x_/b*c?q=1&r=2_. Vai [šeit](https://a.example/lapa), www.b.example vai jana_b_@x.example.
"""


@pytest.mark.parametrize("channel", [channel for channel in Channel if channel is not Channel.PHONE])
@pytest.mark.parametrize(
    "kept", ["https://a.example/_x_/b*c?q=1&r=2_", "jana_b_@x.example", "a*b_c_", "Iestatījumi > Tīkls"]
)
def test_addresses_code_and_menu_names_survive_every_renderer(
    channels: dict[Channel, ChannelFormat], channel: Channel, kept: str
) -> None:
    assert kept in render(WITH_EVERYTHING, channels[channel]).plain


@pytest.mark.parametrize("channel", [channel for channel in Channel if channel is not Channel.PHONE])
def test_addresses_can_be_clicked_in_every_preview(channels: dict[Channel, ChannelFormat], channel: Channel) -> None:
    shown = "".join(preview(render(WITH_EVERYTHING, channels[channel]), channels[channel]))

    assert '<a href="https://a.example/_x_/b*c?q=1&amp;r=2_">' in shown
    assert '<a href="mailto:jana_b_@x.example">' in shown
    assert '<a href="https://www.b.example">' in shown


@pytest.mark.parametrize(
    ("channel", "written"),
    [
        (Channel.WHATSAPP, ("*Iestatījumi > Tīkls*", "_Saglabāt_", "~vecais~", "`a*b_c_`", "- viens", "> Tā Jūs")),
        (Channel.TELEGRAM, ("**Iestatījumi > Tīkls**", "__Saglabāt__", "~~vecais~~", "`a*b_c_`", "- viens")),
        (Channel.VIBER, ("*Iestatījumi > Tīkls*", "_Saglabāt_", "~vecais~", "ir a*b_c_.")),
        (Channel.FORUM, ("[b]Profil[/b]ā", "[i]Saglabāt[/i]", "[list]\n[*]viens\n[*]divi\n[/list]", "lapa]šeit[/url]")),
        (Channel.VK, ("Iestatījumi > Tīkls un", "spiediet Saglabāt; vecais", "šeit (https://a.example/lapa)")),
    ],
)
def test_each_channel_gets_its_own_marks(
    channels: dict[Channel, ChannelFormat], channel: Channel, written: tuple[str, ...]
) -> None:
    text = render(WITH_EVERYTHING, channels[channel]).plain

    assert [part for part in written if part not in text] == []


@pytest.mark.parametrize("channel", [Channel.WHATSAPP, Channel.TELEGRAM, Channel.VIBER, Channel.SKYPE])
def test_a_mark_inside_a_word_that_the_client_would_not_read_is_left_out(
    channels: dict[Channel, ChannelFormat], channel: Channel
) -> None:
    assert " Profilā " in render(WITH_EVERYTHING, channels[channel]).plain


@pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.TICKET, Channel.WHATSAPP, Channel.TELEGRAM, Channel.FORUM])
def test_the_preview_shows_bold_as_bold_and_no_marks(channels: dict[Channel, ChannelFormat], channel: Channel) -> None:
    shown = "".join(preview(render(REPLY, channels[channel]), channels[channel]))

    assert "<strong>Profils</strong>" in shown
    assert "**" not in shown


def test_the_preview_shows_a_mark_as_it_is_where_the_channel_has_none(
    channels: dict[Channel, ChannelFormat],
) -> None:
    assert preview(RenderedReply("Zvaniet *123#*"), channels[Channel.SMS]) == ("Zvaniet *123#*",)


def test_a_preview_is_safe_to_show(channels: dict[Channel, ChannelFormat]) -> None:
    shown = [
        "".join(preview(render("<script>x</script> & co", channels[channel]), channels[channel])) for channel in Channel
    ]

    assert not any("<script" in html for html in shown)


def test_markdown_of_a_ticket_keeps_its_addresses_from_emphasis(channels: dict[Channel, ChannelFormat]) -> None:
    text = render("Skat. https://a.example/_x_ un https://b.example.", channels[Channel.TICKET]).plain

    assert text == "Skat. <https://a.example/_x_> un https://b.example."


@pytest.mark.parametrize("word", ["jā", "да", "„"])
def test_one_letter_outside_gsm_makes_the_sms_short(channels: dict[Channel, ChannelFormat], word: str) -> None:
    sms = channels[Channel.SMS]

    assert length_of(RenderedReply("a" * 100), sms).parts == 1
    assert length_of(RenderedReply("a" * 100 + word), sms).parts == 2


def test_a_character_of_two_places_is_never_cut_in_two() -> None:
    assert sms_size("a" * 152 + "€" + "a" * 10) == (164, 2)
    assert sms_size("a" * 152 + "€" + "a" * 151) == (305, 2)
    assert sms_size("a" * 152 + "€" + "a" * 152) == (306, 3)
    assert sms_size("ā" * 66 + "😀" + "ā" * 65)[1] == 2
    assert sms_size("ā" * 66 + "😀" + "ā" * 66)[1] == 3


def test_typographic_marks_do_not_shorten_an_english_sms(channels: dict[Channel, ChannelFormat]) -> None:
    sms = channels[Channel.SMS]
    reply = render("We’re sorry – please press “Save”… " + "a" * 100, sms)

    assert reply.plain.startswith('We\'re sorry - please press "Save"...')
    assert length_of(reply, sms).parts == 1


def test_a_long_sms_goes_in_numbered_messages_that_each_fit(channels: dict[Channel, ChannelFormat]) -> None:
    sms = channels[Channel.SMS]
    reply = render("Rēķins ir apmaksāts, paldies Jums par to. " * 20, sms)

    assert len(reply.parts) == 3
    assert [part[:4] for part in reply.parts] == ["1/3 ", "2/3 ", "3/3 "]
    assert all(length_of(RenderedReply(part), sms).parts <= sms.limit for part in reply.parts)
    assert all(part.endswith(".") for part in reply.parts)


def test_a_chat_reply_goes_in_short_messages_cut_between_paragraphs(channels: dict[Channel, ChannelFormat]) -> None:
    paragraphs = ["Labdien, Jāni!", "Pirmā rindkopa. " * 10, "Otrā rindkopa. " * 12, "Ar cieņu,\nAnna"]
    reply = render("\n\n".join(paragraphs), channels[Channel.CHAT])

    assert [part.split()[0] for part in reply.parts] == ["Labdien,", "Otrā"]
    assert reply.messages == reply.parts
    assert all(len(part) <= 300 for part in reply.parts)


def test_a_short_reply_is_one_message(channels: dict[Channel, ChannelFormat]) -> None:
    assert [render("Gatavs!", channels[channel]).parts for channel in Channel] == [()] * len(Channel)


@given(text=st.text(alphabet="ab cdē.,!\n A", max_size=600), limit=st.integers(5, 80))
def test_messages_hold_every_word_and_none_is_over_the_limit(text: str, limit: int) -> None:
    messages = split(text, len, limit)

    assert "".join("".join(messages).split()) == "".join(text.split())
    assert all(len(message) <= limit for message in messages)


@given(markdown=st.text(alphabet="ab *_~`[]()<>#-\n1.ā@:/", max_size=120))
def test_any_text_can_be_rendered_and_previewed(markdown: str) -> None:
    for channel_format in load_channels(resource_folder("channels")).values():
        preview(render(markdown, channel_format), channel_format)


def test_a_channel_file_with_an_unknown_mark_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "sms.toml").write_text(
        'family = "marked"\nlimit = 0\nunit = "characters"\n'
        'needs = { greeting = true, closing = true, name = true }\n[marks]\nloud = "!{}!"\n'
    )

    with pytest.raises(InputProblem, match=r"sms\.toml cannot be used: .*loud"):
        load_channels(tmp_path)
