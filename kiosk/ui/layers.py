"""The screen and what lies over it: laid out when something changed, painted when due."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.ui.canvas import Canvas
from kiosk.ui.look import Look
from kiosk.ui.scene import Scene


class Layers:
    """At most two scenes, the lower one kept while the upper one is open."""

    def __init__(
        self,
        canvas: Canvas,
        look: Callable[[], Look],
        below: Callable[[Look], Scene | None],
        above: Callable[[Look, Scene | None], Scene | None],
    ) -> None:
        """`below` lays out the screen, `above` what lies over it; each gives None where there is nothing."""
        self.canvas = canvas
        self._look = look
        self._below = below
        self._above = above
        self.scene: Scene | None = None
        """The screen as it was laid out last."""
        self._over: Scene | None = None
        self._stale = self._stale_over = True

    def relayout(self) -> None:
        """The screen has changed, and so has whatever shows it beneath."""
        self._stale = True
        self.canvas.spoil()

    def cover(self) -> None:
        """What lies over the screen has changed, or has gone."""
        self._stale_over = True
        self.canvas.spoil()

    def clear(self) -> None:
        """Nothing is shown any more."""
        self.scene = self._over = None
        self._stale = self._stale_over = True
        self.canvas.spoil()

    def front(self) -> Scene | None:
        """What can be touched and read now."""
        if self._stale or self.scene is None:
            self.scene = self._below(self._look())
            self._stale, self._stale_over = False, True
            self.canvas.spoil()
        if self._stale_over:
            self._over = self._above(self._look(), self.scene)
            self._stale_over = False
        return self._over if self._over is not None else self.scene

    def refresh(self, pressed: str | None, focused: str | None, now: float) -> None:
        """Paint whatever is due. `pressed` looks pressed, `focused` wears the ring."""
        scene = self.front()
        if scene is not None:
            scene.focused = focused
            self.canvas.refresh(scene, pressed, now)

    def repaint(self, node_id: str, pressed: str | None, now: float | None) -> None:
        """One node was pressed, or let go: then it eases back from `now` on (None: at once)."""
        scene = self.front()
        if scene is None:
            return
        if pressed is None and now is not None:
            self.canvas.ease(scene, node_id, now)
        else:
            self.canvas.node(scene, node_id, pressed)
