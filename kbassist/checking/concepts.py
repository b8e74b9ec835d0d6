"""Which words mean the same: "инет" and "интернет", "fee" and "charge"; single words, by their stems.

The concepts are data in resources/concepts, the same that search reads. Nothing is read before it is asked for.
"""

import json
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from kbassist.language.stemmers import stemmer_for
from kbassist.language.tokens import WORD, fold

MARK = "#"
"""Begins the name of a concept, so that it is never taken for a word."""


class Concepts:
    """The concepts of a folder; safe to use from several threads."""

    __slots__ = ("_by_stem",)

    def __init__(self, folder: Path) -> None:
        self._by_stem = lru_cache(maxsize=16)(lambda language: _by_stem(folder, language))

    def of(self, stem: str, language: str) -> frozenset[str]:
        """Returns the names of the concepts that a stem of a language stands for."""
        return self._by_stem(language).get(stem, frozenset())


def _by_stem(folder: Path, language: str) -> Mapping[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    stem = stemmer_for(language)
    for path in sorted(folder.glob("*.json")):
        for name, entries in json.loads(path.read_text(encoding="utf-8")).items():
            for entry in entries.get(language, ()):
                spoken = WORD.findall(fold(entry))
                if len(spoken) == 1:
                    found[stem(spoken[0])].add(f"{MARK}{path.stem}.{name}")
    return {word: frozenset(names) for word, names in found.items()}
