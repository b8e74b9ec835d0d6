"""Dictionaries are opened by the library of the package, in any encoding that Python knows, else by its class."""

from pathlib import Path

import pytest

from kbassist.checking.spelling_library import open_dictionary


def write_dictionary(folder: Path, declared: str, written: str = "utf-8") -> Path:
    """Writes a dictionary of three words that says it is in one encoding; returns its .aff file."""
    affixes = folder / "test.aff"
    affixes.write_text(f"SET {declared}\n", encoding=written)
    (folder / "test.dic").write_text("3\nparole\nmaršrutētājs\nkabelis\n", encoding=written)
    return affixes


@pytest.mark.parametrize(("declared", "written"), [("UTF-8", "utf-8"), ("ISO8859-13", "iso8859-13")])
def test_words_are_known_in_the_encoding_of_the_dictionary(tmp_path: Path, declared: str, written: str) -> None:
    dictionary = open_dictionary(write_dictionary(tmp_path, declared, written))

    assert dictionary.spell("parole")
    assert dictionary.spell("maršrutētājs")
    assert not dictionary.spell("marsrutetajs")


def test_a_letter_that_the_dictionary_cannot_write_is_told(tmp_path: Path) -> None:
    dictionary = open_dictionary(write_dictionary(tmp_path, "ISO8859-13", "iso8859-13"))

    with pytest.raises(UnicodeEncodeError):
        dictionary.spell("пароль")


def test_a_dictionary_in_an_unknown_encoding_still_knows_plain_words(tmp_path: Path) -> None:
    dictionary = open_dictionary(write_dictionary(tmp_path, "STRANGE-1"))

    assert dictionary.spell("parole")
    assert not dictionary.spell("parule")


def test_a_folder_with_letters_of_other_languages_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "vārdnīcas словари"
    folder.mkdir()

    assert open_dictionary(write_dictionary(folder, "UTF-8")).spell("kabelis")


def test_a_dictionary_without_its_words_cannot_be_read(tmp_path: Path) -> None:
    affixes = write_dictionary(tmp_path, "UTF-8")
    affixes.with_suffix(".dic").unlink()

    with pytest.raises(OSError, match=r"test\.dic"):
        open_dictionary(affixes)
