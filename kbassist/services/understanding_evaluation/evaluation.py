"""Measures what is understood of messages, task by task, on every set whose files are there."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from kbassist.core.errors import InputProblem
from kbassist.core.jobs import OnProgress, Progress
from kbassist.services.understanding_evaluation.address_rows import address_rows
from kbassist.services.understanding_evaluation.asks_rows import asks_rows
from kbassist.services.understanding_evaluation.conversion_rows import conversion_rows
from kbassist.services.understanding_evaluation.language_rows import language_rows
from kbassist.services.understanding_evaluation.mood_rows import mood_rows
from kbassist.services.understanding_evaluation.personal_data_rows import personal_data_rows
from kbassist.services.understanding_evaluation.speed_rows import speed_rows
from kbassist.services.understanding_evaluation.values import Row, Sources

TASKS: Mapping[str, Callable[[Sources], Iterator[Row]]] = {
    "language": language_rows,
    "address": address_rows,
    "conversion": conversion_rows,
    "mood": mood_rows,
    "personal-data": personal_data_rows,
    "asks": asks_rows,
    "speed": speed_rows,
}
"""What can be measured by itself; "mood" is satisfaction and urgency too, "asks" situation and reader."""

_FOLDERS = ("language", "formality", "mood", "pii")


def chosen_tasks(names: Sequence[str]) -> tuple[str, ...]:
    """Returns the tasks with these names, all where none is named. InputProblem for a name that is none."""
    for name in names:
        if name not in TASKS:
            raise InputProblem("task_unknown", f"There is no task “{name}”.", f"Choose among {', '.join(TASKS)}.")
    return tuple(name for name in TASKS if not names or name in names)


def measure(sources: Sources, names: Sequence[str], on_progress: OnProgress) -> tuple[Row, ...]:
    """Returns the rows of these tasks; progress counts rows. InputProblem where the folder of data holds no set."""
    data = sources.data
    if data is not None and not any((data / folder).is_dir() for folder in _FOLDERS):
        raise InputProblem(
            "no_sets", f"{data} holds no labelled texts.", f"It should have the folders {', '.join(_FOLDERS)}."
        )
    rows: list[Row] = []
    for name in names:
        for row in TASKS[name](sources):
            rows.append(row)
            on_progress(Progress(len(rows), 0, row.label))
    return tuple(rows)
