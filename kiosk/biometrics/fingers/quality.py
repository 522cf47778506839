"""How useful a print is for matching: NFIQ 2.3 (ISO/IEC 29794-4), and what the person can do better."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from flows.needs import FingerAdvice
from kiosk.biometrics.fingers import minutiae
from kiosk.biometrics.fingers.features import BLOCK, NotEnoughPrint, certainty_at, features
from kiosk.biometrics.fingers.forest import nist
from kiosk.biometrics.fingers.match import Template
from kiosk.biometrics.fingers.minutiae import Minutiae, Ridges
from kiosk.biometrics.fingers.region import NEAR_WHITE, Grey, Region, printed_area, region_of_interest
from kiosk.biometrics.fingers.surface import HALF, advise, see

PPI = 500
MIN_PPI, MAX_PPI = 495, 2000
"""500 less 1 %; a print is scaled down to 500, never up."""
THRESHOLD = 30
"""Least NFIQ 2 of a thumb or index finger at enrolment (TR-03121-3 Vol. 2)."""
FAILED = 255
MIN_DEVIATION = 1.0
MIN_MINUTIAE = 5
MIN_FOREGROUND = 50_000
"""Pixels; the limits of NIST's own feedback."""
LARGEST = (1000, 800)
"""Height and width above which NIST computes nothing."""

_MM2_PER_PIXEL = (25.4 / PPI) ** 2
_RECTANGLE = 100  # half the side of the square around the minutiae's centre of mass


@dataclass(frozen=True, eq=False, repr=False)
class Judgement:
    """The verdict on one picture. `quality` 0..100, or 255 where NFIQ 2 has no score; `feedback` is empty if all is
    well. `foreground_mm2` is the finger's area on the glass."""

    quality: int
    minutiae: int
    foreground_mm2: float
    acceptable: bool
    feedback: tuple[FingerAdvice, ...]
    template: Template


@dataclass(frozen=True, eq=False, repr=False)
class Inspection:
    """The steps behind a judgement, for the contact sheet and the measurements: all in pixels of `grey`."""

    grey: Grey
    """The picture at 500 ppi without its white edge."""
    region: Region
    ridges: Ridges
    minutiae: Minutiae
    features: dict[str, float] | None
    """All 69, or None where there is too little print."""
    judgement: Judgement


def prepare() -> None:
    """Load the forest and build the filters ahead of the first print: half a second. Raises WeightsError."""
    judge(np.tile(np.arange(0, 256, 16, dtype=np.uint8), (500, 25)))


def judge(pixels: Grey, ppi: int = PPI, threshold: int = THRESHOLD) -> Judgement:
    """Judge a print: `pixels` (height, width) uint8, ridges dark. Raises ValueError outside 495 to 2000 ppi."""
    return inspect(pixels, ppi, threshold).judgement


def inspect(pixels: Grey, ppi: int = PPI, threshold: int = THRESHOLD) -> Inspection:
    """Judge and keep every step."""
    grey, fits = _print(pixels, ppi)
    region = region_of_interest(grey)
    ridges = minutiae.trace(grey)
    found = minutiae.find(ridges)
    values: dict[str, float] | None = None
    quality = FAILED
    if fits and grey.std() >= MIN_DEVIATION and len(found):
        try:
            values = features(grey, region) | minutiae_features(grey, found)
            quality = nist().score(values)
        except NotEnoughPrint:
            values = None
    acceptable = threshold <= quality <= 100
    feedback = _feedback(grey, region, len(found), acceptable=acceptable)
    judgement = Judgement(
        quality,
        len(found),
        region.pixels * _MM2_PER_PIXEL,
        acceptable,
        feedback,
        Template(found, ridges),
    )
    return Inspection(grey, region, ridges, found, values, judgement)


def template(pixels: Grey, ppi: int = PPI) -> Template:
    """Only what a comparison needs."""
    grey, _ = _print(pixels, ppi)
    ridges = minutiae.trace(grey)
    return Template(minutiae.find(ridges), ridges)


