"""A code scanner that types like a keyboard."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from drivers.options import BadUrl, number, only
from drivers.ports import DeviceUrl, Finding, Identity, Slot

SHORTEST = 4
LONGEST = 512
ENTER = "\n"


class KeyboardScanner:
    """`keyboard:?gap=0.05&prefix=~&suffix=`: a code is at least four characters, each within `gap` seconds of the one
    before (nobody types so fast), between `prefix` and `suffix` if the scanner is set to send them, ended by Enter.

    It types into the same line as the citizen's keyboard; where its own node is known, `wedge:` is better.

    Whether a character was typed or scanned shows only afterwards. With `typed` set, characters are held back for
    `gap` and those that were typed are handed to it; without, they go to the screen at once and only the Enter that
    ends a code is kept from it. Typing is never lost either way.
    """

    def __init__(self, url: DeviceUrl) -> None:
        only(url, "gap", "prefix", "suffix")
        self.codes: Slot[str] = Slot()
        self.typed: Callable[[str], None] | None = None
        if url.path:
            raise BadUrl("keyboard: takes no path; wedge:/dev/input/by-id/... reads one keyboard alone")
        self._gap = number(url, "gap", 0.05, 0.005, 0.5)
        self._prefix = url.options.get("prefix", "")
        self._suffix = url.options.get("suffix", "")
        if len(self._prefix + self._suffix) > 16:
            raise BadUrl("keyboard: prefix and suffix together have at most 16 characters")
        self._reading = False
        self._burst: list[str] = []
        self._last = 0.0
        self._timer: asyncio.TimerHandle | None = None

    async def open(self) -> Identity:
        return Identity(model="keyboard scanner")

    async def check(self) -> frozenset[Finding]:
        return frozenset()

    async def begin(self) -> None:
        self.codes.latest = None
        self._reading = True

    async def end(self) -> None:
        self._reading = False
        self.codes.latest = None

    async def close(self) -> None:
        await self.end()
        self._release()

    def key(self, character: str, at: float) -> bool:
        """Take a character (`drivers.ports.Keys`)."""
        if self._burst and at - self._last > self._gap:
            self._release()
        self._last = at
        if character == ENTER:
            return self._ended()
        if self._timer is not None:
            self._timer.cancel()
        self._burst.append(character)
        if self.typed is None:
            del self._burst[: -LONGEST - 1]
            return False
        if len(self._burst) > LONGEST + 1:
            del self._burst[LONGEST + 1 :]  # far beyond any typing: noise, which goes nowhere
        self._timer = asyncio.get_running_loop().call_later(self._gap, self._release)
        return True

    def _ended(self) -> bool:
        """Enter: True if it ended a code."""
        burst = "".join(self._burst)
        code = "".join(character for character in burst if character.isprintable())
        framed = code.startswith(self._prefix) and code.endswith(self._suffix)
        if len(burst) < SHORTEST or not framed:
            self._release()
            return False
        self._drop()
        code = code[len(self._prefix) : len(code) - len(self._suffix)]
        if self._reading and code and len(burst) <= LONGEST:
            self.codes.latest = code
        return True

    def _release(self) -> None:
        """It was typing: hand back what was held."""
        held = "".join(self._burst) if len(self._burst) <= LONGEST else ""
        self._drop()
        if held and self.typed is not None:
            self.typed(held)

    def _drop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._burst.clear()
