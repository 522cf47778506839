"""The kiosk's half of the kill loop: hands in and draws numbers until it is killed.

What it was promised it writes down, one line each, right after the promise.
"""

from __future__ import annotations

import asyncio
import random
import sys
import time
from pathlib import Path
from uuid import uuid4

from flows.needs import OfficeError
from kiosk.asking import Asking
from kiosk.outbox import Outbox
from tests.support.house import OfficeHouse, sealed


async def serve(place: OfficeHouse, promised: Path) -> None:
    """Visit after visit."""
    outbox = Outbox(place.terminal.state / "outbox.sqlite")
    office = Asking(place.terminal.socket, outbox, deadline=3.0)
    luck = random.Random()
    with promised.open("a") as book:

        def promise(*words: object) -> None:
            book.write(" ".join(map(str, words)) + "\n")
            book.flush()

        while True:
            one = sealed(place, size=luck.choice([2_000, 20_000, 200_000]))
            outbox.put(one.key, one.envelope, time.time(), one.expires_at)
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


if __name__ == "__main__":
    asyncio.run(serve(OfficeHouse(Path(sys.argv[1]), int(sys.argv[2])), Path(sys.argv[3])))
