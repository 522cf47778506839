"""The terminal's settings: TOML to frozen structs. Unknown keys are refused and the path is named.

Every field's docstring says unit and effect; `config/kiosk.toml` shows them all.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Literal, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

A = TypeVar("A", bound=msgspec.Struct)
Positive = Annotated[float, msgspec.Meta(gt=0)]
Pixels = Annotated[int, msgspec.Meta(ge=320, le=7680)]
CATALOGUES = Path(__file__).parent / "text"

_LEAST = {1: 30, 6: 30, 3: 20, 8: 20, 4: 10, 9: 10}


class SettingsError(Exception):
    """A settings file cannot be used (X10). The text is one line and names the path of the key."""

    code = "X10"


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    pass


class Terminal(_Part, frozen=True):
    """Who this terminal is."""

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=12, pattern="^[A-Za-z0-9-]+$")] = "K1"
    """The terminal's name: in its certificate, on offline marks (K1-047), in the fleet. Unique in the city."""
    office: str = "GERA-1"
    """The office it belongs to, as the back office names it."""
    title: str = "Bürgerbüro Musterstadt"
    """The office's name in the header of every screen."""
    state: str = "var"
    """Folder for outbox, socket and logs; relative to the settings file's parent folder."""
    timezone: str = "Europe/Berlin"
    """Of all times that people read."""
    feedback: bool = False
    """Ask at the end of a visit how it was; answering is never needed, and nothing links the answer to the visit."""
    outreach: bool = False
    """A suitcase on a visit to a care home or a village: no queue numbers, a clerk of the office beside it (supervised
    prints, see `fingers.staffed`), and days without a network. What was taken waits sealed, at most 96 hours."""


class DeviceUrls(_Part, frozen=True):
    """One URL a device; leave one out and its journeys are not offered."""

    camera: str | None = None
    """Takes the portrait, and reads codes where there is no scanner: opencv:///dev/video0?width=3840&height=2160"""
    fingerprint: str | None = None
    """Single-finger scanner: sbi://127.0.0.1:4501?trust=/etc/kiosk/sbi&serial=A123"""
    signature: str | None = None
    """Signature pad: stu: for Wacom, touch: for the screen itself."""
    scanner: str | None = None
    """Code scanner: keyboard:?prefix=~ or serial:/dev/ttyACM0?baud=9600"""
    printer: str | None = None
    """Slip printer: escpos:/dev/usb/lp0"""
    card: str | None = None
    """Reader for travel documents and staff cards: pcsc:"""
    mount: str | None = None
    """The height column and the light that carry the camera; without it people are asked to move instead."""
    jack: str | None = None
    """The headphone socket: what is private is spoken only into it."""
    eid: str | None = None
    """AusweisApp, for the online function of German identity cards; drivers/README.md says what it needs."""


class Display(_Part, frozen=True):
    """The screen."""

    width: Pixels = 1080
    """Pixels, in a window; full screen takes what the display has."""
    height: Pixels = 1920
    """The same."""
    px_per_mm: Positive = 4.03
    """21.5 inch Full HD: 4.03."""
    distance_mm: Positive = 500.0
    """Reading distance; text is sized from it (EN 301 549 5.1.4)."""
    fullscreen: bool = True
    """Off for a window on a desk."""
    bottom_mm: Annotated[float, msgspec.Meta(ge=0, le=1500)] | None = None
    """Height of the picture's lower edge above the floor. Nothing to press then stands above 1220 mm (EN 301 549 8.3);
    left out, nothing stands in the upper 40 % of a portrait screen."""


class Operation(_Part, frozen=True):
    """Touch and keys."""

    lock: Annotated[float, msgspec.Meta(ge=0.3, le=2.0)] = 0.3
    """Seconds in which the same control does not act again (EN 301 549 5.8); "more time" makes it at least 0.5."""
    scan_every: Annotated[float, msgspec.Meta(ge=0.5, le=20)] = 2.5
    """Seconds the highlight rests on each control where a single switch is used."""
    keys: dict[
        str, Literal["previous", "next", "activate", "back", "help", "repeat", "louder", "softer", "faster", "slower"]
    ] = {}
    """Further keys of the keypad by their SDL name, such as f13 = "next". Arrows, Enter, Escape and F1 to F6 work
    always."""


class Limits(_Part, frozen=True):
    """Seconds."""

    warn_after: Positive = 45.0
    """Without a touch until "are you still there"; WCAG 2.2.1 then asks for at least 20 s to answer."""
    answer_within: Annotated[float, msgspec.Meta(ge=20)] = 30.0
    """Seconds to answer "are you still there"; at least 20 (WCAG 2.2.1)."""
    reading_warn_after: Positive = 90.0
    """The same on screens with much to read."""
    visit: Positive = 1200.0
    """One whole visit, whatever happens in it."""
    device_call: Positive = 10.0
    """One call of a device."""
    office_call: Positive = 3.0
    """One question to the office."""
    receipt: Positive = 60.0
    """How long the receipt stays."""


