"""What keys do: type, walk, act, adjust; and what the code scanner's keys must not do."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

import pygame

from kiosk.ui.attention import Attention
from kiosk.ui.keys import Key, Keymap
from kiosk.ui.preferences import LEVELS, RATES, Preferences
from kiosk.ui.scene import Scene
from kiosk.ui.touch import Lock

HELD_KEYS = 512
"""As many as the longest code has characters."""
WAYS_BACK = ("back", "close", "no-cancel", "continue", "cancel")
"""What the back key presses: the first of these that is there."""


class Front(Protocol):
    """What the keys act on."""

    preferences: Preferences

    @property
    def scene(self) -> Scene | None:
        """What can be reached now."""

    def fill(self, character: str) -> bool:
        """A character for the screen's own field; False if it takes none."""

    def listen(self) -> None:
        """Whoever asks for a word wants to hear."""

    def felt(self, key: Key) -> bool:
        """Tell the screen which key was pressed; True if it shall do nothing else."""

    def alive(self, now: float) -> None:
        """Somebody is there."""


class Keyboard:
    """Every key of a keypad, a keyboard, a switch, or a scanner that types."""

    def __init__(self, front: Front, keymap: Keymap, attention: Attention, lock: Lock, rtl: Callable[[], bool]) -> None:
        self._front = front
        self._keymap = keymap
        self._attention = attention
        self._lock = lock
        self._rtl = rtl
        self.scanner: Callable[[str, float], bool] | None = None
        """Asked first: True if the character may be a scanned code's."""
        self._held: deque[pygame.event.Event] = deque(maxlen=HELD_KEYS)

    def feel(self, event: pygame.event.Event, now: float) -> None:
        """A key went down."""
        character = "\n" if event.unicode == "\r" else event.unicode
        if character and self.scanner is not None and self.scanner(character, now):
            # Enter ends a code: what was held was the code's
            if character == "\n":
                self._held.clear()
            else:
                self._held.append(event)
        else:
            self._obey(event, character, now)

    def typed(self, text: str) -> None:
        """The last keys, which the scanner had held back, are no code's: do what they say."""
        held = list(self._held)[-len(text) :] if text else []
        self._held.clear()
        now = asyncio.get_running_loop().time()
        for event in held:
            self._obey(event, event.unicode, now)

    def forget(self) -> None:
        """Nothing that was typed is kept."""
        self._held.clear()

    def _obey(self, event: pygame.event.Event, character: str, now: float) -> None:
        self._front.alive(now)
        meaning = self._keymap.meaning(event, self._rtl())
        if meaning is not None and self._front.felt(meaning):
            return
        standing = meaning is Key.ACTIVATE and self._attention.focused is not None
        if character and not standing and self._front.fill(character):
            self._attention.hush()
        elif meaning is not None:
            self._attention.hush()
            scene = self._front.scene
            if scene is not None:
                self._command(meaning, scene, now)

    def _command(self, meaning: Key, scene: Scene, now: float) -> None:
        attention = self._attention
        if meaning in (Key.NEXT, Key.PREVIOUS):
            attention.walk(scene, 1 if meaning is Key.NEXT else -1, now)
        elif meaning is Key.ACTIVATE:
            self._activate(scene, now)
        elif meaning is Key.BACK:
            self._take(scene, next((id for id in WAYS_BACK if scene.find(id)), None), now)
        elif meaning is Key.HELP:
            self._front.listen()
            attention.remark("read-help", all=sum(node.pressable for node in scene.nodes))
        elif meaning is Key.REPEAT:
            self._front.listen()
            attention.arrive()
        else:
            self._adjust(meaning)

    def _activate(self, scene: Scene, now: float) -> None:
        if self._attention.focused is not None:
            self._take(scene, self._attention.focused, now)
            return
        only = [node.id for node in scene.nodes if node.pressable]
        if len(only) == 1:
            self._attention.focus.used = True
            self._take(scene, only[0], now)
        else:
            self._attention.enter(scene, now)

    def _take(self, scene: Scene, node_id: str | None, now: float) -> None:
        """A key acts on a node as a finger would, and no faster."""
        node = scene.find(node_id) if node_id else None
        action = scene.actions.get(node.id) if node else None
        if node is None or action is None or self._lock.holds(node.id, node.rect.center, now):
            return
        self._lock.act(node.id, node.rect.center, now)
        self._attention.focus.wait(now, self._front.preferences.pace)
        action()

    def _adjust(self, meaning: Key) -> None:
        before = self._front.preferences
        step = 1 if meaning in (Key.LOUDER, Key.FASTER) else -1
        if meaning in (Key.LOUDER, Key.SOFTER):
            volume = min(max(before.volume + step, 0), len(LEVELS) - 1)
            self._front.preferences = replace(before, volume=volume)
            self._attention.remark("read-volume", here=volume + 1, all=len(LEVELS))
        else:
            rate = min(max(before.rate + step, 0), len(RATES) - 1)
            self._front.preferences = replace(before, rate=rate)
            self._attention.remark("read-rate", here=rate + 1, all=len(RATES))
