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
from kbassist.language.tokens import fold, words

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

SAID_BEFORE = 0.5
"""The share of an answer's word groups that must stand in the quoted history to call it the same advice."""

WORD_GROUP = 4

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
    said_before = _spoken(history)
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
    again = DRAFTERS[evidence.item.kind](evidence, replace(wanted, keys=group.keys, is_form_known=True))
    return again or group.chosen.extract


def _answers_in(retrieval: Retrieval, wanted: Wanted, said_before: str) -> Answers:
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
    return Answers(tuple(groups), wanted.address)


def _is_same(first: Chosen | None, second: Chosen | None) -> bool:
    return (
        first is not None
        and second is not None
        and first.evidence.item.id == second.evidence.item.id
        and first.extract.place == second.extract.place
    )


def _chosen(ask: AskEvidence, wanted: Wanted, said_before: str) -> Chosen | None:
    """Returns the best source that fits, passing over advice given before while another is as good."""
    floor: float | None = None
    repeated: Chosen | None = None
    for evidence in _articles_first(ask.evidence):
        if not evidence.item.is_quotable or evidence.item.language != wanted.pack.code:
            continue
        if floor is not None and evidence.confidence < floor:
            break
        extract = DRAFTERS[evidence.item.kind](evidence, wanted)
        if extract is None:
            continue
        floor = evidence.confidence * NEAR if floor is None else floor
        if not extract.fits(wanted.address):
            continue
        if not _is_said_before(extract.pieces, said_before):
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


def _is_said_before(pieces: tuple[Piece, ...], said_before: str) -> bool:
    if not said_before:
        return False
    spoken = _spoken(" ".join(piece.text for piece in pieces)).split()
    groups = [" ".join(spoken[start : start + WORD_GROUP]) for start in range(len(spoken) - WORD_GROUP + 1)]
    return bool(groups) and sum(group in said_before for group in groups) >= SAID_BEFORE * len(groups)


def _spoken(text: str) -> str:
    return " ".join(fold(word.text) for word in words(text))
