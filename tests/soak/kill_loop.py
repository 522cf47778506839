"""Kiosk, courier and office killed at random moments, while 15 % of all answers are lost and some are 503.

Afterwards nothing that was promised may be missing, doubled, or told twice with different numbers.
"""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.outbox import Outbox
from office.store import Store
from tests.support.chaos import Fate, chaos
from tests.support.house import OfficeHouse, listens, until

_REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Tally:
    """What a kill loop found. All but the first four must be zero."""

    kills: int
    promised: int
    tickets: int
    repeats: int
    lost: int
    doubled: int
    numbers_changed: int
    gaps: int

    @property
    def sound(self) -> bool:
        return not (self.lost or self.doubled or self.numbers_changed or self.gaps)


def run(folder: Path, kills: int, submissions: int, seed: int, say: Callable[[str], None] = print) -> Tally:
    """Kill until both numbers are reached, let everything settle, and count."""
    luck = random.Random(seed)
    place = OfficeHouse(folder)
    promised = folder / "promised"
    promised.touch()
    with chaos(place) as proxy:
        fates = random.Random(seed + 1)

        def rule(_method: str, _path: str) -> Fate:
            draw = fates.random()
            return Fate.LOSE_ANSWER if draw < 0.15 else Fate.JAM if draw < 0.18 else Fate.PASS

        proxy.rule = rule
        place.call(proxy.port)
        actors = _Actors(place, promised)
        try:
            place.begin()
            done, last = 0, time.monotonic()
            while done < kills or _kept(promised) < submissions:
                time.sleep(luck.uniform(0.02, 0.8))
                # Kills keep step with the work, or a slow machine would see them all before its first visit.
                due = _kept(promised) * kills >= done * submissions or time.monotonic() - last > 10.0
                if done < kills and due:
                    actors.kill(luck.choices(("kiosk", "courier", "office"), (5, 5, 2))[0])
                    done, last = done + 1, time.monotonic()
                    if done % 50 == 0:
                        say(f"{done} kills, {_kept(promised)} promised")
                actors.revive()
            actors.kill("kiosk")
            proxy.rule = lambda _method, _path: Fate.PASS
            actors.revive(kiosk=False)
            _settle(place)
        finally:
            actors.end()
    return _count(place, promised, done)


class _Actors:
    """The three processes."""

    def __init__(self, place: OfficeHouse, promised: Path) -> None:
        self._place = place
        self._promised = promised
        self._running: dict[str, subprocess.Popen[bytes]] = {}

    def kill(self, name: str) -> None:
        """No process gets to say goodbye."""
        if name == "office":
            self._place.end(signal.SIGKILL)
        elif name in self._running:
            process = self._running.pop(name)
            process.kill()
            process.wait(10)

    def revive(self, kiosk: bool = True) -> None:
        """Start whatever is not there."""
        if self._place.process is None:
            self._place.process = self._start("office", "office", "serve", "--config", self._config("office"))
        if "courier" not in self._running:
            self._running["courier"] = self._start("courier", "kiosk", "courier", "--config", self._config("kiosk"))
        if kiosk and "kiosk" not in self._running:
            self._running["kiosk"] = self._start(
                "feeder", "tests.soak.kiosk_side", str(self._place.folder), str(self._place.port), str(self._promised)
            )

    def end(self) -> None:
        for name in ("kiosk", "courier", "office"):
            self.kill(name)

    def _config(self, name: str) -> str:
        return str(self._place.folder / "config" / f"{name}.toml")

    def _start(self, log: str, *module: str) -> subprocess.Popen[bytes]:
        with (self._place.folder / f"{log}.log").open("ab") as out:
            return subprocess.Popen([sys.executable, "-m", *module], stdout=out, stderr=out, cwd=_REPOSITORY)


def _kept(promised: Path) -> int:
    return promised.read_bytes().count(b"kept ")


def _settle(place: OfficeHouse) -> None:
    """Wait until everything is delivered."""
    outbox = Outbox(place.terminal.state / "outbox.sqlite")
    until(lambda: listens(place.port), 60.0)
    outbox.hurry(time.time())
    until(lambda: outbox.depth().waiting == 0, 300.0)
    outbox.close()


def _count(place: OfficeHouse, promised: Path, kills: int) -> Tally:
    store = Store(place.office.database)
    with store.reading() as connection:
        received = [row[0] for row in connection.exec_driver_sql("SELECT key FROM envelope")]
        issued = {row[0]: (row[1], row[2]) for row in connection.exec_driver_sql("SELECT key, day, number FROM issued")}
    store.close()
    told: dict[str, set[int]] = {}
    kept, drawn, tickets = set(), set(), 0
    for line in promised.read_text().splitlines():
        match line.split():
            case ["kept", key]:
                kept.add(key)
            case ["receipt" | "ticket" as kind, key, number] if number.isdecimal():
                told.setdefault(key, set()).add(int(number))
                if kind == "ticket":
                    drawn.add(key)
                    tickets += 1
    days: dict[str, list[int]] = {}
    for day, number in issued.values():
        days.setdefault(day, []).append(number)
    outbox = Outbox(place.terminal.state / "outbox.sqlite")
    refused = outbox.depth().refused
    outbox.close()
    return Tally(
        kills=kills,
        promised=len(kept),
        tickets=len(drawn),
        repeats=tickets - len(drawn),
        lost=len(kept - set(received)) + refused + sum(key not in issued for key in drawn),
        doubled=len(received) - len(set(received)),
        numbers_changed=sum({issued[key][1]} != numbers for key, numbers in told.items() if key in issued),
        gaps=sum(sorted(numbers) != list(range(1, len(numbers) + 1)) for numbers in days.values()),
    )
