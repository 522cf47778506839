"""A code scanner that types, felt by nobody else: its keyboard is grabbed, so scanning and typing cannot mix."""

from __future__ import annotations

import asyncio

from drivers.inputnode import EV_KEY, EV_SYN, SYN_DROPPED, Event, InputNode
from drivers.options import BadUrl, choice, number, only, place
from drivers.ports import Device, DeviceMissing, DeviceUrl, Finding, Identity, Reason, Slot

LONGEST = 512
ENTERS = frozenset({28, 96})
SHIFTS, ALT_GR = frozenset({42, 54}), 100
_ROWS = (range(2, 14), range(16, 28), range(30, 42), (43,), range(44, 54), (57, 86))
"""Key codes of linux/input-event-codes.h, row by row: 1 to the key before Backspace, Q ..., A ..., Z ..., space, <>."""
_KEYPAD = dict(zip((71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 55, 98), "789-456+1230.*/", strict=True))
_LAYOUTS = {
    "us": (
        "1234567890-=qwertyuiop[]asdfghjkl;'`\\zxcvbnm,./ <",
        '!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"~|ZXCVBNM<>? >',
        {},
    ),
    "de": (
        "1234567890ß´qwertzuiopü+asdfghjklöä^#yxcvbnm,.- <",
        "!\"§$%&/()=?`QWERTZUIOPÜ*ASDFGHJKLÖÄ°'YXCVBNM;:_ >",
        {8: "{", 9: "[", 10: "]", 11: "}", 12: "\\", 16: "@", 27: "~", 86: "|"},
    ),
}


class WedgeScanner:
    """`wedge:/dev/input/by-id/…-event-kbd?layout=us&prefix=~&suffix=&pause=0.3`: a code ends with Enter, or with a
    `pause` in seconds. `layout` (us, de) is the one the scanner is set to; `prefix` and `suffix` are taken off, and
    a code without them is refused."""

    def __init__(self, url: DeviceUrl) -> None:
        only(url, "layout", "prefix", "suffix", "pause")
        self.codes: Slot[str] = Slot()
        self._path = place(url)
        plain, shifted, third = _LAYOUTS[choice(url, "layout", *_LAYOUTS)]
        keys = [code for row in _ROWS for code in row]
        self._plain = dict(zip(keys, plain, strict=True)) | _KEYPAD
        self._shifted = dict(zip(keys, shifted, strict=True)) | _KEYPAD
        self._third = third
        self._prefix, self._suffix = url.options.get("prefix", ""), url.options.get("suffix", "")
        if len(self._prefix + self._suffix) > 16:
            raise BadUrl("wedge: prefix and suffix together have at most 16 characters")
        self._pause = number(url, "pause", 0.3, 0.02, 5.0)
        self._node = InputNode(Device.SCANNER, self._felt)
        self._held: set[int] = set()
        self._typed: list[str] = []
        self._torn = False
        self._reading = False
        self._timer: asyncio.TimerHandle | None = None

    async def open(self) -> Identity:
        model = await self._node.open(self._path, grab=True)
        if not self._node.has(EV_KEY) >> 28 & 1:
            await self._node.close()
            raise DeviceMissing(Device.SCANNER, Reason.NOT_FOUND)  # a mouse, perhaps
        return Identity(model)

    async def check(self) -> frozenset[Finding]:
        self._node.check()
        return frozenset()

    async def begin(self) -> None:
        self._node.check()
        self._forget()
        self._reading = True

    async def end(self) -> None:
        self._reading = False
        self._forget()

    async def close(self) -> None:
        await self.end()
        self._held.clear()
        await self._node.close()

    def _felt(self, event: Event) -> None:
        if (event.kind, event.code) == (EV_SYN, SYN_DROPPED):
            self._torn = True
        if event.kind != EV_KEY:
            return
        if event.code in SHIFTS or event.code == ALT_GR:
            (self._held.add if event.value else self._held.discard)(event.code)
        elif event.value == 1:  # neither its release nor a repetition
            self._pressed(event.code)

    def _pressed(self, code: int) -> None:
        self._stop_timer()
        if code in ENTERS:
            self._ended()
            return
        layer = self._third if ALT_GR in self._held else self._shifted if self._held & SHIFTS else self._plain
        character = layer.get(code)
        if character is not None and len(self._typed) <= LONGEST:
            self._typed.append(character)
        self._timer = asyncio.get_running_loop().call_later(self._pause, self._ended)

    def _ended(self) -> None:
        self._stop_timer()
        code, torn = "".join(self._typed), self._torn
        self._typed.clear()
        self._torn = False
        framed = code.startswith(self._prefix) and code.endswith(self._suffix) and len(code) <= LONGEST
        code = code[len(self._prefix) : len(code) - len(self._suffix)]
        if self._reading and framed and code and not torn:
            self.codes.latest = code

    def _forget(self) -> None:
        self._stop_timer()
        self._typed.clear()
        self._torn = False
        self.codes.latest = None

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
