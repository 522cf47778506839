"""Runs one trained model: a float picture in, its tables out, on one thread."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

import numpy as np
import numpy.typing as npt
from ai_edge_litert.interpreter import Interpreter

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

    def __init__(self, name: str) -> None:
        file = str(weights.path(name))
        with _quiet():
            self._interpreter = Interpreter(model_path=file, num_threads=1)
            self._interpreter.allocate_tensors()
        (taken,) = self._interpreter.get_input_details()
        self._input = int(taken["index"])
        self._outputs = [int(given["index"]) for given in self._interpreter.get_output_details()]

    def __call__(self, picture: Floats) -> tuple[Floats, ...]:
        """`picture`: (height, width, 3) RGB in the range the model was trained with. Gives flat tables."""
        self._interpreter.set_tensor(self._input, picture[np.newaxis])
        self._interpreter.invoke()
        return tuple(cast(Floats, self._interpreter.get_tensor(index)).reshape(-1) for index in self._outputs)
