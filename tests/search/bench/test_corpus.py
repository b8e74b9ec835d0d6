import lzma
from contextlib import closing
from pathlib import Path

import pytest

from kbassist.core.errors import InputProblem
from kbassist.search.bench.corpus import SourcePassage, kept_corpus
from kbassist.search.bench.sources import corpus_files, fingerprint_of, passages_in
from tests.search.bench.corpora import corpus_in, line_of

FIRST = SourcePassage("One", "", "Alpha beta. Gamma delta. Epsilon zeta. Eta theta.", "en")
SECOND = SourcePassage("Two", "Below", "Iota kappa. Lambda mu. Nu xi. Omicron pi.", "en")
LATVIAN = SourcePassage("Trīs", "", "Viens divi. Trīs četri.", "lv")


def test_a_source_with_too_few_passages_is_recombined(tmp_path: Path) -> None:
    with closing(corpus_in(tmp_path, wanted=40, sources=[FIRST, SECOND])) as corpus:
        rows = list(corpus.rows(1, 40))

    assert (corpus.row_count, corpus.real_count) == (40, 2)
    assert [row.number for row in rows] == list(range(1, 41))
    assert {row.body for row in rows} == {
        FIRST.body,
        SECOND.body,
        "Alpha beta. Gamma delta. Nu xi. Omicron pi.",
        "Iota kappa. Lambda mu. Epsilon zeta. Eta theta.",
    }


def test_languages_are_never_mixed_in_a_recombined_passage(tmp_path: Path) -> None:
    with closing(corpus_in(tmp_path, wanted=60, sources=[FIRST, LATVIAN])) as corpus:
        rows = list(corpus.rows(3, 60))

    assert {row.language for row in rows} == {"en", "lv"}
    assert all(("Viens" in row.body) == (row.language == "lv") for row in rows)


def test_the_same_seed_gives_the_same_rows_and_smaller_sizes_are_their_beginning(tmp_path: Path) -> None:
    with closing(corpus_in(tmp_path, wanted=1_500)) as large:
        many = list(large.rows(1, 1_200))
    with closing(corpus_in(tmp_path, wanted=1_200)) as small:
        few = list(small.rows(1, 1_200))
    with closing(corpus_in(tmp_path, wanted=1_200, seed=8)) as other:
        others = list(other.rows(1, 1_200))

    assert many == few
    assert few != others


def test_files_take_turns_whether_packed_or_not(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(f"{line_of(1)}\n\n{line_of(2)}\n{line_of(3)}\n", encoding="utf-8")
    (tmp_path / "b.jsonl.xz").write_bytes(lzma.compress(f"{line_of(4, lang='lv', heading='Virsraksts')}\n".encode()))

    passages = list(passages_in(corpus_files([tmp_path])))

    assert [passage.title for passage in passages] == ["Title 1", "Title 4", "Title 2", "Title 3"]
    assert [(passage.heading, passage.language) for passage in passages[:2]] == [("", "en"), ("Virsraksts", "lv")]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "it is not JSON"),
        ("[1]", "it is not a JSON object"),
        (line_of(2, body=""), "“body” is missing or empty"),
        (line_of(2, title=7), "“title” is not a text"),
    ],
)
def test_a_malformed_line_is_named(tmp_path: Path, line: str, reason: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f"{line_of(1)}\n{line}\n", encoding="utf-8")

    with pytest.raises(InputProblem) as caught:
        list(passages_in([path]))

    assert caught.value.sentence == f"Line 2 of {path} is no passage: {reason}."


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.jsonl.xz", b"no archive"), ("a.jsonl", b"\xff\xfe\xfa"), ("a.xz", lzma.compress(b"x")[:9])],
)
def test_a_file_that_cannot_be_read_is_an_input_problem(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)

    with pytest.raises(InputProblem):
        list(passages_in([tmp_path / name]))


def test_a_corpus_that_is_missing_or_empty_is_an_input_problem(tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match="does not exist"):
        corpus_files([tmp_path / "nowhere.jsonl"])
    with pytest.raises(InputProblem, match="holds no JSONL file"):
        corpus_files([tmp_path])
    with pytest.raises(InputProblem, match="holds no passages"):
        corpus_in(tmp_path, wanted=10, sources=[])


def test_another_seed_or_file_has_another_fingerprint(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(line_of(1), encoding="utf-8")
    first = fingerprint_of([path], 1)
    path.write_text(line_of(1) + "\n" + line_of(2), encoding="utf-8")

    assert len({first, fingerprint_of([path], 1), fingerprint_of([path], 2)}) == 3


def test_a_kept_corpus_is_used_again_where_it_has_enough_rows(tmp_path: Path) -> None:
    corpus_in(tmp_path, wanted=40).close()
    path = tmp_path / "corpus.sqlite"

    kept = kept_corpus(path, 30)

    assert kept is not None
    assert kept.row_count == 40
    kept.close()
    assert kept_corpus(path, 41) is None
    assert kept_corpus(tmp_path / "nothing.sqlite", 1) is None
    path.write_bytes(b"no database" * 100)
    assert kept_corpus(path, 1) is None
