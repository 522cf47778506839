"""Slips as picture files in place of paper."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from PIL import Image

from drivers.options import only, place
from drivers.ports import Device, DeviceLost, DeviceUrl, Finding, Identity, Pixels, Reason, Slip
from drivers.refusals import lost, refused


class PngPrinter:
    """`png:DIR`: every slip becomes `slip-001.png`, `slip-002.png`, ... in DIR, whole or not at all."""

    def __init__(self, url: DeviceUrl) -> None:
        only(url)
        self._folder = Path(place(url))

    async def open(self) -> Identity:
        try:
            await asyncio.to_thread(self._folder.mkdir, parents=True, exist_ok=True)
        except OSError as error:
            raise refused(Device.PRINTER, error) from None
        return Identity(model="slips as pictures")

    async def check(self) -> frozenset[Finding]:
        if not await asyncio.to_thread(os.access, self._folder, os.W_OK | os.X_OK):
            raise DeviceLost(Device.PRINTER, Reason.UNPLUGGED)
        return frozenset({Finding.SIMULATED})

    async def print(self, slip: Slip) -> None:
        try:
            await asyncio.to_thread(_save, slip.pixels, self._folder)
        except OSError as error:
            raise lost(Device.PRINTER, error) from None

    async def close(self) -> None:
        return None


def _save(pixels: Pixels, folder: Path) -> None:
    taken = [int(path.stem[5:]) for path in folder.glob("slip-*.png") if path.stem[5:].isdecimal()]
    number = max(taken, default=0)
    with NamedTemporaryFile(dir=folder, prefix=".", suffix=".png") as file:
        Image.fromarray(pixels).save(file, "PNG", dpi=(203, 203))
        file.flush()
        while True:
            number += 1
            try:
                os.link(file.name, folder / f"slip-{number:03d}.png")
                return
            except FileExistsError:
                continue