class Photo(_Part, frozen=True):
    """The portrait."""

    run: Positive = 30.0
    """Seconds of one acquisition run (TR-03121-3 Vol. 2, ACQ-FI-AUTO-1)."""
    left: Positive = 10.0
    """Seconds without a face after which whoever was there has left the place (ACQ-FI-AUTO-1)."""
    stable: Positive = 0.8
    """Seconds the picture must stay good before it is taken."""
    burst: Annotated[int, msgspec.Meta(ge=1, le=5)] = 3
    """Pictures taken in a row; the best one counts."""
    fee: str | None = "6"
    """Euros, named before the photo; leave out where it costs nothing."""
    criteria: dict[str, bool] = {}
    """Criteria switched on or off by their id, such as "6.4" = false."""
    bounds: dict[str, tuple[float | None, float | None]] = {}
    """Criteria with other bounds: id = [min, max]; nan stands for none."""


class Fingers(_Part, frozen=True):
    """The fingerprints."""

    time: Positive = 60.0
    """Seconds for one finger, all tries together."""
    threshold: Annotated[int, msgspec.Meta(ge=0, le=100)] = 30
    """NFIQ 2 of an index finger (TR-03121-3 Vol. 2); the other fingers have the guideline's own."""
    staffed: bool = False
    """A person of the office stands beside the citizen, for example on a visit to a care home (PAuswG §9(4)).

    If no good print of an index finger can be had, thumb, middle and ring finger are asked for, three attempts each,
    and the process log names the supervised profile. Leave it off where citizens are alone: index fingers only.
    """
    device_id: Annotated[int, msgspec.Meta(ge=0, le=65535)] = 0
    """The scanner's vendor number in the finger record (ISO/IEC 19794-4, capture device id)."""
    level: Literal[31, 41] = 31
    """The scanner's image acquisition level (TR-03121-3 Vol. 2, Table 5.8)."""
    format_39794_from: date | None = None
    """Prints captured from this day on, on the terminal's calendar, are written as ISO/IEC 39794-4 instead of 19794-4.

    A TOML date without quotes: 2030-01-01 is when documents demand it; Germany reads it from 2027-05-01 at the
    earliest. Leave it out until the office asks for it.
    """

    def least(self, position: int) -> int:
        """The NFIQ 2 value from which a print of the finger at this position (ISO/IEC 19794-4) is acceptable
        (TR-03121-3 Vol. 2, enrolment)."""
        return _LEAST.get(position, self.threshold)

    def extensible(self, day: date) -> bool:
        """Whether prints of this day are written as ISO/IEC 39794-4."""
        return self.format_39794_from is not None and day >= self.format_39794_from


class Documents(_Part, frozen=True):
    """Reading passports and identity cards."""

    authorities: str | None = None
    """Folder with the signing certificates of states (CSCA; .cer .crt .der .pem). Each one in it is trusted.

    The Federal Office for Information Security publishes the German master list. Without the folder a document is
    read all the same, and its record says that the issuer is unknown.
    """
    face: bool = False
    """Whether the chip's picture leaves with the case, for the desk to compare; it takes some seconds more."""
    online: str | None = None
    """Address of the city's eID service (tcTokenURL, https). Leave it out and identity cards are not read online."""


class Texts(_Part, frozen=True):
    """Languages and words of the city."""

    languages: tuple[str, ...] = ("de", "en")
    """In the order in which they are offered; the first is the terminal's own."""
    counter: str = "1"
    """The counter people are sent to."""
    folder: str | None = None
    """Folder of .ftl files that override single texts."""
    recordings: str | None = None
    """Folder of recorded sentences that are played in place of the computed voice."""


class Back(_Part, frozen=True):
    """The way to the office, for the courier."""

    url: str = "https://127.0.0.1:8443"
    """Where the back office answers."""
    ca: str = "var/keys/ca.pem"
    """The authority that vouches for the office; no other is trusted."""
    certificate: str = "var/keys/terminal.pem"
    """The terminal's own certificate; its common name is the terminal's name."""
    key: str = "var/keys/terminal.key"
    """The private key of that certificate; only the courier reads it."""
    public_key: str = "var/keys/office.pub"
    """The office's sealing key."""
    key_root: str | None = None
    """Ed25519 public key (PEM) that must have signed any later sealing key; without it there is none but the first."""
    tickets: (
        Annotated[str, msgspec.Meta(pattern="^zms://[^?#]+[?]scope=[0-9]+(-[0-9]+)?(,[0-9]+(-[0-9]+)?)*$")] | None
    ) = None
    """Draw queue numbers from a ZMS: zms://host/terminvereinbarung/api/2?scope=141,142-111 (scope, or scope-request).

    Leave it out where our own office gives them."""
    tickets_ca: str | None = None
    """Authorities to trust for it; leave it out for the system's."""
    near: Annotated[int, msgspec.Meta(ge=0, le=50)] = 3
    """Whoever is captured with a number of our own office is told when so many are ahead of it, or fewer."""
    socket: str | None = None
    """Unix socket between the two processes; default: courier.sock in the state folder."""


