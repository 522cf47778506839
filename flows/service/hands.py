"""What hands touch: finger glass, signature pad, card reader, keys, the touch screen."""

from __future__ import annotations

import math
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from itertools import pairwise
from typing import cast

from drivers.ports import BadCapture, CardReader, DeviceError, Faced, Finger, Ink, Lent, PenPoint, SignaturePad, State
from flows.screens import FingerAnswer, Signed, Tone
from flows.service.needs import CardSeen, Found, Workbench
from flows.service.screens import (
    CrossPad,
    PlainColour,
    PressKeys,
    StaffBusy,
    StaffFinger,
    StaffLay,
    StaffTell,
    TouchGrid,
)
from flows.service.trying import HERE, ask, failed, human, lost, passed
from flows.visit import Stage

_COLOURS = ((255, 255, 255), (0, 0, 0), (255, 0, 0), (0, 255, 0), (0, 0, 255))
PAD = (150.0, 45.0)
"""The field of the pad's test, mm."""
CROSSES = tuple((x, y) for y in (7.0, 22.5, 38.0) for x in (8.0, 41.5, 75.0, 108.5, 142.0))
"""Middles of the crosses in it, mm."""
NEAR, OFF = 7.0, 3.0
"""mm from a cross beyond which no ink belongs to it, and from which the pad counts as displaced."""


async def fingerprint(stage: Stage, bench: Workbench) -> Found | None:
    """The empty glass first, then a live picture and the quality of a print that is thrown away."""
    scanner, examiner, finger = bench.devices.fingerprint, bench.examiner, Finger.RIGHT_INDEX
    assert scanner is not None
    try:
        await stage.show(StaffTell("service-glass", tone=Tone.INFO), HERE)
        if not await stage.wait(StaffBusy("service-glass-looking"), bench.clean(scanner), HERE):
            return await failed(stage, "F54")
        async with scanner.watch(finger) as device, examiner.feel(device.view) as guidance:
            if await stage.show(StaffFinger(finger, device.view, guidance), HERE) is not FingerAnswer.RELEASED:
                return None
            async with scanner.use() as borrowed:
                impression = await borrowed.capture()
        judged = await stage.wait(StaffBusy("service-judging"), examiner.impression(impression, finger), HERE)
    except (BadCapture, DeviceError) as error:
        return await lost(stage, error)
    if not judged.acceptable:
        return await failed(stage, "F57", quality=judged.quality)
    return await passed(stage, "service-finger", quality=judged.quality)


async def signature(stage: Stage, bench: Workbench) -> Found | None:
    """A dot into the middle of each cross: how far off it is felt, and where nothing is felt."""
    pad = bench.devices.signature
    assert pad is not None
    try:
        async with _crossed(pad, bench), pad.watch(*PAD) as device:
            while True:
                screen = CrossPad(device.ink, device.pen, *PAD, name="service-pad", keys=device.keys, crosses=CROSSES)
                signed = await stage.show(screen, HERE)
                if signed is not Signed.CLEAR:
                    break
                async with pad.use() as borrowed:
                    await borrowed.clear()
            off, dead = displaced(device.ink.latest)
    except DeviceError as error:
        return await lost(stage, error)
    facts = {"offset_mm": round(off, 1), "dead": dead}
    if signed is not Signed.ACCEPT or dead or off > OFF:
        return await failed(stage, "S58", **facts)
    return await passed(stage, "service-pad-passed", **facts)


@asynccontextmanager
async def _crossed(pad: Lent[SignaturePad], bench: Workbench) -> AsyncIterator[None]:
    """A pad with a display of its own shows the crosses, too, as long as the body runs."""
    async with pad.use() as device:
        faced = cast(Faced, device) if hasattr(device, "face") else None
    if faced is None:
        yield
        return
    before, faced.face = faced.face, bench.cross_face
    try:
        yield
    finally:
        faced.face = before


def displaced(ink: Ink | None) -> tuple[float, int]:
    """How far off the worst cross with ink is, mm, and how many crosses have none."""
    strokes = ink.strokes if ink is not None else ()
    nearest = [min((_distance(cross, stroke) for stroke in strokes), default=math.inf) for cross in CROSSES]
    felt = [one for one in nearest if one <= NEAR]
    return max(felt, default=0.0), len(CROSSES) - len(felt)


def _distance(cross: tuple[float, float], stroke: Iterable[PenPoint]) -> float:
    """From a cross to the nearest place of a stroke, mm; between two points it runs straight."""
    points = [(point.x, point.y) for point in stroke]
    pieces = list(pairwise(points)) or [(one, one) for one in points]
    return min((_to_piece(cross, *piece) for piece in pieces), default=math.inf)


def _to_piece(at: tuple[float, float], one: tuple[float, float], other: tuple[float, float]) -> float:
    across, down = other[0] - one[0], other[1] - one[1]
    long = across * across + down * down
    share = ((at[0] - one[0]) * across + (at[1] - one[1]) * down) / long if long else 0.0
    share = min(max(share, 0.0), 1.0)
    return math.dist(at, (one[0] + share * across, one[1] + share * down))


async def card(stage: Stage, bench: Workbench) -> Found | None:
    """Any card: that it answers, and how fast; a staff card signs something, too."""
    reader = bench.devices.card
    assert reader is not None
    try:
        if reader.status.state is State.BUSY:  # whoever signed in with a card has it there still
            seen = await _read(stage, bench, reader)
        else:
            async with reader.watch() as device:
                await stage.show(StaffLay(device.card, name="service-card-any"), HERE)
                seen = await _read(stage, bench, reader)
    except DeviceError as error:
        return await lost(stage, error)
    signed = {None: "none", True: "yes", False: "no"}[seen.signed]
    if seen.signed is False:
        return await failed(stage, "K58", atr=_grouped(seen.atr), ms=seen.milliseconds, signed=signed)
    return await passed(stage, "service-card-read", atr=_grouped(seen.atr), ms=seen.milliseconds, signed=signed)


def _grouped(atr: str) -> str:
    """Eight digits at a time."""
    return " ".join(atr[start : start + 8] for start in range(0, len(atr), 8))


async def _read(stage: Stage, bench: Workbench, reader: Lent[CardReader]) -> CardSeen:
    return await stage.wait(StaffBusy("service-card-reading"), bench.look_at_card(reader), HERE)


async def keys(stage: Stage, _: Workbench) -> Found | None:
    """Each key shows when it is felt. Which of the others the keypad has, only a person can tell."""
    screen = PressKeys()
    felt = await stage.show(screen, HERE)
    missing = len(screen.keys) - len(felt)
    facts = {"felt": len(felt), "of": len(screen.keys)}
    if not missing:
        return Found(True, None, facts)
    if felt and await ask(stage, "service-keys-all", missing=missing):
        return Found(True, None, facts)
    return await failed(stage, "T58", **facts)


async def touch(stage: Stage, _: Workbench) -> Found | None:
    """Every field once."""
    return Found(found := await stage.show(TouchGrid(), HERE), None if found else "T57")


async def pixels(stage: Stage, _: Workbench) -> Found | None:
    """Plain colours."""
    for colour in _COLOURS:
        await stage.show(PlainColour(colour), HERE)
    return await human(stage, "service-pixels")
