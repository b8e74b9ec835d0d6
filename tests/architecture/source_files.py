"""The product's source files as syntax trees, for the rules that import contracts cannot say."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "kbassist"


@dataclass(frozen=True)
class SourceFile:
    path: Path
    tree: ast.Module
    line_count: int

    @property
    def name(self) -> str:
        """The path below the package, for messages: "search/index.py"."""
        return self.path.relative_to(PACKAGE).as_posix()

    def imported_modules(self) -> Iterator[str]:
        """Yields the full names of what the file imports, "PySide6.QtCore" for `from PySide6 import QtCore` too."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module
                yield from (f"{node.module}.{alias.name}" for alias in node.names)

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node

    def called_names(self) -> Iterator[str]:
        """Yields what is called, with dots: "datetime.now", "self.dialog.exec"."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield ast.unparse(node.func)


@cache
def source_files() -> tuple[SourceFile, ...]:
    """Returns every Python file of the package, sorted by path."""
    return tuple(read_source(path) for path in sorted(PACKAGE.rglob("*.py")))


def read_source(path: Path) -> SourceFile:
    text = path.read_text(encoding="utf-8")
    return SourceFile(path, ast.parse(text), text.count("\n"))
