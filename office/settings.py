"""The office's settings: TOML to frozen structs. Unknown keys are refused and the path is named."""

from __future__ import annotations

from datetime import date, time, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from office import translations
from office.messages import Document
from office.translations import Names

Positive = Annotated[float, msgspec.Meta(gt=0)]
Span = Annotated[str, msgspec.Meta(pattern=r"^[0-2]\d:[0-5]\d-[0-2]\d:[0-5]\d$")]


DEMO_CLERK = "OFFICE_DEMO_CLERK"
"""Environment variable with `name:password` of a clerk for a demonstration."""


class SettingsError(Exception):
    """The settings cannot be used. The text is one line and names the path of the key."""


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pass


class House(_Part, frozen=True):
    """Which office this is."""

    id: Annotated[str, msgspec.Meta(min_length=1, max_length=20)] = "GERA-1"
    title: str = "Bürgerbüro Musterstadt"
    timezone: str = "Europe/Berlin"
    database: str = "sqlite:///var/office.db"
    """SQLAlchemy URL; a relative SQLite path starts from the settings' parent folder."""
    always_open: bool = False
    """Numbers at any hour, for demonstrations."""
    gone_after: Positive | None = None
    """Minutes after which a number no longer counts as waiting, where numbers are called without this desk."""
    near: Annotated[int, msgspec.Meta(ge=0)] = 2
    """A number is near when so many are ahead of it, or fewer."""
    authority: str = ""
    """The authority's number (BKZ), for the log that the desk exports."""


class Hours(_Part, frozen=True):
    """Opening hours by weekday, local time, such as "08:00-12:00"."""

    monday: tuple[Span, ...] = ()
    tuesday: tuple[Span, ...] = ()
    wednesday: tuple[Span, ...] = ()
    thursday: tuple[Span, ...] = ()
    friday: tuple[Span, ...] = ()
    saturday: tuple[Span, ...] = ()
    sunday: tuple[Span, ...] = ()
    closed: tuple[date, ...] = ()
    """Days without opening hours, such as holidays."""

    def usual(self, weekday: int) -> tuple[Span, ...]:
        """The spans of a weekday without regard to holidays; Monday is 0."""
        spans: tuple[Span, ...] = getattr(self, self.__struct_fields__[weekday])
        return spans

    def on(self, day: date) -> list[tuple[time, time]]:
        """The spans of a day."""
        spans = () if day in self.closed else getattr(self, self.__struct_fields__[day.weekday()])
        return [(time.fromisoformat(span[:5]), time.fromisoformat(span[6:])) for span in spans]


class Server(_Part, frozen=True):
    """Where terminals call, and what proves who is who."""

    host: str = "127.0.0.1"
    port: Annotated[int, msgspec.Meta(ge=1, le=65535)] = 8443
    ca: str = "var/keys/ca.pem"
    certificate: str = "var/keys/server.pem"
    key: str = "var/keys/server.key"
    terminals: tuple[str, ...] = ()
    """Names in the certificates of the terminals that may call; empty: every one that our CA signed."""
    revoked: str | None = None
    """The CA's revocation list (PEM). Read again when it changes; who is on it is cut off, on open connections too."""
    largest: Annotated[int, msgspec.Meta(ge=100_000)] = 16_000_000
    """Bytes of the largest envelope taken."""


class Web(_Part, frozen=True):
    """Where people look: visitors, the waiting room's display, clerks."""

    host: str = "127.0.0.1"
    port: Annotated[int, msgspec.Meta(ge=1, le=65535)] = 8444
    certificate: str | None = None
    """TLS of its own; without it a proxy in front does TLS, or nobody beyond this machine may look."""
    key: str | None = None
    behind_proxy: bool = False
    """A proxy in front does TLS."""
    url: str = ""
    """Address as visitors reach it, printed as a QR code on tickets. Empty: tickets have no page."""

    @property
    def secure(self) -> bool:
        """People come by TLS."""
        return self.behind_proxy or self.certificate is not None


class Sealing(_Part, frozen=True):
    """Where `office keygen` puts the keys."""

    private_key: str = "var/keys/office.key"
    public_key: str = "var/keys/office.pub"
    retired: tuple[str, ...] = ()
    """Private keys from before; kept for 96 hours after terminals got the new one, then destroyed."""
    announcement: str = "var/keys/announcement.json"
    """What `office announce` signed; told to terminals with their heartbeats while it lies there."""


class Area(_Part, frozen=True):
    """A waiting area."""

    name: str
    counters: Annotated[int, msgspec.Meta(ge=1)] = 1


