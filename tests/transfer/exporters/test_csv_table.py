from pathlib import Path

import pytest
from hypothesis import given, settings

from kbassist.core.item import Item, NewItem
from kbassist.transfer.exporters.csv_table import EXPORTER, FILE_NAME
from tests.support import contents
from tests.support.builders import an_item
from tests.support.importing import items_below


def test_a_spreadsheet_never_sees_a_formula(tmp_path: Path) -> None:
    EXPORTER.write(tmp_path, [an_item(title='=HYPERLINK("http://bad.example")', body="+371 67000100", tags=("@all",))])

    table = (tmp_path / FILE_NAME).read_text(encoding="utf-8-sig")
    assert "'=HYPERLINK" in table
    assert "'+371 67000100" in table
    assert "'@all" in table


def test_tags_are_readable_in_a_cell(tmp_path: Path) -> None:
    EXPORTER.write(tmp_path, [an_item(tags=("mail", "password"))])

    assert "mail; password" in (tmp_path / FILE_NAME).read_text(encoding="utf-8-sig")


@settings(max_examples=60, deadline=None)
@given(item=contents.items)
def test_what_is_written_is_read_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, item: Item) -> None:
    folder = tmp_path_factory.mktemp("export")

    EXPORTER.write(folder, [item])

    assert items_below([folder]) == [NewItem(item.key, item.kind, item.content)]
