"""A damaged or foreign index is noticed, never opened, never shown as an empty truth, and healed by rebuilding."""

import shutil
from pathlib import Path

import pytest

from kbassist.core.evidence import Hit, Query
from kbassist.core.item import ItemFilter
from kbassist.core.jobs import CancelToken
from kbassist.search import writing
from kbassist.search.index import WhooshIndex, open_index
from tests.search.articles import ARTICLES, STOP_WORDS, fill
from tests.search.damages import DAMAGES, KINDS_OF_FILE, Damage, flip, generation

HOW_MANY = 46
QUERIES = ("rēķins", "parole", '"balta lampiņa"', "forgot", "пароль")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index folder to copy and damage, with two segments."""
    root = tmp_path_factory.mktemp("sound") / "index"
    index = open_index(root, STOP_WORDS)
    fill(index, ARTICLES[:-1])
    index.apply([ARTICLES[-1]], [], 2)
    index.close()
    return root


def answers(index: WhooshIndex) -> list[tuple[Hit, ...]]:
    return [index.search(Query(text, "lv", ItemFilter(), 10), CancelToken()) for text in QUERIES]


def test_the_list_of_damages_is_complete() -> None:
    assert len(DAMAGES) == HOW_MANY


@pytest.mark.parametrize("damage", DAMAGES, ids=str)
def test_damage_is_noticed_and_healed_and_never_taken_for_nothing_found(
    sound: Path, tmp_path: Path, damage: Damage
) -> None:
    check_that_it_heals(sound, tmp_path, damage)


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS_OF_FILE)
@pytest.mark.parametrize("seed", range(100, 140))
def test_many_flipped_bits_in_each_kind_of_file_are_noticed(sound: Path, tmp_path: Path, kind: str, seed: int) -> None:
    check_that_it_heals(sound, tmp_path, Damage(f"bit {seed}", None, flip(kind, seed)))


def check_that_it_heals(sound: Path, tmp_path: Path, damage: Damage) -> None:
    """What a damaged index says is right, or it says so; what a rebuild makes of it is right."""
    root = tmp_path / "index"
    shutil.copytree(sound, root)
    before = open_index(root, STOP_WORDS)
    expected = answers(before)
    before.close()
    damage.change(root)

    index = open_index(root, STOP_WORDS)
    notice = index.state().notice
    damaged_answers = answers(index)
    if notice:
        fill(index, ARTICLES)
    healed, healed_notice = answers(index), index.state().notice
    index.close()

    assert all(expected)
    assert notice == damage.notice or (damage.notice is None and notice in ("", "index_damaged", "index_missing"))
    assert damaged_answers == expected or (notice and damaged_answers == [()] * len(QUERIES))
    assert healed_notice == ""
    assert [[hit.item_id for hit in hits] for hits in healed] == [[hit.item_id for hit in hits] for hits in expected]


def test_damage_while_in_use_is_noticed_and_not_taken_for_nothing_found(
    sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "SMALL_FILE", 0)
    root = tmp_path / "index"
    shutil.copytree(sound, root)
    index = open_index(root, STOP_WORDS)
    assert index.state().notice == ""
    for path in generation(root).glob("*.seg"):
        path.write_bytes(b"\xff" * path.stat().st_size)

    found = answers(index)
    notice = index.state().notice
    fill(index, ARTICLES)
    healed = answers(index)
    index.close()

    assert notice == "index_damaged"
    assert not any(found)
    assert all(healed)


def test_a_foreign_index_without_our_stamp_is_never_opened(tmp_path: Path) -> None:
    foreign = tmp_path / "index" / "generation-000001"
    foreign.mkdir(parents=True)
    (foreign / "_MAIN_1.toc").write_bytes(b"not ours")
    (tmp_path / "index" / "current").write_text("generation-000001\n")

    index = open_index(tmp_path / "index", STOP_WORDS)

    assert index.state().notice == "index_damaged"
    index.close()
