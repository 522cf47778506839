"""What can be done here right now, and why not."""

from __future__ import annotations

from drivers.ports import Lent
from flows.needs import Devices, House, Services
from flows.screens import Errand
from flows.visit import Visit


def offered(house: House) -> tuple[Errand, ...]:
    """What can be done at this terminal at all. Out of the house there is no queue."""
    absent = {Errand.TICKET, Errand.CHECK_IN} if house.outreach else set() if house.appointments else {Errand.CHECK_IN}
    return tuple(errand for errand in Errand if errand not in absent)


def closed(visit: Visit, errand: Errand) -> str | None:
    """The message that says why an errand is not possible in this visit, or None."""
    return why_closed(errand, visit.devices, visit.office.latest, visit.house)


def why_closed(errand: Errand, devices: Devices, latest: Services | None, house: House) -> str | None:
    """The message that says why an errand is not possible now, or None."""
    if errand.value in house.shut:
        return "closed-staff"
    if errand is Errand.INFORMATION:
        return None
    if errand is Errand.TICKET:
        return "closed-office" if latest is None else "ticket-closed" if latest.open_until is None else None
    if errand is Errand.CHECK_IN:
        return "closed-office" if latest is None else None
    if house.closed is not None:
        return house.closed
    needed: dict[str, Lent[object] | None] = {"closed-camera": devices.camera}
    if errand is Errand.CAPTURE:
        needed |= {"closed-fingerprint": devices.fingerprint, "closed-signature": devices.signature}
    return next((why for why, device in needed.items() if device is None or not device.status.usable), None)
