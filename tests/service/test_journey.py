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

from drivers.ports import (
    CardReader,
    Device,
    DeviceLost,
    DeviceNeedsHand,
    FingerScanner,
    Frame,
    Ink,
    Lent,
    PadFace,
    PenPoint,
    Reason,
    Slip,
    Slot,
    Stand,
    State,
)
from flows.needs import Devices, Examiner
from flows.screens import Attract, Enter, FingerAnswer, Screen, Signed, Start
from flows.service.hands import CROSSES, PAD
from flows.service.journey import service
from flows.service.needs import Answer, CardSeen, Chart, Found, OnSite, Row, Statistics
from flows.service.screens import (
    LEAVE,
    LOOK,
    REPORT,
    Dashboard,
    Figures,
    PlainColour,
    PressKeys,
    StaffAsk,
    StaffEnter,
    StaffLog,
    StaffScan,
    StaffTell,
    WatchCamera,
)
from flows.service.trials import TRIALS
from flows.visit import Back, End, Ended, Place
from kiosk.audit import Audit
from kiosk.settings import Settings
from kiosk.ui.idle import Then, patience
from kiosk.ui.slips import Slips
from kiosk.ui.words import Words
from tests.journeys.test_host import Scene, scene
from tests.service.test_signin import FakeReader
from tests.support.clock import virtual
from tests.support.fakes import FakeDevice, FakeMount, FakeStage, World, criterion, portrait

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
    glanced: int = 0
    restarted: int = 0
    site: OnSite = field(default_factory=OnSite)
    retested: list[str] = field(default_factory=list)
    printed: str = ""
    who: str = ""
    sharp: float = 0.3
    charted: Chart | None = None
    glass: bool = True
    signed: bool | None = None

    def signed_in(self, who: str) -> None:
        self.who = who

    def rows(self) -> tuple[Row, ...]:
        return (Row("camera", "open"),)

    def statistics(self) -> Statistics:
        return Statistics()

    async def look_again(self) -> None:
        self.looked += 1

    async def again(self, test: str) -> None:
        self.retested.append(test)

    async def glance(self) -> None:
        self.glanced += 1

    async def note(self, test: str, found: Found) -> None:
        self.found[test] = found

    def on_site(self) -> OnSite:
        return self.site

    async def change(self, wanted: OnSite) -> bool:
        self.site = wanted
        return True

    async def log(self) -> tuple[str, ...]:
        return ("one",)

    async def restarts(self) -> None:
        self.restarted += 1

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
        return self.sharp, 120.0

    def chart(self, frame: Frame) -> Chart | None:
        return self.charted

    async def clean(self, scanner: Lent[FingerScanner]) -> bool:
        return self.glass

    async def look_at_card(self, reader: Lent[CardReader]) -> CardSeen:
        return CardSeen("3b80018081", 12, self.signed)

    def cross_face(self, width: int, height: int, aspect: float) -> PadFace:
        raise AssertionError("this pad has no display")

    def play(self) -> None:
        self.played += 1


class Lift(FakeMount):
    """A column that moves 5 mm with every word. `coasts`: mm that it runs on after the last; `creeps`: mm a second, for
    ever; `beyond`: mm over its limits; `stuck`: it does not move at all."""

    def __init__(self, coasts: float = 0, creeps: float = 0, beyond: float = 0, *, stuck: bool = False) -> None:
        super().__init__()
        self.height, self.word, self.at = 1500.0, 0, -1e9
        self.coasts, self.creeps, self.beyond, self.stuck = coasts, creeps, beyond, stuck
        self.stand = self  # type: ignore[assignment]

    @property
    def latest(self) -> Stand:
        quiet = asyncio.get_running_loop().time() - self.at
        on = min(max(quiet - 0.2, 0) * 200, self.coasts) + max(quiet - 0.2, 0) * self.creeps
        height = self.height + self.word * on
        return Stand(self._within(height), 1000.0, 1900.0, 0.6)

    def _within(self, height: float) -> float:
        return min(max(height, 1000 - self.beyond), 1900 + self.beyond)

    def steer(self, way: int) -> None:
        if not self.stuck:
            self.height = self._within(self.height + 5 * way)
        self.word, self.at = way, asyncio.get_running_loop().time()

    async def reach(self, height: float) -> float:
        self.height, self.word = height, 0
        return height


