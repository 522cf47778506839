"""A device's URL finds its driver, or says what is wrong with it."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from importlib import import_module, metadata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import drivers
from drivers import BUILT_IN, UnknownScheme, driver, schemes
from drivers.options import address
from drivers.ports import Device, DeviceMissing, DeviceUrl, Reason
from tests.drivers.conftest import SIMULATED, must_be_there
from tests.fingerscanners.conftest import BENCHES as FINGERS


@pytest.mark.parametrize("dotted", sorted({one for kind in BUILT_IN.values() for one in kind.values()}))
def test_every_scheme_has_its_driver(dotted: str) -> None:
    module, _, name = dotted.partition(":")
    made = getattr(import_module(module), name)
    assert made.__doc__
    for method in ("open", "check", "close"):
        assert callable(getattr(made, method))


def test_every_driver_is_on_a_bench_that_runs_its_port_s_contract() -> None:
    on_bench = {tuple(name.split("-")[:2]) for name in SIMULATED} | {("fingerprint", name) for name in FINGERS}
    driven = {BUILT_IN[Device[kind.upper()]][scheme] for kind, scheme in on_bench}
    assert driven == {dotted for kind in BUILT_IN.values() for dotted in kind.values()}


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("camara=opencv:///dev/video0", "kinds are camera, "),
        ("camera=dslr:1", "no camera driver for dslr"),
        ("camera=opencv:///dev/video99", "not_found .C10."),
    ],
)
def test_a_real_device_that_is_not_there_is_one_line(asked: str, said: str) -> None:
    """What `--device` asks for: misspelt, unknown, absent."""
    with pytest.raises(pytest.UsageError, match=f"^--device {asked}: .*{said}[^\n]*$"):
        must_be_there(asked)


def test_an_unknown_scheme_names_those_there_are() -> None:
    with pytest.raises(UnknownScheme, match=r"no camera driver for dslr: \(there are: file, .*simulated\)"):
        driver(Device.CAMERA, "dslr:1")
    with pytest.raises(UnknownScheme, match=r"there are: pcsc, simulated"):
        driver(Device.CARD, "ccid:")


def test_a_missing_sdk_is_not_an_unknown_scheme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(BUILT_IN[Device.CAMERA], "acme", "no_such_sdk.camera:Camera")
    monkeypatch.setitem(BUILT_IN[Device.CAMERA], "typo", "drivers.camera.file:NoSuchClass")
    for scheme in ("acme", "typo"):
        with pytest.raises(DeviceMissing) as caught:
            driver(Device.CAMERA, f"{scheme}:1")
        assert caught.value.reason is Reason.SDK_MISSING


def test_another_package_adds_a_driver_but_replaces_none(monkeypatch: pytest.MonkeyPatch) -> None:
    points = metadata.EntryPoints(
        metadata.EntryPoint(name, value, drivers.GROUP)
        for name, value in (
            ("camera.dslr", "drivers.camera.file:FileCamera"),
            ("camera.file", "acme:Trap"),
            ("printer.dslr", "acme:Printer"),
        )
    )
    monkeypatch.setattr(drivers, "_installed", lambda: points)
    assert type(driver(Device.CAMERA, "dslr:a.png")).__name__ == "FileCamera"
    assert schemes(Device.CAMERA)["file"] == "drivers.camera.file:FileCamera"


@pytest.mark.parametrize(
    ("device", "url"),
    [
        (Device.CAMERA, "file:"),
        (Device.CAMERA, "file:a.png?size=3"),
        (Device.CAMERA, "opencv:"),
        (Device.CAMERA, "http:"),
        (Device.CAMERA, "http://a:99999/"),
        (Device.CAMERA, "http://a:b/"),
        (Device.CAMERA, "nothing"),
        (Device.SIGNATURE, "touch:?x=1"),
        (Device.SIGNATURE, "file:a.svg?seconds=0"),
        (Device.SIGNATURE, "simulated:a?seconds=nan"),
        (Device.PRINTER, "escpos+tcp:"),
        (Device.PRINTER, "escpos+tcp://a:0"),
        (Device.PRINTER, "escpos:/dev/usb/lp0?dots=1.5"),
        (Device.PRINTER, "escpos+serial:/dev/ttyS0?flow=both"),
        (Device.PRINTER, "png:"),
        (Device.SCANNER, "keyboard:?gap=9"),
        (Device.SCANNER, f"keyboard:?prefix={'x' * 20}"),
    ],
)
def test_a_url_that_cannot_be_used_is_refused_in_one_line(device: Device, url: str) -> None:
    with pytest.raises(ValueError, match=r"^.{5,200}$"):
        driver(device, url)


@pytest.mark.parametrize(
    ("url", "host", "port"),
    [
        ("x://192.0.2.7", "192.0.2.7", 9100),
        ("x://192.0.2.7:1", "192.0.2.7", 1),
        ("x://[2001:db8::7]:12", "2001:db8::7", 12),
        ("x://[2001:db8::7]", "2001:db8::7", 9100),
        ("x://printer/", "printer", 9100),
    ],
)
def test_hosts_and_ports(url: str, host: str, port: int) -> None:
    assert address(DeviceUrl.parse(url), 9100) == (host, port)


@given(st.sampled_from(list(Device)), st.text(max_size=60))
def test_any_text_gives_a_driver_or_one_of_two_errors(device: Device, text: str) -> None:
    for url in (text, *(f"{scheme}:{text}" for scheme in BUILT_IN[device])):
        with suppress(ValueError, DeviceMissing):
            driver(device, url)


def test_a_kind_of_device_is_imported_only_when_a_url_asks_for_it() -> None:
    program = """
import sys
from drivers import driver
from drivers.ports import Device
driver(Device.SIGNATURE, "touch:")
print([name for name in ("cv2", "serial", "PIL", "requests", "pygame") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_camera_over_http_needs_no_library_that_the_screen_process_may_not_have() -> None:
    program = "import sys, drivers.camera.http; print('requests' in sys.modules, 'urllib3' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False False"
