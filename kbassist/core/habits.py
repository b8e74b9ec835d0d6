"""A phrase of the program that an agent replaces by words of his own."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Habit:
    """How often an agent put `replacement` in the place of `phrase`, and when last.

    Both are templates: {name} stands for the customer's name.
    """

    agent: str
    language: str
    phrase: str
    replacement: str
    count: int
    last_at: datetime
