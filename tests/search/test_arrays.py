"""The short cuts of arithmetic on arrays give what plain Python gives, however many passages there are."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kbassist.core.evidence import Query
from kbassist.core.item import ItemFilter
from kbassist.core.jobs import CancelToken
from kbassist.search.index import WhooshIndex, open_index
from kbassist.search.scoring import Scored, best_of, least_of_best, scores_of, sum_of
from tests.search.articles import fill
from tests.support.builders import an_item

MOST_PASSAGES = 200
FEW, MANY = MOST_PASSAGES, 100_000
"""Numbers of passages with which lists are joined in an array of all passages, and with which one by one."""

some_scores = st.dictionaries(st.integers(0, MOST_PASSAGES - 1), st.sampled_from([0.5, 1.0, 1.5, 3.0]))


def scored(scores: dict[int, float]) -> Scored:
    passages = sorted(scores)
    return Scored(np.array(passages, np.int32), np.array([scores[passage] for passage in passages], np.float32))


def told(found: Scored) -> dict[int, float]:
    return dict(zip(found.passages.tolist(), found.scores.tolist(), strict=True))


@given(st.lists(some_scores, max_size=4), st.sampled_from([FEW, MANY]))
def test_of_several_lists_each_passage_has_its_best_score(lists: list[dict[int, float]], passage_count: int) -> None:
    best = best_of([scored(scores) for scores in lists], passage_count)

    every = {passage for scores in lists for passage in scores}
    assert told(best) == {passage: max(scores.get(passage, 0.0) for scores in lists) for passage in every}
    assert best.passages.tolist() == sorted(every)


@given(some_scores, some_scores, st.sampled_from([FEW, MANY]))
def test_scores_of_two_lists_are_added_up(one: dict[int, float], other: dict[int, float], passage_count: int) -> None:
    found = sum_of(scored(one), scored(other), passage_count)

    assert told(found) == {passage: one.get(passage, 0.0) + other.get(passage, 0.0) for passage in one | other}


@given(st.sets(st.integers(0, MOST_PASSAGES - 1)), some_scores, st.sampled_from([FEW, MANY]))
def test_passages_that_were_not_found_score_nothing(
    asked: set[int], scores: dict[int, float], passage_count: int
) -> None:
    passages = np.array(sorted(asked), np.int32)

    found = scores_of(passages, scored(scores), passage_count)

    assert found.tolist() == [scores.get(passage, 0.0) for passage in sorted(asked)]


@given(st.lists(st.integers(0, 5), max_size=600), st.integers(1, 30))
def test_the_highest_are_found_among_many_equal_scores(scores: list[int], most: int) -> None:
    least = least_of_best(np.array(scores, np.float32), most)

    assert least == (sorted(scores)[-most] if most < len(scores) else 0.0)


@pytest.fixture(scope="module")
def alike(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WhooshIndex]:
    """An index of many items that hardly differ, in titles and in texts of one or two passages."""
    words = ("paroles", "rēķini", "līgumi", "pakalpojumi")
    index = open_index(tmp_path_factory.mktemp("alike") / "index", {})
    items = (
        an_item(
            f"item-{number}",
            title=f"Par {words[number % 4]} {number % 7}",
            body=f"# Viens\n\n{words[number % 3]} un {words[(number + 1) % 3]}\n\n# Divi\n\n{words[number % 2]}",
        )
        for number in range(120)
    )
    fill(index, tuple(items))
    yield index
    index.close()


@pytest.mark.parametrize(
    "text", ["p", "par", "paroles ", "paroles līg", "rēķini nekas", "rēķini pakalpojumi nekas", "viens d"]
)
def test_who_asks_for_fewer_gets_the_first_of_those_that_more_would_be(alike: WhooshIndex, text: str) -> None:
    def found(limit: int) -> list[tuple[str, int, float]]:
        hits = alike.search(Query(text, "lv", ItemFilter(), limit), CancelToken())
        return [(hit.item_id, hit.ordinal, round(hit.score, 4)) for hit in hits]

    every = found(500)

    assert len(every) > 8
    assert found(3) == every[:3]
    assert found(8) == every[:8]
