"""Markdown to HTML that is safe to show: no scripts, no images from outside, no styles of its own."""

import nh3

from kbassist.markup.parser import letter_parser, markdown_parser
from kbassist.markup.variants import in_one_form

_TAGS = {
    "p", "br", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "a", "hr",
    "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip


def to_html(markdown: str) -> str:
    """Returns the text as an HTML fragment; links keep only http, https and mailto addresses."""
    return _cleaned(markdown_parser().render(in_one_form(markdown)))


def to_letter_html(markdown: str) -> str:
    """Returns a reply as an HTML fragment: as `to_html`, and line breaks stay where they were typed."""
    return _cleaned(letter_parser().render(in_one_form(markdown)))


def _cleaned(html: str) -> str:
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes={"a": {"href"}, "ol": {"start"}},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