@dataclass
class Shop:
    """A technician before a terminal in memory. `does` answers screens by name, tests are done in order."""

    world: World = field(
        default_factory=lambda: World(
            mount=FakeDevice(Device.MOUNT, Lift()), card=FakeDevice(Device.CARD, FakeReader(None))
        )
    )
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
                case PressKeys():
                    return frozenset(screen.keys)
                case PlainColour() | StaffTell() | StaffLog():
                    return None
            return {"finger-place": FingerAnswer.RELEASED, "service-pad": Signed.ACCEPT}.get(screen.name, True)

        self.world.stage.answer = answer
        await service(self.world.stage, self.door, self.bench)


@pytest.fixture
def shop() -> Shop:
    return Shop()


def dotted(shift: float = 0.0, without: int = 0) -> Ink:
    """A dot in each cross but the first so many, `shift` mm beside it."""
    return Ink(tuple((PenPoint(x + shift, y, 0.0),) for x, y in CROSSES[without:]), *PAD)


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


def test_every_test_passes_on_a_sound_terminal(shop: Shop) -> None:
    shop.does["service-loop"] = lambda _: code_on(shop.world.printer.driver.slips[-1])
    shop.does["service-scan"] = "ABCDEFG"
    shop.world.pad.driver.ink.latest = dotted()
    virtual(shop.test(*TRIALS))
    assert set(shop.bench.found) == set(TRIALS)
    assert {name for name, one in shop.bench.found.items() if not one.passed} == set()
    assert shop.bench.found["scanner"].facts == {"length": 7}
    assert shop.bench.played == 2


def test_no_staff_screen_is_ever_read_aloud(shop: Shop) -> None:
    shop.does["service-loop"] = shop.does["service-scan"] = "X"
    virtual(shop.test(*TRIALS, REPORT))
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


async def test_the_loop_finds_a_camera_out_of_focus(shop: Shop) -> None:
    shop.bench.devices = Devices(camera=shop.world.camera, printer=shop.world.printer)
    shop.does["service-loop"] = lambda _: None
    for sharp, code in ((0.03, "C53"), (0.3, "Q56")):
        shop.bench.sharp = sharp
        await shop.test("loop")
        assert shop.bench.found["loop"] == Found(False, code)


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


@pytest.mark.parametrize(
    ("chart", "code"),
    [(Chart(0.3, 4, 2), None), (Chart(0.05, 4, 2), "C53"), (Chart(0.3, 20, 2), "C58"), (Chart(0.3, 4, 12), "C58")],
)
async def test_the_chart_tells_focus_and_colour_apart(shop: Shop, chart: Chart, code: str | None) -> None:
    def held(screen: WatchCamera) -> bool:
        screen.figures.latest = Figures(0.3, 120, 30, chart)
        return True

    shop.does["service-camera-chart"] = held
    await shop.test("camera")
    assert (shop.bench.found["camera"].passed, shop.bench.found["camera"].code) == (code is None, code)
    assert {"latency_ms", "colour", "cast", "sharpness"} <= shop.bench.found["camera"].facts.keys()


async def test_a_face_that_is_too_dark_fails_by_the_criterion_of_the_guideline(shop: Shop) -> None:
    shop.world.examiner.portraits = [portrait(True, criterion("7.1", False))]
    await shop.test("camera")
    assert shop.bench.found["camera"].code == "C59"


async def test_marks_on_the_empty_glass_are_told_before_any_finger(shop: Shop) -> None:
    shop.bench.glass = False
    await shop.test("fingerprint")
    assert shop.bench.found["fingerprint"] == Found(False, "F54")
    assert "finger-place" not in shop.world.stage.names


