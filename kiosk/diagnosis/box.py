"""Tests of the computer itself. Each needs no hand, asks no network but the courier's socket, and changes nothing."""

from __future__ import annotations

import asyncio
import shutil
import ssl
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from cryptography import x509

from kiosk.audit import AuditBroken, verify
from kiosk.biometrics import weights
from kiosk.diagnosis.outcome import Grade, Outcome, above
from kiosk.outbox import RESERVE
from kiosk.questions import Answer, Answered, AskStatus, Status, read_message, write_message
from kiosk.sealing import KeyUnusable, load_public_key
from kiosk.settings import Settings

GIGA = 1_000_000_000
_ROOMY = 2 * GIGA
_MEMORY_LOW, _MEMORY_GONE = 300, 100
_HOT, _TOO_HOT = 80.0, 95.0
_CLOCK_OFF, _CLOCK_WRONG = 5.0, 60.0
_CERTIFICATE_SOON = 30
_OUTBOX_OLD = 24 * 3600.0
_BATTERY_LOW, _BATTERY_GONE = 50, 10

Test = Callable[[Settings, Path], Outcome]

SYSTEM = Path("/")
"""Where /proc and /sys are found."""


async def test_box(settings: Settings, system: Path = SYSTEM) -> list[Outcome]:
    """Every test of the box, in the order of the report."""
    live = await glance(settings, system)
    return [*live, *await asyncio.to_thread(lambda: [models(), audit(settings)])]


async def glance(settings: Settings, system: Path = SYSTEM) -> list[Outcome]:
    """The tests whose result changes by itself and that cost next to nothing."""
    status = await ask_courier(settings)
    local = await asyncio.to_thread(lambda: [test(settings, system) for test in _LOCAL])
    return [*local, office(status), outbox(status), clock(status)]


def disk(settings: Settings, _system: Path) -> Outcome:
    """Room for envelopes and logs. Below the reserve no visit begins (O10)."""
    there = next(folder for folder in (settings.state, *settings.state.parents) if folder.is_dir())
    free = shutil.disk_usage(there).free
    return above("disk", free, _ROOMY, RESERVE, "O10", {"free_gb": round(free / GIGA, 1)})


def memory(_settings: Settings, system: Path) -> Outcome:
    """Memory that is free to use."""
    try:
        free = _meminfo(system).get("MemAvailable", 0) // 1024
    except OSError:  # the screen's own process may not look there (ProcSubset=pid)
        return Outcome("memory", Grade.OPEN)
    return above("memory", free, _MEMORY_LOW, _MEMORY_GONE, "X30", {"free_mb": free})


def swap(_settings: Settings, system: Path) -> Outcome:
    """Memory must not reach a disk: swap would keep pictures of people. Compressed memory (zram) is none."""
    try:
        areas = (system / "proc/swaps").read_text().splitlines()[1:]
    except OSError:
        return Outcome("swap", Grade.OPEN)
    on_disk = [area.split()[0] for area in areas if not area.startswith("/dev/zram")]
    if on_disk:
        return Outcome("swap", Grade.FAILED, "X31", {"areas": len(on_disk)})
    return Outcome("swap", Grade.PASSED)


def temperature(_settings: Settings, system: Path) -> Outcome:
    """The hottest sensor of the board."""
    degrees = [value / 1000 for value in _numbers(system, "sys/class/thermal/thermal_zone*/temp")]
    if not degrees:
        return Outcome("temperature", Grade.ABSENT)
    return above("temperature", -max(degrees), -_HOT, -_TOO_HOT, "X32", {"celsius": round(max(degrees))})


def power(_settings: Settings, system: Path) -> Outcome:
    """A battery or UPS that the kernel knows, and how full it is."""
    levels = _numbers(system, "sys/class/power_supply/*/capacity")
    if not levels:
        return Outcome("ups", Grade.ABSENT)
    return above("ups", min(levels), _BATTERY_LOW, _BATTERY_GONE, "X33", {"percent": int(min(levels))})


def network(_settings: Settings, system: Path) -> Outcome:
    """Whether any cable or radio is connected, as the kernel says; without one nobody needs to look further."""
    states = [_word(file) for file in sorted(system.glob("sys/class/net/*/operstate")) if file.parent.name != "lo"]
    if not states:  # the screen's own process may be in a network of its own
        return Outcome("network", Grade.OPEN)
    up = sum(state in ("up", "unknown") for state in states)
    if not up:
        return Outcome("network", Grade.FAILED, "N22", {"up": 0})
    return Outcome("network", Grade.PASSED, None, {"up": up})


