"""Every screen with made-up data, for the gallery and for the geometry checks. No real person is in here."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache
from typing import Any

import cv2
import numpy as np
import pygame
from PIL import Image

from drivers.ports import Finger, Frame, Impression, Ink, PenPoint, Pixels, Slot, Stand
from flows import screens
from flows.needs import (
    Advice,
    Criterion,
    FacePoints,
    FingerAdvice,
    FingerGuidance,
    Guidance,
    InkFault,
    Missing,
    MissingReason,
    PhotoCode,
    Portrait,
    Print,
    Signature,
)
from flows.screens import Ask, Busy, Chapter, Errand, Fact, Line, Notice, Option, Screen, Tell, Tone, Value
from flows.service import screens as service
from flows.service.hands import CROSSES, PAD
from flows.service.needs import Chart, Row, Statistics
from flows.visit import Place
from kiosk.settings import CATALOGUES
from kiosk.ui import art
from kiosk.ui.tokens import LIGHT
from office import translations
from office.messages import Estimate, RequiredDocument, Service, Subject, Ticket

NOW = datetime(2026, 11, 23, 9, 24, tzinfo=UTC)
CHAPTERS = (Chapter.CASE, Chapter.PHOTO, Chapter.FINGERS, Chapter.SIGNATURE, Chapter.FINISH)

LANGUAGES = ("de", "de-simple", "en", "tr", "uk", "ru", "ar", "fa", "pl", "ro", "fr", "es", "vi")

NOWHERE = Place()


@dataclass(frozen=True)
class Sample:
    """A screen as it may stand in a visit. `overlay` names what to open over it, `typed` what to type first."""

    name: str
    screen: Screen[Any]
    place: Place = NOWHERE
    overlay: str | None = None
    typed: str = ""
    notice: Notice | None = None
    """What stands above it."""


class _Still:
    def steer(self, way: int) -> None:
        """Nothing moves."""


class _Paper:
    def put(self, point: PenPoint, *, down: bool) -> None:
        """Nothing is kept."""


@lru_cache(maxsize=4)
def _face(width: int, height: int) -> Pixels:
    """A drawn, neutral face before a grey wall, RGB."""
    drawn = art.illustration("sample-face", width, height, LIGHT)
    sheet = pygame.Surface((width, height))
    sheet.fill((205, 208, 212))
    sheet.blit(drawn, drawn.get_rect(midbottom=(width // 2, height)))
    return np.ascontiguousarray(pygame.surfarray.array3d(sheet).swapaxes(0, 1))


def frame() -> Frame:
    """What a camera in landscape would give."""
    scene = np.full((720, 1280, 3), (212, 208, 205), np.uint8)
    face = _face(560, 720)
    scene[:, 360:920] = face[..., ::-1]
    return Frame(scene, 0.0)


def portrait(failed: tuple[str, ...] = ()) -> Portrait:
    ids = ("1.1", "1.2", "1.3", "2.2", "3.1", "5.4", "6.1", "7.1", "7.2")
    criteria = tuple(Criterion(id, id, 0.0, None, None, id not in failed, True) for id in ids)
    points = FacePoints((500, 700), (744, 700), (622, 1200), (622, 300))
    advice = (Advice.CLOSE_MOUTH,) if failed else ()
    return Portrait(_face(1244, 1600), b"", points, criteria, advice, not failed, 0.0)


@lru_cache(maxsize=1)
def ridges() -> Pixels:
    """A drawn whorl, dark ridges on white."""
    y, x = np.mgrid[0:400, 0:320].astype(np.float32)
    dx, dy = x - 160, (y - 190) * 0.82
    radius, turn = np.hypot(dx, dy), np.arctan2(dy, dx)
    wave = np.sin(radius / 1.55 + turn + 1.2 * np.sin(2 * turn + radius / 38))
    inside = np.clip((1 - np.hypot((x - 160) / 140, (y - 200) / 185)) * 9, 0, 1)
    grey = 255 - inside * (128 + 105 * wave)
    return np.asarray(cv2.GaussianBlur(np.clip(grey, 0, 255).astype(np.uint8), (3, 3), 0.8), np.uint8)


def ink(width: float = 90.0, height: float = 27.0) -> Ink:
    """A flowing line that is nobody's signature."""
    t = np.linspace(0, 1, 220)
    x = width * (0.16 + 0.62 * t) + width * 0.03 * np.sin(t * 38)
    y = height * (0.55 - 0.12 * t) + height * (0.24 - 0.14 * t) * np.sin(t * 38 + 0.8)
    first = tuple(PenPoint(float(a), float(b), float(c)) for a, b, c in zip(x, y, t, strict=True))
    bar = tuple(PenPoint(width * (0.2 + 0.5 * s), height * (0.8 - 0.05 * s), 1.2 + s) for s in np.linspace(0, 1, 30))
    return Ink((first, bar), width, height)


