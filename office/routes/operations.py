"""For whoever runs the office: is it alive, and how much does it do?"""

from __future__ import annotations

from collections.abc import Iterator

from litestar import MediaType, Response, get
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from office.fleet.condition import Condition, Trouble
from office.office import Office
from office.routes.contract import Here


@get("/healthz", media_type=MediaType.TEXT, sync_to_thread=True)
def health(office: Here) -> str:
    """The database answers."""
    office.submissions.counts()
    return "ok\n"


@get("/metrics", sync_to_thread=True)
def metrics(office: Here) -> Response[bytes]:
    """Figures for Prometheus, counted in the database, so that every process tells the same; and what this process
    uses."""
    registry = CollectorRegistry()
    ProcessCollector(registry=registry)
    registry.register(_Figures(office))
    return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)


class _Figures(Collector):
    def __init__(self, office: Office) -> None:
        self._office = office

    def describe(self) -> Iterator[Metric]:
        """Nothing in advance: describing would ask the database."""
        return iter(())

    def collect(self) -> Iterator[Metric]:
        office, now = self._office, self._office.clock()
        waiting, total = office.submissions.counts()
        conditions = office.watch.fleet.conditions(now)
        heard, asking = office.terminals.counts(now)
        yield GaugeMetricFamily("office_submissions_waiting", "Submissions that can be opened.", waiting)
        yield CounterMetricFamily("office_submissions", "Submissions ever received.", total)
        tickets = GaugeMetricFamily("office_tickets_today", "Queue numbers of today.", labels=["outcome"])
        for outcome, count in office.tickets.counts(now).items():
            tickets.add_metric([outcome], count)
        yield tickets
        yield GaugeMetricFamily("office_terminals_heard", "Terminals heard in the last five minutes.", heard)
        yield GaugeMetricFamily("office_terminals_asking_for_help", "Terminals at which somebody waits.", asking)
        yield from _terminals(conditions)
        yield from _usage(conditions)


def _usage(conditions: list[Condition]) -> Iterator[Metric]:
    """What terminals counted; no person, and once an hour."""
    visits = CounterMetricFamily("terminal_visits", "Visits by how they ended.", labels=["terminal", "end"])
    steps = CounterMetricFamily("terminal_visits_abandoned", "Visits by where they ended.", labels=["terminal", "step"])
    missed = CounterMetricFamily("terminal_captures_missed", "Captures repeated.", labels=["terminal", "criterion"])
    slips = CounterMetricFamily("terminal_slips", "Slips printed.", labels=["terminal"])
    paper = CounterMetricFamily("terminal_paper_meters", "Paper used.", labels=["terminal"])
    for one in conditions:
        if one.usage is None:
            continue
        for family, counts in ((visits, one.usage.ended), (steps, one.usage.abandoned), (missed, one.usage.missed)):
            for name, count in counts.items():
                family.add_metric([one.name, name], count)
        slips.add_metric([one.name], one.usage.slips)
        paper.add_metric([one.name], one.usage.paper_m)
    yield from (visits, steps, missed, slips, paper)


def _terminals(conditions: list[Condition]) -> Iterator[Metric]:
    up = GaugeMetricFamily("terminal_up", "1 while the terminal is heard.", labels=["terminal"])
    seen = GaugeMetricFamily("terminal_seen_timestamp_seconds", "When it was heard last.", labels=["terminal"])
    waiting = GaugeMetricFamily("terminal_outbox_waiting", "Submissions not yet delivered.", labels=["terminal"])
    oldest = GaugeMetricFamily("terminal_outbox_oldest_seconds", "Age of the oldest of them.", labels=["terminal"])
    days = GaugeMetricFamily("terminal_certificate_days", "Days until its certificate ends.", labels=["terminal"])
    device = GaugeMetricFamily("terminal_device_up", "1 while the device can be used.", labels=["terminal", "device"])
    trouble = GaugeMetricFamily("terminal_trouble", "1 while this is wrong.", labels=["terminal", "trouble"])
    for one in conditions:
        up.add_metric([one.name], not one.silent)
        seen.add_metric([one.name], one.seen_at.timestamp())
        for kind in Trouble:
            if kind in one.troubles:
                trouble.add_metric([one.name, kind.value], 1)
        if one.report is None:
            continue
        waiting.add_metric([one.name], one.report.outbox_waiting)
        oldest.add_metric([one.name], one.report.outbox_oldest_s or 0.0)
        if one.report.certificate_days is not None:
            days.add_metric([one.name], one.report.certificate_days)
        for report in one.report.devices:
            device.add_metric([one.name, report.device], one.works(report.device))
    yield from (up, seen, waiting, oldest, days, device, trouble)


ROUTES = [health, metrics]
