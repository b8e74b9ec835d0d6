"""Engines for the database file: many readers that never write, one writer that is opened for one transaction.

A reader opens the file read-only, so it can neither change it nor copy the write-ahead log into it. The writer
exists only while the home's write lock is held: SQLite before 3.51.3 can corrupt a database when two connections
write or checkpoint at once (sqlite.org/wal.html#walresetbug).
"""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, NullPool, QueuePool, create_engine, event

BUSY_SECONDS = 5.0

_NO_PLACE_FOR_THE_LOG = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)


def reading_engine(database: Path) -> Engine:
    """Returns the engine for reading; each of its transactions sees one state of the database."""
    return _engine(lambda: connect_to_read(database), pool=QueuePool, begin="BEGIN")


def writing_engine(database: Path) -> Engine:
    """Returns the engine for writing; every connection is new and closed after its transaction."""
    return _engine(lambda: connect_to_write(database), pool=NullPool, begin="BEGIN IMMEDIATE")


def connect_to_read(database: Path) -> sqlite3.Connection:
    """Opens the database so that it cannot be changed through this connection.

    On a disk that cannot be written there is no place for SQLite's log; then the file is read as it stands.
    """
    try:
        return _readable(f"{_uri(database)}?mode=ro")
    except sqlite3.OperationalError as error:
        is_sealed = database.exists() and not os.access(database.parent, os.W_OK)
        if error.sqlite_errorcode & 0xFF not in _NO_PLACE_FOR_THE_LOG or not is_sealed:
            raise
    return _readable(f"{_uri(database)}?mode=ro&immutable=1")


def connect_to_write(database: Path) -> sqlite3.Connection:
    """Opens the database for changing it; what is deleted is overwritten with zeros."""
    connection = sqlite3.connect(database, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA secure_delete=ON")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def empty_the_log(connection: Connection) -> None:
    """Copies the write-ahead log into the database and cuts it to nothing, unless somebody is reading from it.

    Must be called outside of a transaction, by the holder of the write lock.
    """
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    driver.execute("PRAGMA busy_timeout=0")
    driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _readable(uri: str) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _uri(database: Path) -> str:
    path = database.absolute().as_posix()
    return "file://" + ("" if path.startswith("/") else "/") + quote(path)


def _engine(creator: Callable[[], sqlite3.Connection], *, pool: type[NullPool] | type[QueuePool], begin: str) -> Engine:
    sizes = {"pool_size": 4, "max_overflow": -1} if pool is QueuePool else {}
    engine = create_engine("sqlite://", creator=creator, poolclass=pool, **sizes)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