class ServiceOffered(_Part, frozen=True):
    """Something the office does."""

    id: Annotated[str, msgspec.Meta(min_length=1, max_length=40, pattern="^[a-z0-9-]+$")]
    prefix: Annotated[str, msgspec.Meta(min_length=1, max_length=2)]
    area: str
    names: Names
    documents: tuple[str, ...] = ()
    minutes: Positive | None = None
    """What one visitor takes on average; None where nobody knows."""
    daily: Annotated[int, msgspec.Meta(ge=0)] | None = None
    """Numbers a day; None is unlimited."""
    head_start: Annotated[float, msgspec.Meta(ge=0)] = 0.0
    """Priority: minutes that its visitors are ahead of others who drew at the same time."""
    photo: bool = False


class Appointments(_Part, frozen=True):
    """When people with an appointment may check in, and how they line up."""

    prefix: Annotated[str, msgspec.Meta(min_length=1, max_length=2)] = "T"
    early: Annotated[float, msgspec.Meta(ge=0)] = 30.0
    """Minutes before the appointment from which on one can check in."""
    late: Annotated[float, msgspec.Meta(ge=0)] = 15.0
    """Minutes after its beginning until which one can check in."""
    head_start: Annotated[float, msgspec.Meta(ge=0)] = 30.0
    """An appointment stands in line as if its number had been drawn so many minutes before it begins."""


class Desk(_Part, frozen=True):
    """The clerk's desk."""

    clerks: dict[str, str] = {}
    """Sign-in names, each with the argon2id hash that `office clerk NAME` prints."""
    idle: Positive = 30.0
    """Minutes without any action after which a clerk is signed out."""
    keep_fetched: Annotated[float, msgspec.Meta(ge=0, le=60)] = 10.0
    """Minutes that a fetched submission stays, in case the download did not arrive; then it is erased."""


class Told(_Part, frozen=True):
    """What to know about a service; a service that has none is not in the information."""

    fee: Names | None = None
    online: Annotated[str, msgspec.Meta(pattern="^https://", max_length=200)] | None = None
    online_for: Names | None = None
    names: Names | None = None
    """Only for something that nobody draws a number for."""


class OtherOffice(_Part, frozen=True):
    """Another office of the city."""

    name: str
    lines: tuple[Names, ...] = ()


class Line(_Part, frozen=True):
    """A number that answers questions."""

    number: Annotated[str, msgspec.Meta(pattern=r"^[0-9 +]{3,20}$")] = "115"
    lines: tuple[Names, ...] = ()


class Known(_Part, frozen=True):
    """What the terminal tells visitors who have a question."""

    services: dict[str, Told] = {}
    """By the id of a service above, or by an id of its own with `names`."""
    offices: tuple[OtherOffice, ...] = ()
    hotline: Line | None = None


class AlarmLimits(_Part, frozen=True):
    """When somebody is told that a terminal is in trouble, and how."""

    silent_after: Positive = 5.0
    """Minutes without a heartbeat."""
    certificate_days: Annotated[int, msgspec.Meta(ge=1)] = 30
    undelivered_hours: Positive = 24.0
    language: str = "de"
    webhook: Annotated[str, msgspec.Meta(pattern="^https?://")] | None = None
    """Receives a JSON object by POST."""
    smtp: Annotated[str, msgspec.Meta(pattern="^smtps?://[^/@]+$")] | None = None
    """smtps://host:465, or smtp://host:587 with STARTTLS."""
    smtp_user: str | None = None
    smtp_password_file: str = "smtp-password"  # noqa: S105 - a file's name
    """For systemd credentials: /run/credentials/office.service/smtp-password."""
    mail_from: str = "buergerterminal@localhost"
    mail_to: tuple[str, ...] = ()


class OpenDataTerms(_Part, frozen=True):
    """What is published under `/opendata`."""

    licence: str = "https://www.govdata.de/dl-de/zero-2-0"
    least: Annotated[int, msgspec.Meta(ge=3)] = 5
    """Hours with fewer visitors of a service are left out."""


class PreparedCase(_Part, frozen=True):
    """A case that a code finds."""

    code: Annotated[str, msgspec.Meta(min_length=4, max_length=40)]
    reference: str
    document: Document | None = None
    age: Annotated[int, msgspec.Meta(ge=0, le=130)] | None = None
    service: str | None = None
    at: Annotated[str, msgspec.Meta(pattern=r"^[0-2]\d:[0-5]\d$")] | None = None
    """An appointment at this time of every day, for the service named."""


