"""Puts items in order: the scores of the words added up, each item once, of language variants the fitting one.

An item is judged by its best passage and by what all its passages say together. Everything here is pure; what the
words give comes from `search.parts`, what is known of passages and items from `Postings`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from numpy.typing import NDArray

from kbassist.core.item import ItemFilter, ItemKind
from kbassist.core.jobs import CancelToken
from kbassist.search.items import ItemTable
from kbassist.search.parts import Part, parts_of_words, passages_with
from kbassist.search.postings import Postings
from kbassist.search.query import MessagePlan, Plan, WantedWord
from kbassist.search.scoring import (
    Mask,
    Scored,
    Scores,
    least_of_best,
    scores_of,
)
from kbassist.search.whoosh_reading import NO_POSTINGS, Numbers

WHOLE_ITEM = 0.4
"""How much the whole item counts against its best passage alone; 0.3 to 0.5 score the same (within .002)."""

COMMON_WEIGHT = 0.2
"""What a common word counts. The same mean: 0 gives .676, .2 .680, .4 .676, .7 .655 (2026-11-22)."""

MOST_COMPARED = 30
"""Items among which common words help to choose."""

LANGUAGE_PREFERENCE = 1.3
"""What a passage's score is multiplied with in the query's language: a preference, never a filter."""

PAST_ANSWER = np.float32(0.8)
"""What a past answer's score is multiplied with: it tells another customer's case, at length and in his words, and so
has words in common with any complaint. First place and MRR of the starter's questions, where both kinds stand side by
side: 1 gives .524 and .628, .9 .536 and .641, .85 .542 and .648, .8 .542 and .650 (2026-11-22)."""

ENOUGH_ITEMS = 3
"""Fewer items than this with all typed words, and those with some of them follow."""

ROUNDING = 1e-5
"""How much sums of the same numbers in another order may differ, at most."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """Some items with their scores, in no order; `passages` are their passages that score anything, `favor` is what
    the score of each item there is was multiplied with."""

    items: Numbers
    scores: Scores
    passages: Scored
    favor: Scores


@dataclass(frozen=True, slots=True)
class Found:
    """An item and its best passage."""

    item: int
    passage: int
    score: float


def favor_of(language: str | None, item_filter: ItemFilter, postings: Postings) -> Scores:
    """Returns what each item's score is multiplied with: 0 for what must not be found."""
    return postings.favor((language, item_filter), partial(_favor, language, item_filter, postings))


def _favor(language: str | None, item_filter: ItemFilter, postings: Postings) -> Scores:
    factor = np.ones(postings.items.count, np.float32)
    if language:
        factor[postings.items_with("lang", language)] = LANGUAGE_PREFERENCE
    factor[postings.items_with("kind", ItemKind.ANSWER.value)] *= PAST_ANSWER
    factor[~postings.allowed(item_filter)] = 0
    return factor


def rank_message(plan: MessagePlan, postings: Postings, favor: Scores, *, limit: int, token: CancelToken) -> Ranked:
    """Returns the items that answer a message best; common words choose among those that the others found."""
    ranked = rank(parts_of_words(plan.words, postings, token), postings, favor, limit=limit)
    token.check()
    return _with_common(ranked, plan.common, postings)


def rank(parts: Sequence[Part], postings: Postings, favor: Scores, *, limit: int) -> Ranked:
    """Returns the items that the first `limit` of different variants are among, with exact scores.

    Only of those that can be among them it is added up what the whole item says: an item's score is no less than
    its best passage's and no more than if its passages said nothing twice.
    """
    passages = add_up(parts, postings)
    group = _Group.owning(passages.passages, postings.items)
    best, most = group.bounds(passages.scores)
    factors = favor.take(group.items)
    least = least_of_best(best * factors, limit * postings.items.among_variants)
    most *= factors
    is_among = np.flatnonzero((most >= least) & (most > 0))
    items = group.items.take(is_among)
    scores = _whole_scores(best.take(is_among), spread_of(items, parts, postings))
    return Ranked(items, scores * favor.take(items), passages, favor)


def _whole_scores(best: Scores, spread: Scores) -> Scores:
    """Returns the scores of items by that of their best passage and by what all their passages say."""
    scores: Scores = ((1 - WHOLE_ITEM) * best + WHOLE_ITEM * spread).astype(np.float32)
    return scores


