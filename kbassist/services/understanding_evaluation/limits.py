"""What the figures are compared with: the bars to reach, the lines not to fall below, and which sets taught a model.

All stand in resources/evaluation/understanding.toml. A set whose rows a model learnt from says little about other
texts: its row is marked, and the score of models that never saw the judged row takes the score's place where the card
of the model gives one.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from kbassist.services.evaluation_thresholds import Shortfall, Thresholds
from kbassist.services.understanding_evaluation.values import Row, figures_of

FILE = "understanding.toml"


@dataclass(frozen=True, slots=True)
class CrossValidated:
    """Figures of models that never saw the row they judge, as the model's card tells them."""

    score: float
    wrong: float | None
    abstained: float | None


@dataclass(frozen=True, slots=True)
class Standing:
    """A row as it can be believed: `row` has the cross-validated figures where rows taught a model and they are known.

    `seen` is the score of this run where the rows taught a model, else None. `bar` is what the row should reach, None
    where nothing was set, and `is_met` whether it does; None too where only a score on seen rows is known.
    """

    row: Row
    seen: float | None
    is_cross_validated: bool
    bar: float | None
    wrong_bar: float | None
    is_met: bool | None


@dataclass(frozen=True, slots=True)
class Limits:
    """`bars` and `thresholds` name figures by the label of a row; `taught` are beginnings of labels."""

    bars: Thresholds
    thresholds: Thresholds
    taught: Mapping[str, str]
    cross_validated: Mapping[str, CrossValidated]

    def shortfalls(self, rows: tuple[Row, ...]) -> tuple[Shortfall, ...]:
        """Returns the figures of this run that are worse than their thresholds."""
        return self.thresholds.shortfalls(figures_of(rows))

    def standing_of(self, row: Row) -> Standing:
        """Returns how a row stands beside its bar."""
        is_taught = any(row.label == start or row.label.startswith(f"{start} ") for start in self.taught)
        told = self.cross_validated.get(row.label) if is_taught else None
        believed = row if told is None else replace(row, **asdict(told))
        lowest = self.bars.at_least.get(row.label, {})
        highest = self.bars.at_most.get(row.label, {})
        bar = lowest.get(row.figure, highest.get(row.figure))
        is_known = bar is not None and (told is not None or not is_taught)
        return Standing(
            row=believed,
            seen=row.score if is_taught else None,
            is_cross_validated=told is not None,
            bar=bar,
            wrong_bar=highest.get("wrong"),
            is_met=not self.bars.shortfalls(figures_of((believed,))) if is_known else None,
        )


def load_limits(folder: Path) -> Limits:
    """Returns the committed limits."""
    told = tomllib.loads((folder / FILE).read_text(encoding="utf-8"))
    return Limits(
        Thresholds(told["bars"]["at_least"], told["bars"]["at_most"]),
        Thresholds(told["at_least"], told["at_most"]),
        told["taught"],
        {
            label: CrossValidated(figures["score"], figures.get("wrong"), figures.get("abstained"))
            for label, figures in told["cross_validated"].items()
        },
    )
