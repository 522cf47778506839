"""An office, a proxy that can lose answers, and couriers, all real."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator

import pytest

from kiosk.asking import Asking
from kiosk.outbox import Outbox
from office.messages import Receipt
from office.store import Store
from office.submissions import Submissions
from tests.support.chaos import Chaos, Fate, chaos
from tests.support.house import OfficeHouse, Sealed, sealed, start_courier


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfficeHouse]:
    """`office serve` as a process, for all tests that do not stop it."""
    place = OfficeHouse(tmp_path_factory.mktemp("o"))
    place.begin()
    yield place
    place.end()


@pytest.fixture(scope="session")
def proxied(running: OfficeHouse) -> Iterator[Chaos]:
    with chaos(running) as proxy:
        running.call(proxy.port)
        yield proxy


@pytest.fixture
def proxy(proxied: Chaos) -> Iterator[Chaos]:
    """The proxy, letting everything pass until the test says otherwise."""
    proxied.rule = lambda _method, _path: Fate.PASS
    yield proxied
    proxied.rule = lambda _method, _path: Fate.PASS


class Desk:
    """The kiosk's side: its outbox, and its questions to the courier."""

    def __init__(self, place: OfficeHouse) -> None:
        self.place = place
        self.outbox = Outbox(place.terminal.state / "outbox.sqlite")
        self.office = Asking(place.terminal.socket, self.outbox)

    def hand_in(self, **options: int) -> Sealed:
        one = sealed(self.place, **options)  # type: ignore[arg-type]
        self.outbox.put(one.key, one.envelope, one.expires_at - 96 * 3600, one.expires_at)
        return one

    async def receipt(self, one: Sealed, seconds: float = 10.0) -> Receipt | None:
        return await self.office.receipt(one.key, seconds)

    def clear(self) -> None:
        """Forget everything, as the terminal does long after the next start of its machine."""
        later = Outbox(self.place.terminal.state / "outbox.sqlite", boot=lambda: "the next one")
        later.expire(9e12)
        for key, outcome in later.outcomes():
            later.outcome_done(key, outcome)
        later.close()

    def received(self) -> list[str]:
        store = Store(self.place.office.database)
        try:
            return [one.key for one in Submissions(store, self.place.office).waiting()]
        finally:
            store.close()


@pytest.fixture
def courier() -> Iterator[Callable[[OfficeHouse], subprocess.Popen[bytes]]]:
    """Starts couriers that end with the test."""
    started: list[subprocess.Popen[bytes]] = []

    def start(place: OfficeHouse) -> subprocess.Popen[bytes]:
        started.append(start_courier(place))
        return started[-1]

    yield start
    for process in started:
        process.terminate()
    for process in started:
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(10)


@pytest.fixture
def desk(running: OfficeHouse, proxy: Chaos) -> Iterator[Desk]:
    """A kiosk whose outbox is empty."""
    desk = Desk(running)
    yield desk
    desk.clear()
    desk.outbox.close()
