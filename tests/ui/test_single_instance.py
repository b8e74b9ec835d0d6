"""One window a home."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from kbassist.ui.single_instance import SingleInstance


def test_a_second_start_hands_its_wish_to_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    wishes: list[str] = []
    first.wish_arrived.connect(wishes.append)
    assert first.is_first()

    assert not second.is_first()
    assert second.hand_over("paste")

    qtbot.waitUntil(lambda: wishes == ["paste"])
    first.release()


def test_two_homes_do_not_disturb_each_other(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    first, second = SingleInstance(one), SingleInstance(other)

    assert first.is_first()
    assert second.is_first()
    first.release()
    second.release()


def test_a_home_that_was_given_free_can_be_taken_again(tmp_path: Path) -> None:
    first = SingleInstance(tmp_path)
    assert first.is_first()
    first.release()

    second = SingleInstance(tmp_path)
    assert second.is_first()
    second.release()
