"""Draws fingerprints that nobody has: seeded ridge patterns and impressions of them at 500 ppi.

A finger is an orientation field (zeros and poles of a complex function, after Sherlock and Monro) in which ridges grow
out of noise by repeated oriented filtering (after Cappelli's SFinGe). An impression bends, presses and wets it.
The same finger and the same touch give the same picture.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

import cv2
import numpy as np
import numpy.typing as npt

from drivers.ports import Pixels

PPI = 500
HEIGHT, WIDTH = 500, 400
"""Sensor area: 25.4 x 20.3 mm, above the 16 x 20 mm of TR-03121-3."""

_Field = npt.NDArray[np.float32]

_PIXELS_PER_MM = PPI / 25.4
_SCALE = 2  # ridges grow at 250 ppi: a quarter of the work, and the finished pattern is smooth enough to enlarge
_GROWN = _GROWN_HEIGHT, _GROWN_WIDTH = 360, 300
_PERIOD = 9.1 / _SCALE  # a ridge and a valley take 0.46 mm
_DIRECTIONS = 16
_ROUNDS = 14


@dataclass(frozen=True)
class Touch:
    """How a finger lies on the glass.

    `pressure` and `moisture` run from 0 to 1 with 0.5 as it should be; `shift` is mm to the right and down, `rotation`
    degrees clockwise; `seed` is what differs between two impressions that are otherwise alike.
    """

    pressure: float = 0.5
    moisture: float = 0.5
    shift: tuple[float, float] = (0.0, 0.0)
    rotation: float = 0.0
    seed: int = 0


def impression(finger: int, touch: Touch | None = None) -> Pixels:
    """The picture of the finger with seed `finger`: (500, 400) uint8, ridges dark, 500 ppi."""
    touch = touch or Touch()
    rng = np.random.default_rng((finger, touch.seed, 2))
    y, x = _grid(HEIGHT, WIDTH)
    x_mm, y_mm = (x - WIDTH / 2) / _PIXELS_PER_MM, (y - HEIGHT / 2) / _PIXELS_PER_MM
    u, v = _into_finger(x_mm, y_mm, touch, rng)
    per_mm = _PIXELS_PER_MM / _SCALE
    ridges = _bent(_pattern(finger), u * per_mm + _GROWN_WIDTH / 2, v * per_mm + _GROWN_HEIGHT / 2)
    contact = _contact(u, v, touch, rng)
    inked = _inked(ridges, contact, touch, rng)
    glass = 236 + 5 * _cloud(rng, 60) + 2.0 * _cloud(rng, 1)
    dark = 72 + 30 * (0.5 - touch.moisture) + 9 * _cloud(rng, 12)
    picture = cv2.GaussianBlur(glass - (glass - dark) * inked, (0, 0), 0.75)
    picture += rng.normal(0, 2.0, picture.shape).astype(np.float32)
    return np.asarray(np.clip(picture, 0, 255), np.uint8)


def bare_glass(seed: int = 0) -> Pixels:
    """The picture while no finger is there."""
    rng = np.random.default_rng((seed, 3))
    glass = 236 + 5 * _cloud(rng, 60) + rng.normal(0, 2.0, (HEIGHT, WIDTH))
    return np.asarray(np.clip(glass, 0, 255), np.uint8)


def _bent(field: _Field, x: _Field, y: _Field) -> _Field:
    """The field as seen at the points `x`, `y`; beyond its edge it is mirrored."""
    seen = cv2.remap(field, x, y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT_101)
    return np.asarray(seen, np.float32)


def _grid(height: int, width: int) -> tuple[_Field, _Field]:
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    return y, x


def _cloud(rng: np.random.Generator, size: float, shape: tuple[int, int] = (HEIGHT, WIDTH)) -> _Field:
    """Smooth noise of mean 0 and deviation 1 whose features are about `size` pixels wide."""
    small = (max(3, round(shape[1] / size)), max(3, round(shape[0] / size)))
    noise = rng.standard_normal((small[1], small[0])).astype(np.float32)
    cloud = cv2.resize(noise, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC)
    return np.asarray((cloud - cloud.mean()) / (cloud.std() + 1e-6), np.float32)


def _into_finger(x: _Field, y: _Field, touch: Touch, rng: np.random.Generator) -> tuple[_Field, _Field]:
    """Where on the finger (mm from its centre) each sensor point lies; skin also stretches a little, never the same."""
    angle = np.deg2rad(touch.rotation)
    x, y = x - touch.shift[0], y - touch.shift[1]
    u, v = x * np.cos(angle) + y * np.sin(angle), y * np.cos(angle) - x * np.sin(angle)
    pull = 0.12 + 0.25 * abs(touch.pressure - 0.5)
    return (
        np.asarray(u + pull * _cloud(rng, 220), np.float32),
        np.asarray(v + pull * _cloud(rng, 220), np.float32),
    )


def _contact(u: _Field, v: _Field, touch: Touch, rng: np.random.Generator) -> _Field:
    """0..1: how firmly the skin touches the glass; the harder one presses, the larger and blunter the contact."""
    half_width, half_height = 5.6 + 5.6 * touch.pressure, 8.2 + 5.6 * touch.pressure
    radius = (np.abs(u / half_width) ** 2.3 + np.abs((v - 0.6) / half_height) ** 2.3) ** (1 / 2.3)
    edge = radius + 0.012 * _cloud(rng, 50) + 0.02 * _cloud(rng, 6)
    return np.asarray(np.clip((1 - edge) * 7, 0, 1), np.float32)


def _inked(ridges: _Field, contact: _Field, touch: Touch, rng: np.random.Generator) -> _Field:
    """0..1: how dark each point is. Dry skin touches in dots, damp skin fills the valleys."""
    dry, wet = max(0.0, 0.5 - touch.moisture) * 2, max(0.0, touch.moisture - 0.5) * 2
    light, heavy = max(0.0, 0.5 - touch.pressure) * 2, max(0.0, touch.pressure - 0.5) * 2
    level = 0.25 + 0.4 * dry + 0.25 * light - 0.95 * wet - 0.45 * heavy + 0.5 * (1 - contact)
    # without any grain a print looks drawn, and NFIQ 2 was not trained on drawings
    grain = (0.38 + 0.75 * dry + 0.2 * light) * (1 - 0.5 * wet) * _cloud(rng, 4) + (0.06 + 0.5 * dry) * _cloud(rng, 9)
    grain += (0.08 + 0.5 * light + 0.4 * wet) * _cloud(rng, 22)
    ink = 1 / (1 + np.exp(np.clip((level - ridges * (1 - 0.6 * wet) - grain) / 0.22, -30, 30)))
    pores = np.clip(_cloud(rng, 5) - 1.6, 0, 1) * np.clip(ridges - 0.55, 0, 1) * (2.4 - 2.0 * wet)
    strength = 1 - 0.45 * dry - 0.35 * light
    return np.asarray(np.clip(ink - pores, 0, 1) * strength * np.clip(contact * 2.2, 0, 1), np.float32)


@lru_cache(maxsize=24)
def _pattern(finger: int) -> _Field:
    """The ridge pattern of a finger, -1 (valley) to 1 (ridge), at 250 ppi."""
    rng = np.random.default_rng((finger, 1))
    position = np.mod(_orientation(rng) / np.pi * _DIRECTIONS, _DIRECTIONS)
    lower = np.floor(position)
    share = (position - lower).astype(np.float32)
    weights = [
        np.asarray((lower == d) * (1 - share) + (np.mod(lower + 1, _DIRECTIONS) == d) * share, np.float32)
        for d in range(_DIRECTIONS)
    ]
    field = rng.standard_normal(_GROWN).astype(np.float32)
    for _ in range(_ROUNDS):
        grown = np.zeros(_GROWN, np.float32)
        spectrum = cv2.dft(field, flags=cv2.DFT_COMPLEX_OUTPUT)
        for pair, response in enumerate(_responses()):
            # two even filters answer at once, one in the real part and one in the imaginary
            product = cv2.mulSpectrums(spectrum, response, 0)
            answers = cv2.dft(product, flags=cv2.DFT_INVERSE | cv2.DFT_SCALE)
            grown += weights[2 * pair] * answers[..., 0] + weights[2 * pair + 1] * answers[..., 1]
        field = np.tanh(grown * (1.6 / (grown.std() + 1e-6)))
    return _stretched(np.asarray(cv2.GaussianBlur(field, (0, 0), 0.6), np.float32), rng)


@cache
def _responses() -> list[_Field]:
    """Gabor filters for ridges along each direction, in the frequency domain, two in one."""
    y, x = (np.asarray(np.fft.fftfreq(size) * size, np.float64) for size in _GROWN)
    kernels = [_kernel(x[None, :], y[:, None], np.pi * d / _DIRECTIONS) for d in range(_DIRECTIONS)]
    spectra = [np.fft.fft2(kernel).real for kernel in kernels]
    pairs = zip(spectra[::2], spectra[1::2], strict=True)
    return [np.stack(pair, axis=-1).astype(np.float32) for pair in pairs]


def _kernel(x: npt.NDArray[np.float64], y: npt.NDArray[np.float64], angle: float) -> npt.NDArray[np.float64]:
    """An even Gabor kernel for ridges that run along `angle` (y down), without mean."""
    along, across = x * np.cos(angle) + y * np.sin(angle), y * np.cos(angle) - x * np.sin(angle)
    envelope = np.exp(-0.5 * ((along / 2.6) ** 2 + (across / 2.0) ** 2))
    wave = np.cos(2 * np.pi * across / _PERIOD)
    return np.asarray(envelope * (wave - (envelope * wave).sum() / envelope.sum()), np.float64)


def _stretched(field: _Field, rng: np.random.Generator) -> _Field:
    """Ridges are not equally wide everywhere: closer at the tip, wider towards the joint."""
    y, x = _grid(*_GROWN)
    across = (y / _GROWN_HEIGHT - 0.5) * 2
    sag = 10 * (1 - across**2) * rng.uniform(0.4, 1.0)
    return _bent(
        field,
        x + 3.0 * _cloud(rng, 90, _GROWN),
        y - np.asarray(sag, np.float32) + 3.0 * _cloud(rng, 90, _GROWN),
    )


def _orientation(rng: np.random.Generator) -> npt.NDArray[np.float64]:
    """Ridge direction in radians (y down) at 250 ppi: a loop to either side, a whorl, or an arch."""
    y, x = np.mgrid[0:_GROWN_HEIGHT, 0:_GROWN_WIDTH]
    z = (x - _GROWN_WIDTH / 2) + 1j * (_GROWN_HEIGHT / 2 - y)
    core = complex(rng.uniform(-8, 8), rng.uniform(12, 30))
    side = 1 if rng.random() < 0.5 else -1
    kind = rng.choice(["loop", "whorl", "arch"], p=[0.6, 0.3, 0.1])
    cores: list[complex] = []
    deltas: list[complex] = []
    if kind == "loop":
        cores = [core]
        deltas = [core + complex(side * rng.uniform(46, 66), -rng.uniform(70, 100))]
    elif kind == "whorl":
        cores = [core, core + complex(rng.uniform(-6, 6), -rng.uniform(14, 44))]
        deltas = [core + complex(s * rng.uniform(58, 80), -rng.uniform(78, 104)) for s in (1, -1)]
    angle = np.zeros(z.shape)
    for point in cores:
        away = z - point
        # below a loop's core the legs soon run side by side
        narrow = np.where(away.imag < 0, 0.5, 1.0) if kind == "loop" else 1.0
        angle += 0.5 * np.angle(away.real * narrow + 1j * away.imag)
    for point in deltas:
        angle -= 0.5 * np.angle(z - point)
    # towards the tip all ridges bend into arches, whatever lies below
    height = z.imag - core.imag
    bend = 0.95 * np.exp(-(((height - 10) / 110) ** 2)) if kind == "arch" else 0.4 / (1 + np.exp(-height / 30))
    angle -= bend * np.tanh((z.real - core.real) / 70)
    wobble = 0.05 * _cloud(rng, 70, _GROWN)
    return np.asarray(-(angle + wobble), np.float64)
