"""Reading aloud: in the screen's language, nothing private on the loudspeaker, silent on any action."""

from __future__ import annotations

import asyncio
import hashlib
import os
import shutil
import wave
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pygame
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drivers.ports import Ink, Slot
from flows import screens
from flows.needs import Advice, Guidance
from flows.screens import Ask, Chapter, Option, Tell, Tone
from flows.visit import Place
from kiosk.settings import Settings
from kiosk.ui.preferences import LEVELS, RATES
from kiosk.ui.samples import CHAPTERS, DOCUMENTS, NEAR, NOW, TICKET, frame, ink
from kiosk.ui.screens.arrival import TURN
from kiosk.ui.sound import CUES, Sound
from kiosk.ui.speech import Speech, Utterance
from kiosk.ui.stage import ScreenStage
from kiosk.ui.voice import Voice, fingerprint
from kiosk.ui.words import Words
from tests.support.clock import virtual
from tests.ui.ear import Ear, FakeVoice, speech
from tests.ui.theatre import HERE, ids, key, playing, showing

ASK = Ask("document", (Option(1, "identity_card"), Option(2, "passport")))
RECEIPT = screens.ReceiptShown("K7M-4QX", NOW, 17, None, printed=True)
NUMBER = screens.TicketNumber(TICKET, printed=True, photo=False)
EXAMPLES = int(os.environ.get("KIOSK_EXAMPLES", "15"))
PRIVATE_HINT = "Das ist privat. Stecken Sie bitte Kopfhörer ein."
Play = Callable[[ScreenStage], Awaitable[None]]


def hearing(ear: Ear, play: Play, *, able: bool = True) -> None:
    async def performance() -> None:
        async with playing(speech=speech(ear, able=able)) as stage:
            await play(stage)

    virtual(performance())


async def listen(seconds: float = 12.0) -> None:
    await asyncio.sleep(seconds)


def test_title_and_answers_are_read_in_the_language_of_the_screen() -> None:
    ear = Ear()

    async def play(stage: ScreenStage) -> None:
        stage.language = "en"
        async with showing(stage, ASK):
            stage.press("read")
            await listen(20)
        text = " ".join(ear.heard)
        assert text.index("What would you like to apply for?") < text.index("Passport")

    hearing(ear, play)


def test_the_attract_screen_is_heard_in_the_language_it_greets_in() -> None:
    """Whoever puts in headphones hears all of it in one language and its voice: greeting, hours, and what to do."""
    ear = Ear()
    voice = FakeVoice()

    async def performance() -> None:
        async with playing(speech=Speech(voice, ear)) as stage, showing(stage, screens.Attract(None), Place()):
            await asyncio.sleep(TURN + 1)
            assert stage.scene is not None and stage.scene.look.phrases.language == "en"
            stage.headphones = lambda: True
            await listen(4)

    virtual(performance())
    welcome = "Welcome to the citizen office. The citizen office is closed now. Touch the screen."
    assert [(text, language) for text, language, _, _ in voice.asked] == [(welcome, "en")]


@pytest.mark.parametrize("headphones", [False, True])
def test_a_number_is_read_only_into_headphones(headphones: bool) -> None:
    ear = Ear()

    async def play(stage: ScreenStage) -> None:
        stage.headphones = lambda: headphones
        async with showing(stage, NUMBER):
            if not headphones:
                stage.press("read")
            await listen(30)
        text = " ".join(ear.heard)
        assert (TICKET.label in text) is headphones
        assert (PRIVATE_HINT in text) is not headphones

    hearing(ear, play)


def test_headphones_alone_begin_the_reading() -> None:
    ear = Ear()

    async def play(stage: ScreenStage) -> None:
        async with showing(stage, ASK):
            await listen(3)
            assert not ear.heard
            stage.headphones = lambda: True
            await listen(3)
            assert ear.heard[0] == "Was möchten Sie beantragen?"

    hearing(ear, play)


def test_pulled_out_headphones_silence_what_is_being_read() -> None:
    ear = Ear()

    async def play(stage: ScreenStage) -> None:
        stage.headphones = lambda: True
        async with showing(stage, RECEIPT):
            await asyncio.sleep(0.3)
            talking = [ear.busy]
            stage.headphones = lambda: False
            await asyncio.sleep(0.05)
            assert [*talking, ear.busy] == [True, False]
            before = len(ear.heard)
            await listen(20)
            assert len(ear.heard) == before

    hearing(ear, play)


