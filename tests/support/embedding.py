"""A tiny stand-in for a foreign model: words of one concept point the same way, other words somewhere of their own."""

from collections.abc import Sequence
from hashlib import blake2b
from math import sqrt

from kbassist.core.errors import EnvironmentProblem

CONCEPTS = (
    frozenset({"password", "login", "sign", "credentials", "locked"}),
    frozenset({"invoice", "bill", "charged", "payment", "pay"}),
    frozenset({"router", "internet", "wifi", "connection", "offline"}),
)
DIMENSION = 24


class ConceptEmbedder:
    """Promises core.ports.Embedder; `texts` are all that it was given."""

    languages = frozenset({"en"})
    dimension = DIMENSION

    def __init__(self, name: str = "concepts") -> None:
        self.name = name
        self.texts: list[str] = []

    def encode(self, texts: Sequence[str]) -> list[list[float]]:
        self.texts.extend(texts)
        return [_vector_of(text) for text in texts]


class BrokenEmbedder(ConceptEmbedder):
    """A model whose packages turn out to be unusable."""

    def encode(self, texts: Sequence[str]) -> list[list[float]]:
        self.texts.extend(texts)
        raise EnvironmentProblem("semantic_broken", "The model cannot be used.")


def _vector_of(text: str) -> list[float]:
    values = [0.0] * DIMENSION
    for word in text.lower().replace(".", " ").replace("?", " ").split():
        for axis, concept in enumerate(CONCEPTS):
            if word in concept:
                values[axis] += 3.0
                break
        else:
            digest = blake2b(word.encode(errors="replace"), digest_size=2).digest()
            values[len(CONCEPTS) + int.from_bytes(digest) % (DIMENSION - len(CONCEPTS))] += 0.2
    length = sqrt(sum(value * value for value in values)) or 1.0
    return [value / length for value in values]
