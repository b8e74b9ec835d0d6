"""Puts items in order: the scores of the words added up, each item once, of language variants the fitting one.

BM25 over body, title and headings; what else may stand for a word counts less than the word. An item is judged by
its best passage and by what all its passages say together. Everything here is pure; what is known of passages and
items comes from `Postings`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from kbassist.core.item import ItemKind
from kbassist.core.jobs import CancelToken
from kbassist.search.postings import LINE_FIELDS, Postings
from kbassist.search.query import MessagePlan, Plan, WantedPhrase, WantedWord, rarity_of
from kbassist.search.scoring import (
    UNSCORED,
    Mask,
    Scored,
    Scores,
    all_of,
    any_of,
    best_of,
    least_of,
    least_of_best,
    sum_of,
)
from kbassist.search.thesaurus import Related
from kbassist.search.whoosh_reading import Numbers

LINE_WEIGHTS = (0.6, 0.2)
"""What a word in the title, and in a heading, adds to its score in the body, which holds both too.

Mean of R@1 and MRR over nine families of development sets: one field of both with 0.3 gives .647, these .663, .8 and
.2 .657, .6 and .4 .661 (2026-11-22).
"""

WHOLE_ITEM = 0.4
"""How much the whole item counts against its best passage alone; 0.3 to 0.5 score the same (within .002)."""

COMMON_WEIGHT = 0.2
"""What a common word counts. The same mean: 0 gives .676, .2 .680, .4 .676, .7 .655 (2026-11-22)."""

MOST_COMPARED = 30
"""Items among which common words help to choose."""

RELATED_WEIGHT = 0.3
OTHER_LANGUAGE_WEIGHT = 0.5
"""What a word of the same meaning counts against the word itself, in its language and in another.

Mean of R@1 and MRR: 0 gives .674, .3 .685, .4 .686, .5 .688; known-item questions in Latvian, Russian and English like
it low (.802, .800, .795, .789), so the least that helps the others was taken. Without other languages Lithuanian and
Estonian questions find nothing in knowledge of other languages (R@5 .00 and .17), with them .65 and .70 (2026-11-22).
"""

OTHER_FORM_WEIGHT = 0.5
MOST_PASSAGES_OF_RARE_WORD = 20
"""A word that few passages have may stand elsewhere in a form that the stemmer missed: words that begin like it count
so much. The same mean: .663 without, .670 with them (2026-11-22)."""

LANGUAGE_PREFERENCE = 1.3
"""What a passage's score is multiplied with in the query's language: a preference, never a filter."""

PAST_ANSWER = np.float32(0.8)
"""What a past answer's score is multiplied with: it tells another customer's case, at length and in his words, and so
has words in common with any complaint. First place and MRR of the starter's questions, where both kinds stand side by
side: 1 gives .524 and .628, .9 .536 and .641, .85 .542 and .648, .8 .542 and .650 (2026-11-22)."""

PHRASE_WEIGHT = 2.0
ENOUGH_ITEMS = 3
"""Fewer items than this with all typed words, and those with some of them follow."""

ROUNDING = 1e-5
"""How much sums of the same numbers in another order may differ, at most."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one word or phrase of a query gives each passage that has it."""

    found: Scored
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Ranked:
    """Some items with their scores, in no order; `passages` are the scores of all passages by number, `favor` is what
    the score of each item there is was multiplied with."""

    items: Numbers
    scores: Scores
    passages: Scores
    favor: Scores


@dataclass(frozen=True, slots=True)
class Found:
    """An item and its best passage."""

    item: int
    passage: int
    score: float


def parts_of_words(words: Sequence[WantedWord], postings: Postings, token: CancelToken) -> list[Part]:
    """Returns what each word gives."""
    parts = []
    for word in words:
        token.check()
        parts.append(Part(scores_of_word(word, postings), word.weight))
    return parts


def parts_of_typed(plan: Plan, postings: Postings, token: CancelToken) -> list[Part]:
    """Returns what each typed word and phrase gives; a query of nothing but limits gives every passage the same."""
    parts = parts_of_words(plan.words, postings, token)
    for phrase in plan.phrases:
        token.check()
        passages = passages_with(phrase, postings)
        parts.append(Part(_same(passages, PHRASE_WEIGHT * postings.rarity(postings.living(passages)))))
    if not parts and (plan.typed.conditions or plan.typed.exclusions or plan.unwanted):
        parts.append(Part(_same(postings.everything(), 1.0)))
    return parts


