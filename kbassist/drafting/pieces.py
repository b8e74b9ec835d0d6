"""The small values that drafting is done with: a piece of a reply, and what is wanted from a source."""

from collections.abc import Sequence
from dataclasses import dataclass

from kbassist.core.evidence import Citation, Evidence, Origin, text_of_field
from kbassist.core.item import Item
from kbassist.core.reply import Act
from kbassist.core.text import Span
from kbassist.core.understanding import Address, Gender, Reader
from kbassist.language.pack import LanguagePack, LanguagePacks


@dataclass(frozen=True, slots=True)
class Piece:
    """One act of a reply before it has its place in the text."""

    act: Act
    text: str
    citation: Citation | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a source is asked for: an answer to `keys` in one form of address, at most `sentences` long.

    `keys` are the stems of the question's words; `address` is None where the language has no forms.
    `is_form_known` tells that the source's form was judged already: reading it costs milliseconds; then
    `source_address` is the form that its words have to be rewritten from, None where they stay.
    `gender` is the customer's, None where it is not known; to a novice `reader` the steps of an article say more than
    its short answer.
    """

    pack: LanguagePack
    packs: LanguagePacks
    address: Address | None
    sentences: int
    keys: frozenset[str]
    pointers: tuple[str, ...]
    is_form_known: bool = False
    source_address: Address | None = None
    gender: Gender | None = None
    reader: Reader | None = None


@dataclass(frozen=True, slots=True)
class Extract:
    """What a source says: paragraphs in its order, the form of address they are in, and where they stand.

    `place` is equal for extracts of the same words ("answer.formal", or the passage's ordinal). `source_address` is
    the form that the source itself has where its words were rewritten to `address`, None where they were not.
    """

    paragraphs: tuple[tuple[Piece, ...], ...]
    address: Address | None
    place: str
    source_address: Address | None = None

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return tuple(piece for paragraph in self.paragraphs for piece in paragraph)

    @property
    def has_steps(self) -> bool:
        return any(piece.act is Act.STEPS for piece in self.pieces)

    @property
    def begins_with_list(self) -> bool:
        """True where the words are a list from the start: a reader asks what it is a list of."""
        first = self.pieces[0]
        return first.act is Act.STEPS or first.text.lstrip().startswith("- ")

    def fits(self, address: Address | None) -> bool:
        """Tells whether these words can stand in a reply in `address`; words that show no form always can."""
        return address is None or self.address in (None, Address.MIXED, address)


def citation_of(evidence: Evidence, field: str, field_text: str, span: Span) -> Citation:
    """Returns the proof that the words of `span` stand in a field of the item, or of the one that it brings in."""
    item: Item = evidence.item
    headings = evidence.passage.heading_path if field == "body" else ()
    origins = [origin for origin in evidence.origins if origin.field == field]
    if origins:
        item, field, span = _place_in_origin(item, origins, span)
        field_text = text_of_field(item.content, field)
        headings = headings if item.id == evidence.item.id else ()
    return Citation(
        item_id=item.id,
        external_id=item.key.external_id,
        source=item.key.source,
        language=item.language,
        title=item.content.title,
        url=item.content.url,
        section=headings[-1] if headings else "",
        revision=item.revision,
        field=field,
        quote=span.of(field_text),
        span=span,
    )


def is_one_origin(evidence: Evidence, field: str, one: Span, other: Span) -> bool:
    """Tells whether the words at two places of a field are of the same item."""
    origins = [origin for origin in evidence.origins if origin.field == field]
    return not origins or _origin_at(origins, one.start) is _origin_at(origins, other.start)


def _origin_at(origins: Sequence[Origin], place: int) -> Origin:
    return next((origin for origin in origins if place < origin.span.end), origins[-1])


def _place_in_origin(item: Item, origins: Sequence[Origin], span: Span) -> tuple[Item, str, Span]:
    """Returns whose words stand at a place and where he has them; those of several are of the item that joins them."""
    first, last = _origin_at(origins, span.start), _origin_at(origins, max(span.start, span.end - 1))
    if first is last:
        start = first.start + span.start - first.span.start
        return first.item, first.own_field, Span(start, start + span.end - span.start)
    own = [origin for origin in origins if origin.item.id == item.id]
    before = [origin for origin in own if origin.span.start <= span.start][-1]
    behind = next(origin for origin in own if origin.span.end >= span.end)
    start = before.start + min(span.start, before.span.end) - before.span.start
    end = behind.start + max(span.end, behind.span.start) - behind.span.start
    return before.item, before.own_field, Span(start, end)
