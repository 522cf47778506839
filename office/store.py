"""Transactions. SQLite by default, PostgreSQL by changing one URL."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, Table, create_engine, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError

from office.grouping import Group

_UPGRADE = 0x62746F66
"""Names the lock on PostgreSQL."""


class StoreError(Exception):
    """The database cannot be used. The text is one line and carries no row."""


class Store:
    """The office's database."""

    def __init__(self, url: str) -> None:
        """Open it and bring its tables up to date. Raises StoreError."""
        self.url = url
        try:
            self._engine = _sqlite(url) if url.startswith("sqlite") else _postgresql(url)
            with self._engine.connect() as connection, _alone(connection):
                _upgrade(connection)
        except (SQLAlchemyError, OSError) as error:
            raise StoreError(str(getattr(error, "orig", error)).strip().splitlines()[0]) from None
        alone = self._engine.dialect.name == "sqlite"
        self._insert = sqlite.insert if alone else postgresql.insert
        self._writer = self._engine.execution_options(write=True)
        # SQLite has one writer, and whoever waits for it asks again every 100 ms; who waits in a group is woken
        self.group = Group(self._writer) if alone else None

    def close(self) -> None:
        self._engine.dispose()

    def insert(self, table: Table) -> sqlite.Insert | postgresql.Insert:
        """An INSERT that knows ON CONFLICT."""
        return self._insert(table)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A consistent view; what is written in it is lost."""
        with self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: durable when the block ends, undone when it raises."""
        with self.group.writing() if self.group else self._writer.begin() as connection:
            yield connection

    def erase(self, patience: float = 5.0) -> bool:
        """After a DELETE: leave no trace of it in the files. False if readers kept the log busy; ask again then.

        On PostgreSQL the table's autovacuum overwrites what was deleted.
        """
        if self._engine.dialect.name != "sqlite":
            return True
        ends = time.monotonic() + patience
        raw = self._engine.raw_connection()
        try:
            while True:
                cursor = raw.cursor()
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                if cursor.fetchall()[0][0] == 0:
                    return True
                if time.monotonic() > ends:
                    return False
                time.sleep(0.05)
        finally:
            raw.close()


def _sqlite(url: str) -> Engine:
    Path(url.partition(":///")[2]).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, hide_parameters=True, pool_size=20, max_overflow=20)

    @event.listens_for(engine, "connect")
    def prepare(raw: Any, _record: object) -> None:
        raw.isolation_level = None
        for pragma in (
            "busy_timeout=10000",
            "auto_vacuum=FULL",
            "journal_mode=WAL",
            "synchronous=FULL",
            "secure_delete=ON",
            "foreign_keys=ON",
        ):
            raw.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        write = connection.get_execution_options().get("write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
        if write:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")  # on PostgreSQL the constraint says so

    return engine


def _postgresql(url: str) -> Engine:
    return create_engine(url, hide_parameters=True, pool_size=20, max_overflow=20, pool_pre_ping=True)


@contextmanager
def _alone(connection: Connection) -> Iterator[None]:
    """Of processes that start at the same time on one PostgreSQL, one brings the tables up to date."""
    if connection.dialect.name != "postgresql":
        yield
        return
    connection.exec_driver_sql(f"SELECT pg_advisory_lock({_UPGRADE})")
    connection.commit()
    try:
        yield
    finally:
        connection.rollback()
        connection.exec_driver_sql(f"SELECT pg_advisory_unlock({_UPGRADE})")
        connection.commit()


def _upgrade(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
