"""How sure it is that an item answers a question: the share of times that such an answer is right, 0 to 1.

Three signs of a hit, weighed by logistic regression: which share of the question's telling words its title has; how
much of its title the question names; and how far it stands out. It stands out by its lead over the next four, the
less the fewer words agree, since one may be chance, and the smaller their share of the question. A word counts by
how telling it is; what else may stand for it counts in part.

Fitted on 2026-11-22 to 3,527 known-item, forum, FAQ and starter questions, 564 of them with their page hidden, and
to 1,110 questions put to knowledge of another subject; families weighed by the root of their size. Right answers
against unanswerable questions, area under the curve: .88 (known item), .82 (starter), .84 (forum), the same for a
family left out of the fitting. Other signs tried and left out, for they gain nothing: the best passage alone, the
bare score, the length of the question, the number of missing words, the kind of the item (so one calibration serves
articles and past answers), the line of title and aliases that is most like the question, pairs of words side by side,
whether the rarest word is there, the leads of each sign over the next four, the share of unknown words.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kbassist.search.parts import MOST_PASSAGES_OF_RARE_WORD
from kbassist.search.postings import Postings
from kbassist.search.query import MessagePlan, WantedWord, rarity_of
from kbassist.search.ranking import Found
from kbassist.search.scoring import Mask
from kbassist.search.whoosh_reading import LENGTH_OF_BYTE, Numbers

Shares = NDArray[np.float64]

SIGNS = ("title", "named", "standing_out")
WEIGHTS = np.array((2.17, 0.79, 10.75))
BIAS = -2.27
"""Moved by .14 when words of the same meaning began to count whole for unknown words: first items are right more often
(calibration error of the starter's questions .107 before; of known items .052 before; 2026-11-22)."""

DOUBT_PER_WORD = 0.8
"""What is left of the doubt that an agreement is chance, with each word that agrees."""

OTHER_WORD = 0.6
"""What a word counts of which only a related word or another form is there."""

MOST_JUDGED_WORDS = 24
RIVALS = 4

UNKNOWN_RIVAL = 0.75
"""What a rival that a small knowledge does not have is taken to score, as a share of the hit: being the only one of a
few items says little."""


def confidences_of(plan: MessagePlan, found: Sequence[Found], postings: Postings, *, limit: int) -> list[float]:
    """Returns how sure an answer by each of the first `limit` hits is; `found` are the best, best first."""
    if not found:
        return []
    odds = signs_of(plan, found, postings, limit=limit) @ WEIGHTS + BIAS
    confidences: list[float] = (1 / (1 + np.exp(-odds))).tolist()
    return confidences


def signs_of(plan: MessagePlan, found: Sequence[Found], postings: Postings, *, limit: int) -> Shares:
    """Returns the signs of each of the first `limit` hits, a row a hit, in the order of SIGNS."""
    words = [word for word in plan.words if not word.is_around][:MOST_JUDGED_WORDS]
    places = _Places(found[:limit], postings)
    item, title, named, agreeing = np.zeros((4, places.count))
    total = 0.0
    for word in words:
        weight = rarity_of(word.keys, postings) * min(1.0, word.weight)
        total += weight
        in_item, in_title, part_of_title = _shares(word, places, postings)
        item += weight * in_item
        title += weight * in_title
        named += part_of_title
        agreeing += in_item
    total = total or 1.0
    leads = _leads([hit.score for hit in found], limit)
    standing_out = leads * (1 - DOUBT_PER_WORD**agreeing) * np.sqrt(item / total)
    return np.stack((title / total, np.minimum(1.0, named), standing_out), axis=1)


class _Places:
    """Where the hits stand."""

    def __init__(self, hits: Sequence[Found], postings: Postings) -> None:
        items = np.array([hit.item for hit in hits], np.intp)
        self.count = len(hits)
        self._borders: Numbers = np.concatenate((postings.items.starts[items], postings.items.ends[items]))

    def firsts(self, passages: Numbers) -> tuple[NDArray[np.intp], Mask]:
        """Returns where in a list the first passage of each hit stands, and whether there is one."""
        found = passages.searchsorted(self._borders)
        start = found[: self.count]
        return start, found[self.count :] > start


def _shares(word: WantedWord, places: _Places, postings: Postings) -> tuple[Shares, Shares, Shares]:
    """Returns how much it counts that each hit has a word, anywhere and in its title, and which part of this it is."""
    item, title, named = np.zeros((3, places.count))
    for keys, share in _ways(word):
        in_item, in_title = np.ones((2, places.count), bool)
        for key in keys:
            body = postings.entries("body", key).passages
            if not len(body):
                break
            in_item &= places.firsts(body)[1]
            if not in_item.any():
                break
            in_title &= _count_in_titles(key, len(keys), named, places, postings)
        else:
            np.maximum(item, in_item * share, out=item)
            np.maximum(title, in_title * share, out=title)
    if word.beginning and max(postings.how_many("body", key) for key in word.keys) <= MOST_PASSAGES_OF_RARE_WORD:
        item = np.maximum(item, places.firsts(postings.other_forms(word.beginning))[1] * OTHER_WORD)
    return item, title, named


def _count_in_titles(key: str, count: int, named: Shares, places: _Places, postings: Postings) -> Mask:
    """Says which hits have a key in their title, and writes into `named` which part of it `count` words are there."""
    entries = postings.entries("title", key)
    where, is_there = places.firsts(entries.passages)
    if is_there.any():
        lengths = LENGTH_OF_BYTE[entries.codes[where[is_there]] & 0xFF]
        named[is_there] = np.maximum(named[is_there], count / np.maximum(1, lengths))
    return is_there


def _ways(word: WantedWord) -> list[tuple[tuple[str, ...], float]]:
    """Returns the keys that may stand for a word, and what they count."""
    own = [((key,), 1.0) for key in word.keys]
    return own + [(related.keys, OTHER_WORD) for related in word.related]


def _leads(scores: Sequence[float], limit: int) -> Shares:
    """Returns how far each of the first `limit` scores is ahead of the best of the others, -1 to 1."""
    leads = []
    for place, score in enumerate(scores[:limit]):
        others = [other for number, other in enumerate(scores[: RIVALS + 1]) if number != place][:RIVALS]
        rivals = (sum(others) + (RIVALS - len(others)) * UNKNOWN_RIVAL * score) / RIVALS
        leads.append((score - rivals) / max(score, rivals))
    return np.array(leads)
