"""Tells whoever listens what is on the screen: on arrival, where the keys go, what changes, and again after a while.

It begins with headphones or with one press on "read aloud", without any menu (EN 301 549, 5.2), and ends when the
headphones are pulled or the visit is over.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.ui import reading
from kiosk.ui.preferences import Preferences
from kiosk.ui.scene import Scene
from kiosk.ui.speech import Speech, Utterance
from kiosk.ui.words import Phrases

AGAIN_AFTER = 15.0
"""Seconds of silence after which the screen is told again."""
GUIDANCE_AGAIN = 6.0
"""The same for what guides: whoever cannot see waits for the next word."""
TIMES = 3
"""So often, and not for ever: nobody may be there any more."""


@dataclass
class _Told:
    """What was said of the screen on stage."""

    changing: dict[str, str] = field(default_factory=dict)
    quiet_since: float = 0.0
    times: int = 0


class Narrator:
    """Decides what is said; `Speech` decides what may be heard."""

    def __init__(self, speech: Speech) -> None:
        self._speech = speech
        self.on = False
        self._told = _Told()

    @property
    def available(self) -> bool:
        return self._speech.available

    @property
    def speaking(self) -> bool:
        return self._speech.speaking

    def adjust(self, preferences: Preferences) -> None:
        """How fast and how loud."""
        self._speech.adjust(preferences)

    def hush(self) -> None:
        """Somebody acts: silence."""
        self._speech.stop()

    def reset(self) -> None:
        """The visit is over. Whoever leaves the headphones in is still listened for."""
        self._speech.stop()
        self.on = self._speech.headphones
        self._told = _Told()

    def plug(self, plugged: bool) -> bool:
        """Headphones are in, or not; True if they have just come and the screen wants telling."""
        before = self._speech.headphones
        self._speech.plug(plugged)
        if before and not plugged:
            self.on = False
        if plugged and not before:
            self.on = True
        return plugged and not before

    def arrive(self, scene: Scene, now: float, *, keys: str | None, all: bool = False) -> None:
        """A screen or a dialog is there; `keys` is the focused node. `all`: everything on it."""
        self._told = _Told(reading.changes(scene), now)
        if self.on:
            self._tell(scene, keys, all)

    def _tell(self, scene: Scene, keys: str | None, all: bool) -> None:
        phrases, focus = scene.look.phrases, scene.find(keys) if keys else None
        said = reading.whole(scene, phrases) if all else reading.arrival(scene, phrases, focus)
        guide = reading.guide(scene)
        if guide is not None:
            self._told.changing[guide] = ""  # it follows once the greeting is over
        self._speech.say(said, phrases.language)

    def focus(self, scene: Scene, node_id: str | None, now: float) -> None:
        """The keys stand on another node."""
        phrases, node = scene.look.phrases, scene.find(node_id) if node_id else None
        self._told.quiet_since = now
        if self.on and node is not None:
            self._speech.say(reading.node_said(scene, node, phrases), phrases.language)

    def say(self, text: str, phrases: Phrases) -> None:
        """A word of the terminal itself: the volume, what can be done here."""
        if self.on:
            self._speech.say([Utterance(text)], phrases.language)

    def tick(self, scene: Scene, now: float, *, keys: str | None, all: bool) -> None:
        """Say what has changed; after a long silence, tell the screen again."""
        if not self.on:
            return
        if self._speech.speaking:
            self._told.quiet_since = now
            return
        before, after = self._told.changing, reading.changes(scene)
        changed = [id for id, text in after.items() if before.get(id, "" if id in reading.NOTES else text) != text]
        self._told.changing = after
        if changed:
            self._say_changes(scene, changed)
            self._told.quiet_since, self._told.times = now, 0
            return
        guide = reading.guide(scene)
        if now - self._told.quiet_since < (GUIDANCE_AGAIN if guide else AGAIN_AFTER):
            return
        self._told.quiet_since = now
        if guide is not None:
            self._say_changes(scene, [guide])
        elif self._told.times < TIMES:
            self._told.times += 1
            self._tell(scene, keys, all)

    def _say_changes(self, scene: Scene, ids: list[str]) -> None:
        phrases, said = scene.look.phrases, []
        for id in ids:
            node = scene.find(id)
            if node is None:
                continue
            fixed = node.live is None and id not in reading.NOTES
            text = reading.state(node, phrases) if fixed else reading.sentence(node)
            said.append(reading.utterance(text, node, phrases))
        self._speech.say(said, phrases.language)

    def cue(self, name: str) -> None:
        """A short sign, whether anybody listens or not."""
        self._speech.cue(name)
