"""From question to proof: what is asked of the index, what it suggests, what the database confirms."""

from dataclasses import dataclass, replace

from kbassist.core.item import Item, ItemContent, ItemFilter, ItemId, Passage
from kbassist.core.notice import Notice
from kbassist.core.text import Span
from kbassist.core.understanding import Ask
from kbassist.core.usage import Usage


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for.

    `text` is typed words (with the query language) or a customer's words, `language` the language they are in.
    `context` is what the customer wrote around a question, `earlier` what was said before in the thread, newest
    first: both help to choose, a little. `answer_language` is a preference, never a filter; None means `language`.
    """

    text: str
    language: str | None
    filter: ItemFilter
    limit: int
    context: str = ""
    earlier: tuple[str, ...] = ()
    answer_language: str | None = None

    @property
    def preferred_language(self) -> str | None:
        """The language in which an answer is wanted most."""
        return self.answer_language or self.language


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that the index suggests; score is comparable within one answer only.

    `confidence` is 0 to 1: how sure it is that this passage answers the query.
    """

    item_id: ItemId
    ordinal: int
    score: float
    confidence: float


@dataclass(frozen=True, slots=True)
class Snippet:
    """A short plain text that shows why a passage matched, with the matched words as spans in it."""

    text: str
    marks: tuple[Span, ...]


ALREADY_ADVISED = "already_advised"
"""The code of the factor of what the customer was told before in this thread."""


EXPIRED = "expired"
"""The code of the factor of what does not hold any more."""


@dataclass(frozen=True, slots=True)
class Factor:
    """A reason beside the words why an item stands higher or lower; scores are multiplied with `value`, about 1.

    `code` is "recent", "old", "ready_answer", "canned", "past_answer", "unreviewed", "often_used",
    "often_rewritten", "expired", "review_due" or "already_advised".
    """

    code: str
    value: float


@dataclass(frozen=True, slots=True)
class Origin:
    """Where words of an item that brings in others come from.

    Those at `span` of its `field`, as the evidence has it, stand at `start` of `own_field` of `item`.
    """

    field: str
    span: Span
    item: Item
    own_field: str
    start: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage confirmed by the database: present text, of what the caller may use.

    `score` has the `factors` in it, `confidence` has not. `usage` is None for an item that no copied reply rests
    on. `similar` are the items that say the same and are left out for it, best first. Where the item brings in
    others, its words are in the place of that, and `origins` cover such fields: whose each stretch is.
    """

    item: Item
    passage: Passage
    score: float
    confidence: float
    factors: tuple[Factor, ...] = ()
    usage: Usage | None = None
    similar: tuple[Item, ...] = ()
    origins: tuple[Origin, ...] = ()

    @property
    def is_already_advised(self) -> bool:
        """True where the customer was told this before and it did not help."""
        return any(factor.code == ALREADY_ADVISED for factor in self.factors)

    @property
    def is_expired(self) -> bool:
        """True where the item does not hold any more."""
        return any(factor.code == EXPIRED for factor in self.factors)


@dataclass(frozen=True, slots=True)
class AskEvidence:
    """The evidence for one question, best first; `ask` is None for a message that asks nothing.

    `evidence` is in the reply's language, `other_language` what only another language knows; either may
    be empty. `possible` is what is not sure enough for a draft: an agent may look at it and prefer it.
    """

    ask: Ask | None
    evidence: tuple[Evidence, ...]
    other_language: tuple[Evidence, ...] = ()
    possible: tuple[Evidence, ...] = ()

    def preferring(self, item_id: ItemId) -> "AskEvidence":
        """Returns the same evidence with that of one item first, as an agent chose it."""
        chosen = tuple(found for found in (*self.evidence, *self.possible) if found.item.id == item_id)
        rest = tuple(found for found in self.evidence if found.item.id != item_id)
        others = tuple(found for found in self.possible if found.item.id != item_id)
        return replace(self, evidence=chosen + rest, possible=others)


@dataclass(frozen=True, slots=True)
class Retrieval:
    """The evidence for a whole message: one entry an ask, in the customer's order.

    `notice` is a code where search could not do its work fully ("index_missing", "index_stale", …), else "".
    `notices` are the posted ones that touch the message, the most important first.
    """

    asks: tuple[AskEvidence, ...]
    notice: str = ""
    notices: tuple[Notice, ...] = ()

    @property
    def is_nothing_suitable(self) -> bool:
        """True where something was asked and no ask has evidence in the reply's language."""
        return bool(self.asks) and not any(ask.evidence for ask in self.asks)

    @property
    def confidence(self) -> float:
        """The confidence of the weakest answered ask, 0 where none is."""
        best = [ask.evidence[0].confidence for ask in self.asks if ask.evidence]
        return min(best) if best else 0.0


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a sentence of a draft comes from.

    `quote` is the sentence as it stands in `field` of the item ("body", "question", "answer.formal",
    "answer.familiar"), at code points `span` of that field; `section` the heading above it or "". Of a notice, whose
    `source` is NOTICE_SOURCE, the fields are "formal", "familiar" and "until".
    """

    item_id: ItemId
    external_id: str
    source: str
    language: str
    title: str
    url: str
    section: str
    revision: int
    field: str
    quote: str
    span: Span


def text_of_field(content: ItemContent, field: str) -> str:
    """Returns the text of a field by the name that citations give it, "" for another name."""
    texts = {
        "body": content.body,
        "question": content.question,
        "answer.formal": content.short_formal,
        "answer.familiar": content.short_familiar,
    }
    return texts.get(field, "")
