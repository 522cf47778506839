"""Answers for whoever only has a question: what to bring, what it costs, what needs no visit, when and where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from urllib.parse import urlsplit

from flows.needs import Information, OfficeError
from flows.offers import closed
from flows.screens import Ask, Busy, ChooseSubject, Errand, Fact, Facts, Line, Option, TakeAlong, Tell, Tone
from flows.visit import Change, End, Ended, Visit
from office.messages import Hotline, Subject


class Topic(Enum):
    """What can be asked."""

    SUBJECTS = "subjects"
    ONLINE = "online"
    HOURS = "hours"
    OFFICES = "offices"
    HOTLINE = "hotline"


class Wish(Enum):
    """What to do after reading."""

    DONE = "done"
    MORE = "more"
    ONLINE = "online"
    TICKET = "ticket"


@dataclass(frozen=True, eq=False)
class Known:
    """What the office told; compared by identity, so that it can be a step's input."""

    information: Information


@dataclass(frozen=True, eq=False)
class Picked:
    """A topic that was picked; picked again it is another one, so that nothing is answered from memory."""

    topic: Topic


@dataclass(frozen=True, eq=False)
class About:
    """The service that was picked."""

    subject: Subject


async def inform(visit: Visit) -> str | None:
    """Answer questions. The id of a service if a number for it is wanted."""
    known = await visit.step(learn)
    picked = await visit.step(choose_topic, known)
    if picked.topic in (Topic.SUBJECTS, Topic.ONLINE):
        about = await visit.step(choose_subject, known, picked)
        wish = await visit.step(explain, about)
        if wish is Wish.ONLINE:
            await visit.step(take_online, about)
        return about.subject.id if wish is Wish.TICKET else None
    if picked.topic is Topic.HOURS:
        await visit.step(tell_hours, known)
    elif picked.topic is Topic.OFFICES:
        await visit.step(tell_offices, known)
    else:
        await visit.step(tell_hotline, known)
    return None


async def learn(visit: Visit) -> Known:
    """What is known. Without anything, the authorities' number remains."""
    try:
        return Known(await visit.wait(Busy("services-loading"), visit.office.information()))
    except OfficeError as error:
        name = "information-unknown"
        await visit.show(Tell(name, {"counter": visit.house.counter}, Tone.WARNING, button="done"))
        raise Ended(End.AT_COUNTER, name) from error


async def choose_topic(visit: Visit, known: Known) -> Picked:
    """What would you like to know? Only what there is an answer to."""
    told = known.information
    there = {
        Topic.SUBJECTS: bool(told.subjects),
        Topic.ONLINE: any(one.online for one in told.subjects),
        Topic.HOURS: any(told.week),
        Topic.OFFICES: bool(told.offices),
        Topic.HOTLINE: told.hotline is not None,
    }
    icons = {
        Topic.SUBJECTS: "document",
        Topic.ONLINE: "globe",
        Topic.HOURS: "clock",
        Topic.OFFICES: "house",
        Topic.HOTLINE: "help",
    }
    number = told.hotline.number if told.hotline else ""
    options = tuple(
        Option(topic, topic.value, icons[topic], values={"number": number}) for topic in Topic if there[topic]
    )
    return Picked(await visit.show(Ask("information", options, {"as_of": told.as_of} if told.as_of else {})))


async def choose_subject(visit: Visit, known: Known, picked: Picked) -> About:
    """Which service?"""
    online = picked.topic is Topic.ONLINE
    subjects = tuple(one for one in known.information.subjects if one.online or not online)
    return About(await visit.show(ChooseSubject(subjects, online)))


async def explain(visit: Visit, about: About) -> Wish:
    """Everything about one service."""
    subject = about.subject
    facts = []
    if subject.bring:
        lines = tuple(Line(names=one.names) for one in subject.bring)
        facts.append(Fact(Line("subject-bring"), lines, "document"))
    if subject.fee:
        facts.append(Fact(Line("subject-fee"), (Line(names=subject.fee),), "euro"))
    if subject.minutes:
        facts.append(Fact(Line("subject-time"), (Line("subject-minutes", {"minutes": subject.minutes}),), "clock"))
    if subject.online:
        lines = (Line(names=subject.online_for),) if subject.online_for else (Line("subject-online-all"),)
        facts.append(Fact(Line("subject-online"), lines, "globe"))
    options = [Option(Wish.MORE, "more")]
    if subject.online:
        options.append(Option(Wish.ONLINE, "online", "globe"))
    if _numbers(visit, subject.id):
        options.append(Option(Wish.TICKET, "ticket", "ticket", primary=True))
    else:
        options.append(Option(Wish.DONE, "done", primary=True))
    return await _read(visit, Facts("subject-about", tuple(facts), tuple(options), title=subject.names))


async def take_online(visit: Visit, about: About) -> Wish:
    """The way to the city's portal, on the visitor's own telephone."""
    link = about.subject.online or ""
    lines = (Line(names=about.subject.online_for),) if about.subject.online_for else ()
    return await _read(
        visit, TakeAlong("online", urlsplit(link).hostname or link, link, lines, _READ, about.subject.names)
    )


async def tell_hours(visit: Visit, known: Known) -> Wish:
    """When this office is open."""
    facts = tuple(
        Fact(
            Line(f"weekday-{day}"),
            tuple(Line("hours-span", {"start": span[:5], "end": span[6:]}) for span in spans) or (Line("hours-none"),),
            "clock",
        )
        for day, spans in enumerate(known.information.week)
    )
    closed = tuple(
        Line("hours-day", {"day": datetime.fromisoformat(f"{day}T12:00Z")}) for day in known.information.closed
    )
    holidays = (Fact(Line("hours-closed"), closed, "warning"),) if closed else ()
    return await _read(visit, Facts("hours", (*holidays, *facts), _READ))


async def tell_offices(visit: Visit, known: Known) -> Wish:
    """Where else."""
    facts = tuple(
        Fact(Line(names={"de": one.name}), tuple(Line(names=line) for line in one.lines), "house")
        for one in known.information.offices
    )
    return await _read(visit, Facts("offices", facts, _READ))


async def tell_hotline(visit: Visit, known: Known) -> Wish:
    """Whom to call."""
    line = known.information.hotline or Hotline("115")
    said = tuple(Line(names=one) for one in line.lines)
    return await _read(visit, TakeAlong("hotline", line.number, f"tel:{line.number.replace(' ', '')}", said, _READ))


_READ = (Option(Wish.MORE, "more"), Option(Wish.DONE, "done", primary=True))


async def _read(visit: Visit, screen: Facts[Wish] | TakeAlong[Wish]) -> Wish:
    """Show it; whoever wants to know more is asked for a topic again."""
    wish = await visit.show(screen)
    if wish is Wish.MORE:
        raise Change(choose_topic)
    return wish


def _numbers(visit: Visit, id: str) -> bool:
    """Can a number be drawn for it now?"""
    latest = visit.office.latest
    if visit.house.outreach or latest is None or closed(visit, Errand.TICKET) is not None:
        return False
    return any(one.id == id and one.remaining != 0 for one in latest.services)