@pytest.mark.parametrize(
    ("ink", "passed", "facts"),
    [
        (dotted(), True, {"offset_mm": 0.0, "dead": 0}),
        (dotted(shift=2.0), True, {"offset_mm": 2.0, "dead": 0}),
        (dotted(shift=4.0), False, {"offset_mm": 4.0, "dead": 0}),
        (dotted(without=2), False, {"offset_mm": 0.0, "dead": 2}),
        (None, False, {"offset_mm": 0.0, "dead": 15}),
    ],
)
async def test_the_pad_is_measured_by_crosses(
    shop: Shop, ink: Ink | None, passed: bool, facts: dict[str, float]
) -> None:
    shop.world.pad.driver.ink.latest = ink
    await shop.test("signature")
    assert shop.bench.found["signature"] == Found(passed, None if passed else "S58", facts)


async def test_a_line_through_a_cross_counts_as_one_in_it(shop: Shop) -> None:
    rows = sorted({y for _, y in CROSSES})
    shop.world.pad.driver.ink.latest = Ink(tuple((PenPoint(0, y, 0), PenPoint(150, y + 1, 1)) for y in rows), *PAD)
    await shop.test("signature")
    assert shop.bench.found["signature"].passed


async def test_any_card_tells_its_make_and_a_staff_card_signs(shop: Shop) -> None:
    await shop.test("card")
    assert shop.bench.found["card"].facts == {"atr": "3b800180 81", "ms": 12, "signed": "none"}
    shop.bench.signed = False
    await shop.test("card")
    assert shop.bench.found["card"].code == "K58"


@pytest.mark.parametrize(("lacks", "code"), [(True, None), (False, "T58")])
async def test_a_key_that_is_not_felt_fails_unless_the_keypad_lacks_it(
    shop: Shop, lacks: bool, code: str | None
) -> None:
    shop.does["service-keys"] = frozenset({"next", "activate"})
    shop.does["service-keys-all"] = lacks
    await shop.test("keys")
    assert shop.bench.found["keys"] == Found(code is None, code, {"felt": 2, "of": 10})


def test_a_light_that_says_another_level_than_it_was_told_fails(shop: Shop) -> None:
    async def half(lamp: float) -> float:
        return lamp / 2

    shop.world.mount.driver.shine = half  # type: ignore[union-attr,method-assign]
    virtual(shop.test("light"))
    assert shop.bench.found["light"] == Found(False, "M59", {"off_percent": 50})


async def test_a_column_is_never_run_before_somebody_said_that_its_way_is_free(shop: Shop) -> None:
    shop.does["service-column"] = False
    await shop.test("column")
    assert shop.world.mount.driver.reached == [] and "column" not in shop.bench.found  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("lift", "code"),
    [
        (Lift(), None),
        (Lift(coasts=40), None),
        (Lift(coasts=120), "M58"),
        (Lift(creeps=4), "M58"),
        (Lift(beyond=20), "M58"),
        (Lift(stuck=True), "M58"),
    ],
)
def test_a_column_must_stop_at_its_limits_and_when_nobody_touches_it(shop: Shop, lift: Lift, code: str | None) -> None:
    shop.world.mount.driver = lift  # type: ignore[union-attr]
    virtual(shop.test("column"))
    assert (shop.bench.found["column"].passed, shop.bench.found["column"].code) == (code is None, code)


def test_a_column_that_was_stopped_by_hand_says_nothing(shop: Shop) -> None:
    shop.does["service-column-running"] = False
    virtual(shop.test("column"))
    assert "column" not in shop.bench.found


def test_what_the_terminal_lacks_is_not_offered() -> None:
    assert {name for name, one in TRIALS.items() if one.possible(Devices())} == {
        "speaker", "headphones", "keys", "touch", "pixels",
    }  # fmt: skip


async def test_a_part_without_a_test_by_hand_is_tested_again(shop: Shop) -> None:
    await shop.test("disk")
    assert shop.bench.retested == ["disk"] and shop.bench.found == {}


