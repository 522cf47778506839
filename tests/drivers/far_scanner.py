"""The far side of a code scanner on a serial line."""

from __future__ import annotations

import os
import tty
from types import TracebackType
from typing import Self


class FarLine:
    """A pseudo terminal; both ends are raw."""

    def __enter__(self) -> Self:
        self._far, self._near = os.openpty()
        tty.setraw(self._far)
        tty.setraw(self._near)
        self._plugged = True
        self.url = f"serial:{os.ttyname(self._near)}"
        return self

    def scan(self, data: bytes) -> None:
        os.write(self._far, data)

    def unplug(self) -> None:
        if self._plugged:
            self._plugged = False
            os.close(self._near)
            os.close(self._far)

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.unplug()
