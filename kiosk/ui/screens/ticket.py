"""Queue number: what it is about, what to bring, the number."""

from __future__ import annotations

from collections.abc import Callable

from flows.screens import Checklist, ChooseService, PrinterFailed, TicketHeld, TicketNext, TicketNumber, Value
from kiosk.ui.layout import Block, Middle, Picture
from kiosk.ui.look import Look
from kiosk.ui.screens.view import Cue, Still
from kiosk.ui.sheet import Sheet
from kiosk.ui.tokens import Type
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.card import Card, Tick
from kiosk.ui.widgets.ticket import numbered
from office.messages import Service, Ticket

SERVICE_ICONS = {
    "id-document": "passport",
    "registration": "house",
    "good-conduct": "certificate",
    "collect": "identity-card",
    "licence": "car",
}
"""By the service's id; any other gets a sheet of paper."""


def waiting(look: Look, service: Service) -> str:
    """People ahead and the estimate, as one line."""
    phrases = look.phrases
    ahead = phrases("ticket-service-ahead", ahead=service.ahead)
    if service.estimate is None:
        return ahead
    low, high = service.estimate.low, service.estimate.high
    if low <= 0:
        return f"{ahead} · {phrases('ticket-service-soon', high=high)}"
    return f"{ahead} · {phrases('ticket-service-wait', low=low, high=high)}"


class ServiceView(Still):
    """What is it about?"""

    def __init__(self, screen: ChooseService, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue

    def sheet(self, look: Look) -> Sheet:
        phrases = look.phrases
        lead = phrases.attribute("ticket-service", "lead", {"as_of": self._screen.as_of}) if self._screen.as_of else ""
        return Sheet(
            phrases("ticket-service"),
            lead or phrases.attribute("ticket-service", "plain"),
            choices=tuple(self._card(look, service) for service in self._screen.services),
        )

    def _card(self, look: Look, service: Service) -> Card:
        closed = service.remaining == 0
        line = look.phrases("closed-none-left") if closed else waiting(look, service)
        return Card(
            f"service-{service.id}",
            look.phrases.named(service.names),
            (lambda: self._cue.explain(line)) if closed else (lambda: self._cue.answer(service)),
            line,
            SERVICE_ICONS.get(service.id, "document"),
            closed=closed,
        )


class ChecklistView(Still):
    """Do you have everything? Ticking off is for the person's own overview; the answer is a button."""

    def __init__(self, screen: Checklist, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue
        self._ticked: set[str] = set()

    def _toggle(self, id: str) -> Callable[[], None]:
        def toggle() -> None:
            self._ticked ^= {id}
            self._cue.again()

        return toggle

    def sheet(self, look: Look) -> Sheet:
        phrases = look.phrases
        rows: list[Block] = [
            Tick(f"document-{doc.id}", phrases.named(doc.names), doc.id in self._ticked, self._toggle(doc.id))
            for doc in self._screen.documents
        ]
        lead = phrases.attribute("ticket-documents", "lead") if rows else phrases("ticket-documents-none")
        return Sheet(
            phrases("ticket-documents"),
            lead,
            show=Middle(Picture("document")),
            choices=tuple(rows),
            actions=(Button("missing", phrases("missing"), lambda: self._cue.answer(False)),) if rows else (),
            primary=Button(
                "yes", phrases("ticket-documents-yes"), lambda: self._cue.answer(True), "primary", type=Type.CARD
            ),
        )


def _values(ticket: Ticket) -> dict[str, Value]:
    values: dict[str, Value] = {"area": ticket.area, "label": ticket.label, "ahead": ticket.ahead}
    return values if ticket.appointment_at is None else {**values, "at": ticket.appointment_at}


class NumberView(Still):
    """The number, printed or to remember."""

    def __init__(self, screen: TicketNumber, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue

    def sheet(self, look: Look) -> Sheet:
        screen, phrases, answer = self._screen, look.phrases, self._cue.answer
        key = "checkin-done" if screen.ticket.appointment_at else "ticket-number"
        key = key if screen.printed else f"{key}-shown"
        values = _values(screen.ticket)
        done = Button("done", phrases("done"), lambda: answer(TicketNext.DONE))
        photo = Button(
            "photo",
            phrases("ticket-number-photo"),
            lambda: answer(TicketNext.PHOTO),
            "primary",
            "photo",
            type=Type.CARD,
        )
        if not screen.photo:
            done = Button("done", phrases("done"), lambda: answer(TicketNext.DONE), "primary", type=Type.CARD)
        return Sheet(
            phrases.of(key, values),
            phrases.attribute(key, "lead", values),
            show=Middle(numbered(look, screen.ticket, code=not screen.printed)),
            actions=(done,) if screen.photo else (),
            primary=photo if screen.photo else done,
            cancel=False,
            speak=phrases.attribute(key, "speak", values),
            private=True,
        )


class PrinterFailedView(Still):
    """The printer failed: keep the number, print again, or give it back."""

    def __init__(self, screen: PrinterFailed, cue: Cue) -> None:
        self._screen = screen
        self._cue = cue

    def sheet(self, look: Look) -> Sheet:
        screen, phrases, answer = self._screen, look.phrases, self._cue.answer
        values = _values(screen.ticket)
        name = "ticket-printer-failed"
        give_back = Button("return", phrases("return"), lambda: answer(TicketHeld.RETURN))
        return Sheet(
            phrases.of(name, values),
            phrases.attribute(name, "lead", values),
            show=Middle(numbered(look, screen.ticket, code=True, staff=phrases("code", code=screen.code))),
            actions=(
                Button("print", phrases("print"), lambda: answer(TicketHeld.PRINT), icon="print"),
                *(() if screen.ticket.appointment_at else (give_back,)),
            ),
            primary=Button("keep", phrases("keep"), lambda: answer(TicketHeld.KEEP), "primary", type=Type.CARD),
            cancel=False,
            speak=phrases.attribute(name, "speak", values),
            private=True,
        )
