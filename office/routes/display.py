"""The waiting room's display: whom the counters call, large, with a chime and a voice."""

from __future__ import annotations

import asyncio
import re
import shutil
from collections import OrderedDict
from datetime import datetime
from typing import Annotated

import msgspec
from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, QueryParameter

from office import text
from office.line import Visitor
from office.messages import Turn
from office.office import Office
from office.routes.contract import Here
from office.routes.people import page

_SHOWN = 7
_RATE = "130"
"""Words a minute."""
_PATIENCE = 8.0
_CALL = re.compile(r"[A-Z0-9]{1,2} [0-9]{3,4}")

Area = Annotated[str | None, QueryParameter(name="area", description="Only calls of this waiting area.")]


class Call(msgspec.Struct, frozen=True):
    """One call as the display shows it. `id` changes with every ring."""

    id: str
    label: str
    counter: str
    called: bool
    """Still wanted: not yet served, nor missed."""
    at: datetime


class Calls(msgspec.Struct, frozen=True):
    """What the display shows now."""

    calls: tuple[Call, ...]
    time: str


@get("/display", sync_to_thread=True)
def display(office: Here, area: Area = None) -> Response[str]:
    """The page for the screen on the wall."""
    say = text.phrases("desk", "de", office.settings.zone)
    now = office.clock()
    return page(
        "display.html",
        say,
        office=office.settings.office.title,
        area=area if area in office.settings.areas else None,
        areas=office.settings.areas,
        calls=_calls(office, area, now),
        now=now,
    )


@get("/display/calls", sync_to_thread=True)
def list_calls(office: Here, area: Area = None) -> Calls:
    """The latest calls, newest first."""
    now = office.clock()
    return Calls(_calls(office, area, now), now.astimezone(office.settings.zone).strftime("%H:%M"))


@get("/display/voice/{id:str}")
async def voice(id: FromPath[str], office: Here) -> Response[bytes]:
    """A call spoken by espeak-ng, as WAV. 404 where it cannot speak; the browser's own voice may then."""
    calls = await asyncio.to_thread(_calls, office, None, office.clock())
    wanted = next((one for one in calls if one.id == id), None)
    if wanted is None or not _CALL.fullmatch(wanted.label):
        raise NotFoundException
    prefix, _, number = wanted.label.partition(" ")
    say = text.phrases("desk", "de")
    spoken = await _spoken(say("display-spoken", prefix=prefix, number=int(number), counter=wanted.counter))
    if spoken is None:
        raise NotFoundException
    return Response(spoken, media_type="audio/wav")


_kept: OrderedDict[str, bytes] = OrderedDict()


async def _spoken(sentence: str) -> bytes | None:
    """A sentence as WAV; the latest stay, since several displays ask for the same."""
    if sentence in _kept:
        return _kept[sentence]
    program = shutil.which("espeak-ng")
    if program is None:
        return None
    process = await asyncio.create_subprocess_exec(
        program, "-v", "de", "-s", _RATE, "--stdin", "--stdout",
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        async with asyncio.timeout(_PATIENCE):
            wave, _ = await process.communicate(sentence.encode())
    except TimeoutError:
        return None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if not wave:
        return None
    _kept[sentence] = wave
    while len(_kept) > 30:
        _kept.popitem(last=False)
    return wave


def _calls(office: Office, area: str | None, now: datetime) -> tuple[Call, ...]:
    counters = office.settings.counters
    return tuple(
        Call(f"{one.label.replace(' ', '-')}-{one.rings}", one.label, one.counter, one.turn is Turn.CALLED, one.rang_at)
        for one in _latest(office, now)
        if one.counter is not None and one.rang_at is not None and (area is None or counters.get(one.counter) == area)
    )[:_SHOWN]


def _latest(office: Office, now: datetime) -> list[Visitor]:
    return office.line.calls(now, limit=4 * _SHOWN)


ROUTES = [display, list_calls, voice]
