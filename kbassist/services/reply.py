"""The main job: understand a message, find the evidence, draft, check, record.

Each stage is a function of the one before, so that a correction re-runs only what depends on it;
`run` is all of them in one call. Never changes knowledge and never keeps a customer's words beyond the
questions that nobody could answer, and those only with personal data masked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter

from rapidfuzz.distance import Levenshtein

from kbassist.checking.house import HouseRules
from kbassist.checking.run import check_reply
from kbassist.checking.spelling import Spelling
from kbassist.checking.tools import CheckTools
from kbassist.core.evidence import AskEvidence, Evidence, Query, Retrieval
from kbassist.core.item import Audience, ItemFilter, ItemKind, ItemStatus
from kbassist.core.jobs import CancelToken
from kbassist.core.message import Corrections, CustomerMessage
from kbassist.core.notice import NOTICE_SOURCE, Notice, NoticeState
from kbassist.core.outcome import Outcome
from kbassist.core.ports import Clock, SearchBackend, Store
from kbassist.core.reply import (
    Agent,
    AttachedFile,
    Channel,
    Draft,
    Finding,
    RenderedReply,
    ReplyRequest,
    ReplyToCheck,
    Tone,
)
from kbassist.core.text import Judgement
from kbassist.core.understanding import Address, Ask, Understanding
from kbassist.drafting.compose import compose_drafts
from kbassist.drafting.notices import NoticeManner, as_source, touches
from kbassist.drafting.tone import ToneStyle
from kbassist.language.earlier_advice import SaidBefore
from kbassist.language.notice_words import NoticeWords
from kbassist.language.pack import LanguagePacks
from kbassist.language.respelling import as_meant
from kbassist.language.sensitive import mask_sensitive
from kbassist.language.thread import earlier_turns
from kbassist.language.understand import understand
from kbassist.markup.channels import ChannelFormat, Length, length_of, preview, render
from kbassist.services.asked_words import asked_words, own_words_of, whole_message, with_blanks
from kbassist.services.confirming import by_weight, confirm
from kbassist.services.contacts import ContactService
from kbassist.services.duplicates import collapse
from kbassist.services.earlier_advice import behind_the_others, said_before
from kbassist.services.inclusions import with_inclusions
from kbassist.services.internal_sources import internal_items_like
from kbassist.services.known_words import words_known_to
from kbassist.services.notices import NoticeService
from kbassist.services.validity import part_outdated

SUITABLE_CONFIDENCE = 0.39
"""Below this a passage is no answer and the reply says so honestly; the agent may still choose it by hand.

