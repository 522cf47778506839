"""A made-up application with real pictures, as a terminal composes one: for the desk."""

from __future__ import annotations

import hashlib
import io
from functools import cache

import msgspec
import numpy as np
from PIL import Image, ImageDraw

from drivers.camera.face import Pose, Scene, named, render
from drivers.fingerprint.ridges import impression
from drivers.ports import Finger
from kiosk.biometrics import jpeg
from kiosk.biometrics.fingers import record
from kiosk.biometrics.fingers.coder import OpenCoder
from office.messages import VERSION, Submission

WIDTH, HEIGHT = 1244, 1600
SIZE = (1440, 1920)
CRITERIA: dict[str, tuple[str, float, float | None, float | None, bool, bool]] = {
    "1.1": ("yaw", 0.8, -5, 5, True, False),
    "1.2": ("pitch", -1.4, -5, 5, True, False),
    "1.3": ("roll", 0.1, -8, 8, True, True),
    "2.1": ("neutral", 0.04, None, 0.3, True, False),
    "2.2": ("mouth closed", 0.02, None, 0.12, True, True),
    "2.3": ("eyebrows", 0.1, None, 0.4, True, False),
    "3.1": ("eyes open", 0.31, 0.2, None, True, False),
    "3.2": ("eyes not covered", 0.98, 0.8, None, True, False),
    "3.3": ("looking at the camera", 0.06, None, 0.25, True, False),
    "4.1": ("plain background", 3.1, None, 12, True, False),
    "4.2": ("background without shadow", 2.2, None, 9, True, False),
    "4.3": ("nobody else", 1, 1, 1, True, False),
    "5.1": ("image height", 1600, 1600, 1600, True, True),
    "5.2": ("image width", 1244, 1244, 1244, True, True),
    "5.3": ("head width", 0.58, 0.5, 0.75, True, True),
    "5.4": ("head height", 0.752, 0.6, 0.9, True, True),
    "5.5": ("vertical", 0.42, 0.3, 0.5, True, True),
    "5.6": ("horizontal", 0.499, 0.45, 0.55, True, True),
    "5.7": ("eye distance", 331, 300, None, True, True),
    "6.1": ("even light", 0.91, 0.7, None, True, False),
    "6.2": ("no shadow on face", 0.07, None, 0.2, True, False),
    "6.3": ("no hot spots", 0.01, None, 0.05, True, False),
    "6.4": ("no glare", 0.0, None, 0.02, True, False),
    "7.1": ("exposure", 0.52, 0.35, 0.7, True, True),
    "7.2": ("focus", 41.0, 18, None, True, True),
    "7.3": ("natural colours", 0.04, None, 0.15, True, False),
    "7.4": ("no red eyes", 0.0, None, 0.05, True, False),
    "7.5": ("colour space", 1, 1, 1, True, True),
    "7.6": ("grey values", 181, 128, None, True, True),
}


@cache
def _portrait(name: str) -> tuple[bytes, dict[str, tuple[float, float]]]:
    drawn = render(named(name), Pose(), Scene(), SIZE)
    points = drawn.points
    head = (points.chin[1] - points.crown[1]) / 0.75
    scale = HEIGHT / head
    middle = (points.left_eye[0] + points.right_eye[0]) / 2
    left, top = middle - WIDTH / scale / 2, points.crown[1] - 0.1 * HEIGHT / scale
    rgb = Image.fromarray(np.ascontiguousarray(drawn.pixels[..., ::-1]))
    cut = rgb.resize((WIDTH, HEIGHT), box=(left, top, left + WIDTH / scale, top + HEIGHT / scale))
    where = {
        one: ((x - left) * scale, (y - top) * scale)
        for one in ("left_eye", "right_eye", "chin", "crown")
        for x, y in (getattr(points, one),)
    }
    return jpeg.encode(np.asarray(cut, np.uint8)), where


@cache
def _print(finger: Finger) -> bytes:
    return record.write(impression(11 + int(finger)), finger, 57, OpenCoder())


@cache
def _signature() -> bytes:
    picture = Image.new("RGB", (630, 188), "white")
    pen = ImageDraw.Draw(picture)
    points = [(40 + i * 4.4, 94 + 52 * np.sin(i / 4.5) * np.exp(-i / 90)) for i in range(125)]
    pen.line(points, fill="#101a4a", width=5, joint="curve")
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=95)
    return out.getvalue()


def made_up(person: str = "anna", faulty: bool = False, missing: bool = False, **extra: object) -> Submission:
    """A whole application. `faulty`: the mouth is open. `missing`: the left index finger is injured."""
    portrait, face = _portrait(person)
    files = {
        "portrait.jpg": portrait,
        "finger-right-index.cbeff": _print(Finger.RIGHT_INDEX),
        "signature.jpg": _signature(),
        "log.xml": b'<?xml version="1.0" encoding="utf-8"?><MultiModalProcess/>',
    }
    fingers: list[dict[str, object]] = [_finger(Finger.RIGHT_INDEX)]
    if missing:
        fingers.append({"position": int(Finger.LEFT_INDEX), "missing": "temporarily"})
    else:
        files["finger-left-index.cbeff"] = _print(Finger.LEFT_INDEX)
        fingers.append(_finger(Finger.LEFT_INDEX))
    criteria = {
        id: dict(zip(("name", "value", "min", "max", "fulfilled", "mandatory"), values, strict=True))
        for id, values in CRITERIA.items()
    }
    if faulty:
        criteria["2.2"] |= {"value": 0.41, "fulfilled": False}
    told = {
        "version": VERSION,
        "document": "passport",
        "age": "from_10",
        "language": "de",
        "terminal": "K1",
        "case": "demo-adult",
        "portrait": {
            "width": WIDTH,
            "height": HEIGHT,
            "accepted": not faulty,
            "advice": ["CloseMouth"] if faulty else [],
            "face": face,
            "criteria": criteria,
        },
        "fingers": fingers,
        "signature": {"width": 630, "height": 188, "ink": {}},
        "sha256": {name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
    }
    files["record.json"] = msgspec.json.encode(told | extra)
    return Submission(VERSION, files)


def _finger(finger: Finger) -> dict[str, object]:
    side = finger.name.lower().replace("_", "-")
    return {
        "position": int(finger),
        "file": f"finger-{side}.cbeff",
        "quality": 57,
        "threshold": 30,
        "acceptable": True,
        "feedback": [],
        "attempts": 1,
    }
