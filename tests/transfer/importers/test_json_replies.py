from pathlib import Path

import pytest

from kbassist.core.errors import InputProblem
from kbassist.core.item import ItemKind
from kbassist.core.records import IdScope, Skipped
from tests.support.importing import read_file, records_of, write


def test_a_repeated_key_names_two_replies(tmp_path: Path) -> None:
    text = '{"r-1": {"label": "A", "content": "x"}, "r-1": {"label": "B", "content": "y"}}'

    records = records_of(write(tmp_path / "ru.json", text))

    assert [(record.external_id, record.content.title) for record in records] == [("r-1", "A"), ("r-1~2", "B")]
    assert {record.kind for record in records} == {ItemKind.CANNED}


def test_counted_keys_are_no_bond_between_languages_but_names_are(tmp_path: Path) -> None:
    text = '{"reply-5": {"content": "x"}, "greeting": {"content": "y"}}'

    counted, named = records_of(write(tmp_path / "x.json", text))

    assert (counted.scope, named.scope) == (IdScope.FILE, IdScope.PLACE)


def test_html_without_blocks_keeps_the_lines_of_its_writer(tmp_path: Path) -> None:
    text = r'{"a": {"label": "A", "content": "See <a href=\"https://x.example\">this</a>.\n\nOne\n<b>two</b>"}}'

    (record,) = records_of(write(tmp_path / "x.json", text))

    assert record.content.body == "See [this](https://x.example).\n\nOne  \n**two**"


@pytest.mark.parametrize(
    "text", ['[{"id": "a", "title": "T", "body": "B"}]', '{"articles": [{"id": "a", "body": "B"}]}']
)
def test_a_list_of_objects_is_read_alone_or_under_a_name(tmp_path: Path, text: str) -> None:
    (record,) = records_of(write(tmp_path / "x.json", text))

    assert (record.external_id, record.kind, record.content.body) == ("a", None, "B")


def test_an_entry_without_text_is_skipped_by_its_place(tmp_path: Path) -> None:
    path = write(tmp_path / "x.json", '{"a": {"content": "x"}, "b": 1}')

    assert [entry.path for entry in read_file(path) if isinstance(entry, Skipped)] == [f"{path}:b"]


@pytest.mark.parametrize("text", ['{"name": "package", "version": 1}', "[", '{"a": {"content": "x"', "{}", "1" * 5000])
def test_what_holds_no_replies_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputProblem):
        read_file(write(tmp_path / "x.json", text))
