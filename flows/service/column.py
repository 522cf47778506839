"""The height column: up, down, its limits, and that it stands when nobody touches the button any more."""

from __future__ import annotations

import asyncio

from drivers.ports import END, DeviceError, Mount, Slot
from flows.screens import Line, Tone
from flows.service.needs import Found, Workbench
from flows.service.screens import StaffTell
from flows.service.trying import HERE, ask, failed, lost, passed, watched
from flows.visit import Stage

PUSH, AGAIN = 1.0, 0.1
"""Seconds that a button is held, and between two words that it still is."""
SETTLE = 1.0
"""Seconds after the last touch in which it must have come to rest."""
REST = 1.0
"""mm that a column at rest may still move."""
RUN_ON = 80.0
"""mm that it may run on after the last touch: it is sent no more than 30 mm ahead, and a touch lasts 0.35 s."""


async def column(stage: Stage, bench: Workbench) -> Found | None:
    """Runs the whole way twice; first somebody says that the way is free."""
    lent = bench.devices.mount
    assert lent is not None
    try:
        async with lent.watch() as mount:
            stand = mount.stand.latest
            if stand is None or stand.height is None:
                await stage.show(StaffTell("service-column-none", tone=Tone.INFO, button="done"), HERE)
                return None
            if not await ask(stage, "service-column"):
                return None
            found = await watched(stage, "service-column-running", lambda now: _run(mount, now))
    except DeviceError as error:
        return await lost(stage, error)
    if found is None:
        return None
    if not found.passed:
        return await failed(stage, found.code or "M58", **found.facts)
    return await passed(stage, "service-column-passed", **found.facts)


async def _run(mount: Mount, now: Slot[Line]) -> Found:
    here = mount.stand.latest
    assert here is not None
    beyond = 0.0
    ends: list[float] = []
    for way, limit, word in ((1, here.highest, "up"), (-1, here.lowest, "down")):
        now.latest = Line(f"service-column-{word}", {"limit": round(limit)})
        ends.append(await mount.reach(limit))
        await _push(mount, way)  # against its end
        await asyncio.sleep(SETTLE)
        beyond = max(beyond, (_height(mount) - limit) * way)
    now.latest = Line("service-column-letting-go", {})
    begun = _height(mount)
    await _push(mount, 1)
    released = _height(mount)
    await asyncio.sleep(SETTLE)
    stood = _height(mount)
    await asyncio.sleep(SETTLE)
    drift = abs(_height(mount) - stood)
    facts = {
        "highest_mm": round(ends[0]),
        "lowest_mm": round(ends[1]),
        "ran_on_mm": round(stood - released),
        "drift_mm": round(drift),
    }
    reached = abs(ends[0] - here.highest) <= 2 * END and abs(ends[1] - here.lowest) <= 2 * END
    stops = stood - released <= RUN_ON and drift <= REST and beyond <= END
    moved = released - begun > END
    return Found(reached and stops and moved, None if reached and stops and moved else "M58", facts)


async def _push(mount: Mount, way: int) -> None:
    """Hold a button, and let go without a word: as a finger that is no longer felt."""
    for _ in range(round(PUSH / AGAIN)):
        mount.steer(way)
        await asyncio.sleep(AGAIN)


def _height(mount: Mount) -> float:
    stand = mount.stand.latest
    return stand.height if stand is not None and stand.height is not None else 0.0
