"""For whoever runs the office: is it alive, and how much does it do?"""

from __future__ import annotations

from litestar import MediaType, get

from office.routes.contract import Here


@get("/healthz", media_type=MediaType.TEXT, sync_to_thread=True)
def health(office: Here) -> str:
    """The database answers."""
    office.submissions.counts()
    return "ok\n"


@get("/metrics", media_type="text/plain; version=0.0.4", sync_to_thread=True)
def metrics(office: Here) -> str:
    """Counts for Prometheus."""
    now = office.clock()
    waiting, total = office.submissions.counts()
    heard, asking = office.terminals.counts(now)
    lines = [
        "# TYPE office_submissions_waiting gauge",
        f"office_submissions_waiting {waiting}",
        "# TYPE office_submissions_total counter",
        f"office_submissions_total {total}",
        "# TYPE office_tickets_today gauge",
        *(
            f'office_tickets_today{{outcome="{outcome}"}} {count}'
            for outcome, count in office.tickets.counts(now).items()
        ),
        "# TYPE office_terminals_heard gauge",
        f"office_terminals_heard {heard}",
        "# TYPE office_terminals_asking_for_help gauge",
        f"office_terminals_asking_for_help {asking}",
    ]
    return "\n".join(lines) + "\n"


ROUTES = [health, metrics]
