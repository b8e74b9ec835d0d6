"""Puts items in order: the scores of the words added up, each item once, of language variants the fitting one.

Plain BM25 over two fields. An item is judged half by its best passage and half by what all its passages say
together. Everything here is pure; what is known of a passage comes from `Postings`.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

from kbassist.core.item import ItemId
from kbassist.core.jobs import CancelToken
from kbassist.search.postings import Postings
from kbassist.search.query import Plan, WantedPhrase, WantedWord
from kbassist.search.segments import Place

TITLE_WEIGHT = 0.3
"""What a word in the title adds to its score in the body, which holds the title too.

First place on known-item questions lv/ru/en: 0 gives .78/.72/.81, 0.3 .79/.75/.80, 0.6 .78/.76/.78, 1 .77/.76/.75
(2026-11-22).
"""

WHOLE_ITEM = 0.5
"""How much the whole item counts against its best passage alone.

First place lv/ru/en on known-item questions and on customers' own words: 0 gives .79/.75/.80 and .54/.34/.41,
0.5 .80/.74/.81 and .55/.36/.46, 1 .73/.70/.78 and .54/.39/.48 (2026-11-22).
"""

LANGUAGE_PREFERENCE = 1.3
"""What a passage's score is multiplied with in the query's language: a preference, never a filter."""

PHRASE_WEIGHT = 2.0
MOST_VARIANTS = 10
"""Languages in which one item may stand among the best and hide others."""

ENOUGH_ITEMS = 3
"""Fewer items than this with all typed words, and those with some of them follow."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one word or phrase of a query gives each passage."""

    scores: Mapping[int, float]
    weight: float = 1.0


@dataclass(slots=True)
class Ranked:
    """An item and its best passage; `parts` counts the words and phrases that it has somewhere."""

    item_id: ItemId
    passage: int
    score: float
    parts: int


def parts_of_message(words: Sequence[WantedWord], postings: Postings, token: CancelToken) -> list[Part]:
    """Returns what each word of a message gives."""
    parts = []
    for word in words:
        token.check()
        parts.append(Part(scores_of_word(word, postings), word.weight))
    return parts


def parts_of_typed(plan: Plan, postings: Postings, token: CancelToken) -> list[Part]:
    """Returns what each typed word and phrase gives; a query of nothing but limits gives every passage the same."""
    parts = parts_of_message(plan.words, postings, token)
    for phrase in plan.phrases:
        token.check()
        passages = passages_with(phrase, postings)
        parts.append(Part(dict.fromkeys(passages, PHRASE_WEIGHT * postings.rarity(len(passages)))))
    if not parts and (plan.typed.conditions or plan.typed.exclusions or plan.unwanted):
        parts.append(Part(dict.fromkeys(postings.everything(), 1.0)))
    return parts


def rank(parts: Sequence[Part], postings: Postings, allowed: frozenset[int] | None) -> list[Ranked]:
    """Returns every item that has any of the parts in an allowed passage, in no order."""
    totals: dict[int, float] = {}
    spread: dict[ItemId, float] = {}
    counts: dict[ItemId, int] = {}
    for part in parts:
        best: dict[ItemId, float] = {}
        weight, scores = part.weight, part.scores
        owners = postings.owners(scores)
        for passage in scores if allowed is None else allowed.intersection(scores):
            weighed = scores[passage] * weight
            totals[passage] = totals.get(passage, 0.0) + weighed
            item_id = owners[passage]
            if weighed > best.get(item_id, -1.0):
                best[item_id] = weighed
        for item_id, score in best.items():
            spread[item_id] = spread.get(item_id, 0.0) + score
            counts[item_id] = counts.get(item_id, 0) + 1
    owners = postings.owners(totals)
    best_passages: dict[ItemId, int] = {}
    for passage, total in totals.items():
        known = best_passages.setdefault(owners[passage], passage)
        if (total, -passage) > (totals[known], -known):
            best_passages[owners[passage]] = passage
    return [
        Ranked(
            item_id,
            passage,
            (1 - WHOLE_ITEM) * totals[passage] + WHOLE_ITEM * spread[item_id],
            counts[item_id],
        )
        for item_id, passage in best_passages.items()
    ]


