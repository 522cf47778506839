"""The frame around every screen: header, steps, title, content, back / cancel / primary, utility bar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

import pygame

from flows.screens import Notice
from flows.visit import Place
from kiosk.ui.choices import Choices
from kiosk.ui.layout import Column, Words
from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.sheet import Sheet
from kiosk.ui.tokens import GAP, MARGIN, TARGET, Type
from kiosk.ui.widgets.button import Button, rows
from kiosk.ui.widgets.header import Header, Noticed, StepBar, UtilityBar

BELOW_HEADER = 9.0
BELOW_TITLE = 3.5
DENSITIES = 3
LEAST_SHOWN = 42.0
"""A picture smaller than this, in mm, is not worth its place."""
GUTTER = 12.0
"""Between the two columns of a landscape screen, mm."""
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
    staffed: bool = False
    """Staff's screens: they speak their language, are never read aloud, call nobody, and need the room of the bar."""


def compose(
    look: Look, size: tuple[int, int], sheet: Callable[[Look], Sheet], place: Place, chrome: Chrome, page: int = 0
) -> Scene:
    """Lay out one screen, more densely where larger text asks for it. `page` is the page of the choices to show.

    The heading stays as large as it can: it shrinks with the rest only where it would cost a page or the picture.
    """

    def lay(look: Look, beside: bool) -> tuple[Scene, Sheet]:
        laid = sheet(look)
        scene = Scene(laid.look or look, size)
        frame = _Frame(scene, laid, place, chrome, page, beside=beside)
        if laid.banner:
            frame.banner()
        elif look.metrics.portrait:
            frame.portrait()
        else:
            frame.landscape()
        return scene, laid

    best: Scene | None = None
    chosen = (0, True)
    attempts = [(density, density < DENSITIES - 1) for density in range(DENSITIES)]
    if not look.metrics.portrait:
        # densest, a card a row has the most room for its words, and two beside each other make fewer pages
        attempts.append((DENSITIES - 1, True))
    for density, beside in attempts:
        scene, laid = lay(replace(look, density=density), beside)
        if best is None or (bool(scene.overflow), scene.pages) < (bool(best.overflow), best.pages):
            best, chosen = scene, (density, beside)
        if not best.overflow and (best.pages == 1 or laid.reading):
            break
    assert best is not None
    if best.overflow or laid.banner or not laid.choices:
        return best
    for heading in range(chosen[0]):
        scene, _ = lay(replace(look, density=chosen[0], heading=heading), chosen[1])
        if not scene.overflow and (scene.pages, scene.pictures) == (best.pages, best.pictures):
            return scene
    return best


