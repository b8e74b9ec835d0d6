"""A reply's Markdown as the channel's client wants it pasted."""

from dataclasses import replace

from kbassist.core.reply import RenderedReply
from kbassist.markup.channels.addresses import in_markdown, take_out
from kbassist.markup.channels.channel_format import ChannelFormat, Family
from kbassist.markup.channels.counting import size
from kbassist.markup.channels.letter import letter_html
from kbassist.markup.channels.splitting import split
from kbassist.markup.channels.spoken import spoken
from kbassist.markup.marked_text import marked_tokens
from kbassist.markup.parser import reply_parser
from kbassist.markup.variants import in_one_form

WIDEST_NUMBER = 99


def render(markdown: str, channel_format: ChannelFormat, language: str | None = None) -> RenderedReply:
    """Returns the reply ready for the clipboard; only rich channels get HTML beside the plain text.

    `language` is for what is said aloud; None reads it from the letters.
    """
    markdown = in_one_form(markdown)
    match channel_format.family:
        case Family.RICH:
            reply = RenderedReply(_marked(markdown, channel_format), letter_html(markdown))
        case Family.MARKDOWN:
            without = take_out(markdown)
            reply = RenderedReply(without.put_back(without.text, in_markdown))
        case Family.MARKED:
            reply = RenderedReply(_marked(markdown, channel_format))
        case Family.SPOKEN:
            reply = RenderedReply(spoken(_marked(markdown, channel_format), channel_format.spoken, language))
    return replace(reply, parts=_parts(reply.plain, channel_format))


def _marked(markdown: str, channel_format: ChannelFormat) -> str:
    without = take_out(markdown)
    text = marked_tokens(reply_parser().parse(without.text), channel_format.marks)
    for character, instead in channel_format.replaced:
        text = text.replace(character, instead)
    return without.put_back(text)


def _parts(text: str, channel_format: ChannelFormat) -> tuple[str, ...]:
    """Returns the messages that the text is sent in, () where one holds it."""
    unit, most = channel_format.unit, channel_format.message
    if not most or size(text, unit) <= most:
        return ()
    widest = channel_format.numbering.format(number=WIDEST_NUMBER, count=WIDEST_NUMBER)
    messages = split(text, lambda piece: size(widest + piece, unit), most)
    return tuple(
        channel_format.numbering.format(number=number, count=len(messages)) + message
        for number, message in enumerate(messages, start=1)
    )
