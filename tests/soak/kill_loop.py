"""Kiosk, courier and office killed at random moments, while 15 % of all answers are lost and some are 503.

Afterwards nothing that was promised may be missing, doubled, or told twice with different numbers.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from kiosk.outbox import Outbox
from office.store import Store
from tests.soak.actors import NAMES, Actors
from tests.soak.report import Proof, held
from tests.support.chaos import Fate, chaos
from tests.support.house import OfficeHouse, listens, until


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
    fell: int
    """Processes that ended by themselves."""

    @property
    def sound(self) -> bool:
        return not (self.lost or self.doubled or self.numbers_changed or self.gaps or self.fell)

    def proof(self) -> Proof:
        """As a line of the table."""
        return held("kill loop, 15 % lost answers, 3 % 503", self.sound, asdict(self))


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
        actors = Actors(place, promised)
        try:
            actors.revive(kiosk=False)
            until(lambda: listens(place.port), 60.0)
            done, last = 0, time.monotonic()
            while done < kills or _kept(promised) < submissions:
                time.sleep(luck.uniform(0.02, 0.8))
                # Kills keep step with the work, or a slow machine would see them all before its first visit.
                due = _kept(promised) * kills >= done * submissions or time.monotonic() - last > 10.0
                if done < kills and due:
                    actors.kill(luck.choices(NAMES, (5, 5, 2))[0])
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
    return _count(place, promised, done, actors.fell)


def _kept(promised: Path) -> int:
    return promised.read_bytes().count(b"kept ")


def _settle(place: OfficeHouse) -> None:
    """Wait until everything is delivered."""
    outbox = Outbox(place.terminal.state / "outbox.sqlite")
    until(lambda: listens(place.port), 60.0)
    outbox.hurry(time.time())
    until(lambda: outbox.depth().waiting == 0, 300.0)
    outbox.close()


def _count(place: OfficeHouse, promised: Path, kills: int, fell: int) -> Tally:
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
        fell=fell,
    )