def signature() -> Signature:
    written = ink()
    sheet = np.full((188, 630), 255, np.uint8)
    for stroke in written.strokes:
        points = np.array([(p.x * 7, p.y * 7) for p in stroke]).round().astype(np.int32)
        cv2.polylines(sheet, [points], False, 0, 3, cv2.LINE_AA)
    buffer = io.BytesIO()
    Image.fromarray(sheet).save(buffer, "JPEG")
    return Signature(written, buffer.getvalue(), 630, 188)


def taken(finger: Finger) -> Print:
    return Print(finger, ridges(), 61, True, (), b"", None, 0.0)


TICKET = Ticket(
    "5f0c", 17, "A\u00a0017", "2026-11-23", "passport", "B", 7, NOW, Estimate(10, 15)
)  # fmt: skip


@cache
def _tables() -> translations.Tables:
    return translations.beside(CATALOGUES.parent.parent / "config" / "office.toml")


def named(german: str) -> dict[str, str]:
    """One of the demonstration office's texts in every language that it has."""
    names = {translations.GERMAN: german}
    translations.fill((names,), _tables())
    return names


PASSES = named("Ausweis oder Pass beantragen")
REGISTER = named("Wohnung anmelden oder ummelden")
SERVICES = (
    Service("id-document", "A", PASSES, "B", ahead=7, estimate=Estimate(10, 15)),
    Service("registration", "B", REGISTER, "B", ahead=12),
    Service("good-conduct", "C", named("Führungszeugnis"), "A", estimate=Estimate(0, 5)),
    Service("collect", "D", named("Fertiges Dokument abholen"), "A", ahead=3, remaining=0),
    Service("other", "E", named("Etwas anderes"), "A", ahead=1, estimate=Estimate(25, 35)),
)
DOCUMENTS = (
    RequiredDocument("id", named("Ihr bisheriger Ausweis oder Pass")),
    RequiredDocument("birth", named("Geburtsurkunde (beim ersten Ausweis)")),
    RequiredDocument("consent", named("Bei Kindern: Einverständnis beider Eltern")),
)


def _start(closed: str | None = None) -> screens.Start:
    values = {"counter": "3"}
    return screens.Start(
        (
            Option(Errand.TICKET, "ticket", "ticket", values={**values, "ahead": 7}),
            Option(Errand.CHECK_IN, "checkin", "calendar", values=values),
            Option(Errand.CAPTURE, "capture", "capture", values={**values, "minutes": 5}),
            Option(Errand.PHOTO, "photo", "photo", closed=closed, values={**values, "minutes": 2}),
            Option(Errand.INFORMATION, "information", "info"),
        )
    )


def _arrival() -> Iterator[Sample]:
    yield Sample("attract", screens.Attract(NOW + timedelta(hours=5, minutes=36)))
    yield Sample("attract-closed", screens.Attract(None, ("closed-camera", "closed-office")))
    yield Sample("attract-outreach", screens.Attract(None, (), screens.Load(12, NOW + timedelta(hours=50))))
    urgent = screens.Load(3, NOW + timedelta(hours=5), urgent=True)
    yield Sample("attract-outreach-urgent", screens.Attract(None, (), urgent))
    yield Sample("language", screens.ChooseLanguage(LANGUAGES))
    yield Sample("start", _start())
    yield Sample("start-closed", _start("closed-camera"))
    yield Sample("out-of-order", screens.OutOfOrder("C21"))


