"""Postings come out of the pool in the order in which Whoosh writes them, however little memory it takes."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kbassist.search import pool
from kbassist.search.pool import Posting, PostingPool

documents = st.lists(
    st.dictionaries(
        st.tuples(st.sampled_from(["body", "title"]), st.sampled_from([b"a", b"ab", b"b", "ž".encode()])),
        st.integers(1, 300),
    ),
    max_size=12,
)


@settings(max_examples=60)
@given(documents, st.integers(1, 40))
def test_postings_come_back_by_field_key_and_passage(
    tmp_path_factory: pytest.TempPathFactory, documents: list[dict[tuple[str, bytes], int]], most: int
) -> None:
    postings: list[Posting] = [
        (field, key, passage, float(frequency), b"")
        for passage, document in enumerate(documents)
        for (field, key), frequency in document.items()
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pool, "MOST_POSTINGS", most)
        collected = PostingPool(tmp_path_factory.getbasetemp())
        for posting in postings:
            collected.add(posting)

        assert list(collected.iter_postings()) == sorted(postings)
        assert list(collected.iter_postings()) == []


def test_a_pool_that_is_given_up_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "MOST_POSTINGS", 1)
    collected = PostingPool(tmp_path)
    collected.add(("body", b"a", 0, 1.0, b""))

    collected.cleanup()

    assert list(tmp_path.iterdir()) == []
