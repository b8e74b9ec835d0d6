"""Files travel with the items that name them: in, out, and away with the last one."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kbassist.core.clock import SystemClock
from kbassist.core.item import Item, ItemFilter
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.core.records import ImportReport, ImportRequest
from kbassist.language.pack import LanguagePacks
from kbassist.search.index import WhooshIndex, open_index
from kbassist.services.health import HealthService
from kbassist.services.items import ItemService
from kbassist.services.transfer import TransferService
from kbassist.storage.store import SqlStore, open_store
from kbassist.transfer.exporters import load_exporters
from kbassist.transfer.importers import load_importers
from tests.support.builders import new_item
from tests.support.clock import FixedClock
from tests.support.importing import write

MANUAL = b"%PDF-1.7 manual"
TEXT = "Maršrutētāju iestatiet, kā rakstīts instrukcijā, un pēc tam pārbaudiet savienojumu."


@pytest.fixture
def index(tmp_path: Path) -> Iterator[WhooshIndex]:
    index = open_index(tmp_path / "home" / "index", {})
    yield index
    index.close()


@pytest.fixture
def transfer(store: SqlStore, packs: LanguagePacks) -> TransferService:
    return TransferService(store, load_importers(), load_exporters(), packs)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "help"
    (folder / "files").mkdir(parents=True)
    (folder / "files" / "manual.pdf").write_bytes(MANUAL)
    return folder


def article(path: Path, header: str = "attachments: [files/manual.pdf]", body: str = TEXT) -> Path:
    return write(path, f"---\ntitle: Maršrutētājs\nlanguage: lv\n{header}\n---\n{body}\n")


def run(transfer: TransferService, path: Path, **request: object) -> ImportReport:
    return transfer.import_paths([path], ImportRequest(**request), no_progress, CancelToken())  # type: ignore[arg-type]


def only_item(store: SqlStore) -> Item:
    with store.read() as view:
        (item,) = view.items(view.item_ids(ItemFilter())).values()
    return item


def names(item: Item) -> list[str]:
    return [attachment.name for attachment in item.content.attachments]


def test_a_file_named_in_the_header_comes_into_the_home(
    transfer: TransferService, store: SqlStore, files: Path
) -> None:
    article(files / "router.md")

    report = run(transfer, files)

    (attachment,) = only_item(store).content.attachments
    assert store.attachments.path_of(attachment).read_bytes() == MANUAL
    assert (report.added, report.skipped) == (1, ())


def test_a_link_to_a_document_beside_the_text_brings_it_along(
    transfer: TransferService, store: SqlStore, files: Path
) -> None:
    article(files / "router.md", header="tags: [a]", body=f"{TEXT} [Instrukcija](files/manual.pdf#page=2)")

    run(transfer, files)

    assert names(only_item(store)) == ["manual.pdf"]


def test_pictures_pages_and_web_addresses_are_no_attachments(
    transfer: TransferService, store: SqlStore, files: Path
) -> None:
    body = f"{TEXT} ![Skats](files/manual.pdf) [Lapa](other.md) [Tīmeklis](https://example.com/manual.pdf)"
    article(files / "router.md", header="attachments: ['https://example.com/a.pdf']", body=body)

    run(transfer, files / "router.md")

    assert names(only_item(store)) == []


def test_importing_again_changes_nothing_and_a_new_file_is_an_update(
    transfer: TransferService, store: SqlStore, files: Path
) -> None:
    article(files / "router.md")
    run(transfer, files)

    again = run(transfer, files)
    (files / "files" / "manual.pdf").write_bytes(MANUAL + b" 2")
    changed = run(transfer, files)

    assert (again.unchanged, changed.updated) == (1, 1)
    assert [path.read_bytes() for path in store_files(store)] == [MANUAL + b" 2"]


def store_files(store: SqlStore) -> list[Path]:
    with store.read() as view:
        named = {attachment for of_item in view.attachments().values() for attachment in of_item}
    (anything,) = {store.attachments.path_of(attachment).parents[1] for attachment in named}
    return sorted(path for path in anything.rglob("*") if path.is_file())


def test_a_missing_file_is_reported_and_the_item_comes_in(
    transfer: TransferService, store: SqlStore, files: Path
) -> None:
    article(files / "router.md", header="attachments: [files/manual.pdf, files/gone.pdf]")

    report = run(transfer, files)

    assert names(only_item(store)) == ["manual.pdf"]
    assert [(Path(skipped.path).name, skipped.reason) for skipped in report.skipped] == [
        ("gone.pdf", "The file that it names is not there.")
    ]


def test_a_dead_link_of_a_text_is_no_trouble(transfer: TransferService, store: SqlStore, files: Path) -> None:
    article(files / "router.md", header="tags: [a]", body=f"{TEXT} [Tabula](../assets/table.xlsx)")

    report = run(transfer, files / "router.md")

    assert (report.added, report.skipped) == (1, ())
    assert names(only_item(store)) == []


def test_a_file_that_is_missing_at_a_later_import_stays_in_the_knowledge(
    transfer: TransferService, store: SqlStore, files: Path
) -> None:
    article(files / "router.md")
    run(transfer, files)
    (files / "files" / "manual.pdf").unlink()

    report = run(transfer, files)

    assert names(only_item(store)) == ["manual.pdf"]
    assert (report.unchanged, len(report.skipped)) == (1, 1)


def test_no_file_outside_the_imported_folder_is_taken(transfer: TransferService, store: SqlStore, files: Path) -> None:
    write(files.parent / "secret.pdf", "secret")
    (files / "link.pdf").symlink_to(files.parent / "secret.pdf")
    article(files / "router.md", header="attachments: [../secret.pdf, link.pdf, /etc/hostname]")

    report = run(transfer, files)

    assert names(only_item(store)) == []
    reasons = {skipped.reason for skipped in report.skipped if "router.md" in skipped.path}
    assert reasons == {"The file that it names lies outside the imported folder."}


def test_a_text_that_is_named_as_a_file_is_not_read_as_an_item(
    transfer: TransferService, store: SqlStore, files: Path
) -> None:
    write(files / "files" / "notes.txt", TEXT)
    article(files / "router.md", header="attachments: [files/notes.txt]")

    run(transfer, files)

    assert names(only_item(store)) == ["notes.txt"]


def test_a_dry_run_copies_nothing(transfer: TransferService, store: SqlStore, files: Path, tmp_path: Path) -> None:
    article(files / "router.md")

    report = run(transfer, files, is_dry_run=True)

    assert report.added == 1
    assert list((tmp_path / "home").rglob("*.pdf")) == []


@pytest.mark.parametrize("form", ["markdown", "csv", "json"])
def test_an_export_carries_the_files_and_comes_back_the_same(
    transfer: TransferService, store: SqlStore, packs: LanguagePacks, files: Path, tmp_path: Path, form: str
) -> None:
    article(files / "lv" / "deep" / "router.md", "attachments: [../../files/manual.pdf]", f"{TEXT} [x](a.pdf)")
    (files / "lv" / "deep" / "a.pdf").write_bytes(b"a")
    run(transfer, files)
    transfer.export(tmp_path / "out", form, no_progress, CancelToken())
    shutil.rmtree(files)

    other_store = open_store(tmp_path / "other", FixedClock())
    other = TransferService(other_store, load_importers(), load_exporters(), packs)
    report = run(other, tmp_path / "out")

    assert report.skipped == ()
    assert only_item(other_store).content == only_item(store).content
    assert all(map(other_store.attachments.is_sound, only_item(other_store).content.attachments))
    other_store.close()


def test_a_line_of_json_names_files_too(transfer: TransferService, store: SqlStore, files: Path) -> None:
    line = {"id": "router", "title": "Maršrutētājs", "body": TEXT, "lang": "lv", "attachments": ["files/manual.pdf"]}
    write(files / "articles.jsonl", json.dumps(line))

    run(transfer, files / "articles.jsonl")

    assert names(only_item(store)) == ["manual.pdf"]


def test_the_last_item_takes_its_file_along_and_undo_brings_it_back(store: SqlStore, files: Path) -> None:
    items = ItemService(store)
    attachment = store.attachments.put(files / "files" / "manual.pdf")
    first, second = (items.create(new_item(name, attachments=(attachment,)), author="Anna") for name in ("a", "b"))
    place = store.attachments.path_of(attachment)

    items.remove(first.id, author="Anna")
    assert place.exists()
    items.remove(second.id, author="Anna")
    assert not place.exists()

    items.restore(second.id, author="Anna")
    assert store.attachments.path_of(attachment).read_bytes() == MANUAL


def test_a_file_taken_off_its_only_item_leaves_the_home(store: SqlStore, files: Path) -> None:
    items = ItemService(store)
    attachment = store.attachments.put(files / "files" / "manual.pdf")
    item = items.create(new_item(attachments=(attachment,)), author="Anna")
    place = store.attachments.path_of(attachment)

    items.revise(item.id, new_item().content, based_on=1, author="Anna")

    assert not place.exists()
    items.revert(item.id, 1, author="Anna")
    assert store.attachments.is_present(attachment)


def test_the_doctor_misses_a_file_that_is_gone(store: SqlStore, files: Path, index: WhooshIndex) -> None:
    attachment = store.attachments.put(files / "files" / "manual.pdf")
    ItemService(store).create(new_item(attachments=(attachment,)), author="Anna")
    health = HealthService(store, index, SystemClock(), tuple)

    def said() -> tuple[bool, str]:
        check = next(check for check in health.examine().checks if check.code == "attachments")
        return check.is_well, check.detail

    assert said() == (True, "All 1 attached files are there.")
    store.attachments.path_of(attachment).unlink()
    is_well, detail = said()
    assert not is_well
    assert "manual.pdf" in detail
