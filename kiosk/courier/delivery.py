"""Brings what lies in the outbox to the office: the one loop that tries again."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
import time
from collections.abc import Callable

from kiosk.audit import Audit
from kiosk.courier.client import Away, Client, Refused
from kiosk.outbox import Outbox, OutboxError, Waiting
from office.messages import Receipt

_LOG = logging.getLogger(__name__)

_FIRST, _LONGEST = 5.0, 600.0
_CALL = 30.0
_LOOK = 20.0
_EXPIRE = 60.0


def pause(attempt: int, luck: float) -> float:
    """Seconds until the next try after `attempt` failed ones: 5 s doubling to 10 min; `luck` 0..1 spreads terminals."""
    return float(min(_FIRST * 2.0 ** min(attempt - 1, 20), _LONGEST) * (0.75 + 0.5 * luck))


class Delivery:
    """Delivers, oldest first, until the outbox is empty. A kill at any moment loses nothing."""

    def __init__(
        self,
        outbox: Outbox,
        client: Client,
        audit: Audit,
        clock: Callable[[], float] = time.time,
        luck: Callable[[], float] = random.random,
    ) -> None:
        self._outbox = outbox
        self._client = client
        self._audit = audit
        self._clock = clock
        self._luck = luck
        self._news = asyncio.Event()
        self._arrived = asyncio.Condition()

    def wake(self) -> None:
        """Something new lies in the outbox."""
        self._news.set()

    async def office_is_back(self) -> None:
        """The office answers again: what failed before need not wait any longer."""
        await asyncio.to_thread(self._outbox.hurry, self._clock())
        self.wake()

    async def receipt(self, key: str, seconds: float) -> Receipt | None:
        """The receipt for `key` if it comes within `seconds`; delivery starts at once."""
        self.wake()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds), self._arrived:
                while True:
                    receipt = await asyncio.to_thread(self._outbox.receipt, key)
                    if receipt is not None:
                        return receipt
                    await self._arrived.wait()
        return None

    async def run(self) -> None:
        """Deliver for ever: when woken, when something is due, and in any case every 20 s."""
        while True:
            self._news.clear()
            try:
                more = await self._round()
            except OutboxError as error:
                _LOG.error("the outbox cannot be used (%s): %s", error.code, error)
                more = False
            if not more:
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(await self._idle()):
                        await self._news.wait()

    async def keep_the_law(self) -> None:
        """Every minute, erase what may no longer be kept (PAuswV §6a(3): 96 h)."""
        while True:
            try:
                for key in await asyncio.to_thread(self._outbox.expire, self._clock()):
                    self._audit.note("submission-expired", key=key)
            except OutboxError as error:
                _LOG.error("could not erase what expired (%s): %s", error.code, error)
            await asyncio.sleep(_EXPIRE)

    async def _idle(self) -> float:
        try:
            due = await asyncio.to_thread(self._outbox.next_due)
        except OutboxError:
            return _LOOK
        return _LOOK if due is None else min(max(due - self._clock(), 0.1), _LOOK)

    async def _round(self) -> bool:
        """Try everything that is due; True if more may be."""
        rows = await asyncio.to_thread(self._outbox.due, self._clock())
        for row in rows:
            if not await self._deliver(row):
                return False
        return await self._tell_outcomes() and bool(rows)

    async def _deliver(self, row: Waiting) -> bool:
        """Try one envelope. False if the office cannot be reached at all, so that others need not be tried."""
        try:
            receipt = await asyncio.to_thread(self._client.hand_in, row.key, row.envelope, _CALL)
        except Away as away:
            await self._again(row, away.retry_after)
            return away.reached
        except Refused as refused:
            if refused.retry:
                await self._again(row, refused.retry_after)
            else:
                await asyncio.to_thread(self._outbox.refused, row.key, refused.kind)
                self._audit.note("submission-refused", key=row.key, problem=refused.kind)
                _LOG.error("the office refused a submission for good: %s", refused.kind)
            return True
        await asyncio.to_thread(self._outbox.delivered, row.key, receipt, self._clock())
        self._audit.note("submission-delivered", key=row.key, attempts=row.attempts + 1)
        async with self._arrived:
            self._arrived.notify_all()
        return True

    async def _again(self, row: Waiting, at_least: float) -> None:
        attempt = row.attempts + 1
        due_at = self._clock() + max(pause(attempt, self._luck()), min(at_least, _LONGEST))
        await asyncio.to_thread(self._outbox.failed, row.key, attempt, due_at)

    async def _tell_outcomes(self) -> bool:
        """Tell what became of queue numbers. One the office does not know, or refuses, is told once and dropped."""
        for key, outcome in await asyncio.to_thread(self._outbox.outcomes):
            try:
                await asyncio.to_thread(self._client.outcome, key, outcome, _CALL)
            except Away:
                return False
            except Refused as refused:
                if refused.retry:
                    continue
            else:
                self._audit.note("ticket-outcome", key=key, outcome=outcome.value)
            await asyncio.to_thread(self._outbox.outcome_done, key, outcome)
        return True
