"""Takes an answer from an article: the author's ready short answer, else the passage's own sentences and steps."""

from kbassist.core.evidence import Evidence
from kbassist.core.text import Span
from kbassist.core.understanding import Address, Reader
from kbassist.drafting.extract import best_run, first_and_best, form_of, matched_keys, paragraphs_of
from kbassist.drafting.pieces import Extract, Wanted
from kbassist.drafting.readdressing import in_wanted_form
from kbassist.drafting.source_units import Unit, UnitKind, units_of

_OWN_FORM = {"answer.formal": Address.FORMAL, "answer.familiar": Address.FAMILIAR}

PASSAGE_ADVANTAGE = 2
"""How many more of the question's words a passage must hold than the ready answer to be taken instead of it."""


def extract(evidence: Evidence, wanted: Wanted) -> Extract | None:
    """Returns what the article says to the question, None where it says nothing that can stand in a reply.

    A bare list or the introduction of the article never comes before the author's ready answer; numbered steps do for
    a novice.
    """
    body = evidence.item.content.body
    passage = Span(evidence.passage.start, evidence.passage.end)
    from_body = best_run(units_of(body, passage, wanted.pointers, wanted.address), wanted)
    ready = _ready_answer(evidence, wanted)
    if (
        ready is not None
        and not _are_steps_for_novice(from_body, wanted)
        and (
            not from_body
            or from_body[0].kind is UnitKind.LIST
            or _is_introduction(evidence)
            or matched_keys(from_body, wanted) < matched_keys(ready[2], wanted) + PASSAGE_ADVANTAGE
        )
    ):
        field, text, units = ready
        own = _OWN_FORM[field] if wanted.address is not None else None
        said = in_wanted_form(first_and_best(units, wanted), own, wanted)
        return Extract(paragraphs_of(said.units, evidence, field, text), said.address, field, said.source_address)
    if not from_body:
        return None
    said = in_wanted_form(from_body, form_of(from_body, evidence, wanted), wanted)
    paragraphs = paragraphs_of(said.units, evidence, "body", body)
    return Extract(paragraphs, said.address, f"passage {evidence.passage.ordinal}", said.source_address)


def _are_steps_for_novice(units: tuple[Unit, ...], wanted: Wanted) -> bool:
    return wanted.reader is Reader.NOVICE and any(unit.kind is UnitKind.STEPS for unit in units)


def _is_introduction(evidence: Evidence) -> bool:
    """Tells whether the passage only opens an article that goes on: it says that there is a way, not which."""
    return evidence.passage.ordinal == 0 and evidence.passage.end < len(evidence.item.content.body.rstrip())


def _ready_answer(evidence: Evidence, wanted: Wanted) -> tuple[str, str, tuple[Unit, ...]] | None:
    """Returns field, text and units of the author's answer in the wanted form; the formal one rewritten if need be."""
    content = evidence.item.content
    texts = {"answer.formal": content.short_formal, "answer.familiar": content.short_familiar}
    first = "answer.familiar" if wanted.address is Address.FAMILIAR else "answer.formal"
    second = {Address.FAMILIAR: ("answer.formal",), None: ("answer.familiar",)}.get(wanted.address, ())
    for field in (first, *second):
        units = units_of(texts[field], Span(0, len(texts[field])), wanted.pointers, wanted.address)
        if units and (field == first or wanted.address is None or _can_be_rewritten(units, field, wanted)):
            return field, texts[field], units
    return None


def _can_be_rewritten(units: tuple[Unit, ...], field: str, wanted: Wanted) -> bool:
    return in_wanted_form(units, _OWN_FORM[field], wanted).address is wanted.address
