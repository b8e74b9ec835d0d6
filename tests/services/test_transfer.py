import json
import os
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kbassist.core.errors import InputProblem
from kbassist.core.item import Item, ItemFilter, ItemKey, ItemKind
from kbassist.core.jobs import Cancelled, CancelToken, Progress, no_progress
from kbassist.core.records import ImportReport, ImportRequest
from kbassist.core.resource_files import knowledge_folder, resource_folder
from kbassist.language.pack import LanguagePacks, load_packs
from kbassist.services.import_run import BATCH_SIZE
from kbassist.services.transfer import TransferService
from kbassist.storage.store import SqlStore, open_store
from kbassist.transfer.exporters import load_exporters
from kbassist.transfer.importers import load_importers
from tests.support.clock import FixedClock
from tests.support.importing import write

LATVIAN = "Lai nomainītu paroli, atveriet iestatījumus, ievadiet veco paroli un tad divas reizes jauno."
RUSSIAN = "Чтобы сменить пароль, откройте настройки, введите старый пароль и затем два раза новый."


@pytest.fixture(scope="module")
def packs() -> LanguagePacks:
    return load_packs(resource_folder("languages"))


@pytest.fixture
def transfer(store: SqlStore, packs: LanguagePacks) -> TransferService:
    return TransferService(store, load_importers(), load_exporters(), packs)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "help"
    folder.mkdir()
    return folder


def run(transfer: TransferService, path: Path, **request: object) -> ImportReport:
    return transfer.import_paths([path], ImportRequest(**request), no_progress, CancelToken())  # type: ignore[arg-type]


def counts(report: ImportReport) -> tuple[int, int, int, int]:
    return report.read, report.added, report.updated, report.unchanged


def all_items(store: SqlStore) -> dict[ItemKey, Item]:
    with store.read() as view:
        found = view.items(view.item_ids(ItemFilter()))
    return {item.key: item for item in found.values()}


