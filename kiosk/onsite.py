"""What staff sets at the terminal itself: closed services, volume, light. In force from the next visit on.

Three small things that nobody wants to sign a configuration pack for; everything else is in the settings. They lie in
the state folder, where whoever may write can do no more with them than a technician can.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec

from flows.screens import Errand
from flows.service.needs import OnSite
from kiosk.machine import write_durably
from kiosk.settings import Settings

FILE = "onsite.json"
_ERRANDS = frozenset(errand.value for errand in Errand)


class _Kept(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    closed: tuple[str, ...] = ()
    volume: Annotated[int, msgspec.Meta(ge=0, le=6)] | None = None
    lamp: Annotated[float, msgspec.Meta(ge=0, le=1)] | None = None


def read(state: Path) -> OnSite:
    """What is set; a file that is missing or that nobody understands sets nothing."""
    try:
        kept = msgspec.json.decode((state / FILE).read_bytes(), type=_Kept)
    except (OSError, msgspec.MsgspecError):
        return OnSite()
    return OnSite(frozenset(kept.closed) & _ERRANDS, kept.volume, kept.lamp)


def keep(state: Path, wanted: OnSite) -> None:
    """Set it. Raises OSError."""
    kept = _Kept(tuple(sorted(wanted.closed)), wanted.volume, wanted.lamp)
    write_durably(state / FILE, msgspec.json.encode(kept))


def lit(settings: Settings) -> str | None:
    """The mount's URL with the light's level as it is set here."""
    url, lamp = settings.devices.mount, read(settings.state).lamp
    if url is None or lamp is None:
        return url
    head, _, query = url.partition("?")
    others = [one for one in query.split("&") if one and not one.startswith("light=")]
    return f"{head}?{'&'.join([*others, f'light={lamp:g}'])}"
