"""Scanners with a far side each; the contract tests run on all of them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, ExitStack
from pathlib import Path

import pytest

from drivers.fingerprint.ridges import impression
from tests.drivers.contract import Bench
from tests.fingerscanners.authority import Authority, authority
from tests.fingerscanners.far_fprint import FarFinger, installed, prepared
from tests.fingerscanners.far_sbi import FarSbi, serving
from tests.fingerscanners.far_zfm import FarZfm


@pytest.fixture
def trusted() -> Authority:
    return authority("authority")


@pytest.fixture
def trust(trusted: Authority, tmp_path: Path) -> Path:
    folder = tmp_path / "trust"
    trusted.save(folder)
    return folder


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "bench" in metafunc.fixturenames:
        metafunc.parametrize("bench", list(BENCHES), indirect=True)


@pytest.fixture
async def bench(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Bench]:
    async with AsyncExitStack() as around:
        made = BENCHES[request.param](tmp_path, around)
        yield made if isinstance(made, Bench) else await made


def _sbi(folder: Path, around: AsyncExitStack) -> Bench:
    ca = authority("authority")
    ca.save(folder / "trust")
    far, plugged = FarSbi(ca.device()), ExitStack()
    around.callback(plugged.close)
    port = plugged.enter_context(serving(far))
    return Bench(
        f"sbi://127.0.0.1:{port}?trust={folder / 'trust'}&env=Staging",
        plugged.close,
        lambda: plugged.enter_context(serving(far, port)),
    )


def _serial(folder: Path, around: AsyncExitStack) -> Bench:
    far = FarZfm()
    far.path = folder / "finger"
    far.plug()
    around.callback(far.unplug)
    return Bench(far.url, far.unplug, far.plug)


def _libfprint(folder: Path, around: AsyncExitStack) -> Bench:
    path = folder / "virtual"
    prepared(around.enter_context(pytest.MonkeyPatch.context()), path, real=installed())
    finger = FarFinger(path)
    finger.lies(impression(5)[70:430, 72:328])
    around.callback(finger.leave)
    return Bench("libfprint:")


BENCHES: dict[str, Callable[[Path, AsyncExitStack], Bench | Awaitable[Bench]]] = {
    "sbi": _sbi,
    "serial": _serial,
    "libfprint": _libfprint,
}
