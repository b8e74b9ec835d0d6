"""Every engine that is installed finds a passage by each kind of query that it knows."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest

from kbassist.search.bench.bm25s_engine import Bm25s
from kbassist.search.bench.corpus import Corpus, SourcePassage
from kbassist.search.bench.engine import Engine
from kbassist.search.bench.fts5 import Fts5
from kbassist.search.bench.kbassist_engine import KbassistEngine
from kbassist.search.bench.own_scoring import OwnScoring
from kbassist.search.bench.queries import BenchQuery, QueryKind
from kbassist.search.bench.same_index import SameIndex
from kbassist.search.bench.stock_array_whoosh import StockArrayWhoosh
from kbassist.search.bench.stock_whoosh import StockWhoosh
from kbassist.search.bench.tantivy_engine import Tantivy
from tests.search.bench.corpora import WORDING, corpus_in

COUNT = 150
MARK = "zebra crossing at quokkaville"
NUMBER = 77
TEXTS = {
    QueryKind.WORD: "quokkaville",
    QueryKind.HEADING: "zebra crossing",
    QueryKind.PHRASE: "zebra crossing",
    QueryKind.PREFIX: "zebra quokk",
    QueryKind.TYPO: "quokkavile",
    QueryKind.MESSAGE_50: f"Hello, where is the {MARK}?",
    QueryKind.MESSAGE_150: f"Hello, where is the {MARK}?",
    QueryKind.MESSAGE_400: f"Hello, where is the {MARK}?",
}
ENGINES: dict[str, Callable[[Corpus], Engine]] = {
    "kbassist": lambda corpus: KbassistEngine(corpus, WORDING),
    "stock_whoosh": lambda _: StockWhoosh(),
    "stock_array_whoosh": lambda _: StockArrayWhoosh(),
    "fts5": lambda _: Fts5(),
    "tantivy": lambda _: Tantivy(),
    "bm25s": lambda _: Bm25s(),
}
OPTIONAL = {"tantivy", "bm25s"}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    folder = tmp_path_factory.mktemp("corpus")
    with closing(corpus_in(folder, wanted=COUNT)) as plain:
        rows = list(plain.rows(1, COUNT))
    rows[NUMBER - 1] = replace(rows[NUMBER - 1], title=f"The {MARK}", body=f"Where the {MARK} is.", language="en")
    sources = [SourcePassage(row.title, row.heading, row.body, row.language) for row in rows]
    with closing(corpus_in(folder, wanted=COUNT, sources=sources)) as marked:
        yield marked


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest, corpus: Corpus, tmp_path: Path) -> Iterator[Engine]:
    if request.param in OPTIONAL and find_spec(request.param) is None:
        pytest.skip(f"{request.param} is not installed")
    made = ENGINES[request.param](corpus)
    made.build(corpus.rows(1, COUNT), count=COUNT, folder=tmp_path)
    made.open(tmp_path)
    with closing(made):
        yield made


def test_an_engine_finds_the_passage_by_each_kind_that_it_knows(engine: Engine) -> None:
    known = [kind for kind in QueryKind if engine.most_queries(kind) != 0]

    found = {kind: engine.search(BenchQuery(kind, TEXTS[kind], "en"))[:1] for kind in known}

    assert found == dict.fromkeys(known, (NUMBER,))


def test_an_engine_answers_odd_texts_too(engine: Engine) -> None:
    for kind in QueryKind:
        if engine.most_queries(kind) != 0:
            for text in ("the", "Ērgļu iela", "x_y", "zzzzzz"):
                assert len(engine.search(BenchQuery(kind, text, "en"))) <= 10


def test_an_item_has_one_passage_whatever_its_text(tmp_path: Path) -> None:
    long = "# not a heading\n\n" + "\n\n".join(f"## {number}\n\n" + "word " * 300 for number in range(9))
    corpus = corpus_in(tmp_path, wanted=30, sources=[SourcePassage("T", "H", long, "en")])
    engine = KbassistEngine(corpus, WORDING)

    engine.build(corpus.rows(1, 30), count=30, folder=tmp_path / "index")

    assert engine.is_usable(tmp_path / "index", 30)
    corpus.close()


def test_whoosh_finds_the_same_in_our_index(corpus: Corpus, tmp_path: Path) -> None:
    engine = KbassistEngine(corpus, WORDING)
    engine.build(corpus.rows(1, COUNT), count=COUNT, folder=tmp_path)
    query = BenchQuery(QueryKind.MESSAGE_50, TEXTS[QueryKind.MESSAGE_50], "en")

    with closing(SameIndex(tmp_path, WORDING)) as same:
        assert same.search(query) == same.exact(query)
        assert same.search(query)[0] == NUMBER


def test_our_short_cuts_change_nothing_for_a_message_of_few_words(corpus: Corpus, tmp_path: Path) -> None:
    engine = KbassistEngine(corpus, WORDING)
    engine.build(corpus.rows(1, COUNT), count=COUNT, folder=tmp_path)
    engine.open(tmp_path)
    query = BenchQuery(QueryKind.MESSAGE_50, TEXTS[QueryKind.MESSAGE_50], "en")

    with closing(engine), closing(OwnScoring(tmp_path, WORDING)) as own:
        assert engine.search(query) == own.best(query)


def test_hits_are_shown_with_snippets(corpus: Corpus, tmp_path: Path) -> None:
    engine = KbassistEngine(corpus, WORDING)
    engine.build(corpus.rows(1, COUNT), count=COUNT, folder=tmp_path)

    with closing(engine):
        engine.open(tmp_path)
        snippets = engine.answer(BenchQuery(QueryKind.WORD, "quokkaville", "en"))

    assert "quokkaville" in snippets[0].text
