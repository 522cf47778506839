"""A document instead of a code: every outcome of the chip, every turn of the online function, and what is handed in."""

from __future__ import annotations

from typing import Any

import pytest

from drivers.ports import CardGone, Device, DeviceLost, EidNeed, EidStep, Reason, Slot, State
from flows.capture import capture
from flows.document import read_document, zone_date
from flows.identify import identify
from flows.identity import CanKey, CardFault, ChipIdentity, OnlineIdentity, ZoneKey
from flows.needs import Age
from flows.online import identify_online
from flows.screens import EidConsent, LayCard, ScanCode, Screen, TakeCard
from flows.visit import Back, End, Ended, Place
from tests.journeys.test_capture import world
from tests.support.fakes import FakeDevice, FakeDriver, World, chip_identity


class FakeReader(FakeDriver):
    def __init__(self) -> None:
        self.card: Slot[int] = Slot(None)

    async def begin(self) -> None: ...

    async def connect(self) -> None: ...

    async def transmit(self, command: bytes) -> bytes:
        raise CardGone


class FakeEid(FakeDriver):
    """Plays its steps: each answer leads to the next."""

    def __init__(self, *steps: EidStep) -> None:
        self.step: Slot[EidStep] = Slot(steps[0])
        self.card: Slot[int] = Slot(None)
        self.steps = list(steps[1:])
        self.entered: list[str | None] = []

    async def begin(self, service: str) -> None: ...

    async def accept(self) -> None:
        self.step.latest = self.steps.pop(0)

    async def enter(self, digits: str | None) -> None:
        self.entered.append(digits)
        self.step.latest = self.steps.pop(0)


def with_card(*documents: ChipIdentity | CardFault, **answers: Any) -> World:
    made = world(identify=["card", "none"], card_key="can", card_can="500540", **answers)
    made.card = FakeDevice(Device.CARD, FakeReader())
    made.examiner.documents = list(documents)
    return made


def with_eid(*steps: EidStep, **answers: Any) -> tuple[World, FakeEid]:
    made, eid = world(identify=["online", "none"], eid_pin="123456", eid_can="500540", **answers), FakeEid(*steps)
    made.eid = FakeDevice(Device.EID, eid)
    made.house = type(made.house)("6", "3", burst=1, eid_service="https://eid.example/token")
    return made, eid


async def test_a_passport_fills_in_the_case_and_leaves_with_it() -> None:
    made = with_card(chip_identity(age=34))
    application = await made.visit().walk(capture)
    assert isinstance(application.identity, ChipIdentity)
    assert application.age is Age.FROM_10
    assert "identify-person" not in made.stage.names
    assert not any("MARKER" in repr(screen) for screen in made.stage.shown)
    assert isinstance(made.examiner.keys[0], CanKey)


@pytest.mark.parametrize(("years", "prints", "signs"), [(4, False, False), (8, True, False), (34, True, True)])
async def test_age_decides_what_is_taken(years: int, prints: bool, signs: bool) -> None:
    application = await with_card(chip_identity(age=years)).visit().walk(capture)
    assert (application.prints is not None, application.signature is not None) == (prints, signs)


async def test_a_forged_document_decides_nothing_and_the_citizen_never_learns() -> None:
    made = with_card(chip_identity(4, "forged"))
    application = await made.visit().walk(capture)
    assert "identify-person" in made.stage.names
    assert application.prints is not None
    assert not any("forged" in name for name in made.stage.names)


@pytest.mark.parametrize("fault", list(CardFault))
async def test_each_fault_leads_on(fault: CardFault) -> None:
    made = with_card(fault, chip_identity())
    identified = await made.visit().walk(identify)
    if fault is CardFault.RESTRICTED:
        assert identified.identity is None
        assert "card-restricted" in made.stage.names
    else:
        assert isinstance(identified.identity, ChipIdentity)


async def test_a_chip_that_stays_unreadable_is_left_to_the_counter() -> None:
    made = with_card(*[CardFault.UNREADABLE] * 3)
    assert (await made.visit().walk(identify)).identity is None
    assert made.stage.names.count("card-lay") == 3
    assert made.stage.names[-2:] == ["card-unreadable", "identify"]


