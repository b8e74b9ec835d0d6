import json
from pathlib import Path

from tests.cli.conftest import Command

QUESTIONS = [
    {"qid": "q1", "text": "Kā nomainīt pastkastes paroli?", "lang": "lv"},
    {"id": "q2", "text": "Vai pastkasti var pievienot telefonā?"},
    {"qid": "broken"},
]


def _lines() -> str:
    return "".join(json.dumps(question) + "\n" for question in QUESTIONS)


def test_every_question_gets_its_line_in_order(command: Command, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_text(_lines(), encoding="utf-8")

    first, second, broken = command("rank", "--jsonl", path, "--home", home).lines()

    assert set(first) == {"qid", "ranked", "ranked_intents", "confidence", "took_ms"}
    assert (first["qid"], first["ranked"][0]) == ("q1", "mail-password")
    assert (second["qid"], second["ranked"][0], second["ranked_intents"]) == ("q2", "answer-1", ["phone_setup"])
    assert broken == {"id": "broken", "error": "unreadable line: 'text' is missing"}


def test_an_item_is_ranked_once_and_at_most_limit(command: Command, home: Path) -> None:
    all_of_them = command("rank", "--jsonl", "-", "--home", home, stdin=_lines()).lines()[0]["ranked"]
    one = command("rank", "--jsonl", "-", "--limit", "1", "--home", home, stdin=_lines()).lines()[0]["ranked"]

    assert len(set(all_of_them)) == len(all_of_them)
    assert one == all_of_them[:1]


def test_abstaining_leaves_the_list_empty_where_nothing_is_good_enough(command: Command, home: Path) -> None:
    question = json.dumps({"qid": "q", "text": "Vai jums ir brīvas darba vietas Ventspilī?", "lang": "lv"})

    (answer,) = command("rank", "--jsonl", "-", "--abstain", "--home", home, stdin=question).lines()

    assert answer["ranked"] == []
