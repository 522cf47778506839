"""Own icons and illustrations: SVG in, surfaces out, recoloured and remembered.

Icons live on a grid of 24 units and use two words for colours: `ink` and `ground` (what is cut out). Illustrations
use the names of theme roles. nanosvg inside SDL draws them in about a millisecond.
"""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path

import pygame

from kiosk.ui.tokens import Rgb, Theme

FOLDER = Path(__file__).parent
DIRECTED = frozenset({"next", "back", "delete", "hand-over", "read", "submit"})
"""Icons and illustrations that point somewhere: mirrored in right-to-left languages."""
_DEFAULT = "info"
_ROLES = ("action", "on-action", "edge", "hairline", "surface", "page", "tint", "backdrop", "accent", "ok", "danger")


@lru_cache(maxsize=128)
def _source(kind: str, name: str) -> str | None:
    file = FOLDER / kind / f"{name}.svg"
    return file.read_text("utf-8") if file.is_file() else None


def has_icon(name: str) -> bool:
    return _source("icons", name) is not None


def has_illustration(name: str) -> bool:
    return _source("art", name) is not None


def _hex(colour: Rgb) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _load(svg: str, width: int, height: int) -> pygame.Surface:
    drawn = pygame.image.load_sized_svg(io.BytesIO(svg.encode()), (width, height))
    return drawn.convert_alpha() if pygame.display.get_init() and pygame.display.get_surface() else drawn


@lru_cache(maxsize=128)
def icon(name: str, px: int, ink: Rgb, ground: Rgb, mirrored: bool = False) -> pygame.Surface:
    """An icon of `px` x `px`."""
    svg = _source("icons", name) or _source("icons", _DEFAULT) or ""
    drawn = _load(svg.replace('"ink"', f'"{_hex(ink)}"').replace('"ground"', f'"{_hex(ground)}"'), px, px)
    return pygame.transform.flip(drawn, True, False) if mirrored else drawn


@lru_cache(maxsize=10)
def illustration(
    name: str,
    width: int,
    height: int,
    theme: Theme,
    marks: tuple[tuple[str, Rgb], ...] = (),
    mirrored: bool = False,
) -> pygame.Surface:
    """An illustration as large as fits into `width` x `height`; `marks` colours further words of its own."""
    svg = _source("art", name) or ""
    roles = tuple((role, getattr(theme, role.replace("-", "_"))) for role in _ROLES)
    for role, colour in (*roles, *marks):
        svg = svg.replace(f'"{role}"', f'"{_hex(colour)}"')
    drawn = _load(svg, max(width, 1), max(height, 1))
    return pygame.transform.flip(drawn, True, False) if mirrored else drawn
