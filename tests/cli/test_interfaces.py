"""The promises of the command line that other programs rely on: keys, offsets, exit codes, lines of progress."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Command

ASTRAL = "😀👍🏽 "
MESSAGE = (
    "Labdien!\n\nLūdzu, pasakiet, kā nomainīt pastkastes paroli? Pasūtījums Nr. 123456.\n"
    "Rakstiet uz anita@example.com.\n\nAr cieņu,\nAnita Kalniņa"
)
UNDERSTOOD = {
    *("id", "language", "language_confidence", "languages", "address", "register", "mood", "mood_confidence"),
    *("satisfaction", "urgent", "situation", "asks", "customer_name", "reader", "entities", "sensitive"),
}
REPLIED = {"id", "understanding", "confidence", "nothing_suitable", "took_ms", "drafts"}
DRAFTED = {"tone", "channel", "language", "address", "text", "parts", "sources", "findings"}
CITED = {"id", "external_id", "source", "language", "title", "url", "section", "revision", "quote", "start", "end"}
FOUND = {"code", "severity", "precept", "start", "end", "text", "suggestion"}
HIT = {
    *("id", "external_id", "source", "kind", "title", "snippet", "language", "url", "score", "confidence"),
    *("factors", "similar"),
}
ACTS = {
    *("greeting", "thanks", "acknowledge", "apologize", "notice", "answer", "steps", "link", "ask", "hold"),
    *("handover", "next_step", "promise", "closing", "signature"),
}
KINDS_OF_DATA = {
    *("EMAIL_ADDRESS", "PHONE_NUMBER", "IBAN_CODE", "CREDIT_CARD", "NATIONAL_ID", "IP_ADDRESS", "PASSWORD"),
    *("SECRET", "PERSON", "STREET_ADDRESS"),
}
KINDS_OF_ENTITY = {"order", "invoice", "date", "deadline", "amount", "version", "error_code", "url", "product"}


def understood(command: Command, home: Path, text: str) -> Any:
    line = json.dumps({"id": "a", "text": text})
    return command("understand", "--jsonl", "-", "--home", home, stdin=line).lines()[0]


def test_understand_has_its_keys_and_values(command: Command, home: Path) -> None:
    told = understood(command, home, MESSAGE)

    assert set(told) >= UNDERSTOOD
    assert told["id"] == "a"
    assert told["address"] in ("formal", "familiar", "mixed", None)
    assert told["register"] in ("formal", "casual", None)
    assert {entity["kind"] for entity in told["entities"]} <= KINDS_OF_ENTITY
    assert {found["kind"] for found in told["sensitive"]} <= KINDS_OF_DATA
    assert told["customer_name"] == "Anita Kalniņa"
    assert isinstance(told["urgent"], bool)


def test_what_cannot_be_told_is_null(command: Command, home: Path) -> None:
    told = understood(command, home, "😀")

    assert (told["language"], told["address"], told["customer_name"], told["reader"]) == (None, None, None, None)


@pytest.mark.parametrize("before", ["", ASTRAL, "\r\n\r\n" + ASTRAL, "\0\u200b"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_offsets_count_code_points_of_the_text_as_given(
    command: Command, home: Path, before: str, line_end: str
) -> None:
    text = before + MESSAGE.replace("\n", line_end)

    told = understood(command, home, text)

    stretches = [*told["asks"], *told["entities"]]
    assert stretches
    assert [text[found["start"] : found["end"]] for found in stretches] == [found["text"] for found in stretches]
    mail = next(found for found in told["sensitive"] if found["kind"] == "EMAIL_ADDRESS")
    assert text[mail["start"] : mail["end"]] == "anita@example.com"
    assert all(0 <= part["start"] <= part["end"] <= len(text) for part in told["languages"])


def test_the_same_offsets_stand_in_a_draft(command: Command, home: Path) -> None:
    text = ASTRAL + MESSAGE.replace("\n", "\r\n")

    reply = command("draft", "--tone", "warm", "--json", "--home", home, stdin=text).json()

    (ask,) = reply["understanding"]["asks"]
    assert text[ask["start"] : ask["end"]] == ask["text"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_findings_point_into_the_reply_as_given(command: Command, home: Path, line_end: str) -> None:
    text = line_end.join((ASTRAL, "Labdien!", "", "Jūs pats esat vainīgs. Skatieties {link}.", ""))

    finished = command("check", "--language", "lv", "--json", "--home", home, stdin=text)

    findings = finished.json()["findings"]
    assert set(findings[0]) == FOUND
    assert {finding["code"] for finding in findings} >= {"placeholder.open"}
    assert all(text[finding["start"] : finding["end"]] == finding["text"] for finding in findings)
    assert all(finding["severity"] in ("block", "warn", "hint") for finding in findings)


def test_draft_has_its_keys_and_quotes_as_they_stand(command: Command, home: Path) -> None:
    reply = command("draft", "--json", "--home", home, "--agent", "Jānis Bērziņš", stdin=MESSAGE).json()

    assert set(reply) >= REPLIED
    assert [draft["tone"] for draft in reply["drafts"]] == ["warm", "neutral", "brief"]
    for draft in reply["drafts"]:
        assert set(draft) >= DRAFTED
        assert {part["act"] for part in draft["parts"]} <= ACTS
        assert all(set(part) == {"act", "text", "citation"} for part in draft["parts"])
        cited = [part["citation"] for part in draft["parts"] if part["citation"] is not None]
        assert cited
        assert all(set(citation) >= CITED for citation in cited)
        assert all(len(citation["quote"]) == citation["end"] - citation["start"] for citation in cited)
        assert all(set(source) == {"id", "external_id", "title", "url", "confidence"} for source in draft["sources"])


def test_search_and_rank_have_their_keys_and_return_an_item_once(command: Command, home: Path) -> None:
    found = command("search", "pastkastes parole", "--json", "--home", home).json()
    question = json.dumps({"qid": 7, "text": "Как сменить пароль почты?", "lang": "ru"})
    ranked = command("rank", "--jsonl", "-", "--home", home, stdin=question).lines()[0]

    assert set(found) >= {"query", "took_ms", "hits"}
    assert all(set(hit) == HIT for hit in found["hits"])
    assert len({hit["external_id"] for hit in found["hits"]}) == len(found["hits"])
    assert set(ranked) == {"qid", "ranked", "ranked_intents", "confidence", "took_ms"}
    assert ranked["qid"] == 7
    assert ranked["ranked"][0] == "mail-password"
    assert len(set(ranked["ranked"])) == len(ranked["ranked"])


def test_abstaining_gives_an_empty_list(command: Command, home: Path) -> None:
    question = json.dumps({"id": "cat", "text": "Vai birojā drīkst ierasties ar kaķi?"})

    ranked = command("rank", "--jsonl", "-", "--abstain", "--home", home, stdin=question).lines()[0]

    assert (ranked["qid"], ranked["ranked"], ranked["ranked_intents"]) == ("cat", [], [])


@pytest.mark.parametrize("name", ["understand", "draft", "check", "rank"])
def test_a_line_whose_text_is_none_fails_alone(command: Command, home: Path, name: str) -> None:
    lines = [{"id": 1, "text": None}, {"id": 2, "text": 5}, {"id": 3}, {"id": 4, "text": MESSAGE}]

    finished = command(name, "--jsonl", "-", "--home", home, stdin="\n".join(map(json.dumps, lines)))

    answers = finished.lines()
    assert finished.code == 0
    assert [set(answer) == {"id", "error"} for answer in answers] == [True, True, True, False]
    assert [answer["id"] for answer in answers[:3]] == [1, 2, 3]


def test_progress_comes_as_json_lines_and_so_does_the_problem_that_ends_it(
    command: Command, knowledge: Path, tmp_path: Path
) -> None:
    done = command("import", knowledge, "--home", tmp_path / "home", "--json", "--progress", "json")
    failed = command("import", tmp_path / "nowhere", "--home", tmp_path / "home", "--json", "--progress", "json")

    steps = [json.loads(line) for line in done.errors.splitlines()]
    assert steps
    assert all(set(step) == {"done", "total", "label"} for step in steps)
    assert set(done.json()) == {"read", "added", "updated", "unchanged", "skipped"}
    assert failed.code == 2
    assert json.loads(failed.errors.splitlines()[-1])["problem"]["code"] == "path_missing"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("where",), 0),
        (("search", "x", "--kind", "poem"), 2),
        (("draft", "--channel", "fax"), 2),
        (("draft", "/nowhere/message.txt"), 2),
        (("import", "/nowhere"), 2),
        (("restore", "/nowhere.db"), 2),
        (("export", "/proc/nowhere/deep"), 3),
    ],
)
def test_exit_codes_tell_whose_trouble_it_is(
    command: Command, home: Path, arguments: tuple[str, ...], code: int
) -> None:
    assert command("--home", home, *arguments).code == code
