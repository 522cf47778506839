"""Runs one trained model: a picture in, its tables out, on one thread."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

import cv2
import numpy as np
import numpy.typing as npt
from ai_edge_litert.interpreter import Interpreter

from drivers.ports import Pixels
from kiosk.biometrics import weights

Floats = npt.NDArray[np.float32]


@contextmanager
def _quiet() -> Iterator[None]:
    """The library announces itself on stderr, which belongs to our one-line errors; it has no switch for that."""
    kept = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


class Model:
    """One model file from the weights folder, for one thread at a time. Raises WeightsError if it is missing."""

    def __init__(self, name: str, low: float = 0.0) -> None:
        """The model was trained with values from `low` to 1."""
        self._low = low
        file = str(weights.path(name))
        with _quiet():
            self._interpreter = Interpreter(model_path=file, num_threads=1)
            self._interpreter.allocate_tensors()
        (taken,) = self._interpreter.get_input_details()
        self._input = int(taken["index"])
        self._outputs = [int(given["index"]) for given in self._interpreter.get_output_details()]

    def __call__(self, bgr: Pixels) -> tuple[Floats, ...]:
        """`bgr`: (height, width, 3). Gives flat tables."""
        rgb = cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB)
        # Scaled into the model's own memory. No view of it may live on while the model runs.
        cv2.addWeighted(
            rgb, (1 - self._low) / 255, rgb, 0, self._low, self._interpreter.tensor(self._input)()[0], cv2.CV_32F
        )
        self._interpreter.invoke()
        return tuple(cast(Floats, self._interpreter.get_tensor(index)).reshape(-1) for index in self._outputs)
