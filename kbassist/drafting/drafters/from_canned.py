"""Takes an answer from a canned reply: the sentences that leave no place open.

A canned reply whose sentences mostly wait to be filled in is a form, not an answer; nothing is taken from it.
"""

from kbassist.core.evidence import Evidence
from kbassist.core.text import Span
from kbassist.drafting.extract import best_run, form_of, is_courtesy, paragraphs_of
from kbassist.drafting.pieces import Extract, Wanted
from kbassist.drafting.readdressing import in_wanted_form
from kbassist.drafting.source_units import has_placeholder, units_of

SMALLEST_SHARE = 0.5
"""The share of sentences that must be complete."""


def extract(evidence: Evidence, wanted: Wanted) -> Extract | None:
    """Returns what the canned reply says to the question, None where too much of it is open."""
    body = evidence.item.content.body
    passage = Span(evidence.passage.start, evidence.passage.end)
    units = [
        unit for unit in units_of(body, passage, wanted.pointers, wanted.address) if not is_courtesy(unit, wanted.pack)
    ]
    complete = tuple(unit for unit in units if not has_placeholder(unit.text))
    if not complete or len(complete) < SMALLEST_SHARE * len(units):
        return None
    run = best_run(complete, wanted)
    said = in_wanted_form(run, form_of(run, evidence, wanted), wanted)
    paragraphs = paragraphs_of(said.units, evidence, "body", body)
    return Extract(paragraphs, said.address, f"passage {evidence.passage.ordinal}", said.source_address)
