"""What technicians see. Their words are in the staff's catalogues, and nothing of it is read aloud."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from drivers.ports import Frame, Slot
from flows.screens import Ask, Busy, Enter, LayCard, Line, PlaceFinger, ScanCode, Screen, Sign, Tell
from flows.service.needs import Chart, Row, Statistics

A = TypeVar("A")


@dataclass(frozen=True)
class StaffAsk(Ask[A]):
    """A question to staff."""

    silent: bool = True


@dataclass(frozen=True)
class StaffTell(Tell):
    """Something for staff to know."""

    silent: bool = True


@dataclass(frozen=True)
class StaffBusy(Busy):
    """Staff waits."""

    silent: bool = True


@dataclass(frozen=True)
class StaffEnter(Enter):
    """Staff types digits."""

    silent: bool = True


@dataclass(frozen=True)
class SignIn(StaffEnter):
    """Type the PIN or lay down a card: then the answer is empty. The card with the number `stale` does not count."""

    card: Slot[int] = field(default_factory=Slot)
    stale: int | None = None


@dataclass(frozen=True)
class StaffLay(LayCard):
    """A card is wanted."""

    silent: bool = True


@dataclass(frozen=True)
class StaffScan(ScanCode):
    """Something is held before a reader, or None: nothing was read."""

    silent: bool = True


@dataclass(frozen=True)
class StaffFinger(PlaceFinger):
    """A technician's finger on the glass."""

    silent: bool = True


@dataclass(frozen=True)
class StaffSign(Sign):
    """Lines on the pad."""

    silent: bool = True


@dataclass(frozen=True)
class CrossPad(StaffSign):
    """A dot into the middle of each cross; their places in mm from the field's top left."""

    crosses: tuple[tuple[float, float], ...] = ()


LEAVE, LOOK, REPORT, OPERATE = "leave", "look", "report-save", "operate"


@dataclass(frozen=True)
class Dashboard(Screen[str]):
    """Every part. The answer is the test to run, or LEAVE, LOOK (test all again), REPORT or OPERATE."""

    rows: tuple[Row, ...]
    statistics: Statistics
    live: Callable[[], tuple[Row, ...]] | None = None
    """How it is by now."""
    name: str = "service"
    silent: bool = True


@dataclass(frozen=True)
class StaffLog(Screen[None]):
    """Events, a line each."""

    lines: tuple[str, ...]
    name: str = "service-log"
    reading: bool = True
    silent: bool = True


@dataclass(frozen=True)
class Figures:
    """What a live picture measures: sharpness (None: nothing to tell from), brightness 0..255, ms since exposure."""

    sharpness: float | None
    brightness: float
    late_ms: float
    chart: Chart | None = None
    """What the printed chart says, if it is seen."""


@dataclass(frozen=True)
class WatchCamera(Screen[bool]):
    """The camera's live picture with its figures. True: it is good; for the chart: it was measured."""

    view: Slot[Frame]
    figures: Slot[Figures]
    name: str = "service-camera"
    silent: bool = True


@dataclass(frozen=True)
class Running(Screen[bool]):
    """Something moves. True, by itself, once it is `over`; False: somebody stopped it. `now` says where it stands."""

    name: str
    now: Slot[Line]
    over: Slot[bool]
    silent: bool = True


@dataclass(frozen=True)
class PressKeys(Screen[frozenset[str]]):
    """Every key of the keypad; each shows when it is felt. The answer is which ones were, at the latest when all."""

    keys: tuple[str, ...] = (
        "previous", "next", "activate", "back", "help", "repeat", "louder", "softer", "faster", "slower",
    )  # fmt: skip
    name: str = "service-keys"
    silent: bool = True


@dataclass(frozen=True)
class TouchGrid(Screen[bool]):
    """Fields all over the screen: True once each was touched, False if somebody gives up."""

    name: str = "service-touch"
    silent: bool = True


@dataclass(frozen=True)
class PlainColour(Screen[None]):
    """The whole screen in one colour; a touch goes on."""

    colour: tuple[int, int, int]
    name: str = "service-pixels"
    silent: bool = True


Staff = (
    StaffAsk, StaffTell, StaffBusy, StaffEnter, SignIn, StaffLay, StaffScan, StaffFinger, StaffSign, Dashboard,
    StaffLog, CrossPad, WatchCamera, Running, PressKeys, TouchGrid, PlainColour,
)  # fmt: skip
"""Every screen of this journey."""
