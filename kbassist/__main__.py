"""No command: the window; a command: the command line. Each loads only its own libraries, Qt or Typer."""

import importlib
import sys


def main() -> int:
    """Starts the program and returns its exit code."""
    arguments = sys.argv[1:]
    if _wants_window(arguments):
        return int(importlib.import_module("kbassist.ui.application").run(arguments))
    return int(importlib.import_module("kbassist.cli.main").main(arguments))


def _wants_window(arguments: list[str]) -> bool:
    """True where nothing but options of the window is given."""
    positions = iter(arguments)
    for argument in positions:
        if argument == "--home":
            next(positions, None)
        elif argument not in ("--paste-from-clipboard",) and not argument.startswith("--home="):
            return False
    return True


if __name__ == "__main__":
    sys.exit(main())