def _with_common(ranked: Ranked, common: Sequence[WantedWord], postings: Postings) -> Ranked:
    if not common or not len(ranked.items):
        return ranked
    is_compared = ranked.scores >= least_of_best(ranked.scores, MOST_COMPARED)
    items = ranked.items[is_compared]
    passages, firsts = postings.items.passages_of(items)
    order = np.argsort(passages, kind="stable")
    ordered = passages[order]
    added = np.zeros(len(passages), np.float32)
    spread = np.zeros(len(items), np.float32)
    for word in common:
        found = np.zeros(len(passages), np.float32)
        for key in word.keys:
            scores = postings.scores_at(ordered, key)
            found[order] = np.maximum(found[order], scores)
        added += found * np.float32(COMMON_WEIGHT)
        spread += np.maximum.reduceat(found, firsts) * np.float32(COMMON_WEIGHT)
    before = np.empty(len(passages), np.float32)
    before[order] = scores_of(ordered, ranked.passages, postings.items.passage_count)
    after = before + added
    best = np.maximum.reduceat(after, firsts) - np.maximum.reduceat(before, firsts)
    scores = ranked.scores.copy()
    scores[is_compared] += ((1 - WHOLE_ITEM) * best + WHOLE_ITEM * spread) * ranked.favor[items]
    return replace(ranked, scores=scores)


def rank_typed(plan: Plan, parts: Sequence[Part], postings: Postings, favor: Scores, *, limit: int) -> Ranked:
    """Returns the items that have all typed words; where these are few, after them also the best of those with some.

    Phrases are never waived. What a minus names must not stand anywhere in the item. Of those with some words, as of
    a message's, at least the first `limit` of different variants are among the items.
    """
    allowed = _allowed(plan, postings, favor)
    complete = _with_all(parts, postings, favor, allowed)
    if len(complete.items) >= ENOUGH_ITEMS:
        return complete
    for part in parts[len(plan.words) :]:
        has_part = postings.items.of(part.found.passages)
        allowed = has_part if allowed is None else allowed & has_part
    passages = add_up(parts, postings)
    group, places = _Group.owning(passages.passages, postings.items).narrowed(allowed)
    if len(group.items) == len(complete.items):
        return complete
    if places is not None:
        passages = Scored(group.passages, passages.scores.take(places))
    best, most = group.bounds(passages.scores)
    factors = favor.take(group.items)
    least = least_of_best(best * factors, limit * postings.items.among_variants)
    is_among = (most * factors >= least) | (most >= best.max())
    is_among[np.searchsorted(group.items, complete.items)] = True
    items = group.items.take(np.flatnonzero(is_among))
    scores = _whole_scores(best.take(np.flatnonzero(is_among)), spread_of(items, parts, postings))
    scores[np.searchsorted(items, complete.items)] += scores.max() * np.float32(LANGUAGE_PREFERENCE)
    return Ranked(items, scores * favor.take(items), passages, favor)


def _with_all(parts: Sequence[Part], postings: Postings, favor: Scores, allowed: Mask | None) -> Ranked:
    """Returns the allowed items that have every part: those that have the rarest, in which the others are looked up."""
    table = postings.items
    order = sorted(range(len(parts)), key=lambda number: len(parts[number].found.passages))
    rarest = parts[order[0]].found.passages if parts else NO_POSTINGS[0]
    group, _ = _Group.owning(rarest, table).narrowed(allowed)
    if len(parts) > 1:
        group = _Group(group.items, *table.passages_of(group.items))
    found: dict[int, Scores] = {}
    for number in order:
        found[number] = scores_of(group.passages, parts[number].found, table.passage_count)
        group, places = group.only(group.best_of(found[number]) > 0)
        if places is not None:
            found = {known: scores.take(places) for known, scores in found.items()}
    total = np.zeros(len(group.passages), np.float32)
    best = np.zeros((len(parts), len(group.items)), np.float32)
    for number, part in enumerate(parts):
        total += found[number] * np.float32(part.weight)
        best[number] = group.best_of(found[number])
    spread = np.array([part.weight for part in parts], np.float32) @ best
    scores = _whole_scores(group.best_of(total), spread)
    return Ranked(group.items, scores * favor.take(group.items), Scored(group.passages, total), favor)


@dataclass(frozen=True, slots=True)
class _Group:
    """Items and passages of theirs, both in order; `firsts` says where the first passage of each item stands."""

    items: Numbers
    passages: Numbers
    firsts: NDArray[np.intp]

    @classmethod
    def owning(cls, passages: Numbers, table: ItemTable) -> "_Group":
        """Returns the items of some passages, with these passages."""
        items, firsts = table.owning(passages)
        return cls(items, passages, firsts)

    def best_of(self, scores: Scores) -> Scores:
        """Returns for each item the best score of its passages here."""
        return scores if len(self.items) == len(scores) else np.maximum.reduceat(scores, self.firsts)

    def bounds(self, scores: Scores) -> tuple[Scores, Scores]:
        """Returns the score of each item's best passage, and the most that the item may score, by those of the
        passages, which must be all that score anything."""
        best = self.best_of(scores)
        everything = best if len(self.items) == len(scores) else np.add.reduceat(scores, self.firsts)
        return best, ((1 - WHOLE_ITEM) * best + WHOLE_ITEM * everything) * np.float32(1 + ROUNDING)

    def narrowed(self, allowed: Mask | None) -> tuple["_Group", NDArray[np.intp] | None]:
        """Returns the group with the allowed items only; as `only`. None allows every item."""
        return (self, None) if allowed is None else self.only(allowed.take(self.items))

    def only(self, is_kept: Mask) -> tuple["_Group", NDArray[np.intp] | None]:
        """Returns the group with some of its items, and which of the passages that leaves, None for all."""
        if is_kept.all():
            return self, None
        counts = np.diff(self.firsts, append=len(self.passages))
        places = np.flatnonzero(np.repeat(is_kept, counts))
        kept = np.flatnonzero(is_kept)
        firsts = np.cumsum(counts[kept]) - counts[kept]
        return _Group(self.items.take(kept), self.passages.take(places), firsts), places


