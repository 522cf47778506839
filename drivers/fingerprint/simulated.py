"""A person who does not exist puts a finger on a scanner that does not exist."""

from __future__ import annotations

import asyncio
import hashlib
import time
from dataclasses import replace

from drivers.fingerprint.ridges import PPI, Touch, bare_glass, impression
from drivers.options import choice, number, only, place
from drivers.ports import (
    BadCapture,
    Device,
    DeviceLost,
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
_REACTION_SECONDS = 0.7  # between hearing an instruction and lifting the finger
_AWAY_SECONDS = 0.3
_CLUMSY = Touch(pressure=0.12, moisture=0.22, shift=(5.0, 4.0))


class SimulatedFingerScanner:
    """`simulated:NAME?clumsy=0&same=0&delay=0.8&pressure=0.5&moisture=0.5`: somebody who follows the screen (`Hears`).

    The name decides the prints: another name, another person; each finger of a person has its own. A `clumsy` person
    first presses too lightly with a dry fingertip beside the centre. With `same=1` it is the right index finger
    whatever was asked for. `delay` is seconds until the finger lies on the glass; `pressure` and `moisture` run from 0
    to 1, with 0.5 as it should be.
    """

    def __init__(self, url: DeviceUrl) -> None:
        only(url, "clumsy", "same", "delay", "pressure", "moisture")
        self.view: Slot[Impression] = Slot()
        self._name = place(url)
        self._clumsy = choice(url, "clumsy", "0", "1") == "1"
        self._same = choice(url, "same", "0", "1") == "1"
        self._delay = number(url, "delay", 0.8, 0, 60)
        self._usual = Touch(number(url, "pressure", 0.5, 0, 1), number(url, "moisture", 0.5, 0, 1))
        self._open = False
        self._finger: Finger | None = None
        self._touch = Touch()
        self._intended: tuple[Touch, float] | None = None  # what was understood, and when it will be done
        self._on_glass_from = 0.0
        self._touches = 0
        self._live: asyncio.Task[None] | None = None

    async def open(self) -> Identity:
        self._open = True
        return Identity("simulated finger scanner", serial=self._name)

    async def check(self) -> frozenset[Finding]:
        if not self._open:
            raise DeviceLost(Device.FINGERPRINT, Reason.UNPLUGGED)
        return frozenset({Finding.SIMULATED})

    async def close(self) -> None:
        await self.end()
        self._open = False

    async def begin(self, finger: Finger) -> None:
        if not self._open:
            raise DeviceLost(Device.FINGERPRINT, Reason.UNPLUGGED)
        await self.end()
        self._finger = finger
        self._touch = _CLUMSY if self._clumsy and self._touches == 0 else self._usual
        self._put_down()
        self._live = asyncio.create_task(self._show())

    async def end(self) -> None:
        live, self._live, self._finger = self._live, None, None
        if live is not None:
            live.cancel()
            await asyncio.wait({live})
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
        if followed != touch and self._intended is None:
            self._intended = (followed, time.monotonic() + _REACTION_SECONDS)

    def _put_down(self) -> None:
        self._touches += 1
        self._intended = None
        self._on_glass_from = time.monotonic() + self._delay

    async def _show(self) -> None:
        self.view.latest = Impression(bare_glass(), time.monotonic(), PPI)
        if self._finger is not None:
            await asyncio.to_thread(self._picture, self._finger, self._touch)  # ridges grow before they are needed
        while (finger := self._finger) is not None:
            if self._intended is not None and time.monotonic() >= self._intended[1]:
                self._touch, self._intended = self._intended[0], None
                self._on_glass_from = time.monotonic() + _AWAY_SECONDS
            lies = time.monotonic() >= self._on_glass_from
            pixels = await asyncio.to_thread(self._picture, finger, self._touch) if lies else bare_glass()
            self.view.latest = Impression(pixels, time.monotonic(), PPI)
            await asyncio.sleep(_FRAME_SECONDS)

    def _picture(self, finger: Finger, touch: Touch) -> Pixels:
        if self._same:
            finger = Finger.RIGHT_INDEX
        return impression(person_finger(self._name, finger), replace(touch, seed=self._touches))


def person_finger(name: str, finger: Finger) -> int:
    """The seed of one finger of the person called `name`."""
    return int.from_bytes(hashlib.sha256(f"{name}/{finger.value}".encode()).digest()[:6], "big")
