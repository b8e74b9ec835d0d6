"""Faults are put into approved replies as written, and what the check says of them is counted."""

import re
from pathlib import Path

import pytest

from kbassist.checking.concepts import Concepts
from kbassist.checking.tools import CheckTools, load_check_rules
from kbassist.core.errors import InputProblem
from kbassist.core.reply import Precept
from kbassist.core.resource_files import knowledge_folder, resource_folder
from kbassist.language.pack import LanguagePacks
from kbassist.markup.channels import load_channels
from kbassist.services.fault_evaluation import FaultReport, evaluate_faults
from kbassist.services.fault_sets import (
    BLIND,
    QUIET_SETS,
    SETS,
    Fault,
    load_carriers,
    load_faults,
    load_quiet,
    with_fault,
)

FOLDER = resource_folder("evaluation") / "faults"
LETTER = "Labdien, Anna!\n\nGatavs.\n\nAr cieņu\nJānis\nDzintarnet"


@pytest.fixture(scope="module")
def report(packs: LanguagePacks) -> FaultReport:
    languages = resource_folder("languages")
    channels, concepts = load_channels(resource_folder("channels")), Concepts(resource_folder("concepts"))
    tools = CheckTools(packs, load_check_rules(languages), channels, concepts=concepts)
    return evaluate_faults(tools, folder=FOLDER, knowledge=knowledge_folder(), set_names=(BLIND,), canned=None)


@pytest.mark.parametrize(
    ("change", "changed"),
    [
        ({"how": "insert", "text": "Ha!", "after": "greeting"}, LETTER.replace("!\n\n", "!\n\nHa!\n\n")),
        ({"how": "insert", "text": "Ha!", "after": "answer"}, LETTER.replace("s.\n\n", "s.\n\nHa!\n\n")),
        ({"how": "insert", "text": "Ha!", "after": "end"}, f"{LETTER}\n\nHa!"),
        ({"how": "replace", "find": r"G\w+s", "with": r"\1 nē"}, LETTER.replace("Gatavs", r"\1 nē")),
        ({"how": "remove", "part": "greeting"}, LETTER.removeprefix("Labdien, Anna!\n\n")),
        ({"how": "remove", "part": "closing"}, LETTER.replace("Ar cieņu\n", "")),
        ({"how": "remove", "part": "name"}, LETTER.replace("\nJānis\nDzintarnet", "")),
    ],
)
def test_a_fault_is_put_where_it_is_written_to_be(change: dict[str, str], changed: str) -> None:
    assert with_fault(LETTER, _fault(change)) == changed


def test_a_fault_whose_place_is_not_there_once_is_told() -> None:
    with pytest.raises(InputProblem, match="2 times"):
        with_fault("ha ha", _fault({"how": "replace", "find": "ha", "with": "ho"}))


@pytest.mark.parametrize("set_name", SETS)
def test_every_written_fault_fits_its_reply(packs: LanguagePacks, set_name: str) -> None:
    replies = {carrier.id: carrier.reply for carrier in load_carriers(FOLDER, knowledge_folder(), packs)}

    faults = load_faults(FOLDER, set_name)

    assert len({fault.id for fault in faults}) == len(faults)
    assert all(with_fault(replies[fault.carrier].text, fault) != replies[fault.carrier].text for fault in faults)
    assert all(replies[fault.carrier].language == fault.language for fault in faults)


@pytest.mark.parametrize("set_name", QUIET_SETS)
def test_every_good_sentence_fits_its_reply(packs: LanguagePacks, set_name: str) -> None:
    carriers = load_carriers(FOLDER, knowledge_folder(), packs)
    replies = {carrier.reply.text for carrier in carriers}

    quiet = list(load_quiet(FOLDER, set_name, carriers))

    assert len({reply.id for reply in quiet}) == len(quiet) > 0
    assert {reply.group for reply in quiet} == {set_name}
    assert replies.isdisjoint(reply.reply.text for reply in quiet)


def test_recall_is_told_by_precept_and_language(report: FaultReport) -> None:
    rows = {recall.label: recall for recall in report.recalls}

    overall = rows["blind all all"]
    assert overall.n == sum(rows[f"blind all {language}"].n for language in ("lv", "ru", "en"))
    assert overall.plain <= overall.named <= overall.found <= 1
    assert overall.named >= 0.95
    assert {recall.precept for recall in report.recalls} == {"all", *Precept} - {Precept.SPELLING}


def test_slips_of_spelling_are_left_out_where_no_dictionary_is_there(report: FaultReport) -> None:
    assert report.unspelled
    assert {fault.precept for fault in report.unspelled} == {Precept.SPELLING}


def test_approved_replies_and_the_starters_answers_raise_no_alarm(report: FaultReport) -> None:
    alarmed = {group.group: [reply.id for reply, _ in group.alarmed] for group in report.alarms}

    assert alarmed["carriers"] == []
    assert len(alarmed["starter"]) <= 0.02 * sum(group.n for group in report.alarms)


def test_a_folder_without_the_set_is_an_input_problem(tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match=re.escape(str(tmp_path))):
        load_faults(tmp_path, BLIND)


def _fault(change: dict[str, str]) -> Fault:
    return Fault("f", BLIND, "lv", "lv-01", Precept.RESPECT, "rude", change)
