"""The clerk's desk: what terminals handed in. Opened in memory, judged, fetched, erased; nothing of it is cached."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Annotated, Any

import msgspec
from litestar import Response, get, post
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, QueryParameter
from litestar.response import Redirect

from office import text
from office.clerks import Session
from office.dossier import Dossier, bundle
from office.messages import Case, Document, Part
from office.office import Office
from office.opening import CannotOpen, KeyUnusable
from office.problems import Refusal
from office.record import FINGERS
from office.routes.contract import Caller, Here
from office.routes.desk import around
from office.routes.people import page
from office.routes.signed_in import Clerk, Form, genuine, own_page, words
from office.submissions import Decision, State, Verdict

_ROWS = 100
OVERRULE = ("seen", "medical", "religious", "child", "measured-wrong")
"""Why a clerk may accept what the terminal found faults in: a list, so that nobody writes about a person."""
AGAIN = {
    Part.PORTRAIT: (
        "CloseMouth",
        "OpenEyes",
        "LookStraight",
        "StraightenHead",
        "RemoveGlasses",
        "UncoverFace",
        "AdjustLight",
        "PlainBackground",
        "NeutralExpression",
        "OtherPerson",
    ),
    Part.PRINTS: ("PrintsPoor",),
    Part.SIGNATURE: ("SignatureDiffers",),
}
"""Why something has to be taken again, by part; the words of `flows.needs.Advice` where it has one."""
CRITERIA = frozenset(
    f"{table}.{row}" for table, rows in enumerate((3, 3, 3, 3, 7, 4, 6), 1) for row in range(1, rows + 1)
)
"""Ids of TR-03121-3 Vol. 2, tables 5.2 and 5.3."""
_AGES = {"under_6": 5, "from_6": 8, "from_10": 10}
"""An age in each band that the terminal distinguishes."""

Number = Annotated[int, QueryParameter(name="page", ge=1, le=1000)]


@get("/desk/submissions", sync_to_thread=True)
def list_submissions(request: Caller, clerk: Clerk, office: Here, number: Number = 1) -> Response[str]:
    """What can be opened, newest first."""
    say, now = words(request, office), office.clock()
    rows = office.submissions.waiting(_ROWS, (number - 1) * _ROWS)
    total, _ = office.submissions.counts()
    return page(
        "submissions.html",
        say,
        desk=around(office, clerk, "submissions"),
        rows=rows,
        total=total,
        number=number,
        pages=max(1, -(-total // _ROWS)),
        now=now,
        wrong=None,
    )


@post("/desk/submissions/find", guards=[own_page], sync_to_thread=True)
def find_submission(request: Caller, form: Form, clerk: Clerk, office: Here) -> Response[Any]:
    """By hand-over code, typed or scanned; the code travels in the body, never in a URL."""
    genuine(clerk, form)
    found = office.submissions.find(form.one("code"))
    if found is not None:
        later = office.submissions.successor(found.key)
        return Redirect(f"/desk/submissions/{later or found.key}", status_code=303)
    say = words(request, office)
    return page(
        "submissions.html",
        say,
        status=404,
        desk=around(office, clerk, "submissions"),
        rows=office.submissions.waiting(_ROWS),
        total=office.submissions.counts()[0],
        number=1,
        pages=1,
        now=office.clock(),
        wrong=form.one("code")[:40],
    )


@get("/desk/submissions/{key:uuid}", sync_to_thread=True)
def open_submission(request: Caller, key: FromPath[uuid.UUID], clerk: Clerk, office: Here) -> Response[str]:
    """Portrait with lines, criteria, prints, signature, and what to do with it."""
    say = words(request, office)
    office.clerks.note(clerk.clerk, "opened", str(key), office.clock())
    try:
        dossier = office.dossiers.open(str(key))
    except (CannotOpen, KeyUnusable) as error:
        why = "no-key" if isinstance(error, KeyUnusable) else "cannot-open"
        return page("sealed.html", say, status=409, desk=around(office, clerk, "submissions"), why=why)
    return _opened(say, clerk, office, dossier)


@get("/desk/submissions/{key:uuid}/{name:str}", sync_to_thread=True)
def show_picture(
    key: FromPath[uuid.UUID],
    name: FromPath[str],
    clerk: Clerk,  # noqa: ARG001 - nobody else sees it
    office: Here,
) -> Response[bytes]:
    """A picture of an opened submission: portrait.jpg, signature.jpg, or a print as PNG."""
    dossier = _dossier(office, str(key))
    stem, _, kind = name.rpartition(".")
    if name in ("portrait.jpg", "signature.jpg") and name in dossier.files:
        return Response(dossier.files[name], media_type="image/jpeg")
    record = dossier.files.get(f"{stem}.cbeff")
    if kind == "png" and record is not None and stem.startswith("finger-"):
        picture = office.prints.picture(record)
        if picture is not None:
            return Response(picture, media_type="image/png")
    raise NotFoundException


@post("/desk/submissions/{key:uuid}/decide", guards=[own_page], sync_to_thread=True)
def decide(key: FromPath[uuid.UUID], form: Form, clerk: Clerk, office: Here) -> Response[Any]:
    """Accept, overrule with a reason, or have it taken again."""
    genuine(clerk, form)
    dossier = _dossier(office, str(key))
    now, key_ = office.clock(), dossier.received.key
    match form.one("verdict"):
        case "accept" if dossier.record.flawless:
            decision = Decision(clerk.clerk, Verdict.ACCEPTED)
        case "overrule" if form.one("reason") in OVERRULE:
            decision = Decision(clerk.clerk, Verdict.OVERRULED, form.one("reason"))
        case "retake":
            again = _again(dossier, form.all("again"))
            decision = Decision(clerk.clerk, Verdict.RETAKE, None, msgspec.json.encode(again))
        case _:
            raise Refusal("malformed")
    office.submissions.decide(key_, decision, now)
    office.clerks.note(clerk.clerk, decision.verdict.value, key_, now)
    return Redirect(f"/desk/submissions/{key_}", status_code=303)


@post("/desk/submissions/{key:uuid}/fetch", guards=[own_page], sync_to_thread=True)
def fetch(key: FromPath[uuid.UUID], form: Form, clerk: Clerk, office: Here) -> Response[bytes]:
    """Everything for the Fachverfahren; a while later, or once it has arrived, it is erased here."""
    genuine(clerk, form)
    dossier = _dossier(office, str(key))
    decision = office.submissions.decision(dossier.received.key)
    if decision is None or decision.verdict is Verdict.RETAKE:
        raise Refusal("malformed")
    now = office.clock()
    content = bundle(dossier, decision, office.settings, now)
    office.submissions.fetched(dossier.received.key, now, timedelta(minutes=office.settings.desk.keep_fetched))
    office.clerks.note(clerk.clerk, "fetched", dossier.received.key, now)
    name = f"{dossier.received.code}.zip"
    return Response(
        content,
        status_code=200,
        media_type="application/zip",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@post("/desk/submissions/{key:uuid}/erase", guards=[own_page], sync_to_thread=True)
def erase(key: FromPath[uuid.UUID], form: Form, clerk: Clerk, office: Here) -> Response[Any]:
    """It has arrived, or it is not wanted: gone for good."""
    genuine(clerk, form)
    now = office.clock()
    office.submissions.erase(str(key), now)
    office.clerks.note(clerk.clerk, "erased", str(key), now)
    return Redirect("/desk/submissions", status_code=303)


def _opened(say: text.Phrases, clerk: Session, office: Office, dossier: Dossier) -> Response[str]:
    record, received = dossier.record, dossier.received
    prints = [(FINGERS[one.position], one) for one in record.fingers or () if one.position in FINGERS]
    decision = office.submissions.decision(received.key)
    asked = None
    if decision is not None and decision.details is not None:
        asked = msgspec.json.decode(decision.details, type=Case)
    return page(
        "submission.html",
        say,
        desk=around(office, clerk, "submissions"),
        one=received,
        record=record,
        files=dossier.files,
        before=dossier.before,
        later=office.submissions.successor(received.key),
        prints=prints,
        decision=decision,
        again={part.value: reasons for part, reasons in AGAIN.items()},
        overrule=OVERRULE,
        open=received.state in (State.OPEN, State.ACCEPTED, State.RETAKE),
        keep=office.settings.desk.keep_fetched,
        names={
            id: say(f"crit-{id.replace('.', '_')}")
            for id in (record.portrait.criteria if record.portrait else {})
            if id in CRITERIA
        },
        missing=("temporarily", "permanently", "quality", "same"),
        why=", ".join(say(f"again-{reason}") for reason in asked.retake) if asked else "",
        unsure=[id for id, one in (record.portrait.criteria if record.portrait else {}).items() if not one.fulfilled],
    )


def _dossier(office: Office, key: str) -> Dossier:
    try:
        return office.dossiers.open(key)
    except (CannotOpen, KeyUnusable):
        raise NotFoundException from None


def _again(dossier: Dossier, reasons: tuple[str, ...]) -> Case:
    """What the terminal is told when the citizen comes back with the same code. Raises Refusal: malformed."""
    known = {reason: part for part, every in AGAIN.items() for reason in every}
    parts = tuple(dict.fromkeys(known[reason] for reason in reasons if reason in known))
    if not parts or len(reasons) > 20 or any(reason not in known for reason in reasons):
        raise Refusal("malformed")
    record = dossier.record
    document = Document.PASSPORT if record.document == Document.PASSPORT.value else Document.IDENTITY_CARD
    return Case(dossier.received.key, document, _AGES.get(record.age or ""), parts, reasons)


ROUTES = [list_submissions, find_submission, open_submission, show_picture, decide, fetch, erase]
