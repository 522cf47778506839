"""The design system's numbers: millimetres to pixels, the type scale, colours by role. Nothing here draws."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

Rgb = tuple[int, int, int]

CAP_HEIGHT = 0.714
"""Height of a capital H in Noto Sans, in em."""

TARGET = 20.0
"""Smallest edge of anything that can be pressed, mm."""
GAP = 8.0
"""Smallest distance between two targets, mm."""
MARGIN = 16.0
"""Distance of everything from the screen's edge, mm."""
RADIUS = 5.5
"""Corners of cards and buttons, mm."""
DIALOG_RADIUS = 9.0
EDGE = 0.7
"""Stroke of a control's edge, mm."""
FOCUS_BAND = 2.5
"""The focus ring's bright band, mm."""
FOCUS_EDGE = 0.6
"""The dark edge on either side of it, mm."""
FOCUS_WIDTH = FOCUS_BAND + 2 * FOCUS_EDGE
FOCUS_AWAY = 0.4
"""Between what is focused and its ring, mm. Two targets are 8 mm apart: the ring touches neither."""


class Type(Enum):
    """The type scale: size in body heights, line height in em, and whether it grows with the text size.

    Headings are already more than twice the legal size, so they grow by half of what the body grows. Captions (the
    labels of the frame) are never below the legal size, and grow less than what there is to read.
    """

    CAPTION = (1.0, 1.2, 0.6)
    BODY = (1.0, 1.35, 1.0)
    LEAD = (1.2, 1.35, 1.0)
    CARD = (1.35, 1.2, 0.75)
    H2 = (1.7, 1.2, 0.5)
    H1 = (2.2, 1.2, 0.4)
    DISPLAY = (3.0, 1.15, 0.3)
    NUMBER = (6.0, 1.1, 0.0)

    def __init__(self, factor: float, line: float, growth: float) -> None:
        self.factor = factor
        self.line = line
        self.growth = growth


ARABIC_LEADING = 1.08

REACH_LEAST, REACH_MOST = 380.0, 1220.0
"""Heights above the floor between which controls stand, mm (EN 301 549, 8.3)."""

SMALL = 220.0
"""Shorter side of a display, mm, below which not every text size is offered."""
TEXT_SIZES = (100, 130, 160)
"""Percent, as the citizen may choose."""


@dataclass(frozen=True)
class Metrics:
    """One display and one text size."""

    width: int
    height: int
    px_per_mm: float
    distance_mm: float
    percent: int = 100
    leading: float = 1.0
    """Times the line height: Arabic letters reach further up and down than Latin ones."""
    bottom_mm: float | None = None
    """Height of the screen's lower edge above the floor, where it is known."""
    lower: bool = False
    """Controls stand in the lower half."""

    @property
    def portrait(self) -> bool:
        return self.height > self.width

    @property
    def sizes(self) -> tuple[int, ...]:
        """The text sizes to offer. Targets and gaps do not shrink with the display: on one that is less than 220 mm
        wide or high, larger text would leave no room for them."""
        return TEXT_SIZES if min(self.width, self.height) / self.px_per_mm >= SMALL else TEXT_SIZES[:1]

    @cached_property
    def body(self) -> float:
        """Body size in px: a capital H of 0.7 degrees at the reading distance (EN 301 549, 5.1.4)."""
        return 0.0122 * self.distance_mm * self.px_per_mm / CAP_HEIGHT

    def mm(self, millimetres: float) -> int:
        return round(millimetres * self.px_per_mm)

    def px(self, type: Type) -> int:
        """Font size in px. Nothing that is to be read is below the legal size, which is that of the body."""
        return math.ceil(self.body * type.factor * (1 + (self.percent / 100 - 1) * type.growth))

    def line(self, type: Type) -> int:
        """Line height in px."""
        return round(self.px(type) * type.line * self.leading)

    @property
    def reach(self) -> int:
        """The y above which nothing may have to be pressed.

        That is 1220 mm above the floor (EN 301 549, 8.3). Where the mounting height is unknown, the lower 60 % of a
        portrait screen count as reachable (DIN 18040-1), and all of a landscape screen.
        """
        if self.bottom_mm is not None:
            known = round(self.height - (REACH_MOST - self.bottom_mm) * self.px_per_mm)
            return min(max(known, 0), round(self.height * 0.4))
        return round(self.height * 0.4) if self.portrait else 0

    @property
    def wanted(self) -> int:
        """The y below which choices shall stand where they have room: with "lower controls" the lower half of a
        portrait screen; a landscape screen has no more than it needs."""
        return max(self.reach, round(self.height * 0.5)) if self.lower and self.portrait else self.reach


