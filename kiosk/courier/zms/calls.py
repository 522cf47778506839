"""The calls of a ZMS ticket printer, as zmsapi knows them, and nothing else."""

from __future__ import annotations

import ssl
import threading
import time
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import parse_qs, urlsplit

import msgspec
import requests
import urllib3

from kiosk.courier.client import Away, Pinned, Refused
from kiosk.settings import SettingsError
from office.messages import UNREADABLE

T = TypeVar("T")

_CONNECT = 2.0
_LONGEST = 2_000_000
_BUTTONS = 6

_MEANS = {
    "GivenNumberCountExceeded": "none-left",
    "DisabledByScope": "closed",
    "ScopesWithoutWorkstationCount": "closed",
    "ClusterWithoutScopes": "not-here",
    "ScopeNotFound": "not-here",
    "ProcessNotFound": "not-here",
    "TicketprinterNotEnabled": "not-here",
    "TicketprinterNotFound": "not-here",
    "TicketprinterHashNotValid": "not-here",
    "TooManyButtons": "not-here",
    "TicketprinterTooManyButtons": "not-here",
    "UnvalidButtonList": "not-here",
    "TicketprinterUnvalidButtonList": "not-here",
}
"""What an exception means to the citizen: flows.needs.Problem."""
_STRANGER = frozenset({"TicketprinterNotFound", "TicketprinterHashNotValid"})


class Unsent(Away):
    """No connection came about: whatever was asked for did not happen."""


class Said(Refused):
    """The ZMS said no; `exception` is the last part of its class."""

    def __init__(self, exception: str) -> None:
        super().__init__(_MEANS.get(exception, "other"), retry=False)
        self.exception = exception


Number = int | str
Flag = bool | int | str


class _Loose(msgspec.Struct, frozen=True):
    """Fields nobody needs are ignored."""


class Queue(_Loose, frozen=True):
    """One in the waiting list. Times are seconds since the epoch, waiting times minutes."""

    number: Number = 0
    arrivalTime: Number = 0
    status: str = ""
    withAppointment: Flag = False
    waitingTimeEstimate: float | str | None = None
    waitingTimeOptimistic: float | str | None = None


class _QueuePreferences(_Loose, frozen=True):
    displayNumberPrefix: str | None = None


class Preferences(_Loose, frozen=True):
    queue: _QueuePreferences = _QueuePreferences()


class Named(_Loose, frozen=True):
    name: str = ""


class Scope(_Loose, frozen=True):
    id: Number = 0
    shortName: str | None = None
    contact: Named = Named()
    preferences: Preferences = Preferences()


class Process(_Loose, frozen=True):
    """A number that was given."""

    queue: Queue
    id: Number = 0
    scope: Scope | None = None


class Button(_Loose, frozen=True):
    """What can be pressed on a ticket printer."""

    type: str = ""
    name: str | None = None
    enabled: Flag = True
    scope: Scope | None = None
    requestId: Number | None = None


class Printer(_Loose, frozen=True):
    """A registered ticket printer."""

    hash: str
    enabled: Flag = False
    buttons: tuple[Button, ...] = ()


class _Organisation(_Loose, frozen=True):
    id: Number


class _Meta(_Loose, frozen=True):
    error: Flag = False
    exception: str = ""


class _Reply(_Loose, frozen=True):
    meta: _Meta
    data: msgspec.Raw = msgspec.Raw(b"null")


class Offer(msgspec.Struct, frozen=True):
    """What the settings let people choose: a scope, or one request of it."""

    scope: int
    request: int | None = None

    @property
    def id(self) -> str:
        return str(self.scope) if self.request is None else f"{self.scope}-{self.request}"

    @property
    def button(self) -> str:
        return f"{'s' if self.request is None else 'r'}{self.id}"


def address(url: str) -> tuple[str, tuple[Offer, ...]]:
    """Base URL and offers of `zms://host/path?scope=141,142-111`. Raises SettingsError."""
    parts = urlsplit(url)
    wanted = [one for value in parse_qs(parts.query).get("scope", []) for one in value.split(",")]
    try:
        if parts.scheme != "zms" or not parts.hostname or parts.username or set(parse_qs(parts.query)) != {"scope"}:
            raise ValueError
        offers = tuple(Offer(*(int(piece) for piece in one.split("-", 1))) for one in wanted)
    except ValueError:
        raise SettingsError("office.tickets: like zms://host/terminvereinbarung/api/2?scope=141,142-111") from None
    if not 1 <= len(offers) <= _BUTTONS or len(set(offers)) != len(offers):
        raise SettingsError(f"office.tickets: one to {_BUTTONS} different scopes")
    return f"https://{parts.netloc}{parts.path.rstrip('/')}", offers


def true(flag: Flag) -> bool:
    """ZMS writes truth as true, 1 or "1"."""
    return flag in (True, 1, "1")


