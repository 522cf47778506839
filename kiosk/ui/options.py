"""The sheets that a citizen can open over every screen: display and sound, and the language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pygame

from kiosk.ui.layout import Block
from kiosk.ui.look import Look
from kiosk.ui.preferences import LEVELS, RATES, Preferences
from kiosk.ui.scene import Role, Scene
from kiosk.ui.sheet import Sheet
from kiosk.ui.tokens import GAP, THEMES, Type
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.card import Card, Tick

Choice = tuple[str, str, bool, Callable[[], None]]
"""Id, label, chosen, action."""


@dataclass(frozen=True)
class Segments:
    """A heading and a row of choices, of which one is chosen; or two buttons that make something less or more.

    They are equally wide if that fits, else as wide as their words need, and below each other if no row holds them."""

    id: str
    title: str
    cards: tuple[Choice, ...]

    def parts(self, look: Look, width: int, height: int) -> tuple[Segments, ...]:
        """Several with the same heading where one would be higher than `height`."""
        if self.height(look, width) <= height or len(self.cards) < 2:
            return (self,)
        half = (len(self.cards) + 1) // 2
        first = replace(self, cards=self.cards[:half])
        second = replace(self, id=f"{self.id}-more", cards=self.cards[half:])
        return (*first.parts(look, width, height), *second.parts(look, width, height))

    def _widths(self, look: Look, width: int) -> list[int]:
        """How wide each is in one row, px; none where they do not fit into one."""
        room = width - look.mm(GAP) * (len(self.cards) - 1)
        needs = [self._button(card).natural(look) for card in self.cards]
        if max(needs) * len(needs) <= room:
            return [room // len(needs)] * len(needs)
        spare = (room - sum(needs)) // len(needs)
        return [need + spare for need in needs] if spare >= 0 else []

    def _button(self, card: Choice) -> Button:
        id, label, chosen, action = card
        value = "chosen" if chosen else None
        return Button(id, label, action, "primary" if chosen else "secondary", "check", tall=20, value=value)

    def _tall(self, look: Look) -> int:
        return max(look.mm(21), look.metrics.line(Type.BODY) + look.mm(6))

    def _label(self, look: Look, width: int) -> int:
        return look.height(self.title, Type.BODY, width, bold=True)

    def height(self, look: Look, width: int) -> int:
        count = 1 if self._widths(look, width) else len(self.cards)
        return self._label(look, width) + look.mm(2.5) + count * self._tall(look) + (count - 1) * look.mm(GAP)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        look, theme, gap = scene.look, scene.look.theme, scene.look.mm(GAP)
        label = pygame.Rect(box.x, box.y, box.width, self._label(look, box.width))
        scene.text(self.title, label, Type.BODY, theme.muted, bold=True)
        scene.node(f"group-{self.id}", Role.TEXT, self.title, label)
        widths, tall = self._widths(look, box.width), self._tall(look)
        x, y = box.x, label.bottom + look.mm(2.5)
        for index, card in enumerate(self.cards):
            button = self._button(card)
            if button.kind != "primary":
                button = replace(button, icon=None)
            button.place(scene, pygame.Rect(x, y, widths[index] if widths else box.width, tall))
            if widths:
                x += widths[index] + gap
            else:
                y += tall + gap


def display_sheet(
    look: Look, now: Preferences, prefer: Callable[[Preferences], None], close: Callable[[], None], *, voice: bool
) -> Sheet:
    """Everything that changes how the terminal looks, sounds and waits; each choice works at once."""
    phrases = look.phrases

    def setting(**change: object) -> Callable[[], None]:
        return lambda: prefer(replace(now, **change))  # type: ignore[arg-type]

    sizes = tuple(
        (f"size-{n}", phrases(f"size-{n}"), n == now.text_size, setting(text_size=n)) for n in look.metrics.sizes
    )
    themes = tuple(
        (f"theme-{name}", phrases(f"theme-{name}"), name == now.theme, setting(theme=name)) for name in THEMES
    )
    blocks: list[Block] = [
        *([Segments("size", phrases("display-size"), sizes)] if len(sizes) > 1 else []),
        Segments("theme", phrases("display-theme"), themes),
    ]
    if look.metrics.portrait:
        blocks.append(Tick("lower", phrases("display-lower"), now.lower, setting(lower=not now.lower)))
    blocks += [
        Tick("unhurried", phrases("display-time"), now.unhurried, setting(unhurried=not now.unhurried)),
        Tick("still", phrases("display-still"), now.still, setting(still=not now.still)),
        Tick("seated", phrases("display-seated"), now.seated, setting(seated=not now.seated)),
        Tick("helped", phrases("display-helped"), now.helped, setting(helped=not now.helped)),
        Tick("staff", phrases("display-staff"), now.staff, setting(staff=not now.staff)),
    ]
    if voice:
        slower, faster = max(now.rate - 1, 0), min(now.rate + 1, len(RATES) - 1)
        softer, louder = max(now.volume - 1, 0), min(now.volume + 1, len(LEVELS) - 1)
        blocks += [
            Segments(
                "volume",
                phrases("read-volume", here=now.volume + 1, all=len(LEVELS)),
                (
                    ("softer", phrases("display-softer"), False, setting(volume=softer)),
                    ("louder", phrases("display-louder"), False, setting(volume=louder)),
                ),
            ),
            Segments(
                "rate",
                phrases("read-rate", here=now.rate + 1, all=len(RATES)),
                (
                    ("slower", phrases("display-slower"), False, setting(rate=slower)),
                    ("faster", phrases("display-faster"), False, setting(rate=faster)),
                ),
            ),
        ]
    return Sheet(
        phrases("display"),
        phrases.attribute("display", "lead") if not look.density else "",
        choices=tuple(blocks),
        columns_wide=2,
        primary=Button("close", phrases("done"), close, "primary", "check", type=Type.CARD),
        cancel=False,
    )


def language_sheet(
    look: Look, names: dict[str, str], choose: Callable[[str], Callable[[], None]], close: Callable[[], None]
) -> Sheet:
    """Every language in its own name; no flags: a language is not a country."""
    cards = tuple(
        Card(f"language-{code}", name, choose(code), chosen=code == look.phrases.language, language=code)
        for code, name in names.items()
    )
    return Sheet(
        look.phrases("language"),
        choices=cards,
        columns=1 if len(cards) < 4 else 2,
        columns_wide=2 if len(cards) < 9 else 4,
        primary=Button("close", look.phrases("close"), close, tall=24),
        cancel=False,
    )
