"""Tests that need a person: what a machine cannot tell by itself, and what only a real print or finger shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flows.needs import Devices
from flows.service import column, hands, optics, paper
from flows.service.needs import Found, Workbench
from flows.service.trying import Run, human
from flows.visit import Stage


@dataclass(frozen=True)
class Trial:
    """One test; `possible` says whether this terminal has what it takes."""

    run: Run
    possible: Callable[[Devices], bool] = lambda _: True


def _heard(question: str) -> Run:
    async def run(stage: Stage, bench: Workbench) -> Found | None:
        bench.play()
        return await human(stage, question)

    return run


TRIALS: dict[str, Trial] = {
    "camera": Trial(optics.camera, lambda devices: devices.camera is not None),
    "light": Trial(optics.light, lambda devices: devices.mount is not None),
    "column": Trial(column.column, lambda devices: devices.mount is not None),
    "fingerprint": Trial(hands.fingerprint, lambda devices: devices.fingerprint is not None),
    "signature": Trial(hands.signature, lambda devices: devices.signature is not None),
    "card": Trial(hands.card, lambda devices: devices.card is not None),
    "scanner": Trial(paper.scanner, lambda devices: devices.scanner is not None),
    "printer": Trial(paper.printer, lambda devices: devices.printer is not None),
    "loop": Trial(paper.loop, lambda devices: devices.printer is not None and bool(devices.scanner or devices.camera)),
    "speaker": Trial(_heard("service-speaker")),
    "headphones": Trial(_heard("service-headphones")),
    "keys": Trial(hands.keys),
    "touch": Trial(hands.touch),
    "pixels": Trial(hands.pixels),
}
"""By the name under which the result is kept."""
