"""The technician's journey: only staff gets in, each test finds what it is there for, and nothing of a visit is met."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
import zxingcpp

from drivers.ports import CardReader, Device, DeviceNeedsHand, Frame, Lent, Reason, Slip, Slot
from flows.needs import Devices, Examiner
from flows.screens import Attract, Enter, FingerAnswer, Screen, Signed, Start
from flows.service.journey import service
from flows.service.needs import Answer, Found, Row, Statistics
from flows.service.screens import (
    LEAVE,
    REPORT,
    Dashboard,
    PlainColour,
    StaffEnter,
    StaffScan,
    StaffTell,
    TouchGrid,
    WatchCamera,
)
from flows.service.trials import TRIALS
from flows.visit import End, Ended, Place
from kiosk.audit import Audit
from kiosk.settings import Settings
from kiosk.ui.idle import Then, patience
from kiosk.ui.slips import Slips
from kiosk.ui.words import Words
from tests.journeys.test_host import Scene, scene
from tests.support.fakes import FakeStage, World

__all__ = ["scene"]


@dataclass
class FakeDoor:
    """Opens for one PIN; locks after three."""

    pin: str = "482915"
    wrong: int = 0
    has_pin: bool = True
    has_cards: bool = False

    async def wait(self) -> float:
        return 15.0 if self.wrong >= 3 else 0.0

    async def enter(self, pin: str, code: str) -> Answer:
        self.wrong += pin != self.pin
        return Answer(pin == self.pin, 3 - self.wrong)

    async def meet(self, reader: Lent[CardReader]) -> Answer:
        raise AssertionError("no card is enrolled")

    async def prove(self, reader: Lent[CardReader], pin: str) -> Answer:
        raise AssertionError("no card is enrolled")


@dataclass
class FakeBench:
    """Keeps what was found."""

    devices: Devices
    examiner: Examiner
    paper: Slips
    found: dict[str, Found] = field(default_factory=dict)
    looked: int = 0
    played: int = 0
    printed: str = ""
    who: str = ""

    def signed_in(self, who: str) -> None:
        self.who = who

    def rows(self) -> tuple[Row, ...]:
        return (Row("camera", "open"),)

    def statistics(self) -> Statistics:
        return Statistics()

    async def look_again(self) -> None:
        self.looked += 1

    async def note(self, test: str, found: Found) -> None:
        self.found[test] = found

    async def report(self) -> str | None:
        return None

    async def page(self) -> Slip:
        return await self.paper.test_page()

    async def slip(self, code: str) -> Slip:
        self.printed = code
        return await self.paper.test_code(code)

    def number(self) -> str:
        return "LOOP-0badcafe"

    def focus(self, frame: Frame) -> tuple[float | None, float]:
        return 0.3, 120.0

    def play(self) -> None:
        self.played += 1


@dataclass
class Shop:
    """A technician before a terminal in memory. `does` answers screens by name, tests are done in order."""

    world: World = field(default_factory=World)
    door: FakeDoor = field(default_factory=FakeDoor)
    does: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        settings = Settings()
        self.bench = FakeBench(
            self.world.devices(), self.world.examiner, Slips(settings, Words(settings), lambda: "de")
        )

    async def test(self, *tests: str) -> None:
        todo = [*tests, LEAVE]

        def answer(screen: Screen[Any], _: Place) -> Any:
            if isinstance(screen, Dashboard):
                return todo.pop(0)
            planned = self.does.get(screen.name)
            if planned is not None:
                return planned(screen) if callable(planned) else planned
            match screen:
                case Enter():
                    return self.door.pin if screen.masked else "123456"
                case WatchCamera() | TouchGrid():
                    return True
                case PlainColour() | StaffTell():
                    return None
            return {"finger-place": FingerAnswer.RELEASED, "service-pad": Signed.ACCEPT}.get(screen.name, True)

        self.world.stage.answer = answer
        await service(self.world.stage, self.door, self.bench)


@pytest.fixture
def shop() -> Shop:
    return Shop()


def code_on(slip: Slip) -> str | None:
    """What any reader finds on a slip."""
    found = zxingcpp.read_barcodes(cv2.copyMakeBorder(slip.pixels, 20, 20, 20, 20, cv2.BORDER_CONSTANT, value=255))
    return found[0].text if found else None


async def test_pin_code_dashboard_and_out(shop: Shop) -> None:
    await shop.test()
    assert shop.world.stage.names == ["service-pin", "service-code", "service-checking", "service-looking", "service"]
    assert shop.bench.looked == 1


async def test_three_wrong_pins_lock_and_nobody_sees_the_dashboard(shop: Shop) -> None:
    shop.does["service-pin"] = "000000"
    await shop.test()
    assert shop.world.stage.names[-1] == "service-locked"
    assert "service" not in shop.world.stage.names


async def test_without_a_pin_nobody_gets_in(shop: Shop) -> None:
    shop.door.has_pin = False
    await shop.test()
    assert shop.world.stage.names == ["service-no-pin"]


async def test_every_test_passes_on_a_sound_terminal(shop: Shop) -> None:
    shop.does["service-loop"] = lambda _: code_on(shop.world.printer.driver.slips[-1])
    shop.does["service-scan"] = "ABCDEFG"
    await shop.test(*TRIALS)
    assert set(shop.bench.found) == set(TRIALS)
    assert {name for name, one in shop.bench.found.items() if not one.passed} <= {"signature"}  # nothing was written
    assert shop.bench.found["scanner"].facts == {"length": 7}
    assert shop.bench.played == 2


async def test_no_staff_screen_is_ever_read_aloud(shop: Shop) -> None:
    shop.does["service-loop"] = shop.does["service-scan"] = "X"
    await shop.test(*TRIALS, REPORT)
    assert shop.world.stage.shown and all(screen.silent for screen in shop.world.stage.shown)


async def test_the_loop_finds_a_printer_that_prints_blank(shop: Shop) -> None:
    blank = Slip(np.full((400, 576), 255, np.uint8))
    shop.does["service-loop"] = lambda _: code_on(blank)
    shop.does["service-loop-seen"] = False
    await shop.test("loop")
    assert shop.bench.found["loop"] == Found(False, "P55")


async def test_the_loop_finds_a_scanner_that_reads_nothing(shop: Shop) -> None:
    shop.does["service-loop"] = lambda _: None
    shop.does["service-loop-seen"] = True
    await shop.test("loop")
    assert shop.bench.found["loop"] == Found(False, "Q56")


async def test_another_code_than_the_printed_one_does_not_pass(shop: Shop) -> None:
    shop.does["service-loop"] = "LOOP-ffffffff"
    shop.does["service-loop-seen"] = True
    await shop.test("loop")
    assert not shop.bench.found["loop"].passed


async def test_without_a_scanner_the_camera_reads_back(shop: Shop) -> None:
    shop.bench.devices = Devices(camera=shop.world.camera, printer=shop.world.printer)
    views: list[Slot[Frame] | None] = []

    def held(screen: StaffScan) -> str:
        views.append(screen.view)
        return shop.bench.printed

    shop.does["service-loop"] = held
    await shop.test("loop")
    assert shop.bench.found["loop"].passed and views[0] is not None


async def test_a_printer_without_paper_fails_with_its_code(shop: Shop) -> None:
    shop.world.printer.fail = DeviceNeedsHand(Device.PRINTER, Reason.PAPER_OUT)
    await shop.test("printer", "loop")
    assert {one.code for one in shop.bench.found.values()} == {"P40"}


async def test_a_picture_that_a_person_finds_bad_fails(shop: Shop) -> None:
    shop.does["service-camera"] = False
    await shop.test("camera")
    assert shop.bench.found["camera"].code == "C53"


async def test_what_the_terminal_lacks_is_not_offered(shop: Shop) -> None:
    shop.bench.devices = Devices()
    await shop.test()
    [board] = [one for one in shop.world.stage.shown if isinstance(one, Dashboard)]
    assert board.by_hand == {"speaker", "headphones", "keys", "touch", "pixels"}


def test_staff_is_signed_out_after_ten_minutes_and_a_sign_in_sooner() -> None:
    settings = Settings()
    board = Dashboard((), Statistics(), frozenset())
    assert patience(board, False, settings.limits, settings.service.idle).after == 600
    assert patience(board, False, settings.limits, settings.service.idle).then is Then.LEAVE
    assert patience(StaffEnter("service-pin"), False, settings.limits, settings.service.idle).after < 60


# The host


async def _call(scene: Scene, answers: dict[str, Any]) -> list[str]:
    """Serve one, with staff called as soon as the first screen stands."""
    seen: list[str] = []

    async def staff() -> None:
        seen.append("staff")
        raise Ended(End.WALKED_AWAY)

    object.__setattr__(scene.host, "service", staff)
    real = FakeStage.show

    async def show(self: FakeStage, screen: Screen[Any], place: Place) -> Any:
        if isinstance(screen, Attract):
            scene.host.called.set()
            await asyncio.sleep(3600)
        return await real(self, screen, place)

    scene.world.stage.show = show.__get__(scene.world.stage)  # type: ignore[method-assign]
    ending = await scene.host.serve()
    return [*seen, ending.end]


async def test_five_taps_on_the_first_screen_bring_staff_in_and_no_visit_is_counted(
    scene: Scene, tmp_path: Path
) -> None:
    assert await _call(scene, {}) == ["staff", "service"]
    assert Audit(tmp_path / "audit.jsonl").head().count == 0
    assert scene.world.stage.resets == 1


async def test_a_call_from_within_a_visit_is_not_heard(scene: Scene) -> None:
    called: list[int] = []

    async def staff() -> None:
        called.append(1)

    object.__setattr__(scene.host, "service", staff)
    before = scene.world.stage.answer

    def answer(screen: Screen[Any], place: Place) -> Any:
        if isinstance(screen, Start):
            scene.host.called.set()
        return before(screen, place)

    scene.world.stage.answer = answer
    for _ in range(2):  # nor does it wait until the visit is over
        assert (await scene.host.serve()).end == "done"
    assert called == []
