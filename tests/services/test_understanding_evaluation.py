"""Understanding is measured on labelled texts: what is a row, what counts, and what it is compared with."""

from pathlib import Path

import pytest

from kbassist.core.errors import InputProblem
from kbassist.core.jobs import Progress, no_progress
from kbassist.core.resource_files import knowledge_folder, resource_folder
from kbassist.language.pack import LanguagePacks, load_packs
from kbassist.services.understanding_evaluation.evaluation import chosen_tasks, measure
from kbassist.services.understanding_evaluation.values import Row, Sources
from tests.support.importing import write
from tests.support.labelled_texts import write_labelled_texts

ARTICLE = """---
id: order
language: ru
title: Отмена заказа
answer:
  formal: Вы можете отменить заказ.
  familiar: Ты можешь отменить заказ.
---
Откройте раздел «Заказы».
"""


@pytest.fixture(scope="module")
def packs() -> LanguagePacks:
    return load_packs(resource_folder("languages"))


@pytest.fixture(scope="module")
def sources(packs: LanguagePacks, tmp_path_factory: pytest.TempPathFactory) -> Sources:
    folder = tmp_path_factory.mktemp("labelled")
    write(folder / "knowledge" / "articles" / "ru" / "order.md", ARTICLE)
    own = resource_folder("evaluation") / "understanding"
    return Sources(packs, own, folder / "knowledge", write_labelled_texts(folder))


def rows_of(sources: Sources, task: str) -> dict[tuple[str, str], Row]:
    return {(row.label, row.figure): row for row in measure(sources, [task], no_progress)}


def test_language_is_measured_by_spelling_and_only_on_languages_that_are_known(sources: Sources) -> None:
    rows = rows_of(sources, "language")

    assert ("language lid-questions lv ascii", "right") in rows
    assert rows["language lid-questions plain", "right"].n == 2
    assert rows["language lid-questions en plain", "right"].n == 1
    assert rows["language lid-lingua sentences plain", "right"].n == 2
    assert "function words" in rows["language own messages", "right"].plain


def test_the_form_of_address_is_measured_beside_a_list_of_pronouns(sources: Sources) -> None:
    rows = rows_of(sources, "address")

    explicit = rows["address ui-strings lv explicit", "right"]
    assert (explicit.n, explicit.score, explicit.wrong) == (1, 1.0, 0.0)
    assert "pronoun list" not in rows["address ui-strings lv endings only", "right"].plain
    assert rows["address cocoa-mt ru", "right"].plain["pronoun list"] == 1.0


def test_conversion_is_measured_in_whole_texts_in_words_and_there_and_back(sources: Sources) -> None:
    rows = rows_of(sources, "conversion")

    for label in ("conversion cocoa-mt ru differing words", "conversion cocoa-mt de whole text"):
        assert rows[label, "as wanted"].score == 1.0
    assert rows["conversion ui-strings lv there and back", "as wanted"].n == 2
    assert rows["conversion own pairs lv to formal", "as wanted"].score > 0.9
    for variant in ("to familiar", "to formal", "there and back"):
        assert rows[f"conversion starter answers ru {variant}", "as wanted"].score == 1.0
    assert rows["conversion starter articles ru there and back", "as wanted"].n == 1


def test_mood_and_satisfaction_are_measured_in_one_reading(sources: Sources) -> None:
    rows = rows_of(sources, "mood")

    assert rows["mood goemotions en", "macro F1"].n == 2
    assert rows["satisfaction goemotions en", "macro F1"].score == 1.0
    assert rows["satisfaction ltec lv", "macro F1"].plain["most frequent"] < 0.5


def test_personal_data_has_precision_recall_and_false_alarms(sources: Sources) -> None:
    rows = rows_of(sources, "personal-data")

    assert rows["personal data presidio en kinds with a pattern", "recall"].score == 1.0
    assert rows["personal data presidio en kinds with a pattern", "precision"].score == 1.0
    assert rows["personal data secrets", "recall"].score == 1.0
    assert rows["personal data secrets", "false alarms"].score == 0.0


def test_asks_situation_and_reader_are_measured_on_our_own_messages(sources: Sources) -> None:
    rows = rows_of(sources, "asks")

    for figure in ("count right", "recall", "precision"):
        row = rows["asks own messages lv", figure]
        assert row.score > row.plain["question marks"]
    assert ("situation own messages", "right") in rows
    assert ("reader own messages", "right") in rows


def test_speed_is_measured_in_this_process_and_in_fresh_ones(sources: Sources) -> None:
    rows = rows_of(sources, "speed")

    assert rows["speed one long message lv", "p95 ms"].score > 0
    assert 0 < rows["speed start of the language part", "seconds"].score < 20


def test_sets_whose_files_are_not_there_are_passed_over(packs: LanguagePacks, tmp_path: Path) -> None:
    (tmp_path / "pii").mkdir()
    own = resource_folder("evaluation") / "understanding"

    assert measure(Sources(packs, own, knowledge_folder(), tmp_path), ["personal-data"], no_progress) == ()


def test_a_folder_without_labelled_texts_is_an_input_problem(packs: LanguagePacks, tmp_path: Path) -> None:
    own = resource_folder("evaluation") / "understanding"

    with pytest.raises(InputProblem, match="holds no labelled texts"):
        measure(Sources(packs, own, knowledge_folder(), tmp_path), ["asks"], no_progress)


def test_progress_names_each_row_that_was_measured(sources: Sources) -> None:
    told: list[Progress] = []

    rows = measure(sources, ["personal-data"], told.append)

    assert [step.label for step in told] == [row.label for row in rows]


def test_tasks_keep_their_order_and_an_unknown_one_is_an_input_problem() -> None:
    assert chosen_tasks(["mood", "language"]) == ("language", "mood")
    assert "speed" in chosen_tasks([])
    with pytest.raises(InputProblem, match="no task"):
        chosen_tasks(["telepathy"])
