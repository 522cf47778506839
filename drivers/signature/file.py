"""A signature from a file in place of a hand: SVG lines or recorded ink."""

from __future__ import annotations

import asyncio
from pathlib import Path

from drivers.options import number, only, place
from drivers.ports import Device, DeviceLost, DeviceMissing, DeviceUrl, Finding, Identity, Ink, Reason
from drivers.refusals import refused
from drivers.signature.inkfile import Drawing, TornInk, fitted, read_json
from drivers.signature.playing import Playing
from drivers.signature.svg import read_svg

MAX_BYTES = 2 * 1024 * 1024


class FilePad(Playing):
    """`file:PATH?seconds=1.2`: SVG (paths, polylines, lines) or ink as JSON, fitted into the field.

    JSON is `{"strokes": [[[x, y, t, pressure], ...], ...]}` or only the list; `t` (seconds) and `pressure` (0..1) may
    be missing, a point may also be an object with these keys. What takes longer than `seconds` is played faster.
    """

    def __init__(self, url: DeviceUrl) -> None:
        only(url, "seconds")
        super().__init__(number(url, "seconds", 1.2, 0.05, 60.0), self._fit)
        self._path = Path(place(url))
        self._drawing: Drawing = ()

    async def open(self) -> Identity:
        try:
            self._drawing = await asyncio.to_thread(_read, self._path)
        except OSError as error:
            raise refused(Device.SIGNATURE, error) from None
        except TornInk:
            raise DeviceMissing(Device.SIGNATURE, Reason.GARBLED) from None
        return Identity(model="signature file")

    async def check(self) -> frozenset[Finding]:
        if not await asyncio.to_thread(self._path.is_file):
            raise DeviceLost(Device.SIGNATURE, Reason.UNPLUGGED)
        return frozenset({Finding.SIMULATED})

    async def close(self) -> None:
        await super().close()
        self._drawing = ()

    def _fit(self, width: float, height: float) -> Ink:
        return fitted(self._drawing, width, height)


def _read(path: Path) -> Drawing:
    with path.open("rb") as stream:
        data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise TornInk("too large")
    text = data.lstrip(b"\xef\xbb\xbf \t\r\n")
    return read_json(data) if text[:1] in (b"{", b"[") else read_svg(data)