class Settings(_Part, frozen=True):
    """Everything."""

    office: House = House()
    hours: Hours = Hours()
    server: Server = Server()
    web: Web = Web()
    sealing: Sealing = Sealing()
    appointments: Appointments = Appointments()
    desk: Desk = Desk()
    areas: dict[str, Area] = {}
    services: tuple[ServiceOffered, ...] = ()
    documents: dict[str, Names] = {}
    cases: tuple[PreparedCase, ...] = ()
    information: Known = Known()
    alarms: AlarmLimits = AlarmLimits()
    opendata: OpenDataTerms = OpenDataTerms()
    root: str = ""
    """Set by `load`: the folder that relative paths start from."""

    def path(self, name: str) -> Path:
        """A path from the settings, absolute."""
        return Path(self.root, name)

    @property
    def counters(self) -> dict[str, str]:
        """Counters by name, each with the id of its area: "1", "2" ... through all areas in their order."""
        areas = [id for id, area in self.areas.items() for _ in range(area.counters)]
        return {str(number): id for number, id in enumerate(areas, 1)}

    def service(self, id: str) -> ServiceOffered | None:
        """A service by its id."""
        return next((one for one in self.services if one.id == id), None)

    def beside(self, area: str) -> tuple[str, ...]:
        """Ids of the services of an area: they share one line."""
        return tuple(one.id for one in self.services if one.area == area)

    @property
    def texts(self) -> tuple[Names, ...]:
        """Everything visitors read that the settings themselves say."""
        told = self.information
        named = [one.names for one in self.services] + list(self.documents.values())
        named += [
            names
            for one in told.services.values()
            for names in (one.fee, one.online_for, one.names)
            if names is not None
        ]
        named += [names for other in told.offices for names in other.lines]
        return tuple(named + list(told.hotline.lines if told.hotline else ()))

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.office.timezone)

    @property
    def database(self) -> str:
        """The database URL with an absolute path."""
        scheme, _, name = self.office.database.partition(":///")
        return f"{scheme}:///{self.path(name)}" if scheme.startswith("sqlite") else self.office.database


def with_clerk(settings: Settings, name: str, hashed: str) -> Settings:
    """The settings with one more clerk, for demonstrations."""
    desk = msgspec.structs.replace(settings.desk, clerks={**settings.desk.clerks, name: hashed})
    return msgspec.structs.replace(settings, desk=desk)


def load(file: Path) -> Settings:
    """Read a settings file, and what its texts are called in other languages (`translations`). Relative paths in it
    start from the folder above the file's. Raises SettingsError."""
    try:
        settings = msgspec.toml.decode(file.read_bytes(), type=Settings)
        _check(settings)
        translations.fill(settings.texts, translations.beside(file))
    except FileNotFoundError:
        raise SettingsError(f"{file}: no such file") from None
    except (OSError, ValueError, ZoneInfoNotFoundError) as error:
        raise SettingsError(f"{file}: {error}") from None
    return msgspec.structs.replace(settings, root=str(file.resolve().parent.parent))


def _check(settings: Settings) -> None:
    """What types cannot say."""
    for service in settings.services:
        if service.area not in settings.areas:
            raise ValueError(f"service {service.id} names the area {service.area}, which is not in [areas]")
        for document in service.documents:
            if document not in settings.documents:
                raise ValueError(f"service {service.id} asks for {document}, which is not in [documents]")
    for what, names in [(one.id, one.names) for one in settings.services] + list(settings.documents.items()):
        if "de" not in names:
            raise ValueError(f"{what} has no German name")
    for case in settings.cases:
        if case.service is not None and settings.service(case.service) is None:
            raise ValueError(f"case {case.code} names the service {case.service}, which is not in [[services]]")
        if (case.at is None) != (case.service is None):
            raise ValueError(f"case {case.code}: `at` and `service` belong together")
        if case.at is not None:
            time.fromisoformat(case.at)
    for attribute, values in {
        "id": [one.id for one in settings.services],
        "prefix": [settings.appointments.prefix, *(one.prefix for one in settings.services)],
        "code": [one.code for one in settings.cases],
    }.items():
        if len(set(values)) != len(values):
            raise ValueError(f"two services or cases share one {attribute}")
    offered = {one.id for one in settings.services}
    for id, told in settings.information.services.items():
        if id not in offered and not told.names:
            raise ValueError(f"information.services.{id} is no service and has no names")
    if any("de" not in names for names in settings.texts):
        raise ValueError("a text in [information] has no German")
    web = settings.web
    if (web.certificate is None) != (web.key is None):
        raise ValueError("web.certificate and web.key belong together")
    if not web.secure and not ip_address(web.host).is_loopback:
        raise ValueError(f"web.host {web.host} is open to the network: name a certificate, or say behind_proxy")
    if web.url and not web.url.startswith(("https://", "http://")):
        raise ValueError("web.url is no address")
    for weekday in range(7):
        settings.hours.on(date.min + timedelta(days=weekday))
    settings.zone  # noqa: B018 - raises for an unknown zone