def _ticket() -> Iterator[Sample]:
    back = Place(back=True)
    yield Sample("services-loading", Busy("services-loading"))
    yield Sample("ticket-service", screens.ChooseService(SERVICES, NOW), back)
    yield Sample("ticket-documents", screens.Checklist(DOCUMENTS), back)
    missing = (Option(False, "back_home"), Option(True, "anyway", primary=True))
    yield Sample("ticket-missing", Ask("ticket-missing", missing, buttons=True), back)
    yield Sample("ticket-drawing", Busy("ticket-drawing"))
    yield Sample("ticket-printing", Busy("ticket-printing"))
    yield Sample("ticket-number", screens.TicketNumber(TICKET, printed=True, photo=True))
    yield Sample("ticket-number-shown", screens.TicketNumber(TICKET, printed=False, photo=False))
    yield Sample("ticket-printer-failed", screens.PrinterFailed(TICKET, "P40"))
    yield Sample("ticket-none-left", Tell("ticket-none-left", tone=Tone.WARNING))
    yield Sample("ticket-closed", Tell("ticket-closed", tone=Tone.WARNING))
    for name in ("ticket-not-here", "ticket-unsure"):
        yield Sample(name, Tell(name, {"counter": "3"}, Tone.WARNING))
    booked = Ticket("a", 52, "T 052", "2026-11-23", "id-document", "B", 1, NOW, None, appointment_at=NOW)
    yield Sample("checkin", screens.ScanCode((Slot[str](), Slot[str]()), Slot(frame()), name="checkin"), back)
    yield Sample("checkin-wrong", screens.ScanCode((Slot[str](),), None, True, "checkin"), back)
    yield Sample("checkin-done", screens.TicketNumber(booked, printed=True, photo=True))
    yield Sample("checkin-done-shown", screens.TicketNumber(booked, printed=False, photo=False))
    yield Sample("checkin-printer-failed", screens.PrinterFailed(booked, "P40"))
    yield Sample("checkin-early", Tell("checkin-early", {"at": NOW}, Tone.WARNING, button="done"))
    yield Sample("checkin-late", Tell("checkin-late", {"at": NOW}, Tone.WARNING, button="done"))
    yield Sample("checkin-away", Tell("checkin-away", {"counter": "3"}, Tone.WARNING, "N20", button="done"))
    yield Sample("returned", Tell("returned", tone=Tone.OK))


ONLINE = named("Mit Online-Ausweis und BundID-Konto, wenn Sie in Deutschland umziehen")
FEE = named("Ausweis 46 €, unter 24 Jahren 27,60 €. Pass 70 €, unter 24 Jahren 37,50 €. Foto hier 6 €.")
SUBJECTS = (
    Subject("id-document", PASSES, DOCUMENTS, FEE, 12),
    Subject(
        "registration",
        REGISTER,
        (RequiredDocument("landlord", named("Bestätigung des Wohnungsgebers")),),
        named("Kostet nichts"),
        10,
        "https://wohnsitzanmeldung.example.org/start?ort=musterstadt",
        ONLINE,
    ),
)


def _information() -> Iterator[Sample]:
    back = Place(back=True)
    icons = {"subjects": "document", "online": "globe", "hours": "clock", "offices": "house", "hotline": "help"}
    topics = tuple(Option(1, key, icon, values={"number": "115"}) for key, icon in icons.items())
    yield Sample("information", Ask("information", topics, {"as_of": NOW}), back)
    yield Sample("subject", screens.ChooseSubject(SUBJECTS, online=False), back)
    yield Sample("subject-online", screens.ChooseSubject(SUBJECTS[1:], online=True), back)
    wishes = (Option(1, "more"), Option(2, "online", "globe"), Option(3, "ticket", "ticket", primary=True))
    facts = (
        Fact(Line("subject-bring"), tuple(Line(names=one.names) for one in DOCUMENTS), "document"),
        Fact(Line("subject-fee"), (Line(names=FEE),), "euro"),
        Fact(Line("subject-time"), (Line("subject-minutes", {"minutes": 12}),), "clock"),
        Fact(Line("subject-online"), (Line(names=ONLINE),), "globe"),
    )
    yield Sample("subject-about", screens.Facts("subject-about", facts, wishes, PASSES), back)
    read = (Option(1, "more"), Option(2, "done", primary=True))
    online = SUBJECTS[1]
    address = (Line(names=ONLINE),)
    yield Sample(
        "online",
        screens.TakeAlong("online", "wohnsitzanmeldung.example.org", online.online or "", address, read, online.names),
        back,
    )
    span = Line("hours-span", {"start": "08:00", "end": "12:00"})
    later = Line("hours-span", {"start": "14:00", "end": "18:00"})
    days = tuple(
        Fact(
            Line(f"weekday-{day}"),
            (span, later) if day == 3 else (span,) if day < 5 else (Line("hours-none"),),
            "clock",
        )
        for day in range(7)
    )
    holidays = (Fact(Line("hours-closed"), (Line("hours-day", {"day": NOW + timedelta(days=32)}),), "warning"),)
    yield Sample("hours", screens.Facts("hours", (*holidays, *days), read), back)
    north = (Line(names=named("Nordstraße 1")), Line(names=named("Montag und Donnerstag, 8 bis 16 Uhr")))
    offices = (Fact(Line(names={"de": "Bürgerbüro Nord"}), north, "house"),)
    yield Sample("offices", screens.Facts("offices", offices, read), back)
    told = (
        "Montag bis Freitag, 8 bis 18 Uhr",
        "Unterlagen, Gebühren, Öffnungszeiten, zuständige Stelle",
        "Zum Ortstarif, auch in Gebärdensprache",
    )
    calls = tuple(Line(names=named(line)) for line in told)
    yield Sample("hotline", screens.TakeAlong("hotline", "115", "tel:115", calls, read), back)
    yield Sample(
        "information-unknown", Tell("information-unknown", {"counter": "3"}, Tone.WARNING, button="done"), back
    )


