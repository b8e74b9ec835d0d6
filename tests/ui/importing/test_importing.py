"""Importing through the dialog: the work is a real second process."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kbassist.core.errors import InputProblem
from kbassist.core.item import ItemFilter, ItemKind
from kbassist.core.records import SKIP_REASONS, ImportReport, ImportRequest, Skipped, of_problem, skipped
from kbassist.core.resource_files import resource_folder
from kbassist.ui.child_process import ChildProcess
from kbassist.ui.importing.dialog import ImportDialog
from kbassist.ui.importing.skip_texts import SKIPS, skip_text
from kbassist.ui.importing.view_model import ImportStage, ImportViewModel, import_arguments, report_of
from kbassist.ui.page import PageContext

PATIENCE_MS = 60_000


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "one.md").write_text("# Pirmais\n\nTeksts par internetu.", encoding="utf-8")
    (folder / "two.md").write_text("# Otrais\n\nTeksts par rēķiniem.", encoding="utf-8")
    (folder / "broken.md").write_bytes(b"\x00\x01\x02\xff" * 50)
    return folder


def run(dialog: ImportDialog, request: ImportRequest, qtbot: QtBot) -> ImportReport:
    with qtbot.waitSignal(dialog._model.reported, timeout=PATIENCE_MS) as reported:
        dialog._model.start(request)
    report = reported.args[0]
    assert isinstance(report, ImportReport)
    return report


def test_a_check_changes_nothing_and_the_import_brings_what_it_promised(
    context: PageContext, qtbot: QtBot, files: Path
) -> None:
    dialog = ImportDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.add_paths([str(files), str(files)])
    before = context.home.items.count(ItemFilter())

    promised = run(dialog, ImportRequest(is_dry_run=True), qtbot)
    assert context.home.items.count(ItemFilter()) == before
    with qtbot.waitSignal(context.changes.items_changed, timeout=PATIENCE_MS):
        done = run(dialog, ImportRequest(), qtbot)

    assert promised == done
    assert done.added == 2
    assert context.home.items.count(ItemFilter()) == before + 2
    assert [Path(skipped.path).name for skipped in done.skipped] == ["broken.md"]
    assert any("2 new" in label.text() for label in dialog.findChildren(QLabel))


def test_a_cancelled_import_leaves_the_dialog_ready(context: PageContext, qtbot: QtBot, files: Path) -> None:
    model = ImportViewModel(context.home.folder, context.changes)
    model.add_paths([files])
    model.start(ImportRequest())
    assert model.stage is ImportStage.RUNNING

    model.cancel()

    qtbot.waitUntil(lambda: model.stage is ImportStage.CHOOSING, timeout=PATIENCE_MS)


def test_a_command_that_fails_tells_why(context: PageContext, qtbot: QtBot) -> None:
    child = ChildProcess(context.home.folder, ["import"])

    with qtbot.waitSignal(child.failed, timeout=PATIENCE_MS) as failed:
        child.start()

    assert isinstance(failed.args[0], InputProblem)
    assert failed.args[0].sentence


def test_what_the_person_said_becomes_the_command_line() -> None:
    request = ImportRequest(kind=ItemKind.ANSWER, source="help", language="lv", is_dry_run=True)

    arguments = import_arguments([Path("a.md")], request)

    assert arguments == ["import", "a.md", "--as", "answer", "--source", "help", "--language", "lv", "--dry-run"]


def test_the_printed_report_is_read() -> None:
    report = report_of({"read": 3, "added": 1, "updated": 1, "unchanged": 0, "skipped": [{"path": "x", "reason": "y"}]})

    assert (report.read, report.added, report.updated, report.skipped[0].reason) == (3, 1, 1, "y")


def test_every_reason_for_skipping_is_said_in_the_language_of_the_window() -> None:
    assert set(SKIPS) == set(SKIP_REASONS)
    for language in ("lv", "ru"):
        file = resource_folder("translations") / f"kbassist_{language}.ts"
        translated = {
            message.findtext("source"): message.findtext("translation")
            for context in ElementTree.parse(file).iter("context")
            if context.findtext("name") == "skips"
            for message in context.iter("message")
        }
        assert [text for text in SKIPS.values() if not translated.get(text)] == []


def test_a_reason_keeps_its_figures_on_the_way_to_the_window() -> None:
    told = skipped("a.csv:3", "row_too_wide", cells="5", columns="4")
    printed = {"path": told.path, "reason": told.reason, "code": told.code, "values": dict(told.values)}

    (read,) = report_of({"skipped": [printed]}).skipped

    assert read == told
    assert skip_text(read) == "The row has 5 cells, but there are 4 columns."


def test_a_problem_with_a_whole_file_is_said_as_elsewhere_in_the_window() -> None:
    problem = InputProblem("json_broken", "It is not valid JSON: Expecting value, line 1.")

    assert skip_text(of_problem("a.json", problem)) == "This file is not valid JSON."
    assert skip_text(Skipped("a.json", "Something of tomorrow.", "of_tomorrow")) == "Something of tomorrow."
