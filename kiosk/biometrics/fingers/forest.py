"""The random forest of NFIQ 2.3: 69 features in, a score of 0 to 100 out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from kiosk.biometrics import weights


class Forest:
    """100 decision trees trained by NIST; the score is how many of them vote "this print will match"."""

    def __init__(self, path: Path) -> None:
        """Raises OSError, KeyError or ValueError if the file is not the forest."""
        with np.load(path, allow_pickle=False) as stored:
            self._feature = stored["var"].astype(np.int64)
            self._threshold = stored["thr"]
            self._children = np.stack([stored["left"], stored["right"]]).astype(np.int64)
            self._vote = stored["value"]
            self._roots = stored["tree_off"].astype(np.int64)
            self.names: tuple[str, ...] = tuple(str(name) for name in stored["feature_names"])

    def score(self, features: Mapping[str, float]) -> int:
        """0..100. Raises KeyError if a feature is missing."""
        sample: npt.NDArray[np.float32] = np.array([features[name] for name in self.names], np.float32)
        node = self._roots.copy()
        open_trees = np.arange(len(node))
        while open_trees.size:
            here = node[open_trees]
            right = sample[self._feature[here]] > self._threshold[here]
            node[open_trees] = self._roots[open_trees] + self._children[right.astype(np.int64), here]
            open_trees = open_trees[self._feature[node[open_trees]] >= 0]
        return int(self._vote[node].sum() * (100 / len(node)) + 0.5)


@lru_cache(maxsize=1)
def nist() -> Forest:
    """NIST's forest, loaded once."""
    return Forest(weights.path("nfiq2_rf.npz"))