def _case() -> Iterator[Sample]:
    place = Place(True, CHAPTERS, Chapter.CASE)
    ways = (Option(1, "scan", "scan"), Option(2, "type", "keyboard"), Option(3, "none", "new-case"))
    yield Sample("identify", Ask("identify", ways), place)
    documents = (Option(4, "card", "passport"), Option(5, "online", "identity-card"))
    yield Sample("identify-documents", Ask("identify", (*ways[:2], *documents, ways[2])), place)
    yield from _documents(place)
    camera = Slot(frame())
    yield Sample("scan-code", screens.ScanCode((Slot[str](), Slot[str]()), camera), place)
    yield Sample("photo-code", screens.ScanPhotoCode(Slot[PhotoCode](), camera), place)
    for found in (PhotoCode.INCOMPLETE, PhotoCode.OTHER):
        lost = screens.ScanPhotoCode(Slot[PhotoCode](), None, found)
        yield Sample(f"photo-code-{found.value}", lost, place)
    yield Sample("photo-code-complete", screens.Tell("photo-code-complete", {"counter": "3"}, screens.Tone.OK), place)
    yield Sample("scan-code-wrong", screens.ScanCode((Slot[str](),), None, wrong=True), place)
    yield Sample("enter-code", screens.EnterCode(), place)
    yield Sample("enter-code-typed", screens.EnterCode(), place, typed="K7M4")
    yield Sample("enter-code-wrong", screens.EnterCode(wrong=True), place)
    yield Sample("code-checking", Busy("code-checking"), place)
    yield Sample("code-unchecked", Tell("code-unchecked", tone=Tone.WARNING, code="N20"), place)
    kinds = (Option(1, "identity_card", "identity-card"), Option(2, "passport", "passport"))
    yield Sample("document", Ask("document", kinds), place)
    people = (Option(1, "me", "person"), Option(2, "child_6_to_9", "child"), Option(3, "child_under_6", "toddler"))
    yield Sample("identify-person", Ask("identify-person", people), place)
    privacy = (Option(1, "counter"), Option(2, "more"), Option(3, "agree", primary=True))
    yield Sample(
        "privacy", Ask("privacy", privacy, {"hours": 96}, buttons=True, reading=True, picture="privacy"), place
    )
    yield Sample("privacy-more", Tell("privacy-more", {"hours": 96}, button="understood"), place)
    fee = (Option(False, "have_photo"), Option(True, "here", primary=True))
    yield Sample("fee", Ask("fee", fee, {"fee": "6", "counter": "3"}, buttons=True, picture="fee"), place)


