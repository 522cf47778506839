"""The real pcscd with a virtual reader: cards that come, go, are swapped, and are pulled out while they are read."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import cast

import pytest

from drivers import driver
from drivers.card.chip.document import Can, Chip
from drivers.card.virtual import papers
from drivers.card.virtual.chip import ATR
from drivers.ports import CardGone, CardReader, Device, DeviceMissing, Reason
from drivers.supervisor import Supervisor
from tests.cards.far_reader import READER, Inserted, daemon
from tests.drivers.plug import until

CAN = Can(papers.CAN)


@pytest.fixture(scope="module")
def pcscd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with daemon(tmp_path_factory.mktemp("pcscd")):
        yield


@pytest.fixture
async def reader(pcscd: None) -> AsyncIterator[CardReader]:
    one = cast(CardReader, driver(Device.CARD, f"pcsc:{READER}"))
    await one.open()
    await one.begin()
    yield one
    await one.close()


@pytest.fixture
def inserted() -> Iterator[Inserted]:
    one = Inserted(papers.passport(papers.Holder()), ATR)
    yield one
    one.take_out()


async def test_a_passport_is_read_through_pcscd(reader: CardReader, inserted: Inserted) -> None:
    await until(lambda: reader.card.latest is not None, 5)
    await reader.connect()
    files = await Chip(reader.transmit).read(CAN, face=True)
    assert files.group1 and files.group2 and files.security


async def test_a_removed_card_is_told_and_the_same_card_is_a_new_one(reader: CardReader, inserted: Inserted) -> None:
    await until(lambda: reader.card.latest is not None, 5)
    first = reader.card.latest
    await reader.connect()
    inserted.take_out()
    with pytest.raises(CardGone):
        await Chip(reader.transmit).read(CAN, face=False)
    await until(lambda: reader.card.latest is None, 5)
    again = Inserted(papers.passport(papers.Holder()), ATR)
    await until(lambda: reader.card.latest is not None, 5)
    assert reader.card.latest != first
    await reader.connect()
    await Chip(reader.transmit).read(CAN, face=False)
    again.take_out()


@pytest.mark.parametrize("command", [1, 3, 5, 8, 10, 12, 14])
async def test_pulled_out_at_any_command_it_is_gone_and_nothing_else(reader: CardReader, command: int) -> None:
    one = Inserted(papers.passport(papers.Holder()), ATR)
    one.before = lambda count: one.take_out() if count == command else None
    await until(lambda: reader.card.latest is not None, 5)
    await reader.connect()
    with pytest.raises(CardGone):
        await Chip(reader.transmit).read(CAN, face=False)
    await until(lambda: reader.card.latest is None, 5)


async def test_a_reader_that_is_not_there_has_its_reason(pcscd: None) -> None:
    with pytest.raises(DeviceMissing) as error:
        await driver(Device.CARD, "pcsc:No such reader").open()
    assert error.value.reason is Reason.NOT_FOUND


async def test_supervised_each_command_has_a_deadline_and_a_removed_card_leaves_the_reader_ready(
    pcscd: None, inserted: Inserted
) -> None:
    kept: Supervisor[CardReader] = Supervisor(
        Device.CARD, lambda: cast(CardReader, driver(Device.CARD, "pcsc:")), deadline=5
    )
    running = asyncio.create_task(kept.run())
    async with kept.watch() as reader:
        await until(lambda: reader.card.latest is not None, 5)
        async with kept.use() as one:
            await one.connect()
        inserted.take_out()
        with pytest.raises(CardGone):
            async with kept.use() as one:
                await one.transmit(b"\x00\x84\x00\x00\x08")
        assert kept.status.usable
    await kept.close()
    await asyncio.wait({running})
