"""Says posted notices in a draft and decides which questions they answer.

A customer whose line is down with everybody else's must not be told to restart his router: where a notice answers a
question, no article, no apology and no "we will find out" stands beside it. A change is told first and the articles
answer after it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kbassist.core.evidence import AskEvidence, Citation, Retrieval
from kbassist.core.item import Item, ItemContent, ItemId, ItemKey, ItemKind
from kbassist.core.message import CustomerMessage
from kbassist.core.notice import NOTICE_SOURCE, Notice, NoticeKind
from kbassist.core.reply import Act
from kbassist.core.text import Span
from kbassist.core.understanding import Address, Situation, Understanding
from kbassist.drafting.answers import Answers
from kbassist.drafting.pieces import Piece, Wanted
from kbassist.language.clean import without
from kbassist.language.conversion.convert import convert_address
from kbassist.language.conversion.converters import CONVERTIBLE_LANGUAGES
from kbassist.language.mentions import mentions
from kbassist.language.notice_words import NoticeWords
from kbassist.language.pack import LanguagePacks
from kbassist.language.tokens import fold

MOST_NOTICES = 2
"""More than two at once nobody reads; the rest is for the agent to look up."""


@dataclass(frozen=True, slots=True)
class NoticeManner:
    """The words of each language for notices, and the present local time."""

    words: Mapping[str, NoticeWords]
    now: datetime


@dataclass(frozen=True, slots=True)
class SaidText:
    """A notice's text as a reply may say it, and the field of the notice with its words as written there."""

    text: str
    field: str
    written: str


@dataclass(frozen=True, slots=True)
class ToldNotices:
    """The notices that a reply says, and the questions left for the articles.

    `wanted` is formal where a notice cannot be said in the customer's tu; `changed` are the positions of questions in
    `retrieval` that a change answers where no article does. `is_unsaid` where one has no text for this reply.
    """

    notices: tuple[Notice, ...]
    retrieval: Retrieval
    wanted: Wanted
    is_unsaid: bool = False
    answered: int = 0
    changed: frozenset[int] = frozenset()
    apologizes: bool = False

    def without_answered(self, answers: Answers) -> Answers:
        """Leaves out the questions without an article that a change answers."""
        groups = tuple(
            group for group in answers.groups if group.is_answered or not self.changed.issuperset(group.asks)
        )
        return replace(answers, groups=groups)

    def paragraphs(self, address: Address | None, manner: NoticeManner) -> tuple[tuple[Piece, ...], ...]:
        """Returns each notice as a paragraph in one form of address, cited."""
        wanted = replace(self.wanted, address=address)
        return tuple(pieces for notice in self.notices if (pieces := _pieces(notice, wanted, manner)))


def tell_notices(
    understanding: Understanding,
    message: CustomerMessage | None,
    retrieval: Retrieval,
    wanted: Wanted,
    manner: NoticeManner,
) -> ToldNotices:
    """Returns what is told of the notices that touch a message; nothing to somebody who only says thanks."""
    only_thanks = understanding.situation.value is Situation.THANKS and not understanding.asks
    if only_thanks or not retrieval.notices:
        return ToldNotices((), retrieval, wanted)
    formal = replace(wanted, address=Address.FORMAL if wanted.address is not None else None)
    told = tuple(notice for notice in retrieval.notices if said_text(notice, formal) is not None)
    is_unsaid = len(told) < len(retrieval.notices)
    told = told[:MOST_NOTICES]
    if any(said_text(notice, wanted) is None for notice in told):
        wanted = formal
    said = [text.text for notice in told if (text := said_text(notice, wanted)) is not None]
    asked = _asked(understanding, message, retrieval)
    ways = [_answering(told, text, found, understanding, manner, wanted.packs) for found, text in asked]
    left = [position for position, way in enumerate(ways) if way in (None, NoticeKind.CHANGE)]
    words = manner.words.get(wanted.pack.code)
    return ToldNotices(
        notices=told,
        retrieval=replace(retrieval, asks=tuple(retrieval.asks[position] for position in left)),
        wanted=wanted,
        is_unsaid=is_unsaid,
        answered=len(ways) - len(left),
        changed=frozenset(place for place, position in enumerate(left) if ways[position] is NoticeKind.CHANGE),
        apologizes=words is not None and any(map(words.apologizes, said)),
    )


def touches(notice: Notice, text: str, language: str | None, packs: LanguagePacks) -> bool:
    """Tells whether a customer's words speak of what a notice is about."""
    pack = packs.pack_of(language) if language is not None else None
    stop_words = pack.stop_words if pack is not None else frozenset[str]()
    return mentions(notice.content.about, text, language, stop_words)


def touches_source(notice: Notice, found: AskEvidence) -> bool:
    """Tells whether the best item for a question has a tag or product that a notice is about."""
    best = next(iter((*found.evidence, *found.other_language)), None)
    if best is None:
        return False
    content = best.item.content
    known = {fold(name) for name in (*content.tags, content.entity) if name}
    return any(fold(entry) in known for entry in notice.content.about)


