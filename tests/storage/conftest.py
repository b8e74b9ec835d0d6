"""A store in a folder of its own, with a clock that stands still."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kbassist.storage.store import SqlStore, open_store
from tests.support.clock import FixedClock


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Iterator[SqlStore]:
    store = open_store(home, clock)
    yield store
    store.close()
