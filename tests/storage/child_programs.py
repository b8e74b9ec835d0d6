"""Programs for the tests that need processes of their own: `run_programs` starts them and returns what they found.

They fork where a test needs many processes, which is only safe in a program without threads.
"""

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kbassist.core.clock import SystemClock
from kbassist.core.errors import KbassistProblem
from kbassist.core.item import ItemFilter
from kbassist.storage.schema import MIGRATIONS
from kbassist.storage.settings_file import SettingsFile
from kbassist.storage.store import open_store
from tests.support.builders import new_item

_ROOT = Path(__file__).resolve().parents[2]


def run_programs(programs: dict[str, list[object]]) -> dict[str, Any]:
    """Runs programs below, given with their arguments, in one new process and returns their answers."""
    done = subprocess.run(
        [sys.executable, "-W", "error", __file__, json.dumps(programs, default=str)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
        timeout=110,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answers: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answers


def crash_while_saving(home: str, rounds: int) -> dict[str, Any]:
    """Kills a saving process again and again; answers what was acknowledged and is not there, and the damage."""
    chance = random.Random(20261122)
    acknowledged: list[str] = []
    lost: list[str] = []
    damage: list[str] = []
    for round_number in range(rounds):
        names = _save_until_killed(Path(home), f"round{round_number}-", kill_after=chance.randint(1, 12))
        acknowledged += names
        store = open_store(Path(home), SystemClock())
        with store.read() as transaction:
            present = {item.key.external_id for item in transaction.summaries(ItemFilter(), limit=100_000)}
        lost += [name for name in acknowledged if name not in present]
        damage += store.integrity()
        store.close()
    return {"acknowledged": len(acknowledged), "lost": lost, "damage": damage}


def write_side_by_side(home: str, processes: int, count: int) -> dict[str, Any]:
    """Lets processes write into one home at once; answers how many items and entries of the log there are."""
    open_store(Path(home), SystemClock()).close()
    children = []
    for number in range(processes):
        child = os.fork()
        if child == 0:
            _in_child(lambda name=number: _add_items(Path(home), f"process{name}-", count))
        children.append(child)
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    store = open_store(Path(home), SystemClock())
    with store.read() as transaction:
        answer = {"items": transaction.count(ItemFilter()), "sequence": transaction.last_sequence(), "codes": codes}
    store.close()
    return answer


def fill_the_disk(home: str) -> dict[str, Any]:
    """Saves ever more under a limit for the size of files, then without; answers what the home says to it."""
    store = open_store(Path(home), SystemClock())
    with store.write("author") as transaction:
        transaction.add_item(new_item("before", body="x" * 50_000), note="")
    size = (Path(home) / "knowledge.db").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 40_000, resource.RLIM_INFINITY))
    codes = {
        "write": _code_of(lambda: _add_big(store)),
        "backup": _code_of(lambda: _backup_big(store, size)),
        "settings": _code_of(lambda: _save_big_settings(Path(home))),
    }
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    with store.write("author") as transaction:
        transaction.add_item(new_item("after"), note="")
    with store.read() as transaction:
        names = sorted(item.key.external_id for item in transaction.summaries(ItemFilter(), limit=10))
    answer = {
        "codes": codes,
        "names": names,
        "damage": store.integrity(),
        "leftovers": sorted(path.name for path in Path(home).rglob("*unfinished*")),
    }
    store.close()
    return answer


def read_a_sealed_home() -> dict[str, Any]:
    """Opens a home whose folder cannot be written (as nobody, where root could still write).

    Nobody need not be able to read this checkout, so the migrations lie beside the home.
    """
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        migrations = Path(folder) / "migrations"
        shutil.copytree(MIGRATIONS, migrations, ignore=shutil.ignore_patterns("__pycache__"))
        store = open_store(home, SystemClock())
        with store.write("author") as transaction:
            transaction.add_item(new_item("first"), note="")
        store.close()
        for path in (Path(folder), *Path(folder).rglob("*")):
            path.chmod(0o555 if path.is_dir() else 0o444)
        user = os.getuid()
        if user == 0:
            os.setresuid(65534, 65534, user)
        try:
            answer = _read_and_try_to_write(home, migrations)
            answer["empty"] = _code_of(lambda: open_store(Path(folder) / "empty", SystemClock(), migrations=migrations))
        finally:
            os.setresuid(user, user, user)
            for path in (Path(folder), *Path(folder).rglob("*")):
                path.chmod(0o755)
        return answer


def _read_and_try_to_write(home: Path, migrations: Path) -> dict[str, Any]:
    store = open_store(home, SystemClock(), migrations=migrations)
    with store.read() as transaction:
        names = [item.key.external_id for item in transaction.summaries(ItemFilter(), limit=10)]
    answer = {
        "notice": store.notice,
        "names": names,
        "write": _code_of(lambda: _add_big(store)),
        "backup": _code_of(store.backup),
        "settings": _code_of(lambda: _save_big_settings(home)),
        "damage": store.integrity(),
    }
    store.close()
    return answer


def _save_until_killed(home: Path, prefix: str, *, kill_after: int) -> list[str]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _in_child(lambda: _add_items(home, prefix, 10_000, writing))
    os.close(writing)
    names: list[str] = []
    with os.fdopen(reading) as acknowledged:
        for line in acknowledged:
            names.append(line.strip())
            if len(names) == kill_after:
                os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return names


def _add_items(home: Path, prefix: str, count: int, acknowledge_to: int | None = None) -> None:
    store = open_store(home, SystemClock())
    for number in range(count):
        name = f"{prefix}{number}"
        with store.write(prefix) as transaction:
            transaction.add_item(new_item(name, body="Labdien! " * 500, tags=("a", "b")), note="")
        if acknowledge_to is not None:
            os.write(acknowledge_to, f"{name}\n".encode())
    store.close()


def _in_child(work: Callable[[], None]) -> None:
    code = 1
    try:
        work()
        code = 0
    finally:
        os._exit(code)


def _add_big(store: Any) -> None:
    with store.write("author") as transaction:
        for number in range(50):
            transaction.add_item(new_item(f"big{number}", body="y" * 50_000), note="")


def _backup_big(store: Any, size: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size // 2, resource.RLIM_INFINITY))
    store.backup()


def _save_big_settings(home: Path) -> None:
    if resource.getrlimit(resource.RLIMIT_FSIZE)[0] != resource.RLIM_INFINITY:
        resource.setrlimit(resource.RLIMIT_FSIZE, (10, resource.RLIM_INFINITY))
    settings_file = SettingsFile(home / "settings.toml")
    settings_file.save(settings_file.load())


def _code_of(work: Callable[[], object]) -> str:
    try:
        work()
    except KbassistProblem as problem:
        return problem.code
    return "no problem"


if __name__ == "__main__":
    found = {name: globals()[name](*arguments) for name, arguments in json.loads(sys.argv[1]).items()}
    sys.stdout.write(json.dumps(found) + "\n")
