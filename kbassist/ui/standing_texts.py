"""Why an item stands where it stands, in words: its age, its use in replies, and what says the same.

For tool tips and screen readers. Pure: may run on a worker thread.
"""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from kbassist.core.evidence import ALREADY_ADVISED, EXPIRED, Factor
from kbassist.core.item import Item
from kbassist.core.usage import Usage
from kbassist.ui.texts import calendar_day_text, day_text, kind_text

TITLE_LETTERS = 80
HARDLY_REWRITTEN, LARGELY_REWRITTEN = 0.1, 0.35
"""Shares of a copied reply that agents wrote anew (core.usage); from the second on use speaks against an item."""


def standing_text(item: Item, factors: Sequence[Factor], usage: Usage | None) -> str:
    """Returns what beside the words speaks for or against an item, "" where nothing does; no full stop."""
    codes = {factor.code for factor in factors}
    parts = []
    if ALREADY_ADVISED in codes:
        parts.append(QCoreApplication.translate("standing", "already advised to this customer"))
    if EXPIRED in codes and item.content.valid_until is not None:
        day = calendar_day_text(item.content.valid_until)
        parts.append(QCoreApplication.translate("standing", "held until {day} only").format(day=day))
    if "review_due" in codes:
        parts.append(QCoreApplication.translate("standing", "its review is due"))
    if usage is not None:
        parts.append(_use_text(usage))
    if "ready_answer" in codes:
        parts.append(QCoreApplication.translate("standing", "has a ready short answer"))
    if "unreviewed" in codes:
        parts.append(QCoreApplication.translate("standing", "not reviewed yet"))
    if codes & {"recent", "old"}:
        parts.append(
            QCoreApplication.translate("standing", "last changed on {day}").format(day=day_text(item.updated_at))
        )
    return "; ".join(parts)


def similar_count_text(count: int) -> str:
    """Returns how many others say the same, as short as a badge."""
    return QCoreApplication.translate("standing", "Similar: {count}").format(count=count)


def name_of(item: Item) -> str:
    """Returns what an item is called and what it is."""
    name = " ".join((item.content.title or item.content.question or item.key.external_id).split())
    shortened = name if len(name) <= TITLE_LETTERS else name[: TITLE_LETTERS - 1].rstrip() + "…"
    return f"{shortened} ({kind_text(item.kind)})"


def similar_text(similar: Iterable[Item]) -> str:
    """Returns the names of the items that say the same."""
    names = ", ".join(map(name_of, similar))
    return QCoreApplication.translate("standing", "Says the same: {names}").format(names=names)


def standing_lines(
    item: Item, factors: Sequence[Factor], usage: Usage | None, similar: Sequence[Item]
) -> tuple[str, ...]:
    """Returns all of it as sentences without full stops, () where there is nothing to say."""
    standing = standing_text(item, factors, usage)
    lines = (standing[:1].upper() + standing[1:], similar_text(similar) if similar else "")
    return tuple(line for line in lines if line)


def as_tool_tip(lines: Iterable[str]) -> str:
    """Returns lines as a tool tip that breaks them where it is narrow; what looks like HTML in them is shown."""
    shown = "<br>".join(escape(line) for line in lines)
    return f"<qt>{shown}</qt>" if shown else ""


def _use_text(usage: Usage) -> str:
    uses = QCoreApplication.translate("standing", "used in replies: {count}").format(count=usage.times)
    if usage.rewritten_share <= HARDLY_REWRITTEN:
        kept = QCoreApplication.translate("standing", "mostly unchanged")
    elif usage.rewritten_share < LARGELY_REWRITTEN:
        kept = QCoreApplication.translate("standing", "partly rewritten")
    else:
        kept = QCoreApplication.translate("standing", "mostly rewritten")
    return f"{uses}, {kept}"
