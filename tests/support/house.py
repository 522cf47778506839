"""A real office in a folder of its own: settings, keys, and `office serve` as a process that can be killed."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from kiosk import keys, sealing
from kiosk import settings as terminal
from office import opening
from office import settings as house
from office.messages import VERSION, Header, Submission

_REPOSITORY = Path(__file__).resolve().parents[2]


def free_port() -> int:
    """A TCP port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class OfficeHouse:
    """An office and the terminal K1 beside it, in `folder`."""

    folder: Path
    port: int = field(default_factory=free_port)
    web_port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    def __post_init__(self) -> None:
        configs = self.folder / "config"
        configs.mkdir(parents=True, exist_ok=True)
        if not (configs / "office.toml").exists():
            sample = (_REPOSITORY / "config" / "office.toml").read_text()
            (configs / "office.toml").write_text(_with_ports(sample, self.port, self.web_port))
            shutil.copytree(_REPOSITORY / "config" / "office", configs / "office")
            self.call(self.port)
        keys.make(self.folder / "var" / "keys")
        if not self.private_key.exists():
            opening.generate(self.private_key, self.folder / "var" / "keys" / "office.pub")

    def call(self, port: int) -> None:
        """Let the terminal call this port instead, such as a proxy's."""
        (self.folder / "config" / "kiosk.toml").write_text(
            f'[terminal]\nname = "K1"\n[office]\nurl = "https://127.0.0.1:{port}"\n'
            'public_key = "var/keys/office.pub"\nsocket = "var/c.sock"\n'
        )

    @property
    def private_key(self) -> Path:
        return self.folder / "var" / "keys" / "office.key"

    @property
    def office(self) -> house.Settings:
        return house.load(self.folder / "config" / "office.toml")

    @property
    def terminal(self) -> terminal.Settings:
        return terminal.load(self.folder / "config" / "kiosk.toml")

    def begin(self) -> None:
        """Start `office serve` and wait until it listens."""
        self.start()
        until(lambda: listens(self.port), 40.0)

    def start(self) -> None:
        """Start `office serve`."""
        log = (self.folder / "office.log").open("ab")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "office", "serve", "--config", str(self.folder / "config" / "office.toml")],
            stdout=log,
            stderr=log,
            cwd=_REPOSITORY,
        )
        log.close()

    def end(self, how: signal.Signals = signal.SIGTERM) -> None:
        """Stop the office; `SIGKILL` is a power cut for it."""
        if self.process is not None:
            self.process.send_signal(how)
            self.process.wait(20)
            self.process = None


def _with_ports(sample: str, terminals: int, people: int) -> str:
    return sample.replace("port = 8443", f"port = {terminals}").replace("8444", str(people))


def listens(port: int) -> bool:
    """Does somebody take connections there?"""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def until(true: object, seconds: float = 10.0) -> None:
    """Wait until `true()` holds."""
    assert callable(true)
    ends = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < ends, "it never came true"
        time.sleep(0.02)


def start_courier(place: OfficeHouse) -> subprocess.Popen[bytes]:
    """Start `kiosk courier` and wait until its socket is there."""
    place.terminal.socket.unlink(missing_ok=True)
    log = (place.folder / "courier.log").open("ab")
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "courier", "--config", str(place.folder / "config" / "kiosk.toml")],
        stdout=log,
        stderr=log,
        cwd=_REPOSITORY,
    )
    log.close()
    until(place.terminal.socket.exists, 30.0)
    return process


@dataclass(frozen=True)
class Sealed:
    """An envelope on its way, and what it holds."""

    key: str
    code: str
    envelope: bytes
    expires_at: float


def sealed(
    place: OfficeHouse,
    size: int = 20_000,
    keep: timedelta = timedelta(hours=96),
    inside: Submission | None = None,
    **changed: object,
) -> Sealed:
    """A made-up submission of `size` bytes, or the one `inside`, sealed to this office."""
    public = sealing.load_public_key(place.folder / "var" / "keys" / "office.pub")
    now = datetime.now(UTC)
    header = Header(VERSION, public.id, "K1", str(uuid4()), "K7M-4QX", now, now + keep)
    for name, value in changed.items():
        header = type(header)(**{**{one: getattr(header, one) for one in header.__struct_fields__}, name: value})
    submission = inside or Submission(VERSION, {"portrait.jpg": os.urandom(size), "record.json": b"{}"})
    envelope = sealing.envelope_bytes(sealing.seal(submission, header, public))
    return Sealed(header.key, header.code, envelope, header.expires_at.timestamp())
