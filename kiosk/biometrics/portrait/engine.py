"""The loaded models. One instance serves one thread at a time."""

from __future__ import annotations

from kiosk.biometrics.portrait.face import Finder
from kiosk.biometrics.portrait.segmentation import Segmenter


class Engine:
    """Finds faces and tells people from background. Raises WeightsError if a model is missing."""

    def __init__(self) -> None:
        self.finder = Finder()
        self.segmenter = Segmenter()
