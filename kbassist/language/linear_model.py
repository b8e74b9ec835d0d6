"""Linear text classifiers over hashed words and character n-grams: the half that judges.

`packaging/training` makes the weights with the same `features`, so that both halves count alike. A model is
one .npz file of whole numbers from -127 to 127 with a scale for each class; numpy is all it needs.
"""

import json
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from kbassist.core.errors import InputProblem
from kbassist.core.text import Span
from kbassist.language.tokens import fold, words

LARGEST_WEIGHT = 127
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_STEP = np.uint64(1_000_003)
_SPACE = ord(" ")
_MARK = re.compile(r"[!?]+|…|\.{2,}|:-?[()D/]|[^\w\s,.;:!?\"'()\[\]-]")
_DIGITS = str.maketrans("0123456789", "0" * 10)


@dataclass(frozen=True, slots=True)
class FeatureShape:
    """What a model counts: n-grams of `shortest` to `longest` characters inside words (0 = none), words, word pairs.

    Marks are runs of ! and ?, emoji and other signs. `folded` leaves case and diacritics out; without it only case.
    `evenly` lets every word count as much as any other, however many n-grams it has; without it every feature counts
    the same. `buckets` is how many features are told apart.
    """

    buckets: int
    shortest: int = 0
    longest: int = 0
    with_words: bool = True
    with_pairs: bool = False
    with_marks: bool = False
    folded: bool = False
    evenly: bool = False


def features(text: str, shape: FeatureShape) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """Returns the buckets of the features that a text has, each once, in order, and how much each counts.

    Both have the shape (number of features,); what they count is a vector of length one.
    """
    found = [word.text.translate(_DIGITS) for word in words(fold(text) if shape.folded else text.lower())]
    hashes, amounts = _hashed(found, shape, _MARK.findall(text) if shape.with_marks else ())
    if not hashes.size:
        return np.empty(0, np.intp), np.empty(0)
    mixed = ((hashes * _MULTIPLIER >> np.uint64(33)) % np.uint64(shape.buckets)).astype(np.intp)
    # Without return_inverse numpy imports numpy.ma at the first call: 100 ms.
    buckets, places = np.unique(mixed, return_inverse=True)
    if not shape.evenly:
        return buckets, np.full(buckets.size, 1 / np.sqrt(buckets.size))
    counted = np.bincount(places, amounts)
    return buckets, counted / np.sqrt(np.square(counted).sum())


def _hashed(
    found: Sequence[str], shape: FeatureShape, marks: Sequence[str]
) -> tuple[NDArray[np.uint64], NDArray[np.float64]]:
    """Returns the hash of every feature, some several times, and how much it counts where words count evenly."""
    shares = 1 / np.sqrt([len(word) for word in found])
    hashes: list[NDArray[np.uint64]] = []
    amounts: list[NDArray[np.float64]] = []
    if found and shape.longest:
        for own, owners in _ngrams(" ".join(("", *found, "")), shape):
            hashes.append(own)
            amounts.append(shares[np.minimum(owners, len(found) - 1)])
    named = [f"w{word}" for word in found] if shape.with_words else []
    if shape.with_pairs:
        named += [f"p{first} {second}" for first, second in zip(("", *found), (*found, ""), strict=True)]
    of_words = len(named)
    named += [f"m{mark}" for mark in marks]
    if named:
        hashes.append(np.fromiter((zlib.crc32(name.encode()) for name in named), np.uint64, len(named)))
        whole = np.ones(len(named))
        if found:
            whole[:of_words] = np.resize(shares, of_words)
        amounts.append(whole)
    if not hashes:
        return np.empty(0, np.uint64), np.empty(0)
    return np.concatenate(hashes), np.concatenate(amounts)