async def test_number_and_dates_open_it_too() -> None:
    made = with_card(chip_identity())
    made.stage.answer.answers |= {  # type: ignore[attr-defined]
        "card_key": "zone", "card_number": "C01X0006H",
        "card_birth": ["31022000", "12081990"], "card_expiry": "15042034",
    }  # fmt: skip
    assert (await made.visit().walk(identify)).identity is not None
    [key] = made.examiner.keys
    assert isinstance(key, ZoneKey)
    assert (key.number, key.birth, key.expiry) == ("C01X0006H", "900812", "340415")
    assert zone_date("30022000") is None


@pytest.mark.parametrize(("camera", "scanner"), [(True, True), (True, False), (False, True)])
async def test_the_printed_zone_comes_from_whatever_can_read_it(camera: bool, scanner: bool) -> None:
    made = with_card(chip_identity())
    made.camera.state, made.codes.state = (State.READY if one else State.ABSENT for one in (camera, scanner))
    made.stage.answer.answers |= {"card_key": "scan", "scan_zone": ["WRONG", "ZONE"]}  # type: ignore[attr-defined]
    assert (await made.visit().walk(identify)).identity is not None
    scans = [screen for screen in made.stage.shown if isinstance(screen, ScanCode)]
    assert [(len(one.codes), one.view is not None, one.wrong) for one in scans] == [
        (camera + scanner, camera, False), (camera + scanner, camera, True),
    ]  # fmt: skip


async def test_a_reader_that_is_lost_leaves_the_other_ways() -> None:
    made = with_card()
    assert made.card is not None
    made.card.fail = DeviceLost(Device.CARD, Reason.UNPLUGGED)
    assert (await made.visit().walk(identify)).identity is None
    assert made.stage.names == ["identify", "card-away", "identify"]


async def test_online_through_consent_card_can_and_pin() -> None:
    made, eid = with_eid(
        EidStep(EidNeed.CONSENT, rights=("FamilyName",)), EidStep(EidNeed.PIN, 3), EidStep(EidNeed.PIN, 2, wrong=True),
        EidStep(EidNeed.CAN, 1), EidStep(EidNeed.PIN, 1), EidStep(EidNeed.DONE, session="https://eid.example/4711"),
    )  # fmt: skip
    identified = await made.visit().walk(identify)
    assert isinstance(identified.identity, OnlineIdentity)
    assert made.stage.names == ["identify", "eid-consent", "eid-pin", "eid-pin", "eid-can", "eid-pin", "eid-done"]
    assert eid.entered == ["123456", "123456", "500540", "123456"]


async def test_a_reader_with_keys_gets_no_number_from_us() -> None:
    made, eid = with_eid(EidStep(EidNeed.PIN, 3, keypad=True), EidStep(EidNeed.DONE))
    await made.visit().walk(identify)
    assert eid.entered == [None]
    assert "eid-pin" not in made.stage.names


@pytest.mark.parametrize(
    ("step", "said"),
    [(EidStep(EidNeed.PUK), "eid-blocked"), (EidStep(EidNeed.FAILED, problem="deactivated"), "eid-deactivated"),
     (EidStep(EidNeed.FAILED, problem="trustedChannelEstablishmentFailed"), "eid-failed")],
)  # fmt: skip
async def test_online_can_fail_in_words(step: EidStep, said: str) -> None:
    made, _ = with_eid(step)
    assert (await made.visit().walk(identify)).identity is None
    assert made.stage.names == ["identify", said, "identify"]


@pytest.mark.parametrize(
    "last", [EidStep(EidNeed.DONE), EidStep(EidNeed.PUK), EidStep(EidNeed.FAILED), EidStep(EidNeed.CONSENT)]
)
async def test_however_online_ends_the_card_is_taken_first(last: EidStep) -> None:
    made, eid = with_eid(last, eid_consent=False)
    eid.card.latest = 1
    usual = made.stage.show

    async def show(screen: Screen[Any], place: Place) -> Any:
        answered = await usual(screen, place)
        if isinstance(screen, TakeCard):
            eid.card.latest = None
        return answered

    made.stage.show = show  # type: ignore[method-assign]
    identified = await made.visit().walk(identify)
    assert (identified.identity is not None) is (last.need is EidNeed.DONE)
    names = made.stage.names
    assert names[2] == "card-take" and names[3:] in ([], ["identify"])


