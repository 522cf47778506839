"""Services and numbers from a ZMS, in the words of our own office. A number is never drawn twice for one key."""

from __future__ import annotations

import logging
import math
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.courier.client import Away, Client, Refused
from kiosk.courier.zms.calls import Button, Offer, Printer, Process, Queue, Scope, Unsent, Zms, true
from kiosk.courier.zms.journal import Attempt, Journal
from office.messages import Estimate, Service, Services, Ticket, TicketRequest

_LOG = logging.getLogger(__name__)

_WAITING = frozenset({"confirmed", "queued", "reserved"})
_FAKE = "fake"
"""An entry that nobody is: the next one who would come, with the estimate for them."""
_STEP = 5
_SETTLES = 5.0
"""Seconds after which a request without an answer does nothing any more."""
_LOOK = 0.3
_CLOCKS = 90.0
"""Seconds by which the clocks of ZMS and terminal may differ."""
_FRESH = 300.0


class ZmsSource:
    """What `Client` is for our own office, for a ZMS: `services` and `draw`. Raises Away or Refused."""

    def __init__(
        self,
        zms: Zms,
        offers: tuple[Offer, ...],
        journal: Journal,
        name: str,
        zone: ZoneInfo,
        office: Client,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """`name` is what the ZMS calls this terminal; `office` tells the opening hours; `clock` the time of day."""
        self._zms = zms
        self._offers = {offer.id: offer for offer in offers}
        self._journal = journal
        self._name = name
        self._zone = zone
        self._office = office
        self._clock = clock
        self._turn = threading.Lock()
        self._known: tuple[float, Printer] | None = None
        self._departments: dict[int, str] = {}

    def services(self, deadline: float) -> Services:
        """One service a button, with the queue as it is now."""
        ends = time.monotonic() + deadline
        with self._turn:
            printer = self._printer(ends, recent=False)
        found: list[Service] = []
        queues: dict[int, tuple[Queue, ...]] = {}
        any_open = False
        for offer, button in self._pressable(printer):
            scope = button.scope or Scope()
            any_open = any_open or true(button.enabled)
            if offer.scope not in queues:
                queues[offer.scope] = self._zms.queue(offer.scope, ends - time.monotonic())
            queue = queues[offer.scope]
            found.append(
                Service(
                    id=offer.id,
                    prefix=scope.preferences.queue.displayNumberPrefix or "",
                    names={"de": button.name or scope.shortName or scope.contact.name or offer.id},
                    area=_area(scope, offer),
                    ahead=len(_people(queue)),
                    estimate=_estimate(_next(queue)),
                    remaining=None if true(button.enabled) else 0,
                )
            )
        return Services(tuple(found), self._now(), self._open_until(ends) if any_open else None)

    def draw(self, key: str, request: TicketRequest, deadline: float) -> Ticket:
        """A number. A key that was answered gives the same number; one whose answer was lost is looked for first."""
        ends = time.monotonic() + deadline
        offer = self._offers.get(request.service)
        if offer is None:
            raise Refused("not-found", retry=False)
        if not self._turn.acquire(timeout=max(deadline, 0.01)):
            raise Away("another number is being drawn")
        try:
            return self._draw(key, offer, ends)
        except OSError as error:
            _LOG.error("the journal of numbers cannot be written: %s", error.strerror)
            raise Away("nothing can be noted") from None
        finally:
            self._turn.release()

    def _draw(self, key: str, offer: Offer, ends: float) -> Ticket:
        attempt = self._journal.attempt(key)
        if attempt is not None:
            if attempt.ticket is not None:
                return attempt.ticket
            if not attempt.settled:
                found = self._search(key, attempt, offer, ends)
                if found is not None:
                    return found
                if self._clock() - attempt.sent_at < _SETTLES:
                    raise Away("it may still be on its way", reached=True)
        printer = self._printer(ends, recent=True)
        button = next((one for known, one in self._pressable(printer) if known == offer), None)
        if button is None:
            raise Refused("not-here", retry=False)
        if not true(button.enabled):
            raise Refused("closed", retry=False)
        queue = self._zms.queue(offer.scope, ends - time.monotonic())
        before = tuple(sorted(_number(one) for one in queue if one.status != _FAKE))
        attempt = Attempt(offer.id, before, self._clock())
        self._journal.note(key, attempt)
        try:
            process = self._zms.issue(offer, printer.hash, ends - time.monotonic())
            if _number(process.queue) <= 0:
                raise Away("a number that is none", reached=True)
        except (Unsent, Refused):
            # Certain: nothing was given, nothing is on its way.
            self._journal.note(key, Attempt(offer.id, before, attempt.sent_at, settled=True))
            raise
        except Away:
            found = self._search(key, attempt, offer, ends)
            if found is None:
                raise
            return found
        return self._keep(key, attempt, offer, process, button.scope, ends)

    def _search(self, key: str, attempt: Attempt, offer: Offer, ends: float) -> Ticket | None:
        """The number whose answer was lost, if the queue shows exactly one that can be it.

        Looks until `ends`; once only where nothing can be on its way any more.
        """
        since, until = attempt.sent_at - _CLOCKS, attempt.sent_at + _SETTLES + _CLOCKS
        while True:
            left = ends - time.monotonic()
            if left <= 0:
                return None
            try:
                queue = self._zms.queue(offer.scope, left)
            except Away:
                queue = ()
            new = [
                one
                for one in queue
                if one.status in ("queued", "confirmed", "called", "processing")
                and not true(one.withAppointment)
                and _number(one) not in (0, *attempt.before)
                and since <= float(one.arrivalTime) <= until
            ]
            if len(new) > 1:
                raise Refused("unsure", retry=False)
            if new:
                return self._keep(key, attempt, offer, Process(new[0]), None, ends, queue)
            if self._clock() - attempt.sent_at >= _SETTLES:
                return None
            time.sleep(min(_LOOK, max(ends - time.monotonic(), 0.0)))

    def _keep(
        self,
        key: str,
        attempt: Attempt,
        offer: Offer,
        process: Process,
        scope: Scope | None,
        ends: float,
        queue: tuple[Queue, ...] | None = None,
    ) -> Ticket:
        """Make the ticket, and remember it before anybody hears of it."""
        scope = process.scope or scope or self._scope(offer)
        number = _number(process.queue)
        prefix = scope.preferences.queue.displayNumberPrefix or ""
        ahead, estimate = 0, None
        if queue is None:
            try:
                queue = self._zms.queue(offer.scope, ends - time.monotonic())
            except (Away, Refused):
                queue = ()
        people = _people(queue)
        mine = next((place for place, one in enumerate(people) if _number(one) == number), len(people))
        ahead, estimate = mine, _estimate(people[mine]) if mine < len(people) else None
        now = self._now()
        ticket = Ticket(
            key=key,
            number=number,
            label=f"{prefix}{process.queue.number}",
            day=now.astimezone(self._zone).date().isoformat(),
            service=offer.id,
            area=_area(scope, offer),
            ahead=ahead,
            issued_at=now,
            estimate=estimate,
            issuer=self._department(offer.scope, ends),
        )
        self._journal.note(key, Attempt(offer.id, attempt.before, attempt.sent_at, ticket, settled=True))
        return ticket

    def _department(self, scope: int, ends: float) -> str | None:
        """Asked once; a slip is complete without it."""
        if scope not in self._departments and ends - time.monotonic() > _LOOK:
            try:
                self._departments[scope] = self._zms.department(scope, min(1.0, ends - time.monotonic()))
            except (Away, Refused):
                return None
        return self._departments.get(scope) or None

    def _printer(self, ends: float, *, recent: bool) -> Printer:
        """Ourselves, as the ZMS knows us, with our buttons; `recent`: what was heard lately will do.

        Registers this terminal where the ZMS says that it does not know it.
        """
        now = time.monotonic()
        if recent and self._known is not None and now - self._known[0] < _FRESH:
            return self._known[1]
        hash = self._journal.hash
        known = None if hash is None else self._zms.printer(hash, ends - time.monotonic())
        if known is None:
            scope = next(iter(self._offers.values())).scope
            organisation = self._zms.organisation(scope, ends - time.monotonic())
            known = self._zms.register(organisation, self._name, ends - time.monotonic())
            self._journal.remember_hash(known.hash)
        if not true(known.enabled):
            # the check that ZMS itself never makes
            raise Refused("not-here", retry=False)
        printer = self._zms.buttons(known.hash, tuple(self._offers.values()), ends - time.monotonic())
        printer = Printer(known.hash, known.enabled, printer.buttons)
        self._known = (now, printer)
        return printer

    def _pressable(self, printer: Printer) -> list[tuple[Offer, Button]]:
        """Our offers with their buttons; the ZMS answers in the order it was asked."""
        buttons = [one for one in printer.buttons if one.type in ("scope", "request")]
        return list(zip(self._offers.values(), buttons, strict=False))

    def _scope(self, offer: Offer) -> Scope:
        if self._known is None:
            return Scope()
        found = next((one.scope for known, one in self._pressable(self._known[1]) if known == offer), None)
        return found or Scope()

    def _open_until(self, ends: float) -> datetime:
        """When our own office closes; the day's end where it does not say."""
        try:
            told = self._office.services(max(min(1.0, ends - time.monotonic()), 0.01)).open_until
        except (Away, Refused):
            told = None
        midnight = self._now().astimezone(self._zone).replace(hour=0, minute=0, second=0, microsecond=0)
        return told or midnight + timedelta(days=1)

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._clock(), UTC)


