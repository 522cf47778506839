"""The answers of a screen: in rows and columns, and in pages where one has no room for all of them."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from kiosk.ui import draw
from kiosk.ui.layout import Block
from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.tokens import GAP, TARGET, Type
from kiosk.ui.widgets.button import Button

GROWTH = 11.0
"""Cards that have room grow by as many mm at most, so that they never look empty."""

Row = tuple[int, tuple[Block, ...]]
"""A height in px, and the blocks beside each other."""


class Choices:
    """Blocks to press, or paragraphs to read. `page` is in sight; `turn` shows another one."""

    def __init__(
        self, look: Look, blocks: tuple[Block, ...], reading: bool, turn: Callable[[int], None], page: int
    ) -> None:
        self._look = look
        self._blocks = blocks
        self._reading = reading
        self._turn = turn
        self._page = page
        self._gap = look.mm(GAP)

    def top(self, box: pygame.Rect, columns: int) -> int:
        """Where choices begin: low where that is wanted and one row and the pager have room, else within reach."""
        metrics, cell = self._look.metrics, self._cell(box.width, columns)
        tallest = max(block.height(self._look, cell) for block in self._blocks)
        least = tallest + self._gap + self._pager_height(box.width)
        return max(metrics.reach, min(metrics.wanted, box.bottom - least))

    def needed(self, width: int, columns: int) -> int:
        """How high all of them are, px."""
        return self._high(self._in_rows(self._blocks, columns, width))

    def place(self, scene: Scene, box: pygame.Rect, columns: int) -> None:
        """Put the page in sight into `box`, and note what stands on the others."""
        bar = self._pager_height(box.width)
        pages = self._pages(box, columns, bar)
        scene.pages = len(pages)
        here = min(self._page, len(pages) - 1)
        room = box.height - (bar + self._gap if len(pages) > 1 else 0)
        before = len(scene.nodes)
        self._put(scene, pages[here], box, columns, room)
        # every page counts: were density chosen by the one in sight, each would be cut differently, and choices lost
        for number, there in enumerate(pages):
            if number != here:
                probe = Scene(self._look, scene.area.size)
                with draw.unseen():
                    self._put(probe, there, box, columns, room)
                scene.overflow += probe.overflow
                scene.elsewhere.update((node.id, number) for node in probe.nodes)
        if len(pages) > 1:
            self._pager(scene, pygame.Rect(box.x, box.bottom - bar, box.width, bar), here, len(pages))
        answers = (node.id for node in scene.nodes[before:] if node.pressable)
        scene.home = None if self._reading else next(answers, None)

    # Rows and pages

    def _cell(self, width: int, columns: int) -> int:
        return (width - self._gap * (columns - 1)) // columns

    def _in_rows(self, blocks: tuple[Block, ...], columns: int, width: int) -> list[Row]:
        cell = self._cell(width, columns)
        rows = (blocks[start : start + columns] for start in range(0, len(blocks), columns))
        return [(max(block.height(self._look, cell) for block in row), row) for row in rows]

    def _high(self, rows: list[Row]) -> int:
        return sum(high for high, _ in rows) + self._gap * (len(rows) - 1)

    def _pages(self, box: pygame.Rect, columns: int, bar: int) -> list[list[Row]]:
        """If one page is not enough, each keeps `bar` px free below it."""
        rows = self._in_rows(self._blocks, columns, box.width)
        if self._high(rows) <= box.height:
            return [rows]
        lower = tuple(getattr(block, "tightened", lambda block=block: block)() for block in self._blocks)
        if self._high(tight := self._in_rows(lower, columns, box.width)) <= box.height:
            return [tight]
        room = box.height - bar - self._gap
        pages: list[list[Row]] = [[]]
        for row in self._in_rows(self._apart(room, self._cell(box.width, columns)), columns, box.width):
            if pages[-1] and self._high([*pages[-1], row]) > room:
                pages.append([])
            pages[-1].append(row)
        return pages

    def _apart(self, room: int, cell: int) -> tuple[Block, ...]:
        """What stands in the way of fitting may come in pieces."""
        parts = (getattr(block, "parts", None) for block in self._blocks)
        return tuple(
            piece
            for block, apart in zip(self._blocks, parts, strict=True)
            for piece in (apart(self._look, cell, room) if apart else (block,))
        )

    def _put(self, scene: Scene, rows: list[Row], box: pygame.Rect, columns: int, room: int) -> None:
        """One page, from the top of `box`; it has `room` px of its height."""
        used = self._high(rows)
        if used > room:
            scene.overflow.append("choices")
        spare = max(0, (room - used) // max(len(rows), 1))
        elastic = any(getattr(block, "elastic", False) for _, row in rows for block in row)
        extra = spare if elastic else 0 if self._reading else min(spare, self._look.mm(GROWTH))
        y, cell = box.y, self._cell(box.width, columns)
        for high, row in rows:
            for column, block in enumerate(row):
                block.place(scene, pygame.Rect(box.x + column * (cell + self._gap), y, cell, high + extra))
            y += high + extra + self._gap

    # Turning pages

    def _turning(self, id: str, icon: str, page: int, suffix: str = "") -> Button:
        label = self._look.phrases(id) + suffix
        return Button(id, label, lambda: self._turn(page), icon=icon, tall=TARGET, type=Type.CAPTION)

    def _shares(self, width: int) -> int:
        """Three: previous, the page's number, more. Two where that would be too narrow for the words."""
        third = (width - 2 * self._gap) // 3
        return 3 if all(self._turning(id, "up", 0).natural(self._look) <= third for id in ("previous", "more")) else 2

    def _pager_height(self, width: int) -> int:
        shares = self._shares(width)
        share = (width - (shares - 1) * self._gap) // shares
        suffix = "" if shares == 3 else " 0/0"
        return max(self._turning(id, "up", 0, suffix).height(self._look, share) for id in ("previous", "more"))

    def _pager(self, scene: Scene, box: pygame.Rect, here: int, all: int) -> None:
        look, shares = self._look, self._shares(box.width)
        share = (box.width - (shares - 1) * self._gap) // shares
        for id, icon, page in (("previous", "up", here - 1), ("more", "down", here + 1)):
            if 0 <= page < all:
                suffix = "" if shares == 3 else f" {page + 1}/{all}"
                x = box.x if id == "previous" else box.right - share
                self._turning(id, icon, page, suffix).place(scene, pygame.Rect(x, box.y, share, box.height))
        label = look.phrases("page", here=here + 1, all=all)
        middle = pygame.Rect(box.x + share + self._gap, box.y, share, box.height)
        if shares == 3:
            shown = label if look.width(label, Type.CAPTION) <= share else f"{here + 1} / {all}"
            scene.text(shown, middle, Type.CAPTION, look.theme.muted, align="centre", middle=True)
        scene.node("page", Role.STATUS, label, middle if shares == 3 else box)
