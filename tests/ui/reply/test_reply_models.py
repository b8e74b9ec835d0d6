"""The lists of the Reply page as Qt models."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from kbassist.bootstrap import Home
from kbassist.core.evidence import AskEvidence, Evidence, Retrieval
from kbassist.core.item import Passage
from kbassist.core.reply import Finding, Precept, Severity
from kbassist.core.text import Span
from kbassist.core.understanding import Ask
from kbassist.core.usage import Usage
from kbassist.ui.reply.entries_model import EntriesModel
from kbassist.ui.reply.entry_work import EntryWork
from kbassist.ui.reply.evidence_model import EvidenceModel
from kbassist.ui.reply.findings_model import FindingsModel
from tests.support.builders import an_entry, an_item
from tests.support.clock import NOON

SPOKEN, TOOL_TIP = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole
STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


def found(name: str, *, language: str = "lv", ordinal: int = 0) -> Evidence:
    item = an_item(name, language=language, title=name)
    return Evidence(item, Passage(item.id, ordinal, (), "text", 0, 4), 1.0, 0.8)


def finding(code: str, severity: Severity, start: int = 0, suggestion: str | None = None) -> Finding:
    return Finding(code, severity, Precept.RESPECT, Span(start, start + 2), "ab", suggestion)


def test_the_entries_model_keeps_the_rules_of_qt(qapp: QApplication) -> None:
    model = EntriesModel()
    tester = QAbstractItemModelTester(model, STRICT)
    first, second = EntryWork(an_entry("first")), EntryWork(an_entry("second"))

    model.add(first)
    model.add(second)
    second.entry = an_entry("second", "Cita ziņa", is_copied=True)
    model.refresh(second)
    model.remove(first.entry.id)

    assert model.rowCount() == 1
    assert model.entry_id(0) == second.entry.id
    tester.deleteLater()


def test_an_entry_without_a_name_shows_its_first_words(qapp: QApplication) -> None:
    model = EntriesModel()

    model.add(EntryWork(an_entry("first", "Labdien!\n\nNevaru pieslēgties.")))

    assert model.data(model.index(0)) == "Labdien! Nevaru pieslēgties."


def test_the_time_of_an_entry_is_local(qapp: QApplication) -> None:
    work = EntryWork(an_entry("first"))
    model = EntriesModel()
    model.add(work)

    row = model.data(model.index(0), 257)

    assert row.time == datetime.fromtimestamp(work.entry.opened_at.timestamp()).strftime("%H:%M")


def test_evidence_tells_why_it_stands_where_it_stands_and_what_says_the_same(qapp: QApplication) -> None:
    model = EvidenceModel()
    usage = Usage(4, 4.0, 0.0, NOON)
    evidence = replace(found("one"), usage=usage, similar=(found("two").item,))
    model.show(Retrieval((AskEvidence(Ask("Kāpēc?", Span(0, 6)), (evidence,)),)))

    tip, spoken = (model.data(model.index(1), role) for role in (TOOL_TIP, SPOKEN))

    assert tip.endswith("<br>Used in replies: 4, mostly unchanged<br>Says the same: two (Article)</qt>")
    assert spoken.endswith(". Used in replies: 4, mostly unchanged. Says the same: two (Article)")


def test_the_words_of_the_question_are_marked_in_what_was_found(qapp: QApplication, home: Home) -> None:
    model = EvidenceModel(home.index.marks)
    evidence = replace(found("one"), item=an_item(title="Rēķina apmaksa"))

    model.show(Retrieval((AskEvidence(Ask("Kā apmaksāt rēķinu?", Span(0, 19)), (evidence,)),)))

    row = model.row(1)
    assert [mark.of(row.shown_text) for mark in row.marks] == ["Rēķina", "apmaksa"]


def test_the_evidence_model_keeps_the_rules_of_qt(qapp: QApplication) -> None:
    model = EvidenceModel()
    tester = QAbstractItemModelTester(model, STRICT)
    ask = AskEvidence(Ask("Kāpēc?", Span(0, 6)), (found("one"), found("two")), (found("other", language="ru"),))

    model.show(Retrieval((ask,)))
    model.show(Retrieval((ask.preferring(found("two").item.id),)))
    rows = [model.row(number) for number in range(model.rowCount())]
    model.show(None)

    assert [row.text for row in rows] == ["Kāpēc?", "two", "one", "other"]
    assert [row.is_used for row in rows] == [False, True, False, False]
    assert rows[3].is_other_language
    tester.deleteLater()


def test_an_item_stands_once_under_a_question_with_its_best_passage(qapp: QApplication) -> None:
    model = EvidenceModel()

    model.show(Retrieval((AskEvidence(None, (found("one", ordinal=3), found("two"), found("one", ordinal=1))),)))

    assert [model.row(number).text for number in range(1, model.rowCount())] == ["one", "two"]


def test_a_question_without_evidence_says_so(qapp: QApplication) -> None:
    model = EvidenceModel()

    model.show(Retrieval((AskEvidence(Ask("Kāpēc?", Span(0, 6)), ()),)))

    assert model.row(0).is_empty


def test_an_item_that_is_not_sure_enough_can_still_be_chosen(qapp: QApplication) -> None:
    model = EvidenceModel()
    ask = AskEvidence(Ask("Kāpēc?", Span(0, 6)), (), possible=(found("maybe"),))

    model.show(Retrieval((ask,)))
    is_weak_before, is_empty_before = model.row(1).is_weak, model.row(0).is_empty
    model.show(Retrieval((ask.preferring(found("maybe").item.id),)))

    assert is_weak_before
    assert is_empty_before
    assert model.row(1).is_used
    assert not model.row(1).is_weak


def test_the_findings_model_keeps_the_rules_of_qt_and_puts_the_gravest_first(qapp: QApplication) -> None:
    model = FindingsModel()
    tester = QAbstractItemModelTester(model, STRICT)

    model.show((finding("length.long", Severity.HINT), finding("placeholder.open", Severity.BLOCK, 4)))
    first = model.finding(0)
    model.show((finding("respect.rude", Severity.WARN, suggestion="labi"),))

    assert first is not None
    assert first.severity is Severity.BLOCK
    assert model.first_with_suggestion() == 0
    assert model.finding(7) is None
    tester.deleteLater()