def said_text(notice: Notice, wanted: Wanted) -> SaidText | None:
    """Returns what a reply in the wanted language and form of address says; None where the notice cannot be said.

    Where only the other form is written, it is rewritten if that is sure.
    """
    text = notice.content.text(wanted.pack.code)
    if text is None:
        return None
    own, other = ("familiar", "formal") if wanted.address is Address.FAMILIAR else ("formal", "familiar")
    written = {"formal": text.formal.strip(), "familiar": text.familiar.strip()}
    if written[own]:
        return SaidText(written[own], own, written[own])
    if wanted.address is None:
        return SaidText(written[other], other, written[other])
    if wanted.pack.code not in CONVERTIBLE_LANGUAGES:
        return None
    converted = convert_address(
        written[other],
        language=wanted.pack.code,
        to=wanted.address,
        packs=wanted.packs,
        gender=wanted.gender,
        is_capital=True,
    )
    return SaidText(converted.text, other, written[other]) if converted.is_sure else None


def as_source(notice: Notice, language: str, manner: NoticeManner) -> Item | None:
    """Returns a notice as something that a reply may rest on, for the check; None where it has no such text."""
    text = notice.content.text(language)
    if text is None:
        return None
    ending = _ending(notice, language, "", manner)
    content = ItemContent(
        title=notice.title,
        body="\n\n".join(part for part in (text.formal, text.familiar, ending) if part),
        aliases=notice.content.about,
    )
    key = ItemKey(NOTICE_SOURCE, notice.id, language)
    return Item(ItemId(notice.id), key, ItemKind.ARTICLE, content, 1, notice.content.starts_at, notice.changed_at)


def _asked(
    understanding: Understanding, message: CustomerMessage | None, retrieval: Retrieval
) -> Sequence[tuple[AskEvidence, str]]:
    """Returns each question with its words; all of the customer's own words belong to the only one."""
    if len(retrieval.asks) == 1 and message is not None:
        return ((retrieval.asks[0], without(message.text, understanding.set_aside)),)
    return tuple((found, found.ask.text if found.ask is not None else "") for found in retrieval.asks)


def _answering(
    told: Sequence[Notice],
    text: str,
    found: AskEvidence,
    understanding: Understanding,
    manner: NoticeManner,
    packs: LanguagePacks,
) -> NoticeKind | None:
    """Returns the kind of the notice that answers a question, None where none does."""
    language = understanding.language.value
    words = manner.words.get(language or "")
    for notice in told:
        kind = notice.content.kind
        if not touches(notice, text, language, packs) and not touches_source(notice, found):
            continue
        if kind is NoticeKind.CHANGE or (words is not None and words.is_answered_by(kind, text)):
            return kind
    return None


def _pieces(notice: Notice, wanted: Wanted, manner: NoticeManner) -> tuple[Piece, ...]:
    said = said_text(notice, wanted)
    if said is None:
        return ()
    pieces = [Piece(Act.NOTICE, said.text, _citation(notice, wanted.pack.code, said.field, said.written))]
    ending = _ending(notice, wanted.pack.code, said.text, manner)
    end = notice.content.ends_at
    if ending and end is not None:
        until = end.astimezone(manner.now.tzinfo).isoformat(sep=" ", timespec="minutes")
        pieces.append(Piece(Act.NOTICE, ending, _citation(notice, wanted.pack.code, "until", until)))
    return tuple(pieces)


def _ending(notice: Notice, language: str, text: str, manner: NoticeManner) -> str:
    """Returns the sentence about the end, "" where there is none or the text says it itself."""
    words, end = manner.words.get(language), notice.content.ends_at
    if words is None or end is None:
        return ""
    local = end.astimezone(manner.now.tzinfo)
    if _names_time(text, local) or words.until(local, manner.now) in text:
        return ""
    return words.ending(notice.content.kind, local, manner.now)


def _names_time(text: str, end: datetime) -> bool:
    """Tells whether a text names the hour of a moment, in whatever way."""
    hours = f"0?{end.hour}|{(end.hour - 1) % 12 + 1}(?= ?[ap]\\.?m)"
    minutes = f"[.:]{end.minute:02}" if end.minute else r"(?:[.:]00)?"
    return re.search(rf"(?<![\d.:])(?:{hours}){minutes}(?![\d]|[.:]\d)", text) is not None


def _citation(notice: Notice, language: str, field: str, quote: str) -> Citation:
    return Citation(
        item_id=ItemId(notice.id),
        external_id=notice.id,
        source=NOTICE_SOURCE,
        language=language,
        title=notice.title,
        url="",
        section="",
        revision=1,
        field=field,
        quote=quote,
        span=Span(0, len(quote)),
    )
