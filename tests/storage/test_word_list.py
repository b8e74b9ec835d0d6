"""The home's own words lie in a file that a person may edit."""

from pathlib import Path

import pytest

from kbassist.core.errors import EnvironmentProblem
from kbassist.storage.word_list import WordListFile


def test_words_are_kept_and_taken_out_and_remarks_stay(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text("# ours\nDzintarnets\n\n", encoding="utf-8")
    words = WordListFile(path)

    words.add("vāfeļtīkls")
    words.add("vāfeļtīkls")
    words.remove("Dzintarnets")

    assert WordListFile(path).words() == words.words() == {"vāfeļtīkls"}
    assert path.read_text(encoding="utf-8").startswith("# ours\n")


def test_a_file_edited_by_hand_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    words = WordListFile(path)
    assert words.words() == frozenset()

    path.write_text("\ufeffroutermaker\r\nhelpdesk\r\n", encoding="utf-8")

    assert words.words() == {"routermaker", "helpdesk"}


def test_a_file_that_is_no_text_is_no_list_and_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_bytes(b"\xff\xfe\x00")
    words = WordListFile(path)

    assert words.words() == frozenset()
    with pytest.raises(EnvironmentProblem):
        words.add("helpdesk")
    assert path.read_bytes() == b"\xff\xfe\x00"
