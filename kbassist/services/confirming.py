"""From what the index suggests to what the database confirms, in the order in which it is shown.

What the database does not have any more, or not as it was indexed, vanishes; what is left is weighed
(`services.weighing`) and what says the same as something better is put behind it (`services.duplicates`).
"""

from collections.abc import Callable, Iterable
from datetime import datetime

from kbassist.core.evidence import Evidence, Hit
from kbassist.core.item import Item
from kbassist.core.ports import Store
from kbassist.core.usage import Usage
from kbassist.markup.passages import passage_of
from kbassist.services.weighing import weigh, weight_of


def confirm(
    hits: Iterable[Hit], store: Store, now: datetime, is_wanted: Callable[[Item], bool]
) -> tuple[Evidence, ...]:
    """Returns the hits that the database vouches for, with weighed scores, still in the order of the index."""
    suggested = tuple(hits)
    item_ids = [hit.item_id for hit in suggested]
    with store.read() as transaction:
        items = transaction.items(item_ids)
        usage = transaction.usage(item_ids)
    wanted = [(hit, items[hit.item_id]) for hit in suggested if hit.item_id in items]
    confirmed = [_evidence_of(hit, item, usage.get(item.id), now) for hit, item in wanted if is_wanted(item)]
    return tuple(evidence for evidence in confirmed if evidence is not None)


def by_weight(found: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Returns evidence by weighed score, best first; equals stay in the order of the index."""
    return tuple(sorted(found, key=lambda evidence: -evidence.score))


def _evidence_of(hit: Hit, item: Item, usage: Usage | None, now: datetime) -> Evidence | None:
    passage = passage_of(item, hit.ordinal)
    if passage is None:
        return None
    factors = weigh(item, usage, now)
    return Evidence(item, passage, hit.score * weight_of(factors), hit.confidence, factors, usage)