def test_a_touch_and_a_key_silence_and_a_new_screen_does_too() -> None:
    ear = Ear()

    async def play(stage: ScreenStage) -> None:
        async with showing(stage, ASK):
            stage.press("read")
            await asyncio.sleep(1)
            assert ear.busy
            before = ear.stops
            stage.press("cancel")
            await stage.drawn()
            assert ear.stops > before
            before = ear.stops
            key(pygame.K_F9)
            key(pygame.K_DOWN)
            await stage.drawn()
            assert ear.stops > before
            before = ear.stops
        async with showing(stage, ASK):
            assert ear.stops > before

    hearing(ear, play)


def test_the_screen_is_told_again_after_fifteen_silent_seconds_but_not_for_ever() -> None:
    ear = Ear()

    async def play(stage: ScreenStage) -> None:
        stage.headphones = lambda: True
        async with showing(stage, screens.OutOfOrder("C21")):
            await asyncio.sleep(300)
        assert ear.heard.count("Dieses Gerät ist außer Betrieb") == 4

    hearing(ear, play)


def test_guidance_is_said_as_it_changes_and_again_while_it_stays() -> None:
    ear = Ear()

    async def play(stage: ScreenStage) -> None:
        stage.headphones = lambda: True
        guidance = Slot(Guidance(Advice.STEP_FORWARD, None))
        async with showing(stage, screens.Aim(Slot(frame()), guidance)):
            await asyncio.sleep(8)
            assert "Kommen Sie näher." in ear.heard
            guidance.latest = Guidance(Advice.STEP_LEFT, None)
            await asyncio.sleep(3)
            assert ear.heard[-1] == "Etwas nach links."
            await asyncio.sleep(10)
            assert ear.heard.count("Etwas nach links.") >= 2

    hearing(ear, play)


def test_the_own_number_is_told_once_over_every_screen_of_the_capture_and_gone_with_the_visit() -> None:
    """The loudspeaker says that it is near, never which one it is."""
    ear = Ear()
    taking = Place(True, CHAPTERS, Chapter.PHOTO)

    def notice(stage: ScreenStage) -> str | None:
        return next((node.label for node in stage.nodes() if node.id == "notice"), None)

    async def play(stage: ScreenStage) -> None:
        async with showing(stage, ASK, taking):
            stage.press("read")
            await listen()
            ear.heard.clear()
            stage.remind(NEAR)
            await listen(8)
            assert ear.heard == ["Ihre Nummer ist bald dran. Machen Sie in Ruhe weiter."] and ear.cues == ["warning"]
            assert notice(stage) == "Nummer A\u00a0017 ist bald dran. Machen Sie in Ruhe weiter."
            stage.language = "en"
            assert notice(stage) == "Number A\u00a0017 is up soon. Carry on, there is no hurry."
        async with showing(stage, ASK, taking):
            ear.heard.clear()
            await listen(8)
            assert notice(stage) and not any("up soon" in one for one in ear.heard), "heard once is enough"
        async with showing(stage, ASK, HERE):
            assert notice(stage) is None, "no capture"
        stage.reset()
        async with showing(stage, ASK, taking):
            assert notice(stage) is None, "the next citizen"

    hearing(ear, play)


def test_the_countdown_is_heard() -> None:
    ear = Ear()

    async def play(stage: ScreenStage) -> None:
        stage.headphones = lambda: True
        async with showing(stage, screens.Countdown(Slot(frame()))) as answer:
            await answer
        assert ear.heard[-1] == "1"

    hearing(ear, play)


def test_what_is_written_is_confirmed_to_whoever_cannot_see_the_line() -> None:
    ear = Ear()

    async def play(stage: ScreenStage) -> None:
        stage.headphones = lambda: True
        slot: Slot[Ink] = Slot()
        async with showing(stage, screens.Sign(slot, None, 90, 27)):
            await listen(15)
            slot.latest = ink()
            await listen(4)
            assert "geschrieben" in ear.heard[-1]

    hearing(ear, play)


def test_a_message_that_comes_up_is_said() -> None:
    ear = Ear()

    async def play(stage: ScreenStage) -> None:
        stage.headphones = lambda: True
        async with showing(stage, screens.Sign(Slot(), None, 90, 27)):
            await listen(15)
            ear.heard.clear()
            stage.press("accept")
            await listen(5)
            assert Words(Settings()).text("de", "signature-fault-empty", {}) in " ".join(ear.heard)

    hearing(ear, play)


