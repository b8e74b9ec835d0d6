"""Single words: right, known, lacking their marks, or near another."""

from pathlib import Path

import pytest

from kbassist.checking.spelling import Speller
from kbassist.checking.spelling_edits import edits
from kbassist.checking.spelling_forms import WrittenForms
from kbassist.checking.spelling_rules import load_spelling_rules
from kbassist.core.errors import InputProblem
from kbassist.core.resource_files import resource_folder
from tests.checking.spelling import spelling_of
from tests.support.dictionaries import write_dictionaries, write_dictionary

NOTHING_SAID = WrittenForms.of((), "lv")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_dictionaries(tmp_path / "dictionaries")


def speller(folder: Path, language: str, **fields: object) -> Speller:
    found = spelling_of(folder, **fields).of(language)  # type: ignore[arg-type]  # those of spelling_of
    assert found is not None
    return found


def test_without_a_dictionary_a_language_is_not_judged(tmp_path: Path) -> None:
    spelling = spelling_of(tmp_path)

    assert spelling.of("lv") is None
    assert {entry.language: (entry.files, entry.package) for entry in spelling.coverage()}["lv"] == ((), "hunspell-lv")


def test_a_dictionary_may_lie_in_a_folder_of_its_language(tmp_path: Path) -> None:
    path = write_dictionary(tmp_path / "dict-lv", "lv_LV", "un ir")

    spelling = spelling_of(tmp_path)

    assert spelling.of("lv") is not None
    assert [entry.files for entry in spelling.coverage() if entry.language == "lv"] == [(path,)]


@pytest.mark.parametrize("words", ["", "alpha beta"])
def test_a_dictionary_that_does_not_know_the_commonest_words_is_not_used(tmp_path: Path, words: str) -> None:
    write_dictionary(tmp_path, "lv_LV", words)

    assert spelling_of(tmp_path).of("lv") is None


@pytest.mark.parametrize(
    ("language", "word"), [("lv", "rēķinu"), ("ru", "счет"), ("ru", "роутера"), ("en", "colour"), ("en", "organise")]
)
def test_a_word_is_right_in_any_accepted_spelling(folder: Path, language: str, word: str) -> None:
    assert speller(folder, language).is_right(word)


def test_words_of_home_and_house_are_right_with_any_ending(folder: Path) -> None:
    latvian = speller(folder, "lv", own=["Dzintarnets"], house=["pakalpotājs"])

    assert latvian.is_right("dzintarnetam")
    assert latvian.is_right("pakalpotāju")
    assert not latvian.is_right("pakalpotaju")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("ludzu", "lūdzu"), ("rekinu", "rēķinu"), ("nosutisim", "nosūtīsim"), ("parbaudīt", "pārbaudīt")],
)
def test_marks_that_were_left_off_are_put_back(folder: Path, typed: str, meant: str) -> None:
    assert speller(folder, "lv").restored(typed, NOTHING_SAID) == meant


def test_marks_are_put_back_as_the_knowledge_writes_the_word(folder: Path) -> None:
    latvian = speller(folder, "lv", knowledge={"maršrutētāju": 3, "marsrutētāju": 1})

    assert latvian.restored("marsrutetaju", NOTHING_SAID) == "maršrutētāju"


def test_a_word_that_lacks_nothing_gets_no_marks(folder: Path) -> None:
    assert speller(folder, "lv").restored("kastes", NOTHING_SAID) is None
    assert speller(folder, "en").restored("chek", NOTHING_SAID) is None


def test_a_word_of_the_knowledge_is_known_in_its_other_forms_too(folder: Path) -> None:
    latvian = speller(folder, "lv", knowledge={"režģtīkls": 2})

    assert latvian.is_known("režģtīkla", NOTHING_SAID)
    assert not latvian.is_known("režģa", NOTHING_SAID)


def test_a_word_that_only_one_past_answer_has_is_not_known(folder: Path) -> None:
    assert not speller(folder, "lv", knowledge={"nosutisim": 1}).is_known("nosutisim", NOTHING_SAID)


def test_a_wrong_form_of_a_word_that_the_dictionary_has_is_not_known(folder: Path) -> None:
    said = WrittenForms.of(["rēķini"], "lv")

    assert not speller(folder, "lv").is_known("rēķiniem", said)
    assert speller(folder, "lv").is_known("vāfeļtīklam", WrittenForms.of(["vāfeļtīkls"], "lv"))


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("en", "recieve", "receive"),
        ("en", "plese", "please"),
        ("en", "cheek", "check"),
        ("ru", "проверте", "проверьте"),
        ("ru", "пожайлуста", "пожалуйста"),
        ("ru", "неможем", "не можем"),
        ("lv", "praole", "parole"),
        ("lv", "rēkinu", "rēķinu"),
        ("en", "qqqqqqq", None),
    ],
)
def test_the_nearest_right_word_is_proposed(folder: Path, language: str, typed: str, meant: str | None) -> None:
    assert speller(folder, language).nearest(typed, WrittenForms.of((), language)) == meant


def test_what_was_said_before_is_likelier_than_what_is_only_in_the_dictionary(tmp_path: Path) -> None:
    write_dictionary(tmp_path, "en_US", "and bill bull ball")

    assert speller(tmp_path, "en").nearest("bxll", WrittenForms.of(["ball"], "en")) == "ball"


def test_every_edit_comes_once_and_never_the_word_itself() -> None:
    rules = load_spelling_rules(resource_folder("languages"))["lv"]

    texts = [text for _, text in edits("tīkls", rules)]

    assert len(texts) == len(set(texts))
    assert "tīkls" not in texts
    assert {"ītkls", "tikls", "tīkl", "tīklis"} <= set(texts)


def test_a_slip_in_the_rules_is_told_with_file_and_key(tmp_path: Path) -> None:
    (tmp_path / "lv").mkdir()
    (tmp_path / "lv" / "spelling.toml").write_text(
        'dictionaries = []\npackage = "hunspell-lv"\nalphabet = "a"\nprobes = ["un"]\n', encoding="utf-8"
    )

    with pytest.raises(InputProblem) as caught:
        load_spelling_rules(tmp_path)

    assert caught.value.values["key"] == "dictionaries"