def _rgb(text: str) -> Rgb:
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


@dataclass(frozen=True)
class Theme:
    """Colours by role. Text roles stand at 7:1 or more on their grounds, control edges and focus at 3:1 or more."""

    name: str
    page: Rgb
    surface: Rgb
    text: Rgb
    muted: Rgb
    edge: Rgb
    hairline: Rgb
    action: Rgb
    on_action: Rgb
    pressed: Rgb
    on_pressed: Rgb
    tint: Rgb
    backdrop: Rgb
    """Behind illustrations."""
    accent: Rgb
    """Icons and words that stand out on page and surface."""
    ok: Rgb
    ok_ground: Rgb
    warning: Rgb
    warning_ground: Rgb
    danger: Rgb
    danger_ground: Rgb
    focus: Rgb
    focus_edge: Rgb
    outlined: bool
    """Surfaces get an edge instead of a shadow."""


LIGHT = Theme(
    name="light",
    page=_rgb("#f3f4f7"),
    surface=_rgb("#ffffff"),
    text=_rgb("#131525"),
    muted=_rgb("#454b6b"),
    edge=_rgb("#6e7597"),
    hairline=_rgb("#dfe1ea"),
    action=_rgb("#2044aa"),
    on_action=_rgb("#ffffff"),
    pressed=_rgb("#092797"),
    on_pressed=_rgb("#ffffff"),
    tint=_rgb("#eff3fa"),
    backdrop=_rgb("#e6ebf6"),
    accent=_rgb("#2044aa"),
    ok=_rgb("#005741"),
    ok_ground=_rgb("#e5f8f0"),
    warning=_rgb("#734000"),
    warning_ground=_rgb("#fff3dc"),
    danger=_rgb("#9e0000"),
    danger_ground=_rgb("#fef0ee"),
    focus=_rgb("#ffe12f"),
    focus_edge=_rgb("#131525"),
    outlined=False,
)

CONTRAST = Theme(
    name="contrast",
    page=_rgb("#000000"),
    surface=_rgb("#000000"),
    text=_rgb("#ffffff"),
    muted=_rgb("#ffffff"),
    edge=_rgb("#ffffff"),
    hairline=_rgb("#ffffff"),
    action=_rgb("#ffe12f"),
    on_action=_rgb("#000000"),
    pressed=_rgb("#ffffff"),
    on_pressed=_rgb("#000000"),
    tint=_rgb("#000000"),
    backdrop=_rgb("#000000"),
    accent=_rgb("#ffe12f"),
    ok=_rgb("#ffffff"),
    ok_ground=_rgb("#000000"),
    warning=_rgb("#ffe12f"),
    warning_ground=_rgb("#000000"),
    danger=_rgb("#ffffff"),
    danger_ground=_rgb("#000000"),
    focus=_rgb("#00e5ff"),
    focus_edge=_rgb("#000000"),
    outlined=True,
)

DARK = Theme(
    name="dark",
    page=_rgb("#12141c"),
    surface=_rgb("#1d202c"),
    text=_rgb("#f4f5f9"),
    muted=_rgb("#c3c8da"),
    edge=_rgb("#858cab"),
    hairline=_rgb("#343949"),
    action=_rgb("#a9c1ff"),
    on_action=_rgb("#0b1533"),
    pressed=_rgb("#dbe5ff"),
    on_pressed=_rgb("#0b1533"),
    tint=_rgb("#262c42"),
    backdrop=_rgb("#232838"),
    accent=_rgb("#b4c9ff"),
    ok=_rgb("#86e3bd"),
    ok_ground=_rgb("#12281f"),
    warning=_rgb("#ffd28a"),
    warning_ground=_rgb("#2e2410"),
    danger=_rgb("#ffb3ab"),
    danger_ground=_rgb("#331716"),
    focus=_rgb("#ffe12f"),
    focus_edge=_rgb("#12141c"),
    outlined=False,
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}


def contrast(one: Rgb, other: Rgb) -> float:
    """The contrast ratio of two colours (WCAG 2.2), 1..21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Rgb) -> float:
    red, green, blue = (c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
