"""Fits the linear models of `kbassist.language`: the half that learns, for the scripts beside it.

Needs scikit-learn (`packaging/training.lock`); `packaging/tasks.py train` installs it apart from the program.
"""

import json
import warnings
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, StratifiedKFold

from kbassist.language.linear_model import FeatureShape, features, save_model

FOLDS = 5


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Reads a file of one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def matrix_of(texts: Iterable[str], shape: FeatureShape) -> csr_matrix:
    """Returns the features of texts, each row of length one; shape (number of texts, buckets)."""
    found = [features(text, shape) for text in texts]
    starts = np.cumsum([0, *(buckets.size for buckets, _ in found)])
    buckets, amounts = (np.concatenate(part) for part in zip(*found, strict=True))
    return csr_matrix((amounts, buckets, starts), shape=(len(found), shape.buckets))


def fit(
    matrix: csr_matrix,
    labels: Sequence[str],
    *,
    strength: float,
    balanced: bool,
    weights: np.ndarray | None = None,
    rounds: int = 300,
) -> LogisticRegression:
    """Fits a multinomial logistic regression; `strength` is the inverse of its regularisation (C).

    `weights` say how much each text counts, of shape (number of texts,). After `rounds` it is good enough.
    """
    model = LogisticRegression(C=strength, class_weight="balanced" if balanced else None, max_iter=rounds)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        return model.fit(matrix, labels, sample_weight=weights)


def cross_validated(
    texts: Sequence[str],
    labels: Sequence[str],
    shape: FeatureShape,
    *,
    strength: float,
    balanced: bool,
    groups: Sequence[str] | None = None,
) -> np.ndarray:
    """Returns for each text the shares that models give which never saw it; shape (number of texts, classes).

    Texts of one group, such as the two forms of one sentence, are never on both sides. Classes are in sorted order.
    """
    matrix, wanted = matrix_of(texts, shape), np.array(labels)
    folds = GroupKFold(FOLDS) if groups is not None else StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    shares = np.zeros((len(texts), len(set(labels))))
    for learn, judge in folds.split(matrix, wanted, groups):
        model = fit(matrix[learn], wanted[learn], strength=strength, balanced=balanced)
        shares[judge] = model.predict_proba(matrix[judge])
    return shares


def train(
    path: Path, texts: Sequence[str], labels: Sequence[str], shape: FeatureShape, *, strength: float, balanced: bool
) -> None:
    """Fits on all texts and writes the model for the program."""
    write_model(path, fit(matrix_of(texts, shape), labels, strength=strength, balanced=balanced), shape)


def write_model(path: Path, model: LogisticRegression, shape: FeatureShape) -> None:
    """Writes what was fitted on features of `shape` for the program."""
    weights, bias = weights_of(model)
    path.parent.mkdir(parents=True, exist_ok=True)
    save_model(path, shape=shape, classes=[str(name) for name in model.classes_], weights=weights, bias=bias)


def weights_of(model: LogisticRegression) -> tuple[np.ndarray, np.ndarray]:
    """Returns weights of shape (features, classes) and bias of shape (classes,); of two classes each has half."""
    weights, bias = model.coef_.T, model.intercept_
    if len(model.classes_) == 2:
        return np.hstack([-weights, weights]) / 2, np.array([-bias[0], bias[0]]) / 2
    return weights, bias
