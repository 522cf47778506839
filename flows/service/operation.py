"""Operation: close a service, set what is set on site, read the log, begin anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import Enum, auto

from flows.screens import Errand, Option, Tone
from flows.service.needs import OnSite, Workbench
from flows.service.screens import StaffAsk, StaffLog, StaffTell
from flows.service.trying import HERE, ask
from flows.visit import Back, Stage

LOUDEST = 6
"""The last of seven steps of the volume."""
USUAL_VOLUME, USUAL_LAMP = 2, 0.6
"""What counts where nothing was set on site."""
LAMPS = (0.2, 0.4, 0.6, 0.8, 1.0)


class _Deed(Enum):
    CLOSE = auto()
    SETTINGS = auto()
    LOG = auto()
    RESTART = auto()
    SAVE = auto()


async def operate(stage: Stage, bench: Workbench) -> bool:
    """True: the program shall begin anew. What was changed is in force from the next visit on."""
    deeds = (
        Option(_Deed.CLOSE, "close", "cancel"),
        Option(_Deed.SETTINGS, "settings", "display"),
        Option(_Deed.LOG, "log", "document"),
        Option(_Deed.RESTART, "restart", "again"),
    )
    while True:
        try:
            wanted = await stage.show(StaffAsk("service-operate", deeds), HERE)
        except Back:
            return False
        try:
            if wanted is _Deed.CLOSE:
                await _change(stage, bench, _close)
            elif wanted is _Deed.SETTINGS:
                await _change(stage, bench, _settings)
            elif wanted is _Deed.LOG:
                await stage.show(StaffLog(await bench.log()), HERE)
            elif await ask(stage, "service-restart"):
                await bench.restarts()
                return True
        except Back:
            continue


Choices = Callable[[Workbench, OnSite], StaffAsk["OnSite | _Deed"]]


async def _change(stage: Stage, bench: Workbench, choices: Choices) -> None:
    """Each touch changes a value; only saving keeps it. Raises Back."""
    wanted = bench.on_site()
    while True:
        chosen = await stage.show(choices(bench, wanted), HERE)
        if isinstance(chosen, OnSite):
            wanted = chosen
            continue
        kept = await bench.change(wanted)
        said = StaffTell("service-saved", tone=Tone.OK) if kept else StaffTell("service-not-saved", tone=Tone.ERROR)
        await stage.show(said, HERE)
        return


_SAVE = Option["OnSite | _Deed"](_Deed.SAVE, "save", "ok", primary=True)


def _close(_: Workbench, now: OnSite) -> StaffAsk[OnSite | _Deed]:
    """One card an errand; touching it closes or opens it."""

    def card(errand: Errand) -> Option[OnSite | _Deed]:
        shut = errand.value in now.closed
        other = now.closed ^ {errand.value}
        return Option(
            replace(now, closed=frozenset(other)), errand.value, "error" if shut else "ok",
            values={"state": "closed" if shut else "open"},
        )  # fmt: skip

    return StaffAsk("service-close", (*(card(errand) for errand in Errand), _SAVE))


def _settings(bench: Workbench, now: OnSite) -> StaffAsk[OnSite | _Deed]:
    """One card a setting; touching it goes to the next step."""
    volume = USUAL_VOLUME if now.volume is None else now.volume
    louder = replace(now, volume=(volume + 1) % (LOUDEST + 1))
    cards: list[Option[OnSite | _Deed]] = [
        Option(louder, "volume", "read", values={"here": volume + 1, "all": LOUDEST + 1})
    ]
    if bench.devices.mount is not None:
        lamp = USUAL_LAMP if now.lamp is None else now.lamp
        brighter = replace(now, lamp=next((one for one in LAMPS if one > lamp + 0.01), LAMPS[0]))
        cards.append(Option(brighter, "lamp", "open", values={"percent": round(100 * lamp)}))
    return StaffAsk("service-settings", (*cards, _SAVE))