def rank_typed(plan: Plan, parts: Sequence[Part], postings: Postings, allowed: frozenset[int] | None) -> list[Ranked]:
    """Returns the items that have all typed words; where these are few, after them also those with some.

    Phrases are never waived. What a minus names must not stand anywhere in the item.
    """
    ranked = rank(parts, postings, _limited(plan, postings, allowed))
    out = _items_of(frozenset().union(*_unwanted(plan, postings)), postings)
    must = [_items_of(part.scores, postings) for part in parts[len(plan.words) :]]
    kept = [item for item in ranked if item.item_id not in out and all(item.item_id in has for has in must)]
    complete = [item for item in kept if item.parts == len(parts)]
    if len(complete) >= ENOUGH_ITEMS or len(complete) == len(kept):
        return complete
    ahead = max(item.score for item in kept) * LANGUAGE_PREFERENCE
    for item in complete:
        item.score += ahead
    return kept


def scores_of_word(word: WantedWord, postings: Postings) -> Mapping[int, float]:
    """Returns the score of every passage that has the word in any of its forms, or a title word beginning so."""
    best: dict[int, float] = {}
    for key in word.keys:
        found: dict[int, float] = {}
        if not word.in_title:
            found.update(postings.scores("body", key))
        _add(found, postings.scores("head", key), TITLE_WEIGHT)
        for passage, score in found.items():
            if score > best.get(passage, 0.0):
                best[passage] = score
    if word.start:
        beginning = postings.beginning_with(word.start)
        rarity = postings.rarity(len(beginning))
        for passage in beginning:
            best[passage] = best.get(passage, 0.0) + TITLE_WEIGHT * rarity
    return best


def passages_with(phrase: WantedPhrase, postings: Postings) -> frozenset[int]:
    """Returns the passages with the words side by side; in a title they only need to stand there together."""
    found: set[int] = set()
    for row in phrase.rows:
        if phrase.in_title:
            found |= frozenset.intersection(*(postings.in_titles(key) for key in row))
        elif len(row) == 1:
            found |= postings.scores("body", row[0]).keys()
        else:
            found |= postings.side_by_side(row)
    return frozenset(found)


def best_first(
    ranked: Iterable[Ranked], postings: Postings, *, language: str | None, limit: int
) -> list[tuple[Ranked, Place]]:
    """Returns the items best first with the places of their best passages, at most `limit`.

    Of the language variants of one item only the one in the query's language stays, else the best one.
    """
    own = postings.having("lang", language) if language else frozenset()
    for item in (items := list(ranked)):
        if item.passage in own:
            item.score *= LANGUAGE_PREFERENCE
    wanted = limit * (MOST_VARIANTS + 1)
    candidates = nlargest(wanted, items, key=lambda item: (item.score, item.item_id))
    best: dict[str, tuple[Ranked, Place]] = {}
    for item in candidates:
        place = postings.place(item.passage)
        known = best.get(place.variants)
        if known is None or (place.language == language and known[1].language != language):
            best[place.variants] = (item, place)
    chosen = sorted(best.values(), key=lambda entry: (-entry[0].score, entry[0].item_id))
    return chosen[:limit]


def _limited(plan: Plan, postings: Postings, allowed: frozenset[int] | None) -> frozenset[int] | None:
    """Adds the typed conditions to the filter: of one field any value will do, but every tag must be there."""
    any_of: dict[str, frozenset[int]] = {}
    limits = [] if allowed is None else [allowed]
    for condition in plan.typed.conditions:
        passages = postings.having(condition.field, condition.value)
        if condition.field == "tag":
            limits.append(passages)
        else:
            any_of[condition.field] = any_of.get(condition.field, frozenset()) | passages
    limits.extend(any_of.values())
    return frozenset.intersection(*limits) if limits else None


def _unwanted(plan: Plan, postings: Postings) -> list[frozenset[int]]:
    having = [postings.having(condition.field, condition.value) for condition in plan.typed.exclusions]
    return having + [passages_with(phrase, postings) for phrase in plan.unwanted]


def _items_of(passages: Collection[int], postings: Postings) -> frozenset[ItemId]:
    owners = postings.owners(passages)
    return frozenset(owners[passage] for passage in passages)


def _add(total: dict[int, float], scores: Mapping[int, float], weight: float) -> None:
    for passage, score in scores.items():
        total[passage] = total.get(passage, 0.0) + weight * score
