"""The technician's way: sign in, the dashboard, tests, and out again. Whoever walks away is signed out by the stage."""

from __future__ import annotations

import asyncio

from flows.screens import Tone
from flows.service import screens
from flows.service.needs import Door, Workbench
from flows.service.operation import operate
from flows.service.screens import Dashboard, StaffBusy, StaffTell
from flows.service.signin import SIGN_IN, sign_in
from flows.service.trials import TRIALS
from flows.visit import Back, Stage, beside

GLANCE = 5.0
"""Seconds between two looks at what changes by itself."""


async def service(stage: Stage, door: Door, bench: Workbench) -> None:
    """From the sign-in to leaving. Raises Ended when cancelled or abandoned."""

    async def inside(who: str) -> None:
        bench.signed_in(who)
        await _work(stage, bench)

    await sign_in(stage, door, bench.devices.card, inside)


async def _work(stage: Stage, bench: Workbench) -> None:
    await stage.wait(StaffBusy("service-looking"), bench.look_again(), SIGN_IN)
    while True:
        async with beside(_glancing(bench)):
            wanted = await stage.show(Dashboard(bench.rows(), bench.statistics(), bench.rows), SIGN_IN)
        if wanted == screens.LEAVE:
            return
        if wanted == screens.LOOK:
            await stage.wait(StaffBusy("service-looking"), bench.look_again(), SIGN_IN)
        elif wanted == screens.REPORT:
            await _report(stage, bench)
        elif wanted == screens.OPERATE:
            if await operate(stage, bench):
                return
        else:
            await _try(stage, bench, wanted)


async def _glancing(bench: Workbench) -> None:
    while True:
        await asyncio.sleep(GLANCE)
        await bench.glance()


async def _report(stage: Stage, bench: Workbench) -> None:
    where = await stage.wait(StaffBusy("service-writing"), bench.report(), SIGN_IN)
    if where is None:
        await stage.show(StaffTell("service-report-failed", tone=Tone.ERROR), SIGN_IN)
    else:
        await stage.show(StaffTell("service-report", {"folder": where}, Tone.OK, button="done"), SIGN_IN)


async def _try(stage: Stage, bench: Workbench, test: str) -> None:
    if test not in TRIALS:
        await stage.wait(StaffBusy("service-looking"), bench.again(test), SIGN_IN)
        return
    try:
        found = await TRIALS[test].run(stage, bench)
    except Back:
        return
    if found is not None:
        await bench.note(test, found)
