"""Which item each passage of an opened generation belongs to, as arrays.

The passages of an item follow one another. Items are numbered in order of their passages; deleted ones have numbers
too, until their segment is merged away.
"""

from collections.abc import Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from kbassist.search.scoring import Mask
from kbassist.search.segments import Segment
from kbassist.search.whoosh_reading import Numbers

Kind = TypeVar("Kind", bound=np.generic)

MOST_VARIANTS = 10
"""Languages in which one item may stand among the best and hide others."""


class ItemTable:
    """The items of a generation.

    By number of the item: `starts` and `ends` its first passage and the first after it, `ids` what stands for its
    id (in the same order), `variants` what is equal for the language variants of one item, `is_alive` whether it is
    not deleted. By number of the passage: `owners` the number of the item.
    """

    def __init__(self, segments: Sequence[Segment]) -> None:
        """Numbers the items; ValueError where passages have no item, as in indexes of other versions."""
        ids = joined([segment.numbers("item") for segment in segments], np.uint64)
        if not ids.all():
            raise ValueError("passages without an item")
        self.passage_count = len(ids)
        is_first = np.ones(len(ids), bool)
        is_first[1:] = ids[1:] != ids[:-1]
        is_first[[segment.offset for segment in segments if segment.size]] = True
        self.starts: Numbers = np.flatnonzero(is_first).astype(np.int32)
        self.ends: Numbers = np.append(self.starts[1:], np.int32(len(ids))).astype(np.int32)[: len(self.starts)]
        self.owners: NDArray[np.intp] = np.cumsum(is_first, dtype=np.intp) - 1
        self.ids: NDArray[np.uint64] = ids[self.starts]
        self.variants: NDArray[np.uint64] = joined(
            [segment.reading.numbers("variants") for segment in segments], np.uint64
        )[self.starts]
        self.is_alive: Mask = np.ones(len(self.starts), bool)
        for segment in segments:
            self.is_alive[self.owners[segment.dead + segment.offset]] = False
        self.among_variants = _among_variants(self.variants)

    @property
    def count(self) -> int:
        return len(self.starts)

    def passages_of(self, items: Numbers) -> tuple[Numbers, NDArray[np.intp]]:
        """Returns all passages of some items, item by item, and where the first one of each stands."""
        counts = self.ends[items] - self.starts[items]
        firsts: NDArray[np.intp] = np.cumsum(counts, dtype=np.intp) - counts
        passages = np.arange(counts.sum(), dtype=np.int32) + np.repeat(self.starts[items] - firsts, counts)
        return passages.astype(np.int32), firsts

    def of(self, passages: Numbers) -> Mask:
        """Says of each item whether any of the passages is its."""
        mask = np.zeros(self.count, bool)
        mask[self.owners.take(passages)] = True
        return mask

    def owning(self, passages: Numbers) -> tuple[Numbers, NDArray[np.intp]]:
        """Returns the items that some passages in order belong to, and where among these the first of each stands."""
        owners = self.owners.take(passages)
        is_first = np.ones(len(owners), bool)
        np.not_equal(owners[1:], owners[:-1], out=is_first[1:])
        firsts = np.flatnonzero(is_first)
        return owners.take(firsts).astype(np.int32), firsts


def joined(arrays: Sequence[NDArray[Kind]], kind: type[Kind]) -> NDArray[Kind]:
    """Returns the arrays one after another; a single one is not copied."""
    if len(arrays) == 1:
        return arrays[0]
    return np.concatenate(arrays) if arrays else np.empty(0, kind)


def _among_variants(variants: NDArray[np.uint64]) -> int:
    """Returns how many times as many of the best items are enough to find the best of different variants."""
    ordered = np.sort(variants)
    return MOST_VARIANTS + 1 if (ordered[1:] == ordered[:-1]).any() else 1
