"""Whoever brings a photo from a studio can have its code checked before waiting: readable and complete, or not."""

from __future__ import annotations

from contextlib import AsyncExitStack, suppress

from drivers.ports import DeviceError, Frame, Slot
from flows.needs import PhotoCode
from flows.screens import ScanPhotoCode, Tell, Tone
from flows.visit import Visit


async def check_photo_code(visit: Visit) -> None:
    """Read the code until it is complete or the citizen goes on without. Only the verdict ever leaves the reader."""
    if not any(one is not None and one.status.usable for one in (visit.devices.camera, visit.devices.scanner)):
        return
    complete = False
    with suppress(DeviceError):  # the desk reads it, too
        async with AsyncExitStack() as open_devices:
            found, view = await _readers(visit, open_devices)
            verdict: PhotoCode | None = None
            while not complete:
                found.latest = None
                verdict = await visit.show(ScanPhotoCode(found, view, verdict))
                if verdict is None:
                    return
                complete = verdict is PhotoCode.COMPLETE
    if complete:
        await visit.show(Tell("photo-code-complete", {"counter": visit.house.counter}, Tone.OK))


async def _readers(visit: Visit, open_devices: AsyncExitStack) -> tuple[Slot[PhotoCode], Slot[Frame] | None]:
    view: Slot[Frame] | None = None
    codes: Slot[str] | None = None
    camera, scanner = visit.devices.camera, visit.devices.scanner
    if camera is not None and camera.status.usable:
        view = (await open_devices.enter_async_context(camera.watch())).view
    if scanner is not None and scanner.status.usable:
        codes = (await open_devices.enter_async_context(scanner.watch())).codes
    return await open_devices.enter_async_context(visit.examiner.photo_codes(view, codes)), view
