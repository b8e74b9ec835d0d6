"""Takes from a source the sentences and steps that answer a question, whole and in the source's order.

A run of sentences that stood together is taken, never a patchwork: a sentence torn from its neighbours says
something else. Which run is decided by the words that it shares with the question.
"""

from collections import Counter
from collections.abc import Sequence

from kbassist.core.evidence import Evidence
from kbassist.core.reply import Act
from kbassist.core.text import Span
from kbassist.core.understanding import Address
from kbassist.drafting.pieces import Piece, Wanted, citation_of, is_one_origin
from kbassist.drafting.source_units import Unit, UnitKind
from kbassist.language.address import find_address
from kbassist.language.pack import LanguagePack
from kbassist.language.stemmers import stemmer_for
from kbassist.language.tokens import fold, words

STEPS_ADVANTAGE = 2.0
"""How many times more of the question a sentence must hold than a list of steps to be taken instead of it."""

AFTER_STEPS = 2
"""Sentences that may follow a list of steps where the answer may be long."""

READ_CHARACTERS = 4_000
"""How much of a source is read for its form of address."""

CLEARLY_CLOSER = 0.75
"""How much more of the question a later sentence must hold to be said instead of the one in its turn."""

LONGEST_COURTESY = 4
"""Words up to which a sentence that begins like a greeting or a closing is nothing else."""


def keys_of(text: str, pack: LanguagePack) -> frozenset[str]:
    """Returns the stems of a text's telling words; stop words count nothing."""
    stem = stemmer_for(pack.code)
    return frozenset(
        stem(word.text) for word in words(text) if len(word.text) > 1 and fold(word.text) not in pack.stop_words
    )


def is_courtesy(unit: Unit, pack: LanguagePack) -> bool:
    """Tells whether a unit is only a greeting or a closing."""
    spoken = [fold(word.text) for word in words(unit.text)]
    if unit.kind is not UnitKind.SENTENCE or len(spoken) > LONGEST_COURTESY:
        return False
    courtesies = (fold(text).split() for text in (*pack.greetings, *pack.closings))
    return any(spoken[: len(courtesy)] == courtesy for courtesy in courtesies if courtesy)


def best_run(units: Sequence[Unit], wanted: Wanted) -> tuple[Unit, ...]:
    """Returns the units that answer best, in order; the beginning where nothing speaks for another place."""
    if not units:
        return ()
    scores = _scores(units, wanted)
    steps = [index for index in range(len(units)) if _is_steps(units, index)]
    anchor = max(range(len(units)), key=lambda index: (scores[index], -index))
    if steps:
        told = {index: scores[index] + (scores[index - 1] if _is_led_to(units, index) else 0) for index in steps}
        best_steps = max(steps, key=lambda index: (told[index], -index))
        if scores[anchor] < STEPS_ADVANTAGE * told[best_steps] or scores[anchor] == 0:
            return _around_steps(units, best_steps, wanted.sentences)
    return _around_sentence(units, anchor, scores, wanted.sentences)


def first_and_best(units: Sequence[Unit], wanted: Wanted) -> tuple[Unit, ...]:
    """Returns a ready answer shortened: its beginning, its last sentence given up for one much closer to the question.

    A sentence torn from the one before it must hold clearly more of the question: its "it" may hang.
    """
    if len(units) <= wanted.sentences:
        return tuple(units)
    last = wanted.sentences - 1
    if last < 1:
        return tuple(units[: wanted.sentences])
    scores = _scores(units, wanted)
    best = max(range(last, len(units)), key=lambda index: (scores[index], -index))
    if scores[best] < scores[last] + CLEARLY_CLOSER:
        best = last
    return (*units[:last], units[best])


def matched_keys(units: Sequence[Unit], wanted: Wanted) -> int:
    """Returns how many of the question's words the units hold."""
    held = frozenset[str]().union(*(keys_of(unit.text, wanted.pack) for unit in units))
    return len(held & wanted.keys)


