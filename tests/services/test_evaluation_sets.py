from pathlib import Path

import pytest

from kbassist.core.errors import InputProblem
from kbassist.core.item import ItemKind
from kbassist.core.resource_files import knowledge_folder
from kbassist.services.evaluation_sets import FOLDS, Way, chosen_sets, data_sets, starter_sets, without_diacritics
from tests.support.question_sets import write_question_sets, write_rows


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_question_sets(tmp_path)


def test_the_starters_questions_are_asked_both_ways_in_three_languages() -> None:
    sets = starter_sets(knowledge_folder())

    assert [(found.name, found.language) for found in sets] == [
        (name, language) for name in ("starter", "starter-drafts") for language in ("en", "lv", "ru")
    ]
    assert {found.way for found in sets if found.name == "starter-drafts"} == {Way.DRAFT}
    assert len({found.corpus for found in sets}) == 1


def test_every_set_that_the_folder_holds_is_found_and_no_other(folder: Path) -> None:
    assert {found.label for found in data_sets(folder)} == {
        "gnome-desc en plain",
        "gnome-desc lv plain",
        "gnome-desc lv no diacritics",
        "gnome-desc en all languages",
        "gnome-desc lv all languages",
        "gnome-desc-left-out en",
        "gnome-desc-left-out lv",
        "askubuntu-5lang en",
        "askubuntu-5lang lv",
        "banking77 en",
    }


def test_typed_without_diacritics_the_same_is_asked(folder: Path) -> None:
    by_label = {found.label: found for found in data_sets(folder)}

    plain, typed = by_label["gnome-desc lv plain"], by_label["gnome-desc lv no diacritics"]

    assert [asked.qid for asked in typed.questions] == [asked.qid for asked in plain.questions]
    assert typed.questions[0].text == "Pievienot printeri printera iestatijumos."
    assert typed.corpus == plain.corpus


def test_each_question_is_asked_once_of_pages_without_its_own(folder: Path) -> None:
    folds = [found for found in data_sets(folder) if found.label == "gnome-desc-left-out lv"]

    assert len(folds) == FOLDS
    assert sorted(asked.qid.partition("#")[0] for fold in folds for asked in fold.questions) == sorted(
        page for fold in folds for page in fold.corpus.left_out
    )
    assert not any(asked.relevant for fold in folds for asked in fold.questions)


def test_of_past_messages_the_intent_is_asked(folder: Path) -> None:
    (banking,) = chosen_sets(data_sets(folder), ["banking77"])

    assert banking.is_of_intents
    assert banking.corpus.kind is ItemKind.ANSWER
    assert banking.questions[0].relevant == {"card_arrival"}


def test_unanswerable_questions_have_nothing_relevant(folder: Path) -> None:
    (english,) = (found for found in data_sets(folder) if found.label == "askubuntu-5lang en")

    assert [(asked.qid, set(asked.relevant)) for asked in english.questions] == [
        ("f1-en", {"desk/printer"}),
        ("f2-en", set()),
    ]


def test_a_set_that_there_is_not_is_an_input_problem(folder: Path) -> None:
    with pytest.raises(InputProblem, match="There is no set “trivia”"):
        chosen_sets(data_sets(folder), ["trivia"])


def test_a_folder_without_sets_is_an_input_problem(tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match="holds no question sets"):
        data_sets(tmp_path)


def test_a_row_that_is_no_question_is_an_input_problem(folder: Path) -> None:
    write_rows(folder / "retrieval" / "banking77" / "queries.jsonl", [{"id": "m1", "text": "refund"}])

    with pytest.raises(InputProblem, match="a row has no 'intent'"):
        data_sets(folder)


def test_a_file_that_is_no_json_is_an_input_problem(folder: Path) -> None:
    (folder / "retrieval" / "banking77" / "queries.jsonl").write_text("no rows", encoding="utf-8")

    with pytest.raises(InputProblem, match="cannot be read"):
        data_sets(folder)


def test_diacritics_are_left_off_whole_letters_too() -> None:
    assert without_diacritics("Łódź, Straße, Ķekava") == "Lodz, Strasse, Kekava"
