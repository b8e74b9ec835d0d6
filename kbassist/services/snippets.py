"""Finds canned replies and gets them ready for a letter: brought together, in its form of address, places known.

A reply with the tag "personal:NAME" is that agent's own and offered to nobody else. What a place of a well-known name
asks for is taken from the message and the settings; a fact the customer states is only proposed, to be confirmed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from kbassist.core.errors import InputProblem
from kbassist.core.evidence import text_of_field
from kbassist.core.item import Audience, Item, ItemFilter, ItemId, ItemKey, ItemKind, ItemStatus, NewItem
from kbassist.core.jobs import CancelToken
from kbassist.core.ports import Clock, ReadTransaction, Store
from kbassist.core.reply import Agent
from kbassist.core.understanding import Address, Understanding
from kbassist.drafting.inner_text import inner_text
from kbassist.drafting.naming import customer_in_greeting
from kbassist.language.conversion.convert import convert_address
from kbassist.language.conversion.converters import CONVERTIBLE_LANGUAGES
from kbassist.language.pack import LanguagePacks
from kbassist.language.tokens import fold
from kbassist.language.written_dates import typed_date, written_date
from kbassist.markup.snippets import OpenPlace, PlaceKind, fill_places, places_of, with_includes
from kbassist.markup.variants import in_one_form
from kbassist.services.inclusions import included
from kbassist.services.search import SearchService

MOST_OFFERED = 50
MOST_READ = 1_000
PERSONAL = "personal:"

CUSTOMER_PLACES = ("customer_name", "customer", "client_name", "first_name")
AGENT_PLACES = ("agent_name", "agent", "my_name")
ROLE_PLACES = ("agent_role", "role")
COMPANY_PLACES = ("company", "company_name")
TODAY_PLACES = ("date", "today")
ENTITY_PLACES: Mapping[str, tuple[str, ...]] = {
    "order": ("order_number", "order"),
    "invoice": ("invoice_number", "invoice"),
    "error_code": ("error_code",),
}


@dataclass(frozen=True, slots=True)
class SnippetOffer:
    """A canned reply in the variant nearest to the wanted language; both lists of languages are sorted.

    `missing` are languages that the house answers in and that this reply is not written in.
    """

    item: Item
    languages: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """A canned reply as somebody wrote it in another language; `body` is Markdown."""

    language: str
    title: str
    body: str


@dataclass(frozen=True, slots=True)
class LetterInHand:
    """The letter that a snippet goes into; `address` is None where it is not known, `understanding` without a message.

    `is_begun` is True where the letter has words already: greeting and closing of a snippet are left out then.
    """

    language: str
    address: Address | None
    agent: Agent
    understanding: Understanding | None = None
    is_begun: bool = False


@dataclass(frozen=True, slots=True)
class Snippet:
    """A canned reply to be filled in; `known` is filled without asking, `proposed` is for the agent to confirm."""

    item: Item
    text: str
    places: tuple[OpenPlace, ...]
    known: Mapping[str, str]
    proposed: Mapping[str, str]

    @property
    def asked(self) -> tuple[OpenPlace, ...]:
        """The places that somebody must fill in."""
        return tuple(place for place in self.places if place.name not in self.known)

    def filled(self, values: Mapping[str, str]) -> str:
        """Returns the text with what is known and with `values`, which go before it; see `SnippetService.fill`."""
        return fill_places(
            self.text, {**self.known, **{name: value for name, value in values.items() if value.strip()}}
        )


class SnippetService:
    """The canned replies; all methods may be called from any thread."""

    def __init__(self, store: Store, search: SearchService, packs: LanguagePacks, clock: Clock) -> None:
        self._store = store
        self._search = search
        self._packs = packs
        self._clock = clock

    def find(self, words: str, language: str, agent_name: str, token: CancelToken) -> tuple[SnippetOffer, ...]:
        """Returns the replies that typed words find, best first; all of them by title without words, those in the
        wanted language before others.
        """
        wanted = ItemFilter(
            kinds=frozenset({ItemKind.CANNED}),
            statuses=frozenset({ItemStatus.PUBLISHED}),
            audiences=frozenset({Audience.PUBLIC}),
        )
        if words.strip():
            found = self._search.search(words, language, wanted, MOST_OFFERED, token, snippets=0)
            return self._offers([row.item.key for row in found.rows], wanted, language, agent_name)
        with self._store.read() as transaction:
            known = transaction.summaries(wanted, limit=MOST_READ)
        listed = sorted(
            (summary for summary in known if _is_for(summary.tags, agent_name)),
            key=lambda summary: (summary.key.language != language, fold(summary.title)),
        )
        return self._offers([summary.key for summary in listed], wanted, language, agent_name)

    def variant(self, name: str, language: str | None = None, source: str | None = None) -> Item:
        """Returns an item by its id or external id, in the wanted language where it has that.

        InputProblem "snippet_unknown".
        """
        with self._store.read() as transaction:
            item = transaction.item(ItemId(name))
            sources = (source,) if source is not None else sorted(transaction.facets().sources)
            named = (variant for place in sources for variant in transaction.variants(place, name))
            item = item or next(named, None)
            if item is not None:
                item = _nearest(transaction.variants(item.key.source, item.key.external_id), language) or item
        if item is None:
            raise InputProblem(
                "snippet_unknown",
                f"There is no canned reply “{name}”.",
                "“kbassist search --kind canned …” finds them.",
                name=name,
            )
        return item

    def missing_languages(self, item: Item) -> tuple[str, ...]:
        """Returns the languages of the house's canned replies that this one is not written in, sorted."""
        with self._store.read() as transaction:
            variants = transaction.variants(item.key.source, item.key.external_id)
        return tuple(sorted(self._house_languages() - {variant.language for variant in variants}))

    def open(self, item: Item, letter: LetterInHand) -> Snippet:
        """Returns a reply ready to be filled in for a letter.

        InputProblem "snippet_without_text" for an article without a short answer, else as `with_includes`.
        """
        text = in_one_form(
            with_includes(_text_of(item, letter.address), partial(self._included, item.key)), letter.address
        )
        pack = self._packs.pack_of(item.language)
        if letter.is_begun and pack is not None:
            text = inner_text(text, pack) or text
        text = self._in_form(text, item.language, letter)
        places = places_of(text)
        in_own_language = replace(letter, language=item.language)
        known, proposed = self._known(in_own_language), _proposed(letter.understanding)
        names = {place.name for place in places}
        return Snippet(
            item,
            text,
            places,
            {name: value for name, value in known.items() if name in names},
            {name: value for name, value in proposed.items() if name in names},
        )

    def fill(self, snippet: Snippet, values: Mapping[str, str]) -> str:
        """Returns a reply with these values, each day as its language writes it; an empty value leaves a place open."""
        told = dict(values)
        for place in snippet.places:
            day = typed_date(told.get(place.name, ""), self.today()) if place.kind is PlaceKind.DATE else None
            if day is not None:
                told[place.name] = written_date(day, snippet.item.language)
        return snippet.filled(told)

    def today(self) -> date:
        """Returns the day it is here, for fields that ask for a day."""
        return self._clock.now().astimezone().date()

    def _known(self, letter: LetterInHand) -> dict[str, str]:
        agent, customer = letter.agent, ""
        if letter.understanding is not None:
            customer = customer_in_greeting(letter.understanding, letter.language, letter.address, self._packs)
        told = (
            (CUSTOMER_PLACES, customer),
            (AGENT_PLACES, agent.name),
            (ROLE_PLACES, agent.role),
            (COMPANY_PLACES, agent.company),
            (TODAY_PLACES, written_date(self.today(), letter.language)),
        )
        return {name: value.strip() for names, value in told for name in names if value.strip()}

    def _in_form(self, text: str, language: str, letter: LetterInHand) -> str:
        """Returns the text in the letter's form of address, as it stands where that is not certain."""
        if letter.address not in (Address.FORMAL, Address.FAMILIAR) or language not in CONVERTIBLE_LANGUAGES:
            return text
        name = letter.understanding.customer_name if letter.understanding is not None else None
        gender = name.gender if name is not None else None
        converted = convert_address(
            text, language=language, to=letter.address, packs=self._packs, gender=gender, is_capital=True
        )
        return converted.text if converted.is_sure else text

    def _included(self, key: ItemKey, external_id: str) -> str | None:
        """Returns the words of a reply that another one names: of the same source first, in the same language only."""
        with self._store.read() as transaction:
            found = included(transaction, key, external_id)
        return text_of_field(found.item.content, found.field) if found is not None else None

    def _offers(
        self, keys: Iterable[ItemKey], wanted: ItemFilter, language: str, agent_name: str
    ) -> tuple[SnippetOffer, ...]:
        house = self._house_languages()
        offers = []
        with self._store.read() as transaction:
            named = dict.fromkeys((key.source, key.external_id) for key in keys)
            for source, external_id in tuple(named)[:MOST_OFFERED]:
                variants = _offered(transaction, source, external_id, wanted, agent_name)
                nearest = _nearest(variants, language)
                if nearest is not None:
                    languages = {variant.language for variant in variants}
                    offers.append(SnippetOffer(nearest, tuple(sorted(languages)), tuple(sorted(house - languages))))
        return tuple(offers)

    def _house_languages(self) -> set[str]:
        """Returns the languages in which there are canned replies for the team."""
        with self._store.read() as transaction:
            known = transaction.summaries(ItemFilter(kinds=frozenset({ItemKind.CANNED})), limit=MOST_READ)
        return {item.key.language for item in known if not any(tag.startswith(PERSONAL) for tag in item.tags)}