def _ngrams(padded: str, shape: FeatureShape) -> Iterator[tuple[NDArray[np.uint64], NDArray[np.intp]]]:
    """Yields for each length the hashes of the n-grams within a word, and which word each is of.

    A word has the blank before it and the one behind it; none reaches over the blank between two words.
    """
    letters = np.frombuffer(padded.encode("utf-32-le"), np.uint32).astype(np.uint64)
    is_space = letters == _SPACE
    owners = np.cumsum(is_space) - 1
    hashed = np.zeros(len(letters) + 1, np.uint64)
    reaches_over = np.zeros(len(letters), np.bool_)
    for length in range(1, min(shape.longest, len(letters)) + 1):
        count = len(letters) - length + 1
        hashed = hashed[:count] * _STEP + letters[length - 1 :]
        if length > 2:
            reaches_over = reaches_over[:count] | is_space[length - 2 : length - 2 + count]
        if length >= shape.shortest:
            own = np.flatnonzero(~reaches_over[:count])
            yield hashed[own] * _STEP + np.uint64(length), owners[own]


@dataclass(frozen=True, slots=True)
class LinearModel:
    """Weights of shape (buckets, classes) as int8, their scale and the bias of each class, of shape (classes,)."""

    shape: FeatureShape
    classes: tuple[str, ...]
    weights: NDArray[np.int8]
    scales: NDArray[np.float32]
    bias: NDArray[np.float32]

    def scores(self, text: str) -> NDArray[np.float64]:
        """Returns the score of each class, of shape (classes,): its logarithmic odds before they are normed."""
        found, amounts = features(text, self.shape)
        sums = amounts @ self.weights[found].astype(np.float64)
        return np.asarray(sums * self.scales + self.bias, np.float64)

    def probabilities(self, text: str) -> dict[str, float]:
        """Returns the share of each class, together 1."""
        scores = self.scores(text)
        shares = np.exp(scores - scores.max())
        return dict(zip(self.classes, (shares / shares.sum()).tolist(), strict=True))

    def proof(self, text: str, judged: str, *, most: int) -> tuple[Span, ...]:
        """Returns the words that speak most for a class against the mean of the others, in order of position."""
        place = self.classes.index(judged)
        lower = fold(text) if self.shape.folded else text.lower()
        if len(lower) != len(text):
            return ()
        weighed: list[tuple[float, Span]] = []
        for word in words(lower):
            parts, amounts = features(word.text, self.shape)
            own = amounts @ self.weights[parts].astype(np.float64) * self.scales
            weight = float(own[place] - np.delete(own, place).mean())
            if weight > 0:
                weighed.append((weight, word.span))
        best = sorted(weighed, key=lambda entry: -entry[0])[:most]
        return tuple(sorted((span for _, span in best), key=lambda span: span.start))


class Models:
    """The models of a folder, each loaded when it is first asked for and kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._loaded: dict[str, LinearModel] = {}

    def named(self, name: str) -> LinearModel:
        """Returns the model in NAME.npz; InputProblem "pack_broken" where there is none that can be read."""
        if name not in self._loaded:
            path = self._folder / f"{name}.npz"
            try:
                self._loaded[name] = load_model(path)
            except (OSError, EOFError, ValueError, KeyError, BadZipFile) as problem:
                raise InputProblem("pack_broken", f"The language model {path} cannot be read.") from problem
        return self._loaded[name]


def load_model(path: Path) -> LinearModel:
    """Loads what `save_model` wrote; the errors of `numpy.load` where the file is absent or none of ours."""
    with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
        described: dict[str, Any] = json.loads(str(stored["description"]))
        return LinearModel(
            FeatureShape(**described["shape"]),
            tuple(described["classes"]),
            stored["weights"],
            stored["scales"],
            stored["bias"],
        )


def save_model(
    path: Path,
    *,
    shape: FeatureShape,
    classes: Sequence[str],
    weights: NDArray[np.float64],
    bias: NDArray[np.float64],
) -> None:
    """Rounds weights of shape (buckets, classes) and writes them with the bias, of shape (classes,)."""
    scales = np.maximum(np.abs(weights).max(axis=0), 1e-9) / LARGEST_WEIGHT
    description = json.dumps({"shape": asdict(shape), "classes": list(classes)})
    np.savez_compressed(
        path,
        description=np.array(description),
        weights=np.rint(weights / scales).astype(np.int8),
        scales=scales.astype(np.float32),
        bias=bias.astype(np.float32),
    )
