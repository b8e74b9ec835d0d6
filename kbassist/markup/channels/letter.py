"""A reply as rich text for letters: simple HTML that any program takes from the clipboard, every address a link."""

import html

import nh3

from kbassist.markup.channels.addresses import linked, take_out
from kbassist.markup.parser import reply_parser

_TAGS = {
    "p", "br", "strong", "em", "s", "code", "pre", "blockquote", "ul", "ol", "li", "a", "hr",
    "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip


def letter_html(markdown: str) -> str:
    """Returns Markdown as safe HTML; line breaks stay where they were typed."""
    without = take_out(markdown)
    cleaned = nh3.clean(
        reply_parser().render(without.text),
        tags=_TAGS,
        attributes={"a": {"href"}, "ol": {"start"}},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    return without.put_back(cleaned, link_html)


def link_html(address: str) -> str:
    """Returns an address as a link to itself."""
    return f'<a href="{html.escape(linked(address))}">{html.escape(address)}</a>'
