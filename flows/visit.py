"""One citizen's visit: shows screens, remembers steps, finds the way back.

A journey is an ordinary coroutine of steps. Back forgets the last step, Change a named one; then the journey is read
again from the top and every step whose inputs are unchanged answers from memory. Therefore code between steps must be
pure, steps do not nest, and a step done twice needs a telling input.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Hashable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Protocol, TypeVar, TypeVarTuple, cast

from flows.needs import Circumstances, Devices, Examiner, House, Office, Ticket, Typesetter
from flows.screens import Chapter, Notice, Screen

A = TypeVar("A")
T = TypeVar("T")
Inputs = TypeVarTuple("Inputs")


TRUTH_EVERY = 0.5
"""Seconds between two looks whether a screen still tells the truth."""

AnyStep = Callable[..., Awaitable[object]]


class Back(Exception):
    """The citizen wants to the step before."""


class Change(Exception):
    """The citizen wants to do a step again."""

    def __init__(self, step: AnyStep) -> None:
        super().__init__()
        self.step = step


class End(Enum):
    """How a visit can end early."""

    CANCELLED = auto()
    WALKED_AWAY = auto()
    TOO_LONG = auto()
    AT_COUNTER = auto()
    OUT_OF_ORDER = auto()


class Ended(Exception):
    """The visit is over before its goal. `why` is the name of the screen that explained it, if one did."""

    def __init__(self, end: End, why: str | None = None) -> None:
        super().__init__(end.name.lower())
        self.end = end
        self.why = why


@dataclass(frozen=True)
class Place:
    """Where in the visit a screen stands."""

    back: bool = False
    chapters: tuple[Chapter, ...] = ()
    here: Chapter | None = None
    final: bool = False
    """The data is handed over: there is nothing left to cancel."""


class Stage(Protocol):
    """Shows screens to whoever stands before the terminal."""

    async def show(self, screen: Screen[A], place: Place) -> A:
        """Show until answered. Raises Back, or Ended when cancelled or abandoned."""

    async def wait(self, screen: Screen[Any], work: Awaitable[T], place: Place) -> T:
        """Show a screen that cannot be answered while work is done. Raises Ended when cancelled."""

    def remind(self, notice: Notice | None) -> None:
        """Let a notice stand above the screens of a capture, or none; it is seen and heard when it comes."""


Step = tuple[AnyStep, tuple[Hashable, ...]]


class Outdated(Exception):
    """What is shown is not true any more."""


@asynccontextmanager
async def until_false(true: Callable[[], bool], every: float = TRUTH_EVERY) -> AsyncIterator[None]:
    """Cancel the body when `true` no longer holds, and raise Outdated in its place (as `asyncio.timeout` does).

    Looks `every` so many seconds.
    """
    try:
        async with asyncio.timeout(None) as limit:
            watching = asyncio.create_task(_watch(true, every, limit))
            try:
                yield
            finally:
                watching.cancel()
    except TimeoutError:
        if limit.expired():
            raise Outdated from None
        raise


async def _watch(true: Callable[[], bool], every: float, limit: asyncio.Timeout) -> None:
    while true():  # noqa: ASYNC110 - statuses are values, not events
        await asyncio.sleep(every)
    limit.reschedule(asyncio.get_running_loop().time())


@asynccontextmanager
async def beside(work: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """Let something go on while the body runs; it ends with the body."""
    task = asyncio.ensure_future(work)
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})
    if not task.cancelled():
        task.result()


class Visit:
    """One citizen at the terminal."""

    def __init__(
        self,
        stage: Stage,
        devices: Devices,
        examiner: Examiner,
        office: Office,
        typesetter: Typesetter,
        house: House,
        language: Callable[[], str],
        new_key: Callable[[], str],
        circumstances: Callable[[], Circumstances] = Circumstances,
    ) -> None:
        self.devices = devices
        self.examiner = examiner
        self.office = office
        self.typesetter = typesetter
        self.house = house
        self.language = language
        self.new_key = new_key
        self.circumstances = circumstances
        """As the citizen says now; it may change at any time."""
        self.seconds: dict[str, float] = {}
        """How long each step took, by its name; the last time counts."""
        self.at: str | None = None
        """The name of the step that was begun last."""
        self.ticket: Ticket | None = None
        """The visitor's own queue number, drawn here or brought along; it outlives whatever else is cancelled."""
        self._stage = stage
        self._done: dict[Step, object] = {}
        self._trail: list[Step] = []
        self._kept = 0
        self._chapters: tuple[Chapter, ...] = ()
        self._here: Chapter | None = None

    async def walk(self, journey: Callable[[Visit], Awaitable[T]]) -> T:
        """Walk a journey to its end; nothing is remembered afterwards. Raises Ended, DeviceError, OfficeError."""
        try:
            while True:
                self._trail, self._kept = [], 0
                self._chapters, self._here = (), None
                try:
                    return await journey(self)
                except Back:
                    self._forget(self._trail[self._kept :][-1:])
                except Change as change:
                    self._forget([step for step in self._trail if step[0] is change.step])
        finally:
            self._done.clear()
            self._trail.clear()

    async def step(self, do: Callable[[Visit, *Inputs], Awaitable[T]], *inputs: *Inputs) -> T:
        """Do a step, or recall it if it was already done with these inputs."""
        step: Step = (do, cast("tuple[Hashable, ...]", inputs))
        if step not in self._done:
            loop = asyncio.get_running_loop()
            started, self.at = loop.time(), do.__name__.lstrip("_")
            self._done[step] = await do(self, *inputs)
            self.seconds[do.__name__] = loop.time() - started
        self._trail.append(step)
        return cast(T, self._done[step])

    def no_way_back(self) -> None:
        """Something was handed out: Back ends here. Said inside the step that hands out, and again after it."""
        self._kept = len(self._trail)

    def chapters(self, *chapters: Chapter) -> None:
        """What the bar on top announces from here on."""
        self._chapters = chapters

    def chapter(self, here: Chapter | None) -> None:
        """Which chapter the next screens belong to."""
        self._here = here

    async def show(self, screen: Screen[A]) -> A:
        """Show a screen until it is answered. Raises Back, Ended."""
        place = Place(len(self._trail) > self._kept, self._chapters, self._here)
        return await self._stage.show(screen, place)

    async def show_while(self, screen: Screen[A], true: Callable[[], bool], every: float = TRUTH_EVERY) -> A | None:
        """Show a screen until it is answered, or until what it says is not true any more: then None."""
        try:
            async with until_false(true, every):
                return await self.show(screen)
        except Outdated:
            return None

    async def wait(self, screen: Screen[Any], work: Awaitable[T]) -> T:
        """Show a screen while work is done. Raises Ended, and what the work raises."""
        return await self._stage.wait(screen, work, Place(False, self._chapters, self._here))

    def remind(self, notice: Notice | None) -> None:
        """Let a notice stand above the screens of a capture, or none."""
        self._stage.remind(notice)

    def _forget(self, steps: list[Step]) -> None:
        for step in steps:
            self._done.pop(step, None)
