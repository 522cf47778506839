"""Tells the person from the background."""

from __future__ import annotations

import numpy as np

from drivers.ports import Pixels
from kiosk.biometrics.portrait.model import Floats, Model

WIDTH, HEIGHT = 256, 144


class Segmenter:
    """Gives for a portrait how much each place belongs to the person.

    Decision: the model for landscape pictures, with the portrait squeezed. Because it takes half the time and, of 460
    pictures, 4.1 and 4.2 miss none with either model and find something false in 38 instead of 39.
    Instead of the model for squares. Ends when one for portraits is published.
    """

    def __init__(self) -> None:
        self._model = Model("selfie_segmentation_landscape.tflite")

    def __call__(self, small: Pixels) -> Floats:
        """(144, 256) in 0..1, 1 = person, for a picture stretched to that size."""
        (mask,) = self._model(small)
        return np.clip(mask.reshape(HEIGHT, WIDTH), 0, 1)
