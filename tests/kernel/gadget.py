"""A USB device of the kernel's own (dummy_hcd) whose cable can be pulled."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path("/sys/kernel/config/usb_gadget")


@dataclass
class Gadget:
    """Emptying UDC unplugs, naming a controller plugs in."""

    folder: Path

    def plug(self) -> None:
        controller = next(Path("/sys/class/udc").iterdir()).name
        (self.folder / "UDC").write_text(controller)

    def unplug(self) -> None:
        (self.folder / "UDC").write_text("\n")


@contextmanager
def gadget(function: str) -> Iterator[Gadget]:
    """A device with one function, such as `acm.usb0`, plugged in."""
    folder = ROOT / function.replace(".", "-")
    folder.mkdir()
    (folder / "idVendor").write_text("0x1d6b")
    (folder / "idProduct").write_text("0x0104")
    (folder / "functions" / function).mkdir()
    (folder / "configs" / "c.1").mkdir()
    (folder / "configs" / "c.1" / function).symlink_to(folder / "functions" / function)
    made = Gadget(folder)
    made.plug()
    try:
        yield made
    finally:
        with suppress(OSError):
            made.unplug()
        with suppress(OSError):
            (folder / "configs" / "c.1" / function).unlink()
            (folder / "configs" / "c.1").rmdir()
            (folder / "functions" / function).rmdir()
            folder.rmdir()
