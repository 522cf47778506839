"""Staff cards: one that holds its key proves it after its PIN, and nothing else counts as proof."""

from __future__ import annotations

import random
from contextlib import suppress

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from drivers.card.chip.faults import ChipFault, Garbled, Refused, WrongSecret
from drivers.card.piv import CHALLENGE, Slot, certificate, challenge, verify
from tests.cards.far_piv import PIN, StaffCard
from tests.cards.many import MANY


@pytest.mark.parametrize("kind", ["ec", "rsa"])
@pytest.mark.parametrize("slot", list(Slot))
async def test_a_card_proves_itself_and_never_signs_the_same_twice(kind: str, slot: Slot) -> None:
    card = StaffCard(kind)
    known = await certificate(card.transmit, slot)
    assert known == card.certificate
    await verify(card.transmit, PIN)
    for _ in range(2):
        await challenge(card.transmit, slot, known)
    assert len(set(card.asked)) == 2
    assert CHALLENGE >= 16


async def test_without_its_pin_the_key_for_sign_in_signs_nothing_and_the_other_one_does() -> None:
    card = StaffCard()
    known = await certificate(card.transmit, Slot.AUTHENTICATION)
    with pytest.raises(Refused):
        await challenge(card.transmit, Slot.AUTHENTICATION, known)
    await challenge(card.transmit, Slot.CARD, known)


async def test_a_wrong_pin_says_how_often_it_may_still_be_tried_until_the_card_is_blocked() -> None:
    card = StaffCard()
    await certificate(card.transmit, Slot.AUTHENTICATION)
    left = []
    for _ in range(4):
        with pytest.raises(WrongSecret) as wrong:
            await verify(card.transmit, "000000")
        left.append(wrong.value.tries)
    assert left == [2, 1, 0, 0]
    with pytest.raises(WrongSecret):
        await verify(card.transmit, PIN)


async def test_a_copied_certificate_without_its_key_is_worth_nothing() -> None:
    card = StaffCard()
    card.signs_with = ec.generate_private_key(ec.SECP256R1())
    with pytest.raises(Garbled):
        await challenge(card.transmit, Slot.CARD, await certificate(card.transmit, Slot.CARD))


async def test_a_card_without_the_application_says_so() -> None:
    async def stranger(_: bytes) -> bytes:
        return b"\x6a\x82"

    with pytest.raises(Refused):
        await certificate(stranger, Slot.CARD)


async def test_mutated_answers_end_in_typed_errors() -> None:
    dice, card = random.Random(73), StaffCard()
    for _ in range(MANY.COUNT // 10):
        damaged, count = dice.randrange(7), 0

        async def transmit(command: bytes, damaged: int = damaged) -> bytes:
            nonlocal count
            count += 1
            answered = card.respond(command)
            return MANY.mutate(dice, answered) if count == damaged else answered

        card.reset()
        card.tries = 3
        with suppress(ChipFault):
            known = await certificate(transmit, Slot.AUTHENTICATION)
            await verify(transmit, PIN)
            await challenge(transmit, Slot.AUTHENTICATION, known)
