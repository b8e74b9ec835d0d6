import json
from pathlib import Path

import pyperclip
import pytest

from tests.cli.conftest import Command

MESSAGE = "Labdien!\n\nLūdzu, pasakiet, kā nomainīt pastkastes paroli?\n\nAr cieņu\nAnna Kalniņa"


def test_three_drafts_carry_the_agreed_keys(command: Command, home: Path) -> None:
    reply = command("draft", "--home", home, "--json", "--agent", "Jānis Bērziņš", stdin=MESSAGE).json()

    assert set(reply) >= {"id", "understanding", "confidence", "nothing_suitable", "took_ms", "drafts"}
    assert [draft["tone"] for draft in reply["drafts"]] == ["warm", "neutral", "brief"]
    draft = reply["drafts"][0]
    assert set(draft) >= {"tone", "channel", "language", "address", "text", "parts", "sources", "findings"}
    assert (draft["language"], draft["address"], draft["channel"]) == ("lv", "formal", "email")
    assert "Jānis Bērziņš" in draft["text"]
    assert draft["sources"][0]["external_id"] == "mail-password"


def test_what_states_a_fact_is_quoted_from_its_source(command: Command, home: Path) -> None:
    reply = command("draft", "--tone", "neutral", "--home", home, "--json", stdin=MESSAGE).json()

    (draft,) = reply["drafts"]
    factual = [part for part in draft["parts"] if part["act"] in ("answer", "steps", "link")]
    assert factual
    assert all(part["citation"]["external_id"] == "mail-password" for part in factual)


def test_corrections_of_a_line_hold_for_that_line(command: Command, home: Path) -> None:
    lines = [{"id": 1, "text": MESSAGE, "address": "familiar"}, {"id": 2, "text": MESSAGE, "address": "royal"}]

    first, second = command(
        "draft", "--tone", "brief", "--jsonl", "-", "--home", home, stdin="\n".join(map(json.dumps, lines))
    ).lines()

    assert first["drafts"][0]["address"] == "familiar"
    assert second["id"] == 2
    assert "royal" in second["error"]


def test_the_situation_can_be_set_right_for_all_and_for_one_line(command: Command, home: Path) -> None:
    lines = [{"id": 1, "text": MESSAGE}, {"id": 2, "text": MESSAGE, "situation": "cancellation"}]
    options = ("--situation", "complaint", "--tone", "brief", "--jsonl", "-")

    first, second = command("draft", *options, "--home", home, stdin="\n".join(map(json.dumps, lines))).lines()

    assert first["understanding"]["situation"] == "complaint"
    assert second["understanding"]["situation"] == "cancellation"


def test_people_read_the_draft_and_its_sources_apart(command: Command, home: Path) -> None:
    finished = command("draft", "--tone", "warm", "--home", home, "--channel", "chat", stdin=MESSAGE)

    assert "Mainīt paroli" in finished.output
    assert "source: Kā nomainīt pastkastes paroli" in finished.errors


def test_a_form_of_address_is_kept_for_the_customer_when_asked_to(
    command: Command, knowledge: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    command("import", knowledge, "--home", home)
    command("draft", "--address", "familiar", "--remember", "--tone", "brief", "--home", home, stdin=MESSAGE)

    (draft,) = command("draft", "--tone", "brief", "--home", home, "--json", stdin=MESSAGE).json()["drafts"]
    assert draft["address"] == "familiar"


def test_nothing_can_be_kept_without_a_form(command: Command, home: Path) -> None:
    refused = command("draft", "--remember", "--home", home, stdin=MESSAGE)

    assert refused.code == 2
    assert "--address" in refused.errors


def test_a_chat_reply_is_given_message_by_message(command: Command, home: Path) -> None:
    (draft,) = command("draft", "--tone", "warm", "--channel", "chat", "--home", home, "--json", stdin=MESSAGE).json()[
        "drafts"
    ]

    assert "".join("".join(draft["messages"]).split()) == "".join(draft["text"].split())
    assert all(len(message) <= 300 for message in draft["messages"])


def test_a_letter_is_one_message(command: Command, home: Path) -> None:
    (draft,) = command("draft", "--tone", "warm", "--home", home, "--json", stdin=MESSAGE).json()["drafts"]

    assert draft["messages"] == [draft["text"]]


def test_the_first_draft_is_copied_on_demand(command: Command, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[str] = []
    monkeypatch.setattr(pyperclip, "copy", copied.append)
    monkeypatch.setattr(pyperclip, "paste", lambda: copied[-1])

    finished = command(
        "draft",
        "--tone",
        "warm",
        "--channel",
        "plain",
        "--agent",
        "Jānis Bērziņš",
        "--copy",
        "--home",
        home,
        stdin=MESSAGE,
    )

    assert copied == [finished.output.rstrip("\n")]


def test_a_draft_that_must_be_mended_is_not_copied(
    command: Command, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []
    monkeypatch.setattr(pyperclip, "copy", copied.append)

    finished = command("draft", "--tone", "warm", "--agent", "{VĀRDS}", "--copy", "--home", home, stdin=MESSAGE)

    assert finished.code == 2
    assert copied == []
    assert "must be mended" in finished.errors
