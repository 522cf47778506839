"""USBGuard's rules let in what belongs to the terminal and nothing else (threat 5), on a made-up /sys."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.diagnosis.usb import rules
from kiosk.settings import DeviceUrls


@pytest.fixture
def system(tmp_path: Path) -> Path:
    """A root hub, a camera, a printer, a touch screen and a scanner that types; a stick that belongs to nobody."""
    plug(tmp_path, "usb1", "1d6b:0002", "0000:00:14.0", "09:00:00")
    plug(tmp_path, "1-1", "046d:085e", "ABC123", "0e:01:00", node="video4linux/video0")
    plug(tmp_path, "1-2", "04b8:0e28", "", "07:01:02", node="usbmisc/lp0")
    touch = plug(tmp_path, "1-3", "0eef:c000", "", "03:00:00", node="input/event4")
    (touch / "device/capabilities").mkdir(parents=True)
    (touch / "device/capabilities/abs").write_text("260800000000003\n")
    plug(tmp_path, "1-4", "0c2e:0b61", 'S"\n', "03:01:01", node="input/event7")
    plug(tmp_path, "1-5", "0781:5567", "STICK", "08:06:50")
    (tmp_path / "dev/kiosk").mkdir(parents=True)
    (tmp_path / "dev/video0").touch()
    (tmp_path / "dev/kiosk/camera").symlink_to("../video0")
    return tmp_path


def plug(system: Path, port: str, number: str, serial: str, interface: str, node: str | None = None) -> Path:
    home = system / "sys/devices/pci0000:00" / port
    part = home / f"{port}:1.0"
    part.mkdir(parents=True)
    vendor, product = number.split(":")
    (home / "idVendor").write_text(f"{vendor}\n")
    (home / "idProduct").write_text(f"{product}\n")
    if serial:
        (home / "serial").write_text(f"{serial}\n")
    for name, value in zip(("Class", "SubClass", "Protocol"), interface.split(":"), strict=True):
        (part / f"bInterface{name}").write_text(f"{value}\n")
    every = system / "sys/bus/usb/devices"
    every.mkdir(parents=True, exist_ok=True)
    (every / port).symlink_to(home)
    if node is None:
        return part
    inside = part / node
    inside.mkdir(parents=True)
    link = system / "sys/class" / node
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(inside)
    return inside


OURS = DeviceUrls(camera="opencv:///dev/kiosk/camera?width=1920", printer="escpos:/dev/usb/lp0", scanner="keyboard:")


def spoken(text: str) -> list[str]:
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def test_what_belongs_here_is_let_in_and_everything_else_refused(system: Path) -> None:
    assert spoken(rules(OURS, system)) == [
        "reject id 046d:085e with-interface one-of { 03:*:* }",
        'allow id 046d:085e serial "ABC123"',
        "reject id 04b8:0e28 with-interface one-of { 03:*:* }",
        "allow id 04b8:0e28",
        'allow id 0eef:c000 via-port "1-3"',
        'allow id 0c2e:0b61 via-port "1-4"',
        "reject id 1d6b:0002 with-interface one-of { 03:*:* }",
        'allow id 1d6b:0002 serial "0000:00:14.0"',
        "reject",
    ]


def test_a_second_keyboard_is_let_in_by_nobody_but_a_person(system: Path) -> None:
    plug(system, "1-6", "413c:2107", "", "03:01:01", node="input/event9")
    text = rules(OURS, system)
    assert not any("413c:2107" in line or "0c2e:0b61" in line for line in spoken(text))
    assert '# allow id 413c:2107 via-port "1-6"' in text


def test_without_a_scanner_that_types_no_keyboard_is_let_in(system: Path) -> None:
    said = spoken(rules(DeviceUrls(camera=OURS.camera), system))
    assert not any("0c2e:0b61" in line for line in said) and said[-1] == "reject"
    assert any("0eef:c000" in line for line in said), "the touch screen is not forgotten"


def test_what_is_not_plugged_in_is_told(system: Path) -> None:
    assert "# card: no USB device behind pcsc:" in rules(DeviceUrls(card="pcsc:"), system)
