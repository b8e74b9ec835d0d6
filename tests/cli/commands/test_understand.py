import json
from pathlib import Path

from tests.cli.conftest import Command

MESSAGE = (
    "Labdien! Vai varat pateikt, kā nomainīt paroli? Mans e-pasts ir anita@inbox.example.\nAr cieņu\nAnita Kalniņa"
)


def test_the_agreed_keys_are_there(command: Command, home: Path) -> None:
    understood = command("understand", "--home", home, "--json", stdin=MESSAGE).json()

    assert set(understood) >= {
        *("id", "language", "language_confidence", "languages", "address", "register", "mood", "mood_confidence"),
        *("satisfaction", "urgent", "situation", "asks", "customer_name", "reader", "entities", "sensitive"),
    }
    assert (understood["language"], understood["customer_name"]) == ("lv", "Anita Kalniņa")
    ask = understood["asks"][0]
    assert MESSAGE[ask["start"] : ask["end"]] == ask["text"]
    email = next(entry for entry in understood["sensitive"] if entry["kind"] == "EMAIL_ADDRESS")
    assert MESSAGE[email["start"] : email["end"]] == "anita@inbox.example"


def test_a_line_that_fails_is_told_and_the_run_goes_on(command: Command, home: Path) -> None:
    lines = [json.dumps({"id": 1, "text": "Paldies!"}), "{broken", '{"id": 3}', '{"id": 4, "text": " "}', "[" * 90_000]

    answers = command("understand", "--jsonl", "-", "--home", home, stdin="\n".join([*lines, lines[0]])).lines()

    assert [(answer["id"], "error" in answer) for answer in answers] == [
        (1, False),
        (None, True),
        (3, True),
        (4, True),
        (None, True),
        (1, False),
    ]


def test_people_read_words(command: Command, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "message.txt"
    path.write_text(MESSAGE, encoding="utf-16")

    finished = command("understand", path, "--home", home)

    assert "language   lv" in finished.output
    assert "personal   EMAIL_ADDRESS" in finished.output


def test_an_unreadable_message_is_an_input_problem(command: Command, home: Path, tmp_path: Path) -> None:
    (tmp_path / "x.bin").write_bytes(b"\xff\x00\xfa")

    assert command("understand", tmp_path / "x.bin", "--home", home).code == 2
    assert command("understand", tmp_path / "nowhere", "--home", home).code == 2
    assert command("understand", "--home", home, stdin=" \n").code == 2
