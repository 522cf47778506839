"""Waits for a citizen, serves one visit, and ends it in every way it can end."""

from __future__ import annotations

import asyncio
import logging
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Protocol as Shape
from typing import TypeVar

from drivers.ports import Device, DeviceError, Identity, Slip
from flows.feedback import ask_feedback
from flows.needs import Application, Circumstances, Devices, Examiner, House, Office, OfficeError, Typesetter
from flows.offers import offered, why_closed
from flows.reception import Result, reception
from flows.screens import (
    Attract,
    Busy,
    ChooseLanguage,
    Errand,
    Load,
    OutOfOrder,
    ReceiptShown,
    Screen,
    Tell,
    Tone,
    Value,
)
from flows.turn import tell_turn
from flows.visit import Back, End, Ended, Outdated, Place, Stage, Visit, beside, until_false
from kiosk import handover, onsite
from kiosk.audit import Audit
from kiosk.outbox import Outbox, OutboxError
from kiosk.paper import counted
from kiosk.protocol import Protocol
from kiosk.sealing import PublicKey, envelope_bytes, seal
from kiosk.settings import Settings
from kiosk.submission import Occasion, compose
from office import messages

A = TypeVar("A")
T = TypeVar("T")
log = logging.getLogger(__name__)

HANDED_IN = Place(final=True)
LAST_WORD = 600.0
"""Seconds after which a last word goes even if the stage, which knows who still reads or listens, says nothing."""
STRETCH = 1.0
"""Seconds between two looks whether the citizen wants more time."""
PROGRAM_ERROR = "X20"
CLOSED = "X40"
"""Staff has closed everything."""
LOOK_ROUND = 3.0
"""Seconds between two looks whether the first screen still tells the truth; looking asks the disk."""
SERVICE = "service"
"""A technician was here, no visitor."""
LEFT = "left"
"""Ended at the start screen: nothing began, so nothing needs to be said."""
KEEP = timedelta(hours=96)
"""PAuswV §6a(3), PassV §9(3)."""


URGENT = timedelta(hours=24)
"""So long before the law erases it, what waits is shown as urgent."""


class Asked(Office, Shape):
    """The office as the host needs it: a journey's questions and the hand-over's."""

    async def wake(self) -> None: ...

    async def receipt(self, key: str, timeout: float) -> messages.Receipt | None: ...


class Receipts(Typesetter, Shape):
    """Draws the receipt too."""

    async def receipt(self, code: str, delete_by: datetime, number: int | None, mark: str | None) -> Slip: ...


class Witness(Examiner, Shape):
    """An examiner that remembers what it judged, for the process log."""

    @property
    def protocol(self) -> Protocol: ...


class Screenplay(Stage, Shape):
    """A stage that can be set back for the next citizen."""

    language: str

    @property
    def pace(self) -> float:
        """How many times as long everything waits."""

    @property
    def circumstances(self) -> Circumstances:
        """How the citizen says to be here."""

    def reset(self) -> None: ...


@dataclass(frozen=True)
class Ending:
    """How a visit ended. `reason` is a technician's code where something failed."""

    end: str
    receipt: messages.Receipt | None = None
    code: str | None = None
    mark: str | None = None
    key: str | None = None
    ticket: messages.Ticket | None = None
    reason: str | None = None
    device: Device | None = None
    """The device that failed."""
    step: str | None = None
    """Where it ended, if it did not end well."""
    seconds: Mapping[str, float] = field(default_factory=dict)
    """How long each step of the journey took."""


@dataclass(frozen=True)
class _Offer:
    """What the first screen promises. `out_of_order` is the code to show when nothing is possible."""

    open_until: datetime | None
    closed: tuple[str, ...]
    out_of_order: str | None
    load: Load | None = None
    """What waits in a suitcase that is away from its office."""


