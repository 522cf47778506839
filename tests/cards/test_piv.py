"""Staff cards: the office's own are believed, all others are not."""

from __future__ import annotations

import random
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from drivers.card.chip.faults import ChipFault, Garbled, Refused
from drivers.card.piv import NotTrusted, Slot, challenge
from tests.cards.far_piv import StaffCard
from tests.cards.many import MANY

NOW = datetime(2026, 11, 26, tzinfo=UTC)


@pytest.mark.parametrize("kind", ["ec", "rsa"])
@pytest.mark.parametrize("slot", list(Slot))
async def test_our_own_card_proves_itself(kind: str, slot: Slot) -> None:
    card = StaffCard(kind)
    holder = await challenge(card.transmit, slot, [card.authority], NOW)
    assert holder.serial == "1267"
    assert "1267" not in repr(holder)


async def test_cards_of_others_and_of_yesterday_are_not_believed() -> None:
    card = StaffCard()
    for trusted in ([], [StaffCard().authority]):
        with pytest.raises(NotTrusted):
            await challenge(card.transmit, Slot.CARD, trusted, NOW)
    old = StaffCard(days=10)
    with pytest.raises(NotTrusted):
        await challenge(old.transmit, Slot.CARD, [old.authority], NOW)


async def test_a_copied_certificate_without_its_key_is_worth_nothing() -> None:
    card = StaffCard()
    card.signs_with = ec.generate_private_key(ec.SECP256R1())
    with pytest.raises(Garbled):
        await challenge(card.transmit, Slot.CARD, [card.authority], NOW)


async def test_a_card_without_the_application_says_so() -> None:
    async def stranger(_: bytes) -> bytes:
        return b"\x6a\x82"

    with pytest.raises(Refused):
        await challenge(stranger, Slot.CARD, [], NOW)


async def test_mutated_answers_end_in_typed_errors() -> None:
    dice, card = random.Random(73), StaffCard()
    for _ in range(MANY.COUNT // 10):
        damaged, count = dice.randrange(6), 0

        async def transmit(command: bytes, damaged: int = damaged) -> bytes:
            nonlocal count
            count += 1
            answered = card.respond(command)
            return MANY.mutate(dice, answered) if count == damaged else answered

        card.reset()
        with suppress(ChipFault):
            await challenge(transmit, Slot.CARD, [card.authority], NOW)
