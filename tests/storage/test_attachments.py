"""Files of items lie in the home under their own names, and nothing that a backup names is lost."""

from datetime import timedelta
from pathlib import Path

import pytest

from kbassist.core.attachment import Attachment
from kbassist.core.errors import InputProblem
from kbassist.storage.attachments import MOST_MEGABYTES
from kbassist.storage.mapping import content_from_text, content_to_text
from kbassist.storage.store import SqlStore, open_store
from tests.support.builders import new_item
from tests.support.clock import FixedClock


@pytest.fixture
def form(tmp_path: Path) -> Path:
    path = tmp_path / "files" / "veidlapa.pdf"
    path.parent.mkdir()
    path.write_bytes(b"%PDF-1.7 form")
    return path


def named_by_an_item(store: SqlStore, path: Path) -> Attachment:
    attachment = store.attachments.put(path)
    with store.write("Anna") as transaction:
        transaction.add_item(new_item(attachments=(attachment,)), note="")
    return attachment


def test_a_file_keeps_its_name_and_its_bytes(store: SqlStore, form: Path) -> None:
    attachment = store.attachments.put(form)
    form.unlink()

    path = store.attachments.path_of(attachment)
    assert (path.name, path.read_bytes()) == ("veidlapa.pdf", b"%PDF-1.7 form")
    assert store.attachments.is_present(attachment)
    assert store.attachments.is_sound(attachment)


def test_an_item_names_its_files_in_every_revision(store: SqlStore, form: Path) -> None:
    attachment = named_by_an_item(store, form)

    with store.read() as view:
        item = view.item(new_item().key.item_id())
        assert item is not None
        assert item.content.attachments == (attachment,)
        assert view.attachments() == {item.id: (attachment,)}
        assert view.revisions(item.id)[0].content.attachments == (attachment,)


def test_words_that_look_like_a_list_of_files_are_none(store: SqlStore) -> None:
    with store.write("Anna") as transaction:
        transaction.add_item(new_item(body='{"attachments":[{"name":"x"}]}'), note="")

    with store.read() as view:
        assert view.attachments() == {}


@pytest.mark.parametrize(
    ("content", "code"),
    [(None, "attachment_missing"), (b"", "attachment_empty"), (b"x" * 20_000_001, "attachment_too_large")],
)
def test_a_file_that_cannot_be_sent_is_refused(
    store: SqlStore, tmp_path: Path, content: bytes | None, code: str
) -> None:
    path = tmp_path / "manual.pdf"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(InputProblem) as caught:
        store.attachments.put(path)

    assert caught.value.code == code
    assert MOST_MEGABYTES == 20


def test_a_file_that_changed_or_is_gone_is_not_sound(store: SqlStore, form: Path) -> None:
    attachment = store.attachments.put(form)
    path = store.attachments.path_of(attachment)

    path.write_bytes(b"%PDF-1.7 FORM")
    assert not store.attachments.is_sound(attachment)
    path.unlink()
    assert not store.attachments.is_sound(attachment)
    assert not store.attachments.is_present(attachment)


def test_a_file_set_aside_comes_back_when_it_is_asked_for(store: SqlStore, home: Path, form: Path) -> None:
    attachment = store.attachments.put(form)

    store.attachments.set_aside([attachment])
    assert list((home / "attachments").rglob("*.pdf")) == []

    assert store.attachments.is_present(attachment)
    assert store.attachments.path_of(attachment).read_bytes() == b"%PDF-1.7 form"


def test_a_backup_brings_its_files_into_another_home(
    store: SqlStore, home: Path, form: Path, tmp_path: Path, clock: FixedClock
) -> None:
    attachment = named_by_an_item(store, form)
    backup = store.backup()
    carried = (home / "backups").rename(tmp_path / "usb")
    (home / "backups").mkdir()

    other = open_store(tmp_path / "other", clock)
    other.restore(carried / backup.path.name)

    assert other.attachments.is_present(attachment)
    other.close()


def test_what_no_backup_can_name_any_more_is_dropped(
    store: SqlStore, home: Path, form: Path, clock: FixedClock
) -> None:
    attachment = named_by_an_item(store, form)
    earlier = store.backup()
    with store.write("Anna") as transaction:
        transaction.remove_item(new_item().key.item_id())
    store.attachments.set_aside([attachment])
    clock.advance(timedelta(days=3))
    store.backup()
    assert list((home / "backups" / "attachments").rglob("*.pdf")) != []

    earlier.path.unlink()
    store.backup()

    assert list(home.rglob("*.pdf")) == []


def test_a_file_that_was_never_saved_with_an_item_leaves_with_a_later_backup(
    store: SqlStore, home: Path, form: Path, clock: FixedClock
) -> None:
    store.attachments.put(form)

    store.backup()
    assert list((home / "attachments").rglob("*.pdf")) != []
    clock.advance(timedelta(days=2))
    store.backup()

    assert list((home / "attachments").rglob("*.pdf")) == []


def test_a_content_from_before_files_names_none() -> None:
    text = content_to_text(new_item().content)
    older = text.replace('"attachments":[],', "")

    assert older != text
    assert content_from_text(older) == new_item().content
