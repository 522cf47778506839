"""Every way a visit can end: what the citizen sees, and what is left behind."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import msgspec
import pytest

from drivers.ports import Device, DeviceLost, DeviceNeedsHand, Finger, Frame, Reason, State
from flows.needs import Age, Criterion, FingerAdvice, NoPortrait, Portrait
from flows.screens import Attract, Busy, Errand, Load, OutOfOrder, ReceiptShown, Screen, Start, Tell, TicketNext
from flows.visit import End, Ended, Place
from kiosk.audit import Audit, verify
from kiosk.diagnosis.statistics import figures
from kiosk.handover import read
from kiosk.host import Ending, Host
from kiosk.outbox import Outbox, OutboxFull
from kiosk.protocol import FaceCapture, FingerCapture, Protocol
from kiosk.sealing import load_public_key
from kiosk.settings import Limits, Settings, Terminal, Texts
from office.messages import Envelope, Header, Receipt, Submission
from office.opening import PrivateKey, generate, load_private_key, open_envelope
from tests.journeys.test_capture import By
from tests.support.fakes import NOW, FakeExaminer, FakeOffice, FakeTypesetter, World


class WitnessedExaminer(FakeExaminer):
    def __init__(self) -> None:
        super().__init__()
        self.protocol = Protocol()

    async def portrait(self, frame: Frame, age: Age) -> Portrait | NoPortrait:
        self.protocol.face_from = NOW
        return await super().portrait(frame, age)


class AskedOffice(FakeOffice):
    """The office behind a courier; numbers what was handed in unless it is away."""

    def __init__(self) -> None:
        super().__init__()
        self.woken = 0

    async def wake(self) -> None:
        self.woken += 1
        self._answer()

    async def receipt(self, key: str, timeout: float) -> Receipt | None:
        self._answer()
        return Receipt(key, 17, "2026-11-23", "GERA-1", NOW)


@dataclass
class Scene:
    """A host with an outbox on disk and everything around it in memory."""

    host: Host
    world: World
    office: AskedOffice
    outbox: Outbox
    private: PrivateKey

    def opened(self) -> tuple[Header, Submission]:
        """What the office finds in the one envelope that waits."""
        [waiting] = self.outbox.due(NOW.timestamp() + 1)
        return open_envelope(msgspec.msgpack.decode(waiting.envelope, type=Envelope), self.private)

    @property
    def left(self) -> int:
        """Envelopes in the outbox."""
        return len(self.outbox.due(NOW.timestamp() + 1))


@dataclass
class Answering:
    """Answers by name; a function is called with the screen."""

    by: dict[str, Any] = field(default_factory=dict)

    def __call__(self, screen: Screen[Any], place: Place) -> Any:
        planned = self.by.get(screen.name)
        if callable(planned) and not isinstance(planned, type):
            return planned()
        return By(identify="none", document="passport", identify_person="me", start=Errand.CAPTURE)(screen, place)


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    generate(tmp_path / "office.key", tmp_path / "office.pub")
    world, office = World(), AskedOffice()
    world.stage.answer = Answering()
    outbox = Outbox(tmp_path / "outbox.sqlite", reserve=0)
    host = Host(
        Settings(texts=Texts(languages=("de",)), limits=Limits(visit=5.0, receipt=5.0)),
        world.stage,
        world.devices(),
        WitnessedExaminer,
        office,
        FakeTypesetter(),
        outbox,
        lambda: load_public_key(tmp_path / "office.pub"),
        lambda: NOW,
        Audit(tmp_path / "audit.jsonl"),
    )
    return Scene(host, world, office, outbox, load_private_key(tmp_path / "office.key"))


def answer(scene: Scene, name: str, how: Callable[[], Any]) -> None:
    scene.world.stage.answer = Answering({name: how})


def leave(end: End) -> Callable[[], Any]:
    def left() -> Any:
        raise Ended(end)

    return left


async def test_a_finished_visit_is_sealed_handed_in_and_shown(scene: Scene) -> None:
    ending = await scene.host.serve()
    assert ending.end == "done" and ending.receipt is not None and ending.receipt.number == 17
    header, submission = scene.opened()
    assert header.code == ending.code and header.expires_at - header.captured_at == timedelta(hours=96)
    assert set(submission.files) == {
        "portrait.jpg", "finger-right-index.cbeff", "finger-left-index.cbeff", "signature.jpg", "record.json",
        "log.xml",
    }  # fmt: skip
    [shown] = [screen for screen in scene.world.stage.shown if isinstance(screen, ReceiptShown)]
    assert (shown.code, shown.number, shown.mark, shown.printed) == (ending.code, 17, None, True)
    assert shown.delete_by == NOW + timedelta(hours=96)
    assert scene.office.woken == 1 and scene.world.stage.resets == 1


async def test_the_code_has_a_check_character(scene: Scene) -> None:
    code = (await scene.host.serve()).code or ""
    assert re.fullmatch(r"[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}", code)
    assert read(code.lower().replace("-", " ")) == code
    for position in (0, 1, 2, 4, 5, 6):
        wrong = code[:position] + ("7" if code[position] != "7" else "8") + code[position + 1 :]
        assert read(wrong) is None


async def test_without_the_office_the_visit_ends_well_with_a_mark(scene: Scene) -> None:
    scene.office.away = True
    ending = await scene.host.serve()
    assert (ending.end, ending.receipt, ending.mark) == ("done", None, "K1-001")
    header, _ = scene.opened()
    assert header.mark == "K1-001", "so that the office can tell which number the mark became"
    [shown] = [screen for screen in scene.world.stage.shown if isinstance(screen, ReceiptShown)]
    assert (shown.number, shown.mark) == (None, "K1-001")


async def test_a_broken_printer_does_not_stop_the_hand_over(scene: Scene) -> None:
    scene.world.printer.driver.failures = [DeviceNeedsHand(Device.PRINTER, Reason.PAPER_OUT)]
    assert (await scene.host.serve()).end == "done"
    [shown] = [screen for screen in scene.world.stage.shown if isinstance(screen, ReceiptShown)]
    assert not shown.printed and scene.left == 1


@pytest.mark.parametrize("at", ["privacy", "photo-hints", "photo-aim", "finger-place", "signature-sign", "review"])
@pytest.mark.parametrize("end", [End.CANCELLED, End.WALKED_AWAY])
async def test_leaving_anywhere_leaves_nothing(scene: Scene, at: str, end: End) -> None:
    answer(scene, at, leave(end))
    ending = await scene.host.serve()
    assert ending.end == end.name.lower()
    last = scene.world.stage.shown[-1]
    assert isinstance(last, Tell) and last.name == ending.end.replace("_", "-")
    assert scene.left == 0 and scene.world.stage.resets == 1


async def test_a_visit_that_takes_too_long_is_ended(scene: Scene) -> None:
    stage = scene.world.stage
    usual = stage.show

    async def endless(screen: Screen[Any], place: Place) -> Any:
        if screen.name == "photo-hints":
            await asyncio.Event().wait()
        return await usual(screen, place)

    stage.show = endless  # type: ignore[method-assign]
    quick = Settings(texts=Texts(languages=("de",)), limits=Limits(visit=0.05))
    host = replace(scene.host, settings=quick)
    assert (await host.serve()).end == "too_long"
    assert stage.names[-1] == "too-long" and scene.left == 0


@pytest.mark.parametrize(
    ("device", "kind"),
    [("camera", Device.CAMERA), ("scanner", Device.FINGERPRINT), ("pad", Device.SIGNATURE)],
)
@pytest.mark.parametrize("reason", [Reason.UNPLUGGED, Reason.SILENT, Reason.TOO_SLOW])
async def test_a_device_that_vanishes_ends_on_a_sentence_with_its_code(
    scene: Scene, device: str, kind: Device, reason: Reason
) -> None:
    def vanish() -> str:
        getattr(scene.world, device).fail = DeviceLost(kind, reason)
        return "agree"

    answer(scene, "privacy", vanish)

    ending = await scene.host.serve()
    assert replace(ending, step=None) == Ending("device-error", reason=f"{kind.value}{reason.value}", device=kind)
    assert ending.step in ("take_portrait", "take_prints", "sign")
    last = scene.world.stage.shown[-1]
    assert isinstance(last, Tell) and (last.name, last.code) == ("device-error", ending.reason)
    assert scene.left == 0


async def test_a_full_disk_closes_the_capture_before_it_begins(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> None:
        raise OutboxFull("full")

    monkeypatch.setattr(scene.outbox, "room", full)
    scene.office.away = True
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.2):
            await scene.host.serve()
    assert {screen.code for screen in scene.world.stage.shown if isinstance(screen, OutOfOrder)} == {"O10"}
    assert "start" not in scene.world.stage.names


async def test_a_disk_that_fills_up_during_the_visit_is_told_with_its_code(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OutboxFull("full")

    monkeypatch.setattr(scene.outbox, "put", full)
    ending = await scene.host.serve()
    assert (ending.end, ending.reason) == ("disk-full", "O10")
    assert scene.world.stage.names[-1] == "disk-full"


async def test_a_program_error_reaches_a_sentence_and_tells_no_data(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    def stumble() -> Any:
        raise RuntimeError("Erika Mustermann")

    answer(scene, "photo-hints", stumble)
    ending = await scene.host.serve()
    assert (ending.end, ending.reason) == ("program-error", "X20")
    assert "Erika" not in caplog.text and "RuntimeError" in caplog.text
    assert scene.world.stage.resets == 1


async def test_a_terminal_that_can_do_nothing_says_so_and_comes_back_by_itself(scene: Scene) -> None:
    scene.office.away = True
    scene.world.camera.state = State.FAULTY
    usual = Answering()

    def repaired(screen: Screen[Any], place: Place) -> Any:
        if isinstance(screen, OutOfOrder):
            scene.world.camera.state = State.READY
            return None
        return usual(screen, place)

    scene.world.stage.answer = repaired
    assert (await scene.host.serve()).end == "done"
    assert [type(screen) for screen in scene.world.stage.shown[:2]] == [OutOfOrder, Attract]


async def test_the_record_and_the_log_say_what_was_taken(scene: Scene) -> None:
    ending = await scene.host.serve()
    _, submission = scene.opened()
    record = msgspec.json.decode(submission.files["record.json"])
    assert record["code"] == ending.code and record["document"] == "passport"
    assert [finger["position"] for finger in record["fingers"]] == [2, 7]
    assert record["portrait"]["criteria"]["2.2"]["mandatory"] is True
    assert record["attack_detection"] == {"portrait": "not performed", "fingers": "not performed"}
    log = ET.fromstring(submission.files["log.xml"])
    name = "{http://trbio.bsi.bund.de/gid/6/v1}"
    assert log.tag == f"{name}MultiModalProcess"
    profiles = [leaf.text for leaf in log.iter(f"{name}ApplicationProfile")]
    assert profiles == [
        "GID_UnsupervisedSelfServiceFacialImageAcquisitionSystem",
        "GID_UnsupervisedSelfServiceFingerprintAcquisitionSystem",
    ]
    assert log.find(f"{name}ApplicationProfile") is None, "forbidden directly under the root"
    assert [timeout.get("configured") for timeout in log.iter(f"{name}Timeout")] == ["30000", "60000"]


async def test_no_finger_acquisition_is_logged_for_a_small_child(scene: Scene) -> None:
    scene.world.stage.answer = By(identify="none", document="passport", identify_person="child_under_6",
                                  start=Errand.CAPTURE)  # fmt: skip
    await scene.host.serve()
    _, submission = scene.opened()
    assert b"FingerAcquisition" not in submission.files["log.xml"]
    assert msgspec.json.decode(submission.files["record.json"])["fingers"] is None


async def test_the_audit_tells_what_happened_and_to_nobody_who(scene: Scene, tmp_path: Path) -> None:
    ending = await scene.host.serve()
    verify(tmp_path / "audit.jsonl")
    events = [msgspec.json.decode(line)["event"] for line in (tmp_path / "audit.jsonl").read_bytes().splitlines()]
    assert events == ["visit-began", "submission-kept", "slip-printed", "visit-ended"]
    assert (ending.code or "").encode() not in (tmp_path / "audit.jsonl").read_bytes()


async def test_paper_and_what_had_to_be_repeated_are_counted_and_nobody_is_named(scene: Scene, tmp_path: Path) -> None:
    def examined() -> WitnessedExaminer:
        examiner, no = WitnessedExaminer(), Criterion("3.1", "eyes open", 0.1, 0.2, None, False, True)
        allowed = replace(no, id="5.1", mandatory=False)
        examiner.protocol.faces = [FaceCapture(NOW, 1, (no, allowed), (), 0.0)] * 2
        poor = FingerCapture(NOW, Finger.RIGHT_INDEX, 12, False, (FingerAdvice.TOO_DRY,), 0.0)
        examiner.protocol.fingers = [poor, replace(poor, acceptable=True)]
        return examiner

    host = replace(scene.host, new_examiner=examined)
    await host.serve()
    scene.world.stage.answer = By(start=Errand.TICKET)
    await replace(host, new_examiner=WitnessedExaminer).serve()
    counted = figures(tmp_path / "audit.jsonl")
    assert dict(counted.missed) == {"face 3.1": 2, "finger too_dry": 1}
    assert (counted.visits.visits, counted.visits.slips) == (2, 2)
    kinds = re.findall(r'"kind":"(\w+)"', (tmp_path / "audit.jsonl").read_text())
    assert kinds == ["receipt", "ticket"]


async def test_no_face_acquisition_is_logged_where_none_took_place(scene: Scene) -> None:
    scene.world.stage.answer = By(identify="none", document="passport", identify_person="me", start=Errand.CAPTURE,
                                  fee="have_photo")  # fmt: skip
    await scene.host.serve()
    _, submission = scene.opened()
    assert b"FaceAcquisition" not in submission.files["log.xml"]


async def test_whoever_gathered_nothing_hands_nothing_in(scene: Scene) -> None:
    scene.world.stage.answer = By(identify="none", document="passport", identify_person="me", start=Errand.PHOTO,
                                  fee="have_photo")  # fmt: skip
    ending = await scene.host.serve()
    assert (ending.end, ending.reason, scene.left) == ("at_counter", "have-photo", 0)


async def test_a_number_outlives_a_cancelled_photo(scene: Scene) -> None:
    scene.world.stage.answer = By(identify="none", document="passport", identify_person="me", start=Errand.TICKET,
                                  ticket_number=TicketNext.PHOTO, privacy="counter")  # fmt: skip
    ending = await scene.host.serve()
    assert ending.end == "at_counter" and ending.ticket is not None
    last = scene.world.stage.shown[-1]
    assert isinstance(last, Tell) and last.name == "kept" and last.values["label"] == "A 001"


async def test_nothing_can_be_cancelled_once_it_is_handed_in(scene: Scene) -> None:
    await scene.host.serve()
    stage = scene.world.stage
    for screen, place in zip(stage.shown, stage.places, strict=True):
        if isinstance(screen, ReceiptShown) or (isinstance(screen, Busy) and screen.name == "submit"):
            assert place.final


async def test_out_of_the_house_there_is_no_queue_and_what_waits_is_told(scene: Scene) -> None:
    settings = msgspec.structs.replace(scene.host.settings, terminal=Terminal(outreach=True))
    host = replace(scene.host, settings=settings)
    scene.office.away = True
    await host.serve()
    await host.serve()
    start = next(screen for screen in scene.world.stage.shown if isinstance(screen, Start))
    assert Errand.TICKET not in [option.value for option in start.options]
    attracts = [screen for screen in scene.world.stage.shown if isinstance(screen, Attract)]
    assert all("closed-office" not in screen.closed for screen in attracts), "no queue, nothing to apologise for"
    assert attracts[0].load == Load(0, None)
    assert attracts[-1].load == Load(1, NOW + timedelta(hours=96))
    late = replace(host, clock=lambda: NOW + timedelta(hours=73))
    assert late._offer().load == Load(2, NOW + timedelta(hours=96), urgent=True)


async def test_the_last_question_comes_after_a_finished_visit_only(scene: Scene) -> None:
    settings = msgspec.structs.replace(scene.host.settings, terminal=Terminal(feedback=True))
    host = replace(scene.host, settings=settings)
    answer(scene, "feedback", lambda: 4)
    await host.serve()
    assert scene.office.opinions == [(4, None)]
    answer(scene, "identify", leave(End.CANCELLED))
    await host.serve()
    assert scene.world.stage.names.count("feedback") == 1
