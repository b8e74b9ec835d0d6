from pathlib import Path

import pytest
from hypothesis import given, settings

from kbassist.core.item import Item, NewItem
from kbassist.transfer.exporters.markdown_folder import EXPORTER
from tests.support import contents
from tests.support.builders import an_item
from tests.support.importing import items_below


def test_an_item_becomes_a_file_in_the_folder_of_its_language(tmp_path: Path) -> None:
    counts = EXPORTER.write(tmp_path, [an_item("mail/password", language="lv")])

    assert counts == {"article": 1, "answer": 0, "canned": 0}
    assert (tmp_path / "lv" / "mail" / "password.md").read_text(encoding="utf-8").startswith("---\nid: mail/password\n")


def test_ids_that_no_file_system_takes_still_get_a_file_each(tmp_path: Path) -> None:
    ids = ["../../etc/passwd", "con", "a?b", "a*b", "A_B", "x" * 300, "..", "/"]

    EXPORTER.write(tmp_path, [an_item(external_id) for external_id in ids])

    assert {new.key.external_id for new in items_below([tmp_path])} == set(ids)
    assert all(path.is_relative_to(tmp_path / "lv") for path in tmp_path.rglob("*.md"))


@settings(max_examples=60, deadline=None)
@given(item=contents.items)
def test_what_is_written_is_read_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, item: Item) -> None:
    folder = tmp_path_factory.mktemp("export")

    EXPORTER.write(folder, [item])

    assert items_below([folder]) == [NewItem(item.key, item.kind, item.content)]