def favor_of(language: str | None, allowed: Mask, postings: Postings) -> Scores:
    """Returns what each item's score is multiplied with: 0 for what must not be found."""
    factor = np.ones(postings.items.count, np.float32)
    if language:
        factor[postings.items_with("lang", language)] = LANGUAGE_PREFERENCE
    factor[postings.items_with("kind", ItemKind.ANSWER.value)] *= PAST_ANSWER
    factor[~allowed] = 0
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
    best = best_of_items(postings.items.owners, passages, postings)
    everything = np.bincount(postings.items.owners, passages, minlength=postings.items.count)
    least = least_of_best(best * favor, limit * postings.items.among_variants)
    most = ((1 - WHOLE_ITEM) * best + WHOLE_ITEM * everything) * favor * np.float32(1 + ROUNDING)
    items = np.flatnonzero((most >= least) & (most > 0)).astype(np.int32)
    scores = (1 - WHOLE_ITEM) * best[items] + WHOLE_ITEM * spread_of(items, parts, postings)
    return Ranked(items, scores.astype(np.float32) * favor[items], passages, favor)


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
    before = ranked.passages[passages]
    after = before + added
    best = np.maximum.reduceat(after, firsts) - np.maximum.reduceat(before, firsts)
    scores = ranked.scores.copy()
    scores[is_compared] += ((1 - WHOLE_ITEM) * best + WHOLE_ITEM * spread) * ranked.favor[items]
    return replace(ranked, scores=scores)


def rank_typed(plan: Plan, parts: Sequence[Part], postings: Postings, favor: Scores) -> Ranked:
    """Returns the items that have all typed words; where these are few, after them also those with some.

    Phrases are never waived. What a minus names must not stand anywhere in the item.
    """
    counts = np.zeros(postings.items.count, np.int32)
    kept = (favor > 0) & _limits_of(plan, postings)
    for number, part in enumerate(parts):
        has_part = postings.items.of(part.found.passages)
        counts += has_part
        if number >= len(plan.words):
            kept &= has_part
    kept &= counts > 0
    complete = kept & (counts == len(parts))
    enough = np.count_nonzero(complete)
    if enough >= ENOUGH_ITEMS or enough == np.count_nonzero(kept):
        kept = complete
    items = np.flatnonzero(kept).astype(np.int32)
    passages = add_up(parts, postings)
    touched = np.flatnonzero(passages > 0)
    best = best_of_items(postings.items.owners.take(touched), passages.take(touched), postings)
    scores = (1 - WHOLE_ITEM) * best[items] + WHOLE_ITEM * spread_of(items, parts, postings)
    scores = scores.astype(np.float32)
    if kept is not complete and len(items):
        scores += complete[items] * (scores.max() * np.float32(LANGUAGE_PREFERENCE))
    return Ranked(items, scores * favor[items], passages, favor)


def add_up(parts: Sequence[Part], postings: Postings) -> Scores:
    """Returns the sum of what the parts give each passage, by number of the passage."""
    total = np.zeros(len(postings.items.owners), np.float32)
    for part in parts:
        np.add.at(total, part.found.passages, part.found.scores * np.float32(part.weight))
    return total


def best_of_items(owners: NDArray[np.intp], scores: Scores, postings: Postings) -> Scores:
    """Returns the best of the scores of each item, which `owners` gives for each score; 0 for items without any."""
    best = np.zeros(postings.items.count, np.float32)
    np.maximum.at(best, owners, scores)  # five times faster than reduceat where items have few passages
    return best


def spread_of(items: Numbers, parts: Sequence[Part], postings: Postings) -> Scores:
    """Returns for each item the sum over the parts of what its best passage for that part gives."""
    number_of_item = np.full(postings.items.count, len(items), np.int32)
    number_of_item[items] = np.arange(len(items), dtype=np.int32)
    numbers = number_of_item.take(postings.items.owners)
    is_wanted = numbers < len(items)
    cells: list[NDArray[np.int64]] = [np.empty(0, np.int64)]
    scores = [np.empty(0, np.float32)]
    for row, part in enumerate(parts):
        places = is_wanted.take(part.found.passages).nonzero()[0]
        cells.append(np.add(numbers.take(part.found.passages.take(places)), row * len(items), dtype=np.int64))
        scores.append(part.found.scores.take(places))
    best = np.zeros((len(parts), len(items)), np.float32)
    np.maximum.at(best.ravel(), np.concatenate(cells), np.concatenate(scores))
    spread: Scores = np.array([part.weight for part in parts], np.float32) @ best
    return spread


