import json
from pathlib import Path

from kbassist.core.item import ItemKind
from kbassist.core.records import IdScope, ImportedRecord, Skipped
from tests.support.importing import importer_for, read_file, records_of, write


def _file(folder: Path, *objects: object, name: str = "x.jsonl") -> Path:
    return write(folder / name, "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in objects))


def test_articles_answers_messages_and_canned_replies_are_told_by_their_shape(tmp_path: Path) -> None:
    path = _file(
        tmp_path,
        {"id": "a", "title": "T", "body": "B", "url": "https://x.example", "lang": "lv", "tags": ["t"], "entity": "e"},
        {"id": "b", "question": "Q?", "answer": "A"},
        {"id": "c", "text": "My card is late", "intent": "card_arrival"},
        {"id": "d", "title": "T", "body": "Hello {name}", "placeholders": ["name"]},
    )

    article, answer, message, canned = records_of(path)

    assert (article.kind, answer.kind, message.kind, canned.kind) == (
        None,
        ItemKind.ANSWER,
        ItemKind.ANSWER,
        ItemKind.CANNED,
    )
    assert (article.content.url, article.content.tags, article.content.entity) == ("https://x.example", ("t",), "e")
    assert (answer.content.question, answer.content.body) == ("Q?", "A")
    assert (message.content.question, message.content.body) == ("My card is late", "")
    assert message.content.intent == "card_arrival"
    assert canned.content.placeholders == ("name",)


def test_a_broken_line_is_skipped_by_its_number_and_the_rest_goes_in(tmp_path: Path) -> None:
    path = write(
        tmp_path / "x.jsonl", '{"id":"a","body":"A"}\n{"id":\n[1]\n\n' + "[" * 100_000 + '\n{"id":"b","body":"B"}'
    )

    found = read_file(path)

    assert [entry.path for entry in found if isinstance(entry, Skipped)] == [f"{path}:{line}" for line in (2, 3, 5)]
    assert [entry.external_id for entry in found if isinstance(entry, ImportedRecord)] == ["a", "b"]


def test_questions_of_a_frozen_set_are_passed_over_in_silence(tmp_path: Path) -> None:
    path = _file(tmp_path, {"qid": "q1", "text": "Kā?", "relevant": ["a"]}, {"id": "a", "body": "B"})

    assert [record.external_id for record in records_of(path)] == ["a"]


def test_a_line_without_an_id_is_known_by_its_number(tmp_path: Path) -> None:
    (record,) = records_of(_file(tmp_path, {"title": "T", "body": "B"}))

    assert (record.external_id, record.scope) == ("1", IdScope.FILE)


def test_line_separators_inside_a_text_do_not_end_the_line(tmp_path: Path) -> None:
    (record,) = records_of(_file(tmp_path, {"id": "a", "body": "one\u2028two\x85three"}))

    assert record.content.body == "one\u2028two\x85three"


def test_it_is_known_by_its_content_too(tmp_path: Path) -> None:
    path = _file(tmp_path, {"id": "a", "body": "A"}, {"id": "b", "body": "B"}, name="export.json")

    assert importer_for(path) == "jsonl"
