"""Finds the words around a quote in its source, so that an agent sees what it stands among."""

from dataclasses import dataclass

from kbassist.core.evidence import Citation, text_of_field
from kbassist.core.item import Item

CONTEXT_LETTERS = 400


@dataclass(frozen=True, slots=True)
class SourceContext:
    """A quote with what stands before and after it in the source."""

    before: str
    quote: str
    after: str


def context_of(citation: Citation, item: Item | None) -> SourceContext:
    """Returns the quote within its surroundings; alone where the item or the place is not known any more."""
    text = text_of_field(item.content, citation.field) if item is not None else ""
    start, end = citation.span.start, citation.span.end
    if not text or end > len(text) or start >= end:
        return SourceContext("", citation.quote, "")
    before, after = text[max(0, start - CONTEXT_LETTERS) : start], text[end : end + CONTEXT_LETTERS]
    if start > CONTEXT_LETTERS:
        before = "…" + before[before.find(" ") :]
    if len(text) - end > CONTEXT_LETTERS:
        after = after[: after.rfind(" ")] + " …"
    return SourceContext(before.lstrip("\n"), text[start:end], after.rstrip("\n"))
