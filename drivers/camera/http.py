"""Network cameras and phones that send MJPEG over HTTP."""

from __future__ import annotations

import asyncio
import base64
import http.client
import select
import socket
import ssl
import time
from urllib.parse import quote, unquote, urlencode, urlsplit

from drivers.camera.live import Live
from drivers.camera.mjpeg import Pictures, TornStream
from drivers.options import BadUrl
from drivers.pictures import Unreadable, jpeg
from drivers.ports import (
    Device,
    DeviceBusy,
    DeviceError,
    DeviceLost,
    DeviceMissing,
    DeviceUrl,
    Finding,
    Frame,
    Identity,
    Reason,
    Slot,
)
from drivers.refusals import lost, refused

SECONDS = 3.0
"""Longest wait for the connection or for the next bytes."""
CHUNK = 64 * 1024
MOST_TORN = 30
"""Unreadable pictures in a row until the stream is given up: about a second."""


class HttpCamera:
    """`http://user:word@192.0.2.9:8080/video?width=1920`: everything after the host belongs to the camera.

    Only as far as the terminal's own firewall allows: the unit file lets it reach loopback alone. Pictures that come
    while one is being decoded are skipped, so the preview never lags behind.
    """

    def __init__(self, url: DeviceUrl) -> None:
        query = f"?{urlencode(url.options)}" if url.options else ""
        parts = urlsplit(f"{url.scheme}:{quote(url.path, safe='/:@[]%!$&()*+,;=~')}{query}")
        try:
            port = parts.port
        except ValueError:
            raise BadUrl(f"{url.scheme}: the port must be a number from 0 to 65535") from None
        if not parts.hostname:
            raise BadUrl(f"{url.scheme}: needs a host, for example http://127.0.0.1:8080/video")
        self.view: Slot[Frame] = Slot()
        self._secure = url.scheme == "https"
        self._host = parts.hostname
        self._port = port or (443 if self._secure else 80)
        self._path = f"{parts.path or '/'}{query}"
        self._headers = {"User-Agent": "buergerterminal", "Accept": "multipart/x-mixed-replace, image/jpeg"}
        if parts.username:
            name = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
            self._headers["Authorization"] = "Basic " + base64.b64encode(name.encode()).decode("ascii")
        self._live: Live | None = None

    async def open(self) -> Identity:
        """Takes one picture, to know that it can."""
        await self._start()
        await self.end()
        return Identity(model="MJPEG camera")

    async def check(self) -> frozenset[Finding]:
        """Between previews somebody must at least answer the door."""
        if self._live is not None:
            self._live.check()
            return frozenset()
        try:
            async with asyncio.timeout(SECONDS):
                _, writer = await asyncio.open_connection(self._host, self._port)
        except OSError:
            raise DeviceLost(Device.CAMERA, Reason.UNPLUGGED) from None
        writer.close()
        return frozenset()

    async def begin(self) -> None:
        await self._start()

    async def end(self) -> None:
        live, self._live = self._live, None
        if live is not None:
            await live.stop()

    async def capture(self) -> Frame:
        if self._live is not None:
            return await self._live.after(time.monotonic())
        try:
            return await (await self._start()).after(time.monotonic())
        finally:
            await self.end()

    async def close(self) -> None:
        await self.end()

    async def _start(self) -> Live:
        await self.end()
        live = self._live = Live(self._connect, self.view)
        await live.start()
        return live

    def _connect(self) -> _Stream:
        if self._secure:
            context = ssl.create_default_context()
            line: http.client.HTTPConnection = http.client.HTTPSConnection(
                self._host, self._port, timeout=SECONDS, context=context
            )
        else:
            line = http.client.HTTPConnection(self._host, self._port, timeout=SECONDS)
        try:
            line.request("GET", self._path, headers=self._headers)
            wire = line.sock  # the connection forgets it when the answer says "Connection: close"
            answer = line.getresponse()
        except (OSError, http.client.HTTPException, ValueError) as error:
            line.close()
            raise _refusal(error) from None
        if answer.status != 200:
            answer.close()
            line.close()
            raise _STATUS.get(answer.status, DeviceMissing)(Device.CAMERA, _REASON.get(answer.status, Reason.NOT_FOUND))
        return _Stream(line, wire, answer)


_STATUS: dict[int, type[DeviceError]] = {503: DeviceBusy}
_REASON = {401: Reason.NO_PERMISSION, 403: Reason.NO_PERMISSION, 503: Reason.IN_USE}


def _refusal(error: Exception) -> DeviceError:
    if isinstance(error, TimeoutError):
        return DeviceLost(Device.CAMERA, Reason.SILENT)
    if isinstance(error, OSError):
        return refused(Device.CAMERA, error)
    return DeviceLost(Device.CAMERA, Reason.GARBLED)


class _Stream:
    """The running stream."""

    def __init__(
        self, line: http.client.HTTPConnection, wire: socket.socket | None, answer: http.client.HTTPResponse
    ) -> None:
        self._line = line
        self._wire = wire
        self._answer = answer
        self._pictures = Pictures()
        self._torn = 0

    def read(self) -> Frame:
        while True:
            newest, came = self._newest()
            try:
                pixels = jpeg(newest)
            except Unreadable:
                self._torn += 1
                if self._torn >= MOST_TORN:
                    raise DeviceLost(Device.CAMERA, Reason.GARBLED) from None
                continue
            self._torn = 0
            return Frame(pixels, came, lossy=True)

    def _newest(self) -> tuple[bytes, float]:
        """The newest picture and when its last bytes came; reads on as long as something waits."""
        newest: bytes | None = None
        came = 0.0
        end = time.monotonic() + SECONDS
        while newest is None or self._waits():
            try:
                data = self._answer.read1(CHUNK)
                pictures = self._pictures.feed(data)
            except TornStream:
                raise DeviceLost(Device.CAMERA, Reason.GARBLED) from None
            except OSError as error:
                raise lost(Device.CAMERA, error) from None
            except (http.client.HTTPException, ValueError):
                raise DeviceLost(Device.CAMERA, Reason.GARBLED) from None
            if not data:
                raise DeviceLost(Device.CAMERA, Reason.UNPLUGGED)
            if pictures:
                newest, came = pictures[-1], time.monotonic()
            if time.monotonic() > end:
                if newest is None:
                    raise DeviceLost(Device.CAMERA, Reason.SILENT)  # a trickle that never becomes a picture
                break
        return newest, came

    def _waits(self) -> bool:
        return bool(self._wire and select.select([self._wire], [], [], 0)[0])

    def close(self) -> None:
        self._answer.close()
        self._line.close()
