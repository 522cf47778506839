"""A document taken away while it is read: it is asked for again, whatever had been said to the chip by then."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any, cast

import pytest

from drivers import driver
from drivers.card.virtual import papers
from drivers.ports import Device, Slot
from flows.document import read_document
from flows.identity import ChipIdentity
from flows.screens import LayCard, Screen, TakeCard
from flows.visit import Place
from kiosk import documents
from tests.journeys.test_capture import By
from tests.support.fakes import FakeDevice, World


@pytest.mark.parametrize("command", range(1, 17))
async def test_a_card_taken_at_any_command_is_asked_for_again(command: int) -> None:
    """Real commands over a real reader's port: from the choice of the first file to the last piece."""
    reader = cast(Any, driver(Device.CARD, f"simulated:anna?delay=0&away={command}"))
    await reader.open()
    made = World()
    made.card = FakeDevice(Device.CARD, reader)

    async def read(card: Any, key: Any, progress: Slot[float]) -> Any:
        return await documents.read(card, key, progress, face=False, trusted=(), now=datetime(2026, 11, 26, tzinfo=UTC))

    made.examiner.document = read  # type: ignore[method-assign]
    made.stage.answer = By(card_key="can", card_can=papers.CAN)
    usual = made.stage.show

    async def show(screen: Screen[Any], place: Place) -> Any:
        if isinstance(screen, LayCard):
            async with asyncio.timeout(5):
                while reader.card.latest is None or reader.card.latest == screen.stale:  # noqa: ASYNC110
                    await asyncio.sleep(0)
        if isinstance(screen, TakeCard):
            reader.hear("TakeCard")
            await asyncio.sleep(0.01)
        return await usual(screen, place)

    made.stage.show = show  # type: ignore[method-assign]
    await reader.begin()
    assert isinstance(await read_document(made.visit()), ChipIdentity)
    await reader.close()
    laid = [one for one in made.stage.shown if isinstance(one, LayCard)]
    assert [one.fault for one in laid] == [None, "card-gone"]
