"""Hair and headscarf: a mass with strands, and the shape it gives the head."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from drivers.camera.face.person import Hair, Person
from drivers.camera.face.shape import REAR, Canvas, Grid, blurred, mirrored, smooth_path, step
from drivers.camera.face.skin import Colour, bgr, noise

Path = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Cut:
    """A hairstyle: right halves of the outer edge and of the opening for the face, and its texture."""

    outer: tuple[tuple[float, float], ...]
    opening: tuple[tuple[float, float], ...]
    ragged: float
    strands: float
    back: tuple[tuple[float, float], ...] = ()
    """What hangs behind the neck, in the same millimetres."""
    part: float = 0.0
    """mm by which the opening leans to one side."""


_SHORT_OPENING = (
    (0, -74),
    (26, -76),
    (46, -70),
    (57, -54),
    (63, -34),
    (67, -12),
    (70, 10),
    (75, 22),
    (110, 34),
    (110, 130),
    (0, 160),
)
_FACE_OPENING = (
    (0, -79),
    (22, -73),
    (42, -60),
    (55, -40),
    (61, -12),
    (63, 18),
    (62, 50),
    (60, 80),
    (52, 118),
    (0, 160),
)

CUTS: dict[Hair, Cut] = {
    Hair.SHORT: Cut(
        ((0, -125), (30, -123), (56, -110), (74, -86), (81, -56), (81.5, -25), (79, 0), (77, 24), (60, 30), (0, 30)),
        _SHORT_OPENING, 1.0, 1.0,
    ),
    Hair.PARTED: Cut(
        ((0, -132), (32, -131), (60, -117), (79, -90), (86, -56), (84, -24), (79, 2), (77, 22), (60, 30), (0, 30)),
        ((0, -64), (26, -70), (45, -70), (57, -54), (63, -34), (67, -12), (70, 8), (75, 18), (110, 30), (110, 130), (0, 160)),
        1.4, 0.8, part=-16,
    ),
    Hair.CURLY: Cut(
        ((0, -150), (38, -148), (72, -134), (97, -106), (107, -70), (104, -34), (94, -6), (82, 10), (60, 20), (0, 30)),
        ((0, -72), (26, -73), (46, -66), (57, -50), (64, -30), (70, -10), (74, 6), (80, 16), (112, 24), (112, 130), (0, 160)),
        3.2, 0.0,
    ),
    Hair.BOB: Cut(
        ((0, -129), (36, -127), (66, -112), (86, -82), (94, -46), (97, -6), (98, 36), (96, 72), (88, 98), (72, 106), (58, 100), (0, 100)),
        ((0, -46), (30, -44), (48, -38), (57, -20), (62, 10), (63, 40), (61, 70), (58, 96), (56, 125), (0, 165)),
        1.2, 1.0, back=((0, 20), (70, 20), (88, 60), (80, 100), (0, 106)),
    ),
    Hair.LONG: Cut(
        ((0, -128), (36, -126), (66, -111), (86, -82), (94, -46), (97, 0), (99, 50), (101, 100), (98, 140), (88, 160), (74, 150), (66, 120), (0, 110)),
        _FACE_OPENING, 1.2, 1.0, back=((0, 0), (84, 20), (98, 90), (106, 160), (100, 230), (70, 262), (0, 266)),
    ),
    Hair.TIED: Cut(
        ((0, -122), (30, -120), (56, -107), (73, -83), (80, -54), (80.5, -25), (77, -2), (74, 14), (60, 20), (0, 20)),
        ((0, -80), (24, -79), (44, -70), (57, -52), (64, -32), (69, -12), (73, 4), (78, 12), (110, 24), (110, 130), (0, 160)),
        0.6, 1.2,
    ),
    Hair.HEADSCARF: Cut(
        ((0, -131), (38, -128), (68, -112), (86, -82), (93, -46), (94, -6), (91, 36), (87, 74), (88, 110), (96, 150), (70, 160), (0, 162)),
        ((0, -66), (24, -63), (44, -53), (57, -34), (64, -8), (66, 22), (63, 54), (55, 80), (42, 100), (22, 112), (0, 116)),
        0.0, -1.0,
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Mass:
    """What hair adds to the head's pictures."""

    colour: Grid
    mask: Grid
    height: Grid


def path(half: tuple[tuple[float, float], ...], lean: float = 0.0) -> Path:
    """A closed smooth curve from its right half, its top leaning sideways."""
    whole = mirrored(half)
    keep = np.ones(len(whole), bool)
    keep[len(half)] = abs(half[-1][0]) > 1e-6 or len(half) < 2
    whole[:, 0] += lean * np.clip(-whole[:, 1] / 75, 0, 1)
    return smooth_path(whole[keep][:-1] if abs(half[0][0]) < 1e-6 else whole[keep])


