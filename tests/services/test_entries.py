"""The list of customers that an agent is answering."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kbassist.core.errors import InputProblem
from kbassist.core.message import CustomerMessage
from kbassist.core.reply import Tone
from kbassist.services.entries import EntryService
from kbassist.storage.store import SqlStore, open_store
from tests.support.clock import FixedClock


@pytest.fixture
def entries(store: SqlStore, clock: FixedClock) -> EntryService:
    return EntryService(store, clock)


def test_half_written_work_is_back_after_the_program_starts_again(
    entries: EntryService, store: SqlStore, tmp_path: Path, clock: FixedClock
) -> None:
    first = entries.open(CustomerMessage("Labdien!"))
    clock.advance(timedelta(minutes=1))
    second = entries.open(CustomerMessage("Привет!"))
    edited = replace(first, edited_texts={Tone.BRIEF: "Sveiki, Anita!"})
    entries.save(edited)
    store.close()

    again = open_store(tmp_path / "home", clock)

    assert EntryService(again, clock).all() == (edited, second)
    again.close()


def test_a_message_without_words_is_refused(entries: EntryService) -> None:
    with pytest.raises(InputProblem) as caught:
        entries.open(CustomerMessage(" \n\t"))

    assert caught.value.code == "message_empty"
    assert entries.all() == ()


def test_closing_forgets_and_saving_again_undoes_it(entries: EntryService) -> None:
    entry = entries.open(CustomerMessage("Labdien!"))

    entries.close(entry.id)
    entries.close(entry.id)
    assert entries.all() == ()

    entries.save(entry)
    assert entries.all() == (entry,)


def test_purging_closes_copied_entries_that_are_too_old(entries: EntryService, clock: FixedClock) -> None:
    copied = replace(entries.open(CustomerMessage("Nokopēts")), is_copied=True)
    entries.save(copied)
    waiting = entries.open(CustomerMessage("Gaida"))
    clock.advance(timedelta(days=8))

    assert entries.purge(30) == 0
    assert entries.purge(0) == 0
    assert entries.purge(7) == 1

    assert entries.all() == (waiting,)
