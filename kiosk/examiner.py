"""Judges for the journeys, off the event loop, and remembers what was judged for the process log.

One `LocalExaminer` serves one visit; its engines are loaded once and shared.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

import zxingcpp

from drivers.card.chip import authority
from drivers.ports import BadCapture, CardReader, Device, Finger, Frame, Impression, Ink, Lent, Reason, Slot
from flows.identity import CardFault, ChipIdentity, DocumentKey, ZoneKey
from flows.needs import (
    AS_IT_IS,
    Advice,
    Age,
    Document,
    FingerAdvice,
    FingerGuidance,
    Guidance,
    InkFault,
    NoPortrait,
    PhotoCode,
    Portrait,
    Print,
    Rungs,
    Signature,
)
from kiosk import documents, photocode, printedzone
from kiosk.biometrics import signature as ink_picture
from kiosk.biometrics.fingers import coaching, coder, extensible, match, quality, record
from kiosk.biometrics.portrait import Engine, Guide, PortraitJudge, Rules
from kiosk.protocol import FaceCapture, FingerCapture, Protocol
from kiosk.settings import Settings

log = logging.getLogger(__name__)

T = TypeVar("T")
F = TypeVar("F")
R = TypeVar("R")
LOOK_EVERY = 1 / 60
CODE_EVERY = 0.15
ZONE_EVERY = 0.3
SCANNED_EVERY = 0.05


class Engines:
    """The loaded engines and the threads they run in: one for what is live, one for what is judged."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.rules = Rules(settings.photo.criteria, settings.photo.bounds)
        self.coder = coder.OpenCoder()
        self.live = ThreadPoolExecutor(1, "live")
        self.judge = ThreadPoolExecutor(1, "judge")
        self.watching = Engine()
        self.portraits = PortraitJudge(self.rules)
        self.authorities = _authorities(settings)
        self.judge.submit(quality.prepare)  # so that the first citizen waits no longer than the next

    def close(self) -> None:
        """End the threads."""
        self.live.shutdown(cancel_futures=True)
        self.judge.shutdown(cancel_futures=True)


def _authorities(settings: Settings) -> tuple[object, ...]:
    """The states whose documents are believed. A folder that cannot be used is told by `kiosk check`, too."""
    folder = settings.documents.authorities
    if folder is None:
        return ()
    try:
        return authority.load(settings.path(folder))
    except authority.AuthorityError as error:
        log.error("the issuing states cannot be used: %s", error)
        return ()


