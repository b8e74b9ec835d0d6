"""Small indexes for the search tests."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kbassist.search.index import WhooshIndex, open_index
from tests.search.articles import ARTICLES, STOP_WORDS, fill


@pytest.fixture
def open_in(tmp_path: Path) -> Iterator[Callable[[], WhooshIndex]]:
    """Opens the index of this test again and again, as programs do."""
    opened: list[WhooshIndex] = []

    def open_again() -> WhooshIndex:
        opened.append(open_index(tmp_path / "index", STOP_WORDS))
        return opened[-1]

    yield open_again
    for index in opened:
        index.close()


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WhooshIndex]:
    """An index of ARTICLES that no test changes."""
    index = open_index(tmp_path_factory.mktemp("filled") / "index", STOP_WORDS)
    fill(index, ARTICLES)
    yield index
    index.close()