def _print(pixels: Grey, ppi: int) -> tuple[Grey, bool]:
    """The picture at 500 ppi without its white edge, and whether it has a size that NFIQ 2 judges.

    Of a larger one it is the middle: no picture, however large, takes long.
    """
    whole = at_500_ppi(pixels, ppi)
    grey = whole[printed_area(whole)]
    down, right = (max(0, side - most) // 2 for side, most in zip(grey.shape, LARGEST, strict=True))
    middle = grey[down : down + LARGEST[0], right : right + LARGEST[1]]
    return np.ascontiguousarray(middle), middle.shape == grey.shape


def at_500_ppi(pixels: Grey, ppi: int) -> Grey:
    """A copy with 500 pixels per inch; 500 ppi within 1 % counts as such. Raises ValueError outside 495 to 2000."""
    if not MIN_PPI <= ppi <= MAX_PPI:
        raise ValueError(f"{ppi} ppi is not {MIN_PPI} to {MAX_PPI}")
    if ppi <= PPI * 1.01:
        return pixels
    factor = PPI / ppi
    height, width = pixels.shape
    if min(height, width) * factor < 1:
        return pixels[:1, :1]
    # what finer detail would alias is cut off sharply, as NIST's resampler does before it interpolates
    size = [cv2.getOptimalDFTSize(side) for side in (height, width)]
    size = [side + side % 2 for side in size]
    padded = np.full(size, 255, np.float32)
    padded[:height, :width] = pixels
    v, u = np.fft.fftfreq(size[0])[:, None], np.fft.rfftfreq(size[1])[None, :]
    spectrum = np.fft.rfft2(padded) * (np.hypot(u, v) <= factor / 2)
    smooth = np.clip(np.rint(np.fft.irfft2(spectrum, size)), 0, 255)[:height, :width].astype(np.uint8)
    small = cv2.resize(smooth, None, fx=factor, fy=factor, interpolation=cv2.INTER_LINEAR)
    return np.asarray(small, np.uint8)


def minutiae_features(grey: Grey, found: Minutiae) -> dict[str, float]:
    """The four of the 69 features that need minutiae."""
    height, width = grey.shape
    points = found.points.astype(np.int64)
    x, y = points[:, 0], points[:, 1]
    middle_x, middle_y = int(x.sum() // len(x)), int(y.sum() // len(y))
    central = (np.abs(x - middle_x) <= _RECTANGLE) & (np.abs(y - middle_y) <= _RECTANGLE)
    sums = cv2.integral(grey)
    left, top = np.maximum(x - BLOCK // 2, 0), np.maximum(y - BLOCK // 2, 0)
    right, bottom = np.minimum(left + BLOCK, width), np.minimum(top + BLOCK, height)
    total = sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]
    darkness = (grey.mean() - total / ((right - left) * (bottom - top))) / grey.std()
    certainty = np.floor(certainty_at(grey, points) * 100 + 0.5) if min(height, width) >= BLOCK else np.zeros(len(x))
    return {
        "FingerJetFX_MinCount_COMMinRect200x200": float(central.sum()),
        "FingerJetFX_MinutiaeCount": float(len(found)),
        "FJFXPos_Mu_MinutiaeQuality_2": float(((darkness > 0) & (darkness <= 0.5)).mean()),
        "FJFXPos_OCL_MinutiaeQuality_80": float((certainty > 80).mean()),
    }


def _feedback(grey: Grey, region: Region, minutiae_found: int, *, acceptable: bool) -> tuple[FingerAdvice, ...]:
    """NIST's four facts whenever they hold; where the print is not acceptable, also what the person can change."""
    if not grey.size or grey.mean() > NEAR_WHITE:
        return (FingerAdvice.PLACE,)
    if grey.std() < MIN_DEVIATION:
        return (FingerAdvice.UNIFORM,)
    said: list[FingerAdvice] = []
    if not acceptable:
        surface = see(grey)
        pale = surface is None or surface.darkness < HALF
        said.append(advise(surface) or (FingerAdvice.PRESS_HARDER if pale else FingerAdvice.PRESS_LESS))
    if region.pixels < MIN_FOREGROUND:
        said.append(FingerAdvice.TOO_SMALL)
    if minutiae_found < MIN_MINUTIAE:
        said.append(FingerAdvice.TOO_FEW_MINUTIAE)
    return tuple(said)
