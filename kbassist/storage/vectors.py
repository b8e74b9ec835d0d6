"""The vectors of passages within one transaction: disposable, left out of backups, gone with their items.

A change of vectors is no change of knowledge: it stands in no change log and has no revisions.
"""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Delete, delete, exists, func, select

from kbassist.core.item import ItemId
from kbassist.core.vectors import PassageVector
from kbassist.storage.mapping import Row, reading_rows
from kbassist.storage.rows import Rows
from kbassist.storage.tables import items, passage_vectors


class Vectors:
    """Reads and replaces vectors."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def items_without(self, model: str, languages: Iterable[str]) -> tuple[ItemId, ...]:
        """Reads the ids of the present items whose newest revision has no vectors of a model."""
        newest = exists().where(
            passage_vectors.c.item_id == items.c.id,
            passage_vectors.c.model == model,
            passage_vectors.c.revision == items.c.revision,
        )
        statement = (
            select(items.c.id)
            .where(items.c.removed_at.is_(None), items.c.language.in_(sorted(languages)), ~newest)
            .order_by(items.c.id)
        )
        return tuple(ItemId(row["id"]) for row in self._rows.all(statement))

    def of_items(self, model: str, item_ids: Iterable[ItemId]) -> tuple[PassageVector, ...]:
        statement = select(passage_vectors).where(
            passage_vectors.c.model == model, passage_vectors.c.item_id.in_(list(item_ids))
        )
        return tuple(map(_from_row, self._rows.all(statement)))

    def after(self, model: str, number: int) -> Iterator[PassageVector]:
        """Reads the vectors of a model that were stored after `number`, row by row: there may be very many."""
        statement = select(passage_vectors).where(passage_vectors.c.number > number, passage_vectors.c.model == model)
        return map(_from_row, self._rows.each(statement.order_by(passage_vectors.c.number)))

    def newest_number(self) -> int:
        return self._rows.number(select(func.max(passage_vectors.c.number)))

    def count(self, model: str) -> int:
        return self._rows.number(
            select(func.count()).select_from(passage_vectors).where(passage_vectors.c.model == model)
        )

    def put(self, model: str, vectors: Sequence[PassageVector]) -> None:
        """Takes these vectors in the place of all that their items have of a model."""
        self._rows.change(_of_items(vector.item_id for vector in vectors).where(passage_vectors.c.model == model))
        for vector in vectors:
            self._rows.add(passage_vectors, _row(model, vector), about=vector.item_id)

    def remove_of(self, item_id: ItemId) -> None:
        self._rows.change(_of_items([item_id]), about=(item_id,))

    def remove_others(self, model: str) -> int:
        """Removes the vectors of every model but one, and those whose items are gone; returns how many."""
        gone = select(items.c.id).where(items.c.removed_at.is_not(None))
        return self._rows.change(
            delete(passage_vectors).where((passage_vectors.c.model != model) | passage_vectors.c.item_id.in_(gone))
        )

    def remove_all(self) -> int:
        return self._rows.change(delete(passage_vectors))


def _of_items(item_ids: Iterable[ItemId]) -> Delete:
    return delete(passage_vectors).where(passage_vectors.c.item_id.in_(sorted(set(item_ids))))


def _row(model: str, vector: PassageVector) -> dict[str, object]:
    return {
        "item_id": vector.item_id,
        "model": model,
        "ordinal": vector.ordinal,
        "revision": vector.revision,
        "text_checksum": vector.text_checksum,
        "packed": vector.packed,
    }


def _from_row(row: Row) -> PassageVector:
    with reading_rows():
        return PassageVector(
            item_id=ItemId(row["item_id"]),
            ordinal=row["ordinal"],
            revision=row["revision"],
            text_checksum=row["text_checksum"],
            packed=bytes(row["packed"]),
            number=row["number"],
        )
