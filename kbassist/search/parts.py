"""What each word and phrase of a query gives each passage that has it: its own score, or that of what stands for it.

BM25 over body, title and headings; what else may stand for a word counts less than the word. What is known of
passages comes from `Postings`; `search.ranking` adds the parts up.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from kbassist.core.jobs import CancelToken
from kbassist.search.postings import LINE_FIELDS, Postings
from kbassist.search.query import Plan, WantedPhrase, WantedWord, rarity_of
from kbassist.search.scoring import UNSCORED, Scored, all_of, any_of, best_of, least_of, sum_of
from kbassist.search.thesaurus import Related
from kbassist.search.whoosh_reading import Numbers

LINE_WEIGHTS = (0.6, 0.2)
"""What a word in the title, and in a heading, adds to its score in the body, which holds both too.

Mean of R@1 and MRR over nine families of development sets: one field of both with 0.3 gives .647, these .663, .8 and
.2 .657, .6 and .4 .661 (2026-11-22).
"""

RELATED_WEIGHT = 0.3
OTHER_LANGUAGE_WEIGHT = 0.5
"""What a word of the same meaning counts against the word itself, in its language and in another.

Mean of R@1 and MRR: 0 gives .674, .3 .685, .4 .686, .5 .688; known-item questions in Latvian, Russian and English like
it low (.802, .800, .795, .789), so the least that helps the others was taken. Without other languages Lithuanian and
Estonian questions find nothing in knowledge of other languages (R@5 .00 and .17), with them .65 and .70 (2026-11-22).
"""

UNKNOWN_WORD_WEIGHT = 1.0
UNKNOWN_WORD_IN_OTHER_LANGUAGE_WEIGHT = 0.7
"""What a word of the same meaning counts for a word that no passage has: the customer and the knowledge call one thing
by two names. Mean of R@1 or R@5 over all sets, and MRR, against .3 as for other words: .5 gains .001 and .003, .8 .011
and .011, 1 .011 and .012, 1.3 .013 and .015 but costs past answers; known-item questions stay as they are. In other
languages R@5 of Lithuanian and Estonian questions: .5 gives .65 and .70, .7 .70 and .74 (2026-11-22).
"""

OTHER_FORM_WEIGHT = 0.5
MOST_PASSAGES_OF_RARE_WORD = 20
"""A word that few passages have may stand elsewhere in a form that the stemmer missed: words that begin like it count
so much. The same mean: .663 without, .670 with them (2026-11-22)."""

PHRASE_WEIGHT = 2.0


@dataclass(frozen=True, slots=True)
class Part:
    """What one word or phrase of a query gives each passage that has it."""

    found: Scored
    weight: float = 1.0


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
        parts.append(Part(postings.scored(phrase, partial(_scores_of_phrase, phrase, postings))))
    if not parts and (plan.typed.conditions or plan.typed.exclusions or plan.unwanted):
        parts.append(Part(_same(postings.everything(), 1.0)))
    return parts


def _scores_of_phrase(phrase: WantedPhrase, postings: Postings) -> Scored:
    passages = passages_with(phrase, postings)
    return _same(passages, PHRASE_WEIGHT * postings.rarity(postings.living(passages)))


def scores_of_word(word: WantedWord, postings: Postings) -> Scored:
    """Returns the score of every passage that has the word in any of its forms, what else may stand for it, or a
    title word beginning so."""
    if word.start or word.related or word.beginning or word.in_title:
        name = (word.keys, word.start, word.in_title, word.beginning, word.related)
        return postings.scored(name, partial(_score_word, word, postings))
    return _scores_of_keys(word, postings)


def _score_word(word: WantedWord, postings: Postings) -> Scored:
    count = postings.items.passage_count
    best = best_of([_scores_of_keys(word, postings), *_scores_of_others(word, postings)], count)
    if not word.start:
        return best
    beginning = postings.beginning_with(word.start)
    other = _same(beginning, LINE_WEIGHTS[0] * postings.rarity(postings.living(beginning)))
    return sum_of(best, other, count)


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
    weight = _weight_of(related, is_unknown=rarity is None) * related.share
    if rarity is not None and other > rarity:
        weight *= rarity / other
    found = least_of([postings.scores(key, LINE_WEIGHTS) for key in related.keys])
    return Scored(found.passages, found.scores * np.float32(weight))


def _weight_of(related: Related, *, is_unknown: bool) -> float:
    """Returns what another word counts; `is_unknown` says that no passage has the word that it stands for."""
    if related.is_same_language:
        return UNKNOWN_WORD_WEIGHT if is_unknown else RELATED_WEIGHT
    return UNKNOWN_WORD_IN_OTHER_LANGUAGE_WEIGHT if is_unknown else OTHER_LANGUAGE_WEIGHT


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


def _same(passages: Numbers, score: float) -> Scored:
    return Scored(passages, np.full(len(passages), score, np.float32))