def test_what_is_ticked_is_heard() -> None:
    ear = Ear()

    async def play(stage: ScreenStage) -> None:
        stage.headphones = lambda: True
        async with showing(stage, screens.Checklist(DOCUMENTS)):
            for code in (pygame.K_RETURN, pygame.K_RETURN):
                key(code, "\r")
                await listen(8)
            said = " ".join(ear.heard)
            assert "nicht angekreuzt" in said and "angekreuzt" in said.replace("nicht angekreuzt", "")

    hearing(ear, play)


def test_no_cue_lasts_a_second() -> None:
    assert all(sum(seconds for _, seconds in notes) < 1 for notes in CUES.values())


def test_while_it_speaks_time_stands_still() -> None:
    ear = Ear()

    async def play(stage: ScreenStage) -> None:
        async with showing(stage, ASK):
            await asyncio.sleep(40)
            stage.headphones = lambda: True
            await asyncio.sleep(6)
            assert ear.heard and stage.overlay is None

    hearing(ear, play)


def test_where_nothing_can_speak_no_button_says_so() -> None:
    async def play(stage: ScreenStage) -> None:
        async with showing(stage, ASK):
            assert "read" not in ids(stage)

    hearing(Ear(), play, able=False)


def test_a_staff_screen_is_mute() -> None:
    ear = Ear()

    class Staff(Tell):
        silent = True

    async def play(stage: ScreenStage) -> None:
        stage.headphones = lambda: True
        async with showing(stage, Staff("starting")):
            key(pygame.K_DOWN)
            await listen()
        assert not ear.heard

    hearing(ear, play)


def test_the_timeout_is_told_to_two_senses() -> None:
    ear = Ear()

    async def play(stage: ScreenStage) -> None:
        async with showing(stage, ASK):
            await asyncio.sleep(46)
            assert stage.overlay == "still-there"
            assert ear.cues == ["warning"]

    hearing(ear, play)


def test_a_failure_and_a_success_sound_differently() -> None:
    ear = Ear()

    async def play(stage: ScreenStage) -> None:
        async with showing(stage, Tell("ticket-closed", tone=Tone.WARNING)):
            pass
        async with showing(stage, RECEIPT):
            pass
        assert ear.cues == ["wrong", "done"]

    hearing(ear, play)


def test_volume_and_rate_answer_keys_and_are_as_before_after_the_visit() -> None:
    ear = Ear()

    async def play(stage: ScreenStage) -> None:
        before = stage.preferences
        stage.headphones = lambda: True
        async with showing(stage, ASK):
            await listen()
            for code in (pygame.K_F6, pygame.K_F6, pygame.K_F4):
                key(code)
                await listen(4)
            assert "Lautstärke 5 von 7" in ear.heard and "Tempo 5 von 7" in ear.heard
            assert ear.loudness[-1] == pytest.approx(10 ** (LEVELS[4] / 20))
        stage.headphones = lambda: False
        await stage.drawn()
        stage.reset()
        assert stage.preferences == before

    hearing(ear, play)


@given(st.lists(st.sampled_from(["plug", "pull", "next", "take", "again", "read", "wait", "screen"]), max_size=12))
@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_private_is_ever_heard_on_the_loudspeaker(steps: list[str]) -> None:
    """Whatever is plugged, pulled and pressed, and in whatever order."""
    plugged = False
    aloud: list[str] = []

    class Listening(Ear):
        def play(self, wave: bytes, loudness: float) -> None:
            super().play(wave, loudness)
            if not plugged:
                aloud.append(self.heard[-1])

    ear = Listening()
    codes = {"next": pygame.K_DOWN, "take": pygame.K_RETURN, "again": pygame.K_F2}

    async def play(stage: ScreenStage) -> None:
        nonlocal plugged
        stage.headphones = lambda: plugged
        shown: list[screens.Screen[Any]] = [NUMBER, RECEIPT]
        for number, step in enumerate([*steps, "wait"]):
            async with showing(stage, shown[number % 2]):
                if step in ("plug", "pull"):
                    was, plugged = plugged, step == "plug"
                    if was and not plugged:
                        await asyncio.sleep(0.04)  # one look of the loop at rest
                        assert not ear.busy
                elif step in codes:
                    key(codes[step])
                elif step == "read":
                    stage.press("read")
                await asyncio.sleep(2.0 if step == "wait" else 0.2)

    hearing(ear, play)
    secrets = (TICKET.label, "K7M", "K, 7, M", "Wartebereich", "23. November")
    assert not [text for text in aloud if any(secret in text for secret in secrets)]


