"""The capture journey: identify, be informed, photograph, fingerprint, sign, check.

Passport and identity card go the same way; the document decides the size of the signature picture only.
"""

from __future__ import annotations

from flows.identify import Identified, ask_person, choose_document, identify
from flows.identity import ChipIdentity
from flows.needs import Age, Application, NoSignature, Part, Portrait, Prints, Signature, Ticket
from flows.photocode import check_photo_code
from flows.portrait import photo_hints, take_portrait
from flows.prints import take_prints
from flows.screens import Ask, Chapter, Option, Review, Tell
from flows.sign import sign
from flows.visit import AnyStep, Change, End, Ended, Visit

ALL_PARTS = (Part.PORTRAIT, Part.PRINTS, Part.SIGNATURE)


async def capture(
    visit: Visit,
    ticket: Ticket | None = None,
    parts: tuple[Part, ...] = ALL_PARTS,
    known: Identified | None = None,
) -> Application:
    """Gather the parts of one application that are due for this person; `known` is whose case it is."""
    _announce(visit, parts)
    visit.chapter(Chapter.CASE)
    identified = known
    if identified is None:
        identified = await visit.step(identify)
    case = identified.case
    document = case.document if case else await visit.step(choose_document)
    years = _years(identified)
    age = Age.of(years) if years is not None else await visit.step(ask_person)
    due = tuple(part for part in parts if _due(part, age) and (case is None or part in case.parts))
    _announce(visit, due)
    visit.chapter(Chapter.CASE)
    await visit.step(inform)
    portrait: Portrait | None = None
    prints: Prints | None = None
    signature: Signature | NoSignature | None = None
    if Part.PORTRAIT in due and await visit.step(agree_fee):
        visit.chapter(Chapter.PHOTO)
        await visit.step(photo_hints, case.retake if case else ())
        portrait = await visit.step(take_portrait, age)
    elif Part.PORTRAIT in due:
        await visit.step(check_photo_code)
    if Part.PRINTS in due:
        visit.chapter(Chapter.FINGERS)
        prints = await visit.step(take_prints)
    if Part.SIGNATURE in due:
        visit.chapter(Chapter.SIGNATURE)
        signature = await visit.step(sign, document)
    if portrait is None and prints is None and signature is None:
        await visit.show(Tell("have-photo", {"counter": visit.house.counter}))
        raise Ended(End.AT_COUNTER, "have-photo")
    visit.chapter(Chapter.FINISH)
    await visit.step(review, portrait, prints, signature)
    return Application(
        case,
        identified.unchecked,
        document,
        age,
        portrait,
        prints,
        signature,
        ticket=ticket or identified.ticket,
        identity=identified.identity,
    )


def _years(identified: Identified) -> int | None:
    """The age by the case, or by a document that nothing speaks against."""
    if identified.case is not None:
        return identified.case.age
    identity = identified.identity
    return identity.age if isinstance(identity, ChipIdentity) and identity.credible else None


def _due(part: Part, age: Age) -> bool:
    return part is Part.PORTRAIT or (age.prints if part is Part.PRINTS else age.signature)


def _announce(visit: Visit, parts: tuple[Part, ...]) -> None:
    bars = {Part.PORTRAIT: Chapter.PHOTO, Part.PRINTS: Chapter.FINGERS, Part.SIGNATURE: Chapter.SIGNATURE}
    visit.chapters(Chapter.CASE, *(bars[part] for part in parts), Chapter.FINISH)


async def inform(visit: Visit) -> None:
    """What happens with the data. Information, not consent: the law is the ground."""
    while True:
        answer = await visit.show(
            Ask(
                "privacy",
                (
                    Option("counter", "counter"),
                    Option("more", "more"),
                    Option("agree", "agree", primary=True),
                ),
                {"hours": visit.house.keep_hours},
                buttons=True,
                reading=True,
                picture="privacy",
            )
        )
        if answer == "agree":
            return
        if answer == "counter":
            raise Ended(End.AT_COUNTER, "privacy")
        await visit.show(Tell("privacy-more", {"hours": visit.house.keep_hours}, button="understood"))


async def agree_fee(visit: Visit) -> bool:
    """Name the fee and the free alternative before the photo. False: no photo here, the person has one."""
    if visit.house.photo_fee is None:
        return True
    return await visit.show(
        Ask(
            "fee",
            (Option(False, "have_photo"), Option(True, "here", primary=True)),
            {"fee": visit.house.photo_fee, "counter": visit.house.counter},
            buttons=True,
            picture="fee",
        )
    )


async def review(
    visit: Visit, portrait: Portrait | None, prints: Prints | None, signature: Signature | NoSignature | None
) -> None:
    """Everything at a glance, with a way to change each part."""
    part = await visit.show(Review(portrait, prints, signature))
    steps: dict[Part, AnyStep] = {Part.PORTRAIT: take_portrait, Part.PRINTS: take_prints, Part.SIGNATURE: sign}
    if part is not None:
        raise Change(steps[part])
