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
    pygame.display.flip()
    pygame.event.pump()
    pygame.display.flip()  # the first one is lost where the window was not yet there
    os.write(pipe, b"1")
    waited = 0.0
    while waited < LONGEST and not select.select([pipe], [], [], _LOOK)[0]:
        pygame.event.pump()
        waited += _LOOK


if __name__ == "__main__":
    cover(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "1")
