"""Keeps what does not hold any more out of drafts where something else answers as well."""

from collections.abc import Sequence

from kbassist.core.evidence import Evidence
from kbassist.core.item import ItemKind
from kbassist.drafting.answers import INSTEAD, LEAST_PAST_CONFIDENCE


def part_outdated(found: Sequence[Evidence]) -> tuple[list[Evidence], list[Evidence]]:
    """Returns what may answer and what is outdated while something else answers, both in their order.

    Something else answers from the share of the confidence from which it is tried in the place of what did not help;
    where nothing does, what is outdated stays: the check will say so.
    """
    best = max((evidence.confidence for evidence in found if _answers(evidence)), default=0.0)
    outdated = [evidence for evidence in found if evidence.is_expired and best >= INSTEAD * evidence.confidence]
    return [evidence for evidence in found if evidence not in outdated], outdated


def _answers(evidence: Evidence) -> bool:
    is_sure = evidence.item.kind is not ItemKind.ANSWER or evidence.confidence >= LEAST_PAST_CONFIDENCE
    return is_sure and not evidence.is_expired
