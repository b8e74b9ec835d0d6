"""Tells what a message is about where past messages carry intents: the nearest vote, and what all of them teach.

What they teach is learned when a question first meets such messages, some seconds for ten thousand, and again when
the knowledge has changed.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kbassist.core.evidence import Evidence
from kbassist.core.item import Item, ItemFilter
from kbassist.core.ports import Store
from kbassist.language.message_classes import MessageClasses, learn_classes

VOTERS = 30
SHARPNESS = 4
"""Accuracy on 900 bank messages with 77 intents: the nearest alone .80, 30 voters with scores as they are .80, to the
second power .82, to the fourth .84, to the sixth .84 (2026-11-22)."""

VOTES_WEIGHT = 1.0
"""What the votes count against what was learned. On 993 bank messages the votes alone are right for .839, what was
learned alone for .869, both for .879, .890 and .886 with a weight of a half, one and two (2026-11-22)."""

MOST_LEARNED = 20_000
"""Messages learned from, evenly chosen where there are more: about five seconds."""

MOST_CLASSES = 256
"""More classes than this are left to the votes: the weights of so many take 32 MB."""


@dataclass(frozen=True, slots=True)
class _Learned:
    """What was learned, at which entry of the change log, from which items; None where there is too little."""

    sequence: int
    learned_from: ItemFilter
    classes: MessageClasses | None


class Intents:
    """The intents of one home's past messages; may be asked from any thread: at worst two learn the same."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._learned: _Learned | None = None

    def likeliest(self, text: str, found: Sequence[Evidence], item_filter: ItemFilter) -> tuple[str, ...]:
        """Returns the intents of a message, the likeliest first, () where what was found carries none.

        `found` is best first; `item_filter` says which items may teach, whatever their entity.
        """
        votes = votes_of(found[:VOTERS])
        if not votes:
            return ()
        sources = frozenset(evidence.item.key.source for evidence in found[:VOTERS] if evidence.item.content.intent)
        shares = self._shares(text, replace(item_filter, sources=sources, entity=""))
        likely = {
            intent: shares.get(intent, 0.0) + VOTES_WEIGHT * votes.get(intent, 0.0)
            for intent in dict.fromkeys((*votes, *shares))
        }
        return tuple(sorted(likely, key=lambda intent: -likely[intent]))

    def _shares(self, text: str, learned_from: ItemFilter) -> Mapping[str, float]:
        with self._store.read() as view:
            sequence = view.last_sequence()
        known = self._learned
        if known is None or (known.sequence, known.learned_from) != (sequence, learned_from):
            known = self._learned = _Learned(sequence, learned_from, self._learn(learned_from))
        return known.classes.shares(text) if known.classes is not None else {}

    def _learn(self, learned_from: ItemFilter) -> MessageClasses | None:
        with self._store.read() as view:
            ids = view.item_ids(learned_from)
            chosen = ids[:: 1 + len(ids) // MOST_LEARNED]
            items = [item for item in view.items(chosen).values() if item.content.intent]
        labels = [item.content.intent for item in items]
        if not 1 < len(set(labels)) <= MOST_CLASSES:
            return None
        return learn_classes([_message_of(item) for item in items], labels)


def votes_of(found: Sequence[Evidence]) -> dict[str, float]:
    """Returns the share of votes that each intent has from the nearest past messages; nearer ones have more say."""
    votes: defaultdict[str, float] = defaultdict(float)
    for evidence in found:
        if evidence.item.content.intent:
            votes[evidence.item.content.intent] += (evidence.score / found[0].score) ** SHARPNESS
    total = sum(votes.values())
    return {intent: share / total for intent, share in votes.items()}


def _message_of(item: Item) -> str:
    """Returns what the customer wrote."""
    content = item.content
    return content.question or content.title or content.body
