"""Finds the passages that have keys side by side.

The index keeps no positions: they would double it and make every word slower to read. Candidates are the passages
that have all the keys; whether these stand side by side is seen in a column with two bytes for each word.
"""

import numpy as np

from kbassist.search.schema import sign_of
from kbassist.search.scoring import all_of, any_of
from kbassist.search.segments import Segment
from kbassist.search.whoosh_reading import Numbers

PASSAGES_AT_ONCE = 8_192
"""Passages whose words are in memory at the same time, about 2 MB."""


def in_order(segment: Segment, keys: tuple[str, ...]) -> Numbers:
    """Returns the passages of a segment that have the keys one after another."""
    candidates = all_of([segment.entries("body", key).passages for key in dict.fromkeys(keys)])
    signs = np.array([sign_of(key) for key in keys], np.uint16)
    borders = np.searchsorted(candidates, np.arange(PASSAGES_AT_ONCE, segment.size, PASSAGES_AT_ONCE))
    found = []
    for some in np.split(candidates, borders):
        if not len(some):
            continue
        sequences = segment.reading.sequences("sequence", some)
        windows = len(sequences.values) - len(signs) + 1
        is_match = np.ones(max(0, windows), bool)
        for shift, sign in enumerate(signs):
            is_match &= sequences.values[shift : shift + windows] == sign
        places = np.flatnonzero(is_match)
        owners = np.searchsorted(sequences.ends, places, side="right")
        is_inside = places + len(signs) <= sequences.ends[owners]
        found.append(some[np.unique(owners[is_inside])])
    return any_of(found)
