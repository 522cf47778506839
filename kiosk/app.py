"""Composes the screen process; the only module that knows everyone.

It has screen and devices, but no network: what must travel goes through the outbox and the courier's socket.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, cast
from zoneinfo import ZoneInfo

import pygame

from drivers import driver
from drivers.ports import (
    Device,
    DeviceMissing,
    Driver,
    Faced,
    Finding,
    Hears,
    Jack,
    Keys,
    State,
    Status,
)
from drivers.supervisor import Supervisor
from flows.needs import Devices
from flows.screens import Attract, Busy, OutOfOrder
from flows.service.hands import CROSSES, PAD
from flows.service.journey import service
from flows.visit import Place
from kiosk.access import Gate
from kiosk.asking import Asking
from kiosk.audit import Audit
from kiosk.diagnosis.bench import Bench
from kiosk.diagnosis.door import StaffDoor
from kiosk.examiner import Engines, LocalExaminer
from kiosk.host import LEFT, Ending, Host, Receipts
from kiosk.keyring import Keyring
from kiosk.memory import be_frugal, give_back
from kiosk.onsite import lit
from kiosk.onsite import read as on_site
from kiosk.outbox import Outbox
from kiosk.paper import counted
from kiosk.settings import Settings, SettingsError
from kiosk.staffcards import CardGate, staff_cards
from kiosk.ui.padface import PadFaces
from kiosk.ui.slips import Slips
from kiosk.ui.sound import Sound
from kiosk.ui.speech import Speech
from kiosk.ui.stage import ScreenStage
from kiosk.ui.voice import Voice
from kiosk.ui.words import Words
from office.messages import DeviceReport

log = logging.getLogger(__name__)

START = 2.5
"""Seconds the first screen waits for devices."""


def utc_now() -> datetime:
    """The wall clock."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Terminal:
    """A running terminal: its stage, its host, its supervised devices."""

    stage: ScreenStage
    host: Host
    office: Asking
    outbox: Outbox
    supervisors: tuple[Supervisor[Driver], ...]
    screen: asyncio.Future[None]
    """The stage's loop; it ends when the window is closed."""

    async def start(self, *, covered: bool = False) -> None:
        """Wait, with a word on the screen unless it is `covered`, until every device was opened and the office asked
        once, whatever came of it; but not for long: a slow device joins later."""
        opened = asyncio.gather(self.office.settled(), *(supervisor.settled() for supervisor in self.supervisors))
        with suppress(TimeoutError):
            async with asyncio.timeout(START):
                await (opened if covered else self.stage.wait(Busy("starting"), opened, Place(final=True)))

    async def serve(self, ended: Callable[[Ending], bool] = lambda _: False) -> None:
        """Serve one citizen after the other until `ended` says that it is enough, or the window is closed."""
        serving = asyncio.ensure_future(self._serve(ended))
        try:
            await asyncio.wait({serving, self.screen}, return_when=asyncio.FIRST_COMPLETED)
            (serving if serving.done() else self.screen).result()
        finally:
            serving.cancel()
            await asyncio.wait({serving})

    async def serve_one(self, ready: Callable[[], None]) -> pygame.Surface | None:
        """Serve until one visit has ended, and give the picture of the empty first screen after it; None if the window
        was closed. `ready` is called when the first screen stands."""

        async def announce() -> None:
            await self._invited()
            ready()

        announcing = asyncio.ensure_future(announce())
        try:
            await self.serve(lambda ending: ending.end != LEFT)
        finally:
            announcing.cancel()
        if self.screen.done():
            return None
        inviting = asyncio.ensure_future(self.host.serve())
        try:
            await self._invited()
            return self.stage.picture()
        finally:
            inviting.cancel()
            await asyncio.wait({inviting})

    async def _invited(self) -> None:
        """The first screen is painted."""
        while not isinstance(self.stage.screen, (Attract, OutOfOrder)):
            await self.stage.drawn()
        await self.stage.drawn()

    async def _serve(self, ended: Callable[[Ending], bool]) -> None:
        while True:
            ending = await self.host.serve()
            give_back()
            if ended(ending):
                return


