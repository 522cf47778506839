"""`kiosk diagnose`: every test that needs no hand, over SSH or before opening time, and the readiness report."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from drivers.ports import Device
from kiosk.commands.devices import quiet, understood
from kiosk.diagnosis import chart
from kiosk.diagnosis.box import test_box
from kiosk.diagnosis.codes import table
from kiosk.diagnosis.hardware import test_devices
from kiosk.diagnosis.ledger import Entry, Ledger
from kiosk.diagnosis.outcome import Grade, Outcome, worst
from kiosk.diagnosis.report import Readiness, gather, write
from kiosk.diagnosis.statistics import Figures, figures
from kiosk.diagnosis.words import LANGUAGES, StaffWords
from kiosk.settings import Settings, default_file, load
from kiosk.trouble import TROUBLE, complain

WHO = "diagnose"


def configure(parser: argparse.ArgumentParser) -> None:
    """Options of `kiosk diagnose`."""
    parser.epilog = "example: kiosk diagnose --report readiness.pdf --lang de"
    names = [device.name.lower() for device in Device]
    parser.add_argument("device", nargs="?", choices=names, metavar="DEVICE", help=f"only this one: {', '.join(names)}")
    parser.add_argument("--config", type=Path, metavar="FILE", help="settings (TOML)")
    parser.add_argument("--json", action="store_true", help="one JSON document")
    parser.add_argument("--report", type=Path, metavar="FILE.pdf", help="also write the readiness report")
    parser.add_argument("--chart", type=Path, metavar="FILE", help="only write the camera's chart, PDF or PNG, and end")
    parser.add_argument("--codes", action="store_true", help="only print every code, its meaning and what to do")
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="language of text and report (en)")


def run(options: argparse.Namespace) -> int:
    """Exit status by the worst result: 0 nothing failed, 1 something did, 2 the settings cannot be used."""
    try:
        if options.chart:
            chart.write(options.chart)
            return 0
        if options.codes:
            print(table(StaffWords(options.lang)), end="")
            return 0
        settings = load(options.config or default_file())
        for device in Device:
            url = getattr(settings.devices, device.name.lower(), None)
            if url is not None:
                understood(device, url)
        with quiet():
            outcomes = asyncio.run(_tested(settings, Device[options.device.upper()] if options.device else None))
        at = datetime.now(UTC)
        results = _kept(settings, outcomes, at)
        readiness = gather(settings, results, at)
        if options.report:
            write(readiness, options.report, options.lang)
    except TROUBLE as error:
        return complain(error)
    counted = figures(settings.state / "audit.jsonl")
    if options.json:
        print(json.dumps(_plain(readiness, outcomes, counted), ensure_ascii=False, indent=2))
    else:
        words = StaffWords(options.lang)
        for one in outcomes:
            print(line(words, one))
        if options.device is None:
            print("\n".join(("", *used(words, counted))))
    failed = worst(outcomes) is Grade.FAILED
    if failed:
        print(
            f"kiosk: {sum(one.grade is Grade.FAILED for one in outcomes)} of {len(outcomes)} tests failed",
            file=sys.stderr,
        )
    return 1 if failed else 0


async def _tested(settings: Settings, device: Device | None) -> list[Outcome]:
    if device is not None:
        return await test_devices(settings, device)
    devices, box = await asyncio.gather(test_devices(settings), test_box(settings))
    return [*devices, *box]


def _kept(settings: Settings, outcomes: list[Outcome], at: datetime) -> dict[str, Entry]:
    """Into the ledger, if this user may write there; the report shows what was tested before, too."""
    ledger = Ledger(settings.state)
    fresh = {one.test: Entry(one.grade, one.code, dict(one.facts), at, WHO) for one in outcomes}
    try:
        ledger.note(outcomes, at, WHO)
    except OSError as error:
        print(f"kiosk: the results were not kept: {error.strerror}", file=sys.stderr)
    return {**fresh, **{test: entry for test, entry in ledger.entries().items() if test not in fresh}}


def _plain(readiness: Readiness, outcomes: list[Outcome], counted: Figures) -> dict[str, object]:
    return {
        "ready": worst(outcomes) is not Grade.FAILED,
        "worst": worst(outcomes).value,
        "terminal": readiness.terminal,
        "version": readiness.version,
        "at": readiness.at.isoformat(timespec="seconds"),
        "tests": [one.plain() for one in outcomes],
        "statistics": counted.plain(),
    }


def line(words: StaffWords, one: Outcome) -> str:
    """One test in one line, with what to do."""
    what = " ".join(words.code(one.code)) if one.code else ""
    facts = words.facts(one)
    return f"{words(one.grade.value):<16} {words(f'test-{one.test}'):<28} {one.code or '':<4} {facts} {what}".rstrip()


def used(words: StaffWords, counted: Figures) -> list[str]:
    """How the terminal was used, in a few lines without persons."""
    visits = counted.visits
    if visits.since is None:
        return [words("service-statistics-none")]

    def listed(pairs: tuple[tuple[str, int], ...], key: str = "") -> str:
        return ", ".join(f"{words(key + name) if words.has(key + name) else name} {many}" for name, many in pairs)

    lines = [
        words("service-statistics", since=f"{visits.since:%Y-%m-%d}", visits=visits.visits, done=visits.done),
        words("service-paper", slips=visits.slips, metres=visits.metres),
    ]
    for key, text in (
        ("service-abandoned", listed(visits.abandoned, "step-")),
        ("statistics-missed", listed(counted.missed)),
        ("statistics-tickets", listed(counted.tickets)),
    ):
        if text:
            lines.append(words(key, steps=text, list=text))
    return lines
