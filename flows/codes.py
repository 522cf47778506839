"""A code that somebody carries: scanned or typed, until the office knows it."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, suppress
from typing import TypeVar

from drivers.ports import DeviceError, Frame, Slot
from flows.screens import EnterCode, ScanCode
from flows.visit import Visit

T = TypeVar("T")
LookUp = Callable[[str], Awaitable[T | None]]
"""What stands behind a code; None where the code is none of ours."""

PLAUSIBLE = re.compile("[A-Za-z0-9][A-Za-z0-9 -]{3,39}")
"""What can be a code of an office at all; anything else that a camera sees is not asked about, nor kept."""
SLIP = re.compile(r"ticket:[0-9a-f-]{36}|https?://[!-~]{1,200}/t/[A-Za-z0-9_-]{16,64}")
"""What the QR code on a queue slip says."""


def can_scan(visit: Visit) -> bool:
    """Is there a scanner or a camera that reads codes now?"""
    devices = visit.devices
    return any(device is not None and device.status.usable for device in (devices.scanner, devices.camera))


async def by_typing(visit: Visit, look_up: LookUp[T]) -> T:
    """Let a code be typed until `look_up` knows it."""
    wrong = False
    while True:
        found = await _ask(look_up, await visit.show(EnterCode(wrong)))
        if found is not None:
            return found
        wrong = True


async def by_scanning(visit: Visit, look_up: LookUp[T], screen: str = "scan-code", slip: LookUp[T] | None = None) -> T:
    """A code from the scanner or the camera's picture. A device that goes meanwhile leaves typing, which needs none.

    `slip` knows what stands behind the code of a queue slip, where one is of use. The slots stay open from
    try to try: a wrong code that is still held up is not read again.
    """
    with suppress(DeviceError):
        async with AsyncExitStack() as open_devices:
            slots, view = await readers(visit, open_devices, visit.examiner.codes)
            wrong = False
            while slots:
                code = await visit.show(ScanCode(slots, view, wrong, screen))
                if code is None:
                    break
                found = await (slip(code) if slip and SLIP.fullmatch(code) else _ask(look_up, code))
                if found is not None:
                    return found
                wrong = True
    return await by_typing(visit, look_up)


async def _ask(look_up: LookUp[T], code: str) -> T | None:
    return await look_up(code) if PLAUSIBLE.fullmatch(code) else None


async def readers(
    visit: Visit, open_devices: AsyncExitStack, look: Callable[[Slot[Frame]], AbstractAsyncContextManager[Slot[str]]]
) -> tuple[tuple[Slot[str], ...], Slot[Frame] | None]:
    """What is read by whatever can scan, and the preview to show; `look` reads off it. Raises DeviceError."""
    slots: list[Slot[str]] = []
    view: Slot[Frame] | None = None
    camera, scanner = visit.devices.camera, visit.devices.scanner
    if camera is not None and camera.status.usable:
        view = (await open_devices.enter_async_context(camera.watch())).view
        slots.append(await open_devices.enter_async_context(look(view)))
    if scanner is not None and scanner.status.usable:
        slots.append((await open_devices.enter_async_context(scanner.watch())).codes)
    return tuple(slots), view
