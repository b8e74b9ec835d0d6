"""A store in a folder of its own, with a clock that stands still."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kbassist.core.resource_files import resource_folder
from kbassist.language.pack import LanguagePacks, load_packs
from kbassist.storage.store import SqlStore, open_store
from tests.support.clock import FixedClock


@pytest.fixture(scope="session")
def packs() -> LanguagePacks:
    return load_packs(resource_folder("languages"))


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def store(tmp_path: Path, clock: FixedClock) -> Iterator[SqlStore]:
    store = open_store(tmp_path / "home", clock)
    yield store
    store.close()
