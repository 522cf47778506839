"""Outbox, courier and office against a model of what was promised: whatever happens in whatever order.

The clocks are played, the line loses and doubles, processes die; the outbox, the courier's loop and the office's
bookkeeping are the real ones. `make soak` plays hundreds of histories.
"""

from __future__ import annotations

import asyncio
import hashlib
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from enum import Enum, auto
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as some
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from kiosk.audit import Audit
from kiosk.courier import delivery as courier
from kiosk.courier.client import Away, Client, Refused
from kiosk.courier.delivery import Delivery
from kiosk.outbox import Outbox
from office.messages import Receipt
from office.problems import Refusal
from office.store import Store
from office.submissions import Submissions
from tests.support.clock import virtual
from tests.support.house import OfficeHouse, Sealed, sealed

HOUR = 3600.0
KEEP = 96 * HOUR
BEGAN = datetime(2026, 11, 23, 9, 0, tzinfo=UTC).timestamp()
AGAIN = frozenset({400, 408, 409, 425, 429})
HISTORIES = 10


class Fate(Enum):
    """What becomes of one hand-in on its way."""

    PASS = auto()
    LOSE_REQUEST = auto()
    LOSE_ANSWER = auto()
    JAM = auto()
    TWICE = auto()
    """The line delivers it twice."""
    DIE = auto()
    """The office has it, and the courier dies before it can write that down."""


class Died(Exception):
    """The courier was killed."""


@cache
def place() -> OfficeHouse:
    """Keys and an empty, migrated database, made once."""
    house = OfficeHouse(Path(tempfile.mkdtemp(prefix="model-")))
    Store(f"sqlite:///{house.folder / 'empty.db'}").close()
    return house


class Line(Client):
    """The network between courier and office."""

    def __init__(self, receive: Callable[[str, bytes], Receipt], fates: list[Fate]) -> None:
        self._receive = receive
        self._fates = fates

    def hand_in(self, key: str, envelope: bytes, deadline: float) -> Receipt:
        fate = self._fates.pop(0) if self._fates else Fate.PASS
        if fate is Fate.LOSE_REQUEST:
            raise Away("lost")
        if fate is Fate.JAM:
            raise Away("503", reached=True, retry_after=30.0)
        receipt = self._receive(key, envelope)
        if fate is Fate.TWICE:
            assert self._receive(key, envelope) == receipt
        if fate is Fate.DIE:
            raise Died
        if fate is Fate.LOSE_ANSWER:
            raise Away("lost")
        return receipt