class LocalExaminer:
    """Fulfils `flows.needs.Examiner` with the engines of this machine."""

    def __init__(self, engines: Engines, clock: Callable[[], datetime]) -> None:
        self.protocol = Protocol()
        self._engines = engines
        self._timed_out: set[int] = set()
        self._clock = clock

    async def document(
        self, card: Lent[CardReader], key: DocumentKey, progress: Slot[float]
    ) -> ChipIdentity | CardFault:
        engines = self._engines
        face, trusted = engines.settings.documents.face, engines.authorities
        return await documents.read(card, key, progress, face=face, trusted=trusted, now=self._clock())

    def zone_key(self, text: str) -> ZoneKey | None:
        return documents.key_of(text)

    @asynccontextmanager
    async def aim(
        self,
        view: Slot[Frame],
        age: Age,
        rungs: Rungs = AS_IT_IS,
        accompanied: Callable[[], bool] = lambda: False,
    ) -> AsyncIterator[Slot[Guidance]]:
        photo = self._engines.settings.photo
        engine = self._engines.watching
        self._timed_out.clear()
        guide = Guide(self._engines.rules, age, photo.run, photo.stable, engine, rungs, photo.left, accompanied)
        guidance: Slot[Guidance] = Slot()
        self.protocol.face_from = self.protocol.face_from or self._clock()
        async with self._following(view, guide.look, guidance, self._saw_face):
            yield guidance

    def _saw_face(self, guidance: Guidance) -> None:
        self.protocol.several_people |= guidance.advice in (Advice.MULTIPLE_FACES, Advice.HELPER_ASIDE)
        if guidance.timed_out and guidance.run not in self._timed_out:
            self._timed_out.add(guidance.run)
            self.protocol.face_timeouts += 1
        self._shown(guidance.advice.value)

    def _shown(self, advice: str) -> None:
        if not self.protocol.shown or self.protocol.shown[-1][1] != advice:
            self.protocol.shown.append((self._clock(), advice))

    async def portrait(self, frame: Frame, age: Age) -> Portrait | NoPortrait:
        judged = await self._judged(lambda: self._engines.portraits.judge(frame.pixels, age, frame.taken_at))
        found = judged if isinstance(judged, Portrait) else None
        now = self._clock()
        self.protocol.face_to = now
        self.protocol.faces.append(
            FaceCapture(
                now,
                1 if isinstance(judged, Portrait) else judged.faces,
                found.criteria if found else (),
                judged.advice if isinstance(judged, Portrait) else (judged.advice,),
                frame.taken_at,
            )
        )
        return judged

    @asynccontextmanager
    async def feel(self, view: Slot[Impression]) -> AsyncIterator[Slot[FingerGuidance]]:
        guide = coaching.FingerGuide(self._engines.settings.fingers.threshold)
        guidance: Slot[FingerGuidance] = Slot()
        self.protocol.finger_from = self.protocol.finger_from or self._clock()
        async with self._following(view, guide.look, guidance, lambda seen: self._shown(seen.advice.value)):
            yield guidance

    async def impression(self, impression: Impression, finger: Finger) -> Print:
        least = self._engines.settings.fingers.least(finger)
        now = self._clock()

        def judge() -> Print:
            judged = quality.judge(impression.pixels, impression.ppi, least)
            if FingerAdvice.PLACE in judged.feedback:
                raise BadCapture(Device.FINGERPRINT, Reason.INCOMPLETE)
            written, record_type = self._recorded(impression, finger, judged.quality, now)
            return Print(
                finger,
                impression.pixels,
                judged.quality,
                judged.quality != quality.FAILED and judged.quality >= least,
                judged.feedback,
                written,
                judged.template,
                impression.taken_at,
                record_type=record_type,
            )

        judged = await self._judged(judge)
        self.protocol.finger_to = self._clock()
        self.protocol.fingers.append(
            FingerCapture(now, finger, judged.quality, judged.acceptable, judged.feedback, impression.taken_at)
        )
        return judged

    def _recorded(self, impression: Impression, finger: Finger, score: int, now: datetime) -> tuple[bytes, str]:
        """The record in the format of the day, and its type."""
        settings, pixels, ppi = self._engines.settings, impression.pixels, impression.ppi
        fingers, coder = settings.fingers, self._engines.coder
        if fingers.extensible(now.astimezone(ZoneInfo(settings.terminal.timezone)).date()):
            return extensible.write(pixels, finger, score, coder, taken_at=now, ppi=ppi), extensible.RECORD_TYPE
        written = record.write(pixels, finger, score, coder, device_id=fingers.device_id, level=fingers.level, ppi=ppi)
        return written, record.RECORD_TYPE

    async def same_finger(self, one: Print, other: Print) -> bool:
        same = (await self._judged(lambda: match.compare(_template(one), _template(other)))).same_finger
        self.protocol.same_finger.append(same)
        return same

    def field(self, document: Document) -> tuple[float, float]:
        return ink_picture.field_mm(document)

    async def signature(self, ink: Ink, document: Document) -> Signature | InkFault:
        def judge() -> Signature | InkFault:
            fault = ink_picture.judge(ink)
            if fault is not None:
                return fault
            width, height = ink_picture.SIZES[document]
            return Signature(ink, ink_picture.draw(ink, document), width, height)

        return await self._judged(judge)

    @asynccontextmanager
    async def codes(self, view: Slot[Frame]) -> AsyncIterator[Slot[str]]:
        found: Slot[str] = Slot()

        def read(frame: Frame) -> str | None:
            codes = zxingcpp.read_barcodes(frame.pixels, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
            return next((code.text for code in codes if code.text), None)

        async with self._following(view, read, found, lambda _: None, every=CODE_EVERY):
            yield found

    @asynccontextmanager
    async def zones(self, view: Slot[Frame]) -> AsyncIterator[Slot[str]]:
        found: Slot[str] = Slot()
        before: ZoneKey | None = None

        def read(frame: Frame) -> str | None:
            nonlocal before
            text = printedzone.read(frame.pixels)
            if text is None:
                return None
            key, last = documents.key_of(text), before
            before = key
            # two letters misread can hide from check digits, but hardly twice alike
            return text if key == last else None

        async with self._following(view, read, found, lambda _: None, every=ZONE_EVERY):
            yield found

    @asynccontextmanager
    async def photo_codes(self, view: Slot[Frame] | None, codes: Slot[str] | None) -> AsyncIterator[Slot[PhotoCode]]:
        found: Slot[PhotoCode] = Slot()

        def read(frame: Frame) -> PhotoCode | None:
            formats = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.DataMatrix)
            seen = zxingcpp.read_barcodes(frame.pixels, formats=formats)
            return photocode.judge(bytes(seen[0].bytes)) if seen else None

        async def take(scanned: Slot[str]) -> None:
            while True:
                code, scanned.latest = scanned.latest, None
                if code is not None:
                    # a scanner that types bytes gives each as the character of its number
                    found.latest = photocode.judge(code.encode("latin-1", "replace"))
                code = None
                await asyncio.sleep(SCANNED_EVERY)

        async with AsyncExitStack() as readers:
            if codes is not None:
                taking = asyncio.create_task(take(codes))
                readers.callback(taking.cancel)
            if view is not None:
                await readers.enter_async_context(self._following(view, read, found, lambda _: None, every=CODE_EVERY))
            yield found

    async def _judged(self, judge: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._engines.judge, judge)

    @asynccontextmanager
    async def _following(
        self,
        view: Slot[F],
        look: Callable[[F], R | None],
        out: Slot[R],
        saw: Callable[[R], None],
        every: float = LOOK_EVERY,
    ) -> AsyncIterator[None]:
        """Look at every new value of `view` in the live thread until the body ends."""
        task = asyncio.create_task(self._follow(view, look, out, saw, every))
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait([task])
            if not task.cancelled() and (error := task.exception()) is not None:
                raise error

    async def _follow(
        self, view: Slot[F], look: Callable[[F], R | None], out: Slot[R], saw: Callable[[R], None], every: float
    ) -> None:
        loop = asyncio.get_running_loop()
        last: F | None = None
        while True:
            newest = view.latest
            if newest is not None and newest is not last:
                last = newest
                seen = await loop.run_in_executor(self._engines.live, look, newest)
                if seen is not None:
                    saw(seen)
                    out.latest = seen
            await asyncio.sleep(every)


def _template(one: Print) -> match.Template:
    assert isinstance(one.template, match.Template)
    return one.template