On the starter's frozen questions (2026-11-22, `kbassist evaluate retrieval`, mean of lv, ru and en) 74 % of the
answerable ones get an answer, 82 % of those the right one; 80 % of the unanswerable ones are refused. At .41 one answer
more in a hundred is right and two fewer are given.
"""

HITS_PER_ASK = 12
MOST_EARLIER_TURNS = 4
EVIDENCE_PER_ASK = 5

UNSERVED_LANGUAGE_REPLY = "en"
"""The language of a reply to a message in a language that has no pack."""


@dataclass(frozen=True, slots=True)
class Reply:
    """The result of the whole line; `findings` has one entry a draft; `took_ms` is milliseconds."""

    message: CustomerMessage
    understanding: Understanding
    retrieval: Retrieval
    drafts: tuple[Draft, ...]
    findings: tuple[tuple[Finding, ...], ...]
    took_ms: float


class ReplyService:
    """Turns messages into checked drafts. All methods may be called from any thread."""

    def __init__(
        self,
        *,
        store: Store,
        index: SearchBackend,
        packs: LanguagePacks,
        tones: Mapping[Tone, ToneStyle],
        check_tools: CheckTools,
        channels: Mapping[Channel, ChannelFormat],
        clock: Clock,
        contacts: ContactService,
        notices: NoticeService,
        notice_words: Mapping[str, NoticeWords],
        fallback_language: str,
    ) -> None:
        self._store = store
        self._index = index
        self._packs = packs
        self._tones = tones
        self._check_tools = check_tools
        self._channels = channels
        self._clock = clock
        self._contacts = contacts
        self._notices = notices
        self._notice_words = notice_words
        self._fallback_language = fallback_language

    def run(
        self, message: CustomerMessage, request: ReplyRequest, corrections: Corrections, token: CancelToken
    ) -> Reply:
        """Does the whole line once."""
        started = perf_counter()
        understanding = self.understand(message, corrections)
        token.check()
        retrieval = self.retrieve(message, understanding, token)
        drafts = self.draft(message, understanding, retrieval, request)
        findings = tuple(
            self.check(self.to_check(draft, draft.text, message, understanding, retrieval, request.agent))
            for draft in drafts
        )
        took_ms = (perf_counter() - started) * 1_000
        return Reply(message, understanding, retrieval, drafts, findings, took_ms)

    def understand(self, message: CustomerMessage, corrections: Corrections) -> Understanding:
        """Returns what the message tells, the agent's corrections above all guesses, also those of earlier messages."""
        understanding = understand(message, self._packs, corrections)
        if corrections.address is not None:
            return understanding
        address = self._contacts.address_of(message, understanding)
        if address is None:
            return understanding
        return replace(understanding, address=Judgement(address, 1.0), is_address_remembered=True)

    def reply_language(self, understanding: Understanding) -> str:
        """Returns the language that the reply will be in: the customer's where we serve it."""
        language = understanding.language.value
        if language is None:
            return self._fallback_language
        return language if language in self._packs else UNSERVED_LANGUAGE_REPLY

    def retrieve(self, message: CustomerMessage, understanding: Understanding, token: CancelToken) -> Retrieval:
        """Returns the confirmed evidence for every question, in the customer's order."""
        notice = self._index.state().notice
        language = self.reply_language(understanding)
        spoken = understanding.language.value or language
        own_words = own_words_of(message, understanding)
        asks = understanding.asks or whole_message(own_words, understanding)
        earlier = earlier_turns(message.text, understanding.set_aside, self._packs, most=MOST_EARLIER_TURNS)
        said = said_before(message, understanding)
        found = []
        for ask in asks:
            token.check()
            asked = asked_words(ask, own_words, understanding, self._packs.pack_of(spoken))
            others = [other.span for other in asks if other is not ask and other.span != ask.about]
            words, around = (
                as_meant(text, spoken, self._packs, words_known_to(self._index))
                for text in (asked, with_blanks(own_words, others))
            )
            query = Query(
                words,
                spoken,
                _quotable(),
                HITS_PER_ASK,
                context=around,
                earlier=earlier,
                answer_language=language,
            )
            found.append(self._evidence_for(ask, query, said, token))
        return Retrieval(tuple(found), notice, self._touching(own_words, spoken, found))

    def draft(
        self, message: CustomerMessage, understanding: Understanding, retrieval: Retrieval, request: ReplyRequest
    ) -> tuple[Draft, ...]:
        """Returns one draft a tone, in the order asked for; a notice that ended meanwhile is not said any more."""
        now = self._clock.now()
        notices = tuple(notice for notice in retrieval.notices if notice.state(now) is not NoticeState.ENDED)
        return compose_drafts(
            understanding,
            replace(retrieval, notices=notices),
            request,
            self._packs,
            self._tones,
            reply_language=self.reply_language(understanding),
            reply_address=understanding.address.value,
            message=message,
            manner=self._manner(),
            can_attach=self._store.attachments.is_present if self._channels[request.channel].takes_files else None,
        )

    def path_of(self, file: AttachedFile) -> Path:
        """Returns where a file that goes along lies."""
        return self._store.attachments.path_of(file.attachment)

    def to_check(
        self,
        draft: Draft,
        text: str,
        message: CustomerMessage,
        understanding: Understanding,
        retrieval: Retrieval,
        agent: Agent,
    ) -> ReplyToCheck:
        """Returns a draft's text, perhaps edited by the agent, ready for `check`."""
        found = [known for ask in retrieval.asks for known in (*ask.evidence, *ask.other_language)]
        sources = {origin.item.id: origin.item for known in found for origin in known.origins}
        sources |= {known.item.id: known.item for known in found}
        told = (as_source(notice, draft.language, self._manner()) for notice in retrieval.notices)
        return ReplyToCheck(
            text=text,
            language=draft.language,
            address=draft.address or Address.FORMAL,
            channel=draft.channel,
            agent=agent,
            message=message.text,
            understanding=understanding,
            sources=(
                *sources.values(),
                *(source for source in told if source is not None),
                *internal_items_like(text, draft.language, self._index, self._store),
            ),
            day=self._clock.now().astimezone().date(),
            has_files=bool(draft.files),
        )

    def use_house_rules(self, house: HouseRules) -> None:
        """Checks by these rules of the house from now on."""
        self._check_tools = replace(self._check_tools, house=house)

    def use_spelling(self, spelling: Spelling | None) -> None:
        """Judges spelling so from now on, None not at all."""
        self._check_tools = replace(self._check_tools, spelling=spelling)

    def check(self, reply: ReplyToCheck) -> tuple[Finding, ...]:
        """Returns what a careful colleague would point out, in order of position."""
        return check_reply(reply, self._check_tools)

    def render(self, markdown: str, channel: Channel, language: str | None = None) -> RenderedReply:
        """Returns a reply's text as the channel wants it pasted; None reads the language from the letters."""
        return render(markdown, self._channels[channel], language)

    def preview(self, rendered: RenderedReply, channel: Channel) -> tuple[str, ...]:
        """Returns each message of a rendered reply as the customer will see it, as HTML."""
        return preview(rendered, self._channels[channel])

    def length(self, rendered: RenderedReply, channel: Channel) -> Length:
        """Returns how long a rendered reply is in the channel's own unit, and its limit."""
        return length_of(rendered, self._channels[channel])

    def record_copy(self, draft: Draft, copied_text: str, *, is_override: bool, author: str) -> Outcome:
        """Records that a draft was copied: how far it was edited and which items it rests on, no words."""
        cited = dict.fromkeys(
            part.citation.item_id
            for part in draft.parts
            if part.citation is not None and part.citation.source != NOTICE_SOURCE
        )
        outcome = Outcome(
            made_at=self._clock.now(),
            tone=draft.tone,
            channel=draft.channel,
            language=draft.language,
            address=draft.address,
            edit_distance=Levenshtein.distance(draft.text, copied_text),
            reply_length=len(copied_text),
            item_ids=tuple(cited),
            is_override=is_override,
        )
        with self._store.write(author) as transaction:
            transaction.add_outcome(outcome)
        return outcome

    def note_gaps(self, understanding: Understanding, retrieval: Retrieval, *, author: str) -> tuple[str, ...]:
        """Notes the questions that nothing answers in any language; returns them as noted, data masked."""
        language = self.reply_language(understanding)
        texts = tuple(
            mask_sensitive(found.ask.text, self._packs)
            for found in retrieval.asks
            if found.ask is not None and not found.evidence and not found.other_language
            if not any(touches(notice, found.ask.text, language, self._packs) for notice in retrieval.notices)
        )
        if texts:
            with self._store.write(author) as transaction:
                for text in texts:
                    transaction.note_gap(text, language, self._clock.now())
        return texts

    def _touching(self, own_words: str, spoken: str, found: Sequence[AskEvidence]) -> tuple[Notice, ...]:
        if not self._notices.current():
            return ()
        meant = as_meant(own_words, spoken, self._packs, words_known_to(self._index))
        return self._notices.touching(meant, spoken, found)

    def _manner(self) -> NoticeManner:
        return NoticeManner(self._notice_words, self._clock.now().astimezone())

    def _evidence_for(self, ask: Ask, query: Query, said: SaidBefore, token: CancelToken) -> AskEvidence:
        hits = self._index.match(query, token)
        suggested = confirm(hits, self._store, self._clock.now(), lambda item: item.is_quotable)
        is_best_suitable = bool(suggested) and suggested[0].confidence >= SUITABLE_CONFIDENCE
        confirmed = behind_the_others(collapse(by_weight(suggested)), said)
        suitable = [found for found in confirmed if is_best_suitable and found.confidence >= SUITABLE_CONFIDENCE]
        own, outdated = part_outdated([found for found in suitable if found.item.language == query.preferred_language])
        other = [found for found in suitable if found.item.language != query.preferred_language]
        unsure = [found for found in confirmed if found not in suitable]
        possible = [found for found in unsure if found.item.language == query.preferred_language] or unsure
        possible = [*outdated, *possible]
        return AskEvidence(ask, self._complete(own), self._complete(other), self._complete(possible))

    def _complete(self, found: Sequence[Evidence]) -> tuple[Evidence, ...]:
        """Returns the best of the evidence, with what its items bring in."""
        return with_inclusions(found[:EVIDENCE_PER_ASK], self._store)


def _quotable() -> ItemFilter:
    return ItemFilter(
        kinds=frozenset({ItemKind.ARTICLE, ItemKind.ANSWER}),
        statuses=frozenset({ItemStatus.PUBLISHED}),
        audiences=frozenset({Audience.PUBLIC}),
    )
