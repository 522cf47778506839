"""The grounds that everything stands on: cards, buttons, message bars."""

from __future__ import annotations

import pygame

from kiosk.ui import draw
from kiosk.ui.scene import Scene
from kiosk.ui.tokens import EDGE, RADIUS, Rgb


def raised(scene: Scene, box: pygame.Rect, radius: float = RADIUS) -> None:
    """A white surface: with a soft shadow, or with an edge where the theme has no shadows."""
    look, theme = scene.look, scene.look.theme
    corner = look.mm(radius)
    if theme.outlined:
        scene.put(draw.box(box.width, box.height, corner, theme.surface, theme.edge, look.mm(EDGE)), box.x, box.y)
        return
    blur = look.mm(4)
    scene.put(draw.shadow(box.width, box.height, corner, blur), box.x - blur, box.y - blur + look.mm(1))
    scene.put(
        draw.box(box.width, box.height, corner, theme.surface, theme.hairline, max(look.mm(0.3), 1)), box.x, box.y
    )


def plate(
    scene: Scene,
    box: pygame.Rect,
    fill: Rgb,
    edge: Rgb | None,
    *,
    stroke: float = EDGE,
    radius: float = RADIUS,
    node: str | None = None,
    pressed: Rgb | None = None,
) -> None:
    """A flat rounded plate that can change colour while it is pressed."""
    look = scene.look
    corner, width = look.mm(radius), max(look.mm(stroke), 2)
    over = draw.box(box.width, box.height, corner, pressed) if pressed else None
    scene.put(draw.box(box.width, box.height, corner, fill, edge, width if edge else 0), box.x, box.y, node, over)


def badge(scene: Scene, icon: str, x: int, y: int, size: int, node: str | None = None, tint: Rgb | None = None) -> None:
    """An icon in its tinted disc."""
    theme, look = scene.look.theme, scene.look
    ground = tint or theme.tint
    scene.put(draw.disc(size, ground, theme.edge if theme.outlined else None, max(look.mm(0.5), 2)), x, y, node)
    inner = round(size * 0.56)
    drawn = look.icon(icon, inner, theme.accent, ground)
    scene.put(drawn, x + (size - inner) // 2, y + (size - inner) // 2, node)
