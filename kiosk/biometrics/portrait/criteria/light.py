"""6.1 even light, 6.2 no shadow in the face, 6.3 no hot spots, 7.1 exposure, 7.6 grey density.

Never how light a skin is: only ratios within the face, its highlights and its range.
"""

from __future__ import annotations

import math

import numpy as np

from kiosk.biometrics.portrait.counting import counted, quantile
from kiosk.biometrics.portrait.look import Look

CLIPPED = 0.015
"""Share of the skin with a channel at its end from which a face is over-exposed; what is has 0.02 and more."""
LIFT = 4
"""Added before ratios, so that the noise of black does not count."""


def measure(look: Look) -> dict[str, float]:
    if look.face_levels.sum() < 500 or np.count_nonzero(look.skin) < 200:
        return {}
    return {
        "6.1": side_difference(look),
        "6.2": socket_light(look),
        "6.3": look.burnt,
        "7.1": highlights(look),
        "7.6": float((look.face_levels >= 3).sum()),
    }


def side_difference(look: Look) -> float:
    """Between the cheeks, in powers of two."""
    left, right = (counted(look.grey[cheek]) for cheek in look.cheeks)
    if min(left.sum(), right.sum()) < 50:
        return math.nan
    return abs(math.log2((quantile(left, 0.5) + LIFT) / (quantile(right, 0.5) + LIFT)))


def socket_light(look: Look) -> float:
    """The darker eye socket over the cheeks."""
    sockets = []
    for whole, opening in zip(look.sockets, look.eye_openings, strict=True):
        levels = counted(look.grey[(whole > opening) & look.inside])
        sockets.append(quantile(levels, 0.5) + LIFT if levels.any() else math.nan)
    return min(sockets) / (look.cheek_light + LIFT)


def highlights(look: Look) -> float:
    """Luminance of the brightest hundredth of a face; 255 where a channel of its skin is at its end.

    Every skin has highlights and every eye has a white, so this does not ask how light the skin is.
    """
    if look.clipped > CLIPPED:
        return 255.0
    return quantile(look.face_levels, 0.99)
