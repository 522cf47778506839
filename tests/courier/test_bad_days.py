"""What the courier survives: an outbox that fails, a folder that cannot be written, an office that says no."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from flows.needs import OfficeAway
from kiosk.asking import Asking
from kiosk.audit import Audit
from kiosk.courier.answering import Answering
from kiosk.courier.client import Away, Client, Refused
from kiosk.courier.delivery import Delivery
from kiosk.courier.knowledge import Knowledge
from kiosk.courier.presence import Presence
from kiosk.keys import make
from kiosk.outbox import Outbox, OutboxError, Waiting
from office.messages import Heartbeat, HeartbeatAnswer, Information, NextKey, Outcome, Receipt
from tests.courier.test_delivery import eventually
from tests.support.clock import virtual
from tests.support.fakes import INFORMATION, NOW

A, B, C, OLD = (f"{number}0000000-0000-4000-8000-000000000000" for number in range(1, 5))


class Ailing(Outbox):
    """Every call fails until it is well."""

    well = False

    def _sick(self) -> None:
        if not self.well:
            raise OutboxError("the disk is ill")

    def due(self, now: float, limit: int = 10) -> list[Waiting]:
        self._sick()
        return super().due(now, limit)

    def next_due(self) -> float | None:
        self._sick()
        return super().next_due()

    def expire(self, now: float) -> list[str]:
        self._sick()
        return super().expire(now)

    def depth(self) -> Any:
        self._sick()
        return super().depth()


class Office(Client):
    """Answers as it is told to."""

    def __init__(self, *no: Exception) -> None:
        self.no = list(no)
        self.got: list[str] = []
        self.beats: list[Heartbeat] = []
        self.next_key: NextKey | None = None
        self.heard_at = float("-inf")

    def _perhaps(self) -> None:
        if self.no:
            raise self.no.pop(0)

    def hand_in(self, key: str, envelope: bytes, deadline: float) -> Receipt:
        self._perhaps()
        self.got.append(key)
        return Receipt(key, len(self.got), "2026-11-26", "GERA-1", NOW)

    def outcome(self, key: str, outcome: Outcome, deadline: float) -> None:
        self._perhaps()
        self.got.append(key)

    def heartbeat(self, heartbeat: Heartbeat, deadline: float) -> HeartbeatAnswer:
        self.beats.append(heartbeat)
        self._perhaps()
        return HeartbeatAnswer(datetime.now(UTC), self.next_key)

    def information(self, deadline: float) -> Information:
        self._perhaps()
        return INFORMATION


@pytest.fixture
def outbox(tmp_path: Path) -> Outbox:
    return Outbox(tmp_path / "outbox.sqlite", reserve=0)


def test_an_outbox_that_fails_for_a_while_stops_nothing_for_good(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    outbox, office = Ailing(tmp_path / "outbox.sqlite", reserve=0, uptime=lambda: up), Office()
    up = 0.0
    outbox.put(A, b"sealed", 0.0, 9e9)
    outbox.put(OLD, b"sealed", 0.0, 10.0)
    up = 10.0

    async def ill_and_well() -> None:
        delivery = Delivery(outbox, office, Audit(tmp_path / "audit.jsonl"), clock=lambda: 100.0)
        works = [asyncio.ensure_future(work) for work in (delivery.run(), delivery.keep_the_law())]
        await asyncio.sleep(70.0)
        assert office.got == []
        outbox.well = True
        await asyncio.sleep(130.0)
        assert not any(work.done() for work in works)
        for work in works:
            work.cancel()
        await asyncio.gather(*works, return_exceptions=True)

    virtual(ill_and_well())
    assert office.got == [A]
    assert outbox.due(0.0) == [], "what expired meanwhile is erased"
    assert "cannot be used (O20)" in caplog.text and "could not erase" in caplog.text
    outbox.close()


def _outcomes(tmp_path: Path, outbox: Outbox, office: Office, seconds: float) -> None:
    async def work() -> None:
        delivery = Delivery(outbox, office, Audit(tmp_path / "audit.jsonl"), clock=lambda: 100.0)
        running = asyncio.ensure_future(delivery.run())
        await asyncio.sleep(seconds)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    virtual(work())


def test_an_outcome_that_is_refused_for_now_is_told_again_and_one_for_good_is_dropped(
    tmp_path: Path, outbox: Outbox
) -> None:
    for number, key in enumerate((A, B, C)):
        outbox.put_outcome(key, Outcome.PRINTED, float(number))
    office = Office(Refused("in-progress", retry=True), Refused("not-found", retry=False), Away("nothing"))
    _outcomes(tmp_path, outbox, office, 5.0)
    assert [key for key, _ in outbox.outcomes()] == [A, C]
    _outcomes(tmp_path, outbox, office, 5.0)
    assert outbox.outcomes() == [] and office.got == [A, C]
    outbox.close()


def test_who_is_reached_but_too_busy_does_not_hold_up_the_others(tmp_path: Path, outbox: Outbox) -> None:
    for number, key in enumerate((A, B, C)):
        outbox.put(key, b"sealed", float(number), 9e9)
    office = Office(Away("503", reached=True, retry_after=60.0))
    _outcomes(tmp_path, outbox, office, 30.0)
    assert office.got == [B, C]
    assert [row.attempts for row in outbox.due(1000.0)] == [1]
    outbox.close()


def test_heartbeats_go_on_through_refusals_silence_and_a_sick_outbox(tmp_path: Path) -> None:
    outbox = Ailing(tmp_path / "outbox.sqlite", reserve=0)
    office = Office(Away("nothing"), Refused("unknown-terminal", retry=False))
    presence = Presence("K1", certificate=tmp_path / "none.pem")

    def away() -> bool:
        return presence.away_since is not None

    async def beats(count: int) -> None:
        while len(office.beats) < count:  # noqa: ASYNC110 - heartbeats run in a thread of their own
            await asyncio.sleep(1.0)
        await asyncio.sleep(1.0)

    async def beat() -> None:
        delivery = Delivery(outbox, office, Audit(tmp_path / "audit.jsonl"))
        running = asyncio.ensure_future(presence.run(outbox, office, delivery, Audit(tmp_path / "audit.jsonl")))
        await asyncio.sleep(30.0)
        assert office.beats == [] and away(), "without the outbox there is nothing to tell"
        outbox.well = True
        await beats(1)
        assert away(), "no answer"
        await beats(2)
        assert not away(), "a no is an answer"
        await asyncio.sleep(200.0)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    virtual(beat())
    assert len(office.beats) >= 4
    assert {one.certificate_days for one in office.beats} == {None}, "a certificate that is not there has no days"
    outbox.close()


def test_the_days_of_the_certificate_are_told(tmp_path: Path, outbox: Outbox) -> None:
    make(tmp_path / "keys")
    office = Office()
    presence = Presence("K1", certificate=tmp_path / "keys" / "terminal.pem", announced=tmp_path / "gone" / "next.json")
    office.next_key = NextKey(b"{}", b"")

    async def beat() -> None:
        running = asyncio.ensure_future(
            presence.run(outbox, office, Delivery(outbox, office, Audit(tmp_path / "a")), Audit(tmp_path / "a"))
        )
        await asyncio.sleep(1.0)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    virtual(beat())
    assert office.beats[0].certificate_days in range(700, 735)
    assert not (tmp_path / "gone").exists(), "an announcement that cannot be kept stops nothing"
    outbox.close()


def test_information_that_cannot_be_kept_is_told_all_the_same(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    known = Knowledge(Office(), tmp_path / "gone" / "information.json")
    assert known.information(1.0) == INFORMATION
    assert "cannot be kept" in caplog.text


def test_what_is_known_is_learned_anew_and_an_absent_office_changes_nothing(tmp_path: Path) -> None:
    office = Office()
    known = Knowledge(office, tmp_path / "information.json")

    async def keep() -> None:
        keeping = asyncio.ensure_future(known.keep())
        await asyncio.sleep(1.0)
        office.no = [Away("nothing"), Refused("internal", retry=False)]
        await asyncio.sleep(700.0)
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)

    virtual(keep())
    assert office.no == []
    assert Knowledge(Office(Away("nothing")), tmp_path / "information.json").information(1.0) == INFORMATION


async def test_a_question_is_answered_away_while_the_outbox_is_ill(tmp_path: Path) -> None:
    outbox, office = Ailing(tmp_path / "outbox.sqlite", reserve=0), Office()
    delivery = Delivery(outbox, office, Audit(tmp_path / "audit.jsonl"))
    knowledge = Knowledge(office, tmp_path / "information.json")
    answering = Answering(outbox, office, delivery, Presence("K1"), office, knowledge, 1.0)
    serving = asyncio.ensure_future(answering.serve(tmp_path / "s"))
    await eventually((tmp_path / "s").exists)
    asking = Asking(tmp_path / "s", outbox)
    with pytest.raises(OfficeAway):
        await asking.status()
    outbox.well = True
    assert (await asking.status()).waiting == 0
    office.no = [Refused("busy", retry=True)]
    with pytest.raises(OfficeAway):
        await asking.information()
    serving.cancel()
    await asyncio.gather(serving, return_exceptions=True)
    outbox.close()


def test_a_file_that_breaks_while_it_is_open_is_told(tmp_path: Path, outbox: Outbox) -> None:
    outbox.put("a", b"sealed", 0.0, 9e9)
    outbox.erase()
    other = sqlite3.connect(tmp_path / "outbox.sqlite")
    other.execute("DROP TABLE outbox")
    other.commit()
    other.close()
    with pytest.raises(OutboxError) as told:
        outbox.depth()
    assert told.value.code == "O20"
    with pytest.raises(OutboxError):
        outbox.put("b", b"sealed", 0.0, 9e9)
    outbox.close()


def test_a_terminal_without_its_folder_cannot_open_an_outbox(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutboxError, match="file"):
        Outbox(tmp_path / "file" / "outbox.sqlite")
    shutil.rmtree(tmp_path / "none", ignore_errors=True)


def test_expiry_by_the_clocks_of_a_day(outbox: Outbox) -> None:
    """The wall clock jumps to and fro by an hour, a day and a year; nothing is lost that the law lets us keep."""
    start = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
    outbox.put("a", b"sealed", start.timestamp(), (start + timedelta(hours=96)).timestamp())
    for hours in (1, -1, 24, -24, 8760, 0):
        now = (start + timedelta(hours=hours)).timestamp()
        assert outbox.expire(now) == []
        assert [row.key for row in outbox.due(now)] == ["a"]
    outbox.close()
