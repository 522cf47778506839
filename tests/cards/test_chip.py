"""Reading documents: what comes out, each way it can fail, and damaged answers at every point."""

from __future__ import annotations

import hashlib
import random
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from asn1crypto import x509

from drivers.card.chip import authority, groups, tlv
from drivers.card.chip.document import Can, Chip, Files, Secret
from drivers.card.chip.faults import ChipFault, Garbled, NeedsZone, Refused, Restricted, Unsupported, WrongSecret
from drivers.card.chip.pace import offers
from drivers.card.chip.security_object import Authenticity, check
from drivers.card.chip.zone import ZoneKey
from drivers.card.virtual import papers
from drivers.card.virtual.chip import VirtualChip, card_access
from tests.cards.many import MANY
from tests.cards.states import impostor, signed_by

NOW = datetime(2026, 11, 26, tzinfo=UTC)
HOLDER = papers.Holder()
ZONE = ZoneKey("L898902C3", "900812", "340415")
CAN = Can(papers.CAN)
UTOPIA = [x509.Certificate.load(papers.authority())]


def over(card: VirtualChip) -> Callable[[bytes], Awaitable[bytes]]:
    async def transmit(command: bytes) -> bytes:
        return card.respond(command)

    return transmit


async def read(card: VirtualChip, secret: Secret, face: bool = True) -> Files:
    return await Chip(over(card)).read(secret, face=face)


@pytest.mark.parametrize(
    ("pace", "secret"),
    [((papers.BRAINPOOL,), CAN), ((papers.BRAINPOOL,), ZONE), ((papers.NIST,), ZONE), ((), ZONE), ((15, 16), CAN)],
)
async def test_a_document_gives_zone_face_and_proof(pace: tuple[int, ...], secret: Secret) -> None:
    heard: list[float] = []
    files = await Chip(over(papers.passport(HOLDER, pace=pace))).read(secret, face=True, told=heard.append)
    zone = groups.zone_of(files.group1)
    assert (zone.surname, zone.given, zone.birth) == ("ERIKSSON", "ANNA MARIA", "900812")
    assert files.group2 is not None
    face = groups.face_of(files.group2)
    assert face.format == "jpg"
    assert face.pixels().shape == (531, 413, 3)
    assert files.security is not None
    found = {1: files.group1, 2: files.group2}
    assert check(files.security, found, UTOPIA, NOW) is Authenticity.AUTHENTIC
    assert heard == sorted(heard)
    assert heard[-1] == 1.0


@pytest.mark.parametrize(
    ("card", "secret", "fault"),
    [
        (papers.passport(HOLDER), Can("123457"), WrongSecret),
        (papers.passport(HOLDER), ZoneKey("L898902C3", "900813", "340415"), WrongSecret),
        (papers.passport(HOLDER, pace=()), ZoneKey("L898902C3", "900813", "340415"), WrongSecret),
        (papers.passport(HOLDER, pace=()), CAN, NeedsZone),
        (papers.passport(HOLDER, restricted=True), CAN, Restricted),
    ],
)
async def test_each_way_to_fail_has_its_name(card: VirtualChip, secret: Secret, fault: type[ChipFault]) -> None:
    with pytest.raises(fault) as error:
        await read(card, secret)
    assert not any(word in str(error.value) for word in ("123457", "L898902C3", "900813"))


async def test_what_is_no_passport_at_all() -> None:
    async def stranger(_: bytes) -> bytes:
        return b"\x6a\x82"

    with pytest.raises(Unsupported):
        await Chip(stranger).read(CAN, face=False)


async def test_a_file_without_end_is_refused() -> None:
    card = papers.passport(HOLDER, pace=())
    card.files = {**card.files, 0x0101: b"\x61\x83\x0f\xff\xff" + bytes(100)}
    with pytest.raises(Garbled):
        await read(card, ZONE)


def test_only_offers_that_we_speak() -> None:
    unknown = tlv.encode(0x31, tlv.encode(0x30, tlv.encode(6, b"\x2a\x03") + b"\x02\x01\x02\x02\x01\x0d"))
    assert offers(unknown) == []
    assert [one.domain for one in offers(card_access(13, 12, 99))] == [13, 12]


