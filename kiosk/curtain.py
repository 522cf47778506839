"""Covers the screen with one picture while the terminal starts afresh: `python -m kiosk.curtain PICTURE PIPE FULL`.

A process of its own, for the terminal's window goes with the terminal's old process. The picture is the first screen,
read from an inherited memory file; nothing of a visit is in it. It ends when the new process lets go of the pipe.
"""

from __future__ import annotations

import os
import select
import sys

import pygame

LONGEST = 10.0
"""Seconds after which a curtain falls by itself: a terminal that did not come back must not look as if it had."""
_STANDS = 0.2
"""Seconds after which a window stands even if nobody said so: not every display tells."""
_LOOK = 0.02


def cover(picture: int, pipe: int, full: bool) -> None:
    """Show the picture of the memory file `picture`, say so with a byte on `pipe`, and stay until its other end
    closes."""
    raw = memoryview(os.pread(picture, os.fstat(picture).st_size, 0))
    width, height = (int.from_bytes(raw[at : at + 4], "big") for at in (0, 4))
    pygame.display.init()
    pygame.mouse.set_visible(not full)
    surface = pygame.display.set_mode((0, 0) if full else (width, height), pygame.FULLSCREEN if full else 0)
    surface.blit(pygame.image.frombuffer(raw[8:], (width, height), "RGB"), (0, 0))
    waited, stands = 0.0, False
    while waited < LONGEST and not select.select([pipe], [], [], _LOOK)[0]:
        pygame.display.flip()  # again and again: what is drawn before the window stands is lost
        shown = any(event.type == pygame.WINDOWEXPOSED for event in pygame.event.get())
        if not stands and (shown or waited > _STANDS):
            os.write(pipe, b"1")
            stands = True
        waited += _LOOK


if __name__ == "__main__":
    cover(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "1")
