"""Telling a notice to many on the command line."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command

CUSTOMERS = (
    {"id": 1, "name": "Anita Kalniņa", "language": "lv"},
    {"id": 2, "name": "Mārtiņš", "language": "lv", "address": "familiar"},
    {"id": 3, "text": "Где моя посылка? Олег"},
    {"id": 4, "language": "de"},
    {"name": "Bez numura"},
)


@pytest.fixture
def notice_id(command: Command, tmp_path: Path) -> str:
    return command(
        *("notice", "add", "--kind", "delay", "--about", "sūtījums"),
        *("--text", "lv=Jūsu sūtījums kavējas.", "--text", "ru=Посылки задерживаются.", "--home", tmp_path),
    ).output.strip()


def test_each_customer_gets_a_reply_in_language_and_form(command: Command, tmp_path: Path, notice_id: str) -> None:
    lines = "\n".join(json.dumps(customer, ensure_ascii=False) for customer in CUSTOMERS)

    replies = command("batch", "--notice", notice_id, "--jsonl", "-", "--home", tmp_path, stdin=lines).lines()

    assert [reply["id"] for reply in replies] == [1, 2, 3, 4, None]
    assert [reply.get("language") for reply in replies] == ["lv", "lv", "ru", None, None]
    assert [reply.get("address") for reply in replies[:3]] == ["formal", "familiar", "formal"]
    assert "Jūsu sūtījums kavējas." in replies[0]["text"]
    assert "Tavs sūtījums kavējas." in replies[1]["text"]
    assert "Посылки задерживаются." in replies[2]["text"]
    assert replies[0]["findings"] == []
    assert "error" in replies[3]
    assert "error" in replies[4]


def test_the_channel_and_the_agent_are_those_asked_for(command: Command, tmp_path: Path, notice_id: str) -> None:
    line = json.dumps({"id": 1, "language": "lv"})

    (reply,) = command(
        *("batch", "--notice", notice_id, "--jsonl", "-", "--channel", "chat", "--agent", "Anna Bērziņa"),
        *("--home", tmp_path),
        stdin=line,
    ).lines()

    assert reply["text"].endswith("Anna Bērziņa")
    assert set(reply) >= {"id", "text", "language", "address", "findings"}


def test_an_unknown_notice_is_an_input_problem(command: Command, tmp_path: Path) -> None:
    assert command("batch", "--notice", "nothing", "--jsonl", "-", "--home", tmp_path).code == 2
