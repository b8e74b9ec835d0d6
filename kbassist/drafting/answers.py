"""Decides what answers each question: which source, in which form of address, and what was said before.

A reply has one form of address. Where the sources cannot all speak in the customer's tu, the form in which most
questions can be answered is taken for the whole reply; who says Jūs, or nothing, is never answered with tu.
An article comes before a past answer that is hardly surer: it speaks to everybody, the answer to one person.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from kbassist.core.evidence import AskEvidence, Evidence, Retrieval
from kbassist.core.item import ItemKind
from kbassist.core.understanding import Address
from kbassist.drafting.drafters import from_article, from_canned, from_past_reply
from kbassist.drafting.extract import keys_of
from kbassist.drafting.pieces import Extract, Piece, Wanted
from kbassist.language.earlier_advice import SaidBefore

DRAFTERS: Mapping[ItemKind, Callable[[Evidence, Wanted], Extract | None]] = {
    ItemKind.ARTICLE: from_article.extract,
    ItemKind.ANSWER: from_past_reply.extract,
    ItemKind.CANNED: from_canned.extract,
}

NEAR = 0.85
"""The share of the best confidence from which a source counts as equally good."""

ARTICLE_ADVANTAGE = 0.7
"""The share of a past answer's confidence from which an article is taken before it."""

LEAST_PAST_CONFIDENCE = 0.5
"""Below this a past answer was given to another case and is not said."""

INSTEAD = 0.6
"""The share of the confidence of what was advised before from which another source is tried in its place."""

SAYS_TOO = 0.5
"""The share of a question's telling words from which the answer to another question answers it too."""

READ_CHARACTERS = 2_000
"""How much of a question is read for its words; nobody asks at greater length, a pasted log may be longer."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The source that answers a question; `is_repeated` where the customer was told the same before."""

    evidence: Evidence
    extract: Extract
    is_repeated: bool


@dataclass(frozen=True, slots=True)
class AskGroup:
    """Questions (positions in the retrieval) that one stretch of one source answers; `chosen` None where none does."""

    asks: tuple[int, ...]
    chosen: Chosen | None
    keys: frozenset[str]

    @property
    def is_answered(self) -> bool:
        return self.chosen is not None and not self.chosen.is_repeated


@dataclass(frozen=True, slots=True)
class Answers:
    """What the reply will say, question by question in the customer's order, all in one form of address."""

    groups: tuple[AskGroup, ...]
    address: Address | None

    @property
    def answered(self) -> tuple[AskGroup, ...]:
        return tuple(group for group in self.groups if group.is_answered)

    @property
    def repeated(self) -> tuple[AskGroup, ...]:
        return tuple(group for group in self.groups if group.chosen is not None and group.chosen.is_repeated)

    @property
    def open(self) -> tuple[AskGroup, ...]:
        return tuple(group for group in self.groups if group.chosen is None)


def choose_answers(retrieval: Retrieval, wanted: Wanted, history: str) -> Answers:
    """Returns the answers in the form in which most questions have one; the wanted form wins a tie.

    Only the familiar form is ever given up for the other.

    `history` is the quoted part of the message.
    """
    said_before = SaidBefore(history)
    forms = [wanted.address]
    if wanted.address is Address.FAMILIAR:
        forms.append(Address.FORMAL)
    best: Answers | None = None
    for form in forms:
        answers = _answers_in(retrieval, replace(wanted, address=form), said_before)
        if best is None or len(answers.open) < len(best.open):
            best = answers
    assert best is not None
    return best


def extract_for(group: AskGroup, wanted: Wanted) -> Extract:
    """Returns the words of an answered group at the length of `wanted`."""
    assert group.chosen is not None
    evidence = group.chosen.evidence
    source_address = group.chosen.extract.source_address
    known = replace(wanted, keys=group.keys, is_form_known=True, source_address=source_address)
    again = DRAFTERS[evidence.item.kind](evidence, known)
    return again or group.chosen.extract