async def test_a_client_that_goes_once_all_is_done_takes_nothing_back() -> None:
    made, eid = with_eid(EidStep(EidNeed.DONE))
    eid.card.latest = 1
    usual = made.stage.show

    async def show(screen: Screen[Any], place: Place) -> Any:
        if isinstance(screen, TakeCard):
            raise DeviceLost(Device.EID, Reason.UNPLUGGED)
        return await usual(screen, place)

    made.stage.show = show  # type: ignore[method-assign]
    assert (await made.visit().walk(identify)).identity is not None
    assert "eid-away" not in made.stage.names


async def test_without_a_service_of_the_city_nothing_is_offered_online() -> None:
    made, _ = with_eid(EidStep(EidNeed.DONE))
    made.house = type(made.house)("6", "3", burst=1)
    made.stage.answer.answers["identify"] = "none"  # type: ignore[attr-defined]
    await made.visit().walk(identify)
    [ask] = made.stage.shown
    assert "online" not in [option.key for option in ask.options]  # type: ignore[attr-defined]


@pytest.mark.parametrize("way", ["card", "online"])
async def test_whoever_walks_away_is_reminded_of_the_document_that_still_lies_there(way: str) -> None:
    made, eid = with_eid(EidStep(EidNeed.CONSENT))
    made.card = FakeDevice(Device.CARD, FakeReader())
    made.stage.answer.answers |= {"identify": [way], "card_key": "can", "card_can": "500540"}  # type: ignore[attr-defined]
    slot = made.card.driver.card if way == "card" else eid.card
    slot.latest = 1
    usual = made.stage.show

    async def show(screen: Screen[Any], place: Place) -> Any:
        if isinstance(screen, LayCard | EidConsent):
            raise Ended(End.WALKED_AWAY)
        answered = await usual(screen, place)
        if isinstance(screen, TakeCard):
            slot.latest = None
        return answered

    made.stage.show = show  # type: ignore[method-assign]
    with pytest.raises(Ended):
        await made.visit().walk(identify)
    assert made.stage.names[-1] == "card-take"


async def test_back_leads_out_of_typing_one_screen_at_a_time() -> None:
    made = with_card(chip_identity())
    made.stage.answer.answers |= {  # type: ignore[attr-defined]
        "card_key": ["zone", "zone"], "card_number": [Back, "C01X0006H", "C01X0006H"],
        "card_birth": [Back, "12081990"], "card_expiry": "15042034",
    }  # fmt: skip
    assert (await made.visit().walk(identify)).identity is not None
    names = [name for name in made.stage.names if name.startswith("card-")]
    assert names[:7] == [
        "card-key", "card-number", "card-key", "card-number", "card-birth", "card-number", "card-birth",
    ]  # fmt: skip


async def test_back_from_the_card_leads_to_the_other_ways_once_it_is_taken_away() -> None:
    made = with_card()
    made.stage.answer.answers |= {"card_key": [Back]}  # type: ignore[attr-defined]
    assert (await made.visit().walk(identify)).identity is None
    assert made.stage.names == ["identify", "card-key", "identify"]


@pytest.mark.parametrize("way", ["card", "online"])
async def test_another_device_that_is_lost_meanwhile_is_told_as_what_it_is(way: str) -> None:
    made, _ = with_eid(EidStep(EidNeed.CONSENT))
    made.card = FakeDevice(Device.CARD, FakeReader())
    lost = DeviceLost(Device.SCANNER, Reason.UNPLUGGED)

    def gone(screen: Screen[Any], place: Place) -> Any:
        if screen.name in ("card-key", "eid-consent"):
            raise lost
        return next(option.value for option in screen.options if option.key == way)  # type: ignore[attr-defined]

    made.stage.answer = gone
    with pytest.raises(DeviceLost) as told:
        await made.visit().walk(identify)
    assert told.value is lost


async def test_what_is_not_there_reads_nothing() -> None:
    made = world()
    visit = made.visit()
    assert await read_document(visit) is None
    assert await identify_online(visit) is None
    assert made.stage.names == []
