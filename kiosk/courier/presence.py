"""Heartbeats: the office learns how the terminal is, the courier learns whether the office is there."""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from cryptography import x509

from kiosk import __version__
from kiosk.audit import Audit
from kiosk.courier.client import Away, Client, Refused
from kiosk.courier.delivery import Delivery
from kiosk.outbox import Outbox, OutboxError
from kiosk.questions import Tell
from office.messages import Heartbeat, NextKey, Usage

_BEAT, _LOOK_AGAIN = 60.0, 10.0
_CALL = 10.0
_CLOCK = 60.0
_LOG = logging.getLogger(__name__)


class Presence:
    """Whether the office answers, and what the kiosk last told about its devices."""

    def __init__(
        self,
        terminal: str,
        certificate: Path | None = None,
        sealing_key: Callable[[], str | None] = lambda: None,
        announced: Path | None = None,
        usage: Callable[[], Usage | None] = lambda: None,
    ) -> None:
        """`certificate` is the terminal's own; `sealing_key` tells the id of the key it seals to, `usage` what the
        terminal has done.

        `announced` is where announcements of another key are laid down, for the screen process to judge.
        """
        self.terminal = terminal
        self._certificate = certificate
        self._sealing_key = sealing_key
        self._announced = announced
        self._usage = usage
        self.away_since: float | None = None
        """`time.monotonic()` of the first heartbeat without an answer; None while the office answers."""
        self.told = Tell((), None)
        self.calls_for_help = 0
        self.clock_off: float | None = None
        """Seconds by which the office's clock was ahead at the last heartbeat."""

    async def run(self, outbox: Outbox, client: Client, delivery: Delivery, audit: Audit) -> None:
        """Beat for ever: every minute, and every ten seconds while the office is away."""
        while True:
            try:
                beat = await asyncio.to_thread(self._beat, outbox)
                answer = await asyncio.to_thread(client.heartbeat, beat, _CALL)
            except (Away, OutboxError):
                if self.away_since is None:
                    self.away_since = time.monotonic()
                    audit.note("office-away")
            except Refused:
                self._back(audit)
            else:
                self._compare_clocks(answer.time)
                self._carry(answer.next_key)
                if self._back(audit):
                    await delivery.office_is_back()
            spread = random.uniform(0.8, 1.2)  # noqa: S311 - keeps terminals from calling all at once
            await asyncio.sleep((_BEAT if self.away_since is None else _LOOK_AGAIN) * spread)

    def _compare_clocks(self, there: datetime) -> None:
        """A clock that is wrong makes us erase too early or too late: tell it, once a heartbeat."""
        self.clock_off = (there - datetime.now(UTC)).total_seconds()
        if abs(self.clock_off) > _CLOCK:
            _LOG.warning("our clock and the office's differ by %.0f s", self.clock_off)

    def _back(self, audit: Audit) -> bool:
        """The office answered; True if it was away before."""
        if self.away_since is None:
            return False
        audit.note("office-back", away=round(time.monotonic() - self.away_since, 1))
        self.away_since = None
        return True

    def _beat(self, outbox: Outbox) -> Heartbeat:
        depth = outbox.depth()
        return Heartbeat(
            terminal=self.terminal,
            version=__version__,
            outbox_waiting=depth.waiting,
            outbox_oldest_s=None if depth.oldest_at is None else max(0.0, time.time() - depth.oldest_at),
            devices=self.told.devices,
            calls_for_help=self.calls_for_help,
            outbox_refused=depth.refused,
            certificate_days=self._days(),
            clock_off_s=self.clock_off,
            sealing_key=self._sealing_key(),
            audit_head=self.told.audit_head,
            usage=self._usage(),
        )

    def _carry(self, told: NextKey | None) -> None:
        if told is None or self._announced is None:
            return
        part = self._announced.with_suffix(".part")
        try:
            part.write_bytes(msgspec.json.encode(told))
            part.rename(self._announced)
        except OSError as error:
            _LOG.error("an announced key could not be kept: %s", error.strerror)

    def _days(self) -> int | None:
        """Days until our certificate ends; read each time, since it is renewed while we run."""
        if self._certificate is None:
            return None
        try:
            ends = x509.load_pem_x509_certificate(self._certificate.read_bytes()).not_valid_after_utc
        except (OSError, ValueError):
            return None
        return (ends - datetime.now(UTC)).days
