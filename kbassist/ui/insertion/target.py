"""The window into which something is pasted, and what can go wrong with it."""

from dataclasses import dataclass

from kbassist.core.errors import EnvironmentProblem


@dataclass(frozen=True, slots=True)
class Target:
    """A window of another program: its number on this system, and its title for people."""

    number: int
    title: str


def missing() -> EnvironmentProblem:
    """Returns the problem that there is no other window."""
    return EnvironmentProblem(
        "previous_window_missing",
        "There is no other window to paste into.",
        "The reply is copied: paste it yourself.",
    )


def lost() -> EnvironmentProblem:
    """Returns the problem that another window came between; nothing was pasted."""
    return EnvironmentProblem(
        "previous_window_lost",
        "Another window came to the front, so nothing was pasted.",
        "The reply is copied: paste it yourself.",
    )
