from collections.abc import Iterator
from pathlib import Path

import pytest

from kbassist.search.bench.corpus import Corpus, SourcePassage
from kbassist.search.bench.queries import MESSAGE_LENGTHS, QueryKind, QuerySet, make_queries
from tests.search.bench.corpora import ALL_STOP_WORDS, corpus_in

COUNT = 12


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    made = corpus_in(tmp_path, wanted=500)
    yield made
    made.close()


def queries_of(corpus: Corpus, *, seed: int = 1) -> QuerySet:
    return make_queries(corpus, indexed=300, held_out=(301, 500), count=COUNT, seed=seed, stop_words=ALL_STOP_WORDS)


def test_every_kind_has_its_queries_and_the_seed_decides_which(corpus: Corpus) -> None:
    queries = queries_of(corpus)

    assert {kind: len(asked) for kind, asked in queries.by_kind.items()} == dict.fromkeys(QueryKind, COUNT)
    assert queries == queries_of(corpus)
    assert queries != queries_of(corpus, seed=2)


def test_messages_have_their_length_and_come_from_rows_that_are_not_indexed(corpus: Corpus) -> None:
    queries = queries_of(corpus)
    held = [row.body.split() for row in corpus.rows(301, 500)]

    for kind, length in MESSAGE_LENGTHS.items():
        for query in queries.by_kind[kind]:
            words = query.text.split()
            assert len(words) == length
            assert any(words[: len(body)] == body[:length] for body in held)


def test_phrases_stand_in_the_corpus_and_words_and_headings_too(corpus: Corpus) -> None:
    queries = queries_of(corpus)
    text = "\n".join(f"{row.title} {row.heading} {row.body}" for row in corpus.rows(1, 300)).lower()

    for kind in (QueryKind.PHRASE, QueryKind.WORD):
        assert [query.text for query in queries.by_kind[kind] if query.text not in text] == []


def test_headings_are_typed_key_by_key(corpus: Corpus) -> None:
    queries = queries_of(corpus)

    keys = [query.text for query in queries.keystrokes()]

    first = queries.typed_headings[0].text
    assert keys[: len(first)] == [first[:end] for end in range(1, len(first) + 1)]
    assert len(keys) == sum(len(heading.text) for heading in queries.typed_headings)


def test_a_corpus_without_headings_or_neighbouring_words_still_gives_queries(tmp_path: Path) -> None:
    corpus = corpus_in(tmp_path, wanted=60, sources=[SourcePassage("", "", "word, other. 12", "en")])

    queries = make_queries(corpus, indexed=40, held_out=(41, 60), count=3, seed=1, stop_words=ALL_STOP_WORDS)

    assert all(len(asked) == 3 and all(query.text for query in asked) for asked in queries.by_kind.values())
    corpus.close()
