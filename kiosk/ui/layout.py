"""Flow layout: blocks that know how high they are at a width and place themselves into a box. No absolute y."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import pygame

from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.tokens import GAP, Rgb, Type

SPARE = 12.0
"""Between a picture and what belongs to it, mm."""


class Block(Protocol):
    """Anything that can stand in a column."""

    def height(self, look: Look, width: int) -> int:
        """How high it wants to be at `width`, px."""

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        """Put everything into `box`."""


@dataclass(frozen=True)
class Words:
    """A paragraph that is also a node."""

    id: str
    text: str
    type: Type = Type.BODY
    bold: bool = False
    colour: str = "text"
    """A role of the theme."""
    align: str = "start"
    role: Role = Role.TEXT
    speak: str = ""
    private: bool = False

    def height(self, look: Look, width: int) -> int:
        return look.height(self.text, self.type, width, self.bold)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        if not self.text:
            return
        colour: Rgb = getattr(scene.look.theme, self.colour)
        bottom = scene.text(self.text, box, self.type, colour, bold=self.bold, align=self.align, node=self.id)
        rect = pygame.Rect(box.x, box.y, box.width, max(bottom - box.y, 1))
        scene.node(self.id, self.role, self.text, rect, speak=self.speak, private=self.private)


@dataclass(frozen=True)
class Column:
    """Blocks below each other, `gap` mm apart; what is left over stays free at the bottom."""

    blocks: tuple[Block, ...]
    gap: float = GAP

    def height(self, look: Look, width: int) -> int:
        heights = [block.height(look, width) for block in self.blocks]
        return sum(heights) + look.mm(self.gap) * max(len(heights) - 1, 0)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        y = box.y
        for block in self.blocks:
            height = block.height(scene.look, box.width)
            block.place(scene, pygame.Rect(box.x, y, box.width, height))
            y += height + scene.look.mm(self.gap)


@dataclass(frozen=True)
class Beside:
    """Blocks next to each other, equally wide."""

    blocks: tuple[Block, ...]

    def _share(self, look: Look, width: int) -> int:
        return (width - look.mm(GAP) * (len(self.blocks) - 1)) // len(self.blocks)

    def height(self, look: Look, width: int) -> int:
        return max(block.height(look, self._share(look, width)) for block in self.blocks)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        share = self._share(scene.look, box.width)
        for index, block in enumerate(self.blocks):
            x = box.x + index * (share + scene.look.mm(GAP))
            block.place(scene, pygame.Rect(x, box.y, share, block.height(scene.look, share)))


@dataclass(frozen=True)
class Middle:
    """One block in the vertical middle of whatever box there is."""

    block: Block

    @property
    def elastic(self) -> bool:
        """It may become smaller than it wants to be, or go: an illustration."""
        return bool(getattr(self.block, "elastic", False))

    def height(self, look: Look, width: int) -> int:
        return self.block.height(look, width)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        wanted = self.block.height(scene.look, box.width)
        if wanted > box.height and not self.elastic:
            scene.overflow.append("middle")
        height = min(wanted, box.height)
        self.block.place(scene, pygame.Rect(box.x, box.y + (box.height - height) // 2, box.width, height))


@dataclass(frozen=True)
class Below:
    """One block with a picture above it if there is room; `low`: at the bottom of its box, where hands reach it."""

    picture: Block
    block: Block
    low: bool = False

    def height(self, look: Look, width: int) -> int:
        return self.block.height(look, width)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        look = scene.look
        height = min(self.block.height(look, box.width), box.height)
        room = box.height - height - look.mm(SPARE)
        tall = min(self.picture.height(look, box.width), room)
        if tall < look.mm(3 * SPARE):
            tall, room = 0, box.height - height
        top = box.y + max(0, (room - tall) // 2)
        if self.low and look.metrics.portrait:
            below = box.bottom - height
        else:
            below = top + tall + (look.mm(SPARE) if tall else 0)
        if tall:
            self.picture.place(scene, pygame.Rect(box.x, top, box.width, tall))
        self.block.place(scene, pygame.Rect(box.x, below, box.width, height))


@dataclass(frozen=True)
class Picture:
    """An illustration, as large as its box allows, in the middle. It wants `tall` mm."""

    name: str
    label: str = ""
    tall: float = 105
    aspect: float = 4 / 3
    elastic: bool = True
    """It may become smaller than it wants to be."""

    def height(self, look: Look, width: int) -> int:
        return min(look.mm(self.tall), round(width / self.aspect))

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        width = min(box.width, round(box.height * self.aspect))
        height = round(width / self.aspect)
        if width < scene.look.mm(25):
            return
        drawn = scene.look.picture(self.name, width, height)
        rect = drawn.get_rect(center=box.center)
        scene.put(drawn, rect.x, rect.y)
        scene.pictures += 1
        if self.label:
            scene.node(f"picture-{self.name}", Role.IMAGE, self.label, rect)


@dataclass(frozen=True)
class Own:
    """A block made of two functions, for drawings that appear once."""

    tall: Callable[[Look, int], int]
    draw: Callable[[Scene, pygame.Rect], None]

    def height(self, look: Look, width: int) -> int:
        return self.tall(look, width)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        self.draw(scene, box)


@dataclass(frozen=True)
class Told:
    """Takes no room: something that is only heard, because others see it in a picture."""

    id: str
    text: Callable[[], str]

    def height(self, look: Look, width: int) -> int:
        return 0

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        scene.node(self.id, Role.STATUS, self.text(), box, live=self.text)
