"""The technician's door: what opens it, and that guessing does not, whatever is restarted or set."""

from __future__ import annotations

import io
import sys
from base64 import b32decode
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.__main__ import main
from kiosk.access import FILE, STEP, Gate, PinUnusable, one_time, set_pin
from kiosk.audit import Audit, verify
from kiosk.lockout import LOCK, Locked, Refused

PIN = "482915"


@dataclass
class Clock:
    """The wall clock and the one since the machine started."""

    wall: float = 1_800_000_000.0
    up: float = 5_000.0

    def pass_(self, seconds: float) -> None:
        self.wall += seconds
        self.up += seconds


@dataclass
class Door:
    """A terminal with a PIN, and its technician's telephone."""

    state: Path
    secret: bytes
    clock: Clock

    @property
    def gate(self) -> Gate:
        """As the program makes it at every start: nothing is kept in memory."""
        return Gate(self.state, Audit(self.state / "audit.jsonl"), lambda: self.clock.wall, lambda: self.clock.up)

    @property
    def code(self) -> str:
        return one_time(self.secret).generate(int(self.clock.wall)).decode()

    def guess(self) -> None:
        with pytest.raises((Refused, Locked)):
            self.gate.open("000000", "000000")


@pytest.fixture
def door(tmp_path: Path) -> Door:
    query = parse_qs(urlsplit(set_pin(tmp_path, PIN, "K3")).query)
    assert query["issuer"] == ["Bürgerterminal"]
    return Door(tmp_path, b32decode(query["secret"][0]), Clock())


@pytest.mark.parametrize(
    ("at", "code"), [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (20000000000, "353130")]
)
def test_codes_are_those_of_rfc_6238(at: int, code: str) -> None:
    assert one_time(b"12345678901234567890").generate(at).decode() == code  # appendix B, the last six digits


def test_pin_and_code_open_together_and_neither_alone(door: Door) -> None:
    with pytest.raises(Refused):
        door.gate.open(PIN, "000000")
    with pytest.raises(Refused):
        door.gate.open("482914", door.code)
    door.gate.open(PIN, door.code)
    assert [PIN.encode() in file.read_bytes() for file in door.state.iterdir()].count(True) == 0


def test_a_code_opens_once(door: Door) -> None:
    door.gate.open(PIN, code := door.code)
    with pytest.raises(Refused):
        door.gate.open(PIN, code)
    door.clock.pass_(STEP)
    door.gate.open(PIN, door.code)


def test_a_telephone_may_be_a_step_away_and_no_more(door: Door) -> None:
    late = door.code
    door.clock.pass_(2 * STEP)
    with pytest.raises(Refused):
        door.gate.open(PIN, late)
    door.clock.pass_(-STEP)
    door.gate.open(PIN, late)


def test_ten_wrong_with_restarts_between_and_the_lock_holds(door: Door) -> None:
    for _ in range(4):
        door.guess()
    waits = []
    for _ in range(6):
        door.clock.pass_(door.gate.wait())
        door.guess()
        waits.append(door.gate.wait())
    assert waits == [15, 30, 60, 120, 240, 480]
    door.clock.wall += 10 * 365 * 86_400  # somebody sets the clock forward,
    with pytest.raises(Locked):
        door.gate.open(PIN, door.code)
    door.clock.wall -= 20 * 365 * 86_400  # and back,
    with pytest.raises(Locked):
        door.gate.open(PIN, door.code)
    door.clock.up = 20.0  # and pulls the plug
    with pytest.raises(Locked) as locked:
        door.gate.open(PIN, door.code)
    assert locked.value.seconds == 480
    door.clock.up += 481
    door.clock.wall = 1_900_000_000
    door.gate.open(PIN, door.code)
    assert door.gate.wait() == 0


