"""Ten and more faults to plant into the demonstration, each on the far side of what is shipped: a device, the system,
the network. What finds them are the same tests that find them in an office.

    kiosk run --demo --fault printer-paper-out
"""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import cv2
import msgspec
import numpy as np
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID

from drivers.ports import Pixels
from kiosk.keys import certificate
from kiosk.settings import Settings

NOBODY = "https://127.0.0.1:1"
"""Nothing answers there."""
_SIZE = (1200, 1600)

Plant = Callable[[Settings, Path], Settings]


@dataclass(frozen=True)
class Fault:
    """One fault: the part whose row tells of it, the technician's code, and how it comes about."""

    test: str
    code: str
    plant: Plant
    printer: dict[int, int] | None = None
    """What the printer answers to DLE EOT n, in place of "all is well"; empty: nothing at all."""
    in_process: bool = False
    """It lies in the screen process itself."""


def _devices(**urls: str) -> Plant:
    def plant(settings: Settings, folder: Path) -> Settings:
        named_urls = {device: url.format(folder=folder) for device, url in urls.items()}
        return msgspec.structs.replace(settings, devices=msgspec.structs.replace(settings.devices, **named_urls))

    return plant


def _picture(device: str, draw: Callable[[], Pixels]) -> Plant:
    def plant(settings: Settings, folder: Path) -> Settings:
        file = folder / f"{device}.png"
        cv2.imwrite(str(file), draw())
        return _devices(**{device: f"file:{file}"})(settings, folder)

    return plant


def _blurred() -> Pixels:
    from drivers.camera.face import Scene, named, render
    from drivers.camera.visitor import IDEAL

    sharp = render(named("anna"), IDEAL, Scene(), _SIZE).pixels
    return np.asarray(cv2.GaussianBlur(sharp, (0, 0), 14), np.uint8)


def _dark() -> Pixels:
    return np.full((_SIZE[1], _SIZE[0], 3), 2, np.uint8)


def _residue() -> Pixels:
    """Somebody's faint print, left on the glass."""
    y, x = np.mgrid[0:600, 0:500].astype(np.float32)
    away = np.hypot(x - 250, (y - 300) * 0.8)
    ridges = 18 * (1 + np.sin(away / 1.5)) * (away < 180)
    return np.asarray(238 - ridges, np.uint8)


def _away(settings: Settings, _: Path) -> Settings:
    return msgspec.structs.replace(settings, office=msgspec.structs.replace(settings.office, url=NOBODY))


def _expired(settings: Settings, folder: Path) -> Settings:
    office = settings.office
    key = serialization.load_pem_private_key(settings.path(office.key).read_bytes(), None)
    ca_file = settings.path(office.ca)
    ca = x509.load_pem_x509_certificate(ca_file.read_bytes())
    ca_key = serialization.load_pem_private_key(ca_file.with_suffix(".key").read_bytes(), None)
    assert isinstance(key, ec.EllipticCurvePrivateKey) and isinstance(ca_key, ec.EllipticCurvePrivateKey)
    past = datetime.now(UTC) - timedelta(days=3)
    made = certificate(settings.terminal.name, ExtendedKeyUsageOID.CLIENT_AUTH, key, ca, ca_key, past)
    file = folder / "expired.pem"
    file.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    return msgspec.structs.replace(settings, office=msgspec.structs.replace(office, certificate=str(file)))


def _as_it_is(settings: Settings, _: Path) -> Settings:
    return settings


FAULTS: dict[str, Fault] = {
    "camera-unplugged": Fault("camera", "C10", _devices(camera="file:{folder}/unplugged.png")),
    "camera-blurred": Fault("camera", "C53", _picture("camera", _blurred)),
    "camera-covered": Fault("camera", "C52", _picture("camera", _dark)),
    "printer-paper-out": Fault("printer", "P40", _as_it_is, {1: 0x1A, 2: 0x32, 4: 0x7E}),
    "printer-cover-open": Fault("printer", "P41", _as_it_is, {1: 0x1A, 2: 0x16}),
    "printer-silent": Fault("printer", "P21", _as_it_is, {}),
    "scanner-gone": Fault("scanner", "Q10", _devices(scanner="serial:{folder}/ttyACM0?baud=9600")),
    "finger-dirty-glass": Fault("fingerprint", "F54", _picture("fingerprint", _residue)),
    "disk-full": Fault("disk", "O10", _as_it_is, in_process=True),
    "office-away": Fault("office", "N20", _away),
    "certificate-expired": Fault("certificate", "X21", _expired),
}


@contextmanager
def planted(name: str, settings: Settings) -> Iterator[Settings]:
    """The settings with a fault behind them, as long as the body runs. What lies in the screen process itself is
    planted there by `within`. Raises OSError."""
    fault = FAULTS[name]
    folder = (settings.state / "faults").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    if fault.printer is None:
        yield fault.plant(settings, folder)
        return
    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=_print_server, args=(listening, fault.printer), daemon=True).start()
        yield _devices(printer=f"escpos+tcp://127.0.0.1:{listening.getsockname()[1]}")(settings, folder)


@contextmanager
def within(name: str) -> Iterator[None]:
    """A fault of the system as this process sees it: no room left on any disk."""
    if not FAULTS[name].in_process:
        yield
        return
    real = os.statvfs

    def full(path: int | str | bytes | os.PathLike[str] | os.PathLike[bytes]) -> os.statvfs_result:
        values = list(real(path))
        values[3] = values[4] = 0  # f_bfree, f_bavail
        return os.statvfs_result(values)

    os.statvfs = full
    try:
        yield
    finally:
        os.statvfs = real


def _print_server(listening: socket.socket, answers: dict[int, int]) -> None:
    """A printer with something wrong: it answers status requests (ESC/POS, DLE EOT n), and prints nothing."""
    with suppress(OSError):  # the body has ended
        while True:
            line, _ = listening.accept()
            threading.Thread(target=_answer, args=(line, answers), daemon=True).start()


def _answer(line: socket.socket, answers: dict[int, int]) -> None:
    with line, suppress(OSError):
        held = b""
        while heard := line.recv(4096):
            held += heard
            while (at := held.find(b"\x10\x04")) >= 0 and len(held) > at + 2:
                if answers:
                    line.sendall(bytes((answers.get(held[at + 2], 0x12),)))
                held = held[at + 3 :]
            held = held[-2:] if b"\x10" in held[-2:] else b""