class Zms:
    """A ZMS as a ticket printer calls it. Every method blocks, fits any thread, and raises Away or Said."""

    def __init__(self, base: str, ca: Path | None = None) -> None:
        """`ca` holds the authorities to trust; None takes the system's. Raises SettingsError."""
        self._base = base
        try:
            self._tls = ssl.create_default_context(cafile=None if ca is None else str(ca))
        except (OSError, ssl.SSLError) as error:
            raise SettingsError(f"office.tickets_ca: {ca}: {error}") from None
        self._tls.minimum_version = ssl.TLSVersion.TLSv1_2
        self._sessions = threading.local()
        self._ca = ca

    def organisation(self, scope: int, deadline: float) -> str:
        """The organisation that a scope belongs to."""
        found = self._get(f"/scope/{scope}/organisation/", _Organisation, deadline, {"resolveReferences": "2"})
        return str(found.id)

    def printer(self, hash: str, deadline: float) -> Printer | None:
        """The ticket printer with this hash; None where the ZMS says that it knows none."""
        try:
            return self._get(f"/ticketprinter/{hash}/", Printer, deadline)
        except Said as said:
            if said.exception in _STRANGER:
                return None
            raise

    def register(self, organisation: str, name: str, deadline: float) -> Printer:
        """Create a ticket printer."""
        return self._get(f"/organisation/{organisation}/hash/", Printer, deadline, {"name": name})

    def buttons(self, hash: str, offers: tuple[Offer, ...], deadline: float) -> Printer:
        """What can be pressed, with each scope."""
        body = {"hash": hash, "buttonlist": ",".join(offer.button for offer in offers)}
        return self._call("POST", "/ticketprinter/", Printer, deadline, body=body)

    def queue(self, scope: int, deadline: float) -> tuple[Queue, ...]:
        """Everybody who waits."""
        return self._get(f"/scope/{scope}/queue/", tuple[Queue, ...], deadline)

    def issue(self, offer: Offer, hash: str, deadline: float) -> Process:
        """Give a number: a GET that writes. Raises Unsent where it certainly gave none."""
        query = {} if offer.request is None else {"requestId": str(offer.request)}
        return self._get(f"/scope/{offer.scope}/waitingnumber/{hash}/", Process, deadline, query)

    def department(self, scope: int, deadline: float) -> str:
        """The department's name, for the head of the slip."""
        return self._get(f"/scope/{scope}/department/", Named, deadline).name

    def _get(self, path: str, kind: type[T], deadline: float, query: dict[str, str] | None = None) -> T:
        return self._call("GET", path, kind, deadline, query=query)

    def _call(
        self,
        method: str,
        path: str,
        kind: type[T],
        deadline: float,
        *,
        query: dict[str, str] | None = None,
        body: dict[str, Any] | None = None,
    ) -> T:
        deadline = max(deadline, 0.01)
        ends = time.monotonic() + deadline
        try:
            with self._session().request(
                method,
                self._base + path,
                params=query,
                json=body,
                headers={"Accept": "application/json", "Accept-Encoding": "identity"},
                timeout=(min(_CONNECT, deadline), deadline),
                stream=True,
                allow_redirects=False,
            ) as response:
                content = bytearray()
                for piece in response.iter_content(65_536):
                    content += piece
                    if len(content) > _LONGEST or time.monotonic() > ends:
                        raise Away("an answer too long or too slow")
        except requests.ConnectionError as error:
            raise Unsent("no connection") if _unsent(error) else Away("the line broke") from None
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
            raise Away(type(error).__name__) from None
        return _read(bytes(content), response.status_code, kind)

    def _session(self) -> requests.Session:
        session: requests.Session | None = getattr(self._sessions, "session", None)
        if session is None:
            session = requests.Session()
            session.trust_env = False
            session.verify = str(self._ca) if self._ca else True
            session.mount("https://", Pinned(self._tls))
            self._sessions.session = session
        return session


def _unsent(error: requests.ConnectionError) -> bool:
    """True only where the request surely never left: no name, no connection, or nobody we trust at its end."""
    reason = getattr(error.args[0] if error.args else None, "reason", None)
    if isinstance(reason, urllib3.exceptions.SSLError):
        return isinstance(reason.args[0] if reason.args else None, ssl.SSLCertVerificationError)
    return isinstance(reason, urllib3.exceptions.NewConnectionError | urllib3.exceptions.ConnectTimeoutError)


def _read(content: bytes, status: int, kind: type[T]) -> T:
    """The data of a reply. Only an exception in ZMS's own words counts as a no."""
    try:
        reply = msgspec.json.decode(content, type=_Reply)
        if true(reply.meta.error):
            name = reply.meta.exception.replace("\\", "/").rpartition("/")[2]
            if name not in _MEANS and status >= 500:
                raise Away("the ZMS failed")
            raise Said(name)
        if status != 200:
            raise Away(f"answered {status}")
        return msgspec.json.decode(reply.data, type=kind)
    except UNREADABLE:
        raise Away(f"answered nonsense with {status}") from None
