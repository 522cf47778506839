"""Who is drawn: values only. Nobody here exists; every number is made up or drawn from a seed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

Rgb = tuple[int, int, int]

SKIN_TONES: tuple[Rgb, ...] = (
    (240, 210, 192),
    (228, 188, 162),
    (206, 158, 126),
    (172, 121, 88),
    (130, 87, 62),
    (94, 62, 48),
)
"""From very light to very dark; a `Person.skin` of 1 is the first."""


class Hair(StrEnum):
    """What is on the head."""

    SHORT = "short"
    PARTED = "parted"
    CURLY = "curly"
    BOB = "bob"
    LONG = "long"
    TIED = "tied"
    BALD = "bald"
    HEADSCARF = "headscarf"


class Glasses(StrEnum):
    """What is before the eyes."""

    NONE = "none"
    CLEAR = "clear"
    GLARE = "glare"
    SUN = "sun"


@dataclass(frozen=True)
class Person:
    """A made-up person. Lengths are factors around 1; `seed` fixes every strand and freckle."""

    seed: int = 1
    skin: int = 2
    hair: Hair = Hair.SHORT
    hair_colour: Rgb = (58, 40, 30)
    iris: Rgb = (88, 62, 42)
    cloth: Rgb = (62, 84, 112)
    glasses: Glasses = Glasses.NONE
    child: bool = False
    beard: float = 0.0
    """0 none, 0.3 shadow, 1 full."""
    width: float = 1.0
    jaw: float = 1.0
    nose: float = 1.0
    lips: float = 1.0
    eyes: float = 1.0
    brows: float = 1.0
    freckles: float = 0.0
    lashes: float = 0.6

    def __post_init__(self) -> None:
        if not 1 <= self.skin <= len(SKIN_TONES):
            raise ValueError(f"skin is 1 to {len(SKIN_TONES)}, not {self.skin}")

    def wearing(self, glasses: Glasses) -> Person:
        return replace(self, glasses=glasses)


_HAIR_COLOURS: tuple[Rgb, ...] = (
    (34, 26, 23),
    (58, 40, 30),
    (92, 62, 41),
    (134, 96, 60),
    (178, 142, 94),
    (120, 62, 34),
    (146, 142, 138),
)
_IRISES: tuple[Rgb, ...] = ((74, 48, 32), (104, 74, 44), (96, 106, 72), (92, 118, 138), (110, 126, 130))
_CLOTHS: tuple[Rgb, ...] = ((52, 72, 100), (96, 48, 58), (54, 82, 74), (84, 78, 92), (58, 60, 66), (120, 92, 62))


_SOFT = (Hair.LONG, Hair.BOB, Hair.TIED, Hair.LONG, Hair.BOB, Hair.PARTED, Hair.CURLY, Hair.HEADSCARF)
_STRONG = (Hair.SHORT, Hair.PARTED, Hair.SHORT, Hair.CURLY, Hair.PARTED, Hair.BALD)


def named(name: str) -> Person:
    """The person of that name: the same on every machine, somebody else for every name.

    Names that end in a or e get softer features, a convention of the demonstration and nothing more.
    """
    plain = name.strip().lower()
    seed = int.from_bytes(hashlib.sha256(f"visitor {plain}".encode()).digest()[:4], "big")
    rng = np.random.default_rng(seed)
    skin = int(rng.integers(1, len(SKIN_TONES) + 1))
    soft = plain.endswith(("a", "e"))
    hairs = _SOFT if soft else _STRONG
    common = 3 if skin >= 4 else len(_HAIR_COLOURS)
    beard = 0.0 if soft else float(rng.choice([0.0, 0.0, 0.3, 0.9]))

    def factor(middle: float, spread: float) -> float:
        return float(middle * (1 + spread * rng.uniform(-1, 1)))

    return Person(
        seed=seed,
        skin=skin,
        hair=hairs[int(rng.integers(len(hairs)))],
        hair_colour=_HAIR_COLOURS[int(rng.integers(common))],
        iris=_IRISES[int(rng.integers(2 if skin >= 4 else len(_IRISES)))],
        cloth=_CLOTHS[int(rng.integers(len(_CLOTHS)))],
        beard=beard,
        width=factor(0.98 if soft else 1.01, 0.04),
        jaw=factor(0.92 if soft else 1.04, 0.06),
        nose=factor(0.90 if soft else 1.04, 0.14),
        lips=factor(1.12 if soft else 0.88, 0.18),
        eyes=factor(1.07 if soft else 0.98, 0.05),
        brows=factor(0.74 if soft else 1.12, 0.2),
        freckles=0.6 if skin <= 2 and rng.random() < 0.25 else 0.0,
        lashes=0.9 if soft else 0.4,
    )


@dataclass(frozen=True)
class Expression:
    """What the face does. Eyes 0 closed to 1 open; mouth 0 closed to 1 wide open; smile 0 to 1 (with teeth).

    `left_eye` is the eye on the left in the picture. Gaze is -1..1 to the right and down in the picture.
    """

    left_eye: float = 1.0
    right_eye: float = 1.0
    mouth: float = 0.0
    smile: float = 0.0
    gaze: tuple[float, float] = (0.0, 0.0)