class Service(_Part, frozen=True):
    """The technician's journey: five taps on the crest of the first screen."""

    idle: Positive = 600.0
    """Seconds without a touch until whoever signed in is signed out."""
    cards: str | None = None
    """Folder with the certificates of staff cards (PIV), one `<staff id>.pem` a card; `kiosk access --add-card` puts
    them there. Who takes a file away has revoked that card. Without the folder only PIN and code open."""
    stick: str = "/media/stick"
    """Where a USB stick is mounted; the readiness report is written there, and into the state folder without one."""


class Settings(_Part, frozen=True):
    """Everything."""

    terminal: Terminal = Terminal()
    devices: DeviceUrls = DeviceUrls()
    display: Display = Display()
    operation: Operation = Operation()
    limits: Limits = Limits()
    photo: Photo = Photo()
    fingers: Fingers = Fingers()
    documents: Documents = Documents()
    texts: Texts = Texts()
    office: Back = Back()
    service: Service = Service()
    root: str = ""
    """Set by `load`: the folder that relative paths start from."""

    def path(self, name: str) -> Path:
        """A path from the settings, absolute."""
        return Path(self.root, name)

    @property
    def staffed(self) -> bool:
        """A person of the office stands beside the citizen."""
        return self.fingers.staffed or self.terminal.outreach

    @property
    def state(self) -> Path:
        return self.path(self.terminal.state)

    @property
    def socket(self) -> Path:
        return self.path(self.office.socket) if self.office.socket else self.state / "courier.sock"


def load(file: Path) -> Settings:
    """Read a settings file. Relative paths in it start from the folder above the file's. Raises SettingsError."""
    try:
        settings = msgspec.toml.decode(file.read_bytes(), type=Settings)
    except FileNotFoundError:
        raise SettingsError(f"{file}: no such file") from None
    except (OSError, ValueError) as error:
        raise SettingsError(f"{file}: {error}") from None
    settings = msgspec.structs.replace(settings, root=str(file.resolve().parent.parent))
    for path, fault in _faults(settings):
        raise SettingsError(f"{file}: {fault} - at `{path}`")
    return settings


def _faults(settings: Settings) -> Iterator[tuple[str, str]]:
    """What types cannot tell: path of the key, and what is wrong."""
    try:
        ZoneInfo(settings.terminal.timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield "$.terminal.timezone", f"no time zone {settings.terminal.timezone!r}"
    if not settings.texts.languages:
        yield "$.texts.languages", "at least one language"
    for language in settings.texts.languages:
        if not (CATALOGUES / f"{language}.ftl").is_file():
            yield "$.texts.languages", f"no catalogue for {language!r}"
    documents = settings.documents
    if documents.authorities is not None and not settings.path(documents.authorities).is_dir():
        yield "$.documents.authorities", f"no folder {documents.authorities!r}"
    if documents.online is not None and not re.fullmatch(r"https://[!-~]{4,2000}", documents.online):
        yield "$.documents.online", "an https address"
    if settings.texts.folder is not None and not settings.path(settings.texts.folder).is_dir():
        yield "$.texts.folder", f"no folder {settings.texts.folder!r}"
    for criterion in (*settings.photo.criteria, *settings.photo.bounds):
        if not re.fullmatch(r"[1-4]\.[1-3]|5\.[1-7]|6\.[1-4]|7\.[1-6]", criterion):
            yield "$.photo.criteria", f"no criterion {criterion!r} (TR-03121-3 Vol. 2, tables 5.2 and 5.3)"
    for criterion, (low, high) in settings.photo.bounds.items():
        if low is not None and high is not None and low > high:
            yield f"$.photo.bounds.{criterion}", "the lower bound is above the upper one"


def default_file(*, demo: bool = False) -> Path:
    """`config/kiosk.toml` of this installation, or the settings of the demonstration."""
    return Path(__file__).resolve().parent.parent / "config" / ("demo.toml" if demo else "kiosk.toml")


def write(settings: Settings, file: Path) -> None:
    """Write settings that `load` reads back; paths become absolute. Raises OSError."""
    file.write_bytes(msgspec.toml.encode(_anywhere(settings)))


def digest(settings: Settings) -> str:
    """32 hex digits that are the same for the same settings, wherever their file lies."""
    return hashlib.sha256(msgspec.json.encode(_anywhere(settings))).hexdigest()[:32]


def _anywhere(settings: Settings) -> Settings:
    """The same, independent of where its file lies."""

    def absolute(part: A, *names: str) -> A:
        given = {name: getattr(part, name) for name in names}
        return msgspec.structs.replace(part, **{name: str(settings.path(one)) for name, one in given.items() if one})

    return msgspec.structs.replace(
        settings,
        root="",
        terminal=absolute(settings.terminal, "state"),
        texts=absolute(settings.texts, "folder", "recordings"),
        service=absolute(settings.service, "cards"),
        office=absolute(settings.office, "ca", "certificate", "key", "public_key", "key_root", "tickets_ca", "socket"),
    )
