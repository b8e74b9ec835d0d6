"""A copy of the knowledge that can be restored."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup file of the home; `made_at` is when it was made, `size` in bytes."""

    path: Path
    made_at: datetime
    size: int
