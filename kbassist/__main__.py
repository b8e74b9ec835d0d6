"""No command: the window; a command: the command line. Qt is imported only for the window."""

import importlib
import sys

from kbassist.cli.main import main as run_command


def main() -> int:
    """Starts the program and returns its exit code."""
    arguments = sys.argv[1:]
    if _wants_window(arguments):
        application = importlib.import_module("kbassist.ui.application")
        return int(application.run(arguments))
    return run_command(arguments)


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
