"""What was found for the customer's questions, as a Qt list: a heading for each question, its items under it.

What is not sure enough for a draft stands there too, paler: an agent may answer from it.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kbassist.core.evidence import AskEvidence, Evidence, Query, Retrieval, Snippet
from kbassist.core.item import ItemFilter, ItemId, ItemKind
from kbassist.core.text import Span
from kbassist.ui.reply.reply_texts import evidence_description, question_heading
from kbassist.ui.standing_texts import as_tool_tip, standing_lines

Index = QModelIndex | QPersistentModelIndex
MarksOf = Callable[[Query, str, str], Snippet]
QUESTION_LETTERS = 110
MARKED_LETTERS = 600
MOST_ROWS = 5


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A heading (`item_id` None) or a found item; `is_used` marks the one that the reply answers from.

    `is_weak` marks what no draft uses by itself: not sure enough, or in another language. `standing` says in words
    what beside the customer's words moved it up or down, and what says the same.
    """

    text: str
    ask_text: str
    item_id: ItemId | None = None
    kind: ItemKind = ItemKind.ARTICLE
    section: str = ""
    language: str = ""
    confidence: float = 0.0
    is_used: bool = False
    is_other_language: bool = False
    is_weak: bool = False
    is_empty: bool = False
    standing: tuple[str, ...] = ()

    marks: tuple[Span, ...] = ()

    @property
    def is_heading(self) -> bool:
        return self.item_id is None

    @property
    def shown_text(self) -> str:
        """The line as it is shown; `marks` point into it."""
        return f"{self.text} › {self.section}" if self.section else self.text


class EvidenceRole(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1


class EvidenceModel(QAbstractListModel):
    """The evidence of the shown customer."""

    def __init__(self, marks_of: MarksOf | None = None, parent: QObject | None = None) -> None:
        """With `marks_of` the words of the question are marked in the rows."""
        super().__init__(parent)
        self._marks_of = marks_of
        self._rows: tuple[EvidenceRow, ...] = ()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == EvidenceRole.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.text if row.is_heading else ". ".join((self._description(row), *row.standing))
        if role == Qt.ItemDataRole.ToolTipRole and not row.is_heading:
            return as_tool_tip((self._description(row), *row.standing))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        if row.is_heading:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def row(self, number: int) -> EvidenceRow:
        return self._rows[number]

    def show(self, retrieval: Retrieval | None) -> None:
        """Shows another retrieval; where only the choice differs, rows change in place and nothing scrolls."""
        rows = rows_of(retrieval) if retrieval is not None else ()
        if self._marks_of is not None:
            rows = tuple(_marked(row, self._marks_of) for row in rows)
        if rows == self._rows:
            return
        if len(rows) == len(self._rows):
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @staticmethod
    def _description(row: EvidenceRow) -> str:
        return evidence_description(
            row.text,
            row.section,
            row.language,
            row.confidence,
            is_used=row.is_used,
            is_other_language=row.is_other_language,
        )


def rows_of(retrieval: Retrieval) -> tuple[EvidenceRow, ...]:
    """Returns headings and items in the customer's order."""
    rows: list[EvidenceRow] = []
    for number, found in enumerate(retrieval.asks, start=1):
        ask_text = found.ask.text if found.ask is not None else ""
        heading = question_heading(number, len(retrieval.asks), _shortened(ask_text))
        rows.append(EvidenceRow(heading, ask_text, is_empty=not found.evidence and not found.other_language))
        rows.extend(_item_rows(found, ask_text))
    return tuple(rows)


def _marked(row: EvidenceRow, marks_of: MarksOf) -> EvidenceRow:
    if row.is_heading:
        return row
    query = Query(f"{row.ask_text[:MARKED_LETTERS]} ", None, ItemFilter(), 1)
    return replace(row, marks=marks_of(query, row.shown_text, row.language).marks)


def _item_rows(found: AskEvidence, ask_text: str) -> list[EvidenceRow]:
    own = _best_of_each(found.evidence)
    shown = {evidence.item.id for evidence in own}
    possible = [evidence for evidence in _best_of_each(found.possible) if evidence.item.id not in shown]
    other = _best_of_each(found.other_language)
    rows = [_row(evidence, ask_text, is_used=place == 0) for place, evidence in enumerate(own)]
    rows += [_row(evidence, ask_text, is_weak=True) for evidence in possible[: MOST_ROWS - len(rows)]]
    return rows + [_row(evidence, ask_text, is_weak=True, is_other_language=True) for evidence in other]


def _best_of_each(found: tuple[Evidence, ...]) -> list[Evidence]:
    """Returns the first passage of every item, since an item is chosen as a whole."""
    best: dict[ItemId, Evidence] = {}
    for evidence in found:
        best.setdefault(evidence.item.id, evidence)
    return list(best.values())


def _row(
    evidence: Evidence,
    ask_text: str,
    *,
    is_used: bool = False,
    is_weak: bool = False,
    is_other_language: bool = False,
) -> EvidenceRow:
    path = evidence.passage.heading_path
    return EvidenceRow(
        text=evidence.item.content.title or _shortened(evidence.item.content.question),
        ask_text=ask_text,
        item_id=evidence.item.id,
        kind=evidence.item.kind,
        section=path[-1] if path else "",
        language=evidence.item.language,
        confidence=evidence.confidence,
        is_used=is_used,
        is_other_language=is_other_language,
        is_weak=is_weak,
        standing=standing_lines(evidence.item, evidence.factors, evidence.usage, evidence.similar),
    )


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= QUESTION_LETTERS else words[: QUESTION_LETTERS - 1].rstrip() + "…"