def _documents(place: Place) -> Iterator[Sample]:
    keys = (Option(1, "can", "identity-card"), Option(2, "scan", "scan"), Option(3, "zone", "keyboard"))
    yield Sample("card-key", Ask("card-key", keys, {"fault": "none"}), place)
    yield Sample("card-key-wrong", Ask("card-key", keys, {"fault": "card-wrong-key"}), place)
    yield Sample("card-can", screens.Enter("card-can", shortest=6, longest=6), place, typed="500")
    yield Sample("card-number", screens.Enter("card-number", letters=True), place, typed="C01X0")
    wrong = screens.Enter("card-birth", shortest=8, longest=8, fault="enter-date-wrong")
    yield Sample("card-birth", wrong, place)
    yield Sample("card-expiry", screens.Enter("card-expiry", shortest=8, longest=8), place, typed="31122030")
    yield Sample("scan-zone", screens.ScanCode((Slot[str](), Slot[str]()), Slot(frame()), name="scan-zone"), place)
    yield Sample("scan-zone-wrong", screens.ScanCode((Slot[str](),), None, wrong=True, name="scan-zone"), place)
    yield Sample("card-lay", screens.LayCard(Slot()), place)
    yield Sample("card-gone", screens.LayCard(Slot(), 1, "card-gone"), place)
    yield Sample("card-reading", screens.ReadingCard(Slot(0.4)), place)
    yield Sample("card-take", screens.TakeCard(Slot(1)), place)
    for name in ("card-unreadable", "card-restricted", "eid-blocked", "eid-deactivated", "eid-failed", "eid-cancelled"):
        yield Sample(name, Tell(name, {"counter": "3"}, Tone.WARNING), place)
    yield Sample("card-away", Tell("card-away", tone=Tone.WARNING, code="K20"), place)
    yield Sample("eid-away", Tell("eid-away", tone=Tone.WARNING, code="E20"), place)
    rights = ("FamilyName", "GivenNames", "DateOfBirth", "Address", "Nationality", "ValidUntil")
    yield Sample("eid-consent", screens.EidConsent(rights, "Stadt Musterstadt", "Ausweis beantragen"), place)
    yield Sample("eid-card", Busy("eid-card"), place)
    yield Sample("eid-working", Busy("eid-working"), place)
    pin = screens.Enter("eid-pin", shortest=6, longest=6, masked=True, values={"tries": 3})
    yield Sample("eid-pin", pin, place, typed="1234")
    again = screens.Enter("eid-pin", shortest=6, longest=6, masked=True, fault="eid-pin-wrong", values={"tries": 2})
    yield Sample("eid-pin-wrong", again, place)
    yield Sample("eid-can", screens.Enter("eid-can", shortest=6, longest=6, values={"tries": 1}), place)
    yield Sample("eid-done", Tell("eid-done", tone=Tone.OK), place)


def _photo() -> Iterator[Sample]:
    place = Place(True, CHAPTERS, Chapter.PHOTO)
    camera = Slot(frame())
    points = FacePoints((0.45, 0.4), (0.55, 0.4), (0.5, 0.7), (0.5, 0.2))
    yield Sample("photo-hints", screens.PhotoHints(), place)
    yield Sample("photo-retake", screens.PhotoHints(("CloseMouth",)), place)
    yield Sample("photo-retake-more", screens.PhotoHints(("CloseMouth", "NeutralExpression", "RemoveGlasses")), place)
    yield Sample("photo-aim", screens.Aim(camera, Slot(Guidance(Advice.STEP_FORWARD, points))), place)
    glasses = Slot(Guidance(Advice.REMOVE_GLASSES, points))
    yield Sample("photo-aim-again", screens.Aim(camera, glasses, "CloseMouth"), place)
    yield Sample("photo-aim-hold", screens.Aim(camera, Slot(Guidance(Advice.HOLD, points, hold=0.7))), place)
    lifted = Slot(Stand(1500.0, 1000.0, 1900.0, 0.6, moving=1))
    off = Slot(Guidance(Advice.MOVE_DOWN, points, rise=180.0))
    yield Sample("photo-adjust", screens.Adjust(camera, off, lifted, _Still()), place)
    blind = screens.Aim(Slot[Frame](), Slot[Guidance](), live=False)
    yield Sample("photo-aim-blind", blind, place)
    yield Sample("photo-left", Tell("photo-left", button="photo-go-on"), place)
    yield Sample("photo-countdown", screens.Countdown(camera), place)
    yield Sample("photo-taking", Busy("photo-taking"), place)
    yield Sample("photo-judging", Busy("photo-judging"), place)
    yield Sample("photo-review", screens.JudgePortrait(portrait(), allow=True), place)
    yield Sample("photo-review-failed", screens.JudgePortrait(portrait(("2.2", "6.1")), allow=True), place)
    kept = screens.JudgePortrait(portrait(), allow=True, kept=True)
    yield Sample("photo-review-kept", kept, place)
    yield Sample("photo-choose", screens.ChoosePortrait((portrait(), portrait(), portrait())), place)
    elsewhere = (Option(1, "to-counter"), Option(2, "without-photo"), Option(3, "again", primary=True))
    yield Sample("photo-to-counter", Ask("photo-to-counter", elsewhere, {"counter": "3"}, buttons=True), place)
    yield Sample("photo-too-small", Ask("photo-too-small", elsewhere, {"counter": "3"}, buttons=True), place)


