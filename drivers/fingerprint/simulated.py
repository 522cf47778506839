"""A person who does not exist puts a finger on a scanner that does not exist: `simulated:NAME?clumsy=1&delay=0.8`.

The name decides the prints: another name, another person; each finger of a person has its own. A clumsy person first
presses too lightly with a dry fingertip that lies off the centre, and does what the screen says from then on. Options:
`clumsy` (0 or 1), `delay` seconds until the finger lies on the glass, `moisture` and `pressure` (0..1, 0.5 is right),
`same=1` puts the right index finger on the glass whatever is asked for.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import time
from dataclasses import replace

from drivers.fingerprint.ridges import PPI, Touch, bare_glass, impression
from drivers.ports import (
    BadCapture,
    Device,
    DeviceMissing,
    DeviceUrl,
    Finding,
    Finger,
    Identity,
    Impression,
    Pixels,
    Reason,
    Slot,
)

_FRAME_SECONDS = 1 / 12
_LIFT_SECONDS = 0.25
_SETTLE_SECONDS = 0.4  # between hearing an instruction and having followed it
_CLUMSY = Touch(pressure=0.12, moisture=0.22, shift=(5.0, 4.0))


class SimulatedFingerScanner:
    """A scanner with somebody at it who follows the screen (`FingerScanner`, `Hears`)."""

    def __init__(self, url: DeviceUrl) -> None:
        self.view: Slot[Impression] = Slot()
        self._name = url.path or "anna"
        self._options = url.options
        self._clumsy = url.options.get("clumsy", "0") == "1"
        self._open = False
        self._finger: Finger | None = None
        self._touch = Touch()
        self._on_glass_from = 0.0
        self._touches = 0
        self._live: asyncio.Task[None] | None = None

    async def open(self) -> Identity:
        """Raises DeviceMissing if an option is no number between 0 and 1."""
        try:
            self._delay = float(self._options.get("delay", "0.8"))
            self._usual = Touch(
                pressure=float(self._options.get("pressure", "0.5")),
                moisture=float(self._options.get("moisture", "0.5")),
            )
        except ValueError:
            raise DeviceMissing(Device.FINGERPRINT, Reason.NOT_FOUND) from None
        if not (0 <= self._usual.pressure <= 1 and 0 <= self._usual.moisture <= 1 and 0 <= self._delay <= 60):
            raise DeviceMissing(Device.FINGERPRINT, Reason.NOT_FOUND)
        self._open = True
        return Identity("Simulated finger scanner", serial=self._name)

    async def check(self) -> frozenset[Finding]:
        if not self._open:
            raise DeviceMissing(Device.FINGERPRINT, Reason.NOT_FOUND)
        return frozenset({Finding.SIMULATED})

    async def close(self) -> None:
        await self.end()
        self._open = False

    async def begin(self, finger: Finger) -> None:
        if not self._open:
            raise DeviceMissing(Device.FINGERPRINT, Reason.NOT_FOUND)
        await self.end()
        self._finger = finger
        self._touch = _CLUMSY if self._clumsy and self._touches == 0 else self._usual
        self._put_down()
        self._live = asyncio.create_task(self._show())

    async def end(self) -> None:
        live, self._live, self._finger = self._live, None, None
        if live is not None:
            live.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await live
        self.view.latest = None

    async def capture(self) -> Impression:
        """Waits for the finger. Raises BadCapture (INCOMPLETE) if the live picture was not begun."""
        if self._finger is None:
            raise BadCapture(Device.FINGERPRINT, Reason.INCOMPLETE)
        finger = self._finger
        await asyncio.sleep(max(0.0, self._on_glass_from - time.monotonic()))
        pixels = await asyncio.to_thread(self._picture, finger, self._touch)
        return Impression(pixels, time.monotonic(), PPI)

    async def lifted(self) -> None:
        await asyncio.sleep(_LIFT_SECONDS)
        self._put_down()

    def hear(self, advice: str) -> None:
        """Do as told; a name that means nothing to a finger changes nothing."""
        touch = self._touch
        followed = {
            "PressHarder": replace(touch, pressure=max(0.5, touch.pressure)),
            "PressLess": replace(touch, pressure=min(0.5, touch.pressure)),
            "TooDry": replace(touch, moisture=max(0.5, touch.moisture)),
            "TooWet": replace(touch, moisture=min(0.5, touch.moisture)),
            "OffCentre": replace(touch, shift=(0.0, 0.0), rotation=0.0),
            "Partial": replace(touch, shift=(0.0, 0.0), pressure=max(0.5, touch.pressure)),
            "TooSmall": replace(touch, pressure=max(0.5, touch.pressure)),
            "TooFewMinutiae": Touch(),
        }.get(advice, touch)
        if followed != touch:
            self._touch = followed
            self._on_glass_from = max(self._on_glass_from, time.monotonic() + _SETTLE_SECONDS)

    def _put_down(self) -> None:
        self._touches += 1
        self._on_glass_from = time.monotonic() + self._delay

    async def _show(self) -> None:
        while (finger := self._finger) is not None:
            lies = time.monotonic() >= self._on_glass_from
            pixels = await asyncio.to_thread(self._picture, finger, self._touch) if lies else bare_glass()
            self.view.latest = Impression(pixels, time.monotonic(), PPI)
            await asyncio.sleep(_FRAME_SECONDS)

    def _picture(self, finger: Finger, touch: Touch) -> Pixels:
        if self._options.get("same", "0") == "1":
            finger = Finger.RIGHT_INDEX
        return impression(person_finger(self._name, finger), replace(touch, seed=self._touches))


def person_finger(name: str, finger: Finger) -> int:
    """The seed of one finger of the person called `name`."""
    return int.from_bytes(hashlib.sha256(f"{name}/{finger.value}".encode()).digest()[:6], "big")
