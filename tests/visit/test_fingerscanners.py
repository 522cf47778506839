"""A whole visit with each kind of fingerprint scanner: the shipped driver, the scanner on the far side of the wire."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from functools import cache
from pathlib import Path

import pytest

from drivers.fingerprint.ridges import impression
from drivers.ports import Pixels
from tests.fingerscanners.authority import authority
from tests.fingerscanners.far_fprint import FarFinger, installed, prepared
from tests.fingerscanners.far_sbi import FarSbi, serving
from tests.fingerscanners.far_zfm import FarZfm
from tests.visit.conftest import Ran
from tests.visit.test_passport import parse_by_the_table

pytestmark = pytest.mark.timeout(240)


@cache
def hand(position: int) -> Pixels:
    """The print of a finger."""
    return impression(position)


def small(position: int) -> Pixels:
    """The same on a glass of 256 x 288 pixels."""
    whole = impression(position)
    top, left = (whole.shape[0] - 288) // 2, (whole.shape[1] - 256) // 2
    return whole[top : top + 288, left : left + 256].copy()


@contextmanager
def sbi(folder: Path) -> Iterator[str]:
    ca = authority("authority")
    ca.save(folder / "trust")
    with serving(FarSbi(ca.device(), prints=hand)) as port:
        yield f"sbi://127.0.0.1:{port}?trust={folder / 'trust'}&env=Staging"


@contextmanager
def serial(_: Path) -> Iterator[str]:
    far = FarZfm()
    far.picture, far.next = small(2), [small(7)]
    with far:
        yield far.url


@contextmanager
def libfprint(folder: Path) -> Iterator[str]:
    if not installed():
        pytest.skip("needs Debian's libfprint-2-2, gir1.2-fprint-2.0 and python3-gi")
    with ExitStack() as around:
        prepared(around.enter_context(pytest.MonkeyPatch.context()), folder / "virtual", real=True)
        finger = FarFinger(folder / "virtual")
        finger.come([small(2), small(7)])
        around.callback(finger.leave)
        yield "libfprint:"


@pytest.mark.parametrize("scanner", [sbi, serial, libfprint])
def test_both_prints_reach_the_office(
    visit: Callable[..., Ran], tmp_path: Path, scanner: Callable[[Path], AbstractContextManager[str]]
) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text('fee = "have_photo"\n')
    with scanner(tmp_path) as url:
        ran = visit("passport", "--fingerprint", url, "--answers", str(answers))
    assert (ran.status, ran.json["ended"]) == (0, "done"), ran.err
    for name, position in (("right", 2), ("left", 7)):
        written = parse_by_the_table((tmp_path / "out" / "opened" / f"finger-{name}-index.cbeff").read_bytes())
        assert written["position"] == position
        assert 30 <= written["quality"] <= 100
