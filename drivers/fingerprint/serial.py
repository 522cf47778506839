"""Small fingerprint sensors on a serial line: ZFM-20, R30x, FPM10A, R503. Four bits of grey, no certificate: they are
for demonstrations, never for documents."""

from __future__ import annotations

import asyncio
import struct
import time
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from drivers.fingerprint.zfm import SPEEDS, Line, Sensor
from drivers.options import BadUrl, choice, only, place, whole
from drivers.ports import (
    BadCapture,
    Device,
    DeviceError,
    DeviceLost,
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

GEN_IMAGE, UP_IMAGE, SET_PARAMETER, READ_PARAMETERS, VERIFY_PASSWORD = 0x01, 0x0A, 0x0E, 0x0F, 0x13
OK, NO_FINGER, NOT_TAKEN, WRONG_PASSWORD = 0x00, 0x02, 0x03, 0x13
BAUD, PACKET_SIZE = 4, 6
FASTEST = 115200
PACKETS_OF_256 = 3

_KNOCK_SECONDS = 0.4
_LOOK_SECONDS = 0.1
_SILENT_SECONDS = 3.0


@dataclass(frozen=True)
class _Model:
    name: str
    height: int
    width: int
    ppi: int


_MODELS = MappingProxyType(
    {
        "r30x": _Model("R30x", 288, 256, 500),
        "zfm20": _Model("ZFM-20", 288, 256, 500),
        "r503": _Model("R503", 192, 192, 508),
    }
)


class SerialFingerScanner:
    """`serial:/dev/kiosk/finger?model=r30x&password=0&baud=57600`: models r30x (R301 to R307, FPM10A), zfm20, r503.

    `baud` is tried first, then every other speed of these sensors; then the line is raised to 115200 baud and packets
    to 256 bytes, because an image takes 7 s otherwise. The live picture is a frame every 3 s. Such a frame is a whole
    impression, so `capture` gives the next one that nobody had yet.
    """

    def __init__(self, url: DeviceUrl) -> None:
        only(url, "model", "password", "baud")
        self.view: Slot[Impression] = Slot()
        self._path = place(url)
        self._model = _MODELS[choice(url, "model", *_MODELS)]
        self._password = whole(url, "password", 0, 0, 0xFFFFFFFF)
        self._first = whole(url, "baud", 57600, 9600, FASTEST)
        if self._first not in SPEEDS:
            raise BadUrl(f"{url.scheme}: baud must be one of {', '.join(map(str, SPEEDS))}")
        self._baud = self._first
        self._line = Line()
        self._sensor = Sensor(self._line)
        self._live: asyncio.Task[None] | None = None
        self._heard = 0.0
        self._fault: DeviceError | None = None
        self._taken: asyncio.Queue[Impression | BadCapture] = asyncio.Queue(1)
        self._leaving = 0

    async def open(self) -> Identity:
        await self.close()
        self._sensor = Sensor(self._line)
        try:
            await self._line.open(self._path, self._first)
            await self._find_speed()
            await self._raise_speed()
            await self._sensor.command(SET_PARAMETER, bytes([PACKET_SIZE, PACKETS_OF_256]))
            status, told = await self._sensor.command(READ_PARAMETERS)
            if status != OK or len(told) != 16:
                raise BadCapture(Device.FINGERPRINT, Reason.GARBLED)
        except BaseException:
            await self.close()
            raise
        (system,) = struct.unpack_from(">H", told, 2)
        return Identity(self._model.name, firmware=f"{system:04x}, {self._baud} baud")

    async def check(self) -> frozenset[Finding]:
        self._line.check()
        if self._fault is not None:
            raise type(self._fault)(self._fault.device, self._fault.reason)
        if self._live is None:
            await self._knock(1.0)
        elif time.monotonic() - self._heard > self._image_seconds + _SILENT_SECONDS:
            raise DeviceLost(Device.FINGERPRINT, Reason.SILENT)
        return frozenset()

    async def close(self) -> None:
        await self.end()
        await self._line.close()

    async def begin(self, finger: Finger) -> None:  # noqa: ARG002 - the sensor knows no names of fingers
        self._line.check()
        await self.end()
        await self._look()
        self._live = asyncio.create_task(self._show())

    async def end(self) -> None:
        live, self._live = self._live, None
        if live is not None:
            live.cancel()
            await asyncio.wait({live})
        self._fault = None
        self._forget()
        self.view.latest = None

    async def capture(self) -> Impression:
        """Waits for a finger. Raises BadCapture: GARBLED or INCOMPLETE if packets were damaged or lost."""
        self._line.check()
        if self._live is None:
            raise BadCapture(Device.FINGERPRINT, Reason.INCOMPLETE)
        taken = asyncio.ensure_future(self._taken.get())
        try:
            await asyncio.wait({taken, self._live}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            taken.cancel()
        if not taken.done() or taken.cancelled():
            raise self._fault or DeviceLost(Device.FINGERPRINT, Reason.SILENT)
        outcome = taken.result()
        if isinstance(outcome, BadCapture):
            raise outcome
        return outcome

    async def lifted(self) -> None:
        self._leaving += 1
        try:
            while await self._look() != NO_FINGER:  # noqa: ASYNC110 - the sensor has to be asked
                await asyncio.sleep(_LOOK_SECONDS)
        finally:
            self._leaving -= 1
        self._forget()

    @property
    def _image_seconds(self) -> float:
        """Twice what an image takes at this speed: ten bits a byte, a tenth more for headers."""
        return self._model.height * self._model.width / 2 * 11 / self._baud * 2

    def _forget(self) -> None:
        while not self._taken.empty():
            self._taken.get_nowait()

    async def _knock(self, seconds: float) -> None:
        """Raises DeviceError unless the sensor answers to its password."""
        status, _ = await self._sensor.command(VERIFY_PASSWORD, struct.pack(">I", self._password), seconds)
        if status == WRONG_PASSWORD:
            raise DeviceMissing(Device.FINGERPRINT, Reason.NO_PERMISSION)
        if status != OK:
            raise BadCapture(Device.FINGERPRINT, Reason.GARBLED)

    async def _find_speed(self) -> None:
        """Sensors keep the speed they were set to: it may be another one than the last program left."""
        refusal: DeviceError = DeviceLost(Device.FINGERPRINT, Reason.SILENT)
        for baud in (self._first, *sorted(set(SPEEDS) - {self._first}, reverse=True)):
            self._line.pace(baud)
            self._baud = baud
            try:
                await self._knock(_KNOCK_SECONDS)
            except (BadCapture, DeviceLost) as error:
                self._line.check()
                if isinstance(error, BadCapture):
                    refusal = error  # something is there, and speaks otherwise
            else:
                return
        raise refusal

    async def _raise_speed(self) -> None:
        """A sensor that does not want to stays as it is."""
        if self._baud == FASTEST:
            return
        slower = self._baud
        status, _ = await self._sensor.command(SET_PARAMETER, bytes([BAUD, FASTEST // 9600]))
        if status != OK:
            return
        for baud in (FASTEST, slower):
            self._line.pace(baud)
            self._baud = baud
            try:
                await self._knock(_KNOCK_SECONDS)
            except (BadCapture, DeviceLost):
                self._line.check()
            else:
                return
        raise DeviceLost(Device.FINGERPRINT, Reason.SILENT)

    async def _look(self) -> int:
        """OK (a finger lies there, the sensor holds its picture), NO_FINGER or NOT_TAKEN. Raises DeviceError."""
        status, _ = await self._sensor.command(GEN_IMAGE)
        self._heard = time.monotonic()
        if status not in (OK, NO_FINGER, NOT_TAKEN):
            raise BadCapture(Device.FINGERPRINT, Reason.GARBLED)
        if status == NO_FINGER:
            self._empty()
        return status

    def _empty(self) -> None:
        glass = np.full((self._model.height, self._model.width), 255, np.uint8)
        self.view.latest = Impression(glass, time.monotonic(), self._model.ppi)

    async def _show(self) -> None:
        while True:
            try:
                if not self._leaving and await self._look() == OK:
                    impression = await self._fetch()
                    self.view.latest = impression
                    self._give(impression)
            except BadCapture as error:
                self._heard = time.monotonic()
                self._give(error)
            except DeviceError as error:
                self._fault = error
                return
            await asyncio.sleep(_LOOK_SECONDS)

    async def _fetch(self) -> Impression:
        """The picture that is in the sensor. Raises DeviceError."""
        size = self._model.height * self._model.width // 2
        packed = await self._sensor.image(UP_IMAGE, size, self._image_seconds)
        self._heard = time.monotonic()
        return Impression(self._pixels(packed), self._heard, self._model.ppi)

    def _give(self, outcome: Impression | BadCapture) -> None:
        """Only the newest one waits to be captured."""
        self._forget()
        self._taken.put_nowait(outcome)

    def _pixels(self, packed: bytes) -> Pixels:
        """Two pixels a byte, the high nibble first; 15 becomes 255."""
        pairs = np.frombuffer(packed, np.uint8)
        nibbles = np.stack((pairs >> 4, pairs & 15), axis=-1)
        return (nibbles * 17).astype(np.uint8).reshape(self._model.height, self._model.width)
