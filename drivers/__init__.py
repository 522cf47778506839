"""Hardware behind ports; `driver(kind, url)` finds the class for a device URL.

A driver is imported only when a URL asks for it, so a terminal needs no SDK of a device it does not have. Another
package offers one more scheme with an entry point in the group `buergerterminal.drivers`, named `kind.scheme`:

    [project.entry-points."buergerterminal.drivers"]
    "camera.dslr" = "acme_camera:Dslr"
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import cast

from drivers.ports import Device, DeviceMissing, DeviceUrl, Driver, Reason

GROUP = "buergerterminal.drivers"

BUILT_IN: dict[Device, dict[str, str]] = {
    Device.CAMERA: {
        "opencv": "drivers.camera.opencv:OpenCvCamera",
        "file": "drivers.camera.file:FileCamera",
        "gphoto2": "drivers.camera.reflex:ReflexCamera",
        "http": "drivers.camera.http:HttpCamera",
        "https": "drivers.camera.http:HttpCamera",
        "simulated": "drivers.camera.simulated:SimulatedCamera",
    },
    Device.FINGERPRINT: {
        "file": "drivers.fingerprint.file:FileFingerScanner",
        "simulated": "drivers.fingerprint.simulated:SimulatedFingerScanner",
        "sbi": "drivers.fingerprint.sbi.scanner:SbiFingerScanner",
        "serial": "drivers.fingerprint.serial:SerialFingerScanner",
        "libfprint": "drivers.fingerprint.libfprint:LibfprintScanner",
    },
    Device.SIGNATURE: {
        "touch": "drivers.signature.touch:TouchPad",
        "file": "drivers.signature.file:FilePad",
        "stu": "drivers.signature.stu:StuPad",
        "evdev": "drivers.signature.evdev:EvdevPad",
        "simulated": "drivers.signature.simulated:SimulatedPad",
    },
    Device.CARD: {
        "pcsc": "drivers.card.pcsc:PcscReader",
        "simulated": "drivers.card.simulated:SimulatedReader",
    },
    Device.SCANNER: {
        "wedge": "drivers.scanner.wedge:WedgeScanner",
        "keyboard": "drivers.scanner.keyboard:KeyboardScanner",
        "serial": "drivers.scanner.serial:SerialScanner",
    },
    Device.PRINTER: {
        "escpos": "drivers.printer.escpos:FilePrinter",
        "escpos+tcp": "drivers.printer.escpos:TcpPrinter",
        "escpos+serial": "drivers.printer.escpos:SerialPrinter",
        "png": "drivers.printer.png:PngPrinter",
    },
    Device.MOUNT: {
        "modbus": "drivers.mount.modbus:ModbusMount",
        "simulated": "drivers.mount.simulated:SimulatedMount",
    },
    Device.JACK: {
        "evdev": "drivers.jack.evdev:EvdevJack",
        "simulated": "drivers.jack.simulated:SimulatedJack",
    },
    Device.EID: {
        "ausweisapp": "drivers.eid.ausweisapp:AusweisApp",
    },
}


class UnknownScheme(ValueError):
    """No driver has this scheme; the text names those on offer."""

    def __init__(self, device: Device, scheme: str) -> None:
        offered = ", ".join(sorted(schemes(device))) or "none"
        super().__init__(f"no {device.name.lower()} driver for {scheme}: (there are: {offered})")
        self.device = device
        self.scheme = scheme


@cache
def _installed() -> tuple[EntryPoint, ...]:
    """Drivers of others. Looking through everything that is installed takes time: once a process."""
    return tuple(entry_points(group=GROUP))


def schemes(device: Device) -> dict[str, str]:
    """Every scheme on offer for a kind of device, with the dotted path `module:Class` of its driver."""
    kind = f"{device.name.lower()}."
    foreign = {point.name.removeprefix(kind): point.value for point in _installed() if point.name.startswith(kind)}
    return foreign | BUILT_IN[device]


def driver(device: Device, url: str) -> Driver:
    """Make the driver that a URL names; nothing is opened yet.

    Raises ValueError if the URL cannot be understood (`UnknownScheme` if only its scheme is not known), and
    DeviceMissing(SDK_MISSING) if the driver is known but what it needs is not installed.
    """
    parsed = DeviceUrl.parse(url)
    try:
        dotted = schemes(device)[parsed.scheme]
    except KeyError:
        raise UnknownScheme(device, parsed.scheme) from None
    module, _, name = dotted.partition(":")
    try:
        made = getattr(import_module(module), name)(parsed)
    except (ImportError, AttributeError) as error:
        raise DeviceMissing(device, Reason.SDK_MISSING) from error
    return cast(Driver, made)
