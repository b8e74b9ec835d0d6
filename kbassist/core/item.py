"""An item of knowledge: article, past answer or canned reply, its revisions and the passages it is cut into."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from hashlib import blake2b
from typing import NewType

from kbassist.core.attachment import Attachment

ItemId = NewType("ItemId", str)


class ItemKind(StrEnum):
    """What an item is to the person who answers."""

    ARTICLE = "article"
    ANSWER = "answer"
    CANNED = "canned"


class ItemStatus(StrEnum):
    """Where an item stands between idea and archive; only published ones reach a draft."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    PUBLISHED = "published"
    ARCHIVED = "archived"


class Audience(StrEnum):
    """Who may read an item's words; only public ones may be quoted to a customer."""

    PUBLIC = "public"
    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"


@dataclass(frozen=True, slots=True)
class ItemKey:
    """The identity of an item: equal external ids in several languages of one source are its variants."""

    source: str
    external_id: str
    language: str

    def item_id(self) -> ItemId:
        """Returns the id of the item with this key: the same key gives the same id in every home."""
        joined = "\0".join((self.source, self.external_id, self.language))
        return ItemId(blake2b(joined.encode(), digest_size=8).hexdigest())


@dataclass(frozen=True, slots=True)
class ItemContent:
    """All that an editor can change in an item.

    `body` is Markdown; for a past answer it is the answer and `question` holds the customer's words.
    `short_formal` and `short_familiar` are the author's ready answers for a reply ("" where there is none).
    `placeholders` are the names that a canned reply leaves open as {name}. `valid_until` is the last day on which it
    holds, `review_by` the day by which somebody should have looked at it again; None where nobody set one.
    """

    title: str
    body: str
    question: str = ""
    short_formal: str = ""
    short_familiar: str = ""
    status: ItemStatus = ItemStatus.PUBLISHED
    audience: Audience = Audience.PUBLIC
    tags: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    url: str = ""
    entity: str = ""
    intent: str = ""
    placeholders: tuple[str, ...] = ()
    valid_until: date | None = None
    review_by: date | None = None
    attachments: tuple[Attachment, ...] = ()

    def is_expired(self, day: date) -> bool:
        """True where it does not hold any more on that day."""
        return self.valid_until is not None and self.valid_until < day

    def is_to_review(self, day: date) -> bool:
        """True where somebody should look at it by that day: it does not hold any more, or its review is due."""
        return self.is_expired(day) or (self.review_by is not None and self.review_by <= day)


@dataclass(frozen=True, slots=True)
class NewItem:
    """An item that has no revision yet, as an importer or an editor hands it over."""

    key: ItemKey
    kind: ItemKind
    content: ItemContent


@dataclass(frozen=True, slots=True)
class Item:
    """An item as the database holds it; `revision` counts from 1."""

    id: ItemId
    key: ItemKey
    kind: ItemKind
    content: ItemContent
    revision: int
    created_at: datetime
    updated_at: datetime

    @property
    def language(self) -> str:
        return self.key.language

    @property
    def is_quotable(self) -> bool:
        """True where the item's words may reach a customer."""
        return self.content.status is ItemStatus.PUBLISHED and self.content.audience is Audience.PUBLIC


@dataclass(frozen=True, slots=True)
class Revision:
    """One state of an item's content, kept for ever: who made it, when and why."""

    item_id: ItemId
    number: int
    content: ItemContent
    made_at: datetime
    author: str
    note: str


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit of search: a section of an item's body.

    `text` is body[start:end] (Markdown); `heading_path` the headings above it, outermost first, without
    the title; `ordinal` counts from 0 within the item.
    """

    item_id: ItemId
    ordinal: int
    heading_path: tuple[str, ...]
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ItemFilter:
    """Which items a list or a search shows; an empty set means "any".

    `to_review_on` keeps the items, not archived, that are to be reviewed by that day; search passes over it.
    """

    kinds: frozenset[ItemKind] = frozenset()
    languages: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    statuses: frozenset[ItemStatus] = frozenset()
    audiences: frozenset[Audience] = frozenset()
    entity: str = ""
    to_review_on: date | None = None


@dataclass(frozen=True, slots=True)
class ItemSummary:
    """A row of a list: what tells items apart without their bodies."""

    id: ItemId
    key: ItemKey
    kind: ItemKind
    title: str
    status: ItemStatus
    audience: Audience
    tags: tuple[str, ...]
    url: str
    revision: int
    updated_at: datetime
    valid_until: date | None = None
    review_by: date | None = None

    def is_expired(self, day: date) -> bool:
        """True where the item does not hold any more on that day."""
        return self.valid_until is not None and self.valid_until < day

    def is_to_review(self, day: date) -> bool:
        """True where somebody should look at the item by that day."""
        return self.is_expired(day) or (self.review_by is not None and self.review_by <= day)


@dataclass(frozen=True, slots=True)
class Facets:
    """The values that filters can offer, each with its number of items."""

    kinds: Mapping[str, int]
    languages: Mapping[str, int]
    sources: Mapping[str, int]
    tags: Mapping[str, int]


def summary_of(item: Item) -> ItemSummary:
    """Returns the row of a list that an item makes."""
    content = item.content
    return ItemSummary(
        id=item.id,
        key=item.key,
        kind=item.kind,
        title=content.title,
        status=content.status,
        audience=content.audience,
        tags=content.tags,
        url=content.url,
        revision=item.revision,
        updated_at=item.updated_at,
        valid_until=content.valid_until,
        review_by=content.review_by,
    )
