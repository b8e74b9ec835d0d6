"""The store of one home: opens it, brings its schema up to date and hands out transactions.

Any thread may call. Reading needs no lock; every change holds the home's write lock, so several processes can share
a home. A home that a newer version wrote, or that lies in a folder without write access, is opened for reading.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from kbassist.core.backup import Backup
from kbassist.core.errors import EnvironmentProblem
from kbassist.core.ports import Clock
from kbassist.storage.attachments import AttachmentFolder
from kbassist.storage.backup import Backups
from kbassist.storage.engine import empty_the_log, reading_engine, writing_engine
from kbassist.storage.home import HomeFolder, open_home_folder
from kbassist.storage.home_lock import HomeLock
from kbassist.storage.integrity import find_damage
from kbassist.storage.problems import environment_problem, plain_problems
from kbassist.storage.restore import restore
from kbassist.storage.schema import MIGRATIONS, Schema, SchemaState, schema_state
from kbassist.storage.unit_of_work import SqlReadTransaction, SqlWriteTransaction


def open_store(home: Path, clock: Clock, *, migrations: Path = MIGRATIONS) -> "SqlStore":
    """Opens the knowledge in the folder `home`, which is made where it is missing.

    An older schema is upgraded after a backup. EnvironmentProblem where there is nothing that can be read:
    "home_unreachable", "home_read_only" (an empty folder without write access, or an older schema in one),
    "database_missing", "database_damaged", "not_a_database", "home_locked".
    """
    place = open_home_folder(home)
    schema = Schema(migrations)
    is_writable = place.is_writable()
    with plain_problems():
        state = _state(place)
        if is_writable and schema.is_known(state.revision) and not schema.is_newest(state.revision):
            _bring_up_to_date(place, schema, clock)
            state = _state(place)
    if not schema.is_known(state.revision):
        return SqlStore(place, clock, schema, notice="home_newer")
    if not is_writable:
        if not schema.is_newest(state.revision):
            raise environment_problem("home_read_only", path=str(place.folder))
        return SqlStore(place, clock, schema, notice="home_read_only")
    return SqlStore(place, clock, schema, notice="")


def _state(place: HomeFolder) -> SchemaState:
    """Reads the schema's state; refuses what is not ours, and an empty file where there was knowledge."""
    state = SchemaState("", has_tables=False)
    if place.database.exists():
        engine = reading_engine(place.database)
        try:
            with engine.begin() as connection:
                state = schema_state(connection)
        finally:
            engine.dispose()
    if state.has_tables and not state.revision:
        raise environment_problem("not_a_database", path=str(place.database))
    if not state.has_tables and any(place.backups.glob("knowledge-*.db")):
        raise environment_problem("database_missing", path=str(place.backups))
    return state


def _bring_up_to_date(place: HomeFolder, schema: Schema, clock: Clock) -> None:
    with HomeLock(place.lock).held():
        state = _state(place)
        if state.revision and not schema.is_newest(state.revision):
            Backups(place.database, place.backups, clock).make()
        place.database.touch(mode=0o600)
        engine = writing_engine(place.database)
        try:
            with engine.begin() as connection:
                schema.upgrade(connection)
        finally:
            engine.dispose()


class SqlStore:
    """Promises core.ports.Store for the database of one home."""

    def __init__(self, home: HomeFolder, clock: Clock, schema: Schema, *, notice: str) -> None:
        self._home = home
        self._clock = clock
        self._schema = schema
        self._notice = notice
        self._lock = HomeLock(home.lock)
        self._reader = reading_engine(home.database)
        self._backups = Backups(home.database, home.backups, clock)
        self._attachments = AttachmentFolder(home, clock)

    @property
    def attachments(self) -> AttachmentFolder:
        return self._attachments

    @property
    def is_read_only(self) -> bool:
        return bool(self._notice)

    @property
    def notice(self) -> str:
        return self._notice

    @contextmanager
    def read(self) -> Iterator[SqlReadTransaction]:
        try:
            with plain_problems(), self._reader.begin() as connection:
                yield SqlReadTransaction(connection)
        except DBAPIError as error:
            if self._notice != "home_newer":
                raise
            raise environment_problem("home_newer") from error

    @contextmanager
    def write(self, author: str) -> Iterator[SqlWriteTransaction]:
        with self._writing() as engine, engine.connect() as connection:
            with connection.begin():
                transaction = SqlWriteTransaction(connection, self._clock, author)
                yield transaction
                transaction.flush()
            if transaction.has_forgotten:
                empty_the_log(connection)

    def backup(self) -> Backup:
        made = self._backups.make()
        self._keep_attachments()
        return made

    def backup_if_due(self) -> Backup | None:
        made = self._backups.make_if_due()
        if made is not None:
            self._keep_attachments()
        return made

    def backups(self) -> tuple[Backup, ...]:
        return self._backups.all()

    def restore(self, path: Path) -> Path:
        with self._writing():
            self._reader.dispose()
            return restore(self._home, path, self._clock, self._schema)

    def integrity(self) -> tuple[str, ...]:
        return find_damage(self._reader)

    def close(self) -> None:
        """Lets go of the files; the write-ahead log is brought home unless another program is writing."""
        self._reader.dispose()
        if self.is_read_only:
            return
        try:
            with self._lock.held(wait_seconds=0), plain_problems(), self._new_writer() as engine:
                engine.connect().close()
        except EnvironmentProblem:
            return

    def _keep_attachments(self) -> None:
        if self._notice:
            return
        with self.read() as view:
            named = [attachment for attachments in view.attachments().values() for attachment in attachments]
        self._attachments.keep_copies(named, self._backups.all()[-1].made_at)

    @contextmanager
    def _writing(self) -> Iterator[Engine]:
        """Holds the write lock and offers the engine that may only be used under it."""
        if self._notice:
            raise environment_problem(self._notice, path=str(self._home.folder))
        with self._lock.held(), plain_problems(), self._new_writer() as engine:
            yield engine

    @contextmanager
    def _new_writer(self) -> Iterator[Engine]:
        engine = writing_engine(self._home.database)
        try:
            yield engine
        finally:
            engine.dispose()
