"""Rules of the house that the import linter cannot say."""

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.source_files import ROOT, SourceFile, source_files

LONGEST_FILE = 400
LONGEST_FUNCTION = 60

ONLY_IN = {
    "markdown_it": ("markup/",),
    "pyperclip": ("transfer/",),
    "alembic": ("storage/",),
    "typer": ("cli/",),
    "rich": ("cli/",),
    "nh3": ("markup/",),
    "threading": ("core/jobs.py", "ui/background.py", "search/", "storage/", "cli/commands/index_writer.py"),
    "concurrent": ("ui/background.py",),
    "PySide6.QtCore.QThread": (),
    "PySide6.QtCore.QRunnable": (),
    "PySide6.QtCore.QThreadPool": (),
    "PySide6.QtWidgets.QTableWidget": (),
    "PySide6.QtWidgets.QListWidget": (),
    "PySide6.QtWidgets.QTreeWidget": (),
}
"""Who may import what: the beginnings of the paths below the package."""


@pytest.mark.parametrize("source", source_files(), ids=lambda source: source.name)
def test_a_file_and_its_functions_stay_short(source: SourceFile) -> None:
    long_functions = [
        f"{function.name} ({length} lines)"
        for function in source.functions()
        if (length := (function.end_lineno or 0) - function.lineno + 1) > LONGEST_FUNCTION
    ]

    assert source.line_count <= LONGEST_FILE, f"{source.name} has {source.line_count} lines"
    assert long_functions == []


@pytest.mark.parametrize("source", source_files(), ids=lambda source: source.name)
def test_every_module_says_what_it_does(source: SourceFile) -> None:
    assert ast.get_docstring(source.tree)


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_stays_in_its_package(library: str) -> None:
    trespassers = [
        source.name
        for source in source_files()
        if not source.name.startswith(ONLY_IN[library] or "-")
        and any(name == library or name.startswith(f"{library}.") for name in source.imported_modules())
    ]

    assert trespassers == []


def test_view_models_know_only_qt_core() -> None:
    trespassers = [
        f"{source.name}: {name}"
        for source in source_files()
        if source.name.endswith("view_model.py")
        for name in source.imported_modules()
        if name.startswith("PySide6.") and not name.startswith("PySide6.QtCore")
    ]

    assert trespassers == []


def test_only_the_output_module_prints() -> None:
    trespassers = [
        source.name
        for source in source_files()
        if source.name != "cli/output.py" and any(name == "print" for name in source.called_names())
    ]

    assert trespassers == []


def test_the_present_time_comes_from_the_clock_only() -> None:
    watches = {"datetime.now", "datetime.utcnow", "datetime.datetime.now", "time.time", "date.today"}

    trespassers = [
        source.name
        for source in source_files()
        if source.name != "core/clock.py" and watches & set(source.called_names())
    ]

    assert trespassers == []


def test_no_dialog_blocks_and_no_event_is_processed_by_hand() -> None:
    trespassers = [
        f"{source.name}: {name}"
        for source in source_files()
        for name in source.called_names()
        if name.endswith((".processEvents", ".exec", ".exec_"))
        and name not in {"application.exec", "QApplication.exec"}
    ]

    assert trespassers == []


def test_nothing_is_global() -> None:
    trespassers = [
        source.name for source in source_files() for node in ast.walk(source.tree) if isinstance(node, ast.Global)
    ]

    assert trespassers == []


def test_no_stateful_object_lives_at_module_level() -> None:
    trespassers = [f"{source.name}: {name}" for source in source_files() for name in _module_instances(source)]

    assert trespassers == []


def test_every_plug_in_has_its_test_file() -> None:
    plug_ins = ("transfer/importers/", "transfer/exporters/", "checking/checks/", "drafting/drafters/", "cli/commands/")
    missing = [
        source.name
        for source in source_files()
        if source.name.startswith(plug_ins)
        and not source.path.name.startswith("_")
        and not (
            ROOT / "tests" / source.path.parent.relative_to(ROOT / "kbassist") / f"test_{source.path.name}"
        ).exists()
    ]

    assert missing == []


def _module_instances(source: SourceFile) -> Iterator[str]:
    """Yields module-level names that hold an instance of a class of ours or of a known stateful class."""
    own_classes = {
        node.name for node in source.tree.body if isinstance(node, ast.ClassDef) and not _is_value_class(node)
    }
    stateful = own_classes | {"Lock", "RLock", "Thread", "ThreadPoolExecutor", "QApplication", "MarkdownIt", "Typer"}
    for node in source.tree.body:
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        if isinstance(value, ast.Call) and ast.unparse(value.func).split(".")[-1] in stateful:
            yield ast.unparse(node).split("=")[0].strip()


def _is_value_class(node: ast.ClassDef) -> bool:
    """True for frozen dataclasses, enums, and classes without any state of their own."""
    if any("frozen=True" in ast.unparse(decorator) for decorator in node.decorator_list):
        return True
    if any(ast.unparse(base).endswith(("Enum", "Protocol", "NamedTuple", "TypedDict")) for base in node.bases):
        return True
    return not any(
        isinstance(part, ast.Attribute) and isinstance(part.ctx, ast.Store) and ast.unparse(part.value) == "self"
        for part in ast.walk(node)
    )