def add_up(parts: Sequence[Part], postings: Postings) -> Scored:
    """Returns the sum of what the parts give each passage."""
    total = np.zeros(postings.items.passage_count, np.float32)
    for part in parts:
        scores = part.found.scores if part.weight == 1 else part.found.scores * np.float32(part.weight)
        np.add.at(total, part.found.passages, scores)
    passages = np.flatnonzero(total > 0)
    return Scored(passages.astype(np.int32), total.take(passages))


def spread_of(items: Numbers, parts: Sequence[Part], postings: Postings) -> Scores:
    """Returns for each item the sum over the parts of what its best passage for that part gives."""
    passages, firsts = postings.items.passages_of(items)
    group = _Group(items, passages, firsts)
    best = np.zeros((len(parts), len(items)), np.float32)
    for row, part in zip(best, parts, strict=True):
        row[:] = group.best_of(scores_of(passages, part.found, postings.items.passage_count))
    spread: Scores = np.array([part.weight for part in parts], np.float32) @ best
    return spread


def best_first(ranked: Ranked, postings: Postings, *, language: str | None, limit: int) -> list[Found]:
    """Returns the items best first with their best passages, at most `limit`.

    Of the language variants of one item only the one in the query's language stays, else the best one.
    """
    least = least_of_best(ranked.scores, limit * postings.items.among_variants)
    is_among = np.flatnonzero(ranked.scores >= least)
    items, scores = ranked.items.take(is_among), ranked.scores.take(is_among)
    ids = postings.items.ids.take(items)
    if postings.items.among_variants == 1:
        kept = _best_places(scores, ids, limit)
    else:
        is_own = postings.items_with("lang", language).take(items) if language else np.zeros(len(items), bool)
        order = np.lexsort((ids, scores, is_own))[::-1]
        _, firsts = np.unique(postings.items.variants.take(items.take(order)), return_index=True)
        kept = order.take(firsts)
    chosen = kept.take(np.lexsort((ids.take(kept), -scores.take(kept)))[:limit])
    chosen_items, chosen_scores = items.take(chosen), scores.take(chosen)
    passages = _best_passages(chosen_items, ranked.passages, postings)
    return list(map(Found, chosen_items.tolist(), passages, chosen_scores.tolist()))


def _best_places(scores: Scores, ids: NDArray[np.uint64], most: int) -> NDArray[np.intp]:
    """Returns the places of the `most` best scores in no order, of equal ones those with the least ids.

    Hundreds of titles with one beginning may score the same, and sorting them takes longer than finding them.
    """
    if len(scores) <= 4 * most:
        return np.arange(len(scores))
    better, equal = np.flatnonzero(scores > scores.min()), np.flatnonzero(scores == scores.min())
    count = most - len(better)
    if 0 < count < len(equal):
        equal = equal.take(np.argpartition(ids.take(equal), count - 1)[:count])
    return np.concatenate((better, equal))


def _best_passages(items: Numbers, passages: Scored, postings: Postings) -> list[int]:
    """Returns the best of the passages of each item."""
    starts = passages.passages.searchsorted(postings.items.starts.take(items)).tolist()
    ends = passages.passages.searchsorted(postings.items.ends.take(items)).tolist()
    places = [start + int(passages.scores[start:end].argmax()) for start, end in zip(starts, ends, strict=True)]
    best: list[int] = passages.passages.take(places).tolist() if places else []
    return best


def _allowed(plan: Plan, postings: Postings, favor: Scores) -> Mask | None:
    """Says which items may be found, None for all: of a field any typed value will do, but every tag must be there."""
    if not (plan.typed.conditions or plan.typed.exclusions or plan.unwanted) and favor.all():
        return None
    mask: Mask = favor > 0
    any_value: dict[str, Mask] = {}
    for condition in plan.typed.conditions:
        having = postings.items_with(condition.field, condition.value)
        if condition.field == "tag":
            mask &= having
        else:
            any_value[condition.field] = any_value.get(condition.field, np.zeros_like(mask)) | having
    for having in any_value.values():
        mask &= having
    for condition in plan.typed.exclusions:
        mask &= ~postings.items_with(condition.field, condition.value)
    for phrase in plan.unwanted:
        mask &= ~postings.items.of(passages_with(phrase, postings))
    return mask
