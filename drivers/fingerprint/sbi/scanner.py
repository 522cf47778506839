"""A fingerprint scanner behind an SBI service.

Decisions.
* The hash chain runs from `open` to `close`, over every impression. Because an answer then depends on all before it,
  and one that was recorded fits nowhere. Hashes of hashes tell nothing about a print.
* The live picture keeps running during a capture. Because services end the capture when their stream is closed (700).
* Only addresses of this computer. Because SBI is plain HTTP: prints must not travel.
"""

from __future__ import annotations

import asyncio
import ipaddress
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from drivers.fingerprint.sbi import answers
from drivers.fingerprint.sbi.answers import NAMES, PURPOSE, Question, Scanner
from drivers.fingerprint.sbi.record import FIRST, MAX_PIXELS, Packing, Record, sized, unpacked
from drivers.fingerprint.sbi.refusals import garbled, no, untrusted
from drivers.fingerprint.sbi.service import Service, Stream
from drivers.fingerprint.sbi.signed import Trust
from drivers.fingerprint.unwsq import Unpacker
from drivers.options import BadUrl, address, choice, number, only, whole
from drivers.pictures import Unreadable, grey
from drivers.ports import (
    BadCapture,
    Device,
    DeviceBusy,
    DeviceError,
    DeviceLost,
    DeviceMissing,
    DeviceUrl,
    Finding,
    Finger,
    Identity,
    Impression,
    Reason,
    Slot,
)

FIRST_PORT, LAST_PORT = 4501, 4600
VIEW_PPI = 500
"""SBI does not tell the resolution of the live picture."""

_ANSWER_SECONDS = 2.0
_INFO_SECONDS = 5.0
_SILENT_SECONDS = 3.0
_STREAM_MS = 300_000
_AGAIN_SECONDS = 0.2
_MARGIN_SECONDS = 1.0
_BARE_CONTRAST = 14.0  # standard deviation of grey: glass has noise and a gradient, ridges have far more


