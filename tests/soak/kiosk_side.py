"""The kiosk's half of the kill loop: hands in and draws numbers until it is killed.

What it was promised it writes down, one line each, right after the promise.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from flows.needs import OfficeError
from kiosk.asking import Asking
from kiosk.outbox import Outbox
from tests.support.house import OfficeHouse, sealed

AT_ONCE = 6
"""Visits that go on beside each other: more is under way at every kill, and the loop costs hours less."""
SIZES = {2_000: 60, 20_000: 25, 200_000: 10, 900_000: 5}
"""Bytes of a submission and how often; the largest is what two prints and a portrait weigh."""
BACKLOG = 300
"""Waiting envelopes after which no visit begins, as at a terminal whose disk fills."""


async def serve(place: OfficeHouse, promised: Path) -> None:
    """Visit after visit."""
    outbox = Outbox(place.terminal.state / "outbox.sqlite")
    office = Asking(place.terminal.socket, outbox, deadline=3.0)
    with promised.open("a") as book:

        def promise(*words: object) -> None:
            book.write(" ".join(map(str, words)) + "\n")
            book.flush()

        await asyncio.gather(*(_visits(place, outbox, office, promise) for _ in range(AT_ONCE)))


async def _visits(place: OfficeHouse, outbox: Outbox, office: Asking, promise: Callable[..., None]) -> None:
    luck = random.Random()
    while True:
        while (await asyncio.to_thread(outbox.depth)).waiting > BACKLOG:  # noqa: ASYNC110 - another process empties it
            await asyncio.sleep(0.2)
        one = await asyncio.to_thread(sealed, place, luck.choices(list(SIZES), list(SIZES.values()))[0])
        await asyncio.to_thread(outbox.put, one.key, one.envelope, time.time(), one.expires_at)
        promise("kept", one.key)
        receipt = await office.receipt(one.key, luck.choice([0.0, 0.2]))
        if receipt is not None:
            promise("receipt", one.key, receipt.number)
        key = str(uuid4())
        for _ in range(luck.choice([1, 1, 1, 2, 2])):
            try:
                ticket = await office.draw(key, "registration", "de")
            except OfficeError:
                break
            promise("ticket", key, ticket.number)
        await asyncio.sleep(luck.uniform(0.0, 0.05))
