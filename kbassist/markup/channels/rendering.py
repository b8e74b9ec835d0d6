"""A reply's Markdown as the channel's client wants it pasted."""

import re

from kbassist.core.reply import RenderedReply
from kbassist.markup.channels.channel_format import ChannelFormat, Family
from kbassist.markup.marked_text import marked_text
from kbassist.markup.plain_text import plain_text
from kbassist.markup.render import to_letter_html

_ADDRESS = re.compile(r"https?://(www\.)?")
_BARE_ADDRESS = re.compile(r"(?<![(<\w/])(https?://[^\s<>()]*[^\s<>().,;:!?])")
_SENTENCE_END = re.compile(r"(?<=[^\d][.!?…])\s+(?=\S)")


def render(markdown: str, channel_format: ChannelFormat) -> RenderedReply:
    """Returns the reply ready for the clipboard; only rich channels get HTML beside the plain text."""
    match channel_format.family:
        case Family.RICH:
            return RenderedReply(plain_text(markdown), to_letter_html(_with_links(markdown)))
        case Family.MARKDOWN:
            return RenderedReply(markdown)
        case Family.SPOKEN:
            return RenderedReply(_spoken(plain_text(markdown)))
        case Family.MARKED:
            return RenderedReply(marked_text(markdown, channel_format.marks))


def _with_links(markdown: str) -> str:
    """Returns the text with bare addresses made links, so that rich text shows them as such."""
    return _BARE_ADDRESS.sub(r"<\1>", markdown)


def _spoken(text: str) -> str:
    """Returns the text a sentence a line, addresses as one would say them."""
    sentences = (part for line in text.splitlines() for part in _SENTENCE_END.split(line))
    return "\n".join(_ADDRESS.sub("", sentence) for sentence in sentences)
