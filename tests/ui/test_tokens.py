"""Colours can be told apart, sizes are legal."""

from __future__ import annotations

import pytest

from kiosk.ui.tokens import CAP_HEIGHT, LIGHT, THEMES, Metrics, Theme, Type, contrast

TEXT_PAIRS = [
    ("text", "page"), ("text", "surface"), ("muted", "page"), ("muted", "surface"), ("on_action", "action"),
    ("on_pressed", "pressed"), ("accent", "tint"), ("accent", "page"), ("accent", "surface"), ("ok", "ok_ground"),
    ("warning", "warning_ground"), ("warning", "surface"), ("danger", "danger_ground"), ("danger", "surface"),
    ("text", "ok_ground"), ("text", "warning_ground"), ("text", "danger_ground"), ("text", "tint"), ("ok", "page"),
    ("danger", "page"),
]  # fmt: skip
EDGE_PAIRS = [("edge", "page"), ("edge", "surface"), ("focus", "focus_edge"), ("accent", "page"), ("action", "surface")]


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_stands_out_seven_to_one(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 7


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize(("ink", "ground"), EDGE_PAIRS)
def test_controls_stand_out_three_to_one(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 3


def test_contrast_is_the_formula_of_wcag() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast(LIGHT.action, (255, 255, 255)) == pytest.approx(8.5, abs=0.1)


@pytest.mark.parametrize(
    ("px_per_mm", "distance", "body"),
    [(4.03, 600, 41), (4.03, 500, 35), (4.03, 400, 28), (5.56, 600, 57), (2.71, 400, 19)],
)
def test_a_capital_h_is_seen_under_seven_tenths_of_a_degree(px_per_mm: float, distance: float, body: int) -> None:
    metrics = Metrics(1080, 1920, px_per_mm, distance)
    assert metrics.px(Type.BODY) == pytest.approx(body, abs=1)
    assert metrics.body * CAP_HEIGHT / px_per_mm >= 0.0122 * distance - 0.01


def test_larger_text_never_makes_anything_smaller() -> None:
    sizes = [[Metrics(1080, 1920, 4.03, 500, percent).px(type) for type in Type] for percent in (100, 130, 160)]
    assert all(a <= b <= c for a, b, c in zip(*sizes, strict=True))
    body = [Metrics(1080, 1920, 4.03, 500, percent).px(Type.BODY) for percent in (100, 160)]
    assert body[1] == pytest.approx(body[0] * 1.6, abs=1)
