"""What a device URL says: its place and its options, checked and within bounds."""

from __future__ import annotations

import math

from drivers.ports import DeviceUrl


class BadUrl(ValueError):
    """A device URL that a driver cannot use; one readable line."""


def place(url: DeviceUrl) -> str:
    """The file or device node that the URL names: `file:a.png`, `opencv:///dev/video0`. Raises BadUrl."""
    path = url.path.removeprefix("//")
    if not path or "\0" in path:
        raise BadUrl(f"{url.scheme}: needs a path, for example {url.scheme}:NAME")
    return path


def address(url: DeviceUrl, port: int) -> tuple[str, int]:
    """Host and port of `scheme://host:port`; `port` unless the URL names one. Raises BadUrl."""
    host, colon, digits = url.path.removeprefix("//").rstrip("/").rpartition(":")
    if not colon or host.endswith(":") or (host.startswith("[") and not host.endswith("]")):
        host, digits = url.path.removeprefix("//").rstrip("/"), str(port)
    if not host or not digits.isdecimal() or not 0 < int(digits) < 65536:
        raise BadUrl(f"{url.scheme}: needs host and port, for example {url.scheme}://192.0.2.7:{port}")
    return host.strip("[]"), int(digits)


def only(url: DeviceUrl, *names: str) -> None:
    """Refuse options that nobody reads. Raises BadUrl."""
    unknown = sorted(set(url.options) - set(names))
    if unknown:
        raise BadUrl(f"{url.scheme}: unknown option {unknown[0]} (there are: {', '.join(names) or 'none'})")


def number(url: DeviceUrl, name: str, default: float, low: float, high: float) -> float:
    """A numeric option within bounds. Raises BadUrl."""
    text = url.options.get(name)
    if text is None:
        return default
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not low <= value <= high:
        raise BadUrl(f"{url.scheme}: {name} must be a number from {low:g} to {high:g}, not {text!r}")
    return value


def whole(url: DeviceUrl, name: str, default: int, low: int, high: int) -> int:
    """A whole-numbered option within bounds. Raises BadUrl."""
    value = number(url, name, default, low, high)
    if value != int(value):
        raise BadUrl(f"{url.scheme}: {name} must be a whole number, not {value:g}")
    return int(value)


def choice(url: DeviceUrl, name: str, *values: str) -> str:
    """An option that is one of `values`; the first is the default. Raises BadUrl."""
    value = url.options.get(name, values[0])
    if value not in values:
        raise BadUrl(f"{url.scheme}: {name} must be one of {', '.join(values)}, not {value!r}")
    return value
