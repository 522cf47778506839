"""The technician's way: sign in, the dashboard, tests, and out again. Whoever walks away is signed out by the stage."""

from __future__ import annotations

from flows.screens import Tone
from flows.service import screens
from flows.service.needs import Door, Workbench
from flows.service.screens import Dashboard, StaffBusy, StaffEnter, StaffTell
from flows.service.trials import TRIALS
from flows.visit import Back, Place, Stage

SIGN_IN = Place()
INSIDE = Place(back=True)
PIN, CODE = (6, 12), 6
"""Digits, as `kiosk access` sets them."""


async def service(stage: Stage, door: Door, bench: Workbench) -> None:
    """From the sign-in to leaving. Raises Ended when cancelled or abandoned."""
    if not await _sign_in(stage, door):
        return
    await stage.wait(StaffBusy("service-looking"), bench.look_again(), SIGN_IN)
    while True:
        rows = bench.rows()
        able = frozenset(test for test, trial in TRIALS.items() if trial.possible(bench.devices))
        wanted = await stage.show(Dashboard(rows, bench.statistics(), able), SIGN_IN)
        if wanted == screens.LEAVE:
            return
        if wanted == screens.LOOK:
            await stage.wait(StaffBusy("service-looking"), bench.look_again(), SIGN_IN)
        elif wanted == screens.REPORT:
            await _report(stage, bench)
        else:
            await _try(stage, bench, wanted)


async def _sign_in(stage: Stage, door: Door) -> bool:
    if not door.has_pin:
        await stage.show(StaffTell("service-no-pin", tone=Tone.WARNING), SIGN_IN)
        return False
    fault, tries = None, 0
    while True:
        seconds = await door.wait()
        if seconds > 0:
            values = {"seconds": round(seconds)}
            await stage.show(StaffTell("service-locked", values, Tone.WARNING, button="done"), SIGN_IN)
            return False
        values = {"tries": tries}
        shortest, longest = PIN
        pin = await stage.show(
            StaffEnter("service-pin", False, shortest, longest, masked=True, fault=fault, values=values), SIGN_IN
        )
        try:
            code = await stage.show(StaffEnter("service-code", False, CODE, CODE), INSIDE)
        except Back:
            continue
        answer = await stage.wait(StaffBusy("service-checking"), door.enter(pin, code), SIGN_IN)
        if answer.open:
            return True
        fault, tries = "service-pin-wrong", answer.tries


async def _report(stage: Stage, bench: Workbench) -> None:
    where = await stage.wait(StaffBusy("service-writing"), bench.report(), SIGN_IN)
    if where is None:
        await stage.show(StaffTell("service-report-failed", tone=Tone.ERROR), SIGN_IN)
    else:
        await stage.show(StaffTell("service-report", {"folder": where}, Tone.OK, button="done"), SIGN_IN)


async def _try(stage: Stage, bench: Workbench, test: str) -> None:
    try:
        found = await TRIALS[test].run(stage, bench)
    except Back:
        return
    if found is not None:
        await bench.note(test, found)
