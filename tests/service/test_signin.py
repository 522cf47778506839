"""Staff cards at the door: only an enrolled card with its PIN opens, and whoever came with a card goes with it."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from drivers import driver
from drivers.ports import CardGone, CardReader, Device, DeviceLost, Lent, Reason, Slot
from drivers.supervisor import Supervisor
from flows.screens import Screen
from flows.service.screens import SignIn, StaffLay
from flows.service.signin import sign_in
from flows.visit import Back, End, Ended, Place
from kiosk.__main__ import main
from kiosk.access import Gate
from kiosk.audit import Audit, verify
from kiosk.diagnosis.door import StaffDoor
from kiosk.practice import Practice
from kiosk.settings import default_file, load
from kiosk.staffcards import CardGate, CardUnusable, StaffCards
from tests.cards.far_piv import ATR, PIN, StaffCard
from tests.cards.far_reader import READER, Inserted, daemon
from tests.drivers.plug import until
from tests.support.fakes import FakeDevice, FakeDriver, FakeStage

NOW = datetime(2026, 11, 26, tzinfo=UTC)


class FakeReader(FakeDriver):
    """A reader with a card on it."""

    def __init__(self, card: StaffCard | None) -> None:
        self.card: Slot[int] = Slot(1)
        self.lies = card
        self.commands = 0

    async def begin(self) -> None: ...

    async def connect(self) -> bytes:
        if self.card.latest is None:
            raise CardGone
        if self.lies:
            self.lies.reset()
        return ATR

    async def transmit(self, command: bytes) -> bytes:
        self.commands += 1
        return self.lies.respond(command) if self.lies else b"\x6a\x82"

    def pull(self) -> None:
        self.card.latest = None


@dataclass
class Staff:
    """A terminal where `card` is enrolled as t7. `types` are the card PINs in the order in which they are typed."""

    state: Path
    card: StaffCard = field(default_factory=StaffCard)
    types: list[str] = field(default_factory=lambda: [PIN])
    up: float = 1000.0
    came: list[str] = field(default_factory=list)
    stage: FakeStage = field(default_factory=FakeStage)
    during: Callable[[], Any] = lambda: None
    stays: float = 0.5
    now: datetime = NOW

    def __post_init__(self) -> None:
        self.cards.add("t7", self.card.certificate, NOW)
        self.reader = FakeReader(self.card)

    @property
    def cards(self) -> StaffCards:
        return StaffCards(self.state / "staff")

    @property
    def door(self) -> StaffDoor:
        """As the program makes it at every start."""
        audit = Audit(self.state / "audit.jsonl")
        gate = Gate(self.state, audit, uptime=lambda: self.up)
        return StaffDoor(gate, CardGate(self.cards, gate.lockout, audit, lambda: self.now))

    async def come(self, reader: Lent[CardReader] | None = None) -> list[str]:
        """Try to come in; gives the screens. Whoever is refused goes away."""
        todo, before = list(self.types), len(self.stage.shown)

        def answer(screen: Screen[Any], _: Place) -> Any:
            if isinstance(screen, StaffLay | SignIn):
                if screen.card.latest in (None, screen.stale):
                    raise Ended(End.CANCELLED)
                return ""
            if screen.name == "service-card-pin":
                if not todo:
                    raise Back
                return todo.pop(0)
            return None

        async def inside(who: str) -> None:
            self.came.append(who)
            self.during()
            await asyncio.sleep(self.stays)
            self.came.append("done")

        self.stage.answer = answer
        lent = reader or cast("Lent[CardReader]", FakeDevice(Device.CARD, self.reader))
        with suppress(Ended):
            await sign_in(self.stage, self.door, lent, inside)
        return self.stage.names[before:]

    @property
    def log(self) -> str:
        return (self.state / "audit.jsonl").read_text()


@pytest.fixture
def staff(tmp_path: Path) -> Staff:
    return Staff(tmp_path)


@pytest.mark.parametrize("kind", ["ec", "rsa"])
async def test_an_enrolled_card_opens_with_its_pin_and_is_noted_by_its_staff_id_alone(
    tmp_path: Path, kind: str
) -> None:
    staff = Staff(tmp_path, StaffCard(kind))
    assert await staff.come() == ["service-card-lay", "service-card-reading", "service-card-pin", "service-checking"]
    assert staff.came == ["t7", "done"]
    assert verify(staff.state / "audit.jsonl").count == 1
    assert '"card":"t7"' in staff.log and "4711" not in staff.log and PIN not in staff.log


async def test_a_card_that_was_never_enrolled_or_was_removed_is_refused_before_anybody_types_its_pin(
    staff: Staff,
) -> None:
    assert staff.cards.remove("t7") and not staff.cards.remove("t7")
    staff.cards.add("t8", StaffCard().certificate, NOW)  # somebody else's
    names = await staff.come()
    assert "service-card-pin" not in names and staff.came == []
    assert staff.stage.shown[-1].fault == "service-card-unknown"  # type: ignore[attr-defined]
    assert staff.door._gate.lockout.failures().count == 1


async def test_a_card_with_the_certificate_of_ours_and_another_key_is_refused(staff: Staff) -> None:
    staff.card.signs_with = ec.generate_private_key(ec.SECP256R1())
    await staff.come()
    assert staff.came == [] and "desk-refused" in staff.log


async def test_a_wrong_pin_counts_on_the_card_and_at_the_door_and_both_are_shown(staff: Staff) -> None:
    staff.types = ["000000", "111112"]
    await staff.come()
    asked = [screen for screen in staff.stage.shown if screen.name == "service-card-pin"]
    assert [(one.fault, one.values["left"], one.values["tries"]) for one in asked[1:]] == [  # type: ignore[attr-defined]
        ("service-card-pin-wrong", 2, 4), ("service-card-pin-wrong", 1, 3),
    ]  # fmt: skip
    staff.types = ["000000", PIN]
    await staff.come()
    assert staff.card.tries == 0 and staff.came == []
    assert staff.stage.shown[-1].fault == "service-card-blocked"  # type: ignore[attr-defined]


async def test_the_right_pin_after_a_wrong_one_opens_and_forgets_the_failure(staff: Staff) -> None:
    staff.types = ["000000", PIN]
    await staff.come()
    assert staff.came == ["t7", "done"]
    assert staff.door._gate.lockout.failures().count == 0


async def test_card_and_pin_pad_share_one_lock_out_that_outlives_restarts(staff: Staff) -> None:
    for _ in range(3):
        assert not (await staff.door.enter("000000", "000000")).open
    staff.types = ["000000", "000000"]
    assert (await staff.come())[-1] == "service-locked"
    staff.up = 5.0  # the plug was pulled
    staff.types, asked = [PIN], staff.reader.commands
    assert await staff.come() == ["service-locked"]
    assert staff.reader.commands == asked and staff.came == []
    assert (await staff.door.prove(cast(Any, FakeDevice(Device.CARD, staff.reader)), PIN)).seconds > 0
    assert staff.card.tries == 1  # nor was the card asked
    staff.up = 25.0
    await staff.come()
    assert staff.came == ["t7", "done"]


async def test_pulling_the_card_ends_the_session(staff: Staff) -> None:
    staff.during = staff.reader.pull
    await staff.come()
    assert staff.came == ["t7"]


async def test_another_card_in_its_place_ends_the_session_too(staff: Staff) -> None:
    staff.during = lambda: setattr(staff.reader.card, "latest", 2)
    await staff.come()
    assert staff.came == ["t7"]


async def test_a_card_pulled_before_its_pin_was_typed_brings_back_the_first_screen(staff: Staff) -> None:
    real = staff.stage.show

    async def show(screen: Screen[Any], place: Place) -> Any:
        if screen.name == "service-card-pin":
            staff.reader.pull()
            await asyncio.sleep(5)
        return await real(screen, place)

    staff.stage.show = show  # type: ignore[method-assign]
    await staff.come()
    assert staff.stage.shown[-1].fault == "service-card-unreadable"  # type: ignore[attr-defined]
    assert staff.came == []


async def test_a_passport_is_no_staff_card_and_costs_no_try(staff: Staff) -> None:
    staff.reader.lies = None
    await staff.come()
    assert staff.stage.shown[-1].fault == "service-card-other"  # type: ignore[attr-defined]
    assert staff.door._gate.lockout.failures().count == 0


async def test_an_expired_card_is_refused(tmp_path: Path) -> None:
    staff = Staff(tmp_path, StaffCard(days=340))
    gate = staff.door._gate
    later = CardGate(staff.cards, gate.lockout, gate.audit, lambda: NOW + timedelta(days=30))
    answer = await StaffDoor(gate, later).meet(cast(Any, FakeDevice(Device.CARD, staff.reader)))
    assert (answer.open, answer.why) == (False, "card-expired")
    with pytest.raises(CardUnusable):
        staff.cards.add("t9", StaffCard(days=10).certificate, NOW)


async def test_without_a_reader_the_pin_is_asked_for_and_with_one_either_is_taken(staff: Staff) -> None:
    lost = FakeDevice(Device.CARD, staff.reader, fail=DeviceLost(Device.CARD, Reason.UNPLUGGED))
    assert await staff.come(cast(Any, lost)) == []  # no PIN is set
    program_gate = staff.door._gate
    program_gate.state.joinpath("access.json").write_bytes(b"{}")
    seen: list[str] = []

    def answer(screen: Screen[Any], _: Place) -> Any:
        seen.append(screen.name)
        assert isinstance(screen, SignIn) == (screen.name == "service-sign-in")
        raise Ended(End.CANCELLED)

    staff.stage.answer = answer
    for device in (lost, FakeDevice(Device.CARD, staff.reader)):
        with pytest.raises(Ended):
            await sign_in(staff.stage, staff.door, cast(Any, device), cast(Any, None))
    assert seen == ["service-pin", "service-sign-in"]


# The real reader


@pytest.fixture(scope="module")
def pcscd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with daemon(tmp_path_factory.mktemp("pcscd")):
        yield


def _patient(stage: FakeStage) -> Callable[[Screen[Any], Place], Any]:
    """Waits with the answer until a card lies on the reader, as the screen does."""
    real = stage.show

    async def show(screen: Screen[Any], place: Place) -> Any:
        if isinstance(screen, StaffLay):
            await until(lambda: screen.card.latest is not None, 5)
        return await real(screen, place)

    return show


@pytest.mark.parametrize("kind", ["ec", "rsa"])
async def test_through_pcscd_a_card_opens_and_taking_it_out_signs_out(pcscd: None, tmp_path: Path, kind: str) -> None:
    staff = Staff(tmp_path, StaffCard(kind))
    inserted = Inserted(staff.card, ATR)
    staff.during, staff.stays = inserted.take_out, 10
    kept: Supervisor[CardReader] = Supervisor(
        Device.CARD, lambda: cast(CardReader, driver(Device.CARD, f"pcsc:{READER}")), deadline=5
    )
    running = asyncio.create_task(kept.run())
    try:
        async with kept.watch() as reader:
            await until(lambda: reader.card.latest is not None, 5)
            assert await reader.connect() == ATR
        await kept.settled()
        staff.stage.show = _patient(staff.stage)  # type: ignore[method-assign,assignment]
        await staff.come(kept)
        assert staff.came == ["t7"]
    finally:
        inserted.take_out()
        await kept.close()
        await asyncio.wait({running})


async def test_the_demonstration_s_card_signs_in_and_taking_it_away_signs_out(tmp_path: Path) -> None:
    practice = Practice(tmp_path / "practice")
    settings = practice.fit(load(default_file(demo=True)))
    lies = tmp_path / "practice/lies"
    assert str(lies) in practice.told()
    shutil.copytree(str(settings.service.cards), tmp_path / "staff")
    staff = Staff(tmp_path, now=datetime.now(UTC))
    staff.during, staff.stays = lies.unlink, 10
    kept: Supervisor[CardReader] = Supervisor(
        Device.CARD, lambda: cast(CardReader, driver(Device.CARD, str(settings.devices.card))), deadline=5
    )
    running = asyncio.create_task(kept.run())
    await kept.settled()
    staff.stage.show = _patient(staff.stage)  # type: ignore[method-assign,assignment]
    lies.write_text("staff\n")
    await staff.come(kept)
    assert staff.came == ["demo"]
    lies.write_text("passport\n")
    await staff.come(kept)
    assert kept.status.usable, "a card's no is no fault of the reader"
    assert staff.came == ["demo"] and staff.stage.shown[-1].fault == "service-card-other"  # type: ignore[attr-defined]
    await kept.close()
    running.cancel()
    await asyncio.wait({running})


# The command


@pytest.fixture
def config(tmp_path: Path) -> Path:
    (tmp_path / "config").mkdir()
    file = tmp_path / "config" / "kiosk.toml"
    file.write_text(f'[service]\ncards = "{tmp_path / "staff"}"\n')
    return file


def test_the_command_enrols_a_certificate_and_removes_it(
    config: Path, staff: Staff, capsys: pytest.CaptureFixture[str]
) -> None:
    staff.cards.remove("t7")
    given = config.parent / "given.der"
    given.write_bytes(staff.card.certificate)
    assert main(["access", "--config", str(config), "--add-card", "t7", "--certificate", str(given)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "Staff cards: t7."
    assert staff.cards.holder(staff.card.certificate) == "t7"
    assert main(["access", "--config", str(config), "--remove-card", "t7"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "Staff cards: none."


@pytest.mark.parametrize("id", ["", "../t7", "T7", "a" * 17])
def test_ids_that_are_none_are_refused(staff: Staff, id: str) -> None:
    with pytest.raises(CardUnusable):
        staff.cards.add(id, StaffCard().certificate, NOW)
    with pytest.raises(CardUnusable):
        staff.cards.add("t8", b"no certificate", NOW)
    with pytest.raises(CardUnusable):
        staff.cards.add("t8", staff.card.certificate, NOW)


def test_through_pcscd_the_command_enrols_the_card_on_the_reader(pcscd: None, config: Path) -> None:
    card = StaffCard()
    config.write_text(config.read_text() + f'[devices]\ncard = "pcsc:{READER}"\n')
    inserted = Inserted(card, ATR)
    try:
        assert main(["access", "--config", str(config), "--add-card", "t7"]) == 0
    finally:
        inserted.take_out()
    assert StaffCards(config.parent.parent / "staff").holder(card.certificate) == "t7"
