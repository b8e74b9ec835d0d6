"""Builds the command line from its commands and turns problems into exit codes.

0 done, 1 bug, 2 input problem, 3 environment problem.
"""

import logging
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Annotated

import typer

from kbassist import __version__
from kbassist.cli import commands
from kbassist.cli.output import print_note, print_problem, print_problem_as_json, print_text, use_utf8
from kbassist.core.errors import EnvironmentProblem, InputProblem
from kbassist.core.jobs import Cancelled
from kbassist.core.registry import plug_ins

EXIT_BUG, EXIT_INPUT, EXIT_ENVIRONMENT = 1, 2, 3

_log = logging.getLogger(__name__)


def main(arguments: Sequence[str]) -> int:
    """Runs one command and returns its exit code."""
    use_utf8()
    logging.basicConfig(level=logging.ERROR, format="%(message)s")
    try:
        build_app()(_home_first(arguments), prog_name="kbassist", standalone_mode=True)
    except (InputProblem, EnvironmentProblem) as problem:
        print_problem(problem)
        if _is_watched(arguments):
            print_problem_as_json(problem)
        return EXIT_INPUT if isinstance(problem, InputProblem) else EXIT_ENVIRONMENT
    except (Cancelled, KeyboardInterrupt):
        print_note("Stopped; what was finished so far is kept.")
        return EXIT_ENVIRONMENT
    except SystemExit as leave:
        return _exit_code(leave)
    except Exception:  # noqa: BLE001 - the border of the program: whatever comes here is a bug
        _log.exception("kbassist met a bug")
        print_note(f"This is a bug in kbassist {__version__}; nothing was lost. Please report the lines above.")
        return EXIT_BUG
    return 0


def build_app() -> typer.Typer:
    """Returns the command line with every command that the package holds."""
    app = typer.Typer(
        name="kbassist",
        help="Finds answers in your knowledge and drafts courteous replies, offline.",
        invoke_without_command=True,
        pretty_exceptions_enable=False,
        callback=_options_of_all,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    for module in plug_ins(commands):
        module.register(app)
    return app


def _options_of_all(
    context: typer.Context,
    home: Annotated[
        Path | None,
        typer.Option(help="The folder with the knowledge; before or after the command.", envvar="KBASSIST_HOME"),
    ] = None,
    version: Annotated[bool, typer.Option("--version", help="Prints the version.")] = False,
) -> None:
    """Finds answers in your knowledge and drafts courteous replies, offline."""
    if version:
        print_text(f"kbassist {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        print_text(context.get_help())
        raise typer.Exit(EXIT_INPUT)
    context.obj = home


def _exit_code(leave: SystemExit) -> int:
    """Returns the code of a command's end; 1 is what Typer says for an interrupted one, to us it means a bug."""
    code = leave.code if isinstance(leave.code, int) else 0
    return EXIT_ENVIRONMENT if code == EXIT_BUG else code


def _is_watched(arguments: Sequence[str]) -> bool:
    """True where a program reads standard error line by line."""
    return "--progress=json" in arguments or ("--progress", "json") in pairwise(arguments)


def _home_first(arguments: Sequence[str]) -> list[str]:
    """Returns the arguments with --home moved before the command's name, where Typer looks for it."""
    home: list[str] = []
    rest: list[str] = []
    remaining = iter(arguments)
    for argument in remaining:
        if argument == "--":
            rest += [argument, *remaining]
        elif argument == "--home":
            home = [argument, *(value for value in (next(remaining, None),) if value is not None)]
        elif argument.startswith("--home="):
            home = [argument]
        else:
            rest.append(argument)
    return home + rest
