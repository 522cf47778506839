"""The photo: hints, judging, choosing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import pygame

from drivers.ports import Pixels
from flows.needs import Criterion, Portrait
from flows.screens import ChoosePortrait, JudgePortrait, PhotoHints, Verdict
from kiosk.ui import draw
from kiosk.ui.layout import Block, Middle, Picture
from kiosk.ui.look import Look
from kiosk.ui.scene import Role, Scene
from kiosk.ui.screens.view import Cue, Still
from kiosk.ui.sheet import Sheet
from kiosk.ui.tokens import RADIUS, Type
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.message import Note
from kiosk.ui.widgets.points import CheckList
from kiosk.ui.widgets.surface import raised

HINT_ASPECT = 1.68
LEAST_HINT = 26.0
"""Height of a hint over its words, mm, below which nobody sees what is meant."""
HINTS = ("hat", "neutral", "mouth")
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("criterion-1.3", ("1.1", "1.2", "1.3")),
    ("criterion-3.1", ("3.1", "3.2", "3.3")),
    ("criterion-2.2", ("2.1", "2.2", "2.3")),
    ("criterion-6.1", ("6.1", "6.2", "6.3", "6.4", "7.1", "7.3", "7.6")),
    ("criterion-7.2", ("7.2",)),
)
"""What citizens see of the criteria: five plain statements, each true if all of its criteria are fulfilled."""
SHOWN_FAULTS = (2, 2, 1)
"""By density: the largest text leaves room for one, which the lead explains."""


@dataclass(frozen=True)
class _Hint:
    """A wrong and a right picture, and what it is about."""

    name: str
    text: str
    others: tuple[str, ...] = ()
    """What the hints beside it say: then pictures stand over words, and all have the same size."""
    tall: float = 46.0
    elastic: bool = True

    def _art(self, look: Look, width: int, height: int) -> int:
        return min(round((height - 2 * look.mm(5)) * HINT_ASPECT), round(width * 0.46))

    def _words(self, look: Look, width: int) -> int:
        inner = width - 2 * look.mm(6)
        return max(look.height(text, Type.CARD, inner, bold=True) for text in (self.text, *self.others))

    def height(self, look: Look, width: int) -> int:
        high = look.mm(self.tall)
        if self.others:
            return look.mm(LEAST_HINT) + self._words(look, width) + 3 * look.mm(4)
        inner = width - self._art(look, width, high) - 3 * look.mm(6)
        return max(high, look.height(self.text, Type.CARD, inner, bold=True) + 2 * look.mm(4))

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        look = scene.look
        card = box.copy()
        if self.others:
            self._place_over(scene, card)
            return
        card.height = min(box.height, look.mm(78))
        raised(scene, card)
        wide = self._art(look, card.width, card.height)
        if look.height(self.text, Type.CARD, card.width - wide - 3 * look.mm(6), bold=True) > card.height:
            wide = self._art(look, card.width, look.mm(self.tall))
        art = pygame.Rect(card.x + look.mm(6), card.y + look.mm(5), wide, card.height - 2 * look.mm(5))
        Picture(f"hint-{self.name}", aspect=HINT_ASPECT).place(scene, art)
        left = art.right + look.mm(6)
        row = pygame.Rect(left, card.y, card.right - look.mm(6) - left, card.height)
        scene.text(self.text, row, Type.CARD, look.theme.text, bold=True, middle=True)
        scene.node(f"hint-{self.name}", Role.TEXT, self.text, card)
        scene.blocks.append(scene.flip(card))

    def _place_over(self, scene: Scene, card: pygame.Rect) -> None:
        look, pad = scene.look, scene.look.mm(6)
        words = self._words(look, card.width)
        wide = card.width - 2 * pad
        tall = min(card.height - words - 3 * look.mm(4), round(wide / HINT_ASPECT))
        card = pygame.Rect(card.x, card.y, card.width, tall + words + 3 * look.mm(4))
        raised(scene, card)
        Picture(f"hint-{self.name}", aspect=HINT_ASPECT).place(
            scene, pygame.Rect(card.x + pad, card.y + look.mm(4), wide, tall)
        )
        below = pygame.Rect(card.x + pad, card.y + tall + 2 * look.mm(4), wide, words)
        scene.text(self.text, below, Type.CARD, look.theme.text, bold=True, align="centre")
        scene.node(f"hint-{self.name}", Role.TEXT, self.text, card)
        scene.blocks.append(scene.flip(card))


class HintsView(Still):
    """Three pictures: hat and glasses off, neutral, mouth closed."""

    def __init__(self, screen: PhotoHints, cue: Cue) -> None:
        self._cue = cue
        self._retake = screen.retake

    def _heading(self, look: Look, minds: list[str]) -> tuple[str, str]:
        """After a retake: what the clerk wants to be better, and nothing else."""
        phrases = look.phrases
        if not minds:
            return phrases("photo-hints"), phrases.attribute("photo-hints", "lead")
        if len(minds) == 1:
            return phrases("photo-retake"), phrases.attribute("photo-retake", "lead", {"mind": minds[0]})
        return phrases("photo-retake"), phrases.attribute("photo-retake", "more", {"minds": phrases.listed(minds)})

    def sheet(self, look: Look) -> Sheet:
        phrases = look.phrases
        minds = [mind for advice in self._retake if (mind := minding(look, advice))]
        title, lead = self._heading(look, minds)
        texts = tuple(phrases(f"photo-hints-{name}") for name in HINTS)
        third = (look.metrics.width - look.mm(150)) // len(HINTS)
        words = max(look.word_width(text, Type.CARD, bold=True) for text in texts)
        abreast = not look.metrics.portrait and words <= third - look.mm(14)
        hints = tuple(_Hint(name, text, texts if abreast else ()) for name, text in zip(HINTS, texts, strict=True))
        return Sheet(
            title,
            lead,
            show=Middle(Picture("hint-neutral", aspect=HINT_ASPECT)) if len(minds) > 1 else None,
            choices=hints if len(minds) < 2 else (),
            reading=True,
            columns_wide=len(HINTS) if abreast else 1,
            primary=Button("next", phrases("next"), lambda: self._cue.answer(None), "primary", type=Type.CARD),
        )


def advice_text(look: Look, advice: str) -> str:
    known = look.phrases.words.find(look.phrases.language, f"advice-{advice}", {})
    return known or look.phrases("advice-unknown")


def minding(look: Look, advice: str) -> str | None:
    """What to mind, to be put into a sentence; None for advice that has no words."""
    return look.phrases.words.find(look.phrases.language, f"advice-{advice}", {}, "mind")


def mind_text(look: Look, advice: str) -> str:
    """The one thing to mind, to be put into a sentence."""
    return minding(look, advice) or look.phrases.attribute("advice-unknown", "mind")


@dataclass(frozen=True)
class Photo:
    """A finished portrait (RGB), not mirrored, with round corners; as large as its box allows."""

    pixels: Pixels
    label: str
    tall: float = 100.0

    def height(self, look: Look, width: int) -> int:
        return look.mm(self.tall)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        high, wide = self.pixels.shape[:2]
        scale = min(box.width / wide, box.height / high)
        size = (max(round(wide * scale), 1), max(round(high * scale), 1))
        rect = pygame.Rect((0, 0), size)
        rect.center = box.center
        scene.put(photo(scene.look, self.pixels, size), rect.x, rect.y)
        scene.node("photo", Role.IMAGE, self.label, rect, private=True)
        scene.blocks.append(scene.flip(rect))


def photo(
    look: Look, pixels: Pixels, size: tuple[int, int], ground: tuple[int, int, int] | None = None
) -> pygame.Surface:
    """A picture (RGB or grey) scaled to `size`, with round corners on `ground`."""
    if draw.measuring():
        return draw.blank()
    scaled = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    if scaled.ndim == 2:
        scaled = cv2.cvtColor(scaled, cv2.COLOR_GRAY2RGB)
    drawn = pygame.image.frombuffer(scaled.tobytes(), size, "RGB")
    drawn.blit(draw.corners(*size, look.mm(min(RADIUS, 3.0)), ground or look.theme.page), (0, 0))
    return drawn


def limits_text(look: Look, criterion: Criterion) -> str:
    """The measured value and its limits, exactly as the record for the desk has them, but rounded."""
    value = shown(criterion.value)
    if criterion.min is not None and criterion.max is not None:
        return look.phrases("measured-between", value=value, low=shown(criterion.min), high=shown(criterion.max))
    if criterion.min is not None:
        return look.phrases("measured-least", value=value, low=shown(criterion.min))
    if criterion.max is not None:
        return look.phrases("measured-most", value=value, high=shown(criterion.max))
    return look.phrases("measured", value=value)


def shown(value: float) -> float:
    """A number as people can read it: two digits where it is small, none where it is large."""
    return round(value, 2) if abs(value) < 10 else round(value)


def findings(look: Look, criteria: tuple[Criterion, ...], measured: bool = False) -> tuple[tuple[str, str], ...]:
    """The criteria in words: the faults first, then what is right. `measured` adds value and limits to the faults."""
    phrases = look.phrases

    def fault(criterion: Criterion) -> str:
        text = phrases.words.find(phrases.language, f"criterion-{criterion.id}", {}, "fail")
        text = text or phrases.attribute("criterion-unknown", "fail")
        return f"{text} {limits_text(look, criterion)}" if measured else text

    failed = [criterion for criterion in criteria if not criterion.fulfilled]
    faults = list(dict.fromkeys(fault(criterion) for criterion in failed))[: SHOWN_FAULTS[look.density]]
    wrong = {criterion.id for criterion in failed}
    judged = {criterion.id for criterion in criteria}
    fine = [phrases(key) for key, ids in GROUPS if judged & set(ids) and not wrong & set(ids)]
    if look.density > (0 if faults else 1):
        # large text: what is wrong has to be read, what is right is in the title
        fine = []
    return (*(("error", text) for text in faults), *(("ok", text) for text in fine))


class JudgeView(Still):
    """The finished portrait with its criteria; if it failed, the one thing to mind, and the figures for who asks."""

    def __init__(self, screen: JudgePortrait, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue
        self._why = False

    def _ask_why(self) -> None:
        self._why = not self._why
        self._cue.again()

    def _says(self, look: Look) -> tuple[Block, ...]:
        portrait = self._screen.portrait
        kept = (Note(look.phrases("photo-kept"), "info"),) if self._screen.kept else ()
        found = findings(look, portrait.criteria, self._why)
        return (*kept, *((CheckList(found),) if found else ()))

    def sheet(self, look: Look) -> Sheet:
        phrases, portrait, answer = look.phrases, self._screen.portrait, self._cue.answer
        use = Button("use", phrases("use"), lambda: answer(Verdict.USE), icon="check", type=Type.CARD)
        again = Button("again", phrases("photo-again"), lambda: answer(Verdict.AGAIN), icon="again")
        counter = Button("counter", phrases("photo-counter"), lambda: answer(Verdict.COUNTER))
        why = Button("why", phrases("why-less" if self._why else "why"), self._ask_why, icon="info")
        name = "photo-review" if portrait.accepted else "photo-review-failed"
        mind = mind_text(look, portrait.advice[0].value) if portrait.advice else None
        lead = phrases.attribute(name, "lead", {"mind": mind} if mind else {})
        actions = [again] if portrait.accepted else [counter]
        if not portrait.accepted and self._screen.allow:
            actions = [Button("use", use.label, use.action), counter]
        if any(not one.fulfilled for one in portrait.criteria) and look.density < 2:
            actions.insert(0, why)  # at the largest text what is wrong needs the room
        main = use if portrait.accepted else again
        return Sheet(
            phrases(name),
            lead or phrases.attribute(name, "plain"),
            split=2,
            least=45 if self._why else (90, 90, 70)[look.density],
            show=Photo(portrait.pixels, phrases("photo-review-picture")),
            says=self._says(look),
            actions=tuple(actions),
            primary=Button(main.id, main.label, main.action, "primary", main.icon, type=Type.CARD),
            private=True,
        )


class ChooseView(Still):
    """Several portraits fulfil the rules equally: pick one."""

    def __init__(self, screen: ChoosePortrait, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue

    def sheet(self, look: Look) -> Sheet:
        phrases = look.phrases
        pictures = tuple(
            _Choice(f"choose-{n}", portrait.pixels, phrases("photo-choose-one", number=n), self._press(portrait))
            for n, portrait in enumerate(self._screen.portraits, 1)
        )
        return Sheet(
            phrases("photo-choose"),
            phrases.attribute("photo-choose", "lead"),
            choices=pictures,
            columns=min(2, len(pictures)),
            columns_wide=len(pictures),
            actions=(Button("again", phrases("photo-again"), lambda: self._cue.answer(None), icon="again"),),
            private=True,
        )

    def _press(self, portrait: Portrait) -> Callable[[], None]:
        return lambda: self._cue.answer(portrait)


@dataclass(frozen=True)
class _Choice:
    """A portrait to press, with its number below."""

    id: str
    pixels: Pixels
    label: str
    action: Callable[[], None]
    elastic: bool = True

    def height(self, look: Look, width: int) -> int:
        return look.mm((50, 40, 30)[look.density]) + look.metrics.line(Type.BODY) + 3 * look.mm(4)

    def place(self, scene: Scene, box: pygame.Rect) -> None:
        look, theme = scene.look, scene.look.theme
        raised(scene, box)
        over = draw.box(box.width, box.height, look.mm(RADIUS), theme.tint, theme.accent, look.mm(1.4))
        scene.put(pygame.Surface(box.size, pygame.SRCALPHA), box.x, box.y, self.id, over)
        line = look.metrics.line(Type.BODY)
        room = box.inflate(-2 * look.mm(4), -2 * look.mm(4))
        room.height -= line + look.mm(4)
        high, wide = self.pixels.shape[:2]
        scale = min(room.width / wide, room.height / high)
        size = (max(round(wide * scale), 1), max(round(high * scale), 1))
        rect = pygame.Rect((0, 0), size)
        rect.center = room.center
        scene.put(photo(look, self.pixels, size, theme.surface), rect.x, rect.y, self.id)
        text = pygame.Rect(box.x, box.bottom - look.mm(4) - line, box.width, line)
        scene.text(self.label, text, Type.BODY, theme.text, bold=True, align="centre", node=self.id)
        scene.node(self.id, Role.CARD, self.label, box, private=True, action=self.action)
        scene.blocks.append(scene.flip(box))
