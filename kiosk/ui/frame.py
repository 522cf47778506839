"""The frame around every screen: header, steps, title, content, back / cancel / primary, utility bar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

import pygame

from flows.screens import Notice
from flows.visit import Place
from kiosk.ui.layout import Block, Column, Words, paged
from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.sheet import Sheet
from kiosk.ui.tokens import GAP, MARGIN, Type
from kiosk.ui.widgets.button import Button, rows
from kiosk.ui.widgets.header import Header, Noticed, StepBar, UtilityBar

BELOW_HEADER = 9.0
BELOW_TITLE = 3.5
DENSITIES = 3
LEAST_SHOWN = 42.0
"""A picture smaller than this, in mm, is not worth its place."""
SECTION = 9.0
"""Between title, content, buttons and utility bar, mm."""


@dataclass(frozen=True)
class Chrome:
    """What the frame offers besides the screen's own answers."""

    office: str
    clock: Callable[[], datetime]
    back: Callable[[], None]
    cancel: Callable[[], None]
    language: Callable[[], None]
    display: Callable[[], None]
    help: Callable[[], None]
    read: Callable[[], None] | None
    """None where nothing can be read aloud."""
    reading: bool
    """Everything is read aloud now."""
    turn: Callable[[int], None]
    """Go to another page of the choices."""
    notice: Notice | None = None
    """Stands above the screens of a capture, and above the last words after it."""


def compose(
    look: Look, size: tuple[int, int], sheet: Callable[[Look], Sheet], place: Place, chrome: Chrome, page: int = 0
) -> Scene:
    """Lay out one screen, more densely where larger text asks for it. `page` is the page of the choices to show."""
    best: Scene | None = None
    for density in range(DENSITIES):
        scene = Scene(replace(look, density=density), size)
        frame = _Frame(scene, sheet(scene.look), place, chrome, page)
        if frame.sheet.banner:
            frame.banner()
        elif look.metrics.portrait:
            frame.portrait()
        else:
            frame.landscape()
        if best is None or (bool(scene.overflow), scene.pages) < (bool(best.overflow), best.pages):
            best = scene
        if not best.overflow and (best.pages == 1 or frame.sheet.reading):
            break
    assert best is not None
    return best


