"""Enter or scan a code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pygame

from flows.screens import EnterCode, ScanCode
from kiosk.ui import draw
from kiosk.ui.layout import Block, Middle, Own, Picture
from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.screens.view import Cue, Still
from kiosk.ui.sheet import Sheet
from kiosk.ui.tokens import EDGE, GAP, RADIUS, TARGET, Type
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.message import Note
from kiosk.ui.widgets.preview import Preview
from kiosk.ui.widgets.surface import plate, raised

KEYS = "1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LONGEST = 20


@dataclass(frozen=True)
class Keypad:
    """Digits and letters in a grid as wide as it gets; every key is a full target. Where there is no room for all of
    them it falls into pages, each with a delete key of its own."""

    press: Callable[[str], None]
    delete: Callable[[], None]
    delete_label: str
    keys: str = KEYS

    @property
    def ids(self) -> tuple[str, ...]:
        return (*(f"key-{character}" for character in self.keys), "delete")

    def _columns(self, look: Look, width: int) -> int:
        most = (width + look.mm(GAP)) // (look.mm(TARGET) + look.mm(GAP))
        return max(min(most, 13 if most >= 13 else 9 if most == 9 else most), 1)

    def _delete(self) -> Button:
        return Button("delete", self.delete_label, self.delete, icon="delete", tall=TARGET, type=Type.CAPTION)

    def _taken(self, look: Look, width: int) -> int:
        """Places that the delete key takes."""
        columns = self._columns(look, width)
        cell = (width - look.mm(GAP) * (columns - 1)) // columns
        return min(-(-self._delete().least(look) // cell) if cell else 1, columns) if columns > 2 else columns

    def _rows(self, look: Look, width: int) -> int:
        return -(-(len(self.keys) + max(self._taken(look, width), 2)) // self._columns(look, width))

    def _tall(self, look: Look) -> int:
        return max(look.mm(TARGET + 1), look.metrics.line(Type.CARD) + look.mm(2))

    def height(self, look: Look, width: int) -> int:
        rows = self._rows(look, width)
        return rows * self._tall(look) + (rows - 1) * look.mm(GAP)

    def parts(self, look: Look, width: int, height: int) -> tuple[Keypad, ...]:
        """Pages that fit into `height`."""
        gap = look.mm(GAP)
        rows = max((height + gap) // (self._tall(look) + gap), 1)
        keys = rows * self._columns(look, width) - max(self._taken(look, width), 2)
        if keys < 1:
            return (self,)
        starts = range(0, len(self.keys), keys)
        return tuple(replace(self, keys=self.keys[start : start + keys]) for start in starts)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        look, gap = scene.look, scene.look.mm(GAP)
        columns, rows = self._columns(look, box.width), self._rows(look, box.width)
        wide = (box.width - gap * (columns - 1)) // columns
        high = (box.height - gap * (rows - 1)) // rows
        for index, character in enumerate(self.keys):
            row, column = divmod(index, columns)
            cell = pygame.Rect(box.x + column * (wide + gap), box.y + row * (high + gap), wide, high)
            self._key(scene, _unmirrored(look, cell, box), character)
        row, column = divmod(len(self.keys), columns)
        if columns - column < self._taken(look, box.width):
            row, column = row + 1, 0
        left = box.x + column * (wide + gap)
        last = pygame.Rect(left, box.y + row * (high + gap), box.right - left, high)
        last.width = min(last.width, max(self._taken(look, box.width), 3) * (wide + gap) - gap)
        self._delete().place(scene, _unmirrored(look, last, box))

    def _key(self, scene: Scene, cell: pygame.Rect, character: str) -> None:
        theme = scene.look.theme
        id = f"key-{character}"
        plate(scene, cell, theme.surface, theme.edge, node=id, pressed=theme.pressed, radius=4)
        scene.text(
            character,
            cell,
            Type.CARD,
            theme.text,
            bold=True,
            align="centre",
            middle=True,
            node=id,
            pressed=theme.on_pressed,
        )
        scene.node(id, Role.BUTTON, character, cell, private=True, action=lambda: self.press(character))
        scene.blocks.append(scene.flip(cell))


def _unmirrored(look: Look, cell: pygame.Rect, box: pygame.Rect) -> pygame.Rect:
    """Digits and Latin letters run from left to right on every keyboard: the scene will mirror this place back."""
    return cell.move(box.x + box.right - cell.left - cell.right, 0) if look.rtl else cell


class EnterCodeView(Still):
    """A large echo of what was typed, grouped in threes, over the keypad."""

    def __init__(self, screen: EnterCode, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue
        self._typed = ""

    def typed(self, character: str) -> bool:
        if character == "\n" and self._typed:
            self._finish()
        elif character == "\b" and self._typed:
            self._delete()
        elif character.upper() in KEYS:
            self._press(character.upper())
        else:
            return False
        return True

    def _press(self, character: str) -> None:
        if len(self._typed) < LONGEST:
            self._typed += character
            self._cue.again()

    def _delete(self) -> None:
        self._typed = self._typed[:-1]
        self._cue.again()

    def _finish(self) -> None:
        if self._typed:
            self._cue.answer(self._typed)

    def _grouped(self) -> str:
        return "\u00a0".join(self._typed[start : start + 3] for start in range(0, len(self._typed), 3))

    def sheet(self, look: Look) -> Sheet:
        phrases = look.phrases
        done = Button("done", phrases("done"), self._finish, "primary", type=Type.CARD)
        says: tuple[Block, ...] = ()
        title, lead = phrases("enter-code"), phrases.attribute("enter-code", "lead")
        if self._screen.wrong and not self._typed and look.density > 1:
            title = phrases("enter-code-wrong")
        elif self._screen.wrong and not self._typed and look.density:
            lead = phrases("enter-code-wrong")
        elif self._screen.wrong and not self._typed:
            lead, says = ("", (Note(phrases("enter-code-wrong"), "warning"),))
        return Sheet(
            title,
            "" if look.density > 1 else lead,
            says=(*says, Own(self._echo_height, self._echo)),
            choices=(Keypad(self._press, self._delete, phrases("delete")),),
            columns_wide=1,
            primary=done if self._typed else None,
        )

    def _echo_height(self, look: Look, width: int) -> int:
        return max(look.mm(24), look.metrics.line(Type.H1) + look.mm(5))

    def _echo(self, scene: Scene, box: pygame.Rect) -> None:
        look, theme = scene.look, scene.look.theme
        raised(scene, box)
        scene.put(
            draw.box(box.width, box.height, look.mm(RADIUS), theme.surface, theme.accent, look.mm(EDGE * 1.5)),
            box.x,
            box.y,
        )
        text = self._grouped()
        inner = box.inflate(-2 * look.mm(7), 0)
        label = look.phrases("enter-code-field")
        if text:
            type = Type.H1 if look.width(text, Type.H1, bold=True) <= inner.width else Type.LEAD
            scene.text(text, inner, type, theme.text, bold=True, middle=True)
        else:
            scene.text(label, inner, Type.LEAD, theme.muted, middle=True)
        value = ", ".join(self._typed) or look.phrases("enter-code-empty")
        scene.node("code-field", Role.FIELD, label, box, private=True, value=value)
        scene.blocks.append(scene.flip(box))


class ScanCodeView(Still):
    """Hold the code under the scanner or before the camera; answers with the first new one."""

    def __init__(self, screen: ScanCode, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue
        self._seen = [slot.latest for slot in screen.codes]

    def tick(self, now: float) -> None:
        for index, slot in enumerate(self._screen.codes):
            code = slot.latest
            if code is not None and code != self._seen[index]:
                self._seen[index] = code
                self._cue.answer(code)
                return

    def sheet(self, look: Look) -> Sheet:
        phrases, view = look.phrases, self._screen.view
        show: Block = Middle(Picture("scan", tall=110))
        title, lead = phrases.attribute("scan-code", "reader"), ""
        if view is not None:
            title = phrases("scan-code")
            lead = phrases.attribute("scan-code", "lead") if len(self._screen.codes) > 1 else ""
            show = Preview(view, phrases("photo-aim-camera"), oval=False, aspect=1.0)
        message = Note(phrases("scan-code-wrong"), "warning") if self._screen.wrong else None
        return Sheet(
            title,
            lead,
            split=2,
            least=90,
            show=show,
            says=(message or Note(phrases("scan-code-waiting")),),
            actions=(Button("type", phrases("type"), lambda: self._cue.answer(None), icon="keyboard"),),
        )
