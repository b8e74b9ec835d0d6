"""Outcomes, gaps and open entries in the database."""

from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kbassist.core.entry import EntryId, OpenEntry
from kbassist.core.item import ItemId
from kbassist.core.message import Corrections
from kbassist.core.outcome import Gap
from kbassist.core.reply import Channel, Tone
from kbassist.core.text import Span
from kbassist.core.understanding import Address, Mood, Situation
from kbassist.storage.store import SqlStore
from tests.support.builders import an_entry, an_outcome
from tests.support.clock import NOON

any_corrections = st.builds(
    Corrections,
    language=st.none() | st.sampled_from(["lv", "ru"]),
    address=st.none() | st.sampled_from(Address),
    mood=st.none() | st.sampled_from(Mood),
    urgent=st.none() | st.booleans(),
    situation=st.none() | st.sampled_from(Situation),
    customer_name=st.none() | st.text(max_size=10),
    asks=st.none() | st.lists(st.builds(Span, st.integers(0, 9), st.integers(9, 20)), max_size=3).map(tuple),
)
any_entry = st.builds(
    OpenEntry,
    id=st.just(EntryId("one")),
    message=st.text(),
    opened_at=st.just(NOON),
    corrections=any_corrections,
    tone=st.sampled_from(Tone),
    channel=st.sampled_from(Channel),
    edited_texts=st.dictionaries(st.sampled_from(Tone), st.text()),
    is_copied=st.booleans(),
)


def test_outcomes_come_back_newest_first(store: SqlStore) -> None:
    older = an_outcome(item_ids=(ItemId("a"), ItemId("b")), is_override=True)
    newer = an_outcome(address=Address.FORMAL, channel=Channel.SMS, edit_distance=12)

    with store.write("agent") as transaction:
        transaction.add_outcome(older)
        transaction.add_outcome(newer)

    with store.read() as transaction:
        assert transaction.outcomes(limit=10) == (newer, older)
        assert transaction.outcomes(limit=1) == (newer,)


def test_the_same_gap_only_counts_up(store: SqlStore) -> None:
    later = NOON + timedelta(days=1)

    with store.write("agent") as transaction:
        transaction.note_gap("Kā mainīt valodu?", "lv", NOON)
        transaction.note_gap("Как сменить язык?", "ru", NOON)
        transaction.note_gap("Kā mainīt valodu?", "lv", later)

    with store.read() as transaction:
        assert transaction.gaps(limit=10) == (
            Gap("Kā mainīt valodu?", "lv", 2, NOON, later),
            Gap("Как сменить язык?", "ru", 1, NOON, NOON),
        )


def test_a_gap_with_half_a_character_can_be_closed_and_put_back(store: SqlStore) -> None:
    with store.write("agent") as transaction:
        transaction.note_gap("Kas tas \ud83d?", "lv", NOON)
        closed = transaction.close_gap("Kas tas \ud83d?", "lv")
        assert closed == Gap("Kas tas ??", "lv", 1, NOON, NOON)
        assert transaction.gaps(limit=10) == ()
        transaction.restore_gap(closed)

    with store.read() as transaction:
        assert transaction.gaps(limit=10) == (closed,)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(entry=any_entry)
def test_any_entry_comes_back_as_it_was_saved_last(store: SqlStore, entry: OpenEntry) -> None:
    with store.write("agent") as transaction:
        transaction.save_entry(entry)

    with store.read() as transaction:
        assert transaction.entries() == (entry,)


def test_entries_are_listed_oldest_first(store: SqlStore) -> None:
    newer = an_entry("a", opened_at=NOON + timedelta(minutes=1))
    older = an_entry("b")

    with store.write("agent") as transaction:
        transaction.save_entry(newer)
        transaction.save_entry(older)

    with store.read() as transaction:
        assert transaction.entries() == (older, newer)


def test_the_words_of_a_closed_entry_are_in_no_file(store: SqlStore, home: Path) -> None:
    secret = "Mana parole ir zilonis77"
    with store.write("agent") as transaction:
        transaction.save_entry(an_entry("one", message=secret, edited_texts={Tone.WARM: secret}))
        transaction.save_entry(an_entry("two"))
    store.backup()

    with store.write("agent") as transaction:
        transaction.close_entry(EntryId("one"))

    with store.read() as transaction:
        assert [entry.id for entry in transaction.entries()] == ["two"]
    found = [path.name for path in home.rglob("*") if path.is_file() and b"zilonis77" in path.read_bytes()]
    assert found == []
