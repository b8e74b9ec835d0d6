"""A damaged or foreign index is noticed, never opened, never shown as an empty truth, and healed by rebuilding."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kbassist.core.evidence import Hit, Query
from kbassist.core.item import ItemFilter
from kbassist.core.jobs import CancelToken
from kbassist.search.index import WhooshIndex, open_index
from tests.search.articles import ARTICLES, STOP_WORDS, fill

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


def generation(root: Path) -> Path:
    return next(path for path in root.iterdir() if path.is_dir())


def contents(root: Path) -> Path:
    return next(generation(root).glob("*.toc"))


def segment(root: Path) -> Path:
    return max(generation(root).glob("*.seg"), key=lambda path: path.stat().st_size)


DAMAGES: dict[str, tuple[str, Callable[[Path], object]]] = {
    "no table of contents": ("index_damaged", lambda root: contents(root).unlink()),
    "an empty table of contents": ("index_damaged", lambda root: contents(root).write_bytes(b"")),
    "no segment": ("index_damaged", lambda root: segment(root).unlink()),
    "a cut segment": ("index_damaged", lambda root: segment(root).write_bytes(segment(root).read_bytes()[:-100])),
    "a foreign segment": ("index_damaged", lambda root: segment(root).write_bytes(b"\x80\x04." * 999)),
    "no stamp": ("index_damaged", lambda root: (generation(root) / "stamp.json").unlink()),
    "a broken stamp": ("index_damaged", lambda root: (generation(root) / "stamp.json").write_text("{}")),
    "a changed stamp": (
        "index_damaged",
        lambda root: (generation(root) / "stamp.json").write_text(
            (generation(root) / "stamp.json").read_text("utf-8").replace('"sequence": 2', '"sequence": 3')
        ),
    ),
    "a pointer to nowhere": ("index_damaged", lambda root: (root / "current").write_text("generation-000009")),
    "a pointer outside": ("index_damaged", lambda root: (root / "current").write_text("../../etc")),
    "a binary pointer": ("index_damaged", lambda root: (root / "current").write_bytes(b"\xff\x00")),
    "no pointer": ("index_missing", lambda root: (root / "current").unlink()),
    "no generation": ("index_damaged", lambda root: shutil.rmtree(generation(root))),
    "nothing": ("index_missing", lambda root: shutil.rmtree(root)),
}


@pytest.mark.parametrize(("notice", "damage"), DAMAGES.values(), ids=DAMAGES.keys())
def test_damage_is_noticed_and_rebuilding_heals_it(
    sound: Path, tmp_path: Path, notice: str, damage: Callable[[Path], object]
) -> None:
    check_that_it_heals(sound, tmp_path, damage, notice)


@pytest.mark.parametrize("seed", range(4))
def test_a_flipped_bit_is_noticed(sound: Path, tmp_path: Path, seed: int) -> None:
    check_that_it_heals(sound, tmp_path, flip_of(seed), None)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 140))
def test_forty_flipped_bits_are_noticed(sound: Path, tmp_path: Path, seed: int) -> None:
    check_that_it_heals(sound, tmp_path, flip_of(seed), None)


def flip_of(seed: int) -> Callable[[Path], object]:
    """Returns a damage: one bit of one file of the index or its stamp or pointer."""
    chance = random.Random(seed)

    def flip(root: Path) -> None:
        files = [root / "current", *sorted(path for path in generation(root).iterdir() if path.stat().st_size)]
        path = chance.choice(files)
        content = bytearray(path.read_bytes())
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(bytes(content))

    return flip


def check_that_it_heals(sound: Path, tmp_path: Path, damage: Callable[[Path], object], notice: str | None) -> None:
    root = tmp_path / "index"
    shutil.copytree(sound, root)
    before = open_index(root, STOP_WORDS)
    expected = answers(before)
    before.close()
    damage(root)

    index = open_index(root, STOP_WORDS)
    found_notice = index.state().notice
    damaged_answers = answers(index)
    fill(index, ARTICLES)
    healed, healed_notice = answers(index), index.state().notice
    index.close()

    assert found_notice == notice or (notice is None and found_notice in ("index_damaged", "index_missing", ""))
    assert all(expected)
    assert damaged_answers == ([()] * len(QUERIES) if found_notice else expected)
    assert healed_notice == ""
    assert [[hit.item_id for hit in hits] for hits in healed] == [[hit.item_id for hit in hits] for hits in expected]


def test_damage_while_in_use_is_noticed_and_not_taken_for_nothing_found(sound: Path, tmp_path: Path) -> None:
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
