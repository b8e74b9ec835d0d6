"""Takes an answer from what an agent once answered: its sentences, without the greetings of that day."""

from kbassist.core.evidence import Evidence
from kbassist.core.text import Span
from kbassist.drafting.extract import best_run, form_of, is_courtesy, paragraphs_of
from kbassist.drafting.pieces import Extract, Wanted
from kbassist.drafting.source_units import has_placeholder, units_of


def extract(evidence: Evidence, wanted: Wanted) -> Extract | None:
    """Returns what the past answer says to the question, None where it holds only courtesies."""
    body = evidence.item.content.body
    passage = Span(evidence.passage.start, evidence.passage.end)
    units = tuple(
        unit
        for unit in units_of(body, passage, wanted.pointers)
        if not has_placeholder(unit.text) and not is_courtesy(unit, wanted.pack)
    )
    run = best_run(units, wanted)
    if not run:
        return None
    address = form_of(run, evidence, wanted)
    return Extract(paragraphs_of(run, evidence, "body", body), address, f"passage {evidence.passage.ordinal}")
