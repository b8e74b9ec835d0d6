"""What the program knows of its schema without Alembic, and that Alembic agrees."""

import subprocess
import sys
from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory

from kbassist.storage.schema import MIGRATIONS, Schema
from kbassist.storage.store import open_store
from tests.storage.test_opening import newer_migrations
from tests.support.clock import FixedClock

OPEN_AND_LIST_MODULES = """
import sys
from pathlib import Path

from kbassist.bootstrap import open_home

open_home(Path(sys.argv[1])).close()
print("alembic" in sys.modules)
"""


def scripts_of(migrations: Path) -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(migrations))
    return ScriptDirectory.from_config(config)


def test_the_revisions_read_from_the_files_are_those_of_alembic(tmp_path: Path) -> None:
    for migrations in (MIGRATIONS, newer_migrations(tmp_path / "newer")):
        schema, scripts = Schema(migrations), scripts_of(migrations)

        assert schema.known == {script.revision for script in scripts.walk_revisions()}
        assert schema.newest == scripts.get_current_head()


def test_a_home_that_is_up_to_date_opens_without_alembic(home: Path, clock: FixedClock) -> None:
    open_store(home, clock).close()

    command = [sys.executable, "-c", OPEN_AND_LIST_MODULES, str(home)]
    finished = subprocess.run(command, capture_output=True, text=True, check=True)

    assert finished.stdout.strip() == "False"
