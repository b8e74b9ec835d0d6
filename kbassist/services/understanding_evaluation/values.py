"""What one measurement says: a row of the table, and what it needs to be measured."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kbassist.language.pack import LanguagePacks


@dataclass(frozen=True, slots=True)
class Sources:
    """What is measured and where its texts are; `data` is None where only the project's own sets are measured.

    `own` is the folder of the committed sets, `knowledge` that of the starter knowledge.
    """

    packs: LanguagePacks
    own: Path
    knowledge: Path
    data: Path | None


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of one set; `score` is a share, 0 to 1, but in rows of speed, which carry their unit in `figure`.

    `wrong` and `abstained` are shares of `n`, None where the figure has no such thing. `plain` holds the same figure of
    what the program is compared with, by its name. `took_ms` is the mean time of a message, None where none was taken.
    """

    task: str
    set_name: str
    language: str
    variant: str
    n: int
    figure: str
    score: float
    wrong: float | None = None
    abstained: float | None = None
    took_ms: float | None = None
    plain: Mapping[str, float] = field(default_factory=dict)

    @property
    def label(self) -> str:
        """What the row is called among bars and thresholds."""
        return " ".join(part for part in (self.task, self.set_name, self.language, self.variant) if part)


def figures_of(rows: Sequence[Row]) -> dict[str, dict[str, float]]:
    """Returns every figure by the label of its row, as thresholds and bars name them."""
    found: dict[str, dict[str, float]] = {}
    for row in rows:
        figures = found.setdefault(row.label, {})
        figures[row.figure] = row.score
        if row.wrong is not None:
            figures["wrong"] = row.wrong
        if row.abstained is not None:
            figures["abstained"] = row.abstained
    return found
