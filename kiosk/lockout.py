"""The lock-out that every way into the technician's journey shares; it outlives power.

`lockout.json` in the state folder says how often it went wrong. A failure is written before anything is checked, so
pulling the plug gives no free try. The wait is counted by the clock that runs since the machine started: nobody can
shorten it by setting the time, and a restart begins it anew.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import msgspec

from kiosk.machine import since_start, write_durably
from office.messages import UNREADABLE

LOCK = "lockout.json"
FREE = 5
"""From this failure on every one costs time."""
_FIRST, _MOST = 15.0, 86_400.0
"""Seconds after the fifth failure, doubled by each further one; never more than a day."""


class Refused(Exception):
    """What was shown does not open; `tries` are left until it locks."""

    def __init__(self, tries: int) -> None:
        super().__init__(f"{tries} tries left")
        self.tries = tries


class Locked(Exception):
    """Too often wrong; `seconds` to wait."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"locked for {seconds:.0f} s")
        self.seconds = seconds


class Failures(msgspec.Struct, frozen=True):
    """How often it went wrong, and when the last time was."""

    count: int = 0
    at: float = 0.0
    """Seconds since the machine started."""
    spent: int = -1
    """The step of the last one-time code that opened: it opens only once."""


@dataclass(frozen=True)
class Lockout:
    """The failures of one terminal. Every call raises OSError: nobody gets in on a broken disk."""

    state: Path
    uptime: Callable[[], float] = since_start
    newest: Callable[[], int] = lambda: -1
    """The newest one-time code there can be: spent, where nobody can read which ones were."""

    def wait(self) -> float:
        """Seconds until another try is taken; 0 if one is taken now."""
        failed = self.failures()
        if failed.count < FREE:
            return 0.0
        span = min(_FIRST * 2.0 ** min(failed.count - FREE, 20), _MOST)
        now = self.uptime()
        if now < failed.at:  # restarted since: begin anew
            self._keep(msgspec.structs.replace(failed, at=now))
            return span
        return max(0.0, failed.at + span - now)

    def attempt(self) -> Failures:
        """A try begins, and counts as failed until `forgive`. Raises Locked."""
        seconds = self.wait()
        if seconds > 0:
            raise Locked(seconds)
        before = self.failures()
        failed = Failures(before.count + 1, self.uptime(), before.spent)
        self._keep(failed)
        return failed

    def refuse(self, failed: Failures) -> NoReturn:
        """The try has failed. Always raises: Refused, or Locked if it was one too many."""
        seconds = self.wait()
        if seconds > 0:
            raise Locked(seconds)
        raise Refused(FREE - failed.count)

    def forgive(self, spent: int) -> None:
        """The try was good: forget all failures. `spent` is the code that opened last."""
        self._keep(Failures(spent=spent))

    def failures(self) -> Failures:
        """A file that cannot be read was tampered with or torn: as if the fifth try had just failed."""
        try:
            return msgspec.json.decode((self.state / LOCK).read_bytes(), type=Failures)
        except FileNotFoundError:
            return Failures()
        except (OSError, *UNREADABLE):
            torn = Failures(FREE, self.uptime(), self.newest())
            self._keep(torn)
            return torn

    def _keep(self, failures: Failures) -> None:
        write_durably(self.state / LOCK, msgspec.json.encode(failures))
