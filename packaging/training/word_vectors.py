"""Makes small word vectors from plain texts: words that stand in like company get like vectors.

Positive pointwise mutual information of words within a window, reduced by singular values (Levy, Goldberg and Dagan
2015). A few hundred thousand words are enough to tell that a word never met in training is near one that was.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.linalg import svds

from kbassist.language.tokens import WORD, fold

WINDOW = 5
FEWEST = 3
"""A word that is rarer has no company to tell."""
SIZE = 100
SMOOTHING = 0.75
COMMON = 1e-3
"""Words whose share is above it count less (Arora, Liang and Ma 2017)."""

_SENTENCE_END = re.compile(r"[.!?\n]+")


@dataclass(frozen=True, slots=True)
class WordVectors:
    """A vector for each known stem, of shape (number of stems, SIZE); common words have shorter ones."""

    places: Mapping[str, int]
    vectors: np.ndarray


def word_vectors(texts: Iterable[str], stem: Callable[[str], str]) -> WordVectors:
    """Returns the vectors of all stems that occur often enough."""
    sentences = [
        [stem(word) for word in WORD.findall(fold(part))] for text in texts for part in _SENTENCE_END.split(text)
    ]
    counts = Counter(word for sentence in sentences for word in sentence)
    places = {word: place for place, (word, count) in enumerate(counts.most_common()) if count >= FEWEST}
    left, strengths, _ = svds(_associations(sentences, places), k=SIZE, random_state=0)
    vectors = left * np.sqrt(strengths)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    shares = np.array([counts[word] for word in places]) / sum(counts.values())
    return WordVectors(places, vectors * (COMMON / (COMMON + shares))[:, None])


def _associations(sentences: Sequence[Sequence[str]], places: Mapping[str, int]) -> csr_matrix:
    """Returns how much oftener than by chance two words stand together, never below 0; nearer counts more."""
    together: Counter[tuple[int, int]] = Counter()
    for sentence in sentences:
        known = [places.get(word) for word in sentence]
        for distance in range(1, WINDOW + 1):
            for first, second in zip(known, known[distance:], strict=False):
                if first is not None and second is not None:
                    together[first, second] += 1 / distance
    first, second = np.array(list(together)).T
    amounts = np.array(list(together.values()))
    counted = coo_matrix((amounts, (first, second)), shape=(len(places), len(places))).tocsr()
    both = (counted + counted.T).tocoo()
    totals = np.asarray(both.sum(axis=1)).ravel()
    smoothed = totals**SMOOTHING
    chance = totals[both.row] * smoothed[both.col] / smoothed.sum()
    association = np.log(both.data / chance)
    kept = association > 0
    return coo_matrix((association[kept], (both.row[kept], both.col[kept])), shape=both.shape).tocsr()