def _fingers() -> Iterator[Sample]:
    place = Place(True, CHAPTERS, Chapter.FINGERS)
    glass, right = Slot(Impression(ridges(), 0.0)), Finger.RIGHT_INDEX
    waiting = Slot(FingerGuidance(FingerAdvice.PLACE))
    yield Sample("finger-place", screens.PlaceFinger(right, Slot[Impression](), waiting), place)
    pressing = Slot(FingerGuidance(FingerAdvice.TOO_DRY, 0.5))
    yield Sample("finger-place-live", screens.PlaceFinger(right, glass, pressing), place)
    good = Slot(FingerGuidance(FingerAdvice.HOLD, 0.95))
    second = screens.PlaceFinger(Finger.LEFT_INDEX, glass, good, (taken(right),))
    yield Sample("finger-place-second", second, place)
    retry = screens.PlaceFinger(right, Slot[Impression](), waiting, retry=FingerAdvice.PRESS_HARDER)
    yield Sample("finger-place-retry", retry, place)
    yield Sample("finger-lift", screens.LiftFinger(right, good=True), place)
    yield Sample("finger-lift-retry", screens.LiftFinger(right, good=False), place)
    reasons = (Option(1, "injured", "bandage"), Option(2, "missing", "finger-missing"))
    yield Sample("finger-missing", Ask("finger-missing", reasons), place)
    yield Sample("finger-judging", Busy("finger-judging"), place)
    yield Sample("finger-same", Tell("finger-same", tone=Tone.WARNING), place)
    yield Sample("finger-same-end", Tell("finger-same-end", tone=Tone.WARNING), place)


def _signature() -> Iterator[Sample]:
    place = Place(True, CHAPTERS, Chapter.SIGNATURE)
    passport, card = (90.0, 26.9), (122.7, 18.0)
    yield Sample("signature-sign", screens.Sign(Slot[Ink](), _Paper(), *passport), place)
    yield Sample("signature-sign-written", screens.Sign(Slot(ink(*passport)), _Paper(), *passport), place)
    fault = screens.Sign(Slot[Ink](), _Paper(), *card, InkFault.TOO_SHORT)
    yield Sample("signature-sign-fault", fault, place)


def _finish() -> Iterator[Sample]:
    place = Place(True, CHAPTERS, Chapter.FINISH)
    prints = (taken(Finger.RIGHT_INDEX), Missing(Finger.LEFT_INDEX, MissingReason.INJURED))
    yield Sample("review", screens.Review(portrait(), prints, signature()), place)
    final = Place(False, CHAPTERS, Chapter.FINISH, final=True)
    yield Sample("submit", Busy("submit"), final)
    yield Sample("receipt-printing", Busy("receipt-printing"), final)
    delete_by = NOW + timedelta(hours=96)
    yield Sample("receipt", screens.ReceiptShown("K7M-4QX", delete_by, 17, None, printed=True), final)
    yield Sample("receipt-away", screens.ReceiptShown("K7M-4QX", delete_by, None, "K3-047", printed=False), final)
    yield Sample("feedback", screens.Faces(), Place(final=True))
    yield Sample("feedback-wish", screens.Wishes(SUBJECTS), Place(final=True))
    for name, tone in (
        ("cancelled", Tone.OK),
        ("walked-away", Tone.WARNING),
        ("too-long", Tone.WARNING),
        ("at-counter", Tone.OK),
        ("office-away", Tone.WARNING),
        ("disk-full", Tone.WARNING),
    ):
        yield Sample(name, Tell(name, {"counter": "3"}, tone, button="done"), Place(final=True))
    error = Tell("device-error", {"counter": "3"}, Tone.WARNING, "C21", "done")
    yield Sample("device-error", error, Place(final=True))
    broken = Tell("program-error", {"counter": "3"}, Tone.WARNING, "X20", "done")
    yield Sample("program-error", broken, Place(final=True))


