"""How long one judgement takes on one core: portrait, live guidance, finger.

Counted is the processor's time, which nobody else on the machine can lengthen.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import cv2

from drivers.camera.face import Pose, Scene, named, render
from drivers.fingerprint.ridges import PPI, Touch, impression
from drivers.ports import Frame, Pixels
from flows.needs import Age
from kiosk.bench import portrait_peer
from kiosk.bench.rows import Row, quantile
from kiosk.biometrics.fingers import quality
from kiosk.biometrics.portrait.guide import Guide
from kiosk.biometrics.portrait.judge import PortraitJudge
from kiosk.biometrics.portrait.rules import Rules

NAMES = ("anna", "bernd", "cem", "daria", "emil", "fatma")
ROUNDS = 8


def rows() -> list[Row]:
    """Measure. Raises WeightsError without the models."""
    threads = cv2.getNumThreads()
    cv2.setNumThreads(1)
    try:
        return [*_portraits(), _guidance(), _fingers()]
    finally:
        cv2.setNumThreads(threads)


def _portraits() -> list[Row]:
    judge = PortraitJudge()
    found = []
    for size, bar in (((1280, 720), 25.0), ((1920, 1080), 33.0), ((1920, 2560), None)):
        frames = [render(named(name), Pose(), Scene(), size).pixels for name in NAMES]
        value = _median(frames, lambda pixels: judge.verdict(pixels))
        peer, peer_value = portrait_peer.measure(frames)
        name = f"portrait judgement of {size[0]}x{size[1]}, median"
        found.append(Row(name, value, "ms", bar, peer=peer, peer_value=peer_value))
    return found


def _guidance() -> Row:
    guide = Guide(Rules(), Age.FROM_10, run_seconds=1e6, stable_seconds=1e6)
    poses = [Pose(x=step / 2, roll=step / 10) for step in range(ROUNDS * len(NAMES))]
    frames = [Frame(render(named("anna"), pose, Scene(), (1280, 720)).pixels, at / 30) for at, pose in enumerate(poses)]
    costs = []
    for frame in frames:
        began = time.process_time()
        guide.look(frame)
        costs.append(1000 * (time.process_time() - began))
    return Row("live guidance of a 1280x720 preview, median", quantile(costs[5:], 0.5), "ms", 20.0)


def _fingers() -> Row:
    prints = [impression(seed, Touch(seed=seed)) for seed in range(6)]
    return Row("finger quality of 500 ppi, median", _median(prints, lambda one: quality.judge(one, PPI)), "ms", 300.0)


def _median(pictures: list[Pixels], judge: Callable[[Pixels], object]) -> float:
    """Milliseconds of one warm call."""
    costs = []
    judge(pictures[0])
    for _ in range(ROUNDS):
        for picture in pictures:
            began = time.process_time()
            judge(picture)
            costs.append(1000 * (time.process_time() - began))
    return quantile(costs, 0.5)
