"""USBGuard rules out of what is plugged in: this terminal's own devices are let in, everything else is refused.

Read from sysfs, so that nobody copies numbers: the USB device behind each configured node, the touch screen, and
hubs. A device that was no keyboard at that time is refused if it ever comes back as one (USBGuard rules language,
usbguard-rules.conf(5)).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from drivers.ports import Device, DeviceUrl
from kiosk.settings import DeviceUrls

_PLAIN = re.compile(r"[A-Za-z0-9 ._:/+-]+")
_HUB, _HID, _KEYBOARD = "09", "03", "03:01:01"
_WITHOUT_NODE = {"pcsc": ("0b",), "dslr": ("06",), "libfprint": ("ff",), "stu": ("03",)}
"""Interface classes (USB-IF) of drivers that find their device by themselves."""
_MT_X = 0x35
"""ABS_MT_POSITION_X of the kernel's input codes: only touch screens and touch pads have it."""


@dataclass(frozen=True)
class Plugged:
    """A USB device as sysfs tells it. `port` is where it is plugged in, such as `1-2.4`."""

    port: str
    id: str
    serial: str
    interfaces: tuple[str, ...]
    """Class, subclass and protocol, such as `03:01:01`: a keyboard."""

    def has(self, prefix: str) -> bool:
        return any(one.startswith(prefix) for one in self.interfaces)


def rules(urls: DeviceUrls, system: Path = Path("/")) -> str:
    """The file for /etc/usbguard/rules.conf; `system` is where /dev and /sys are found."""
    plugged = {one.port: one for one in _plugged(system)}
    wanted: dict[str, list[str]] = {port: ["hub"] for port, one in plugged.items() if one.has(_HUB)}
    for name in _touch_screens(system):
        wanted.setdefault(_port(system, name, plugged) or "", []).append("touch screen")
    missing, unsure = [], []
    for device in Device:
        kind, url = device.name.lower(), getattr(urls, device.name.lower(), None)
        if url is None:
            continue
        parsed = DeviceUrl.parse(url)
        ports, sure = _ports(parsed, plugged, system)
        for port in ports if sure else ():
            wanted.setdefault(port, []).append(kind)
        if not sure:
            unsure += [(kind, plugged[port]) for port in ports]
        elif not ports and (_node(parsed) or parsed.scheme in ("keyboard", *_WITHOUT_NODE)):
            missing.append(f"# {kind}: no USB device behind {parsed.scheme}:")
    lines = ["# Only what belongs to this terminal. Made by `kiosk devices --usbguard`; again after every exchange."]
    for port in sorted(set(wanted) & set(plugged)):
        lines += ["", f"# {', '.join(wanted[port])}", *_allow(plugged[port])]
    for kind, one in unsure:
        lines += [
            "",
            f"# {kind}: more than one keyboard is plugged in; only the scanner's line may stay",
            f"# {_allow(one)[-1]}",
        ]
    return "\n".join([*lines, *missing, "", "# whatever else comes, keyboards above all", "reject", ""])


def _allow(one: Plugged) -> list[str]:
    plain = bool(one.serial) and _PLAIN.fullmatch(one.serial) is not None
    # without a number of its own, a thing that could type is believed at its own port only
    tied = f' serial "{one.serial}"' if plain else f' via-port "{one.port}"' if one.has(_HID) else ""
    never = [] if one.has(_HID) else [f"reject id {one.id} with-interface one-of {{ {_HID}:*:* }}"]
    return [*never, f"allow id {one.id}{tied}"]


def _ports(url: DeviceUrl, plugged: Mapping[str, Plugged], system: Path) -> tuple[list[str], bool]:
    """Where a configured device is plugged in, and whether that is sure."""
    if node := _node(url):
        port = _port(system, (system / node).resolve().name, plugged)
        return ([port] if port else []), True
    if url.scheme == "keyboard":
        found = [port for port, one in plugged.items() if one.has(_KEYBOARD)]
        return found, len(found) < 2
    classes = _WITHOUT_NODE.get(url.scheme, ())
    return [port for port, one in plugged.items() if any(one.has(c) for c in classes) and not one.has(_KEYBOARD)], True


def _node(url: DeviceUrl) -> str | None:
    path = url.path.lstrip("/")
    return path if path.startswith("dev/") else None


def _port(system: Path, name: str, plugged: Mapping[str, Plugged]) -> str | None:
    """The USB device that a node such as `video0` belongs to."""
    for link in (system / "sys/class").glob(f"*/{name}"):
        for folder in link.resolve().parents:
            if folder.name in plugged:
                return folder.name
    return None


def _plugged(system: Path) -> Iterator[Plugged]:
    for folder in sorted((system / "sys/bus/usb/devices").glob("*")):
        if (folder / "idVendor").is_file():
            # an interface's name begins with its device's; those of devices behind a hub lie deeper
            parts = sorted(folder.resolve().glob("*:*/bInterfaceClass"))
            triples = (tuple(_word(part.parent / f"bInterface{name}") for name in _TRIPLE) for part in parts)
            number = f"{_word(folder / 'idVendor')}:{_word(folder / 'idProduct')}"
            yield Plugged(folder.name, number, _word(folder / "serial"), tuple(":".join(one) for one in triples))


_TRIPLE = ("Class", "SubClass", "Protocol")


def _touch_screens(system: Path) -> Iterator[str]:
    for node in sorted((system / "sys/class/input").glob("event*")):
        words = _word(node / "device/capabilities/abs").split()
        bits = sum(int(word, 16) << 64 * at for at, word in enumerate(reversed(words)))
        if bits >> _MT_X & 1:
            yield node.name


def _word(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace").strip()
    except OSError:
        return ""