class History(RuleBasedStateMachine):
    """What happens at one terminal and its office."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="history-"))
        shutil.copy(place().folder / "empty.db", self.folder / "office.db")
        self.true = self.wall = BEGAN
        """The office's clock, and the terminal's, which may be wrong."""
        self.up, self.start = 100.0, 0
        """The machine's own clock, and how often it was started again."""
        self.promised: dict[str, tuple[Sealed, float, int]] = {}
        """What was acknowledged, at which uptime and in which start of the machine."""
        self.over: set[str] = set()
        """What the law has ended: by the machine's own clock, after another start by the wall clock, too."""
        self.open()

    def open(self) -> None:
        self.outbox = self.opened(lambda: self.up)
        self.store = Store(f"sqlite:///{self.folder / 'office.db'}")
        self.office = Submissions(self.store, place().office)

    def opened(self, uptime: Callable[[], float]) -> Outbox:
        return Outbox(self.folder / "outbox.sqlite", reserve=0, uptime=uptime, boot=lambda: str(self.start))

    def close(self) -> None:
        self.outbox.close()
        self.store.close()

    def passes(self, seconds: float) -> None:
        self.true += seconds
        self.wall += seconds
        self.up += seconds
        self.look()

    def look(self) -> None:
        for key, (one, since, start) in self.promised.items():
            if self.up - since >= KEEP or (start != self.start and one.expires_at <= self.wall):
                self.over.add(key)

    def receive(self, key: str, envelope: bytes) -> Receipt:
        now = datetime.fromtimestamp(self.true, UTC)
        try:
            return self.office.hand_in("K1", key, hashlib.sha256(envelope).digest(), envelope, now)[0]
        except Refusal as no:
            again = no.problem.status in AGAIN
            raise Refused(no.kind, retry=again, retry_after=no.retry_after) from None

    @rule()
    def visit(self) -> None:
        now = datetime.fromtimestamp(self.wall, UTC)
        one = sealed(place(), 100, captured_at=now, expires_at=datetime.fromtimestamp(self.wall + KEEP, UTC))
        self.outbox.put(one.key, one.envelope, self.wall, one.expires_at)
        self.promised[one.key] = one, self.up, self.start

    @precondition(lambda self: self.promised)
    @rule(data=some.data())
    def hand_in_again(self, data: some.DataObject) -> None:
        """By a program that was not sure: it changes nothing while the first one waits."""
        key = data.draw(some.sampled_from(sorted(self.promised)))
        if key in self.waiting():
            self.outbox.put(key, b"something else", self.wall, self.wall + KEEP)
            assert self.waiting()[key] == self.promised[key][0].envelope

    @rule(
        seconds=some.sampled_from([1.0, 40.0, 900.0, 2 * HOUR]),
        fates=some.lists(some.sampled_from(Fate), max_size=8),
        visits=some.integers(0, 2),
    )
    def courier_works(self, seconds: float, fates: list[Fate], visits: int) -> None:
        """From its start until it is stopped or dies."""
        for _ in range(visits):
            self.visit()
        self.passes(virtual(self._deliver(seconds, fates)))
        left = self.waiting().keys() | {key for key, _ in self.outbox.problems()}
        assert not (left & self.over) or seconds < 60.0, "kept longer than the law allows"

    async def _deliver(self, seconds: float, fates: list[Fate]) -> float:
        loop = asyncio.get_running_loop()
        began, wall, up = loop.time(), self.wall, self.up
        outbox = self.opened(lambda: up + loop.time() - began)
        audit = Audit(self.folder / "audit.jsonl")
        one = Delivery(outbox, Line(self.receive, fates), audit, lambda: wall + loop.time() - began, lambda: 0.5)
        works = [asyncio.ensure_future(work) for work in (one.keep_the_law(), one.run())]
        done, _ = await asyncio.wait(works, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        for work in works:
            work.cancel()
        await asyncio.gather(*works, return_exceptions=True)
        for work in done:
            assert isinstance(work.exception(), Died), work.exception()
        outbox.close()
        return loop.time() - began

    @rule()
    def restart(self) -> None:
        self.close()
        self.open()

    @rule(hours=some.sampled_from([0.1, 5.0, 30.0, 95.0]))
    def time_passes(self, hours: float) -> None:
        self.passes(hours * HOUR)

    @rule(hours=some.sampled_from([-24.0, -1.0, 1.0, 24.0, 8760.0]))
    def clock_jumps(self, hours: float) -> None:
        """Somebody sets the terminal's clock."""
        self.wall += hours * HOUR
        self.look()

    @rule()
    def machine_starts_again(self) -> None:
        self.up, self.start = 20.0, self.start + 1
        self.restart()
        self.look()

    def waiting(self) -> dict[str, bytes]:
        with self.outbox._reading() as table:
            return dict(table.execute("SELECT key, envelope FROM outbox WHERE problem IS NULL").fetchall())

    @invariant()
    def nothing_is_lost_and_nothing_doubled(self) -> None:
        if not hasattr(self, "outbox"):
            return
        received = self.office.waiting()
        keys = [one.key for one in received]
        assert len(keys) == len(set(keys))
        days: dict[str, list[int]] = {}
        for one in received:
            days.setdefault(one.day, []).append(one.number)
            told = self.outbox.receipt(one.key)
            assert told is None or (told.number, told.day) == (one.number, one.day)
        for numbers in days.values():
            assert sorted(numbers) == list(range(1, len(numbers) + 1)), "numbers without gaps"
        here = {*keys, *self.waiting(), *(key for key, _ in self.outbox.problems())}
        assert self.promised.keys() - here <= self.over, "an acknowledged submission is gone"

    def teardown(self) -> None:
        """The net is good again: all that the law and the clocks let pass arrives."""
        if not hasattr(self, "outbox"):
            return
        self.passes(virtual(self._deliver(3 * HOUR, [])))
        received = {one.key for one in self.office.waiting()}
        for key, (one, _, _) in self.promised.items():
            ahead = one.expires_at - KEEP > self.true - 2 * HOUR  # captured by a clock that is ahead: tried until then
            late = one.expires_at <= self.true
            assert key in received or key in self.over or ahead or late
        self.nothing_is_lost_and_nothing_doubled()
        self.close()
        with suppress(OSError):
            shutil.rmtree(self.folder)


def play(histories: int) -> None:
    """So many histories. Raises AssertionError with the shortest one that breaks a promise."""
    look, courier._LOOK = courier._LOOK, 900.0  # looking every 20 s would cost real time for nothing
    try:
        run_state_machine_as_test(
            History,
            settings=settings(
                max_examples=histories,
                stateful_step_count=20,
                suppress_health_check=list(HealthCheck),
                phases=(Phase.explicit, Phase.reuse, Phase.generate),  # shrinking a history takes minutes
            ),
        )
    finally:
        courier._LOOK = look


@pytest.mark.timeout(240)
def test_every_history_keeps_every_promise() -> None:
    play(HISTORIES)
