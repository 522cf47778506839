"""Runs one trained model: a float picture in, its tables out, on one thread."""

from __future__ import annotations

from typing import cast

import numpy as np
import numpy.typing as npt
from ai_edge_litert.interpreter import Interpreter

from kiosk.biometrics import weights

Floats = npt.NDArray[np.float32]


class Model:
    """One model file from the weights folder, for one thread at a time. Raises WeightsError if it is missing."""

    def __init__(self, name: str) -> None:
        self._interpreter = Interpreter(model_path=str(weights.path(name)), num_threads=1)
        self._interpreter.allocate_tensors()
        (taken,) = self._interpreter.get_input_details()
        self._input = int(taken["index"])
        self._outputs = [int(given["index"]) for given in self._interpreter.get_output_details()]

    def __call__(self, picture: Floats) -> tuple[Floats, ...]:
        """`picture`: (height, width, 3) RGB in the range the model was trained with. Gives flat tables."""
        self._interpreter.set_tensor(self._input, picture[np.newaxis])
        self._interpreter.invoke()
        return tuple(cast(Floats, self._interpreter.get_tensor(index)).reshape(-1) for index in self._outputs)
