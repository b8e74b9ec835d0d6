"""The reply arrives in the window that was used before ours, whole, and nothing is sent."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kbassist.ui.insertion import Absence, previous_window
from tests.ui.insertion.desk import Screen, line_of, screen, wait_until

REPLY = "Labdien, Jāni! Здравствуйте, «ёжик» – 12 € 😀"


@pytest.fixture(scope="module")
def desk() -> Iterator[Screen]:
    with screen() as made:
        yield made


def tell(program: "subprocess.Popen[str]", command: str) -> str:
    assert program.stdin is not None
    program.stdin.write(command + "\n")
    program.stdin.flush()
    return line_of(program)


def activate(desk: Screen, title: str) -> None:
    number = desk.window(title)
    desk.run("xdotool", "windowactivate", "--sync", number)
    wait_until(lambda: desk.run("xdotool", "getactivewindow").strip() == number)


def test_the_reply_is_pasted_whole_into_the_window_used_before(desk: Screen) -> None:
    other, mail = desk.start("receiving_window.py", "Cits logs"), desk.start("receiving_window.py", "Vēstule – Pasts")
    ours = desk.start("copying_window.py")
    activate(desk, "kbassist")

    assert tell(ours, f"copy {REPLY}") == "copied"
    assert tell(ours, "forward") == "Vēstule – Pasts"
    assert tell(ours, "paste") == "pasted"

    assert line_of(mail) == REPLY
    other.kill()
    assert other.communicate()[0] == ""
    mail.kill()
    assert mail.communicate()[0] == ""
    ours.kill()
    ours.wait()


def test_nothing_is_pasted_when_another_window_comes_between(desk: Screen) -> None:
    mail, ours = desk.start("receiving_window.py", "Pasts"), desk.start("copying_window.py")
    activate(desk, "kbassist")
    tell(ours, "copy Labdien!")
    tell(ours, "forward")
    late = desk.start("receiving_window.py", "Cita programma")
    activate(desk, "Cita programma")

    assert tell(ours, "paste") == "previous_window_lost"

    for program in (mail, late, ours):
        program.kill()
        assert program.communicate()[0] == ""


def test_other_programs_find_the_files_as_a_list(desk: Screen, tmp_path: Path) -> None:
    path = tmp_path / "Līguma forma.pdf"
    path.write_bytes(b"%PDF")
    ours = desk.start("copying_window.py")

    assert tell(ours, f"files {path}") == "copied"

    def offered(kind: str) -> str:
        return desk.run("xclip", "-o", "-selection", "clipboard", "-t", kind)

    assert offered("text/uri-list").split() == [path.as_uri()]
    assert offered("x-special/gnome-copied-files").split() == ["copy", path.as_uri()]
    assert "text/html" not in offered("TARGETS")
    ours.kill()
    ours.wait()


def test_without_another_window_it_is_said(desk: Screen) -> None:
    ours = desk.start("copying_window.py")
    activate(desk, "kbassist")

    assert tell(ours, "forward") == "previous_window_missing"

    ours.kill()
    ours.wait()


@pytest.mark.parametrize(
    ("platform", "environment", "reason"),
    [
        ("wayland", {}, "wayland"),
        ("xcb", {"WAYLAND_DISPLAY": "wayland-0"}, "wayland"),
        ("offscreen", {}, "platform"),
    ],
)
def test_where_it_cannot_be_done_the_reason_is_known(platform: str, environment: dict[str, str], reason: str) -> None:
    assert previous_window(platform, environment) == Absence(reason)


def test_missing_programs_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    assert previous_window("xcb", {}) == Absence("programs", "xdotool, xprop")


def test_a_window_that_is_put_away_is_passed_over(desk: Screen) -> None:
    mail, away = desk.start("receiving_window.py", "Pasts"), desk.start("receiving_window.py", "Nolikts logs")
    desk.run("xdotool", "windowminimize", "--sync", desk.window("Nolikts logs"))
    ours = desk.start("copying_window.py")
    activate(desk, "kbassist")
    tell(ours, "copy Labdien!")

    assert tell(ours, "forward") == "Pasts"
    assert tell(ours, "paste") == "pasted"
    assert line_of(mail) == "Labdien!"

    for program in (mail, away, ours):
        program.kill()
        assert program.communicate()[0] == ""
