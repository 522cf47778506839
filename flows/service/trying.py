"""What all tests by hand share: a question that only a person can answer, a failure's code, work that is watched."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from drivers.ports import DeviceError, Slot
from flows.screens import Line, Option, Tone
from flows.service.needs import Found, Workbench
from flows.service.screens import Running, StaffAsk, StaffTell
from flows.visit import Place, Stage

T = TypeVar("T")

HERE = Place(back=True)
Run = Callable[[Stage, Workbench], Awaitable[Found | None]]
"""One test; None: nothing was found out."""


async def ask(stage: Stage, question: str, **values: str | int | float) -> bool:
    """Only a person can tell."""
    answers = (Option(False, "no", "error"), Option(True, "yes", "ok", primary=True))
    return await stage.show(StaffAsk(question, answers, values, buttons=True), HERE)


async def human(stage: Stage, question: str) -> Found:
    """A test whose result only a person can tell."""
    return Found(await ask(stage, question))


async def failed(stage: Stage, code: str, **facts: str | int | float) -> Found:
    """Tell what is wrong by its code, and keep it."""
    await stage.show(StaffTell("service-failed", facts, Tone.ERROR, code), HERE)
    return Found(False, code, facts)


async def lost(stage: Stage, error: DeviceError) -> Found:
    """The device itself failed."""
    return await failed(stage, error.code)


async def passed(stage: Stage, said: str, **facts: str | int | float) -> Found:
    """Tell what was measured, and keep it."""
    await stage.show(StaffTell(said, facts, Tone.OK, button="done"), HERE)
    return Found(True, None, facts)


async def watched(stage: Stage, name: str, work: Callable[[Slot[Line]], Awaitable[T]]) -> T | None:
    """Let something run under somebody's eyes; `work` says in its slot where it stands. None: it was stopped."""
    now: Slot[Line] = Slot()
    over = Slot(False)
    task = asyncio.ensure_future(work(now))
    task.add_done_callback(lambda _: setattr(over, "latest", True))
    try:
        return await task if await stage.show(Running(name, now, over), HERE) else None
    finally:
        task.cancel()
        await asyncio.wait({task})
