"""`kiosk devices`: what each device's driver, state, reason, firmware and last test are."""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from drivers import driver, schemes
from drivers.ports import Device, DeviceError, DeviceUrl, Status
from drivers.supervisor import Supervisor
from kiosk.diagnosis import usb
from kiosk.settings import DeviceUrls, Settings, SettingsError, default_file, load
from kiosk.trouble import TROUBLE, complain


@dataclass(frozen=True)
class Tested:
    """A device that was opened and checked once. `status` is None if the settings name none."""

    device: Device
    url: str | None
    status: Status | None
    at: datetime
    seconds: float

    @property
    def dotted(self) -> str | None:
        """Module and class of its driver."""
        return schemes(self.device)[DeviceUrl.parse(self.url).scheme] if self.url else None

    def plain(self) -> dict[str, object]:
        """For JSON."""
        status, identity = self.status, self.status.identity if self.status else None
        return {
            "device": self.device.name.lower(),
            "url": without_password(self.url) if self.url else None,
            "scheme": DeviceUrl.parse(self.url).scheme if self.url else None,
            "driver": self.dotted,
            "state": status.state.value if status else "not configured",
            "reason": status.reason.name.lower() if status and status.reason else None,
            "code": status.code if status else None,
            "findings": sorted(status.findings) if status else [],
            "model": identity.model if identity else None,
            "serial": identity.serial if identity else None,
            "firmware": identity.firmware if identity else None,
            "last_test": {
                "at": self.at.isoformat(timespec="seconds"),
                "passed": status.usable,
                "seconds": round(self.seconds, 3),
            }
            if status
            else None,
        }


def configure(parser: argparse.ArgumentParser) -> None:
    """Options of `kiosk devices`."""
    parser.epilog = "example: kiosk devices --config config/kiosk.toml --json"
    parser.add_argument("--config", type=Path, metavar="FILE", help="settings (TOML)")
    parser.add_argument("--json", action="store_true", help="one JSON document")
    parser.add_argument("--usbguard", action="store_true", help="only print USBGuard rules for what is plugged in")


def run(options: argparse.Namespace) -> int:
    """Open every device once and tell; 0 even if one is broken, for telling is all that was asked."""
    try:
        settings = load(options.config or default_file())
        if options.usbguard:
            print(usb.rules(settings.devices), end="")
            return 0
        with quiet():
            tested = asyncio.run(test_all(settings))
    except TROUBLE as error:
        return complain(error)
    if options.json:
        print(json.dumps([one.plain() for one in tested], ensure_ascii=False, indent=2))
    else:
        for one in tested:
            print(line(one))
    return 0


@contextmanager
def quiet() -> Iterator[None]:
    """Without the supervisors' log: the report says it better."""
    log = logging.getLogger("drivers")
    level = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(level)


def line(one: Tested) -> str:
    """One device in one line."""
    status = one.status
    if status is None or one.url is None:
        return f"{one.device.name.lower():<12} -"
    identity = status.identity
    facts = [
        " ".join(filter(None, (identity.model, identity.serial, identity.firmware))) if identity else "",
        f"{status.reason.name.lower()} ({status.code})" if status.reason else "",
        *sorted(status.findings),
        without_password(one.url),
    ]
    return f"{one.device.name.lower():<12} {status.state.value:<9} {', '.join(filter(None, facts))}"


async def test_all(settings: Settings) -> list[Tested]:
    """Open and check every device once, all at the same time. Raises SettingsError if a URL cannot be understood."""
    wanted = [(device, getattr(settings.devices, device.name.lower(), None)) for device in Device]
    all_understood(settings.devices)
    return list(await asyncio.gather(*(test(device, url, settings.limits.device_call) for device, url in wanted)))


def all_understood(urls: DeviceUrls) -> None:
    """Raises SettingsError for the first URL that names no driver or options that it does not have."""
    for device in Device:
        url = getattr(urls, device.name.lower(), None)
        if url is not None:
            understood(device, url)


def understood(device: Device, url: str) -> None:
    """Raises SettingsError if a URL names no driver or options that it does not have."""
    try:
        with suppress(DeviceError):  # an SDK that is not there is the device's state, not the settings' fault
            driver(device, url)
    except ValueError as error:
        raise SettingsError(f"{error} - at $.devices.{device.name.lower()}") from None


async def test(device: Device, url: str | None, deadline: float) -> Tested:
    """Open and check one device once."""
    at, loop = datetime.now(UTC), asyncio.get_running_loop()
    if url is None:
        return Tested(device, None, None, at, 0.0)
    started = loop.time()
    supervisor = Supervisor(device, lambda: driver(device, url), deadline=deadline)
    running = asyncio.create_task(supervisor.run())
    try:
        status = await supervisor.settled()
    finally:
        seconds = loop.time() - started
        await supervisor.close()
        await asyncio.wait({running})
    return Tested(device, url, status, at, seconds)


def without_password(url: str) -> str:
    """A URL as it may be shown."""
    return re.sub(r"//[^/@]*@", "//", url)
