"""What a screen puts into the frame that all screens share."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.ui.layout import Block
from kiosk.ui.look import Look
from kiosk.ui.widgets.button import Button


@dataclass(frozen=True)
class Sheet:
    """One question: the title, what there is to look at, and the answers."""

    title: str
    lead: str = ""
    lead_heard: bool = True
    """False where the lead is only for eyes: the same in many languages."""
    show: Block | None = None
    """Something to look at; takes the room that is left."""
    says: tuple[Block, ...] = ()
    """Messages and lists, below it."""
    choices: tuple[Block, ...] = ()
    """Things to press; they stand within reach and fall into pages if need be."""
    reading: bool = False
    """The choices are paragraphs to read: they may stand anywhere."""
    columns: int = 1
    """Of the choices, on a portrait screen."""
    columns_wide: int = 2
    """The same on a landscape screen."""
    actions: tuple[Button, ...] = ()
    primary: Button | None = None
    cancel: bool = True
    least: float = 42.0
    """Height that what is shown needs at least, mm."""
    split: int = 1
    """On a landscape screen words stand beside what is shown, up to this density."""
    speak: str = ""
    private: bool = False
    banner: bool = False
    """No title row: the screen speaks for itself (attract)."""
    look: Look | None = None
    """Where the screen greets in another language than the stage speaks: its words, direction and line height."""
