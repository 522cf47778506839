"""Where attention is: what is said of the screen, and where the keys stand."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.ui.focus import Focus
from kiosk.ui.narrator import Narrator
from kiosk.ui.preferences import Preferences
from kiosk.ui.scene import Scene
from kiosk.ui.words import Phrases


class Attention:
    """The voice and the highlight go together: where the keys go, the voice follows. A screen is told in the language
    it is written in: attract greets in many."""

    def __init__(
        self,
        narrator: Narrator | None,
        focus: Focus,
        phrases: Callable[[], Phrases],
        silent: Callable[[], bool],
        ring: Callable[[Scene], None],
    ) -> None:
        """`silent`: the screen of now is never read aloud. `ring` paints the highlight anew."""
        self._narrator = narrator
        self.focus = focus
        self._phrases = phrases
        self._silent = silent
        self._ring = ring
        self._told: Scene | None = None
        """The scene whose arrival was told."""
        self._arrived = True

    @property
    def available(self) -> bool:
        """This terminal can speak."""
        return self._narrator is not None and self._narrator.available

    @property
    def listening(self) -> bool:
        """Somebody hears the screen: the keys stop at what can be read, too."""
        return self._narrator is not None and self._narrator.on

    @property
    def speaking(self) -> bool:
        return self._narrator is not None and self._narrator.speaking

    @property
    def focused(self) -> str | None:
        """The node the keys stand on."""
        return self.focus.node if self.focus.used else None

    def adjust(self, preferences: Preferences) -> None:
        """How fast and how loud."""
        if self._narrator is not None:
            self._narrator.adjust(preferences)

    def arrive(self) -> None:
        """Something new is in front: tell it with the next tick."""
        self._arrived = True

    def plug(self, headphones: bool) -> None:
        """Headphones are in, or not; whoever puts them in hears the screen."""
        if self._narrator is not None and self._narrator.plug(headphones):
            self._arrived = True

    def hush(self) -> None:
        """Somebody acts: silence."""
        if self._narrator is not None:
            self._narrator.hush()

    def cue(self, name: str) -> None:
        """A short sign, whether anybody listens or not."""
        if self._narrator is not None:
            self._narrator.cue(name)

    def listen(self, wanted: bool) -> bool:
        """Begin or end reading aloud; True if that changed anything."""
        if self._narrator is None or self._narrator.on == wanted:
            return False
        self._narrator.on = wanted
        return True

    def remark(self, key: str, **values: int) -> None:
        """A word of the terminal itself: the volume, what can be done here."""
        if self._narrator is not None and not self._silent():
            self._narrator.say(self._phrases()(key, **values), self._phrases())

    def reset(self) -> None:
        """For the next citizen."""
        self.focus.reset()
        if self._narrator is not None:
            self._narrator.reset()
        self._told = None

    def tick(self, scene: Scene, now: float, pace: float) -> None:
        """Say what is new, and keep the keys where they belong."""
        heard = None if self._silent() else self._narrator
        if self._arrived:
            self._arrived = False
            if self.focus.used:
                self.focus.enter(scene, self.listening, now)
            if heard is not None:
                heard.arrive(scene, now, keys=self.focused, all=not self.focus.used)
        elif scene is not self._told and self.focus.keep(scene, self.listening, now):
            self.follow(scene, now)
        self._told = scene
        if self.focus.scan(scene, now, self.speaking, pace):
            self.follow(scene, now)
        if heard is not None:
            heard.tick(scene, now, keys=self.focused, all=not self.focus.used)

    def walk(self, scene: Scene, step: int, now: float) -> None:
        """To the next (+1) or previous (-1) stop."""
        self.focus.walk(scene, step, self.listening)
        self.follow(scene, now)

    def enter(self, scene: Scene, now: float) -> None:
        """The keys come in use, and begin where the screen's question is answered."""
        self.focus.used = True
        self.focus.enter(scene, self.listening, now)
        self.follow(scene, now)

    def follow(self, scene: Scene, now: float) -> None:
        """The keys stand elsewhere: show and say where."""
        self._ring(scene)
        if self._narrator is not None and not self._silent():
            self._narrator.focus(scene, self.focused, now)
