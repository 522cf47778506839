"""Writers of one SQLite file commit together: whoever has others behind them leaves the transaction open to the next.

To make a commit durable takes a disk longer than most writers take for all else, and SQLite has one writer at a time.
Each still stands alone: what one undoes is undone for that one only, and none is done before the disk has it.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

_MOST = 32
"""Writers that share a commit: the first one waits for all others."""


class _Shared:
    """A transaction of several writers."""

    def __init__(self, writer: Engine) -> None:
        self._connection = writer.connect()
        try:
            self._transaction = self._connection.begin()
        except BaseException:
            self._connection.close()
            raise
        self._ended = threading.Event()
        self.writers = 0
        self.lost: BaseException | None = None
        """Why nothing of it is durable."""

    @contextmanager
    def alone(self) -> Iterator[Connection]:
        """What the body does is undone, and nothing else, when it raises."""
        raw = self._connection.connection.driver_connection
        assert raw is not None
        raw.execute("SAVEPOINT writer")
        try:
            yield self._connection
        except BaseException as error:
            if raw.in_transaction:
                raw.execute("ROLLBACK TO writer")
                raw.execute("RELEASE writer")
            else:  # SQLite has undone all of it, as it does when the disk is full
                self.lost = error
            raise
        raw.execute("RELEASE writer")

    def end(self) -> None:
        """Make it durable, and let its writers go."""
        try:
            if self.lost is None:
                self._transaction.commit()
        except BaseException as error:
            self.lost = error
        try:
            if self.lost is not None:
                self._transaction.rollback()
            self._connection.close()
        finally:
            self._ended.set()

    def wait(self) -> None:
        """Until it is durable. Raises OperationalError where it never will be."""
        self._ended.wait()
        if self.lost is not None:
            raise OperationalError("COMMIT", None, self.lost)


class Group:
    """The writers of one SQLite file in this process."""

    def __init__(self, writer: Engine) -> None:
        self._writer = writer
        self._turn = threading.Lock()
        self._queueing = threading.Lock()
        self.behind = 0
        """Writers that wait for their turn."""
        self._open: _Shared | None = None

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One writer's turn: durable when the block ends, undone when it raises. Raises OperationalError."""
        shared: _Shared | None = None
        self._queue(1)
        try:
            with self._turn:
                self._queue(-1)
                shared = self._open = self._open or _Shared(self._writer)
                try:
                    with shared.alone() as connection:
                        yield connection
                finally:
                    self._leave(shared)
        finally:
            # also who raises waits: it may have seen what those before it wrote
            if shared is not None:
                shared.wait()

    def _leave(self, shared: _Shared) -> None:
        shared.writers += 1
        if self._queue(0) == 0 or shared.writers == _MOST or shared.lost is not None:
            self._open = None
            shared.end()

    def _queue(self, change: int) -> int:
        """How many stand behind whoever has the turn."""
        with self._queueing:
            self.behind += change
            return self.behind
