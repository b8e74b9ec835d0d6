"""A rendered reply as the customer will see it: what the channel's client makes of the marks in it.

Made from what goes to the clipboard and not from the draft, so that a mark which the client would not read shows.
"""

import html
import re

from kbassist.core.reply import RenderedReply
from kbassist.markup.channels.addresses import linked, take_out
from kbassist.markup.channels.channel_format import ChannelFormat, Family
from kbassist.markup.channels.letter import letter_html, link_html
from kbassist.markup.channels.spoken import TICK
from kbassist.markup.marked_text import Marks, Pair

_OPENING, _CLOSING = "\ue002", "\ue003"
_SIGN = re.compile(f"{_OPENING}(\\d+){_CLOSING}")
_MARGIN = "&nbsp;" * 5


def preview(reply: RenderedReply, channel_format: ChannelFormat) -> tuple[str, ...]:
    """Returns each message of the reply as an HTML fragment."""
    match channel_format.family:
        case Family.RICH:
            return (reply.html or "",)
        case Family.MARKDOWN:
            return (letter_html(reply.plain),)
        case Family.MARKED:
            return tuple(_Message(channel_format.marks).html_of(message) for message in reply.messages)
        case Family.SPOKEN:
            return ("".join(f"<p>{_line(line)}</p>" for line in reply.plain.split("\n") if line.strip()),)


def _line(line: str) -> str:
    """Returns a line of a script; what goes on with a step stands under its words."""
    margin = _MARGIN if line.startswith(" " * len(TICK)) else ""
    return margin + html.escape(line.strip())


class _Message:
    """One message on its way to HTML; what is finished is kept aside, so that no further mark is read in it."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self._finished: list[str] = []

    def html_of(self, message: str) -> str:
        """Returns the message with its marks read."""
        text = message.translate({0xE002: None, 0xE003: None})
        text = self._with_code(text, "pre", self._marks.code_block)
        text = self._with_code(text, "code", self._marks.code)
        without = take_out(self._with_named_links(text))
        text = html.escape(without.text, quote=False)
        for tag, mark in (("strong", self._marks.bold), ("em", self._marks.emphasis), ("s", self._marks.strike)):
            text = self._with_tag(text, tag, mark)
        text = without.put_back(self._with_lists(text).replace("\n", "<br>"), link_html)
        return _SIGN.sub(lambda sign: self._finished[int(sign[1])], text)

    def _keep(self, finished: str) -> str:
        self._finished.append(finished)
        return f"{_OPENING}{len(self._finished) - 1}{_CLOSING}"

    def _with_code(self, text: str, tag: str, mark: Pair) -> str:
        if not mark[0]:
            return text
        pattern = rf"{re.escape(mark[0])}([\s\S]+?){re.escape(mark[1])}"
        return re.sub(pattern, lambda code: self._keep(f"<{tag}>{html.escape(code[1].strip())}</{tag}>"), text)

    def _with_named_links(self, text: str) -> str:
        before, _, rest = self._marks.link.partition("{url}")
        between, _, after = rest.partition("{text}")
        if not (before and between and after):
            return text
        pattern = rf"{re.escape(before)}(\S+?){re.escape(between)}(.+?){re.escape(after)}"
        return re.sub(pattern, self._named_link, text)

    def _named_link(self, link: re.Match[str]) -> str:
        return self._keep(f'<a href="{html.escape(linked(link[1]))}">') + link[2] + self._keep("</a>")

    def _with_tag(self, text: str, tag: str, mark: Pair) -> str:
        """Returns the text with the words between two marks in a tag, where the client would read the marks."""
        before, after = (re.escape(part) for part in mark)
        if not before:
            return text
        if self._marks.whole_words:
            before, after = rf"(?<![\w/]){before}", rf"{after}(?!\w)"
        return re.sub(rf"{before}(\S(?:[^\n]*?\S)?){after}", rf"<{tag}>\1</{tag}>", text)

    def _with_lists(self, text: str) -> str:
        for tag, around in (("ul", self._marks.bullets), ("ol", self._marks.numbers)):
            if around[0]:
                pattern = rf"{re.escape(around[0])}\n([\s\S]*?)\n{re.escape(around[1])}(?:\n\n)?"
                text = re.sub(pattern, lambda found, tag=tag: self._list(found[1], tag), text)  # type: ignore[misc]
        return text

    def _list(self, items: str, tag: str) -> str:
        rows = "".join(f"<li>{item.strip()}</li>" for item in items.split(self._marks.bullet) if item.strip())
        return f"<{tag}>{rows}</{tag}>"