def scores_of_word(word: WantedWord, postings: Postings) -> Scored:
    """Returns the score of every passage that has the word in any of its forms, what else may stand for it, or a
    title word beginning so."""
    count = postings.items.passage_count
    best = best_of([_scores_of_keys(word, postings), *_scores_of_others(word, postings)], count)
    if not word.start:
        return best
    beginning = postings.beginning_with(word.start)
    return sum_of(best, _same(beginning, LINE_WEIGHTS[0] * postings.rarity(postings.living(beginning))))


def _scores_of_keys(word: WantedWord, postings: Postings) -> Scored:
    if word.in_title:
        found = [postings.line_scores(LINE_FIELDS[0], key, LINE_WEIGHTS[0]) for key in word.keys]
    else:
        found = [postings.scores(key, LINE_WEIGHTS) for key in word.keys]
    return best_of(found, postings.items.passage_count)


def _scores_of_others(word: WantedWord, postings: Postings) -> list[Scored]:
    """Returns what other words of the same meaning give, and other forms of a rare word."""
    found = []
    count = max(postings.how_many("body", key) for key in word.keys)
    rarity = rarity_of(word.keys, postings)
    for related in word.related:
        if not set(related.keys) <= set(word.keys):
            found.append(_scores_of_related(related, rarity if count else None, postings))
    if word.beginning and count <= MOST_PASSAGES_OF_RARE_WORD:
        passages = postings.other_forms(word.beginning)
        found.append(_same(passages, OTHER_FORM_WEIGHT * postings.rarity(postings.living(passages))))
    return found


def _scores_of_related(related: Related, rarity: float | None, postings: Postings) -> Scored:
    """Returns what another word gives, as if it were at most as telling as the word that it stands for.

    `rarity` is that word's, None where no passage has it.
    """
    other = max(rarity_of((key,), postings) for key in related.keys)
    if not all(postings.how_many("body", key) for key in related.keys):
        return UNSCORED
    weight = (RELATED_WEIGHT if related.is_same_language else OTHER_LANGUAGE_WEIGHT) * related.share
    if rarity is not None and other > rarity:
        weight *= rarity / other
    found = least_of([postings.scores(key, LINE_WEIGHTS) for key in related.keys])
    return Scored(found.passages, found.scores * np.float32(weight))


def passages_with(phrase: WantedPhrase, postings: Postings) -> Numbers:
    """Returns the passages with the words side by side; in a title they only need to stand there together."""
    found = []
    for row in phrase.rows:
        if phrase.in_title:
            lines = [[postings.entries(field, key).passages for field in LINE_FIELDS] for key in row]
            found.append(all_of([any_of(either) for either in lines]))
        elif len(row) == 1:
            found.append(postings.entries("body", row[0]).passages)
        else:
            found.append(postings.side_by_side(row))
    return any_of(found)


def best_first(ranked: Ranked, postings: Postings, *, language: str | None, limit: int) -> list[Found]:
    """Returns the items best first with their best passages, at most `limit`.

    Of the language variants of one item only the one in the query's language stays, else the best one.
    """
    least = least_of_best(ranked.scores, limit * postings.items.among_variants)
    is_among = ranked.scores >= least
    items, scores = ranked.items[is_among], ranked.scores[is_among]
    is_own = postings.items_with("lang", language)[items] if language else np.zeros(len(items), bool)
    order = np.lexsort((postings.items.ids[items], scores, is_own))[::-1]
    _, firsts = np.unique(postings.items.variants[items[order]], return_index=True)
    kept = order[firsts]
    chosen = kept[np.lexsort((postings.items.ids[items[kept]], -scores[kept]))][:limit]
    return [
        Found(item, _best_passage(item, ranked.passages, postings), score)
        for item, score in zip(items[chosen].tolist(), scores[chosen].tolist(), strict=True)
    ]


def _best_passage(item: int, passages: Scores, postings: Postings) -> int:
    start, end = int(postings.items.starts[item]), int(postings.items.ends[item])
    return start + int(passages[start:end].argmax())


def _limits_of(plan: Plan, postings: Postings) -> Mask:
    """Says which items what was typed allows: of one field any value will do, but every tag must be there."""
    mask = np.ones(postings.items.count, bool)
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


def _same(passages: Numbers, score: float) -> Scored:
    return Scored(passages, np.full(len(passages), score, np.float32))
