"""Tells how replies open: how many openings there are, and whether an agent's next reply opens like the last one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from kbassist.core.reply import Act, Draft
from kbassist.language.tokens import sentences
from kbassist.services.draft_evaluation.values import MadeDraft, OpeningRow

ALL = ""
"""The situation of the row over all of them."""

BEFORE_THE_MATTER = frozenset({Act.GREETING, Act.SIGNATURE})


def opening_of(draft: Draft) -> str:
    """Returns the first sentence after the greeting, "" where it is the source's and no phrase."""
    first = next((part for part in draft.parts if part.act not in BEFORE_THE_MATTER), None)
    if first is None or first.citation is not None:
        return ""
    spans = sentences(first.text)
    return spans[0].of(first.text) if spans else first.text


def opening_rows(made: Iterable[MadeDraft]) -> Iterator[OpeningRow]:
    """Yields a row a language and, below it, one a situation, over replies that each were copied before the next."""
    found: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for reply in made:
        opening = opening_of(reply.draft)
        situation = reply.understanding.situation.value
        for row in (ALL, situation.value if situation is not None else "none"):
            found[reply.draft.language, row][opening] += bool(opening)
    for (language, row), openings in sorted(found.items()):
        count = openings.total()
        if count:
            distinct = sum(times > 0 for times in openings.values())
            yield OpeningRow(language, row, count, distinct, max(openings.values()) / count)