PIN = screens.Enter("eid-pin", shortest=6, longest=6, masked=True, values={"tries": 3})
CAN = screens.Enter("card-can", shortest=6, longest=6)


@pytest.mark.parametrize("screen", [PIN, CAN], ids=["pin", "can"])
@pytest.mark.parametrize("touched", [False, True])
def test_two_numbers_sound_the_same_on_the_loudspeaker(screen: screens.Enter, touched: bool) -> None:
    """Neither a digit nor how many there are is told, whether typed or touched."""

    def heard(digits: str) -> list[str]:
        ear = Ear()

        async def play(stage: ScreenStage) -> None:
            async with showing(stage, screen):
                stage.press("read")
                await listen(40)
                ear.heard.clear()
                for digit in digits:
                    if touched:
                        stage.press(f"key-{digit}")
                    else:
                        key(getattr(pygame, f"K_{digit}"), digit)
                    await listen(5)

        hearing(ear, play)
        return ear.heard

    first, second = heard("47110"), heard("98526")
    assert first == second
    assert set(first) == {PRIVATE_HINT}


@pytest.mark.parametrize("screen", [PIN, CAN], ids=["pin", "can"])
@pytest.mark.parametrize("headphones", [False, True])
def test_the_digit_where_the_keys_stand_is_told_into_headphones_only(screen: screens.Enter, headphones: bool) -> None:
    """Nor where its key stands among the others: that is as good as the digit."""
    ear = Ear()
    told: dict[str, list[str]] = {}

    async def play(stage: ScreenStage) -> None:
        stage.headphones = lambda: headphones
        async with showing(stage, screen):
            if not headphones:
                stage.press("read")
            await listen(40)
            for _ in range(30):
                ear.heard.clear()
                key(pygame.K_TAB)
                await listen(6)
                if (stage.focused or "").startswith("key-"):
                    told[stage.focused or ""] = list(ear.heard)

    hearing(ear, play)
    digits = [said for id, said in told.items() if id[4:].isdecimal()]
    assert len(digits) == 10
    assert all((said == [PRIVATE_HINT]) is not headphones for said in digits)


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
def test_seven_rates_are_heard_and_the_slowest_is_a_quarter_of_the_fastest() -> None:
    async def measure() -> list[float]:
        voice = Voice()
        text = "Das Bürgerbüro bestellt damit Ihren Ausweis und dieses Gerät löscht alles nach dem Abruf."
        waves = [await voice.wave(text, "de", rate, keep=False) for rate in RATES]
        return [len(one) for one in waves]

    lengths = asyncio.run(measure())
    assert lengths == sorted(lengths, reverse=True)
    assert 3.0 < lengths[0] / lengths[-1] < 5.0


def test_recordings_come_first(tmp_path: Path) -> None:
    def tone(file: Path, frames: int) -> bytes:
        file.parent.mkdir(parents=True, exist_ok=True)
        with wave.open(str(file), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(22050)
            out.writeframes(b"\0\0" * frames)
        return file.read_bytes()

    words = Words(Settings())
    text, slow = "Was möchten Sie tun?", "Wir prüfen Ihr Foto"
    by_key = tone(tmp_path / "de" / "start.wav", 100)
    by_hash = tone(tmp_path / f"{fingerprint('de', 65, slow)}.wav", 200)
    assert fingerprint("de", 65, slow) == hashlib.sha256(f"de|de|65|{slow}".encode()).hexdigest()
    voice = Voice(tmp_path, words.key_of)

    async def ask() -> None:
        assert await voice.wave(text, "de", 100, keep=False) == by_key
        assert await voice.wave(slow, "de", 65, keep=False) == by_hash

    asyncio.run(ask())


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
def test_espeak_is_heard_and_stops_at_once() -> None:
    async def play() -> None:
        voice = Speech(Voice(), Sound())
        if not voice.available:
            pytest.skip("no sound device")
        voice.say([Utterance("Willkommen im Bürgerbüro. Berühren Sie den Bildschirm.")], "de")
        channel = pygame.mixer.Channel(0)
        async with asyncio.timeout(10):
            while not channel.get_busy():  # noqa: ASYNC110 - the mixer has no events
                await asyncio.sleep(0.01)
        voice.stop()
        assert not channel.get_busy()
        for name in ("warning", "done", "wrong"):
            voice.cue(name)
        pygame.mixer.quit()

    asyncio.run(play())
