"""The clerk behind a request: their cookie, and the proof that a form came from our own page."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from urllib.parse import parse_qs, urlsplit

from litestar.connection import ASGIConnection
from litestar.datastructures import Cookie, State
from litestar.di import NamedDependency
from litestar.exceptions import PermissionDeniedException, ValidationException
from litestar.handlers import BaseRouteHandler
from litestar.response import Redirect

from office import text
from office.clerks import Session, same
from office.office import Office
from office.routes.contract import Caller

COOKIE = "desk"
Clerk = NamedDependency[Session]


class Sent:
    """A form."""

    def __init__(self, fields: Mapping[str, Sequence[str]]) -> None:
        self._fields = fields

    def one(self, name: str) -> str:
        """The first value of a field, or nothing."""
        return self.all(name)[0] if self.all(name) else ""

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of a field."""
        return tuple(self._fields.get(name, ()))


Form = NamedDependency[Sent]


async def sent(request: Caller) -> Sent:
    """The form in the body. Refuses what is none."""
    try:
        return Sent(parse_qs((await request.body()).decode("utf-8"), keep_blank_values=True, max_num_fields=100))
    except ValueError:
        raise ValidationException from None


class SignedOut(Exception):
    """Nobody is signed in: to the sign-in page."""


async def clerk(request: Caller) -> Session:
    """Who is signed in. Raises SignedOut, or refuses a form that is not ours."""
    office: Office = request.app.state.office
    session = await asyncio.to_thread(office.clerks.session, request.cookies.get(COOKIE), office.clock())
    if session is None:
        raise SignedOut
    return session


def own_page(connection: ASGIConnection[object, object, object, State], _: BaseRouteHandler) -> None:
    """Let forms in that our own pages sent, nobody else's."""
    headers = connection.headers
    site = headers.get("sec-fetch-site")
    origin = headers.get("origin")
    foreign = site not in (None, "same-origin", "none")
    if origin is not None and urlsplit(origin).netloc != headers.get("host"):
        foreign = True
    if foreign:
        raise PermissionDeniedException


def genuine(session: Session, form: Sent) -> None:
    """The form bears the secret of this session."""
    if not same(form.one("csrf"), session.csrf):
        raise PermissionDeniedException


def to_sign_in(_: Caller, _reason: SignedOut) -> Redirect:
    """Nobody is signed in."""
    return Redirect("/desk/sign-in", status_code=303)


def remembered(response: Redirect, secret: str, secure: bool) -> Redirect:
    """The cookie that says who is there: for our own pages only, out of reach of scripts."""
    response.set_cookie(Cookie(key=COOKIE, value=secret, path="/desk", httponly=True, samesite="strict", secure=secure))
    return response


def forgotten(response: Redirect) -> Redirect:
    response.delete_cookie(COOKIE, path="/desk")
    return response


def words(request: Caller, office: Office) -> text.Phrases:
    """The desk's words in the clerk's language."""
    told = request.headers.get("accept-language", "")
    wished = [one.partition(";")[0].strip()[:2].lower() for one in told.split(",")]
    known = text.languages("desk")
    return text.phrases("desk", next((one for one in wished if one in known), "de"), office.settings.zone)