def _answers_in(retrieval: Retrieval, wanted: Wanted, said_before: SaidBefore) -> Answers:
    groups: list[AskGroup] = []
    for position, ask in enumerate(retrieval.asks):
        keys = keys_of(ask.ask.text[:READ_CHARACTERS], wanted.pack) if ask.ask is not None else frozenset[str]()
        chosen = _chosen(ask, replace(wanted, keys=keys), said_before)
        if chosen is None and ask.ask is None:
            continue
        same = next((index for index, group in enumerate(groups) if _is_same(group.chosen, chosen)), None)
        if same is None:
            groups.append(AskGroup((position,), chosen, keys))
        else:
            known = groups[same]
            groups[same] = AskGroup((*known.asks, position), known.chosen, known.keys | keys)
    return Answers(tuple(_with_answered_beside(groups, wanted)), wanted.address)


def _with_answered_beside(groups: list[AskGroup], wanted: Wanted) -> list[AskGroup]:
    """Joins a question without a source to one whose answer says the most of it too ("Which ports shall I enter?")."""
    kept = [group for group in groups if group.chosen is not None]
    for group in groups:
        if group.chosen is None:
            place = next((index for index, known in enumerate(kept) if _says_too(known, group.keys, wanted)), None)
            if place is None:
                kept.append(group)
            else:
                known = kept[place]
                kept[place] = AskGroup(tuple(sorted((*known.asks, *group.asks))), known.chosen, known.keys | group.keys)
    return sorted(kept, key=lambda group: group.asks)


def _says_too(known: AskGroup, keys: frozenset[str], wanted: Wanted) -> bool:
    if not known.is_answered or not keys:
        return False
    assert known.chosen is not None
    said = keys_of(" ".join(piece.text for piece in known.chosen.extract.pieces), wanted.pack)
    return len(keys & said) >= SAYS_TOO * len(keys)


def _is_same(first: Chosen | None, second: Chosen | None) -> bool:
    return (
        first is not None
        and second is not None
        and first.evidence.item.id == second.evidence.item.id
        and first.extract.place == second.extract.place
    )


def _chosen(ask: AskEvidence, wanted: Wanted, said_before: SaidBefore) -> Chosen | None:
    """Returns the best source that fits, passing over advice given before while another is as good."""
    floor = max((INSTEAD * found.confidence for found in ask.evidence if found.is_already_advised), default=0.0)
    is_first = True
    repeated: Chosen | None = None
    for evidence in _articles_first(ask.evidence):
        if not evidence.item.is_quotable or evidence.item.language != wanted.pack.code:
            continue
        if evidence.confidence < floor:
            continue
        extract = DRAFTERS[evidence.item.kind](evidence, wanted)
        if extract is None:
            continue
        if is_first and not evidence.is_already_advised:
            floor = max(floor, evidence.confidence * NEAR)
            is_first = False
        if not extract.fits(wanted.address):
            continue
        if not evidence.is_already_advised and not _is_said_before(extract.pieces, said_before):
            return Chosen(evidence, extract, is_repeated=False)
        repeated = repeated or Chosen(evidence, extract, is_repeated=True)
    return repeated


def _articles_first(found: tuple[Evidence, ...]) -> list[Evidence]:
    """Returns the sources in order, past answers after an article nearly as sure; unsure past answers are left out."""
    best_article = max((known.confidence for known in found if known.item.kind is ItemKind.ARTICLE), default=0.0)
    kept = [
        known for known in found if known.item.kind is not ItemKind.ANSWER or known.confidence >= LEAST_PAST_CONFIDENCE
    ]
    return sorted(kept, key=lambda known: _gives_way(known, best_article))


def _gives_way(known: Evidence, best_article: float) -> bool:
    return known.item.kind is ItemKind.ANSWER and best_article >= ARTICLE_ADVANTAGE * known.confidence


def _is_said_before(pieces: tuple[Piece, ...], said_before: SaidBefore) -> bool:
    return said_before.holds(" ".join(piece.text for piece in pieces))
