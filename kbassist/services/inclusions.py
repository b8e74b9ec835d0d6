"""Puts what an item brings in by `{include: …}` into its words, and keeps whose words they are.

What cannot be brought in stays as it is written: the check finds it as an open place, and nothing is copied with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kbassist.core.errors import InputProblem
from kbassist.core.evidence import Evidence, Origin, text_of_field
from kbassist.core.item import Item, ItemKey, ItemKind
from kbassist.core.ports import ReadTransaction, Store
from kbassist.core.text import Span
from kbassist.markup.snippets import has_includes, stretches_of

FIELDS = ("body", "answer.formal", "answer.familiar")
"""The fields that a reply is made from, by the names that citations give them."""


@dataclass(frozen=True, slots=True)
class Included:
    """An item that may be brought in, and the field with its words."""

    item: Item
    field: str


def included(
    transaction: ReadTransaction, key: ItemKey, external_id: str, *, is_familiar: bool = False
) -> Included | None:
    """Returns what an item means by an id: of its own source first, published and public, in its language only.

    Of a canned reply that is the text, of others the ready answer in the form of address of the field; None for none.
    """
    for source in sorted(transaction.facets().sources, key=lambda source: (source != key.source, source)):
        item = transaction.item_by_key(ItemKey(source, external_id, key.language))
        if item is not None and item.is_quotable:
            field = _field_of(item, is_familiar=is_familiar)
            return Included(item, field) if text_of_field(item.content, field).strip() else None
    return None


def with_inclusions(found: Sequence[Evidence], store: Store) -> tuple[Evidence, ...]:
    """Returns the evidence with the words of the items that its own bring in."""
    if not any(has_includes(text_of_field(evidence.item.content, field)) for evidence in found for field in FIELDS):
        return tuple(found)
    with store.read() as transaction:
        return tuple(_complete(evidence, transaction) for evidence in found)


def is_incomplete(item: Item, transaction: ReadTransaction) -> bool:
    """Tells whether an item brings in something that is not there, or itself."""
    named = (field for field in FIELDS if has_includes(text_of_field(item.content, field)))
    return any(_origins(item, field, transaction) is None for field in named)


def _complete(evidence: Evidence, transaction: ReadTransaction) -> Evidence:
    item = evidence.item
    texts = {field: text_of_field(item.content, field) for field in FIELDS}
    origins: list[Origin] = []
    passage = evidence.passage
    for field in FIELDS:
        found = _origins(item, field, transaction) if has_includes(texts[field]) else None
        if found is None:
            continue
        texts[field], of_field = found
        origins += of_field
        if field == "body":
            start, end = _moved(passage.start, item, of_field), _moved(passage.end, item, of_field)
            passage = replace(passage, text=texts[field][start:end], start=start, end=end)
    if not origins:
        return evidence
    content = replace(
        item.content,
        body=texts["body"],
        short_formal=texts["answer.formal"],
        short_familiar=texts["answer.familiar"],
    )
    return replace(evidence, item=replace(item, content=content), passage=passage, origins=tuple(origins))


def _origins(item: Item, field: str, transaction: ReadTransaction) -> tuple[str, list[Origin]] | None:
    """Returns a field's text with all that it brings in and whose each stretch is, None where something is missing."""
    owners: dict[str, Included] = {"": Included(item, field)}

    def text_of(external_id: str) -> str | None:
        found = included(transaction, item.key, external_id, is_familiar=field == "answer.familiar")
        if found is None:
            return None
        owners[external_id] = found
        return text_of_field(found.item.content, found.field)

    try:
        stretches = stretches_of(text_of_field(item.content, field), text_of)
    except InputProblem:
        return None
    origins, position = [], 0
    for stretch in stretches:
        span = Span(position, position + len(stretch.text))
        owner = owners[stretch.owner]
        origins.append(Origin(field, span, owner.item, owner.field, stretch.start))
        position = span.end
    return "".join(stretch.text for stretch in stretches), origins


def _moved(place: int, item: Item, origins: list[Origin]) -> int:
    """Returns where a place of an item's own body stands once everything is brought in."""
    own = [origin for origin in origins if origin.item.id == item.id and origin.start <= place]
    return own[-1].span.start + min(place - own[-1].start, own[-1].span.end - own[-1].span.start)


def _field_of(item: Item, *, is_familiar: bool) -> str:
    if item.kind is ItemKind.CANNED:
        return "body"
    return "answer.familiar" if is_familiar and item.content.short_familiar else "answer.formal"
