"""Simulated people are judged by the real engine; without its models there is nothing to prove."""

from __future__ import annotations

import pytest

from kiosk.biometrics import weights
from kiosk.biometrics.portrait.judge import PortraitJudge


@pytest.fixture(scope="session")
def judge() -> PortraitJudge:
    try:
        return PortraitJudge()
    except weights.WeightsError as missing:
        pytest.skip(str(missing))