class TestPassiveAuthentication:
    files = papers.passport(HOLDER).files
    sod, one, two = files[0x011D], files[0x0101], files[0x0102]

    def test_every_outcome(self) -> None:
        both = {1: self.one, 2: self.two}
        assert check(self.sod, both, UTOPIA, NOW) is Authenticity.AUTHENTIC
        assert check(self.sod, both, [], NOW) is Authenticity.ISSUER_UNKNOWN
        assert check(self.sod, both, UTOPIA, datetime(2099, 1, 1, tzinfo=UTC)) is Authenticity.OUT_OF_DATE
        assert check(self.sod, {1: self.one + b"\0"}, UTOPIA, NOW) is Authenticity.FORGED
        assert check(self.sod, {14: b"x"}, UTOPIA, NOW) is Authenticity.FORGED

    def test_another_state_of_the_same_name_is_not_believed(self) -> None:
        assert check(self.sod, {1: self.one}, [impostor()], NOW) is Authenticity.ISSUER_UNKNOWN

    @pytest.mark.parametrize("kind", ["rsa", "rsa-pss", "explicit-curve"])
    def test_other_states_sign_otherwise(self, kind: str) -> None:
        sod, issuer = signed_by(kind, {1: self.one})
        assert check(sod, {1: self.one}, [issuer], NOW) is Authenticity.AUTHENTIC
        assert check(sod, {1: self.two}, [issuer], NOW) is Authenticity.FORGED

    def test_a_changed_security_object_is_never_believed(self) -> None:
        signed = hashlib.sha256(self.one).digest()

        def look(changed: bytes) -> None:
            found = check(changed, {1: self.one}, UTOPIA, NOW)
            assert found is not Authenticity.AUTHENTIC or signed in changed

        MANY.survive(look, self.sod, fault=Garbled)


def test_mutated_data_groups_give_typed_errors() -> None:
    files = papers.passport(HOLDER).files
    MANY.survive(groups.zone_of, files[0x0101], fault=ChipFault)
    MANY.survive(groups.face_of, files[0x0102], fault=ChipFault)
    MANY.survive(lambda data: offers(data), card_access(12, 13), fault=ChipFault)


async def time_taken(card: VirtualChip, damaged: int, dice: random.Random) -> float | None:
    """Read without a face, one answer damaged. Gives the processor time from that answer to the next command or to
    the end of the reading; None if there were not so many."""
    count = 0
    times: list[float] = []

    async def transmit(command: bytes) -> bytes:
        nonlocal count
        if times:
            times.append(time.thread_time())
            raise ChipFault("enough seen")
        count += 1
        answered = card.respond(command)
        if count != damaged:
            return answered
        changed = MANY.mutate(dice, answered)
        times.append(time.thread_time())
        return changed

    with suppress(ChipFault):
        await Chip(transmit).read(ZONE, face=False)
    times.append(time.thread_time())
    return times[1] - times[0] if len(times) > 1 else None


@pytest.mark.parametrize(("pace", "answers"), [((), 12), ((papers.NIST,), 12)], ids=["bac", "pace"])
async def test_a_damaged_answer_is_taken_or_refused_in_time(pace: tuple[int, ...], answers: int) -> None:
    """Each answer in turn, from the first command over the keys to the sealed pieces of a file."""
    dice = random.Random(9797)
    card, slowest, seen = papers.passport(HOLDER, pace=pace), 0.0, 0
    for number in range(MANY.COUNT // 2 if MANY.COUNT >= MANY.LONG else MANY.COUNT // 8):
        card.reset()
        took = await time_taken(card, 1 + number % answers, dice)
        if took is not None:
            slowest, seen = max(slowest, took), seen + 1
            assert MANY.COUNT < MANY.LONG or took < 0.05
    assert seen
    print(f"{seen} damaged answers, slowest {slowest * 1000:.1f} ms")


async def test_mutated_answers_end_in_typed_errors() -> None:
    """Any answer of any reading, damaged: the reading ends well or in a ChipFault, nothing else."""
    dice = random.Random(7816)
    for number in range(max(MANY.COUNT // 20, 20)):
        card = papers.passport(HOLDER, pace=() if number % 2 else (papers.NIST,))
        damaged = dice.randrange(20)
        count = 0

        async def transmit(command: bytes, card: VirtualChip = card, damaged: int = damaged) -> bytes:
            nonlocal count
            count += 1
            answered = card.respond(command)
            return MANY.mutate(dice, answered) if count == damaged else answered

        with suppress(ChipFault):
            await Chip(transmit).read(ZONE, face=False)


def test_a_folder_of_authorities(tmp_path: Path) -> None:
    with pytest.raises(authority.AuthorityError, match="no such folder"):
        authority.load(tmp_path / "none")
    with pytest.raises(authority.AuthorityError, match="no certificate"):
        authority.load(tmp_path)
    (tmp_path / "utopia.cer").write_bytes(papers.authority())
    (tmp_path / "readme.txt").write_text("not looked at")
    assert len(authority.load(tmp_path)) == 1
    (tmp_path / "broken.der").write_bytes(papers.authority()[:40])
    with pytest.raises(authority.AuthorityError, match=r"broken\.der"):
        authority.load(tmp_path)


def test_refusals_tell_the_status_word_only() -> None:
    assert str(Refused(0x6982)) == "refused with 6982"
