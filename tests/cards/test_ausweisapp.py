"""The online function: our driver against a far side in every order, and against the real AusweisApp where it is."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest

from drivers.eid.ausweisapp import AusweisApp
from drivers.eid.messages import Garbled, Progress, decode, follow
from drivers.ports import DeviceError, DeviceUrl, EidNeed, EidStep
from tests.cards.far_ausweisapp import FarAusweisApp, listening
from tests.cards.many import MANY
from tests.drivers.plug import until


@pytest.fixture
async def far() -> FarAusweisApp:
    return FarAusweisApp()


@pytest.fixture
async def eid(far: FarAusweisApp) -> AsyncIterator[AusweisApp]:
    async with listening(far) as port:
        one = AusweisApp(DeviceUrl.parse(f"ausweisapp:?port={port}"))
        await one.open()
        yield one
        await one.close()


async def at(eid: AusweisApp, need: EidNeed) -> EidStep:
    await until(lambda: eid.step.latest is not None and eid.step.latest.need is need, 10)
    assert eid.step.latest is not None
    return eid.step.latest


async def test_consent_card_pin_done(far: FarAusweisApp, eid: AusweisApp) -> None:
    await eid.begin("https://eid.example/token")
    step = await at(eid, EidNeed.CONSENT)
    assert (step.reader, step.rights) == ("Stadt Gera", ("GivenNames", "FamilyName", "DateOfBirth"))
    await eid.accept()
    await at(eid, EidNeed.CARD)
    await far.insert()
    assert (await at(eid, EidNeed.PIN)).tries == 3
    await eid.enter("123456")
    assert (await at(eid, EidNeed.DONE)).session == "https://eid.example/session?id=4711"
    assert eid.card.latest is not None, "it still lies there"
    await far.remove()
    await until(lambda: eid.card.latest is None)


async def test_a_card_that_lay_there_before_is_known_too(far: FarAusweisApp, eid: AusweisApp) -> None:
    far.card = True
    await eid.begin("https://eid.example/token")
    await at(eid, EidNeed.CONSENT)
    await eid.accept()
    await at(eid, EidNeed.PIN)
    assert eid.card.latest is not None


async def test_wrong_pin_then_can_then_blocked(far: FarAusweisApp, eid: AusweisApp) -> None:
    far.card = True
    await eid.begin("https://eid.example/token")
    await at(eid, EidNeed.CONSENT)
    await eid.accept()
    await at(eid, EidNeed.PIN)
    await eid.enter("000000")
    step = await at(eid, EidNeed.PIN)
    assert (step.tries, step.wrong) == (2, True)
    await eid.enter("000000")
    assert (await at(eid, EidNeed.CAN)).tries == 1
    await eid.enter("111111")
    assert (await at(eid, EidNeed.CAN)).wrong
    await eid.enter("500540")
    assert not (await at(eid, EidNeed.PIN)).wrong
    await eid.enter("000000")
    await at(eid, EidNeed.PUK)
    await eid.end()
    assert far.commands[-1] == "CANCEL"


async def test_a_removed_card_leads_back_to_inserting_it(far: FarAusweisApp, eid: AusweisApp) -> None:
    far.card = True
    await eid.begin("https://eid.example/token")
    await at(eid, EidNeed.CONSENT)
    await eid.accept()
    await at(eid, EidNeed.PIN)
    await far.remove()
    await at(eid, EidNeed.CARD)
    await far.insert()
    await at(eid, EidNeed.PIN)


async def test_with_a_keypad_the_number_never_comes_from_us(far: FarAusweisApp, eid: AusweisApp) -> None:
    far.card = far.keypad = True
    await eid.begin("https://eid.example/token")
    await at(eid, EidNeed.CONSENT)
    await eid.accept()
    assert (await at(eid, EidNeed.PIN)).keypad
    await eid.enter(None)
    await at(eid, EidNeed.DONE)
    assert far.heard[-1] == {"cmd": "SET_PIN"}


async def test_nonsense_closes_the_driver(far: FarAusweisApp, eid: AusweisApp) -> None:
    far.say_instead = '{"msg": 7}'
    await far.remove()
    with pytest.raises(DeviceError) as error:
        async with asyncio.timeout(5):
            while True:
                await eid.check()
                await asyncio.sleep(0.01)
    assert error.value.code == "E50"


def test_mutated_messages_are_messages_or_typed_errors() -> None:
    reader = {"name": "x", "keypad": False, "card": {"deactivated": False, "inoperative": False, "retryCounter": 3}}
    seeds = [
        json.dumps(one).encode()
        for one in (
            {"msg": "ENTER_PIN", "reader": reader}, {"msg": "READER", **reader}, {"msg": "INSERT_CARD"},
            {"msg": "AUTH", "result": {"major": "x#ok"}, "url": "https://x"}, {"msg": "CHANGE_PIN", "success": True},
            {"msg": "ACCESS_RIGHTS", "chat": {"effective": ["GivenNames"]}},
        )
    ]  # fmt: skip
    MANY.survive(lambda raw: follow(Progress(), decode(raw)), *seeds, fault=Garbled)
    with pytest.raises(Garbled):
        decode(b"[" * 60_000)


async def test_the_real_program_with_its_simulator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = shutil.which("AusweisApp2")
    if program is None:
        pytest.skip("needs Debian's ausweisapp2")
    for name in ("XDG_RUNTIME_DIR", "HOME", "TMPDIR"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    os.chmod(tmp_path, 0o700)  # noqa: PTH101 - Qt wants its runtime folder private
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    one = AusweisApp(DeviceUrl.parse(f"ausweisapp:?program={program}&port={port}"))
    try:
        assert (await one.open()).firmware
        await one.begin("https://127.0.0.1:1/token")
        assert (await at(one, EidNeed.FAILED)).problem
        await one.end()
        for _ in range(5):  # the program forgets a simulated card that comes while its reader still starts
            await one.end()
            await one.run("RUN_CHANGE_PIN", status=False)
            await at(one, EidNeed.CARD)
            await one._say("SET_CARD", name="Simulator")
            with suppress(TimeoutError):
                await until(lambda: one.step.latest is not None and one.step.latest.need is EidNeed.PIN, 2)
                break
        assert (await at(one, EidNeed.PIN)).tries == 3
        await one.end()
        assert one.step.latest is None
        other = AusweisApp(DeviceUrl.parse(f"ausweisapp:?port={port}"))
        with pytest.raises(DeviceError) as error:
            await other.open()
        assert error.value.code == "E30"
    finally:
        await one.close()
