"""How an item is told in words and shown as HTML, the same on every page. Pure: may run on a worker thread."""

from html import escape

from kbassist.core.item import Audience, Item, ItemKind, ItemStatus
from kbassist.core.reply import RenderedReply
from kbassist.markup.plain_text import plain_text
from kbassist.markup.render import to_html, to_letter_html
from kbassist.ui.texts import audience_text, kind_text, language_text, status_text


def badges_of(item: Item) -> tuple[str, ...]:
    """Returns what an item is, in short words: kind, language, source, and what limits its use."""
    words = [kind_text(item.kind), language_text(item.language), item.key.source]
    if item.content.status is not ItemStatus.PUBLISHED:
        words.append(status_text(item.content.status))
    if item.content.audience is not Audience.PUBLIC:
        words.append(audience_text(item.content.audience))
    return tuple(words)


def html_of(markdown: str, kind: ItemKind) -> str:
    """Returns a body as safe HTML; in letters, as past answers and canned replies are, line breaks stay."""
    return to_html(markdown) if kind is ItemKind.ARTICLE else to_letter_html(markdown)


def item_html(item: Item) -> str:
    """Returns the item's own words as safe HTML: for a past answer the question stands above it."""
    body = html_of(item.content.body, item.kind)
    if item.content.question:
        return f"<blockquote>{to_letter_html(item.content.question)}</blockquote>{body}"
    return body


def short_answers_html(item: Item, formal_heading: str, familiar_heading: str) -> str:
    """Returns the ready answers of an article as HTML, "" where it has none."""
    content = item.content
    parts = [
        f"<h4>{escape(heading)}</h4>{to_letter_html(text)}"
        for heading, text in ((formal_heading, content.short_formal), (familiar_heading, content.short_familiar))
        if text
    ]
    return "<hr>" + "".join(parts) if parts else ""


def answer_of(item: Item, passage_text: str = "") -> RenderedReply:
    """Returns what to copy as an answer: a ready short one, else the passage, else the whole body."""
    content = item.content
    is_article = item.kind is ItemKind.ARTICLE
    markdown = (content.short_formal or passage_text or content.body) if is_article else content.body
    return RenderedReply(plain_text(markdown).strip(), html_of(markdown, item.kind))
