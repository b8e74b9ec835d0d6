"""The committed lines below which, or for errors above which, no measured figure may fall.

They stand in resources/evaluation, so that `kbassist evaluate … --check` finds them wherever the program is installed.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

TOLERANCE = 1e-9
"""A figure equal to its threshold passes, however it was added up."""


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A figure that is worse than its threshold `limit`."""

    label: str
    figure: str
    value: float
    limit: float


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Limits by the label of a set and the name of a figure."""

    at_least: Mapping[str, Mapping[str, float]]
    at_most: Mapping[str, Mapping[str, float]]

    def shortfalls(self, figures: Mapping[str, Mapping[str, float]]) -> tuple[Shortfall, ...]:
        """Returns the figures that are worse than their limits, in the file's order; what was not measured passes."""
        low = [
            Shortfall(label, figure, value, limit)
            for label, figure, value, limit in _measured(self.at_least, figures)
            if value < limit - TOLERANCE
        ]
        high = [
            Shortfall(label, figure, value, limit)
            for label, figure, value, limit in _measured(self.at_most, figures)
            if value > limit + TOLERANCE
        ]
        return (*low, *high)


def load_thresholds(folder: Path) -> Thresholds:
    """Returns the committed thresholds of retrieval."""
    return _load(folder / "retrieval.toml")


def load_fault_thresholds(folder: Path) -> Thresholds:
    """Returns the committed thresholds of the check on seeded faults."""
    return _load(folder / "faults.toml")


def load_draft_thresholds(folder: Path) -> Thresholds:
    """Returns the committed thresholds of drafting."""
    return _load(folder / "drafts.toml")


def _load(path: Path) -> Thresholds:
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    return Thresholds(told["at_least"], told["at_most"])


def _measured(
    limits: Mapping[str, Mapping[str, float]], figures: Mapping[str, Mapping[str, float]]
) -> Iterator[tuple[str, str, float, float]]:
    for label, wanted in limits.items():
        for figure, limit in wanted.items():
            value = figures.get(label, {}).get(figure)
            if value is not None:
                yield label, figure, value, limit