def in_language(item: Item, variant: Variant) -> NewItem:
    """Returns a reply in another language, to be added: what does not depend on the language stays as it is."""
    content = replace(
        item.content,
        title=variant.title,
        body=variant.body,
        short_formal="",
        short_familiar="",
        aliases=(),
        url="",
        placeholders=tuple(place.name for place in places_of(variant.body)),
    )
    return NewItem(replace(item.key, language=variant.language), item.kind, content)


def _offered(
    transaction: ReadTransaction, source: str, external_id: str, wanted: ItemFilter, agent_name: str
) -> tuple[Item, ...]:
    return tuple(
        item
        for item in transaction.variants(source, external_id)
        if item.kind in wanted.kinds and item.is_quotable and _is_for(item.content.tags, agent_name)
    )


def _is_for(tags: Iterable[str], agent_name: str) -> bool:
    owners = {fold(tag.removeprefix(PERSONAL).strip()) for tag in tags if tag.startswith(PERSONAL)}
    return not owners or fold(agent_name.strip()) in owners


def _nearest(variants: Iterable[Item], language: str | None) -> Item | None:
    known = tuple(variants)
    return next((item for item in known if item.language == language), known[0] if known else None)


def _text_of(item: Item, address: Address | None) -> str:
    content = item.content
    if item.kind is ItemKind.CANNED:
        return content.body
    short = (content.short_familiar if address is Address.FAMILIAR else "") or content.short_formal
    if not short:
        raise InputProblem(
            "snippet_without_text",
            f"“{content.title}” has no ready answer to insert.",
            "Give it a short answer in Articles, or choose a canned reply.",
            name=content.title,
        )
    return short


def _proposed(understanding: Understanding | None) -> dict[str, str]:
    """Returns what the message says once and clearly: the only order number in it, the only invoice."""
    told: dict[str, str] = {}
    for kind, names in ENTITY_PLACES.items():
        texts = {entity.text for entity in understanding.entities if entity.kind == kind} if understanding else set()
        if len(texts) == 1:
            told.update(dict.fromkeys(names, texts.pop()))
    return told
