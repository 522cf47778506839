"""Whether a language's sentences have room: every screen laid out with the real fonts, upright and lying, at 160 %."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame

from drivers.ports import Finger, Impression, Ink, Slot
from flows import screens
from flows.needs import Advice, FingerAdvice, FingerGuidance, Guidance, InkFault
from flows.visit import Place
from kiosk.settings import Display, Settings, Texts
from kiosk.ui import draw
from kiosk.ui.proof import Finding
from kiosk.ui.rehearsal import hidden, pages
from kiosk.ui.samples import CHAPTERS, Sample, frame, portrait, samples
from kiosk.ui.scene import Scene
from kiosk.ui.words import Phrases, Words

SIZES = ((1080, 1920), (1920, 1080))
PERCENT = 160
ROUNDING = 2


async def fit(language: str, folder: Path | None = None) -> tuple[Finding, ...]:
    """What does not fit where, worst case: largest text, longest advice. `folder` holds a city's own sentences."""
    found: dict[tuple[str, str], Finding] = {}
    for size in SIZES:
        settings = Settings(
            display=Display(width=size[0], height=size[1], fullscreen=False),
            texts=Texts(languages=(language,), counter="12", folder=str(folder) if folder else None),
        )
        words = Words(settings)
        stage = hidden(settings, words, pygame.display.set_mode(size))
        stage.text_size = PERCENT
        way = "upright" if size[0] < size[1] else "lying"
        for sample in (*samples(), *_longest(Phrases(words, language))):
            with draw.unseen():
                async for scene in pages(stage, sample):
                    for detail in _faults(scene):
                        found.setdefault(
                            (sample.name, detail), Finding(language, sample.name, "fit", f"{way}: {detail}")
                        )
    return tuple(found.values())


def _faults(scene: Scene) -> Iterator[str]:
    for what in scene.overflow:
        yield f"no room for {what}"
    for written in scene.written:
        rect, box = written.rect, written.box
        wide = rect.left < box.left - ROUNDING or rect.right > box.right + ROUNDING
        high = rect.top < box.top - 0.15 * written.px or rect.bottom > box.bottom + 0.05 * written.px
        if wide or high or not scene.area.contains(rect):
            yield f"{'wider' if wide else 'higher'} than its place: {written.text!r}"


def _longest(phrases: Phrases) -> Iterator[Sample]:
    """The longest advice of each kind where it is shown."""

    def length(key: str) -> int:
        return len(phrases(key))

    place = Place(True, CHAPTERS, CHAPTERS[1])
    advice = max(Advice, key=lambda one: length(f"advice-{one.value}"))
    minded = max(Advice, key=lambda one: len(phrases.attribute(f"advice-{one.value}", "mind")))
    camera = Slot(frame())
    yield Sample("photo-aim-longest", screens.Aim(camera, Slot(Guidance(advice, None)), minded.value), place)
    finger = max(FingerAdvice, key=lambda one: length(f"finger-advice-{one.value}"))
    waiting, glass = Slot(FingerGuidance(finger)), Slot[Impression]()
    for hand in (Finger.LEFT_INDEX, Finger.RIGHT_MIDDLE):
        yield Sample("finger-place-longest", screens.PlaceFinger(hand, glass, waiting, retry=finger), place)
    fault = max(InkFault, key=lambda one: length(f"signature-fault-{one.value}"))
    for field in ((90.0, 26.9), (122.7, 18.0)):
        yield Sample("signature-fault-longest", screens.Sign(Slot[Ink](), None, *field, fault), place)
    judged = portrait().criteria
    fails = sorted((c.id for c in judged), key=lambda id: -len(phrases.attribute(f"criterion-{id}", "fail")))
    yield Sample("photo-failed-longest", screens.JudgePortrait(portrait(tuple(fails[:3])), allow=True), place)