async def test_a_service_is_closed_and_settings_are_set_only_once_saved(shop: Shop) -> None:
    todo = ["close", "settings", "log", "back"]
    presses = {"service-close": ["capture", "information", "capture", "photo", "save"],
               "service-settings": ["volume", "volume", "lamp", "save"]}  # fmt: skip

    def deed(screen: StaffAsk[Any]) -> Any:
        wanted = todo.pop(0)
        if wanted == "back":
            raise Back
        return next(option.value for option in screen.options if option.key == wanted)

    def press(screen: StaffAsk[Any]) -> Any:
        wanted = presses[screen.name].pop(0)
        return next(option.value for option in screen.options if option.key == wanted)

    shop.does |= {"service-operate": deed, "service-close": press, "service-settings": press}
    await shop.test("operate")
    assert shop.bench.site == OnSite(frozenset({"information", "photo"}), 4, 0.8)
    assert "service-log" in shop.world.stage.names


async def test_what_is_not_saved_changes_nothing(shop: Shop) -> None:
    opened: list[int] = []

    def deed(screen: StaffAsk[Any]) -> Any:
        opened.append(1)
        if len(opened) > 1:
            raise Back
        return screen.options[0].value

    def press(screen: StaffAsk[Any]) -> Any:
        if any(option.values.get("state") == "closed" for option in screen.options):
            raise Back
        return screen.options[0].value

    shop.does |= {"service-operate": deed, "service-close": press}
    await shop.test("operate")
    assert shop.bench.site == OnSite()


async def test_a_restart_ends_the_session_once_it_is_confirmed(shop: Shop) -> None:
    shop.does["service-operate"] = lambda screen: screen.options[3].value
    await shop.test("operate", "never reached")
    assert shop.bench.restarted == 1 and shop.world.stage.names[-1] == "service-restart"


def test_staff_is_signed_out_after_ten_minutes_and_a_sign_in_sooner() -> None:
    settings = Settings()
    board = Dashboard((), Statistics())
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


LOST = {
    "camera": Device.CAMERA, "light": Device.MOUNT, "column": Device.MOUNT, "fingerprint": Device.FINGERPRINT,
    "signature": Device.SIGNATURE, "card": Device.CARD, "scanner": Device.SCANNER, "printer": Device.PRINTER,
    "loop": Device.PRINTER,
}  # fmt: skip


@pytest.mark.parametrize("test", LOST)
def test_a_device_that_is_lost_in_its_test_is_found_as_what_it_is(shop: Shop, test: str) -> None:
    world = shop.world
    every = (world.camera, world.mount, world.scanner, world.pad, world.card, world.codes, world.printer)
    for one in every:
        if one is not None and one.kind is LOST[test]:
            one.fail = DeviceLost(one.kind, Reason.UNPLUGGED)
    virtual(shop.test(test))
    found = shop.bench.found[test]
    assert not found.passed and found.code is not None and found.code.endswith("20")


async def test_a_mount_without_a_lamp_and_without_a_height_has_nothing_to_test(shop: Shop) -> None:
    mount = FakeMount()
    mount.stand = Slot(Stand(None, 1000.0, 1900.0, None))
    shop.world.mount = FakeDevice(Device.MOUNT, mount)
    shop.bench.devices = shop.world.devices()
    await shop.test("light", "column")
    assert shop.bench.found == {}
    assert {"service-light-none", "service-column-none"} <= set(shop.world.stage.names)


async def test_a_column_does_not_run_before_somebody_says_that_nobody_is_in_the_way(shop: Shop) -> None:
    shop.does["service-column"] = False
    await shop.test("column")
    assert shop.bench.found == {}


async def test_what_is_unknown_is_looked_at_again_and_a_report_that_fails_is_told(shop: Shop) -> None:
    await shop.test("disk", REPORT)
    assert shop.bench.retested == ["disk"]
    assert "service-report-failed" in shop.world.stage.names


async def test_dirty_glass_a_bad_print_and_a_finger_that_never_comes(shop: Shop) -> None:
    shop.bench.glass = False
    await shop.test("fingerprint")
    assert shop.bench.found["fingerprint"].code == "F54"
    shop.bench.glass = True
    shop.world.examiner.qualities = [10]
    await shop.test("fingerprint")
    assert shop.bench.found["fingerprint"] == Found(False, "F57", {"quality": 10})
    shop.bench.found.clear()
    shop.does["finger-place"] = FingerAnswer.CANNOT
    await shop.test("fingerprint")
    assert shop.bench.found == {}