@given(restarts=st.lists(st.tuples(st.integers(5, 9), st.floats(1, 1e6)), min_size=1, max_size=6))
def test_no_restart_shortens_the_wait(
    tmp_path_factory: pytest.TempPathFactory, restarts: list[tuple[int, float]]
) -> None:
    """Whenever the plug is pulled and however long it was out: what is waited in all is never less than is due."""
    clock = Clock()
    gate = Gate(tmp_path_factory.mktemp("gate"), Audit(Path("/dev/null/none")), lambda: clock.wall, lambda: clock.up)
    for _ in range(5):
        with pytest.raises((Refused, Locked)):
            gate.open("0000", "000000")
    due, waited = gate.wait(), 0.0
    for share, begins in restarts:
        waited += gate.wait() * share / 10
        clock.up += gate.wait() * share / 10
        if gate.wait() == 0:
            break
        clock.up = min(begins, clock.up)
        waited += clock.up  # so long it has run since it was switched on
    assert waited + gate.wait() >= due - 1e-6


def test_a_torn_file_of_failures_locks(door: Door) -> None:
    (door.state / LOCK).write_bytes(b"{")
    with pytest.raises(Locked):
        door.gate.open(PIN, door.code)
    door.clock.pass_(16)
    door.gate.open(PIN, one_time(door.secret).generate(int(door.clock.wall) + STEP).decode())


def test_without_a_pin_nothing_opens(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        Gate(tmp_path, Audit(tmp_path / "audit.jsonl")).open("", "")


def test_the_audit_tells_of_both_and_names_nobody(door: Door) -> None:
    door.guess()
    door.gate.open(PIN, door.code)
    log = (door.state / "audit.jsonl").read_text()
    assert verify(door.state / "audit.jsonl").count == 2
    assert "desk-refused" in log
    assert "desk-opened" in log
    assert PIN not in log


@pytest.mark.parametrize("pin", ["12345", "1234567890123", "12345a", "111111", "123456", "987654", "", "٤٨٢٩١٥"])
def test_pins_that_anybody_guesses_are_not_taken(tmp_path: Path, pin: str) -> None:
    with pytest.raises(PinUnusable):
        set_pin(tmp_path, pin, "K3")
    assert not (tmp_path / FILE).exists()


def test_the_files_are_for_the_terminals_users_alone(door: Door) -> None:
    door.guess()
    assert {(door.state / name).stat().st_mode & 0o777 for name in (FILE, LOCK)} == {0o640}


@pytest.fixture
def config(tmp_path: Path) -> Path:
    (tmp_path / "config").mkdir()
    file = tmp_path / "config" / "kiosk.toml"
    file.write_text(f'[service]\ncards = "{tmp_path / "staff"}"\n[devices]\n')
    return file


def test_the_command_tells_whether_a_pin_is_set(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["access", "--config", str(config)]) == 0
    assert capsys.readouterr().out.splitlines() == ["No PIN is set.", "Staff cards: none."]


def test_a_pin_set_through_the_command_opens_with_the_code_of_the_secret_it_shows(
    config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PIN}\n"))
    assert main(["access", "--config", str(config), "--set-pin"]) == 0
    said = capsys.readouterr()
    assert PIN not in said.out + said.err
    [uri] = [line for line in said.out.splitlines() if line.startswith("otpauth://totp/")]
    secret = b32decode(parse_qs(urlsplit(uri).query)["secret"][0])
    state = config.parent.parent / "var"
    clock = Clock()
    gate = Gate(state, Audit(state / "audit.jsonl"), lambda: clock.wall, lambda: clock.up)
    gate.open(PIN, one_time(secret).generate(int(clock.wall)).decode())
    assert main(["access", "--config", str(config), "--revoke"]) == 0
    assert capsys.readouterr().out.startswith("No PIN is set.")
    assert not (state / FILE).exists()


def test_a_pin_that_anybody_guesses_is_refused_by_the_command(
    config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("123456\n"))
    assert main(["access", "--config", str(config), "--set-pin"]) == 2
    assert "follows" in capsys.readouterr().err
    assert not (config.parent.parent / "var" / FILE).exists()
