"""Imports public documentation and reply collections that lie outside the repository, named by KBASSIST_DATA."""

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from kbassist.core.item import ItemFilter
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.core.records import ImportRequest
from kbassist.core.resource_files import resource_folder
from kbassist.language.pack import load_packs
from kbassist.services.transfer import TransferService
from kbassist.storage.store import open_store
from kbassist.transfer.exporters import load_exporters
from kbassist.transfer.importers import load_importers
from tests.support.clock import FixedClock
from tests.support.importing import records_of

DATA = Path(os.environ.get("KBASSIST_DATA", "nowhere"))

pytestmark = [
    pytest.mark.data,
    pytest.mark.skipif(not DATA.is_dir(), reason="KBASSIST_DATA does not name the folder with the public data"),
]


def _expected(folder: Path) -> int:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return sum(len(path.read_bytes().splitlines()) if path.suffix == ".jsonl" else 1 for path in files)


def test_all_documentation_goes_in_twice_with_nothing_lost_or_doubled(tmp_path: Path) -> None:
    store = open_store(tmp_path, FixedClock())
    transfer = TransferService(store, load_importers(), load_exporters(), load_packs(resource_folder("languages")))
    folders = sorted((DATA / "docs").iterdir())

    first, second = (
        transfer.import_paths(folders, ImportRequest(), no_progress, CancelToken()) for _ in ("first", "second")
    )

    expected = sum(map(_expected, folders))
    assert (first.added, first.skipped) == (expected, ())
    assert (second.unchanged, second.skipped) == (expected, ())
    with store.read() as view:
        assert view.count(ItemFilter()) == expected
    store.close()


def test_every_reply_of_the_collections_is_read() -> None:
    rows = [json.loads(line) for line in (DATA / "canned" / "normalised.jsonl").read_text("utf-8").splitlines()]

    for file, count in Counter(row["file"] for row in rows).items():
        records = records_of(DATA / "canned" / file)
        bodies = [record.content.body for record in records]
        assert len(records) >= count, file
        assert all(body.strip() for body in bodies), file
