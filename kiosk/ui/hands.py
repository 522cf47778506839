"""What a finger on the glass does to the scene: presses, the pen's line, five taps on the crest."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from kiosk.ui.scene import Scene
from kiosk.ui.touch import Contact, Lock, Phase

CREST_TAPS, CREST_WITHIN = 5, 5.0
HELD = 8.0
"""Seconds after which a finger that is still on something that moves counts as lost."""
SLACK = 2.0
"""A touch so many mm beside a control still means it."""


class Hands:
    """Feedback on press, action on release inside."""

    def __init__(self, lock: Lock, repaint: Callable[[str], None], crest: Callable[[], None]) -> None:
        self._lock = lock
        self._repaint = repaint
        self._crest = crest
        self._inside = False
        self._pressed: str | None = None
        self._holding: tuple[Callable[[bool], None], float] | None = None
        self._pen_down: float | None = None
        self._writing = False
        self._taps: deque[float] = deque(maxlen=CREST_TAPS)

    @property
    def shown(self) -> str | None:
        """The node that looks pressed."""
        return self._pressed if self._inside else None

    def let_go(self, scene: Scene | None) -> None:
        """The screen goes away: nothing is pressed any more, and the pen is up."""
        if self._writing and scene is not None and scene.pen is not None:
            scene.pen.lift()
        self._writing = False
        self._pen_down = None
        self._pressed = None
        self._release()

    def hold(self, now: float, *, covered: bool) -> None:
        """Tell whatever moves that the finger is still there, or that it is gone. Called with every tick."""
        if self._holding is None:
            return
        if self._pressed is None or not self._inside or covered or now - self._holding[1] >= HELD:
            self._release()
        else:
            self._holding[0](True)

    def _release(self) -> None:
        if self._holding is not None:
            self._holding[0](False)
            self._holding = None

    def feel(self, scene: Scene, contact: Contact, now: float) -> None:
        """One step of the contact that counts."""
        if contact.phase is Phase.DOWN:
            self._down(scene, contact, now)
        elif contact.phase is Phase.MOVE:
            self._move(scene, contact, now)
        else:
            self._up(scene, contact, now)

    def _down(self, scene: Scene, contact: Contact, now: float) -> None:
        if scene.pen is not None and scene.pen.rect.collidepoint(contact.at):
            self._pen_down = self._pen_down if self._pen_down is not None else now
            self._writing = True
            scene.pen.put(contact.at, now - self._pen_down, contact.pressure, down=True)
            return
        if scene.crest is not None and scene.crest.collidepoint(contact.at):
            self._tap_crest(now)
            return
        node = scene.at(contact.at, scene.look.mm(SLACK))
        if node is None or self._lock.holds(node.id, contact.at, now):
            return
        self._pressed, self._inside = node.id, True
        if node.id in scene.holds:
            self._holding = (scene.holds[node.id], now)
            self._holding[0](True)
        self._repaint(node.id)

    def _move(self, scene: Scene, contact: Contact, now: float) -> None:
        if self._writing and scene.pen is not None and self._pen_down is not None:
            inside = scene.pen.rect.collidepoint(contact.at)
            scene.pen.put(contact.at, now - self._pen_down, contact.pressure, down=bool(inside))
            return
        if self._pressed is not None:
            node = scene.at(contact.at, scene.look.mm(SLACK))
            inside_now = node is not None and node.id == self._pressed
            if inside_now != self._inside:
                self._inside = inside_now
                self._repaint(self._pressed)

    def _up(self, scene: Scene, contact: Contact, now: float) -> None:
        if self._writing:
            if scene.pen is not None and self._pen_down is not None:
                scene.pen.put(contact.at, now - self._pen_down, contact.pressure, down=False)
            self._writing = False
            return
        pressed, self._pressed = self._pressed, None
        self._inside = False
        self._release()
        if pressed is None:
            return
        node = scene.at(contact.at, scene.look.mm(SLACK))
        self._repaint(pressed)
        if node is None or node.id != pressed:
            return
        self._lock.act(pressed, contact.at, now)
        action = scene.actions.get(pressed)
        if action is not None and pressed not in scene.holds:  # what moves has moved already, and stopped
            action()

    def _tap_crest(self, now: float) -> None:
        self._taps.append(now)
        if len(self._taps) == CREST_TAPS and now - self._taps[0] <= CREST_WITHIN:
            self._taps.clear()
            self._crest()
