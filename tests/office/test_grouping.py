"""Writers on SQLite share a commit, and nothing else."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Connection, event
from sqlalchemy.exc import OperationalError

from office import tables
from office.grouping import Group
from office.store import Store


class Writers:
    """Writers that all wait behind a first one, each with a key to write."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.store = Store(f"sqlite:///{file}")
        assert self.store.group is not None
        self.group: Group = self.store.group
        self._pool = ThreadPoolExecutor(8)

    def close(self) -> None:
        self._pool.shutdown()
        self.store.close()

    def write(self, key: str, error: Exception | None = None, rows: int = 1) -> set[str]:
        """Returns what the disk has, seen by another program, the moment the writer is done."""
        with self.store.writing() as connection:
            for row in range(rows):
                self.insert(connection, f"{key}{row or ''}")
            if error is not None:
                raise error
        return self.durable()

    def insert(self, connection: Connection, key: str) -> None:
        connection.execute(tables.request.insert(), {"key": key, "digest": b""})

    def durable(self) -> set[str]:
        other = sqlite3.connect(self.file)
        try:
            return {key for (key,) in other.execute("SELECT key FROM request")}
        finally:
            other.close()

    def behind(self, *ones: Callable[[], set[str]]) -> list[Future[set[str]]]:
        """Let them all queue up behind a writer who holds the turn, then let it go: returns once all are through."""
        futures = []
        try:
            with self.store.writing() as connection:
                self.insert(connection, "first")
                for count, one in enumerate(ones, 1):
                    futures.append(self._pool.submit(one))
                    while self.group.behind < count:
                        time.sleep(0.001)
        finally:
            wait(futures)
        return futures


@pytest.fixture
def writers(tmp_path: Path) -> Iterator[Writers]:
    one = Writers(tmp_path / "office.db")
    yield one
    one.close()


def test_those_who_wait_share_one_commit_and_each_is_durable_when_told(writers: Writers) -> None:
    commits: list[int] = []
    event.listen(writers.store._engine, "commit", lambda _: commits.append(1))
    done = writers.behind(*(partial(writers.write, key) for key in "abc"))
    for key, future in zip("abc", done, strict=True):
        assert {"first", key} <= future.result()
    assert len(commits) == 1


def test_what_one_undoes_is_undone_for_that_one_only(writers: Writers) -> None:
    write = partial(partial, writers.write)
    good, bad, after = writers.behind(write("good"), write("bad", ValueError("no")), write("after"))
    with pytest.raises(ValueError, match="no"):
        bad.result()
    assert good.result() >= {"first", "good"}
    assert after.result() >= {"first", "after"}
    assert writers.durable() == {"first", "good", "after"}


def test_a_commit_that_fails_is_told_to_all_and_the_next_ones_write_again(writers: Writers) -> None:
    def refuse(_: Connection) -> None:
        raise OperationalError("COMMIT", None, sqlite3.OperationalError("disk I/O error"))

    told: list[BaseException | None] = []

    def saw() -> set[str]:
        try:
            return writers.write("b", ValueError("what it saw never was"))
        except (OperationalError, ValueError) as error:
            told.append(error)
            return set()

    event.listen(writers.store._engine, "commit", refuse)
    with pytest.raises(OperationalError):
        writers.behind(partial(writers.write, "a"), saw)
    event.remove(writers.store._engine, "commit", refuse)
    assert [type(one) for one in told] == [OperationalError]
    assert writers.write("next") == {"next"}


def test_a_full_disk_fails_all_who_shared_it_and_nothing_is_half_there(writers: Writers) -> None:
    writers.write("before")

    def small(connection: Connection) -> None:
        (pages,) = connection.exec_driver_sql("PRAGMA page_count").one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 1}")

    event.listen(writers.store._engine, "begin", small)
    with pytest.raises(OperationalError):
        writers.behind(partial(writers.write, "large", rows=2000))
    assert writers.durable() == {"before"}