class SbiFingerScanner:
    """`sbi://127.0.0.1:4501?trust=/etc/kiosk/sbi&env=Production&serial=A123&score=40&seconds=8`: MOSIP SBI 0.9.5.

    From the port of the URL up to 4600 the first scanner is taken that is not another one than `serial` (any, if it
    is not given); a port above 4600 is asked alone. `trust` is a folder with the certificates of the authorities that
    may vouch for devices. `env` is Production, Pre-Production, Staging or Developer. The service captures by itself
    once the quality is `score`, and gives its best after `seconds`.
    """

    def __init__(self, url: DeviceUrl) -> None:
        only(url, "trust", "env", "serial", "score", "seconds")
        self.view: Slot[Impression] = Slot()
        self._host, self._first = address(url, FIRST_PORT)
        try:
            here = ipaddress.ip_address(self._host).is_loopback
        except ValueError:
            here = False
        if not here:
            raise BadUrl(f"{url.scheme}: only on this computer, for example {url.scheme}://127.0.0.1:{FIRST_PORT}")
        if not url.options.get("trust"):
            raise BadUrl(f"{url.scheme}: needs trust, a folder with the certificates of the scanner's authorities")
        self._folder = Path(url.options["trust"])
        self._env = choice(url, "env", "Production", "Pre-Production", "Staging", "Developer")
        self._serial = url.options.get("serial", "")
        self._score = whole(url, "score", 40, 0, 100)
        self._seconds = number(url, "seconds", 8.0, 1.0, 40.0)
        self._trust = Trust(())
        self._service: Service | None = None
        self._scanner: Scanner | None = None
        self._chain = FIRST
        self._finger: Finger | None = None
        self._live: asyncio.Task[None] | None = None
        self._stream: Stream | None = None
        self._shown = asyncio.Event()
        self._fault: DeviceError | None = None
        self._capturing = asyncio.Lock()
        self._abandoned = False
        self._wsq = Unpacker()

    async def open(self) -> Identity:
        await self.close()
        self._trust = await asyncio.to_thread(Trust.load, self._folder)
        self._service, device = await self._discovered()
        answers.able(device)
        body = await self._service.ask("MOSIPDINFO", "/info", None, _INFO_SECONDS)
        self._scanner = answers.described(body, self._trust, self._env, device)
        self._chain = FIRST
        return Identity(self._scanner.model, self._scanner.serial, self._scanner.firmware)

    async def check(self) -> frozenset[Finding]:
        service, scanner = self._opened()
        if self._fault is not None:
            raise type(self._fault)(self._fault.device, self._fault.reason)
        for device in await _offered(service):
            if device.device_id == scanner.device_id and device.device_code == scanner.serial:
                answers.able(device)
                break
        else:
            raise no(DeviceLost, Reason.UNPLUGGED, "scanner no longer connected")
        latest = self.view.latest
        if latest is not None and not self._capturing.locked() and time.monotonic() - latest.taken_at > _SILENT_SECONDS:
            raise no(DeviceLost, Reason.SILENT, "live picture stands still")
        return frozenset()

    async def close(self) -> None:
        await self.end()
        await self._wsq.close()
        self._service = self._scanner = None

    async def begin(self, finger: Finger) -> None:
        self._opened()
        await self.end()
        self._finger = finger
        self._live = asyncio.create_task(self._show())
        try:
            async with asyncio.timeout(_SILENT_SECONDS):
                await self._shown.wait()
        except TimeoutError:
            await self.end()
            raise no(DeviceLost, Reason.SILENT, "no live picture") from None
        except BaseException:
            await self.end()
            raise
        if self._fault is not None:
            fault = self._fault
            await self.end()
            raise fault

    async def end(self) -> None:
        live, self._live, self._finger = self._live, None, None
        if live is not None:
            live.cancel()
            self._cut_stream()
            await asyncio.wait({live})
        self._shown.clear()
        self._fault = None
        self.view.latest = None

    async def capture(self) -> Impression:
        """The service decides when the finger lies well. Raises BadCapture (INCOMPLETE if no finger came)."""
        service, scanner = self._opened()
        finger = self._finger
        if finger is None:
            raise BadCapture(Device.FINGERPRINT, Reason.INCOMPLETE)
        async with self._capturing:
            if self._abandoned:
                self._cut_stream()  # ends the service's capture, which nobody waits for any more
            question = Question(scanner, self._env, finger, str(uuid.uuid4()), self._chain)
            record, self._chain = await self._answer(service, question)
            if record.packing is Packing.WSQ:
                pixels = sized(record, await self._wsq.pixels(record.data))
            else:
                pixels = await asyncio.to_thread(unpacked, record)
        return Impression(pixels, time.monotonic(), record.ppi)

    async def lifted(self) -> None:
        """Return when a live picture shows bare glass: SBI itself does not tell."""
        since = time.monotonic()
        while True:
            await self.check()
            latest = self.view.latest
            if self._live is None or (
                latest is not None and latest.taken_at > since and float(latest.pixels.std()) < _BARE_CONTRAST
            ):
                return
            await asyncio.sleep(_AGAIN_SECONDS)

    def _opened(self) -> tuple[Service, Scanner]:
        if self._service is None or self._scanner is None:
            raise DeviceLost(Device.FINGERPRINT, Reason.UNPLUGGED)
        return self._service, self._scanner

    async def _discovered(self) -> tuple[Service, answers.Found]:
        """The first scanner that fits. Raises DeviceError: what the last service said, else NOT_FOUND."""
        last = self._first if self._first > LAST_PORT else LAST_PORT
        refusal: DeviceError = DeviceMissing(Device.FINGERPRINT, Reason.NOT_FOUND)
        services = [Service(self._host, port) for port in range(self._first, last + 1)]
        asked = await asyncio.gather(*(_offered(service) for service in services), return_exceptions=True)
        for service, offered in zip(services, asked, strict=True):
            if isinstance(offered, DeviceError):
                if offered.reason is not Reason.UNPLUGGED:
                    refusal = offered
            elif isinstance(offered, BaseException):
                raise offered
            else:
                for device in offered:
                    if self._serial in ("", device.device_code):
                        return service, device
                refusal = untrusted("only scanners with other serial numbers")
        raise refusal

    async def _answer(self, service: Service, question: Question) -> tuple[Record, bytes]:
        """The record and the chain's next value. A capture that was given up before may have to run out first."""
        patient_until = time.monotonic() + (self._seconds if self._abandoned else 0.0)
        while True:
            self._abandoned = True
            body = await service.ask("RCAPTURE", "/capture", self._asked(question), self._seconds + _MARGIN_SECONDS)
            self._abandoned = False
            try:
                return await asyncio.to_thread(answers.captured, body, self._trust, question)
            except DeviceBusy:
                if time.monotonic() >= patient_until:
                    raise
            await asyncio.sleep(_AGAIN_SECONDS)

    def _asked(self, question: Question) -> dict[str, object]:
        scanner = question.scanner
        return {
            "env": question.env,
            "purpose": PURPOSE,
            "specVersion": "0.9.5",
            "timeout": str(int(self._seconds * 1000)),
            "captureTime": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "transactionId": question.transaction,
            "bio": [
                {
                    "type": "Finger",
                    "count": "1",
                    "bioSubType": [NAMES[question.finger]],
                    "exception": [],
                    "requestedScore": str(self._score),
                    "deviceId": scanner.device_id,
                    "deviceSubId": scanner.sub_id,
                    "previousHash": "" if question.before == FIRST else question.before.hex().upper(),
                }
            ],
            "customOpts": [],
        }

    def _cut_stream(self) -> None:
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.cut()

    async def _show(self) -> None:
        """Keep the live picture running; a stream that the service ends after a capture is started again."""
        loop = asyncio.get_running_loop()
        service, scanner = self._opened()
        question = {"deviceId": scanner.device_id, "deviceSubId": scanner.sub_id, "timeout": str(_STREAM_MS)}
        try:
            while True:
                stream = self._stream = await service.stream(question, _SILENT_SECONDS)
                take = partial(loop.call_soon_threadsafe, partial(self._put, stream))
                try:
                    await asyncio.to_thread(stream.frames, partial(_decoded, take), answers.refused)
                except (BadCapture, DeviceBusy):
                    if not self._shown.is_set():
                        raise
                finally:
                    stream.cut()
                await asyncio.sleep(_AGAIN_SECONDS)
        except DeviceError as error:
            self._fault = error
            self._shown.set()

    def _put(self, stream: Stream, impression: Impression) -> None:
        if stream is self._stream:  # a frame of one that was cut may still be under way
            self.view.latest = impression
            self._shown.set()


def _decoded(take: Callable[[Impression], object], data: bytes) -> None:
    """Runs in the stream's thread."""
    try:
        pixels = grey(data, within=MAX_PIXELS)
    except Unreadable:
        raise garbled("live picture damaged") from None
    take(Impression(pixels, time.monotonic(), VIEW_PPI))


async def _offered(service: Service) -> list[answers.Found]:
    return answers.found(await service.ask("MOSIPDISC", "/device", {"type": "Finger"}, _ANSWER_SECONDS))