class _Frame:
    def __init__(self, scene: Scene, sheet: Sheet, place: Place, chrome: Chrome, page: int) -> None:
        self.scene = scene
        self.look = scene.look
        self.sheet = sheet
        self.place = place
        self.chrome = chrome
        self.page = page
        self.gap = self.look.mm(GAP)
        self.section = self.look.mm(GAP if self.look.density else SECTION)
        self.margin = self.look.mm(MARGIN)

    # The three arrangements

    def banner(self) -> None:
        top = self._header()
        area = self.scene.area
        if self.sheet.show:
            self.sheet.show.place(self.scene, pygame.Rect(0, top, area.width, area.height - top))

    def portrait(self) -> None:
        area, sheet = self.scene.area, self.sheet
        left, width = self.margin, area.width - 2 * self.margin
        y = self._steps(left, self._header() + self.look.mm(6 if self.look.density else BELOW_HEADER), width)
        y = self._title(left, y, width)
        utility = self._utility()
        bar = utility.height(self.look, width)
        bottom = area.height - self.margin - bar
        bar_box = pygame.Rect(left, bottom, width, bar)
        bottom = self._nav(left, bottom - self.section, width, sheet.actions)
        self._content(pygame.Rect(left, y + self.section, width, bottom - y - 2 * self.section), sheet.columns)
        self._place_nav()
        utility.place(self.scene, bar_box)

    def landscape(self) -> None:
        area, sheet, look = self.scene.area, self.sheet, self.look
        utility = self._utility()
        rail = utility.rail(look)
        top = self._header()
        edge = look.mm(8 if look.density else 11)
        rail_box = pygame.Rect(
            area.width - self.margin - rail, top + edge, rail, area.height - top - 2 * edge
        )  # fmt: skip
        left = self.margin
        width = rail_box.left - left - look.mm(14)
        y = self._steps(left, top + look.mm(5 if look.density else 7), width)
        bottom = self._nav(left, area.height - edge, width, sheet.actions) - self.gap
        split = sheet.show is not None and look.density <= (0 if sheet.choices else sheet.split)
        if not split:
            y = self._title(left, y, width)
            box = pygame.Rect(left, y + look.mm(6), width, bottom - y - look.mm(6))
            self._content(box, sheet.columns_wide if sheet.reading or look.density < 2 else 1)
        else:
            self._split(pygame.Rect(left, y, width, bottom - y))
        self._place_nav()
        utility.place_rail(self.scene, rail_box)

    def _split(self, box: pygame.Rect) -> None:
        """Title and words at the start, the picture at the end; choices take the end and the picture goes below the
        title."""
        look, sheet = self.look, self.sheet
        gutter = look.mm(12)
        start = round((box.width - gutter) * (0.42 if sheet.choices else (0.46, 0.52, 0.56)[look.density]))
        end = pygame.Rect(box.x + start + gutter, box.y, box.width - start - gutter, box.height)
        y = self._title(box.x, box.y, start)
        says = Column(sheet.says)
        if sheet.choices:
            if sheet.show and box.bottom - y > look.mm(LEAST_SHOWN):
                sheet.show.place(self.scene, pygame.Rect(box.x, y + look.mm(6), start, box.bottom - y - look.mm(6)))
            high = says.height(look, end.width) if sheet.says else 0
            if sheet.says:
                says.place(self.scene, pygame.Rect(end.x, end.y, end.width, high))
                high += self.gap
            self._choices(pygame.Rect(end.x, end.y + high, end.width, end.height - high), sheet.columns)
            return
        if sheet.says:
            high = says.height(look, start)
            says.place(self.scene, pygame.Rect(box.x, y + self.gap, start, high))
            y += self.gap + high
        if y > box.bottom:
            self.scene.overflow.append("words")
        if sheet.show:
            sheet.show.place(self.scene, end)

    # Parts from the top

    def _header(self) -> int:
        usual = Header(self.chrome.office, self.chrome.clock)
        header = self._notice(usual) or usual
        area = self.scene.area
        high = header.height(self.look, area.width - 2 * self.margin)
        header.place(self.scene, pygame.Rect(0, 0, area.width, high))
        return high

    def _notice(self, usual: Header) -> Noticed | None:
        notice = self.chrome.notice
        if notice is None or not (self.place.chapters or self.place.final):
            return None
        phrases, name, values = self.look.phrases, notice.name, notice.values
        short = phrases.attribute(name, "line", values)
        return Noticed(usual, phrases.of(name, values), short, phrases.speak(name, values), notice.tone.value)

    def _steps(self, left: int, y: int, width: int) -> int:
        if not self.place.chapters or self.place.here is None:
            return y
        steps = StepBar(self.place.chapters, self.place.here)
        high = steps.height(self.look, width)
        steps.place(self.scene, pygame.Rect(left, y, width, high))
        return y + high + self.look.mm(4 if self.look.density else 7 if self.look.metrics.portrait else 5)

    def _title(self, left: int, y: int, width: int) -> int:
        look, sheet = self.look, self.sheet
        speak, private = sheet.speak, sheet.private
        title = Words(
            "title", sheet.title, look.title_type, bold=True, role=Role.HEADING, speak=speak, private=private
        )  # fmt: skip
        role = Role.TEXT if sheet.lead_heard else Role.IMAGE
        lead = Words("lead", sheet.lead, look.lead_type, colour="muted", role=role, private=private)
        for block in (title, lead) if sheet.lead else (title,):
            high = block.height(look, width)
            block.place(self.scene, pygame.Rect(left, y, width, high))
            self.scene.blocks.append(self.scene.flip(pygame.Rect(left, y, width, high)))
            y += high + look.mm(BELOW_TITLE)
        return y - look.mm(BELOW_TITLE)

    # The middle

    def _content(self, box: pygame.Rect, columns: int) -> None:
        """Show, says and choices in one column: what is pressed within reach, what is looked at above it."""
        look, sheet = self.look, self.sheet
        says = Column(sheet.says)
        said = says.height(look, box.width) + self.gap if sheet.says else 0
        if sheet.choices:
            needed = self._needed(box.width, columns)
            top = box.y + said if sheet.reading else max(self._from(box, columns), box.y + said)
            spare = box.bottom - needed - said - self.section - box.y
            shown = sheet.show is not None and spare > look.mm(LEAST_SHOWN)
            if sheet.show and not shown and not sheet.reading:
                # what falls into pages begins where hands reach: what fits above it may stand there
                spare = top - said - self.section - box.y
                shown = look.mm(LEAST_SHOWN) < spare >= sheet.show.height(look, box.width)
            if shown or sheet.says:
                top = max(top, box.bottom - needed)
            if sheet.says:
                says.place(self.scene, pygame.Rect(box.x, top - said, box.width, said - self.gap))
                if top - said < box.y:
                    self.scene.overflow.append("says")
            if sheet.show and shown:
                show = pygame.Rect(box.x, box.y, box.width, top - said - box.y - self.section)
                sheet.show.place(self.scene, show)
            self._choices(pygame.Rect(box.x, top, box.width, box.bottom - top), columns)
            return
        if sheet.show:
            # on a small display a smaller picture is still a large share of it
            least = min(look.mm(sheet.least), self.scene.area.height // 6)
            if box.height - said < min(least, sheet.show.height(look, box.width)):
                self.scene.overflow.append("show")
            sheet.show.place(self.scene, pygame.Rect(box.x, box.y, box.width, box.height - said))
        if sheet.says:
            y = box.bottom - said + self.gap if sheet.show else box.y
            says.place(self.scene, pygame.Rect(box.x, y, box.width, said - self.gap))
            if y + said - self.gap > box.bottom:
                self.scene.overflow.append("says")

    def _from(self, box: pygame.Rect, columns: int) -> int:
        """Where choices begin: low where that is wanted and one row and the pager have room, else within reach."""
        metrics, cell = self.look.metrics, (box.width - self.gap * (columns - 1)) // columns
        tallest = max(block.height(self.look, cell) for block in self.sheet.choices)
        least = tallest + self.gap + self._pager_height(box.width)
        return max(metrics.reach, min(metrics.wanted, box.bottom - least))

    def _needed(self, width: int, columns: int, blocks: tuple[Block, ...] | None = None) -> int:
        cell = (width - self.gap * (columns - 1)) // columns
        blocks = self.sheet.choices if blocks is None else blocks
        high = [
            max(b.height(self.look, cell) for b in blocks[start : start + columns])
            for start in range(0, len(blocks), columns)
        ]
        return sum(high) + self.gap * (len(high) - 1)

    def _choices(self, box: pygame.Rect, columns: int) -> None:
        look, gap = self.look, self.gap
        bar = self._pager_height(box.width)
        blocks = self.sheet.choices
        lower = tuple(getattr(block, "tightened", lambda block=block: block)() for block in blocks)
        if self._needed(box.width, columns) > box.height >= self._needed(box.width, columns, lower):
            blocks = lower
        elif self._needed(box.width, columns) > box.height:
            # what stands in the way of fitting may come in pieces
            parts = (getattr(block, "parts", None) for block in blocks)
            room = box.height - bar - gap
            cell = (box.width - gap * (columns - 1)) // columns
            blocks = tuple(
                piece
                for block, apart in zip(blocks, parts, strict=True)
                for piece in (apart(look, cell, room) if apart else (block,))
            )
        pages = paged(look, blocks, columns, box.width, box.height, bar, gap)
        self.scene.pages = len(pages)
        here = min(self.page, len(pages) - 1)
        rows_here = pages[here]
        for number, rows_there in enumerate(pages):
            if number != here:
                ids = (id for _, row in rows_there for block in row for id in _ids(block))
                self.scene.elsewhere.update(dict.fromkeys(ids, number))
        room = box.height - (bar + gap if len(pages) > 1 else 0)
        used = sum(high for high, _ in rows_here) + gap * (len(rows_here) - 1)
        if used > room:
            self.scene.overflow.append("choices")
        # cards may grow a little, never so much that they look empty
        spare = max(0, (room - used) // max(len(rows_here), 1))
        elastic = any(getattr(block, "elastic", False) for _, row in rows_here for block in row)
        extra = spare if elastic else 0 if self.sheet.reading else min(spare, look.mm(11))
        y = box.y
        before = len(self.scene.nodes)
        cell = (box.width - gap * (columns - 1)) // columns
        for high, row in rows_here:
            for column, block in enumerate(row):
                block.place(self.scene, pygame.Rect(box.x + column * (cell + gap), y, cell, high + extra))
            y += high + extra + gap
        if len(pages) > 1:
            self._pager(pygame.Rect(box.x, box.bottom - bar, box.width, bar), here, len(pages))
        answers = (node.id for node in self.scene.nodes[before:] if node.pressable)
        self.scene.home = None if self.sheet.reading else next(answers, None)

    def _turning(self, id: str, icon: str, page: int, suffix: str = "") -> Button:
        label = self.look.phrases(id) + suffix
        return Button(id, label, lambda: self.chrome.turn(page), icon=icon, type=Type.CAPTION)

    def _shares(self, width: int) -> int:
        """Three: previous, the page's number, more. Two where that would be too narrow for the words."""
        third = (width - 2 * self.gap) // 3
        return 3 if all(self._turning(id, "up", 0).natural(self.look) <= third for id in ("previous", "more")) else 2

    def _pager_height(self, width: int) -> int:
        shares = self._shares(width)
        share = (width - (shares - 1) * self.gap) // shares
        suffix = "" if shares == 3 else " 0/0"
        return max(self._turning(id, "up", 0, suffix).height(self.look, share) for id in ("previous", "more"))

    def _pager(self, box: pygame.Rect, here: int, all: int) -> None:
        look, shares = self.look, self._shares(box.width)
        share = (box.width - (shares - 1) * self.gap) // shares
        for id, icon, page in (("previous", "up", here - 1), ("more", "down", here + 1)):
            if 0 <= page < all:
                suffix = "" if shares == 3 else f" {page + 1}/{all}"
                x = box.x if id == "previous" else box.right - share
                self._turning(id, icon, page, suffix).place(self.scene, pygame.Rect(x, box.y, share, box.height))
        label = look.phrases("page", here=here + 1, all=all)
        middle = pygame.Rect(box.x + share + self.gap, box.y, share, box.height)
        if shares == 3:
            shown = label if look.width(label, Type.CAPTION) <= share else f"{here + 1} / {all}"
            self.scene.text(shown, middle, Type.CAPTION, look.theme.muted, align="centre", middle=True)
        self.scene.node("page", Role.STATUS, label, middle if shares == 3 else box)

    # Parts from the bottom

    def _utility(self) -> UtilityBar:
        phrases, chrome = self.look.phrases, self.chrome
        tall = look_tall(self.look)

        def button(id: str, icon: str, action: Callable[[], None], kind: str = "secondary") -> Button:
            label = phrases.attribute(id, "button") or id
            return Button(id, label, action, kind, icon, stacked=True, tall=tall, type=Type.CAPTION)

        offered = [button("language", "globe", chrome.language), button("display", "display", chrome.display)]
        if chrome.read is not None:
            offered.append(button("read", "read", chrome.read, "chosen" if chrome.reading else "secondary"))
        offered.append(button("help", "help", chrome.help, "call"))
        return UtilityBar(tuple(offered))

    def _nav(self, left: int, bottom: int, width: int, actions: tuple[Button, ...]) -> int:
        """Decide where back, cancel, the actions and the primary button stand; returns the y above them."""
        look, sheet, gap = self.look, self.sheet, self.gap
        portrait = look.metrics.portrait
        phrases = look.phrases
        self._boxes: list[tuple[Button, pygame.Rect]] = []
        sides: list[Button] = []
        stacked = sheet.primary is not None and portrait
        if self.place.back:
            sides.append(Button("back", phrases("back"), self.chrome.back, icon="back", stacked=stacked))
        if sheet.cancel and not self.place.final:
            sides.append(Button("cancel", phrases("cancel"), self.chrome.cancel, icon="cancel", stacked=stacked))
        if not portrait and actions and self._one_row(sides, list(actions), width):
            return self._wide_row(left, bottom, width, sides, list(actions))
        y = self._main_row(left, bottom, width, sides)
        for row in reversed(rows(look, list(actions), width, gap)):
            share = (width - gap * (len(row) - 1)) // len(row)
            high = max(button.height(look, share) for button in row)
            y -= high + (gap if self._boxes else 0)
            for index, button in enumerate(row):
                self._boxes.append((button, pygame.Rect(left + index * (share + gap), y, share, high)))
        return y

    def _one_row(self, sides: list[Button], actions: list[Button], width: int) -> bool:
        every = [*sides, *actions, *([self.sheet.primary] if self.sheet.primary else [])]
        return sum(b.natural(self.look) for b in every) + self.gap * (len(every) - 1) <= width

    def _wide_row(self, left: int, bottom: int, width: int, sides: list[Button], actions: list[Button]) -> int:
        """Landscape: back and cancel at the start; actions and the primary at the end."""
        look, gap = self.look, self.gap
        ends = [*actions, *([self.sheet.primary] if self.sheet.primary else [])]
        high = max(look.mm(24), *(b.height(look, b.natural(look)) for b in [*sides, *ends]))
        x = left
        for button in sides:
            wide = button.natural(look)
            self._boxes.append((button, pygame.Rect(x, bottom - high, wide, high)))
            x += wide + gap
        spare = left + width - x - sum(b.natural(look) for b in ends) - gap * (len(ends) - 1)
        x = left + width
        for button in reversed(ends):
            wide = button.natural(look)
            if button is self.sheet.primary:
                wide += min(spare, look.mm(30))
            x -= wide
            self._boxes.append((button, pygame.Rect(x, bottom - high, wide, high)))
            x -= gap
        return bottom - high

    def _main_row(self, left: int, bottom: int, width: int, sides: list[Button]) -> int:
        look, gap, primary = self.look, self.gap, self.sheet.primary
        portrait = look.metrics.portrait
        if not sides and primary is None:
            return bottom
        widths = [max(button.natural(look), look.mm(38)) for button in sides]
        taken = sum(widths) + gap * len(widths)
        if primary is None:
            high = max(button.height(look, wide) for button, wide in zip(sides, widths, strict=True))
            self._side_by_side(left, bottom - high, high, sides, widths, width)
            return bottom - high
        tall = look.mm((36 if portrait else 24) if not look.density else 24)
        room = width - taken
        if primary.least(look) <= room and primary.height(look, room) <= tall + look.mm(8):
            sizes = zip(sides, widths, strict=True)
            high = max(tall, primary.height(look, room), *(side.height(look, wide) for side, wide in sizes))
            self._side_by_side(left, bottom - high, high, sides, widths, width)
            wide = room if portrait else min(room, max(primary.natural(look), look.mm(110)))
            self._boxes.append((primary, pygame.Rect(left + width - wide, bottom - high, wide, high)))
            return bottom - high
        low = max((button.height(look, wide) for button, wide in zip(sides, widths, strict=True)), default=0)
        self._side_by_side(left, bottom - low, low, sides, widths, width)
        top = bottom - low - (gap if sides else 0)
        high = max(look.mm(26), primary.height(look, width))
        self._boxes.append((primary, pygame.Rect(left, top - high, width, high)))
        return top - high

    def _side_by_side(self, left: int, y: int, high: int, buttons: list[Button], widths: list[int], width: int) -> None:
        total = sum(widths) + self.gap * (len(widths) - 1)
        if total > width:
            widths = [(width - self.gap * (len(widths) - 1)) // len(widths)] * len(widths)
        x = left
        for button, wide in zip(buttons, widths, strict=True):
            self._boxes.append((button, pygame.Rect(x, y, wide, high)))
            x += wide + self.gap

    def _place_nav(self) -> None:
        """In the order in which eyes and keys meet them: row by row, each from its start."""
        for button, box in sorted(self._boxes, key=lambda entry: (entry[1].y, entry[1].x)):
            button.place(self.scene, box)
        if self.scene.home is None and self.sheet.primary is not None:
            self.scene.home = self.sheet.primary.id


def _ids(block: Block) -> tuple[str, ...]:
    """The nodes that a block will put on the screen, as far as it says so."""
    own: tuple[str, ...] | None = getattr(block, "ids", None)
    return own if own is not None else (block.id,) if hasattr(block, "id") else ()


def look_tall(look: Look) -> float:
    """Least height of the utility buttons in mm."""
    return 24.0 if look.metrics.portrait else 22.0
