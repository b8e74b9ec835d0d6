"""A draft says that a file is attached exactly where one goes along, and tells where it lies."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import PASSWORD_LV, Command
from tests.support.importing import write

MESSAGE = "Labdien!\n\nLūdzu, pasakiet, kā nomainīt pastkastes paroli?\n\nAr cieņu\nAnna Kalniņa"


@pytest.fixture
def home(command: Command, tmp_path: Path) -> Path:
    """A home with an article that names a file."""
    header = "attachments: [soli.pdf]\ntags: [mail]"
    write(tmp_path / "help" / "lv" / "mail-password.md", PASSWORD_LV.replace("tags: [mail]", header))
    write(tmp_path / "help" / "lv" / "soli.pdf", "%PDF-1.7")
    assert command("import", tmp_path / "help", "--home", tmp_path / "home").code == 0
    return tmp_path / "home"


def drafts(command: Command, home: Path, channel: str) -> list[dict[str, Any]]:
    reply = command("draft", "--json", "--channel", channel, "--home", home, "--agent", "Jānis", stdin=MESSAGE).json()
    found: list[dict[str, Any]] = reply["drafts"]
    return found


@pytest.mark.parametrize("channel", ["email", "ticket", "whatsapp", "telegram", "viber", "skype"])
def test_the_files_of_the_article_go_along_and_the_letter_says_so(command: Command, home: Path, channel: str) -> None:
    for draft in drafts(command, home, channel):
        (file,) = draft["attachments"]
        assert (file["name"], file["source"]) == ("soli.pdf", "mail-password")
        assert Path(file["path"]).read_text() == "%PDF-1.7"
        assert [part["act"] for part in draft["parts"]].count("attachment") == 1
        assert "wishes.attachment" not in [finding["code"] for finding in draft["findings"]]


@pytest.mark.parametrize("channel", ["sms", "phone", "chat", "forum", "plain"])
def test_a_channel_without_files_promises_none(command: Command, home: Path, channel: str) -> None:
    for draft in drafts(command, home, channel):
        assert draft["attachments"] == []
        assert "attachment" not in [part["act"] for part in draft["parts"]]


def test_a_file_that_is_gone_is_not_promised(command: Command, home: Path) -> None:
    for path in (home / "attachments").rglob("*.pdf"):
        path.unlink()
    for path in (home / "backups").rglob("*.pdf"):
        path.unlink()

    assert [draft["attachments"] for draft in drafts(command, home, "email")] == [[], [], []]


def test_people_see_where_the_file_lies(command: Command, home: Path) -> None:
    finished = command("draft", "--tone", "warm", "--home", home, stdin=MESSAGE)

    assert "attach: " in finished.errors
    assert "soli.pdf" in finished.errors
