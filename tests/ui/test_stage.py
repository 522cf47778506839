"""What happens when people touch, type, wait, walk away or call for help."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Awaitable, Callable
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pygame
import pytest

from drivers.ports import DeviceUrl, Finger, Frame, Impression, Ink, PenPoint, Slot
from drivers.scanner.keyboard import KeyboardScanner
from flows import screens
from flows.needs import Advice, FacePoints, FingerAdvice, FingerGuidance, Guidance
from flows.screens import Ask, Busy, Errand, FingerAnswer, Option, Shot, Signed, Tell, TicketNext
from flows.visit import Back, End, Ended, Place
from kiosk.ui.samples import SERVICES, TICKET
from kiosk.ui.stage import ScreenStage
from tests.support.clock import virtual
from tests.ui.theatre import PORTRAIT, centre, ids, playing, showing, touch

ASK = Ask("document", (Option(1, "identity_card"), Option(2, "passport")))
FACE = FacePoints((0.45, 0.4), (0.55, 0.4), (0.5, 0.7), (0.5, 0.2))


def on_stage(play: Callable[[ScreenStage], Awaitable[None]]) -> Callable[[], None]:
    """Run a test on a running stage with a virtual clock."""

    async def performance() -> None:
        async with playing() as stage:
            await play(stage)

    def test() -> None:
        virtual(performance())

    test.__doc__, test.__name__ = play.__doc__, play.__name__
    return test


def over(stage: ScreenStage) -> str | None:
    """What lies over the screen."""
    return stage.overlay


def frame() -> Frame:
    return Frame(np.full((72, 128, 3), 90, np.uint8), 0.0)


# Answers


@on_stage
async def test_a_touch_answers(stage: ScreenStage) -> None:
    async with showing(stage, ASK) as answer:
        stage.press("option-passport")
        assert await answer == 2


@on_stage
async def test_it_acts_on_release_inside_and_not_before(stage: ScreenStage) -> None:
    async with showing(stage, ASK) as answer:
        at = centre(stage, "option-passport")
        touch(pygame.FINGERDOWN, at)
        await stage.drawn()
        assert not answer.done()
        touch(pygame.FINGERUP, at)
        assert await answer == 2


@on_stage
async def test_whoever_slides_off_has_changed_their_mind(stage: ScreenStage) -> None:
    async with showing(stage, ASK) as answer:
        touch(pygame.FINGERDOWN, centre(stage, "option-passport"))
        touch(pygame.FINGERMOTION, (540, 300))
        touch(pygame.FINGERUP, (540, 300))
        await stage.drawn()
        assert not answer.done()


@on_stage
async def test_what_is_let_go_comes_back_gently_and_at_once_where_nothing_shall_move(stage: ScreenStage) -> None:
    async with showing(stage, ASK):
        for still in (False, True):
            stage.preferences = replace(stage.preferences, still=still)
            await stage.drawn()
            await asyncio.sleep(0.5)
            at = centre(stage, "option-passport")
            surface = pygame.display.get_surface()
            assert surface is not None
            spot = (at[0] - 200, at[1] + 20)
            rest = surface.get_at(spot)
            touch(pygame.FINGERDOWN, at)
            await stage.drawn()
            pressed = surface.get_at(spot)
            assert pressed != rest
            touch(pygame.FINGERMOTION, (at[0], 5))
            await asyncio.sleep(0.07)
            assert (surface.get_at(spot) == rest) is still
            await asyncio.sleep(0.3)
            assert surface.get_at(spot) == rest
            touch(pygame.FINGERUP, (at[0], 5))
            await stage.drawn()


@on_stage
async def test_a_second_finger_is_ignored(stage: ScreenStage) -> None:
    async with showing(stage, ASK) as answer:
        touch(pygame.FINGERDOWN, (540, 300), finger=1)
        at = centre(stage, "option-passport")
        touch(pygame.FINGERDOWN, at, finger=2)
        touch(pygame.FINGERUP, at, finger=2)
        await stage.drawn()
        assert not answer.done()
        touch(pygame.FINGERUP, (540, 300), finger=1)
        touch(pygame.FINGERDOWN, at, finger=2)
        touch(pygame.FINGERUP, at, finger=2)
        assert await answer == 2


@on_stage
async def test_a_double_tap_does_not_answer_the_next_screen_too(stage: ScreenStage) -> None:
    tell = Tell("code-unchecked")
    async with showing(stage, tell) as first:
        at = centre(stage, "next")
        touch(pygame.FINGERDOWN, at)
        touch(pygame.FINGERUP, at)
        await first
    async with showing(stage, tell) as second:
        touch(pygame.FINGERDOWN, at)
        touch(pygame.FINGERUP, at)
        await stage.drawn()
        assert not second.done()
        await asyncio.sleep(0.35)
        touch(pygame.FINGERDOWN, at)
        touch(pygame.FINGERUP, at)
        await second


@on_stage
async def test_the_synthetic_mouse_of_a_touch_is_not_a_second_touch(stage: ScreenStage) -> None:
    async with showing(stage, ASK) as answer:
        at = centre(stage, "option-passport")
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            pygame.event.post(pygame.event.Event(kind, pos=at, button=1, touch=True))
        await stage.drawn()
        assert not answer.done()
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            pygame.event.post(pygame.event.Event(kind, pos=at, button=1, touch=False))
        assert await answer == 2


@on_stage
async def test_a_contact_of_ten_seconds_is_a_ghost(stage: ScreenStage) -> None:
    async with showing(stage, ASK) as answer:
        at = centre(stage, "option-passport")
        touch(pygame.FINGERDOWN, at)
        await asyncio.sleep(11)
        touch(pygame.FINGERUP, at)
        await stage.drawn()
        assert not answer.done()


@on_stage
async def test_a_closed_choice_explains_the_way_out(stage: ScreenStage) -> None:
    options = (Option(Errand.PHOTO, "photo", closed="closed-camera", values={"counter": "3"}),)
    async with showing(stage, screens.Start(options)) as answer:
        stage.press("option-photo")
        await stage.drawn()
        assert over(stage) == "closed" and not answer.done()
        assert any("Schalter\u00a03" in node.label for node in stage.nodes())
        stage.press("close")
        await stage.drawn()
        assert over(stage) is None and not answer.done()


@on_stage
async def test_what_lies_on_another_page_is_turned_to(stage: ScreenStage) -> None:
    async with showing(stage, screens.ChooseService(SERVICES * 2, None)) as answer:
        first = ids(stage)
        stage.press("more")
        await stage.drawn()
        assert ids(stage) != first and "previous" in ids(stage)
        assert not answer.done()


def test_pressing_what_is_not_there_is_an_error() -> None:
    async def play() -> None:
        async with playing() as stage, showing(stage, ASK):
            with pytest.raises(KeyError):
                stage.press("hand-over")

    virtual(play())


# Leaving


@on_stage
async def test_back_goes_back_only_where_there_is_a_way(stage: ScreenStage) -> None:
    async with showing(stage, ASK, Place(back=False)):
        assert "back" not in ids(stage)
    async with showing(stage, ASK, Place(back=True)) as answer:
        stage.press("back")
        with pytest.raises(Back):
            await answer


@on_stage
async def test_cancel_asks_first(stage: ScreenStage) -> None:
    async with showing(stage, ASK) as answer:
        stage.press("cancel")
        await stage.drawn()
        assert over(stage) == "cancel"
        stage.press("no-cancel")
        await stage.drawn()
        assert over(stage) is None and not answer.done()
        stage.press("cancel")
        await stage.drawn()
        stage.press("yes-cancel")
        with pytest.raises(Ended) as ended:
            await answer
        assert ended.value.end is End.CANCELLED


@on_stage
async def test_what_is_handed_over_cannot_be_cancelled(stage: ScreenStage) -> None:
    async with showing(stage, Busy("submit"), Place(final=True)):
        assert "cancel" not in ids(stage)


@on_stage
async def test_where_nothing_was_before_nobody_goes_back(stage: ScreenStage) -> None:
    async with showing(stage, ASK, Place()):
        assert "back" not in ids(stage) and "cancel" in ids(stage)


@on_stage
async def test_still_there_is_asked_and_the_visit_ends_without_answer(stage: ScreenStage) -> None:
    async with showing(stage, ASK) as answer:
        await asyncio.sleep(44.5)
        assert over(stage) is None
        await asyncio.sleep(1)
        assert over(stage) == "still-there" and not answer.done()
        await asyncio.sleep(29)
        assert not answer.done()
        await asyncio.sleep(1)
        with pytest.raises(Ended) as ended:
            await answer
        assert ended.value.end is End.WALKED_AWAY


@on_stage
async def test_time_can_be_extended_any_number_of_times(stage: ScreenStage) -> None:
    async with showing(stage, ASK) as answer:
        for _ in range(12):
            await asyncio.sleep(46)
            assert over(stage) == "still-there"
            stage.press("continue")
            await stage.drawn()
            assert over(stage) is None
        assert not answer.done()


@on_stage
async def test_finish_and_delete_ends_at_once(stage: ScreenStage) -> None:
    async with showing(stage, ASK) as answer:
        await asyncio.sleep(46)
        stage.press("finish")
        with pytest.raises(Ended) as ended:
            await answer
        assert ended.value.end is End.WALKED_AWAY


@on_stage
async def test_much_to_read_has_more_time(stage: ScreenStage) -> None:
    async with showing(stage, Ask("privacy", (Option(1, "agree", primary=True),), buttons=True, reading=True)):
        await asyncio.sleep(80)
        assert over(stage) is None
        await asyncio.sleep(11)
        assert over(stage) == "still-there"


@on_stage
async def test_the_start_is_left_quietly(stage: ScreenStage) -> None:
    async with showing(stage, screens.Start((Option(Errand.PHOTO, "photo"),)), Place()) as answer:
        await asyncio.sleep(46)
        assert over(stage) is None
        with pytest.raises(Ended):
            await answer


@on_stage
async def test_attract_waits_for_ever_and_any_touch_begins(stage: ScreenStage) -> None:
    async with showing(stage, screens.Attract(None), Place()) as answer:
        await asyncio.sleep(600)
        assert not answer.done() and over(stage) is None
        touch(pygame.FINGERDOWN, (900, 700))
        touch(pygame.FINGERUP, (900, 700))
        await answer


@on_stage
async def test_a_number_that_nobody_confirms_counts_as_seen(stage: ScreenStage) -> None:
    async with showing(stage, screens.TicketNumber(TICKET, printed=True, photo=True)) as answer:
        await asyncio.sleep(61)
        assert await answer is TicketNext.DONE


# Help and settings


@on_stage
async def test_help_covers_everything_and_says_later_that_nobody_is_free(stage: ScreenStage) -> None:
    called: list[bool] = []
    stage.on_help = called.append
    async with showing(stage, screens.TicketNumber(TICKET, printed=True, photo=False)) as answer:
        stage.press("help")
        await stage.drawn()
        assert called == [True] and over(stage) == "help"
        assert all(TICKET.label not in node.label for node in stage.nodes())
        soon = stage.nodes()[0].label
        await asyncio.sleep(121)
        assert stage.nodes()[0].label != soon
        assert not answer.done()  # whoever waits for help has not walked away
        stage.press("help-off")
        await stage.drawn()
        assert called == [True, False] and over(stage) is None


@on_stage
async def test_help_stays_when_the_screen_below_changes(stage: ScreenStage) -> None:
    async with showing(stage, ASK):
        stage.press("help")
        await stage.drawn()
    async with showing(stage, Tell("code-unchecked")):
        assert over(stage) == "help" and ids(stage) == ["title", "lead", "help-off"]


@on_stage
async def test_language_and_display_change_live_and_keep_what_was_typed(stage: ScreenStage) -> None:
    async with showing(stage, screens.EnterCode()) as answer:
        for key in "K7":
            stage.press(f"key-{key}")
            await stage.drawn()
        stage.press("language")
        await stage.drawn()
        stage.press("language-en")
        await stage.drawn()
        assert (stage.language == "en" and stage.nodes()[1].label == "Type the code") or "Type the code" in [
            node.label for node in stage.nodes()
        ]
        stage.press("display")
        await stage.drawn()
        stage.press("size-160")
        await stage.drawn()
        assert over(stage) == "display" and stage.text_size == 160
        stage.press("theme-contrast")
        await stage.drawn()
        stage.press("close")
        await stage.drawn()
        assert stage.picture().get_at((5, 1000))[:3] == (0, 0, 0)
        stage.press("done")
        assert await answer == "K7"


@on_stage
async def test_after_a_visit_everything_is_as_before(stage: ScreenStage) -> None:
    async with showing(stage, screens.Attract(None), Place()):
        before = pygame.image.tobytes(stage.picture(), "RGB")
    stage.language, stage.theme, stage.text_size = "en", "contrast", 160
    stage.reset()
    async with showing(stage, screens.Attract(None), Place()):
        assert (stage.language, stage.theme, stage.text_size) == ("de", "light", 100)
        size = len(before)
        after = pygame.image.tobytes(stage.picture(), "RGB")
        # the tapping finger moves; everything else is the same to the pixel
        assert sum(a != b for a, b in zip(before[:: size // 5000], after[:: size // 5000], strict=True)) < 30


@on_stage
async def test_five_taps_on_the_crest_call_the_staff_sign_in(stage: ScreenStage) -> None:
    calls: list[int] = []
    stage.on_crest = lambda: calls.append(1)
    async with showing(stage, screens.Attract(None), Place()) as answer:
        for _ in range(5):
            touch(pygame.FINGERDOWN, (80, 40))
            touch(pygame.FINGERUP, (80, 40))
            await asyncio.sleep(0.2)
        assert calls == [1] and not answer.done()


# Keys and codes


def type_keys(text: str) -> None:
    for character in text:
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, unicode=character, key=0, mod=0))


@on_stage
async def test_typed_keys_go_to_the_scanner_first(stage: ScreenStage) -> None:
    heard: list[str] = []

    def scanner(character: str, at: float) -> bool:
        heard.append(character)
        return character in "ab"

    stage.on_key = scanner
    async with showing(stage, screens.EnterCode()) as answer:
        type_keys("abk7m\r")
        assert await answer == "K7M"
        assert heard == list("abk7m\n")


@on_stage
async def test_typing_and_scanning_never_mix(stage: ScreenStage) -> None:
    scanner = KeyboardScanner(DeviceUrl.parse("keyboard:"))
    scanner.typed, stage.on_key = stage.typed, scanner.key
    await scanner.begin()
    async with showing(stage, screens.EnterCode()) as answer:
        type_keys("K7")
        await asyncio.sleep(0.1)
        type_keys("SCANNED\r")
        await stage.drawn()
        assert scanner.codes.latest == "SCANNED"
        type_keys("M")
        await asyncio.sleep(0.1)
        type_keys("\r")
        assert await answer == "K7M"
    await scanner.close()


@on_stage
async def test_a_code_answers_from_any_reader_but_an_old_one_does_not(stage: ScreenStage) -> None:
    wedge, camera = Slot[str]("OLD"), Slot[str]()
    async with showing(stage, screens.ScanCode((wedge, camera), None)) as answer:
        await asyncio.sleep(0.5)
        assert not answer.done()
        camera.latest = "K7M4QX"
        assert await answer == "K7M4QX"


@on_stage
async def test_nothing_typed_is_no_code(stage: ScreenStage) -> None:
    async with showing(stage, screens.EnterCode()) as answer:
        assert "done" not in ids(stage)
        type_keys("\r")
        await stage.drawn()
        assert not answer.done()


# Live screens


@on_stage
async def test_the_photo_starts_by_itself_and_says_what_to_do(stage: ScreenStage) -> None:
    said: list[str] = []
    stage.on_guidance = said.append
    guidance = Slot(Guidance(Advice.STEP_FORWARD, FACE))
    async with showing(stage, screens.Aim(Slot(frame()), guidance)) as answer:
        await asyncio.sleep(0.5)
        guidance.latest = Guidance(Advice.CLOSE_MOUTH, FACE)
        await asyncio.sleep(0.5)
        guidance.latest = Guidance(Advice.HOLD, FACE, hold=1.0, release=True)
        assert await answer is Shot.BY_ITSELF
        assert said[:2] == ["StepForward", "CloseMouth"]


@on_stage
async def test_an_instruction_stays_long_enough_to_be_read(stage: ScreenStage) -> None:
    said: list[tuple[float, str]] = []
    now = asyncio.get_running_loop().time
    stage.on_guidance = lambda advice: said.append((now(), advice))
    guidance = Slot(Guidance(Advice.STEP_FORWARD, FACE))
    async with showing(stage, screens.Aim(Slot(frame()), guidance)):
        for n in range(100):
            guidance.latest = Guidance((Advice.STEP_BACK, Advice.STEP_FORWARD)[n % 2], FACE)
            await asyncio.sleep(0.033)
    gaps = [after - before for (before, _), (after, _) in pairwise(said)]
    assert gaps and min(gaps) >= 0.3 and max(gaps) <= 0.5


@on_stage
async def test_a_face_is_somebody_and_an_empty_room_is_not(stage: ScreenStage) -> None:
    guidance = Slot(Guidance(Advice.STEP_FORWARD, FACE))
    async with showing(stage, screens.Aim(Slot(frame()), guidance)):
        await asyncio.sleep(100)
        assert over(stage) is None
        guidance.latest = Guidance(Advice.SEARCHING_FACE)
        await asyncio.sleep(46)
        assert over(stage) == "still-there"


@on_stage
async def test_the_end_of_a_run_and_a_hand_on_the_button_answer_differently(stage: ScreenStage) -> None:
    async with showing(stage, screens.Aim(Slot(frame()), Slot(Guidance(Advice.HOLD, FACE, timed_out=True)))) as answer:
        assert await answer is Shot.TIMED_OUT
    async with showing(stage, screens.Aim(Slot(frame()), Slot[Guidance]())) as answer:
        stage.press("release")
        assert await answer is Shot.BY_HAND


@on_stage
async def test_the_countdown_counts_from_its_deadline_and_can_be_stopped(stage: ScreenStage) -> None:
    start = asyncio.get_running_loop().time()
    async with showing(stage, screens.Countdown(Slot(frame()), 3.0)) as answer:
        assert await answer is True
        assert 3.0 <= asyncio.get_running_loop().time() - start < 3.2
    async with showing(stage, screens.Countdown(Slot(frame()), 3.0)) as answer:
        stage.press("stop")
        assert await answer is False


@on_stage
async def test_a_finger_answers_by_itself_or_says_that_it_cannot(stage: ScreenStage) -> None:
    guidance, glass = Slot(FingerGuidance(FingerAdvice.PRESS_HARDER, 0.4)), Slot[Impression]()
    async with showing(stage, screens.PlaceFinger(Finger.RIGHT_INDEX, glass, guidance)) as answer:
        await asyncio.sleep(100)  # a finger on the glass is somebody
        assert over(stage) is None
        guidance.latest = FingerGuidance(FingerAdvice.HOLD, 1.0, release=True)
        assert await answer is FingerAnswer.RELEASED
    async with showing(stage, screens.PlaceFinger(Finger.RIGHT_INDEX, glass, Slot[FingerGuidance]())) as answer:
        stage.press("cannot")
        assert await answer is FingerAnswer.CANNOT


class Paper:
    """A pad that keeps what it is told."""

    def __init__(self, ink: Slot[Ink]) -> None:
        self.points: list[tuple[PenPoint, bool]] = []
        self._ink = ink

    def put(self, point: PenPoint, *, down: bool) -> None:
        self.points.append((point, down))
        self._ink.latest = Ink((tuple(point for point, _ in self.points),), 90, 27)


@on_stage
async def test_what_is_written_reaches_the_pad_in_millimetres(stage: ScreenStage) -> None:
    ink = Slot[Ink]()
    paper = Paper(ink)
    async with showing(stage, screens.Sign(ink, paper, 90.0, 27.0)) as answer:
        stage.press("accept")
        await stage.drawn()
        assert not answer.done() and any("noch nichts" in node.label for node in stage.nodes())
        stage.write([[(10.0, 5.0), (40.0, 13.5), (80.0, 20.0)]])
        await stage.drawn()
        await stage.drawn()
        where = [(round(p.x), round(p.y), down) for p, down in paper.points]
        assert where[0] == (10, 5, True) and where[-1][2] is False
        assert (40, 14, True) in where or (40, 13, True) in where
        times = [p.t for p, _ in paper.points]
        assert times == sorted(times)
        stage.press("accept")
        assert await answer is Signed.ACCEPT


# Waiting


@on_stage
async def test_work_is_waited_for_and_its_result_returned(stage: ScreenStage) -> None:
    async def work() -> int:
        await asyncio.sleep(2)
        return 42

    assert await stage.wait(Busy("photo-judging"), work(), Place()) == 42


@on_stage
async def test_cancelling_while_waiting_ends_the_work_too(stage: ScreenStage) -> None:
    ended: list[str] = []

    async def work() -> None:
        try:
            await asyncio.sleep(1000)
        finally:
            ended.append("work")

    waiting = asyncio.ensure_future(stage.wait(Busy("photo-judging"), work(), Place()))
    await asyncio.sleep(0)
    await stage.drawn()
    stage.press("cancel")
    await stage.drawn()
    stage.press("yes-cancel")
    with pytest.raises(Ended):
        await waiting
    assert ended == ["work"]


@on_stage
async def test_an_error_of_the_work_is_the_error_of_the_wait(stage: ScreenStage) -> None:
    async def work() -> None:
        raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        await stage.wait(Busy("photo-judging"), work(), Place())


@on_stage
async def test_work_that_fails_while_the_wait_is_cancelled_leaves_no_error_that_nobody_saw(stage: ScreenStage) -> None:
    """A camera that is lost in the very moment in which the visit ends."""
    unseen: list[dict[str, object]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: unseen.append(context))
    lost = asyncio.get_running_loop().create_future()

    async def work() -> None:
        await lost

    waiting = asyncio.ensure_future(stage.wait(Busy("photo-taking"), work(), Place()))
    await stage.drawn()
    lost.set_exception(OSError("gone"))
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    del waiting
    await asyncio.sleep(0)  # the loop lets go of it, too
    gc.collect()
    assert unseen == []


@on_stage
async def test_nothing_is_repainted_while_nothing_changes(stage: ScreenStage) -> None:
    async with showing(stage, ASK):
        before = stage.picture()
        assert stage.scene is not None
        painted: list[int] = []
        original = stage.scene.paint
        stage.scene.paint = lambda *args, **kwargs: (painted.append(1), original(*args, **kwargs))[1]  # type: ignore[method-assign, func-returns-value]
        await asyncio.sleep(10)
        assert not painted
        assert before.get_size() == PORTRAIT
