"""What is copied as a quote from a result: the sentences that it shows, with their source under them."""

from kbassist.core.evidence import Snippet
from kbassist.services.search import SearchRow

CUT = "…"
CLOSED = (".", "!", "?", ":", "…", "”", "»", '"')


def quote_of(row: SearchRow) -> str:
    """Returns the shown sentences as plain text, the title under them, and the link where there is one."""
    content = row.item.content
    lines = [_sentences(row.snippet), f"— {content.title}" if content.title else "", content.url]
    return "\n".join(line for line in lines if line)


def _sentences(snippet: Snippet) -> str:
    """Takes the marks of a cut away where whole sentences were cut out; half ones keep theirs."""
    text = snippet.text.strip()
    begins_whole = text.startswith(CUT) and not text[1:2].islower()
    text = text[1:] if begins_whole else text
    ends_whole = text.endswith(CUT) and text[:-1].rstrip().endswith(CLOSED)
    return text[:-1].rstrip() if ends_whole else text
