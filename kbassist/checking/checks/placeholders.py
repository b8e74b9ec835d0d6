"""Finds places of a ready-made text that nobody filled in: {name}, {{x}}, [NAME], <insert …>, %{x}, XXX, ____."""

import re
from collections.abc import Iterator, Mapping

from kbassist.checking.findings import mark
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Finding, Precept, ReplyToCheck, Severity
from kbassist.core.text import Span
from kbassist.language.tokens import fold

CODES = ("placeholder.open",)

_CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
_OPEN = re.compile(
    r"\{\{[^{}\n]{1,60}\}\}"
    r"|[%$]?\{[^\W\d][^{}\n;:\"']{0,60}\}"
    r"|\{[^\W\d][\w .-]{0,60}:(?:\s*(?:date|text)\s*|[^{}|\n]{0,300}\|[^{}\n]{0,300})\}"
    r"|\{\s*include\s*:[^{}\n]{1,200}\}"
    r"|(?<!\S)%(?:\d\$)?[sd]\b"
    r"|(?<![\w%])%[A-Za-z_]{3,30}%(?![\w%])"
    r"|(?<![\w_])_{3,}(?![\w_])"
    r"|(?<!\w)(?:[XХ]{3,}|[xх]{3,}|TBD|TODO)(?!\w)"
    r"|\[[^\W\d_](?:[^\[\]\n]{1,60})\](?![(\[:])"
    r"|<[^\W\d_][^<>\n@/=]{1,60}>"
)
_HTML = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|body|br|center|code|d[dlt]|div|em|font|h[1-6r]|head|html|i|img|ins|kbd|li|mark|[ou]l"
    r"|p|pre|s|small|span|strike|strong|style|su[bp]|table|tbody|t[dhrt]|thead|title|u|var)\b",
    re.IGNORECASE,
)


def check(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Reports every place left open, in order; text in code marks is left alone."""
    rules = tools.rules.of(reply.language)
    languages = (rules,) if rules is not None else tuple(tools.rules.by_language.values())
    openers = frozenset().union(*(language.placeholder_words for language in languages))
    every = tools.rules.by_language.values() if "<" in reply.text else ()
    all_openers = frozenset().union(*(language.placeholder_words for language in every))
    return tuple(
        mark(reply, span, "placeholder.open", Severity.BLOCK, Precept.WISHES)
        for span in _open_places(reply.text, {"[": openers, "<": all_openers})
    )


def _open_places(text: str, openers: Mapping[str, frozenset[str]]) -> Iterator[Span]:
    """Yields the open places; `openers` are the words that begin one, by the bracket before them."""
    code = [(match.start(), match.end()) for match in _CODE.finditer(text)]
    for match in _OPEN.finditer(text):
        if any(start <= match.start() < end for start, end in code):
            continue
        bracket = match.group()[0]
        if bracket in openers and not _is_meant_to_be_filled(match.group(), text, openers[bracket]):
            continue
        yield Span(match.start(), match.end())


def _is_meant_to_be_filled(place: str, text: str, openers: frozenset[str]) -> bool:
    """Returns whether brackets hold a name like "NAME" or begin as a request like "insert date"."""
    inside = place[1:-1].strip()
    if _HTML.match(place):
        return False
    if place.startswith("[") and f"[/{inside.split('=')[0]}]" in text:
        return False
    is_capitals = inside.isupper() and sum(letter.isalpha() for letter in inside) > 1
    return is_capitals or "_" in inside or fold(re.split(r"[\s_]", inside)[0]) in openers
