"""Tells the person from the background."""

from __future__ import annotations

import numpy as np

from drivers.ports import Pixels
from kiosk.biometrics.portrait.model import Floats, Model

SIDE = 256


class Segmenter:
    """Gives for a portrait how much each place belongs to the person."""

    def __init__(self) -> None:
        self._model = Model("selfie_segmentation.tflite")

    def __call__(self, small: Pixels) -> Floats:
        """(256, 256) in 0..1, 1 = person, for a picture whose sides are each stretched to 256."""
        (mask,) = self._model(small)
        return np.clip(mask.reshape(SIDE, SIDE), 0, 1)