async def test_the_pad_is_cleared_on_wish(shop: Shop) -> None:
    signed = iter([Signed.CLEAR, Signed.ACCEPT])
    shop.does["service-pad"] = lambda _: next(signed)
    shop.world.pad.driver.ink.latest = dotted()
    await shop.test("signature")
    assert shop.world.pad.driver.cleared == 1 and shop.bench.found["signature"].passed


async def test_whoever_goes_back_from_a_test_has_found_nothing_and_may_look_at_everything_again(shop: Shop) -> None:
    def back(_: Screen[Any]) -> None:
        raise Back

    shop.does["service-camera-chart"] = back
    await shop.test("camera", LOOK)
    assert shop.bench.found == {} and shop.bench.looked == 2


def test_what_changes_while_somebody_looks_at_the_dashboard_is_looked_at(shop: Shop) -> None:
    show = shop.world.stage.show

    async def slowly(screen: Screen[Any], place: Place) -> Any:
        if isinstance(screen, Dashboard):
            await asyncio.sleep(30.0)
        return await show(screen, place)

    shop.world.stage.show = slowly  # type: ignore[method-assign]
    virtual(shop.test())
    assert shop.bench.glanced > 1


async def test_a_report_that_was_written_says_where(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    async def report() -> str:
        return "/media/stick"

    monkeypatch.setattr(shop.bench, "report", report)
    await shop.test(REPORT)
    assert "service-report" in shop.world.stage.names


@pytest.mark.parametrize("camera", [True, False])
async def test_the_loop_tells_a_reader_that_is_lost_midway_or_was_never_there(shop: Shop, *, camera: bool) -> None:
    shop.world.camera.fail = DeviceLost(Device.CAMERA, Reason.UNPLUGGED)
    shop.bench.devices = Devices(camera=shop.world.camera if camera else None, printer=shop.world.printer)
    await shop.test("loop")
    assert shop.bench.found["loop"] == Found(False, "C20" if camera else "Q56")


def test_a_code_that_nobody_holds_before_the_reader_ends_the_wait(shop: Shop) -> None:
    show = shop.world.stage.show

    async def for_ever(screen: Screen[Any], place: Place) -> Any:
        if isinstance(screen, StaffScan):
            await asyncio.sleep(1e6)
        return await show(screen, place)

    shop.world.stage.show = for_ever  # type: ignore[method-assign]
    virtual(shop.test("scanner"))
    assert shop.bench.found["scanner"] == Found(False, "Q56")


async def test_a_camera_without_a_picture_is_not_called_unsharp(shop: Shop) -> None:
    shop.world.camera.driver.view = Slot()
    shop.bench.sharp = 0.03
    shop.bench.devices = Devices(camera=shop.world.camera, printer=shop.world.printer)
    shop.does["service-loop"] = lambda _: None
    await shop.test("loop")
    assert shop.bench.found["loop"] == Found(False, "Q56")


async def test_the_card_that_staff_signed_in_with_is_read_where_it_lies(shop: Shop) -> None:
    assert shop.world.card is not None
    shop.world.card.state = State.BUSY
    await shop.test("card")
    assert shop.bench.found["card"].passed and "service-card-any" not in shop.world.stage.names


async def test_a_pad_with_a_display_shows_the_crosses_while_it_is_tested(shop: Shop) -> None:
    pad = shop.world.pad.driver
    pad.face = usual = object()  # type: ignore[attr-defined]
    pad.ink.latest = dotted()
    seen: list[object] = []

    def signed(_: Screen[Any]) -> Signed:
        seen.append(pad.face)  # type: ignore[attr-defined]
        return Signed.ACCEPT

    shop.does["service-pad"] = signed
    await shop.test("signature")
    assert seen == [shop.bench.cross_face]
    assert pad.face is usual  # type: ignore[attr-defined]
