"""How the index follows the knowledge: changes, rebuilding, and what is left when something goes wrong."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from whoosh.fields import KEYWORD, Schema
from whoosh.filedb.filestore import FileStorage

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.evidence import Query
from kbassist.core.item import Item, ItemFilter, ItemId
from kbassist.core.jobs import Cancelled, CancelToken, Progress, no_progress
from kbassist.search import folders
from kbassist.search.folders import IndexFolders
from kbassist.search.index import WhooshIndex
from kbassist.search.writing import MERGED_AT_ONCE, MOST_SEGMENTS_OF_A_SIZE
from tests.search.articles import ARTICLES, fill
from tests.support.builders import an_item

Opener = Callable[[], WhooshIndex]
NEW = an_item("meter", title="Skaitītāja rādījums", body="Nolasiet ciparus uz skaitītāja.")


def found(index: WhooshIndex, text: str) -> list[ItemId]:
    return [hit.item_id for hit in index.search(Query(text, None, ItemFilter(), 20), CancelToken())]


def generations(root: Path) -> list[str]:
    return sorted(path.name for path in root.iterdir() if path.is_dir())


def test_a_missing_index_says_so_and_finds_nothing(open_in: Opener) -> None:
    index = open_in()

    assert index.state().notice == "index_missing"
    assert (found(index, "rēķins"), index.indexed_revisions()) == ([], {})


def test_a_rebuilt_index_is_whole_and_remembers_its_sequence(open_in: Opener) -> None:
    fill(open_in(), ARTICLES, sequence=7)

    state = open_in().state()

    assert (state.notice, state.sequence) == ("", 7)
    assert state.passage_count == 8
    assert open_in().indexed_revisions() == {item.id: 1 for item in ARTICLES}


def test_an_index_of_nothing_is_well(open_in: Opener) -> None:
    index = open_in()
    fill(index, ())

    assert index.state().notice == ""
    assert found(index, "rēķins") == []
    assert found(index, '"divi vārdi" -trīs tag:x sāk') == []
    assert index.match(Query("rēķins", "lv", ItemFilter(), 5), CancelToken()) == ()


def test_an_added_item_is_found_at_once(open_in: Opener) -> None:
    index = open_in()
    fill(index, ARTICLES)

    index.apply([NEW], [], 2)

    assert found(index, "skaitītāji") == [NEW.id]
    assert index.state().sequence == 2


def test_an_edited_item_is_found_by_its_new_words_only(open_in: Opener) -> None:
    index = open_in()
    fill(index, (*ARTICLES, NEW))

    index.apply([an_item("meter", revision=2, title="Ūdens patēriņš", body="Pavisam cits teksts.")], [], 2)

    assert found(index, "patēriņu") == [NEW.id]
    assert found(index, "skaitītāji ") == []
    assert index.indexed_revisions()[NEW.id] == 2


def test_a_removed_item_is_gone(open_in: Opener) -> None:
    index = open_in()
    fill(index, (*ARTICLES, NEW))

    index.apply([], [NEW.id], 2)

    assert found(index, "skaitītāji ") == []
    assert NEW.id not in index.indexed_revisions()


def test_applying_twice_is_harmless(open_in: Opener) -> None:
    index = open_in()
    fill(index, ARTICLES)
    index.apply([NEW], [ARTICLES[0].id], 2)
    once = (index.state(), index.indexed_revisions())

    index.apply([NEW], [ARTICLES[0].id], 2)

    assert (index.state(), index.indexed_revisions()) == once


def test_many_edits_keep_every_item_once(open_in: Opener) -> None:
    index = open_in()
    fill(index, ARTICLES)

    for number in range(25):
        index.apply([an_item(f"note{number % 9}", revision=number, title=f"Piezīme {number}")], [], 2 + number)

    assert len(index.indexed_revisions()) == len(ARTICLES) + 9
    assert index.state().passage_count == 8 + 9
    assert len(found(index, "piezīmes ")) == 9


def test_edits_keep_the_number_of_files_small(open_in: Opener, tmp_path: Path) -> None:
    index = open_in()
    fill(index, ARTICLES)

    for number in range(70):
        index.apply([an_item(f"note{number}", title=f"Piezīme {number}")], [], 2 + number)

    files = list((tmp_path / "index" / generations(tmp_path / "index")[0]).glob("MAIN_*"))
    assert len(files) <= MOST_SEGMENTS_OF_A_SIZE + MERGED_AT_ONCE
    assert len(found(index, "piezīmes ")) == 20
    assert index.state().passage_count == 8 + 70


def test_a_change_by_another_program_is_seen(open_in: Opener) -> None:
    ours, other = open_in(), open_in()
    fill(ours, ARTICLES)
    assert found(ours, "skaitītāji ") == []

    other.apply([NEW], [], 5)

    assert found(ours, "skaitītāji ") == [NEW.id]
    assert ours.state().sequence == 5


def test_a_rebuild_by_another_program_is_seen(open_in: Opener) -> None:
    ours, other = open_in(), open_in()
    fill(ours, ARTICLES)
    assert found(ours, "rēķins")

    fill(other, (NEW,), sequence=9)

    assert found(ours, "rēķins") == []
    assert found(ours, "skaitītāji") == [NEW.id]


def test_changes_are_not_stamped_onto_an_index_that_was_replaced_by_an_older_state(open_in: Opener) -> None:
    ours, other = open_in(), open_in()
    fill(ours, ARTICLES, sequence=8)
    assert ours.state().sequence == 8
    fill(other, ARTICLES, sequence=5)

    ours.apply([NEW], [], 9)

    assert ours.state().sequence == 5


def test_the_old_index_answers_while_a_new_one_is_built(open_in: Opener) -> None:
    index = open_in()
    fill(index, ARTICLES)
    answers: list[list[ItemId]] = []

    def items() -> Iterator[Item]:
        answers.append(found(index, "maršrutētājs"))
        yield NEW

    index.rebuild(items(), 1, 2, no_progress, CancelToken())

    assert answers == [[ARTICLES[4].id]]
    assert found(index, "maršrutētājs ") == []


def test_changes_meanwhile_reach_the_old_index_and_the_new_one_is_behind(open_in: Opener) -> None:
    index, window = open_in(), open_in()
    fill(index, ARTICLES)
    seen: list[list[ItemId]] = []

    def items() -> Iterator[Item]:
        window.apply([NEW], [], 4)
        seen.append(found(window, "skaitītājs"))
        yield from ARTICLES

    index.rebuild(items(), len(ARTICLES), 3, no_progress, CancelToken())

    assert seen == [[NEW.id]]
    assert index.state().sequence == 3


def test_only_the_current_generation_is_kept(open_in: Opener, tmp_path: Path) -> None:
    index = open_in()
    for _ in range(3):
        fill(index, ARTICLES)

    assert generations(tmp_path / "index") == ["generation-000003"]


def _breaking(items: tuple[Item, ...]) -> Iterator[Item]:
    yield items[0]
    raise LookupError("the database went away")


def test_a_rebuild_that_breaks_leaves_the_old_index(open_in: Opener, tmp_path: Path) -> None:
    index = open_in()
    fill(index, ARTICLES)

    with pytest.raises(LookupError):
        index.rebuild(_breaking(ARTICLES), 2, 2, no_progress, CancelToken())

    assert found(index, "rēķins")
    assert generations(tmp_path / "index") == ["generation-000001"]


@pytest.mark.parametrize("total", [len(ARTICLES) - 1, len(ARTICLES) + 1])
def test_a_rebuild_with_the_wrong_number_of_items_does_not_pass_the_gate(open_in: Opener, total: int) -> None:
    index = open_in()
    fill(index, (NEW,))

    with pytest.raises(EnvironmentProblem) as problem:
        index.rebuild(iter(ARTICLES), total, 2, no_progress, CancelToken())

    assert problem.value.code == "index_incomplete"
    assert found(index, "skaitītājs") == [NEW.id]


def test_a_cancelled_rebuild_leaves_the_old_index(open_in: Opener) -> None:
    index = open_in()
    fill(index, (NEW,))
    token = CancelToken()

    def items() -> Iterator[Item]:
        yield ARTICLES[0]
        token.cancel()
        yield ARTICLES[1]

    with pytest.raises(Cancelled):
        index.rebuild(items(), 2, 2, no_progress, token)

    assert found(index, "skaitītājs") == [NEW.id]
    fill(index, ARTICLES)
    assert found(index, "rēķins")


def test_rebuilding_tells_how_far_it_is(open_in: Opener) -> None:
    told: list[Progress] = []
    items = tuple(an_item(f"note{number}", title=f"Piezīme {number}") for number in range(45))

    open_in().rebuild(iter(items), 45, 1, told.append, CancelToken())

    assert [progress.done for progress in told] == [20, 40, 45]
    assert {progress.total for progress in told} == {45}


@pytest.mark.parametrize(
    ("name", "value"), [("PASSAGE_GENERATION", 99), ("SCHEMA_VERSION", 99), ("fingerprint", lambda: "other")]
)
def test_an_index_of_another_version_answers_but_says_that_it_is_stale(
    open_in: Opener, monkeypatch: pytest.MonkeyPatch, name: str, value: object
) -> None:
    fill(open_in(), ARTICLES)
    monkeypatch.setattr(folders, name, value)

    index = open_in()

    assert index.state().notice == "index_stale"
    assert found(index, "rēķins")
    with pytest.raises(EnvironmentProblem):
        index.apply([NEW], [], 2)


def test_an_index_with_other_fields_is_not_read(open_in: Opener, tmp_path: Path) -> None:
    fill(open_in(), ARTICLES)
    folder = tmp_path / "index" / "generation-000001"
    shutil.rmtree(folder)
    folder.mkdir()
    other = FileStorage(str(folder), supports_mmap=False).create_index(Schema(body=KEYWORD()))
    writer = other.writer()
    writer.add_document(body="rēķins")
    writer.commit()
    stamp = IndexFolders(tmp_path / "index").write_stamp(folder, sequence=1, passage_count=1)
    assert stamp.passage_count == 1

    index = open_in()

    assert index.state().notice == "index_damaged"
    assert found(index, "rēķins") == []


@pytest.mark.parametrize("put", [[NEW], []])
def test_a_missing_index_takes_no_changes(open_in: Opener, put: list[Item]) -> None:
    with pytest.raises(EnvironmentProblem) as problem:
        open_in().apply(put, [], 2)

    assert problem.value.code == "index_missing"


def test_a_commit_whose_stamp_was_not_written_any_more_is_caught_up(open_in: Opener, tmp_path: Path) -> None:
    fill(open_in(), ARTICLES)
    stamp = tmp_path / "index" / "generation-000001" / "stamp.json"
    before = stamp.read_bytes()
    open_in().apply([NEW], [ARTICLES[0].id], 2)
    stamp.write_bytes(before)

    index = open_in()

    assert (index.state().notice, index.state().sequence) == ("", 1)
    index.apply([NEW], [ARTICLES[0].id], 2)
    assert len(index.indexed_revisions()) == len(ARTICLES)
    assert found(index, "skaitītājs") == [NEW.id]
    assert json.loads(stamp.read_text("utf-8"))["passage_count"] == index.state().passage_count


def test_a_locked_index_says_who_is_to_blame(open_in: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "LONGEST_WAIT_SECONDS", 0.1)
    index = open_in()
    fill(index, ARTICLES)

    with IndexFolders(tmp_path / "index").locked("write"), pytest.raises(EnvironmentProblem) as problem:
        index.apply([NEW], [], 2)

    assert problem.value.code == "index_locked"
    index.apply([NEW], [], 2)
    assert found(index, "skaitītājs") == [NEW.id]
