"""The import contracts of pyproject.toml hold, and each of them would catch its violation."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source_files import PACKAGE, ROOT

RUN_LINTER = "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())"

PLANTED = {
    "core/planted_upward.py": "import kbassist.services\n",
    "services/planted_qt.py": "import PySide6.QtCore\n",
    "ui/planted_sql.py": "import sqlalchemy\n",
    "services/planted_whoosh.py": "import whoosh\n",
    "search/planted_drafting.py": "import kbassist.drafting\n",
    "ui/search/planted_sibling.py": "import kbassist.ui.articles\n",
    "transfer/importers/planted_importer.py": "import kbassist.transfer.importers.jsonl\n",
    "transfer/exporters/planted_exporter.py": "import kbassist.transfer.exporters.csv_table\n",
    "checking/checks/planted_check.py": "import kbassist.checking.checks.grounding\n",
    "drafting/drafters/planted_drafter.py": "import kbassist.drafting.drafters.from_article\n",
    "cli/commands/planted_command.py": "import kbassist.cli.commands.search\n",
    "ui/planted_tables.py": "import kbassist.storage.tables\n",
    "ui/search/view_model.py": "import kbassist.ui.widgets\n",
    "services/planted_first.py": "import kbassist.storage\n",
    "storage/planted_second.py": "import kbassist.services\n",
}
"""One violation a contract, appended to the file or making it anew."""


def test_the_contracts_are_kept() -> None:
    result = _lint(ROOT)

    assert result.returncode == 0, result.stdout


@pytest.mark.slow
def test_a_planted_violation_of_every_contract_is_caught(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(PACKAGE, tmp_path / "kbassist", ignore=shutil.ignore_patterns("__pycache__"))
    for name, text in PLANTED.items():
        with (tmp_path / "kbassist" / name).open("a", encoding="utf-8") as file:
            file.write(f"\n{text}")

    result = _lint(tmp_path)

    contracts = re.findall(r'^name = "(.+)"$', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    contracts.remove("kbassist")
    kept = [name for name in contracts if f"{name} BROKEN" not in result.stdout]
    assert kept == []


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", RUN_LINTER, "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
