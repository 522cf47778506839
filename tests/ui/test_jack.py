"""Headphones pulled while something is read, at every screen: nothing private goes on aloud, and the visit goes on."""

from __future__ import annotations

import asyncio
from typing import Any, cast

from drivers.ports import Device, Driver, Slot
from drivers.supervisor import Pace, Supervisor
from kiosk.ui.reading import sentence
from kiosk.ui.samples import samples
from kiosk.ui.stage import ScreenStage
from tests.journeys.test_unplug import Plug
from tests.support.clock import virtual
from tests.support.fakes import FakeDriver
from tests.ui.ear import Ear, speech
from tests.ui.theatre import playing, showing

SCREENS = {one.screen.name: one.screen for one in samples() if not one.screen.silent}

PACE = Pace(check=0.1, first=0.1, longest=0.2)


class FakeJack(FakeDriver):
    def __init__(self) -> None:
        self.plugged: Slot[bool] = Slot(True)


class Socket:
    """The socket under its supervisor, as the terminal has it; `worn` is what is true."""

    def __init__(self) -> None:
        self.jack = FakeJack()
        self.cable = Plug(Device.JACK, self.jack)
        self.kept: Supervisor[Any] = Supervisor(Device.JACK, lambda: cast(Driver, self.cable), deadline=5.0, pace=PACE)
        self.worn = True

    def headphones(self) -> bool:
        jack = self.kept.driver
        return jack is not None and jack.plugged.latest is True

    def out(self, *, card: bool) -> None:
        """Only the plug, or the sound card with it."""
        self.worn = False
        self.jack.plugged.latest = None if card else False
        self.cable.pulled = card

    def back(self) -> None:
        self.worn, self.cable.pulled, self.jack.plugged.latest = True, False, True


class Listening(Ear):
    """Writes down what sounds while nobody wears the headphones."""

    def __init__(self, socket: Socket) -> None:
        super().__init__()
        self.socket = socket
        self.aloud: list[str] = []

    def play(self, wave: bytes, loudness: float) -> None:
        super().play(wave, loudness)
        if not self.socket.worn:
            self.aloud.append(self.heard[-1])


async def _pulled_and_put_back(socket: Socket, ear: Listening, stage: ScreenStage, *, card: bool) -> None:
    """What is being read falls silent; asked for again it is told, but nothing private; put back, it is read again."""
    ear.aloud.clear()
    socket.out(card=card)
    await asyncio.sleep(0.05)
    assert not ear.busy
    secret = {sentence(node) for node in stage.nodes() if node.private}
    if secret:
        stage.press("read")
        await asyncio.sleep(15)
    assert bool(ear.aloud) is bool(secret)
    assert not secret & set(ear.aloud)
    before = len(ear.heard)
    socket.back()
    await asyncio.sleep(0.5)
    assert len(ear.heard) > before


def test_headphones_that_go_and_come_back_at_every_screen() -> None:
    """Their plug alone, then the sound card with it."""

    async def play() -> None:
        socket = Socket()
        ear = Listening(socket)
        running = asyncio.ensure_future(socket.kept.run())
        await socket.kept.settled()
        async with playing(speech=speech(ear)) as stage:
            stage.headphones = socket.headphones
            for name, screen in SCREENS.items():
                async with showing(stage, screen) as answer:
                    await asyncio.sleep(0.5)
                    try:
                        await _pulled_and_put_back(socket, ear, stage, card=False)
                        await _pulled_and_put_back(socket, ear, stage, card=True)
                    except AssertionError as error:
                        raise AssertionError(name) from error
                    assert not answer.done() or answer.exception() is None, name
        await socket.kept.close()
        await asyncio.wait({running})

    virtual(play())