def _service() -> Iterator[Sample]:
    """Staff's screens."""
    at = NOW - timedelta(hours=1, minutes=32)
    rows = (
        Row("printer", "failed", "P40", state="faulty", since=NOW, tested_at=at, who="technician"),
        Row("camera", "failed", "C53", {"sharpness": 0.04}, "ready", at, NOW, "technician"),
        Row("fingerprint", "warning", "F54", {}, "ready", at, NOW, "diagnose"),
        *(Row(name, "open") for name in ("loop", "speaker", "headphones", "keys", "touch", "pixels")),
        Row("signature", "passed", None, {"offset_mm": 0.8, "dead": 0}, "ready", at, NOW, "t7", True),
        Row("scanner", "passed", None, {}, "ready", at, NOW, "technician"),
        Row("disk", "passed", None, {"free_gb": 41.2}, tested_at=NOW, who="technician"),
        Row("memory", "passed", None, {"free_mb": 2210}, tested_at=NOW, who="technician"),
        Row("temperature", "passed", None, {"celsius": 51}, tested_at=NOW, who="technician"),
        Row("ups", "passed", None, {"percent": 97}, tested_at=NOW, who="technician"),
        Row("network", "passed", None, {"up": 1}, tested_at=NOW, who="technician"),
        Row("office", "passed", tested_at=NOW, who="technician"),
        Row("outbox", "passed", None, {"waiting": 0, "refused": 0}, tested_at=NOW, who="technician"),
        Row("clock", "passed", None, {"off_s": 0.1}, tested_at=NOW, who="technician"),
        Row("certificate", "passed", None, {"days": 212}, tested_at=NOW, who="technician"),
        Row("sealing-key", "passed", None, {"id": "3f2a9c01"}, tested_at=NOW, who="technician"),
    )
    steps = (("take_portrait", 19), ("take_prints", 6))
    counted = Statistics(NOW - timedelta(days=20), 412, 371, (("cancelled", 24),), steps, 655, 98.2)
    yield Sample("service", service.Dashboard(rows, counted))
    yield Sample("service-unused", service.Dashboard(rows[:1], Statistics()))
    inside = Place(back=True)
    pin = service.StaffEnter("service-pin", False, 6, 12, masked=True, values={"tries": 0})
    wrong = service.StaffEnter("service-pin", False, 6, 12, True, "service-pin-wrong", {"tries": 3})
    yield Sample("service-pin", pin, typed="4829")
    yield Sample("service-pin-wrong", wrong)
    card = service.SignIn("service-sign-in", False, 6, 12, True, values={"tries": 0})
    yield Sample("service-sign-in", card)
    unknown = service.SignIn("service-sign-in", False, 6, 12, True, "service-card-unknown", {"tries": 4, "left": 0})
    yield Sample("service-sign-in-unknown", unknown)
    yield Sample("service-card-lay", service.StaffLay(Slot[int](), name="service-card-lay"))
    yield Sample("service-card-reading", service.StaffBusy("service-card-reading"))
    wrong_card = {"tries": 4, "left": 2}
    own = service.StaffEnter("service-card-pin", False, 6, 8, True, "service-card-pin-wrong", wrong_card)
    yield Sample("service-card-pin", own, inside)
    yield Sample("service-code", service.StaffEnter("service-code", False, 6, 6), inside, typed="287082")
    yield Sample("service-locked", service.StaffTell("service-locked", {"seconds": 240}, Tone.WARNING, button="done"))
    yield Sample("service-no-pin", service.StaffTell("service-no-pin", tone=Tone.WARNING))
    yield Sample("service-looking", service.StaffBusy("service-looking"))
    figures = Slot(service.Figures(0.31, 128, 42.0, Chart(0.31, 6.2, 3.1)))
    yield Sample("service-camera", service.WatchCamera(Slot(frame()), figures), inside)
    charted = service.WatchCamera(Slot(frame()), figures, "service-camera-chart")
    yield Sample("service-camera-chart", charted, inside)
    line = Slot(Line("service-column-up", {"limit": 1900}))
    yield Sample("service-column-running", service.Running("service-column-running", line, Slot(False)), inside)
    stopped: dict[str, Value] = {"lowest_mm": 1000, "highest_mm": 1900, "ran_on_mm": 31}
    yield Sample("service-column-passed", service.StaffTell("service-column-passed", stopped, Tone.OK), inside)
    yield Sample("service-keys", service.PressKeys(), inside)
    yield Sample("service-glass", service.StaffTell("service-glass"), inside)
    yield Sample("service-card-any", service.StaffLay(Slot[int](), name="service-card-any"), inside)
    card_seen: dict[str, Value] = {"atr": "3b8f8001 804f0ca0 00000306 03000100 0000006a", "ms": 41, "signed": "yes"}
    yield Sample("service-card-read", service.StaffTell("service-card-read", card_seen, Tone.OK), inside)
    offset: dict[str, Value] = {"offset_mm": 1.2, "dead": 0}
    yield Sample("service-pad-passed", service.StaffTell("service-pad-passed", offset, Tone.OK), inside)
    feel = Slot(FingerGuidance(FingerAdvice.PLACE))
    glass = Slot(Impression(ridges(), 0.0))
    yield Sample("service-finger-place", service.StaffFinger(Finger.RIGHT_INDEX, glass, feel), inside)
    yield Sample("service-finger", service.StaffTell("service-finger", {"quality": 61}, Tone.OK, button="done"), inside)
    pad = service.CrossPad(Slot(ink(150.0, 45.0)), _Paper(), *PAD, name="service-pad", crosses=CROSSES)
    yield Sample("service-pad", pad, inside)
    answers = (Option(False, "no", "error"), Option(True, "yes", "ok", primary=True))
    for question in ("printed", "loop-seen", "speaker", "headphones", "keys-all", "pixels", "light", "column"):
        name = f"service-{question}"
        yield Sample(name, service.StaffAsk(name, answers, {"missing": 2}, buttons=True), inside)
    yield Sample("service-loop", service.StaffScan((Slot[str](),), None, name="service-loop"), inside)
    yield Sample("service-scan", service.StaffScan((Slot[str](),), None, name="service-scan"), inside)
    yield Sample("service-failed", service.StaffTell("service-failed", tone=Tone.ERROR, code="P55"), inside)
    log = ("23.11. 10:24:02 desk-opened who=staff card=t7", "23.11. 10:20:11 visit-ended end=done seconds=212.4") * 20
    yield Sample("service-log", service.StaffLog(log), inside)
    deeds = tuple(Option(key, key, icon) for key, icon in (
        ("close", "cancel"), ("settings", "display"), ("log", "document"), ("restart", "again"),
    ))  # fmt: skip
    yield Sample("service-operate", service.StaffAsk("service-operate", deeds), inside)
    save = Option("save", "save", "ok", primary=True)
    closing = [Option(one.value, one.value, "ok", values={"state": "open"}) for one in Errand]
    closing[2] = Option("capture", "capture", "error", values={"state": "closed"})
    yield Sample("service-close", service.StaffAsk("service-close", (*closing, save)), inside)
    steps_set = (
        Option("volume", "volume", "read", values={"here": 3, "all": 7}),
        Option("lamp", "lamp", "open", values={"percent": 60}),
    )
    yield Sample("service-settings", service.StaffAsk("service-settings", (*steps_set, save)), inside)
    yield Sample("service-restart", service.StaffAsk("service-restart", answers, buttons=True), inside)
    saved = service.StaffTell("service-report", {"folder": "stick"}, Tone.OK, button="done")
    yield Sample("service-report", saved)