def form_of(units: Sequence[Unit], evidence: Evidence, wanted: Wanted) -> Address | None:
    """Returns the form of address that the units are in.

    Bare familiar imperatives ("paej", "нажми") look like other words: where the units show no form, a
    familiar rest of the text, or the familiar question that it answers, speaks for them.
    """
    if wanted.address is None or wanted.is_form_known:
        return wanted.source_address or wanted.address
    content, language = evidence.item.content, evidence.item.language
    said = " ".join(unit.text for unit in units)
    own = find_address(said, language, wanted.packs).value
    if own is not None or wanted.address is Address.FAMILIAR:
        return own
    neighbours = (content.body[:READ_CHARACTERS], content.question[:READ_CHARACTERS])
    is_familiar = any(find_address(text, language, wanted.packs).value is Address.FAMILIAR for text in neighbours)
    return Address.FAMILIAR if is_familiar else None


def paragraphs_of(
    units: Sequence[Unit], evidence: Evidence, field: str, field_text: str
) -> tuple[tuple[Piece, ...], ...]:
    """Returns the units as paragraphs of cited pieces: sentences that stand together are one piece."""
    groups: list[list[Unit]] = []
    for unit in units:
        last = groups[-1][-1] if groups else None
        if (
            last is not None
            and unit.kind is last.kind is UnitKind.SENTENCE
            and unit.paragraph == last.paragraph
            and not field_text[last.span.end : unit.span.start].strip()
            and is_one_origin(evidence, field, last.span, unit.span)
        ):
            groups[-1].append(unit)
        else:
            groups.append([unit])
    paragraphs: dict[int, list[Piece]] = {}
    for group in groups:
        span = Span(group[0].span.start, group[-1].span.end)
        paragraphs.setdefault(group[0].paragraph, []).append(
            Piece(
                Act.STEPS if group[0].kind is UnitKind.STEPS else Act.ANSWER,
                " ".join(unit.text for unit in group),
                citation_of(evidence, field, field_text, span),
            )
        )
    return tuple(tuple(paragraph) for paragraph in paragraphs.values())


def _scores(units: Sequence[Unit], wanted: Wanted) -> list[float]:
    """Returns for each unit the question's words it holds; a word that few units hold counts more."""
    held = [keys_of(unit.text, wanted.pack) & wanted.keys for unit in units]
    holders = Counter(key for keys in held for key in keys)
    return [sum(1 / holders[key] for key in keys) for keys in held]


def _is_steps(units: Sequence[Unit], index: int) -> bool:
    """Tells whether a unit is a list of steps; bullets are one where a sentence leads on to them."""
    is_list = units[index].kind is UnitKind.LIST
    return units[index].kind is UnitKind.STEPS or (is_list and _is_led_to(units, index))


def _is_led_to(units: Sequence[Unit], index: int) -> bool:
    return index > 0 and units[index - 1].kind is UnitKind.SENTENCE and units[index - 1].leads_on


def _around_steps(units: Sequence[Unit], steps: int, limit: int) -> tuple[Unit, ...]:
    start = steps
    if steps and units[steps - 1].kind is UnitKind.SENTENCE and (units[steps - 1].leads_on or limit > AFTER_STEPS):
        start = steps - 1
    end = steps + 1
    if limit > AFTER_STEPS:
        while end < len(units) and end - steps <= AFTER_STEPS and _is_told_after(units, end):
            end += 1
    return tuple(units[start:end])


def _is_told_after(units: Sequence[Unit], index: int) -> bool:
    return units[index].kind is UnitKind.SENTENCE and not units[index].leads_on


def _around_sentence(units: Sequence[Unit], anchor: int, scores: Sequence[float], limit: int) -> tuple[Unit, ...]:
    paragraph_start = anchor
    while paragraph_start > 0 and units[paragraph_start - 1].paragraph == units[anchor].paragraph:
        paragraph_start -= 1
    start = max(paragraph_start, anchor - limit + 1)
    if start and units[start].kind is not UnitKind.SENTENCE and units[start - 1].leads_on:
        start -= 1
    end = anchor + 1
    while end < len(units) and end - start < limit and _goes_on(units, anchor, end, scores):
        end += 1
    if units[end - 1].leads_on:
        end = end + 1 if end < len(units) else end - 1
    return tuple(units[start:end])


def _goes_on(units: Sequence[Unit], anchor: int, index: int, scores: Sequence[float]) -> bool:
    """Tells whether the next unit belongs to the answer: same paragraph, led on to, or about the question too."""
    is_near = units[index].paragraph == units[anchor].paragraph or units[index - 1].leads_on
    return is_near or scores[index] > 0
