"""PACE and secure messaging against a chip that somebody else wrote: OpenPACE, behind the real pcscd."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest

from drivers import driver
from drivers.card.chip.document import Can, Chip
from drivers.card.chip.faults import WrongSecret
from drivers.card.virtual import papers
from drivers.card.virtual.chip import ATR, card_access
from drivers.ports import CardReader, Device
from tests.cards.far_openpace import OpenPaceChip, library
from tests.cards.far_reader import READER, Inserted, daemon
from tests.drivers.plug import until

FILES = dict(papers.passport(papers.Holder()).files)


@pytest.fixture
def chip(request: pytest.FixtureRequest) -> Iterator[OpenPaceChip]:
    try:
        library()
    except OSError:
        pytest.skip("needs Debian's libeac3")
    made = OpenPaceChip(card_access(getattr(request, "param", papers.BRAINPOOL)), papers.CAN, FILES)
    yield made
    made.reset()


def over(chip: OpenPaceChip) -> Chip:
    async def transmit(command: bytes) -> bytes:
        return chip.respond(command)

    return Chip(transmit)


@pytest.mark.parametrize("chip", [12, 13, 15, 16, 17], indirect=True)
async def test_both_tokens_are_right_and_every_file_is_read_on_every_curve(chip: OpenPaceChip) -> None:
    files = await over(chip).read(Can(papers.CAN), face=True)
    assert chip.verified == 1
    assert (files.group1, files.group2, files.security) == (FILES[0x0101], FILES[0x0102], FILES[0x011D])


async def test_a_wrong_number_is_told_as_one(chip: OpenPaceChip) -> None:
    with pytest.raises(WrongSecret) as error:
        await over(chip).read(Can("123457"), face=False)
    assert error.value.tries is None
    assert chip.verified == 0


async def test_through_the_real_pcscd(chip: OpenPaceChip, tmp_path_factory: pytest.TempPathFactory) -> None:
    with daemon(tmp_path_factory.mktemp("pcscd")):
        inserted = Inserted(chip, ATR)
        reader = cast(CardReader, driver(Device.CARD, f"pcsc:{READER}"))
        await reader.open()
        await reader.begin()
        await until(lambda: reader.card.latest is not None, 5)
        await reader.connect()
        with pytest.raises(WrongSecret):
            await Chip(reader.transmit).read(Can("000000"), face=False)
        assert (await Chip(reader.transmit).read(Can(papers.CAN), face=True)).group2 == FILES[0x0102]
        await reader.close()
        inserted.take_out()
    assert chip.verified == 1
