"""A person who does not exist lays a document of Utopia on a reader that does not exist."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key
from cryptography.x509 import load_pem_x509_certificate

from drivers.card.virtual import papers, staff
from drivers.card.virtual.chip import ATR, VirtualChip
from drivers.options import BadUrl, choice, number, only, place
from drivers.ports import CardGone, Device, DeviceLost, DeviceMissing, DeviceUrl, Finding, Identity, Reason, Slot

_DOCUMENT, _STAFF = "passport", "staff"
_LOOK = 0.2
"""Seconds between two looks at the file that says what lies there."""
_ACCESS = {"pace": (papers.BRAINPOOL, papers.NIST), "bac": ()}


class SimulatedReader:
    """`simulated:NAME?born=1990-08-12&access=pace&restricted=0&delay=1.0&away=0`: real commands, real cryptography.

    `access` is `pace`, or `bac` for an old passport. `restricted` ones open for authorities only, as German identity
    cards do. The document is laid down after `delay` seconds and taken away when the screen says so; with `away` it is
    taken away after that many commands, once. The CAN is 123456; the zone follows from the name (`Holder`).

    With `lay=FOLDER` a person decides instead what lies there: as long as the file `lies` in that folder says
    `passport` or `staff`. The staff card (PIV, PIN 735918) has the key and certificate of `staff.pem` there.
    """

    def __init__(self, url: DeviceUrl) -> None:
        only(url, "born", "access", "restricted", "delay", "away", "lay")
        self.card: Slot[int] = Slot()
        try:
            born = date.fromisoformat(url.options.get("born", "1990-08-12"))
        except ValueError:
            raise BadUrl("simulated: born must be a date such as 1990-08-12") from None
        self.holder = papers.Holder.named(place(url), born)
        self._pace = _ACCESS[choice(url, "access", "pace", "bac")]
        self._restricted = choice(url, "restricted", "0", "1") == "1"
        self._delay = number(url, "delay", 1.0, 0, 60)
        self._away = int(number(url, "away", 0, 0, 10_000))
        self._folder = Path(url.options["lay"]) if "lay" in url.options else None
        self._chips: dict[str, VirtualChip | staff.StaffChip] = {}
        self._lies = _DOCUMENT
        self._open = self._connected = False
        self._number = self._commands = 0
        self._hand: asyncio.Task[None] | None = None

    async def open(self) -> Identity:
        self._open = True
        self._chips = {_DOCUMENT: papers.passport(self.holder, pace=self._pace, restricted=self._restricted)}
        if self._folder is not None:
            self._chips[_STAFF] = await asyncio.to_thread(_staff_chip, self._folder / "staff.pem")
        return Identity("simulated card reader", serial="")

    async def check(self) -> frozenset[Finding]:
        self._alive()
        return frozenset({Finding.SIMULATED})

    async def close(self) -> None:
        await self.end()
        self._open = False

    async def begin(self) -> None:
        await self.end()
        self._alive()
        self._hand = asyncio.create_task(self._lay() if self._folder is None else self._follow(self._folder / "lies"))

    async def end(self) -> None:
        hand, self._hand = self._hand, None
        if hand is not None:
            hand.cancel()
            await asyncio.wait({hand})
        self._take()

    async def connect(self) -> bytes:
        chip = self._alive()
        if self.card.latest is None:
            raise CardGone
        chip.reset()
        self._connected = True
        return ATR if self._lies == _DOCUMENT else staff.ATR

    async def transmit(self, command: bytes) -> bytes:
        chip = self._alive()
        self._commands += 1
        if self._away and self._commands == self._away:
            self._take()
            self._hand = asyncio.create_task(self._lay())
        if not self._connected:
            raise CardGone
        return await asyncio.to_thread(chip.respond, command)

    def hear(self, advice: str) -> None:
        """Take the document away when told so."""
        if advice == "TakeCard" and self._folder is None and self.card.latest is not None:
            self._hand = asyncio.create_task(self._reach())

    async def _lay(self) -> None:
        await asyncio.sleep(self._delay)
        self._number += 1
        self.card.latest = self._number

    async def _follow(self, file: Path) -> None:
        """Do with the cards what the file says."""
        while True:
            said = await asyncio.to_thread(_said, file)
            says = said if said in self._chips else None
            if says != (self._lies if self.card.latest is not None else None):
                self._take()
                if says is not None:
                    self._lies = says
                    self._number += 1
                    self.card.latest = self._number
            await asyncio.sleep(_LOOK)

    async def _reach(self) -> None:
        await asyncio.sleep(self._delay / 2)
        self._take()

    def _take(self) -> None:
        self.card.latest = None
        self._connected = False

    def _alive(self) -> VirtualChip | staff.StaffChip:
        if not self._open:
            raise DeviceLost(Device.CARD, Reason.UNPLUGGED)
        return self._chips[self._lies]


def _said(file: Path) -> str | None:
    """What lies on the reader; nothing while there is no file, or it says nothing of ours."""
    try:
        return file.read_text("ascii").strip()
    except (OSError, ValueError):
        return None


def _staff_chip(file: Path) -> staff.StaffChip:
    try:
        raw = file.read_bytes()
        key = load_pem_private_key(raw, None)
        certificate = load_pem_x509_certificate(raw).public_bytes(Encoding.DER)
    except (OSError, ValueError):
        raise DeviceMissing(Device.CARD, Reason.NOT_FOUND) from None
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    return staff.StaffChip(key, certificate)