def strands(person: Person, cut: Cut, canvas: Canvas) -> Grid:
    """Light and dark along the strands, around 0."""
    width, height = canvas.size
    if cut.strands == 0:
        curls = noise(person.seed + 21, canvas.size, 3.6 * canvas.scale) + 0.6 * noise(
            person.seed + 22, canvas.size, 1.4 * canvas.scale
        )
        return np.tanh(curls).astype(np.float32)
    x, y = canvas.grid()
    rows = np.array([p[1] for p in cut.outer[:-2]])
    reach = np.array([p[0] for p in cut.outer[:-2]])
    order = np.argsort(rows)
    half = np.maximum(np.sqrt(np.interp(y, rows[order], reach[order] ** 2)), 14)
    lane = (x - cut.part * step(y, 0, -75)) / half
    flow = np.clip((lane + 1.6) / 3.2, 0, 1) * 511
    along = np.broadcast_to((y + 160) / 330 * 63, lane.shape)
    rng = np.random.default_rng(person.seed + 23)
    fine = cv2.GaussianBlur(rng.standard_normal((64, 512), dtype=np.float32), (0, 0), 0.7, sigmaY=7) * 3.4
    broad = cv2.GaussianBlur(rng.standard_normal((64, 512), dtype=np.float32), (0, 0), 7, sigmaY=14) * 16
    grain = cv2.remap(fine + 0.8 * broad, flow.astype(np.float32), along.astype(np.float32), cv2.INTER_CUBIC)
    return np.tanh(0.8 * grain * abs(cut.strands)).astype(np.float32).reshape(height, width)


def folds(person: Person, depth: Grid, canvas: Canvas) -> Grid:
    """The folds of a scarf run along the face."""
    x, y = canvas.grid()
    wave = noise(person.seed + 24, canvas.size, 40 * canvas.scale) * 1.1
    return (0.55 * np.sin(depth / 4.6 + wave + 0.015 * x) + 0.25 * np.sin(depth / 2.1 + 2 * wave + 0.02 * y)).astype(
        np.float32
    )


def mass(person: Person, canvas: Canvas) -> Mass | None:
    """The hair of a person on the head's canvas; None for a bald head."""
    cut = CUTS.get(person.hair)
    if cut is None:
        return None
    outer_path = path(cut.outer)
    outer = canvas.polygon(outer_path)
    if person.hair is Hair.TIED:
        knot = np.linspace(0, 2 * np.pi, 40)
        outer = np.maximum(outer, canvas.polygon(np.column_stack([26 * np.cos(knot), -128 + 17 * np.sin(knot)])))
    opening = canvas.polygon(path(cut.opening, cut.part))
    depth = cv2.distanceTransform((outer > 0.5).astype(np.uint8), cv2.DIST_L2, 3).astype(np.float32) / canvas.scale
    dome = 1 - np.minimum(depth / 72, 1)
    height = -84 + 92 * np.sqrt(1 - dome**2)
    scarf = person.hair is Hair.HEADSCARF
    if scarf:
        inner = (
            cv2.distanceTransform((opening < 0.5).astype(np.uint8), cv2.DIST_L2, 3).astype(np.float32) / canvas.scale
        )
        grain = folds(person, inner, canvas)
        mask = np.clip(outer - opening, 0, 1)
        colour = _cloth(person, grain)
        height = height + 1.6 * grain + 3
    else:
        grain = strands(person, cut, canvas)
        soft = blurred(np.clip(outer - opening, 0, 1).astype(np.float32), (0.5 + cut.ragged) * canvas.scale)
        fuzz = 0.16 * min(cut.ragged, 1.6)
        mask = step(soft + fuzz * grain, 0.5 - fuzz - 0.12, 0.5 + 0.16)
        colour = _strand_colour(person, grain, cut, canvas)
        height = height + (2.2 if cut.strands == 0 else 0.7) * grain
    return Mass(colour, mask.astype(np.float32), np.where(mask > 0.35, height, REAR).astype(np.float32))


def _strand_colour(person: Person, grain: Grid, cut: Cut, canvas: Canvas) -> Grid:
    x, y = canvas.grid()
    base = bgr(person.hair_colour)
    lift = 0.045 + 0.16 * float(base.mean())
    # the ring of light that smooth hair shows where it turns away from the lamps
    ring = np.exp(-0.5 * ((y + 84 - 0.0035 * x**2) / 15) ** 2) * (0.55 if cut.strands > 0 else 0.12)
    value = base * (1 + 0.34 * grain)[..., None] + lift * (ring * (0.75 + 0.5 * grain))[..., None]
    return np.clip(value, 0.015, 1).astype(np.float32)


def _cloth(person: Person, grain: Grid) -> Grid:
    return np.clip(scarf_colour(person) * (1 + 0.07 * grain)[..., None], 0, 1).astype(np.float32)


def scarf_colour(person: Person) -> Colour:
    choice = ((96, 104, 128), (130, 86, 96), (78, 108, 104), (150, 132, 112))
    return bgr(choice[person.seed % len(choice)])
