"""Takes an answer from an article: the author's ready short answer, else the passage's own sentences and steps."""

from kbassist.core.evidence import Evidence
from kbassist.core.text import Span
from kbassist.core.understanding import Address
from kbassist.drafting.extract import best_run, first_and_best, form_of, matched_keys, paragraphs_of
from kbassist.drafting.pieces import Extract, Wanted
from kbassist.drafting.source_units import Unit, UnitKind, units_of

PASSAGE_ADVANTAGE = 2
"""How many more of the question's words a passage must hold than the ready answer to be taken instead of it."""


def extract(evidence: Evidence, wanted: Wanted) -> Extract | None:
    """Returns what the article says to the question, None where it says nothing that can stand in a reply.

    A bare list or the introduction of the article never comes before the author's ready answer.
    """
    body = evidence.item.content.body
    passage = Span(evidence.passage.start, evidence.passage.end)
    from_body = best_run(units_of(body, passage, wanted.pointers), wanted)
    ready = _ready_answer(evidence, wanted)
    if ready is not None and (
        not from_body
        or from_body[0].kind is UnitKind.LIST
        or _is_introduction(evidence)
        or matched_keys(from_body, wanted) < matched_keys(ready[2], wanted) + PASSAGE_ADVANTAGE
    ):
        field, text, units = ready
        return Extract(paragraphs_of(first_and_best(units, wanted), evidence, field, text), wanted.address, field)
    if not from_body:
        return None
    address = form_of(from_body, evidence, wanted)
    return Extract(paragraphs_of(from_body, evidence, "body", body), address, f"passage {evidence.passage.ordinal}")


def _is_introduction(evidence: Evidence) -> bool:
    """Tells whether the passage only opens an article that goes on: it says that there is a way, not which."""
    return evidence.passage.ordinal == 0 and evidence.passage.end < len(evidence.item.content.body.rstrip())


def _ready_answer(evidence: Evidence, wanted: Wanted) -> tuple[str, str, tuple[Unit, ...]] | None:
    """Returns field, text and units of the author's answer in the wanted form."""
    content = evidence.item.content
    field = "answer.familiar" if wanted.address is Address.FAMILIAR else "answer.formal"
    text = content.short_familiar if wanted.address is Address.FAMILIAR else content.short_formal
    if wanted.address is None and not text:
        field, text = "answer.familiar", content.short_familiar
    units = units_of(text, Span(0, len(text)), wanted.pointers)
    return (field, text, units) if units else None