@dataclass(frozen=True)
class Host:
    """One terminal's receptionist."""

    settings: Settings
    stage: Screenplay
    devices: Devices
    new_examiner: Callable[[], Witness]
    """A fresh one for every visit."""
    office: Asked
    typesetter: Receipts
    outbox: Outbox
    sealing_key: Callable[[], PublicKey]
    """The key to seal to now."""
    clock: Callable[[], datetime]
    """Now, in UTC."""
    audit: Audit
    service: Callable[[], Awaitable[None]] | None = None
    """The technician's journey; raises Ended."""
    called: asyncio.Event = field(default_factory=asyncio.Event)
    """Set while the first screen stands: staff wants in."""

    async def serve(self) -> Ending:
        """Wait for one citizen and serve them; afterwards nothing of them is left on the screen."""
        if await self._invite():
            return await self._serve_staff()
        started = self.clock()
        await self._note("visit-began", language=self.stage.language)
        examiner = self.new_examiner()
        try:
            ending = await self._visit(started, examiner)
        except Exception as error:
            ending = _ending(error)
        at = {"step": ending.step} if ending.step else {}
        seconds = round((self.clock() - started).total_seconds(), 1)
        await self._note("visit-ended", end=ending.end, seconds=seconds, **at)
        for (part, criterion), times in sorted(examiner.protocol.missed().items()):
            await self._note("capture-missed", part=part, criterion=criterion, times=times)
        await self._farewell(ending)
        if ending.end == "done" and self.settings.terminal.feedback:
            await ask_feedback(self.stage, self.office)
        self.stage.reset()
        return ending

    async def _serve_staff(self) -> Ending:
        """The technician's journey; however it ends, the next one has to sign in again."""
        assert self.service is not None
        try:
            await self.service()
        except (Ended, Back):
            pass
        except Exception as error:
            log.error("service ended by %s at %s", type(error).__name__, _where(error))
        self.stage.reset()
        return Ending(SERVICE)

    async def _note(self, event: str, **fields: str | int | float) -> None:
        await asyncio.to_thread(self.audit.note, event, **fields)

    async def _invite(self) -> bool:
        """Attract and language; who walks away here leaves no visit behind. True: staff wants in."""
        told: str | None = None
        while True:
            offer = self._offer()
            if offer.out_of_order is not None and offer.out_of_order != told:
                await self._note("out-of-order", code=offer.out_of_order)
            told = offer.out_of_order
            try:
                async with until_false(partial(self._still_true, offer), LOOK_ROUND):
                    if await self._called_from(self._first_screen(offer)):
                        return True
                if offer.out_of_order is not None:
                    continue
                languages = tuple(self.settings.texts.languages)
                if len(languages) > 1:
                    self.stage.language = await self._show(ChooseLanguage(languages))
                return False
            except Outdated:
                continue
            except (Ended, Back):
                self.stage.reset()

    async def _called_from(self, screen: Screen[None]) -> bool:
        """Show the first screen until it is answered, or until staff tapped its crest: then True."""
        self.called.clear()
        showing = asyncio.ensure_future(self._show(screen))
        calling = asyncio.ensure_future(self.called.wait())
        try:
            await asyncio.wait({showing, calling}, return_when=asyncio.FIRST_COMPLETED)
            if calling.done() and self.service is not None:
                return True
            await showing
            return False
        finally:
            showing.cancel()
            calling.cancel()
            await asyncio.wait({showing, calling})

    def _still_true(self, offer: _Offer) -> bool:
        return self._offer() == offer

    def _offer(self) -> _Offer:
        latest, house = self.office.latest, self._house()
        why = {
            errand: why_closed(errand, self.devices, latest, house)
            for errand in offered(house)
            if errand is not Errand.INFORMATION
        }
        return _Offer(
            latest.open_until if latest else None,
            tuple(sorted({reason for reason in why.values() if reason})),
            self._worst(set(why.values())) if None not in why.values() else None,
            self._load() if house.outreach else None,
        )

    def _first_screen(self, offer: _Offer) -> Screen[None]:
        if offer.out_of_order is not None:
            return OutOfOrder(offer.out_of_order)
        return Attract(offer.open_until, offer.closed, offer.load)

    async def _visit(self, started: datetime, examiner: Witness) -> Ending:
        visit = Visit(
            self.stage,
            replace(self.devices, printer=counted(self.devices.printer, self.audit, "ticket")),
            examiner,
            self.office,
            self.typesetter,
            self._house(),
            lambda: self.stage.language,
            lambda: str(uuid.uuid4()),
            lambda: self.stage.circumstances,
        )
        try:
            async with (
                asyncio.timeout(self.settings.limits.visit) as limit,
                self._stretching(limit),
                beside(tell_turn(visit)),
            ):
                result = await visit.walk(reception)
        except Exception as error:
            if isinstance(error, Ended) and not visit.seconds:
                return Ending(LEFT)
            return replace(_ending(error), ticket=visit.ticket, step=visit.at)
        if result.application is None:
            return Ending("done", ticket=result.ticket, seconds=visit.seconds)
        ending = await self._hand_over(result, result.application, examiner, started)
        return replace(ending, seconds=visit.seconds)

    @asynccontextmanager
    async def _stretching(self, limit: asyncio.Timeout) -> AsyncIterator[None]:
        """Whoever wants more time has it for the whole visit, too."""
        loop, longest = asyncio.get_running_loop(), self.settings.limits.visit
        began = loop.time()

        async def stretch() -> None:
            while True:
                limit.reschedule(began + longest * self.stage.pace)
                await asyncio.sleep(STRETCH)

        stretching = asyncio.ensure_future(stretch())
        try:
            yield
        finally:
            stretching.cancel()

    def _house(self) -> House:
        try:
            self.outbox.room()
            closed = None
        except OutboxError:
            closed = "closed-disk"
        settings = self.settings
        return House(
            settings.photo.fee,
            settings.texts.counter,
            keep_hours=KEEP // timedelta(hours=1),
            finger_seconds=settings.fingers.time,
            burst=settings.photo.burst,
            shut=onsite.read(settings.state).closed,
            closed=closed,
            staffed=settings.staffed,
            outreach=settings.terminal.outreach,
            near=settings.office.near,
            appointments=settings.office.tickets is None,
            eid_service=settings.documents.online,
        )

    async def _hand_over(
        self, result: Result, application: Application, examiner: Witness, started: datetime
    ) -> Ending:
        """Seal, keep, wait a moment for the office's number, tell the code."""
        key, code, now = str(uuid.uuid4()), handover.new_code(), self.clock()
        mark = f"{self.settings.terminal.name}-{await asyncio.to_thread(self.outbox.next_mark):03d}"
        occasion = Occasion(key, code, mark, started, now, self.stage.language, self._identities())
        delete_by = now + KEEP

        async def hand_in() -> messages.Receipt | None:
            await asyncio.to_thread(self._keep, application, examiner, occasion, delete_by)
            try:
                await self.office.wake()
                return await self.office.receipt(key, self.settings.limits.office_call)
            except OfficeError:
                return None

        receipt = await self.stage.wait(Busy("submit"), hand_in(), HANDED_IN)
        number = receipt.number if receipt else None
        shown_mark = None if receipt else mark
        if shown_mark is not None:
            await self._note("offline-mark", key=key, mark=shown_mark)
        printed = await self._print(await self.typesetter.receipt(code, delete_by, number, shown_mark))
        screen = ReceiptShown(code, delete_by, number, shown_mark, printed)
        await self._last_word(screen)
        return Ending("done", receipt, code, mark, key, result.ticket)

    def _keep(self, application: Application, examiner: Witness, occasion: Occasion, delete_by: datetime) -> None:
        key = self.sealing_key()
        submission = compose(application, examiner.protocol, occasion, self.settings)
        header = messages.Header(
            messages.VERSION,
            key.id,
            self.settings.terminal.name,
            occasion.key,
            occasion.code,
            occasion.ended_at,
            delete_by,
            occasion.mark,
            application.ticket.key if application.ticket else None,
            # only a retake's reference is sure to be fit for a header: it is a key of the office's own
            case.reference if (case := application.case) and case.retake else None,
        )
        envelope = envelope_bytes(seal(submission, header, key))
        self.outbox.put(occasion.key, envelope, occasion.ended_at.timestamp(), delete_by.timestamp())
        self.audit.note("submission-kept", key=occasion.key, bytes=len(envelope))

    async def _print(self, slip: Slip) -> bool:
        printer = counted(self.devices.printer, self.audit, "receipt")
        if printer is None:
            return False

        async def work() -> None:
            async with printer.use() as device:
                await device.print(slip)

        try:
            await self.stage.wait(Busy("receipt-printing"), work(), HANDED_IN)
        except DeviceError as error:
            log.warning("receipt not printed: %s", error.code)
            return False
        return True

    async def _farewell(self, ending: Ending) -> None:
        if ending.end in ("done", LEFT):
            return
        tone = Tone.OK if ending.end in ("cancelled", "at_counter") else Tone.WARNING
        values: dict[str, Value] = {"counter": self.settings.texts.counter}
        if ending.device is not None:
            values["device"] = ending.device.name.lower()
        name = ending.end.replace("_", "-")
        code = None if ending.reason is None or ending.reason.islower() else ending.reason
        await self._last_word(Tell(name, values, tone, code, button="done"))
        if ending.ticket is not None:
            await self._last_word(Tell("kept", {"label": ending.ticket.label}, Tone.OK, button="done"))

    async def _show(self, screen: Screen[A]) -> A:
        return await self.stage.show(screen, Place())

    async def _last_word(self, screen: Screen[None]) -> None:
        """Show until confirmed or abandoned; the stage waits longer while it is read aloud."""
        try:
            async with asyncio.timeout(LAST_WORD):
                await self.stage.show(screen, HANDED_IN)
        except (TimeoutError, Ended, Back):
            return

    def _load(self) -> Load:
        """What is still to be delivered, and by when: for the clerk beside the suitcase."""
        try:
            depth = self.outbox.depth()
        except OutboxError:
            return Load(0, None)
        if depth.oldest_at is None:
            return Load(0, None)
        by = datetime.fromtimestamp(depth.oldest_at, UTC) + KEEP
        return Load(depth.waiting, by, urgent=by - self.clock() < URGENT)

    def _worst(self, why: set[str | None]) -> str:
        """The code that says most about why nothing works: staff's will, then the disk, devices, the office."""
        if why == {"closed-staff"}:
            return CLOSED
        try:
            self.outbox.room()
        except OutboxError as error:
            return error.code
        every = (self.devices.camera, self.devices.fingerprint, self.devices.signature)
        return next((device.status.code for device in every if device and device.status.code), OfficeError.code)

    def _identities(self) -> dict[str, Identity]:
        known = {"camera": self.devices.camera, "fingerprint": self.devices.fingerprint}
        return {kind: device.status.identity for kind, device in known.items() if device and device.status.identity}


def _ending(error: Exception) -> Ending:
    """Every way a visit can fail, as its ending. Only codes and types are logged: texts may carry data."""
    if isinstance(error, Ended):
        return Ending(error.end.name.lower(), reason=error.why)
    if isinstance(error, TimeoutError):
        return Ending(End.TOO_LONG.name.lower())
    if isinstance(error, DeviceError):
        log.warning("visit ended by %s", error.code)
        return Ending("device-error", reason=error.code, device=error.device)
    if isinstance(error, OfficeError):
        log.warning("visit ended by %s", error.code)
        return Ending("office-away", reason=error.code)
    if isinstance(error, OutboxError):
        log.error("visit ended by %s", error.code)
        return Ending("disk-full", reason=error.code)
    log.error("visit ended by %s at %s", type(error).__name__, _where(error))
    return Ending("program-error", reason=PROGRAM_ERROR)


def _where(error: BaseException) -> str:
    """File and line where it was raised, without any value."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