def _people(queue: tuple[Queue, ...]) -> list[Queue]:
    return [one for one in queue if one.status in _WAITING]


def _next(queue: tuple[Queue, ...]) -> Queue | None:
    """Whose estimate the next one has: the fake entry, or else the last."""
    fake = next((one for one in queue if one.status == _FAKE), None)
    people = _people(queue)
    return fake or (people[-1] if people else None)


def _number(one: Queue) -> int:
    try:
        return int(one.number)
    except ValueError:
        return 0


def _minutes(told: float | str | None) -> float | None:
    try:
        minutes = float(told) if told is not None else math.nan
    except ValueError:
        return None
    return minutes if 0 <= minutes < 24 * 60 else None


def _estimate(one: Queue | None) -> Estimate | None:
    """From optimistic to estimated, in steps of five minutes; None where either is not known."""
    if one is None:
        return None
    high, low = _minutes(one.waitingTimeEstimate), _minutes(one.waitingTimeOptimistic)
    if high is None:
        return None
    lowest = math.floor(min(high if low is None else low, high) / _STEP) * _STEP
    return Estimate(lowest, max(math.ceil(high / _STEP) * _STEP, lowest + _STEP))


def _area(scope: Scope, offer: Offer) -> str:
    return scope.shortName or scope.contact.name or str(offer.scope)