def jsonl(path: Path, *entries: dict[str, object]) -> Path:
    return write(path, "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries))


def test_repeating_an_import_updates_and_never_doubles(transfer: TransferService, store: SqlStore, files: Path) -> None:
    write(files / "a.md", f"# A\n\n{LATVIAN}")
    write(files / "b.md", f"# B\n\n{LATVIAN}")

    first, second = run(transfer, files), run(transfer, files)
    write(files / "b.md", f"# B\n\n{LATVIAN} Jauns.")
    third = run(transfer, files)

    assert [counts(report) for report in (first, second, third)] == [(2, 2, 0, 0), (2, 0, 0, 2), (2, 0, 1, 1)]
    assert {key.external_id: item.revision for key, item in all_items(store).items()} == {"a": 1, "b": 2}


def test_a_dry_run_tells_the_same_and_writes_nothing(transfer: TransferService, store: SqlStore, files: Path) -> None:
    write(files / "a.md", f"# A\n\n{LATVIAN}")

    dry = run(transfer, files, is_dry_run=True)

    assert counts(dry) == (1, 1, 0, 0)
    assert all_items(store) == {}


def test_translations_of_a_file_are_variants_of_one_item(
    transfer: TransferService, store: SqlStore, files: Path
) -> None:
    for path in ("lv/mail/password.md", "ru/mail/password.markdown", "mail/password.en.md", "mail/password.pt_BR.html"):
        write(files / path, "<p>Password text")
    write(files / "lv.jsonl", '{"id": "x", "body": "y"}')

    run(transfer, files)

    assert {(key.external_id, key.language) for key in all_items(store)} == {
        ("mail/password", "lv"),
        ("mail/password", "ru"),
        ("mail/password", "en"),
        ("mail/password", "pt-BR"),
        ("x", "lv"),
    }


def test_records_that_only_count_are_no_variants_of_each_other(
    transfer: TransferService, store: SqlStore, files: Path
) -> None:
    jsonl(files / "lv.jsonl", {"title": "A", "body": "viens"})
    jsonl(files / "ru.jsonl", {"title": "B", "body": "два"})

    run(transfer, files)

    assert {key.external_id for key in all_items(store)} == {"lv/1", "ru/1"}


def test_the_source_is_the_folder_or_file_unless_it_is_named(
    transfer: TransferService, store: SqlStore, files: Path
) -> None:
    write(files / "lv" / "a.md", LATVIAN)
    jsonl(files / "faq.jsonl", {"id": "q", "body": LATVIAN})

    run(transfer, files / "lv")
    run(transfer, files / "faq.jsonl")
    run(transfer, files / "faq.jsonl", source="own")

    assert {(key.source, key.external_id) for key in all_items(store)} == {("help", "a"), ("faq", "q"), ("own", "q")}


def test_the_kind_is_what_was_asked_else_what_the_record_or_the_folder_says(
    transfer: TransferService, store: SqlStore, files: Path
) -> None:
    jsonl(files / "canned" / "x.jsonl", {"id": "a", "answer": LATVIAN, "question": "?"}, {"id": "b", "body": LATVIAN})
    jsonl(files / "other.jsonl", {"id": "c", "body": LATVIAN})

    run(transfer, files)
    by_files = {key.external_id: item.kind for key, item in all_items(store).items()}
    report = run(transfer, files, kind=ItemKind.ANSWER)
    by_request = {key.external_id: item.kind for key, item in all_items(store).items()}

    assert by_files == {"a": ItemKind.ANSWER, "b": ItemKind.CANNED, "c": ItemKind.ARTICLE}
    assert set(by_request.values()) == {ItemKind.ANSWER}
    assert counts(report) == (3, 0, 2, 1)


def test_the_language_is_the_records_else_the_asked_else_that_of_the_words(
    transfer: TransferService, store: SqlStore, files: Path
) -> None:
    jsonl(files / "x.jsonl", {"id": "told", "body": LATVIAN, "lang": "de-DE"}, {"id": "words", "body": RUSSIAN})

    run(transfer, files)
    run(transfer, files, language="et", source="asked")

    assert {(key.source, key.external_id, key.language) for key in all_items(store)} == {
        ("help", "told", "de"),
        ("help", "words", "ru"),
        ("asked", "told", "de"),
        ("asked", "words", "et"),
    }


def test_a_short_text_follows_the_longer_ones_beside_it(
    transfer: TransferService, store: SqlStore, files: Path
) -> None:
    jsonl(files / "a" / "x.jsonl", {"id": "short", "body": "OK 123"}, {"id": "long", "body": LATVIAN})
    write(files / "b" / "first.txt", "42")
    write(files / "b" / "second.txt", RUSSIAN)

    run(transfer, files)

    assert {key.external_id: key.language for key in all_items(store)} == {
        "short": "lv",
        "long": "lv",
        "b/first": "ru",
        "b/second": "ru",
    }


def test_where_no_language_can_be_told_the_record_is_skipped_with_advice(
    transfer: TransferService, files: Path
) -> None:
    write(files / "x.txt", "12345")

    report = run(transfer, files)

    assert [entry.reason for entry in report.skipped] == ["Its language cannot be told; name it with --language."]


def test_two_records_with_one_id_are_told_unless_they_are_equal(transfer: TransferService, files: Path) -> None:
    entry: dict[str, object] = {"id": "a", "body": LATVIAN}
    jsonl(files / "x.jsonl", entry, entry, {"id": "a", "body": f"{LATVIAN} Cits."})

    report = run(transfer, files)

    assert counts(report) == (2, 1, 0, 1)
    assert "was read before with other words" in report.skipped[0].reason


def test_a_cancelled_import_keeps_what_was_finished_and_goes_on_when_repeated(
    transfer: TransferService, store: SqlStore, files: Path
) -> None:
    for number in range(BATCH_SIZE + 50):
        write(files / f"{number:04}.md", f"# {number}\n\n{LATVIAN}")
    token = CancelToken()

    def cancel_late(progress: Progress) -> None:
        if progress.done == BATCH_SIZE + 10:
            token.cancel()

    with pytest.raises(Cancelled):
        transfer.import_paths([files], ImportRequest(), cancel_late, token)
    kept = len(all_items(store))
    report = run(transfer, files)

    assert kept == BATCH_SIZE
    assert counts(report) == (BATCH_SIZE + 50, 50, 0, BATCH_SIZE)


def test_there_is_a_backup_before_knowledge_is_changed_and_only_then(
    transfer: TransferService, store: SqlStore, files: Path
) -> None:
    write(files / "a.md", LATVIAN)

    run(transfer, files)
    after_first = len(store.backups())
    run(transfer, files)
    after_repeat = len(store.backups())
    write(files / "a.md", f"{LATVIAN} Jauns.")
    run(transfer, files)

    assert (after_first, after_repeat, len(store.backups())) == (0, 0, 1)


def test_personal_data_of_a_question_are_masked_and_the_answer_is_left(
    transfer: TransferService, store: SqlStore, files: Path
) -> None:
    question = "Labdien, mans e-pasts ir anna.kalnina@inbox.example, kāpēc nevaru ieiet savā kontā?"
    jsonl(files / "x.jsonl", {"id": "a", "question": question, "answer": "Rakstiet uz help@firma.example, lūdzu."})

    run(transfer, files)
    repeated = run(transfer, files)

    (item,) = all_items(store).values()
    assert "anna.kalnina" not in item.content.question + item.content.title
    assert item.content.body == "Rakstiet uz help@firma.example, lūdzu."
    assert counts(repeated) == (1, 0, 0, 1)


def test_what_cannot_be_read_is_skipped_with_its_reason_and_the_rest_goes_in(
    transfer: TransferService, files: Path
) -> None:
    write(files / "good.md", LATVIAN)
    write(files / "header.md", "---\ntitle: [\n---\nx")
    write(files / "empty.md", "  \n")
    write(files / "program.py", "print()")
    write(files / "only-title.md", "# Title")
    write(files / ".hidden.md", LATVIAN)
    (files / "dangling.md").symlink_to(files / "nowhere")
    (files / "loop").symlink_to(files)
    write(files / "deep.json", "[" * 100_000)

    report = run(transfer, files)

    assert counts(report) == (1, 1, 0, 0)
    assert {Path(entry.path).name for entry in report.skipped} == {
        "header.md",
        "empty.md",
        "program.py",
        "only-title.md",
        "dangling.md",
        "deep.json",
    }


@contextmanager
def locked(path: Path) -> Iterator[None]:
    path.chmod(0)
    yield
    path.chmod(0o700)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may read everything")
def test_a_folder_without_permission_is_skipped_with_its_reason(transfer: TransferService, files: Path) -> None:
    write(files / "good.md", LATVIAN)
    write(files / "private" / "a.md", LATVIAN)

    with locked(files / "private"):
        report = run(transfer, files)

    assert counts(report) == (1, 1, 0, 0)
    assert report.skipped[0].reason == "You have no permission to read it."


def test_a_path_that_does_not_exist_is_an_input_problem(transfer: TransferService, files: Path) -> None:
    with pytest.raises(InputProblem, match="There is no file or folder"):
        run(transfer, files / "nowhere")


def test_progress_names_the_files(transfer: TransferService, files: Path) -> None:
    write(files / "lv" / "a.md", LATVIAN)
    seen: list[Progress] = []

    transfer.import_paths([files], ImportRequest(), seen.append, CancelToken())

    assert seen == [Progress(0, 1, "lv/a.md"), Progress(1, 1)]


def test_the_starter_knowledge_goes_in_whole(transfer: TransferService, store: SqlStore) -> None:
    report = run(transfer, knowledge_folder())

    kinds = [item.kind for item in all_items(store).values()]
    assert report.skipped == ()
    assert report.added == len(kinds)
    assert {kind: kinds.count(kind) > 100 for kind in ItemKind} == dict.fromkeys(ItemKind, True)
    assert {key.language for key in all_items(store)} == {"lv", "ru", "en"}


@pytest.mark.parametrize("form", ["markdown", "csv", "json"])
def test_an_export_brings_the_same_knowledge_into_an_empty_home(
    form: str, transfer: TransferService, store: SqlStore, packs: LanguagePacks, tmp_path: Path
) -> None:
    starter = [knowledge_folder() / kind / "lv" for kind in ("articles", "answers", "canned")]
    transfer.import_paths(starter, ImportRequest(source="starter"), no_progress, CancelToken())
    other_store = open_store(tmp_path / "other", FixedClock())
    other = TransferService(other_store, load_importers(), load_exporters(), packs)

    written = transfer.export(tmp_path / "out", form, no_progress, CancelToken())
    report = run(other, tmp_path / "out")

    assert report.skipped == ()
    assert report.added == sum(written.values())
    assert all_items(other_store) == all_items(store)
    assert counts(run(transfer, tmp_path / "out"))[1:3] == (0, 0)
    other_store.close()


def test_an_export_never_writes_into_a_folder_that_holds_something(transfer: TransferService, files: Path) -> None:
    write(files / "a.md", "x")

    with pytest.raises(InputProblem, match="is not empty"):
        transfer.export(files, "markdown", no_progress, CancelToken())


def test_a_cancelled_export_leaves_nothing_behind(transfer: TransferService, files: Path, tmp_path: Path) -> None:
    write(files / "a.md", LATVIAN)
    run(transfer, files)
    token = CancelToken()
    token.cancel()

    with pytest.raises(Cancelled):
        transfer.export(tmp_path / "out" / "inner", "json", no_progress, token)

    assert list((tmp_path / "out").iterdir()) == []


def test_an_unknown_form_is_refused_with_the_known_ones(transfer: TransferService, tmp_path: Path) -> None:
    with pytest.raises(InputProblem) as raised:
        transfer.export(tmp_path / "out", "pdf", no_progress, CancelToken())

    assert raised.value.hint == "Choose one of markdown, csv, json."


def test_letters_with_their_marks_apart_are_imported_as_they_are_typed(
    transfer: TransferService, store: SqlStore, files: Path
) -> None:
    name, text = unicodedata.normalize("NFD", "rēķins"), unicodedata.normalize("NFD", LATVIAN)
    write(files / "lv" / f"{name}.md", f"# {unicodedata.normalize('NFD', 'Kā mainīt paroli')}\n\n{text}\n")

    run(transfer, files)

    with store.read() as view:
        item = view.item_by_key(ItemKey("help", "rēķins", "lv"))
    assert item is not None
    assert (item.content.title, item.content.body) == ("Kā mainīt paroli", LATVIAN)
