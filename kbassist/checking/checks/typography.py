"""Points at quotation marks that are not those of the reply's language; a hint, never more."""

import re

from kbassist.checking.findings import mark
from kbassist.checking.stretches import without_foreign
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Finding, Precept, ReplyToCheck, Severity
from kbassist.core.text import Span

CODES = ("spelling.quotes",)

_QUOTED = re.compile(r"(?<!\w)(?P<open>[\"„“”«])(?P<words>[^\"„“”«»\n]{1,120})(?P<close>[\"“”»])(?!\w)")


def check(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Reports quoted words in foreign marks, with the right ones as suggestion; straight marks pass in English."""
    pack = tools.packs.reply_pack_of(reply.language)
    if pack is None or pack.code == "en":
        return ()
    right = (pack.opening_quote, pack.closing_quote)
    return tuple(
        mark(
            reply,
            Span(match.start(), match.end()),
            "spelling.quotes",
            Severity.HINT,
            Precept.SPELLING,
            f"{right[0]}{match['words']}{right[1]}",
        )
        for match in _QUOTED.finditer(without_foreign(reply.text))
        if (match["open"], match["close"]) != right and not _is_nested(reply.text, match.start(), right)
    )


def _is_nested(text: str, place: int, right: tuple[str, str]) -> bool:
    """Returns whether a quotation of the right marks is still open: inside it other marks are used."""
    before = text[text.rfind("\n", 0, place) + 1 : place]
    return right[0] != right[1] and before.count(right[0]) > before.count(right[1])
