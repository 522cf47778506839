"""Where the keys are: one node at a time, in visual order, inside the topmost dialog; a single switch scans.

Whoever has only one key never presses "next": as long as that is so, the highlight moves by itself and the one key
takes what is highlighted. The first "next" or "previous" ends the scanning for the visit. Nothing has to be switched
on first (EN 301 549, 5.2).
"""

from __future__ import annotations

from kiosk.ui.scene import Node, Role, Scene

QUIET_STOPS = frozenset({"steps"})
"""Nodes that are told on arrival and need no stop of their own."""


class Focus:
    """The highlight."""

    def __init__(self, scan_every: float) -> None:
        self._scan_every = scan_every
        self.node: str | None = None
        self.used = False
        """A key was pressed in this visit: the ring shows."""
        self._walked = False
        """Next or previous was pressed: no scanning."""
        self._due: float | None = None

    def reset(self) -> None:
        """For the next citizen."""
        self.node, self.used, self._walked, self._due = None, False, False, None

    @property
    def scanning(self) -> bool:
        return self.used and not self._walked

    @staticmethod
    def stops(scene: Scene, texts: bool) -> list[Node]:
        """Where the focus can stand: what can be pressed, and with `texts` what can be read, too."""
        return [
            node
            for node in scene.nodes
            if node.pressable or (texts and node.role is not Role.IMAGE and node.id not in QUIET_STOPS)
        ]

    def enter(self, scene: Scene, texts: bool, now: float) -> None:
        """A new screen or dialog: begin where its question is answered."""
        stops = self.stops(scene, texts and not self.scanning)
        ids = [node.id for node in stops]
        self.node = scene.home if scene.home in ids else ids[0] if ids and (texts or self.scanning) else None
        self.wait(now)

    def keep(self, scene: Scene, texts: bool, now: float) -> bool:
        """The same screen was laid out anew; True if the focused node is gone and another one has the focus."""
        if self.node is None or scene.find(self.node) is not None:
            return False
        self.enter(scene, texts, now)
        return True

    def walk(self, scene: Scene, step: int, texts: bool) -> None:
        """To the next (+1) or previous (-1) stop, around the ends."""
        self.used = self._walked = True
        self._due = None
        self._step(scene, step, texts)

    def _step(self, scene: Scene, step: int, texts: bool) -> None:
        ids = [node.id for node in self.stops(scene, texts)]
        if not ids:
            self.node = None
        elif self.node in ids:
            self.node = ids[(ids.index(self.node) + step) % len(ids)]
        else:
            self.node = scene.home if step > 0 and scene.home in ids else ids[0 if step > 0 else -1]

    def wait(self, now: float, pace: float = 1.0) -> None:
        """The time for the highlight to move on begins now."""
        self._due = now + self._scan_every * pace if self.scanning else None

    def scan(self, scene: Scene, now: float, held: bool, pace: float) -> bool:
        """Move on if it is time; True if it moved. `held`: something is being said, wait for its end."""
        if not self.scanning:
            return False
        if held or self._due is None:
            self.wait(now, pace)
            return False
        if now < self._due:
            return False
        self._step(scene, 1, False)
        self.wait(now, pace)
        return True