def _overlays() -> Iterator[Sample]:
    place = Place(True, CHAPTERS, Chapter.CASE)
    ways = (Option(1, "scan", "scan"), Option(2, "type", "keyboard"), Option(3, "none", "new-case"))
    identify = Ask("identify", ways)
    for overlay in ("cancel", "still-there", "help", "help-late", "display", "language"):
        yield Sample(f"over-{overlay}", identify, place, overlay=overlay)
    yield Sample("over-closed", _start("closed-camera"), overlay="closed")


NEAR = Notice("turn-near", {"label": "A\u00a0017"})
CALLED = Notice("turn-called", {"label": "A\u00a0017", "counter": "3"}, Tone.WARNING)
MISSED = Notice("turn-missed", {"label": "A\u00a0017"}, Tone.WARNING)


def _noticed() -> Iterator[Sample]:
    """The visitor's own number is near, or called, while they are captured."""
    wanted = {
        "privacy": NEAR, "photo-aim": NEAR, "finger-place-live": CALLED, "signature-sign": MISSED, "review": NEAR,
        "receipt": CALLED,
    }  # fmt: skip
    every = (*_case(), *_photo(), *_fingers(), *_signature(), *_finish())
    for sample in every:
        if sample.name in wanted:
            yield replace(sample, name=f"notice-{sample.name}", notice=wanted[sample.name])


def samples() -> tuple[Sample, ...]:
    """Every screen and overlay in the order of a visit."""
    return (
        *_arrival(), *_ticket(), *_information(), *_case(),
        *_photo(), *_fingers(), *_signature(), *_finish(), *_service(), *_overlays(),
        *_noticed(),
    )  # fmt: skip
