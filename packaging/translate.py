"""Keeps the translations of the window: `update` finds the texts, `compile` makes what the program loads.

Run as a script from anywhere: `python packaging/translate.py update`, edit resources/translations/*.ts, then
`python packaging/translate.py compile` and commit both. English is the language of the sources; its file holds
only the plural forms.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "kbassist" / "ui"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("lv", "ru", "en")


def main(arguments: list[str]) -> int:
    """Runs one of the two steps and returns its exit code."""
    steps = {"update": update, "compile": compile_all}
    if len(arguments) != 1 or arguments[0] not in steps:
        sys.stderr.write("usage: translate.py update|compile\n")
        return 2
    return steps[arguments[0]]()


def update() -> int:
    """Brings the .ts files up to the sources; texts that nobody uses any more go."""
    files = sorted(str(file) for file in SOURCES.rglob("*.py"))
    codes = []
    for language in LANGUAGES:
        only_plurals = ["-pluralonly"] if language == "en" else []
        command = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language]
        codes.append(_run("pyside6-lupdate", [*files, *command, *only_plurals, "-ts", str(_ts_file(language))]))
    return max(codes)


def compile_all() -> int:
    """Makes a .qm file of every .ts file."""
    return max(
        _run("pyside6-lrelease", [str(_ts_file(language)), "-qm", str(_ts_file(language).with_suffix(".qm"))])
        for language in LANGUAGES
    )


def _ts_file(language: str) -> Path:
    return FOLDER / f"kbassist_{language}.ts"


def _run(tool: str, arguments: list[str]) -> int:
    program = Path(sys.executable).with_name(tool)
    return subprocess.run([str(program), *arguments], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
