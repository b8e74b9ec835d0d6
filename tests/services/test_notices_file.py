"""Notices go with an export and come back from it, once, and never replace a newer state."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kbassist.core.jobs import CancelToken, no_progress
from kbassist.core.notice import Notice, NoticeContent, NoticeId, NoticeKind, NoticeText
from kbassist.core.records import ImportReport, ImportRequest
from kbassist.language.pack import LanguagePacks
from kbassist.services.notices_file import FILE_NAME
from kbassist.services.transfer import TransferService
from kbassist.storage.store import SqlStore, open_store
from kbassist.transfer.exporters import load_exporters
from kbassist.transfer.importers import load_importers
from tests.support.builders import new_item
from tests.support.clock import NOON, FixedClock

OUTAGE = Notice(
    NoticeId("0a1b2c3d"),
    NoticeContent(
        kind=NoticeKind.OUTAGE,
        texts=(NoticeText("lv", "Internets nedarbojas.", "Tev nedarbojas internets."), NoticeText("en", "No network.")),
        about=("internets", "e-pasts Rīga"),
        starts_at=NOON,
        ends_at=NOON + timedelta(hours=4),
        languages=("lv", "en"),
        note="zvanīt Jurim",
    ),
    NOON,
    "Anna",
)
DELAY = Notice(
    NoticeId("9f8e7d6c"),
    NoticeContent(NoticeKind.DELAY, (NoticeText("ru", "Задержка."),), ("доставка",), NOON - timedelta(days=1)),
    NOON,
    "Juris",
)


@pytest.fixture
def other_store(tmp_path: Path, clock: FixedClock) -> Iterator[SqlStore]:
    store = open_store(tmp_path / "other", clock)
    yield store
    store.close()


def transfer_of(store: SqlStore, packs: LanguagePacks) -> TransferService:
    return TransferService(store, load_importers(), load_exporters(), packs)


def exported(store: SqlStore, packs: LanguagePacks, folder: Path, form: str = "markdown") -> dict[str, int]:
    with store.write("Anna") as transaction:
        transaction.add_item(new_item(), note="")
        for notice in (OUTAGE, DELAY):
            transaction.put_notice(notice)
    return transfer_of(store, packs).export(folder, form, no_progress, CancelToken())


def imported(store: SqlStore, packs: LanguagePacks, folder: Path, *, is_dry_run: bool = False) -> ImportReport:
    request = ImportRequest(is_dry_run=is_dry_run)
    return transfer_of(store, packs).import_paths([folder], request, no_progress, CancelToken())


def notices_in(store: SqlStore) -> tuple[Notice, ...]:
    with store.read() as view:
        return view.notices()


@pytest.mark.parametrize("form", ["markdown", "csv", "json"])
def test_notices_come_back_as_they_were(
    store: SqlStore, other_store: SqlStore, packs: LanguagePacks, tmp_path: Path, form: str
) -> None:
    counts = exported(store, packs, tmp_path / "out", form)

    report = imported(other_store, packs, tmp_path / "out")

    assert counts["notice"] == 2
    assert notices_in(other_store) == notices_in(store)
    assert (report.added, report.notices, report.skipped) == (1, 2, ())


def test_importing_again_and_trying_first_change_nothing(
    store: SqlStore, other_store: SqlStore, packs: LanguagePacks, tmp_path: Path
) -> None:
    exported(store, packs, tmp_path / "out")

    assert imported(other_store, packs, tmp_path / "out", is_dry_run=True).notices == 2
    assert notices_in(other_store) == ()
    assert imported(store, packs, tmp_path / "out").notices == 0


def test_a_newer_state_stays(store: SqlStore, packs: LanguagePacks, tmp_path: Path) -> None:
    exported(store, packs, tmp_path / "out")
    newer = replace(OUTAGE, changed_at=NOON + timedelta(minutes=5), author="Juris")
    with store.write("Juris") as transaction:
        transaction.put_notice(newer)

    imported(store, packs, tmp_path / "out")

    assert newer in notices_in(store)


@pytest.mark.parametrize("broken", ['{"form": "kbassist notices", "notices": [{}]}', '{"form": "kbassist notices"'])
def test_a_file_that_cannot_be_read_is_told_and_the_rest_goes_in(
    store: SqlStore, packs: LanguagePacks, tmp_path: Path, broken: str
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / FILE_NAME).write_text(broken, encoding="utf-8")
    (tmp_path / "in" / "lv.md").write_text("# Rēķins\n\nRēķins jāapmaksā līdz mēneša beigām.\n", encoding="utf-8")

    report = imported(store, packs, tmp_path / "in")

    assert report.added == 1
    assert [entry.code for entry in report.skipped] == ["notices_broken"]


def test_another_programs_file_of_that_name_is_knowledge(store: SqlStore, packs: LanguagePacks, tmp_path: Path) -> None:
    replies = [{"title": "Hours", "body": "We are open every working day from eight to five o'clock."}]
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / FILE_NAME).write_text(json.dumps(replies), encoding="utf-8")

    report = imported(store, packs, tmp_path / "in")

    assert (report.added, report.notices) == (1, 0)
