import json
from pathlib import Path

from tests.cli.conftest import Command

REPLY = "Labdien!\n\nRēķins jāapmaksā līdz mēneša 27. datumam.\n\nAr cieņu\nJānis"


def _codes(findings: list[dict[str, str]]) -> set[str]:
    return {finding["code"].split(".")[0] for finding in findings}


def test_a_fact_that_the_source_does_not_state_is_found(command: Command, home: Path) -> None:
    finished = command("check", "--source", "invoice", "--language", "lv", "--home", home, "--json", stdin=REPLY).json()

    assert set(finished) == {"id", "findings"}
    finding = next(finding for finding in finished["findings"] if finding["code"].startswith("grounding"))
    assert set(finding) == {"code", "severity", "precept", "start", "end", "text", "suggestion"}
    assert REPLY[finding["start"] : finding["end"]] == finding["text"]
    assert "27" in finding["text"]


def test_without_sources_the_truth_rules_stay_silent(command: Command, home: Path) -> None:
    findings = command("check", "--language", "lv", "--home", home, "--json", stdin=REPLY).json()["findings"]

    assert "grounding" not in _codes(findings)


def test_lines_name_their_own_sources_and_an_unknown_one_is_told(command: Command, home: Path) -> None:
    lines = [
        {"id": "a", "text": REPLY, "sources": ["invoice"], "language": "lv"},
        {"id": "b", "text": REPLY, "sources": ["nowhere"]},
        {"id": "c", "text": REPLY, "channel": "pigeon"},
    ]

    first, second, third = command(
        "check", "--jsonl", "-", "--home", home, stdin="\n".join(map(json.dumps, lines))
    ).lines()

    assert "grounding" in _codes(first["findings"])
    assert second == {"id": "b", "error": "There is no item “nowhere” in the knowledge."}
    assert "pigeon" in third["error"]


def test_people_read_where_and_what(command: Command, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "reply.txt"
    path.write_text(REPLY, encoding="utf-8")

    finished = command("check", path, "--source", "invoice", "--home", home)

    assert "grounding" in finished.output


def test_a_line_tells_whether_files_go_along(command: Command, home: Path) -> None:
    reply = {"text": "Vajadzīgo veidlapu (veidlapa.pdf) pievienoju šai ziņai.", "language": "lv"}
    lines = [{**reply, "attachments": []}, {**reply, "attachments": ["veidlapa.pdf"]}, reply]

    found = command("check", "--jsonl", "-", "--home", home, stdin="\n".join(map(json.dumps, lines))).lines()

    promised = ["wishes.attachment" in [finding["code"] for finding in line["findings"]] for line in found]
    assert promised == [True, False, False]
