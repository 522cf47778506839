"""Counts the paper: every slip that a printer confirmed is told to the audit, whoever printed it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Literal

from drivers.ports import Finding, Identity, Lent, Printer, Slip, Status
from kiosk.audit import Audit

DOTS_PER_MM = 203 / 25.4

Kind = Literal["receipt", "ticket", "test"]


@dataclass(frozen=True)
class _Counted:
    """A printer in use."""

    printer: Printer
    audit: Audit
    kind: Kind

    async def print(self, slip: Slip) -> None:
        await self.printer.print(slip)
        mm = round(len(slip.pixels) / DOTS_PER_MM)
        await asyncio.to_thread(self.audit.note, "slip-printed", kind=self.kind, mm=mm)

    async def open(self) -> Identity:
        return await self.printer.open()

    async def check(self) -> frozenset[Finding]:
        return await self.printer.check()

    async def close(self) -> None:
        await self.printer.close()


@dataclass(frozen=True)
class CountedPrinter:
    """A printer as journeys see it, whose slips of this `kind` are counted."""

    lent: Lent[Printer]
    audit: Audit
    kind: Kind

    @property
    def status(self) -> Status:
        return self.lent.status

    @asynccontextmanager
    async def use(self) -> AsyncIterator[Printer]:
        async with self.lent.use() as printer:
            yield _Counted(printer, self.audit, self.kind)

    def watch(self, *what: object) -> AbstractAsyncContextManager[Printer]:
        return self.lent.watch(*what)


def counted(lent: Lent[Printer] | None, audit: Audit, kind: Kind) -> Lent[Printer] | None:
    """The same printer, counted; None where there is none."""
    return None if lent is None else CountedPrinter(lent, audit, kind)
