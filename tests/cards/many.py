"""Damaged inputs by the thousand: a seeded stream that cuts, flips, repeats, and lies about lengths."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from contextlib import suppress

from tests.support.effort import within


class MANY:
    """`CARD_MUTATIONS=10000` for the long run."""

    LONG = 10_000
    COUNT = int(os.environ.get("CARD_MUTATIONS", "1000"))

    @classmethod
    def mutations(cls, *seeds: bytes, count: int | None = None) -> Iterator[bytes]:
        """Mutations of the seeds in turn."""
        dice = random.Random(9303)
        for number in range(count or cls.COUNT):
            yield cls.mutate(dice, seeds[number % len(seeds)])

    @classmethod
    def survive(cls, parse: Callable[[bytes], object], *seeds: bytes, fault: type[Exception]) -> None:
        """Feed mutations to a parser: it answers or raises `fault`, each within 50 ms of our time."""
        for changed in cls.mutations(*seeds):
            with within(f"{fault.__name__} of {parse.__qualname__}"), suppress(fault):
                parse(changed)

    @staticmethod
    def mutate(dice: random.Random, seed: bytes) -> bytes:
        data = bytearray(seed)
        for _ in range(dice.randint(1, 4)):
            at = dice.randrange(len(data) + 1)
            match dice.randrange(7):
                case 0:
                    del data[at:]
                case 1:
                    del data[at : at + dice.randint(1, 8)]
                case 2:
                    data[at:at] = dice.randbytes(dice.randint(1, 8))
                case 3 if data:
                    data[at % len(data)] = dice.choice((0, 0x7F, 0x80, 0x81, 0x82, 0x84, 0xFF))
                case 4 if data:
                    data[at % len(data)] ^= 1 << dice.randrange(8)
                case 5:
                    data[at:at] = data[at : at + dice.randint(1, 64)]
                case _:
                    data = bytearray(dice.randbytes(dice.randint(0, 40))) if dice.random() < 0.1 else data
        return bytes(data)