@asynccontextmanager
async def terminal(
    settings: Settings,
    surface: pygame.Surface | None = None,
    clock: Callable[[], datetime] = utc_now,
    watched: Callable[[Receipts], Receipts] = lambda slips: slips,
) -> AsyncIterator[Terminal]:
    """Start everything; on leaving, devices are closed and every task has ended. `watched` may look at every slip.

    Raises SettingsError, KeyUnusable or OutboxError.
    """
    be_frugal()
    words = Words(settings)
    zone = ZoneInfo(settings.terminal.timezone)
    outbox = Outbox(settings.state / "outbox.sqlite")
    audit = Audit(settings.state / "audit.jsonl")
    engines = Engines(settings)
    office = Asking(settings.socket, outbox, settings.limits.office_call)
    recordings = settings.path(settings.texts.recordings) if settings.texts.recordings else None
    stage = ScreenStage(
        settings,
        words,
        surface=surface,
        clock=lambda: clock().astimezone(zone),
        speech=Speech(Voice(recordings, words.key_of), Sound()),
        volume=on_site(settings.state).volume,
    )
    faces = PadFaces(words, lambda: stage.language)
    supervisors: dict[Device, Supervisor[Driver]] = {}

    told: dict[Device, tuple[State, str | None, bool]] = {}
    haunted: set[str] = set()
    """What is wrong with the touch screen."""
    errands: set[asyncio.Future[None]] = set()

    def beside(errand: Coroutine[Any, Any, None]) -> None:
        """Do something without waiting for it; it must not raise."""
        task = asyncio.ensure_future(errand)
        errands.add(task)
        task.add_done_callback(errands.discard)

    def changed(status: Status) -> None:
        steady = State.READY if status.usable else status.state
        low = Finding.PAPER_LOW in status.findings
        if told.get(status.device) == (steady, status.code, low):
            return
        told[status.device] = (steady, status.code, low)
        log.info("%s is %s%s", status.device.name.lower(), steady.value, f" ({status.code})" if status.code else "")
        beside(_report(office, audit, status, tuple(one.status for one in supervisors.values()), frozenset(haunted)))

    def supervised(device: Device, url: str | None) -> Supervisor[Any] | None:
        if url is None:
            return None
        try:
            driver(device, url)  # a URL that nobody understands is refused now, not when the citizen stands there
        except ValueError as error:
            raise SettingsError(f"{error} - at $.devices.{device.name.lower()}") from None
        except DeviceMissing as error:
            log.warning("no driver for %s", error)  # its journeys stay closed, with the reason; the others go on

        def made() -> Driver:
            one = driver(device, url)
            if hasattr(one, "face"):
                cast(Faced, one).face = faces
            if hasattr(one, "typed"):
                cast(Keys, one).typed = stage.typed
            return one

        supervisors[device] = Supervisor(device, made, deadline=settings.limits.device_call, changed=changed)
        return supervisors[device]

    urls = settings.devices
    devices = Devices(
        camera=supervised(Device.CAMERA, urls.camera),
        fingerprint=supervised(Device.FINGERPRINT, urls.fingerprint),
        signature=supervised(Device.SIGNATURE, urls.signature),
        scanner=supervised(Device.SCANNER, urls.scanner),
        printer=supervised(Device.PRINTER, urls.printer),
        card=supervised(Device.CARD, urls.card),
        eid=supervised(Device.EID, urls.eid),
        mount=supervised(Device.MOUNT, lit(settings)),
    )
    socket = supervised(Device.JACK, urls.jack)
    slips, sound = Slips(settings, words, lambda: stage.language), Sound()

    async def staff() -> None:
        tested = replace(devices, printer=counted(devices.printer, audit, "test"))
        bench = Bench(
            settings, tested, supervisors, lambda: LocalExaminer(engines, clock), slips, play, lambda: stage.language,
            PadFaces(words.staff, lambda: stage.language, CROSSES, PAD),
        )  # fmt: skip
        gate = Gate(settings.state, audit)
        await service(stage, StaffDoor(gate, CardGate(staff_cards(settings), gate.lockout, audit)), bench)

    def play() -> None:
        sound.cue("done", 1.0)

    host = Host(
        settings,
        stage,
        devices,
        lambda: LocalExaminer(engines, clock),
        office,
        watched(slips),
        outbox,
        Keyring(settings, clock).current,
        clock,
        audit,
        staff,
    )

    def crest() -> None:
        """Five taps count on the first screen alone: never during a visit."""
        if isinstance(stage.screen, (Attract, OutOfOrder)):
            host.called.set()

    def key(character: str, at: float) -> bool:
        scanner = supervisors[Device.SCANNER].driver if Device.SCANNER in supervisors else None
        return cast(Keys, scanner).key(character, at) if hasattr(scanner, "key") else False

    def headphones() -> bool:
        jack = cast("Jack | None", socket.driver) if socket else None
        return jack is not None and jack.plugged.latest is True

    def hear(advice: str) -> None:
        for one in (Device.CAMERA, Device.FINGERPRINT, Device.CARD):
            listener = supervisors[one].driver if one in supervisors else None
            if hasattr(listener, "hear"):
                cast(Hears, listener).hear(advice)

    def call_for_help(wanted: bool) -> None:
        beside(office.help(wanted))
        beside(asyncio.to_thread(audit.note, "help-called", open="yes" if wanted else "no"))

    def ghost(kind: str) -> None:
        """Touches that no person makes: into the audit, and with the next heartbeat to the office."""
        haunted.add(f"ghost-{kind}")
        log.warning("the touch screen feels what is not there (%s)", kind)
        beside(asyncio.to_thread(audit.note, "touch-ghost", kind=kind))
        beside(_tell(office, audit, tuple(one.status for one in supervisors.values()), frozenset(haunted)))

    stage.on_ghost, stage.on_crest = ghost, crest
    stage.headphones = headphones
    stage.on_key, stage.on_guidance, stage.on_help = key, hear, call_for_help
    running = [asyncio.ensure_future(one.run()) for one in supervisors.values()]
    screen = asyncio.ensure_future(stage.run())
    running += [screen, asyncio.ensure_future(office.watch())]
    try:
        yield Terminal(stage, host, office, outbox, tuple(supervisors.values()), screen)
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        await asyncio.gather(*(one.close() for one in supervisors.values()))
        for errand in errands:
            errand.cancel()
        await asyncio.gather(*errands, return_exceptions=True)
        engines.close()
        outbox.close()


async def _report(
    office: Asking, audit: Audit, status: Status, every: tuple[Status, ...], haunted: frozenset[str]
) -> None:
    """A device changed: into the audit, and with the next heartbeat to the office."""
    more = {"code": status.code} if status.code else {}
    if Finding.PAPER_LOW in status.findings:
        more["finding"] = Finding.PAPER_LOW.value  # nothing fails yet, but somebody has to come
    name = status.device.name.lower()
    await asyncio.to_thread(audit.note, "device-changed", device=name, state=status.state.value, **more)
    await _tell(office, audit, every, haunted)


async def _tell(office: Asking, audit: Audit, every: tuple[Status, ...], haunted: frozenset[str]) -> None:
    """How every device is, and the touch screen where something is wrong with it."""
    reports = [
        DeviceReport(
            one.device.name.lower(), one.state.value, one.code, tuple(sorted(found.value for found in one.findings))
        )
        for one in every
    ]
    if haunted:
        reports.append(DeviceReport("touch", State.READY.value, findings=tuple(sorted(haunted))))
    await office.tell(tuple(reports), str(await asyncio.to_thread(audit.head)))
