import json
from pathlib import Path

import pytest
from hypothesis import given, settings

from kbassist.core.item import Item, ItemKind, NewItem
from kbassist.transfer.exporters.json_lines import EXPORTER
from tests.support import contents
from tests.support.builders import an_item
from tests.support.importing import items_below


def test_each_kind_has_its_file_and_its_shape(tmp_path: Path) -> None:
    items = [an_item("a"), an_item("b", kind=ItemKind.ANSWER, question="Kur ir rēķins?")]

    counts = EXPORTER.write(tmp_path, items)

    answer = json.loads((tmp_path / "answers.jsonl").read_text(encoding="utf-8"))
    assert counts == {"article": 1, "answer": 1, "canned": 0}
    assert (answer["id"], answer["lang"], answer["question"]) == ("b", "lv", "Kur ir rēķins?")
    assert answer["answer"] == items[1].content.body
    assert not (tmp_path / "canned.jsonl").exists()


@settings(max_examples=60, deadline=None)
@given(item=contents.items)
def test_what_is_written_is_read_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, item: Item) -> None:
    folder = tmp_path_factory.mktemp("export")

    EXPORTER.write(folder, [item])

    assert items_below([folder]) == [NewItem(item.key, item.kind, item.content)]
