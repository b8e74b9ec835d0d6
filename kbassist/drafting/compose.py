"""Composes the drafts of a reply: one in each tone, every fact with its source, nothing invented.

A short language pack has no sentences for some acts; these are left out, and the source's words stand alone.

Deterministic: the same message, knowledge and settings give the same drafts.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kbassist.core.errors import InputProblem
from kbassist.core.evidence import Retrieval
from kbassist.core.item import ItemKind
from kbassist.core.message import CustomerMessage
from kbassist.core.reply import Act, AttachedFile, Draft, ReplyRequest, Tone
from kbassist.core.understanding import Address, Reader, Register, SetAsideKind, Understanding
from kbassist.drafting import plan
from kbassist.drafting.answers import Answers, AskGroup, choose_answers, extract_for
from kbassist.drafting.attachments import CanAttach, attached_files, mention_of
from kbassist.drafting.letter import Letter, signature_of
from kbassist.drafting.naming import customer_in_greeting, named_ask, quotable_title
from kbassist.drafting.notices import NoticeManner, ToldNotices, tell_notices
from kbassist.drafting.phrase_choice import PhraseChooser, has_forms_of_address
from kbassist.drafting.pieces import Extract, Piece, Wanted
from kbassist.drafting.register import Manners, manners_of
from kbassist.drafting.salutation import UNNAMED, reference_of, salutation_of
from kbassist.drafting.source_units import as_said
from kbassist.drafting.tone import Layout, SignatureForm, ToneStyle
from kbassist.language.pack import LanguagePack, LanguagePacks
from kbassist.language.phrases import notices

EXPERT_SENTENCES = 3
"""The most sentences of an answer to somebody who quotes error codes: he looks up the rest himself."""


def compose_drafts(
    understanding: Understanding,
    retrieval: Retrieval,
    request: ReplyRequest,
    packs: LanguagePacks,
    tones: Mapping[Tone, ToneStyle],
    reply_language: str,
    reply_address: Address | None,
    message: CustomerMessage | None = None,
    manner: NoticeManner | None = None,
    can_attach: CanAttach | None = None,
) -> tuple[Draft, ...]:
    """Returns a draft for each tone of the request, in its order.

    `reply_address` None or MIXED means that the customer's form is not known: the formal one is taken.
    With `message`, advice that its quoted history already holds is not given again; with `manner`, the notices of the
    retrieval are said; `can_attach` None means that no files go along. Raises InputProblem "phrases_missing" for a
    language that has no phrases.
    """
    pack = packs.reply_pack_of(reply_language)
    if pack is None:
        raise InputProblem(
            "phrases_missing",
            f"There are no phrases for replies in “{reply_language}”.",
            "Choose another language for the reply.",
            language=reply_language,
        )
    address = _address(pack, reply_address)
    longest = max(tones[tone].sentences(request.channel) for tone in request.tones) if request.tones else 0
    name = understanding.customer_name
    gender = name.gender if name is not None else None
    reader = understanding.reader.value
    pointers = notices(pack.phrases, "pointer")
    wanted = Wanted(pack, packs, address, longest, frozenset(), pointers, gender=gender, reader=reader)
    if understanding.situation.value in plan.ASK_NOTHING and not understanding.asks:
        retrieval = replace(retrieval, asks=())
    told = ToldNotices((), retrieval, wanted)
    if manner is not None:
        told = tell_notices(understanding, message, retrieval, wanted, manner)
    answers = told.without_answered(choose_answers(told.retrieval, told.wanted, _history(understanding, message)))
    notices_said = told.paragraphs(answers.address, manner) if manner is not None else ()
    case = _Case(
        understanding,
        told,
        request,
        wanted,
        answers,
        notices_said,
        manners_of(understanding, message, pack, reply_address if address is not None else None),
        is_other_address=answers.address != address,
        can_attach=can_attach,
    )
    return tuple(_Composer(case, tones[tone], message).draft() for tone in request.tones)


@dataclass(frozen=True, slots=True)
class _Case:
    """All that is equal for the drafts of one message."""

    understanding: Understanding
    told: ToldNotices
    request: ReplyRequest
    wanted: Wanted
    answers: Answers
    notices: tuple[tuple[Piece, ...], ...]
    manners: Manners
    is_other_address: bool
    can_attach: CanAttach | None

    @property
    def retrieval(self) -> Retrieval:
        return self.told.retrieval

    @property
    def result(self) -> plan.Result:
        if self.notices and not self.answers.groups:
            return plan.Result.TOLD
        open_asks = [position for group in self.answers.open for position in group.asks]
        in_other_language = sum(bool(self.retrieval.asks[position].other_language) for position in open_asks)
        return plan.result_of(
            self.understanding,
            answered=bool(self.answers.answered or self.answers.repeated or self.told.answered),
            open_asks=len(open_asks),
            in_other_language=in_other_language,
        )

    @property
    def is_advised(self) -> bool:
        """True where our earlier answer is among what was found."""
        return any(found.is_already_advised for ask in self.retrieval.asks for found in (*ask.evidence, *ask.possible))

    def ask_name(self, position: int) -> str:
        return named_ask(self.retrieval.asks[position].ask, self.understanding, self.wanted.pack)

    def notes(self) -> tuple[str, ...]:
        open_asks = [position for group in self.answers.open for position in group.asks]
        has_other_language = any(self.retrieval.asks[position].other_language for position in open_asks)
        codes = {
            "other_address": self.is_other_address,
            "other_language": has_other_language,
            "nothing_suitable": bool(open_asks) and self.result in (plan.Result.NOTHING, plan.Result.NOTHING_ASKED),
            "notice_unsaid": self.told.is_unsaid,
            "partly_answered": self.result is plan.Result.ANSWERED and bool(open_asks),
        }
        return tuple(code for code, holds in codes.items() if holds)


class _Composer:
    """Writes one draft."""

    def __init__(self, case: _Case, style: ToneStyle, message: CustomerMessage | None) -> None:
        self._case = case
        self._style = style
        self._channel = case.request.channel
        self._layout: Layout = style.layout(self._channel)
        self._letter = Letter()
        self._message = message
        self._is_named = False
        is_torn = case.manners.register is Register.FORMAL and case.answers.address is Address.FAMILIAR
        self._register = None if is_torn else case.manners.register
        is_talk = self._layout.signature in (SignatureForm.LINE, SignatureForm.NAME)
        self._is_line = is_talk and case.manners.is_short
        self._chooser = PhraseChooser(
            case.wanted.pack.phrases,
            case.answers.address,
            style.tone,
            seed=_seed(case, message),
            previous_reply=case.request.previous_reply,
            own_phrases=case.request.own_phrases,
            register=self._register,
            greeted=case.manners.greeted,
        )
        self._is_unasked = message is not None and not message.text.strip()
        sentences = style.sentences(self._channel)
        if case.wanted.reader is Reader.EXPERT:
            sentences = min(sentences, EXPERT_SENTENCES)
        wanted = replace(case.wanted, address=case.answers.address, sentences=sentences)
        self._extracts: dict[AskGroup, Extract] = {group: extract_for(group, wanted) for group in case.answers.answered}

    def draft(self) -> Draft:
        understanding, result = self._case.understanding, self._case.result
        self._greet()
        opening = plan.opening(understanding, result, is_advised=self._case.is_advised)
        if not self._is_unasked:
            self._open(plan.without_apology(opening) if self._case.told.apologizes else opening)
        for paragraph in self._case.notices:
            self._letter.add(paragraph)
        files = self._files() if result is plan.Result.ANSWERED else ()
        if result is plan.Result.ANSWERED:
            self._answer()
            self._say(mention_of(files))
        for moves in plan.holding(understanding, result):
            self._say(moves)
        has_steps = any(extract.has_steps for extract in self._extracts.values())
        self._say(plan.caution(understanding))
        self._say(self._without_ritual(plan.ending(understanding, result, has_steps=has_steps)))
        self._close(plan.closing(understanding, result))
        return Draft(
            tone=self._style.tone,
            channel=self._channel,
            language=self._case.wanted.pack.code,
            address=self._case.answers.address,
            text=self._letter.text,
            parts=self._letter.parts,
            notes=self._case.notes(),
            files=files,
        )

    def _files(self) -> tuple[AttachedFile, ...]:
        chosen = (group.chosen for group in self._extracts)
        items = (choice.evidence.item for choice in chosen if choice is not None)
        return attached_files(items, self._case.can_attach)

    def _greet(self) -> None:
        move, name = self._salutation()
        if self._layout.hides_customer:
            move, name = UNNAMED, ""
        if not self._chooser.knows(move.act, move.when):
            move = UNNAMED
        self._is_named = move is not UNNAMED
        greeting = self._piece(move, name=name)
        agent = self._case.request.agent.name.strip()
        is_spoken = self._layout.signature is SignatureForm.SPOKEN and bool(agent)
        spoken = self._piece(plan.Move(Act.SIGNATURE, "spoken"), agent=agent) if is_spoken else ()
        if greeting and spoken and greeting[0].text.endswith((",", ":")):
            greeting = (replace(greeting[0], text=f"{greeting[0].text[:-1]}."),)
        self._letter.add(greeting + spoken)

    def _salutation(self) -> tuple[plan.Move, str]:
        understanding, wanted = self._case.understanding, self._case.wanted
        if self._register is Register.FORMAL:
            return salutation_of(understanding, self._message, wanted.pack.code, wanted.packs)
        name = customer_in_greeting(understanding, wanted.pack.code, self._case.answers.address, wanted.packs)
        return (plan.Move(Act.GREETING, "named"), name) if name else (UNNAMED, "")

    def _open(self, moves: plan.Paragraph) -> None:
        """Says what stands before the matter: an official reply first names the letter, but not in a chat."""
        if self._register is not Register.FORMAL:
            self._say(self._without_ritual(moves))
            return
        reference, values = reference_of(self._case.understanding, self._message, self._case.wanted.pack)
        named = self._piece(reference, **values) if self._layout.signature is SignatureForm.FULL else ()
        left = tuple(move for move in moves if move not in plan.RITUAL)
        self._letter.add((*named, *(piece for move in left for piece in self._piece(move))))

    def _without_ritual(self, moves: plan.Paragraph) -> plan.Paragraph:
        """Returns the moves without what only a letter says, in a chat line or among friends."""
        if self._register is not Register.CASUAL and not self._is_line:
            return moves
        is_open = self._case.result is plan.Result.NOTHING_ASKED
        dropped = plan.RITUAL[:1] if is_open else plan.RITUAL if not self._is_line else (*plan.RITUAL, plan.OFFER)
        return tuple(move for move in moves if move not in dropped)

    def _say(self, moves: plan.Paragraph) -> None:
        self._letter.add(tuple(piece for move in moves for piece in self._piece(move)))

    def _piece(self, move: plan.Move, **values: str) -> tuple[Piece, ...]:
        is_said = self._style.says(move.act, move.when, self._channel) and self._chooser.knows(move.act, move.when)
        if not is_said:
            return ()
        return (Piece(move.act, self._chooser.say(move.act, move.when, **values)),)

    def _answer(self) -> None:
        answered = self._case.answers.answered
        is_handed_over = False
        for group in self._case.answers.groups:
            if group in self._extracts:
                lead = self._lead(group, answered)
                extract = self._extracts[group]
                self._letter.add(lead)
                for position, paragraph in enumerate(extract.paragraphs):
                    is_led = bool(lead) and position == 0 and not extract.begins_with_list
                    self._letter.add(paragraph, above="\n" if is_led else "\n\n")
                self._link(group, answered)
            elif group.chosen is None:
                self._hold_part(group)
            elif not is_handed_over:
                self._say((plan.Move(Act.HANDOVER, "specialist"), plan.Move(Act.PROMISE, "reply_time")))
                is_handed_over = True

    def _lead(self, group: AskGroup, answered: tuple[AskGroup, ...]) -> tuple[Piece, ...]:
        """Names the question where it could be mistaken for another; leads into bare steps where it cannot.

        Either all answers are named by their questions or all are counted. Among friends the first one speaks for
        itself, and the others are counted.
        """
        is_first_said = group is self._case.answers.groups[0]
        if len(answered) < 2 and is_first_said:
            return self._led("lead_single") if self._extracts[group].begins_with_list else ()
        if self._register is Register.CASUAL and not is_first_said:
            return self._led("lead_next")
        if self._register is Register.CASUAL:
            return self._led("lead_single") if self._extracts[group].begins_with_list else ()
        names = [self._case.ask_name(known.asks[0]) for known in answered]
        if all(names):
            when = "lead_several" if is_first_said else "lead_several_next"
            return self._led(when, ask=names[answered.index(group)])
        return self._led("lead_first" if is_first_said else "lead_next")

    def _led(self, when: str, **values: str) -> tuple[Piece, ...]:
        if not self._chooser.knows(Act.ANSWER, when):
            return ()
        return (Piece(Act.NOTICE, self._chooser.say(Act.ANSWER, when, **values)),)

    def _link(self, group: AskGroup, answered: tuple[AskGroup, ...]) -> None:
        """Says where the source can be read, once for a source, after the last thing taken from it."""
        assert group.chosen is not None
        item = group.chosen.evidence.item
        following = answered[answered.index(group) + 1 :]
        is_said_later = any(
            later.chosen is not None and later.chosen.evidence.item.id == item.id for later in following
        )
        pieces = self._extracts[group].pieces
        is_in_answer = any(item.content.url in piece.text for piece in pieces)
        when = self._link_condition(item.kind, item.content.title)
        if not item.content.url or is_said_later or is_in_answer or not when:
            return
        if self._style.says(Act.LINK, when, self._channel) and self._chooser.knows(Act.LINK, when):
            title = quotable_title(as_said(item.content.title), self._case.wanted.pack)
            said = self._chooser.say(Act.LINK, when, title=title, url=item.content.url)
            self._letter.add((Piece(Act.LINK, said, pieces[0].citation),))

    def _link_condition(self, kind: ItemKind, title: str) -> str:
        has_title = kind is ItemKind.ARTICLE and bool(title)
        if self._layout.link:
            return self._layout.link if has_title or self._layout.link == "address_only" else ""
        return "article" if has_title and not self._is_line else "address_only"

    def _hold_part(self, group: AskGroup) -> None:
        """Promises what is still open: each question by its name, those without a name all at once."""
        can_name = self._chooser.knows(Act.HOLD, "part")
        open_asks = [position for known in self._case.answers.open for position in known.asks]
        unnamed = [position for position in open_asks if not (can_name and self._case.ask_name(position))]
        has_rest = len(unnamed) > 1 and self._chooser.knows(Act.HOLD, "rest_unnamed")
        for position in group.asks:
            if position not in unnamed:
                self._letter.add(self._piece(plan.Move(Act.HOLD, "part"), ask=self._case.ask_name(position)))
            elif not has_rest or position == unnamed[-1]:
                self._say((plan.Move(Act.HOLD, "rest_unnamed" if has_rest else "part_unnamed"),))

    def _close(self, closing: plan.Move) -> None:
        move = plan.Move(Act.CLOSING, self._layout.closing) if self._layout.closing else closing
        is_faceless = self._register is Register.FORMAL and not self._is_named and not self._layout.closing
        if is_faceless and self._style.says(move.act, move.when, self._channel):
            unnamed = plan.Move(Act.CLOSING, "unnamed")
            move = unnamed if self._chooser.knows(unnamed.act, unnamed.when) else move
        signature = signature_of(self._case.request.agent, self._layout.signature)
        courtesy = self._piece(move)
        if courtesy and not signature:
            courtesy = (replace(courtesy[0], text=courtesy[0].text.rstrip(",")),)
        self._letter.add((*courtesy, Piece(Act.SIGNATURE, signature)), joint="\n")


def _address(pack: LanguagePack, wanted: Address | None) -> Address | None:
    if not has_forms_of_address(pack.phrases):
        return None
    return Address.FAMILIAR if wanted is Address.FAMILIAR else Address.FORMAL


def _history(understanding: Understanding, message: CustomerMessage | None) -> str:
    if message is None:
        return ""
    quotes = (aside.span for aside in understanding.set_aside if aside.kind is SetAsideKind.QUOTE)
    return "\n".join(span.of(message.text) for span in quotes)


def _seed(case: _Case, message: CustomerMessage | None) -> str:
    """Returns what the choice of phrases hangs on: the message, or what is known of it."""
    if message is not None and message.text.strip():
        return message.text
    known = case.understanding
    return repr((known.asks, known.customer_name, known.languages, known.situation, known.mood))