class _Frame:
    def __init__(self, scene: Scene, sheet: Sheet, place: Place, chrome: Chrome, page: int, *, beside: bool) -> None:
        self.beside = beside
        self.scene = scene
        self.look = scene.look
        self.sheet = sheet if self.look.density < 2 else _low(sheet, self.look)
        self.place = place
        self.chrome = chrome
        self.choices = Choices(self.look, sheet.choices, sheet.reading, chrome.turn, page)
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
        bar = utility.height(self.look, width) if utility else 0
        bottom = area.height - self.margin - bar
        bar_box = pygame.Rect(left, bottom, width, bar)
        bottom = self._nav(left, bottom - (self.section if bar else 0), width, sheet.actions)
        self._content(pygame.Rect(left, y + self.section, width, bottom - y - 2 * self.section), sheet.columns)
        self._place_nav()
        if utility:
            utility.place(self.scene, bar_box)

    def landscape(self) -> None:
        area, sheet, look = self.scene.area, self.sheet, self.look
        utility = self._utility()
        top = self._header()
        edge = look.mm(8 if look.density else 11)
        rail = utility.rail(look, area.height - top - 2 * edge) if utility else 0
        rail_box = pygame.Rect(
            area.width - self.margin - rail, top + edge, rail, area.height - top - 2 * edge
        )  # fmt: skip
        left = self.margin
        width = rail_box.left - left - (look.mm(14) if rail else 0)
        y = self._steps(left, top + look.mm(5 if look.density else 7), width)
        split = sheet.show is not None and look.density <= (0 if sheet.choices else sheet.split)
        # back and cancel alone stand below the title: choices beside it keep the whole height
        aside = split and bool(sheet.choices) and sheet.primary is None and not sheet.actions
        floor = area.height - edge
        bottom = self._nav(left, floor, self._start(width) if aside else width, sheet.actions) - self.gap
        if not split:
            y = self._title(left, y, width)
            y += look.mm(4 if look.density else 6)
            columns = sheet.columns_wide if sheet.reading or self.beside else 1
            if look.density == DENSITIES - 1 and not sheet.reading:
                columns = min(columns, 2)
            self._content(pygame.Rect(left, y, width, bottom - y), columns)
        else:
            self._split(pygame.Rect(left, y, width, bottom - y), floor if aside else bottom)
        if not aside:
            self._place_nav()
        if utility:
            utility.place_rail(self.scene, rail_box)

    def _start(self, width: int) -> int:
        """How much of a split screen the title has, px."""
        share = 0.42 if self.sheet.choices else (0.46, 0.52, 0.6)[self.look.density]
        return round((width - self.look.mm(GUTTER)) * share)

    def _split(self, box: pygame.Rect, floor: int) -> None:
        """Title and words at the start, the picture at the end; choices take the end, down to `floor`, and the picture
        goes below the title."""
        look, sheet = self.look, self.sheet
        start, gutter = self._start(box.width), look.mm(GUTTER)
        end = pygame.Rect(box.x + start + gutter, box.y, box.width - start - gutter, floor - box.y)
        y = self._title(box.x, box.y, start)
        says = Column(sheet.says)
        if sheet.choices:
            if sheet.show and box.bottom - y > look.mm(LEAST_SHOWN):
                sheet.show.place(self.scene, pygame.Rect(box.x, y + look.mm(6), start, box.bottom - y - look.mm(6)))
            high = says.height(look, end.width) if sheet.says else 0
            if sheet.says:
                says.place(self.scene, pygame.Rect(end.x, end.y, end.width, high))
                high += self.gap
            if floor > box.bottom:
                self._place_nav()  # the column at the start comes before the one at the end
            self.choices.place(
                self.scene, pygame.Rect(end.x, end.y + high, end.width, end.height - high), sheet.columns
            )
            return
        if sheet.says:
            high = says.height(look, start)
            y += look.mm(6) if look.density else self.gap
            says.place(self.scene, pygame.Rect(box.x, y, start, high))
            y += high
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
            needed = self.choices.needed(box.width, columns)
            top = box.y + said if sheet.reading else max(self.choices.top(box, columns), box.y + said)
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
            self.choices.place(self.scene, pygame.Rect(box.x, top, box.width, box.bottom - top), columns)
            return
        if sheet.show:
            # on a small display a smaller picture is still a large share of it
            least = min(look.mm(sheet.least), self.scene.area.height // 6)
            room = pygame.Rect(box.x, box.y, box.width, box.height - said)
            short = room.height < min(least, sheet.show.height(look, box.width))
            if short and not getattr(sheet.show, "elastic", False):
                self.scene.overflow.append("show")
            if room.height > 0 or not short:
                sheet.show.place(self.scene, room)
        if sheet.says:
            y = box.bottom - said + self.gap if sheet.show else box.y
            says.place(self.scene, pygame.Rect(box.x, y, box.width, said - self.gap))
            if y + said - self.gap > box.bottom:
                self.scene.overflow.append("says")

    # Parts from the bottom

    def _utility(self) -> UtilityBar | None:
        phrases, chrome = self.look.phrases, self.chrome
        tall = look_tall(self.look)

        def button(id: str, icon: str, action: Callable[[], None], kind: str = "secondary") -> Button:
            label = phrases.attribute(id, "button") or id
            return Button(id, label, action, kind, icon, stacked=True, tall=tall, type=Type.CAPTION)

        if chrome.staffed:
            return None
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
        widths = [button.natural(look) for button in (*sides, *actions)]
        if not portrait and look.density and sum(widths) + gap * (len(widths) - 1) <= width:
            sides, actions = [*sides, *actions], ()  # only the primary button needs a row of its own
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
            if taken - gap > width:
                widths = [(width - gap * (len(sides) - 1)) // len(sides)] * len(sides)
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
        flat = [replace(button, stacked=False) for button in sides]
        beside = [max(button.natural(look), look.mm(38)) for button in flat]
        if sum(beside) + gap * (len(beside) - 1) <= width:
            sides, widths = flat, beside  # in a row of their own they need not be narrow
        low = max((button.height(look, wide) for button, wide in zip(sides, widths, strict=True)), default=0)
        self._side_by_side(left, bottom - low, low, sides, widths, width)
        top = bottom - low - (gap if sides else 0)
        high = max(look.mm(26 if look.density < 2 else TARGET), primary.height(look, width))
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


def _low(sheet: Sheet, look: Look) -> Sheet:
    """With the largest text buttons are as low as they may be, and on a wide screen none is larger than the others."""
    primary = sheet.primary
    if primary is not None and not look.metrics.portrait:
        primary = replace(primary, type=Type.BODY)
    actions = tuple(replace(button, tall=min(button.tall, TARGET)) for button in sheet.actions)
    return replace(sheet, primary=primary, actions=actions)


def look_tall(look: Look) -> float:
    """Least height of the utility buttons in mm."""
    return 24.0 if look.metrics.portrait else 22.0
