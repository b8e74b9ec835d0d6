"""The Qt-free contract of long work: it can be cancelled and tells how far it is."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event


class Cancelled(Exception):
    """Raised inside work that was cancelled; nothing it began may stay half done."""


class CancelToken:
    """Handed down into long work; may be cancelled from any thread."""

    def __init__(self) -> None:
        self._event = Event()

    def cancel(self) -> None:
        self._event.set()

    @property
    def is_cancelled(self) -> bool:
        return self._event.is_set()

    def check(self) -> None:
        """Raises Cancelled once the work is no longer wanted."""
        if self._event.is_set():
            raise Cancelled


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is; `total` is 0 while unknown; `label` is what is being done (a path, a title)."""

    done: int
    total: int
    label: str = ""


OnProgress = Callable[[Progress], None]


def no_progress(progress: Progress) -> None:
    """Takes progress that nobody watches."""
