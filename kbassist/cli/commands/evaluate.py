"""`kbassist evaluate …`: how good the program is, measured on questions whose answers are known."""

import typer

from kbassist.cli import evaluations
from kbassist.core.registry import plug_ins


def register(app: typer.Typer) -> None:
    measurements = typer.Typer(help="Measures how good the program is.", no_args_is_help=True)
    measurements.callback()(_measure)
    for module in plug_ins(evaluations):
        module.register(measurements)
    app.add_typer(measurements, name="evaluate")


def _measure() -> None:
    """Measures how good the program is, on questions whose answers are known."""