def certificate(settings: Settings, _system: Path) -> Outcome:
    """The terminal's certificate: there, fitting its key, and still valid for a while."""
    office = settings.office
    chain, key, authority = (settings.path(name) for name in (office.certificate, office.key, office.ca))
    try:
        ssl.create_default_context(cafile=authority).load_cert_chain(chain, key)
        until = x509.load_pem_x509_certificate(chain.read_bytes()).not_valid_after_utc
    except (OSError, ValueError):
        return Outcome("certificate", Grade.FAILED, "X21")
    days = (until - datetime.now(UTC)).days
    return above("certificate", days, _CERTIFICATE_SOON, -1, "X21", {"days": days})


def sealing_key(settings: Settings, _system: Path) -> Outcome:
    """The office's public key, without which nothing can be sealed."""
    try:
        return Outcome(
            "sealing-key", Grade.PASSED, None, {"id": load_public_key(settings.path(settings.office.public_key)).id}
        )
    except (KeyUnusable, OSError):
        return Outcome("sealing-key", Grade.FAILED, "X10")


def models() -> Outcome:
    """The model files, each with the SHA-256 we know."""
    try:
        return Outcome("models", Grade.PASSED, None, {"count": weights.verify()})
    except (weights.WeightsError, OSError):
        return Outcome("models", Grade.FAILED, "X22")


def audit(settings: Settings) -> Outcome:
    """The audit's chain, read from its first line."""
    try:
        head = verify(settings.state / "audit.jsonl")
    except FileNotFoundError:
        return Outcome("audit", Grade.OPEN)
    except (AuditBroken, OSError):
        return Outcome("audit", Grade.FAILED, "X34")
    return Outcome("audit", Grade.PASSED, None, {"events": head.count})


def office(status: Status | None) -> Outcome:
    """Courier and office answer."""
    if status is None:
        return Outcome("office", Grade.FAILED, "N21")
    if status.office_away_s is not None:
        return Outcome("office", Grade.FAILED, "N20", {"away_s": round(status.office_away_s)})
    return Outcome("office", Grade.PASSED)


def outbox(status: Status | None) -> Outcome:
    """What waits for delivery: nothing refused, nothing old."""
    if status is None:
        return Outcome("outbox", Grade.OPEN)
    facts = {"waiting": status.waiting, "refused": status.refused}
    if status.refused:
        return Outcome("outbox", Grade.FAILED, "N40", facts)
    return Outcome("outbox", Grade.WARNING if (status.oldest_s or 0) > _OUTBOX_OLD else Grade.PASSED, None, facts)


def clock(status: Status | None) -> Outcome:
    """The terminal's clock beside the office's."""
    if status is None or status.clock_off_s is None:
        return Outcome("clock", Grade.OPEN)
    off = abs(status.clock_off_s)
    return above("clock", -off, -_CLOCK_OFF, -_CLOCK_WRONG, "X35", {"off_s": round(off, 1)})


async def ask_courier(settings: Settings) -> Status | None:
    """How the courier is; None if nobody answers."""
    try:
        async with asyncio.timeout(settings.limits.office_call):
            reader, writer = await asyncio.open_unix_connection(settings.socket)
            try:
                await write_message(writer, AskStatus())
                answer: Answer = await read_message(reader, Answer)  # type: ignore[arg-type]
            finally:
                writer.close()
    except (OSError, EOFError, ValueError):
        return None
    return msgspec.msgpack.decode(answer.body, type=Status) if isinstance(answer, Answered) else None


def _meminfo(system: Path) -> dict[str, int]:
    lines = (system / "proc/meminfo").read_text().splitlines()
    return {name: int(value.split()[0]) for name, _, value in (line.partition(":") for line in lines)}


def _numbers(system: Path, pattern: str) -> list[float]:
    def read(file: Path) -> float | None:
        try:
            return float(file.read_text())
        except (OSError, ValueError):  # a sensor that is asleep
            return None

    return [value for file in sorted(system.glob(pattern)) if (value := read(file)) is not None]


def _word(file: Path) -> str:
    try:
        return file.read_text().strip()
    except OSError:
        return ""


_LOCAL: tuple[Test, ...] = (disk, memory, swap, temperature, power, network, certificate, sealing_key)
