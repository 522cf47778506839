"""A signature is judged by effort and drawn in exactly the document's size, never stretched."""

from __future__ import annotations

import io
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from drivers.ports import Ink, PenPoint
from flows.needs import InkFault
from kiosk.biometrics import signature
from office.messages import Document

FIELD = signature.field_mm(Document.IDENTITY_CARD)


def ink(*strokes: list[tuple[float, float]], field: tuple[float, float] = FIELD, pressure: float = 0.5) -> Ink:
    return Ink(
        tuple(tuple(PenPoint(x, y, i * 0.01, pressure) for i, (x, y) in enumerate(stroke)) for stroke in strokes),
        *field,
    )


def circle(diameter: float, field: tuple[float, float] = FIELD, pressure: float = 0.5) -> Ink:
    turn = [math.tau * i / 60 for i in range(61)]
    x, y = field[0] / 3, field[1] / 2
    points = [(x + diameter / 2 * math.cos(t), y + diameter / 2 * math.sin(t)) for t in turn]
    return ink(points, field=field, pressure=pressure)


def drawn(written: Ink, document: Document) -> np.ndarray:
    picture = Image.open(io.BytesIO(signature.draw(written, document)))
    assert picture.format == "JPEG"
    assert picture.mode == "L"
    return np.asarray(picture)


@pytest.mark.parametrize(("document", "size"), [(Document.IDENTITY_CARD, (900, 132)), (Document.PASSPORT, (630, 188))])
@pytest.mark.parametrize("field", [FIELD, signature.field_mm(Document.PASSPORT), (60.0, 60.0)])
def test_the_picture_has_the_documents_size_and_a_circle_stays_round(
    document: Document, size: tuple[int, int], field: tuple[float, float]
) -> None:
    picture = drawn(circle(14, field), document)
    assert picture.shape == (size[1], size[0])
    dark = np.argwhere(picture < 128)
    height, width = np.ptp(dark, axis=0) + 1
    assert abs(int(height) - int(width)) <= 2
    assert height > 40
    assert picture[:2].min() > 200
    assert picture[-2:].min() > 200


@pytest.mark.parametrize("document", list(Document))
def test_the_field_has_the_pictures_proportions(document: Document) -> None:
    width, height = signature.field_mm(document)
    assert width / height == pytest.approx(signature.SIZES[document][0] / signature.SIZES[document][1], rel=1e-6)


def test_it_is_black_on_white_with_smooth_edges() -> None:
    picture = drawn(circle(16), Document.PASSPORT)
    assert picture.min() < 20
    assert np.median(picture) > 250
    assert 0.002 < float(np.mean((picture > 60) & (picture < 200))) < 0.1


def test_pressure_makes_the_line_wider() -> None:
    light, firm = (drawn(circle(16, pressure=p), Document.PASSPORT) for p in (0.05, 1.0))
    assert np.count_nonzero(firm < 128) > 1.5 * np.count_nonzero(light < 128)


def test_a_few_points_far_apart_become_a_curve_through_them() -> None:
    corners = [(20.0, 11.0), (40.0, 3.0), (60.0, 19.0), (80.0, 3.0), (100.0, 11.0)]
    picture = drawn(ink(corners), Document.IDENTITY_CARD)
    shift = 450 - 6 * 60
    for x, y in corners:
        column, row = round(x * 6 + shift), round(y * 6)
        assert picture[max(0, row - 4) : row + 5, column - 4 : column + 5].min() < 100


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        (ink(), InkFault.EMPTY),
        (ink([]), InkFault.EMPTY),
        (ink([(math.nan, 5.0)]), InkFault.EMPTY),
        (ink([(20.0, 10.0)]), InkFault.DOT),
        (ink([(20.0, 10.0), (20.5, 10.2)]), InkFault.DOT),
        (ink([(20.0, 10.0), (25.0, 10.0)]), InkFault.TOO_SHORT),
        (ink([(-40.0, 10.0), (-10.0, 12.0), (-30.0, 15.0)]), InkFault.OUTSIDE),
        (ink([(20.0, 300.0), (60.0, 310.0)]), InkFault.OUTSIDE),
    ],
)
def test_what_is_no_signature_is_named(written: Ink, fault: InkFault) -> None:
    assert signature.judge(written) is fault


def test_three_crosses_are_a_signature() -> None:
    crosses = [[(x, 5.0), (x + 8, 15.0)] for x in (20.0, 40.0, 60.0)] + [[(28.0, 5.0), (20.0, 15.0)]]
    assert signature.judge(ink(*crosses)) is None
    assert signature.judge(circle(14)) is None


points = st.tuples(st.floats(-1e4, 1e4) | st.just(math.inf) | st.just(math.nan), st.floats(-1e4, 1e4))


@settings(max_examples=60)
@given(st.lists(st.lists(points, max_size=12), max_size=4), st.sampled_from(list(Document)), st.floats(-1, 2))
def test_whatever_a_pad_sends_gives_a_picture_of_the_right_size(
    strokes: list[list[tuple[float, float]]], document: Document, pressure: float
) -> None:
    written = ink(*strokes, pressure=pressure)
    signature.judge(written)
    width, height = signature.SIZES[document]
    assert drawn(written, document).shape == (height, width)
