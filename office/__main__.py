"""The office's commands: serve, check, load, keygen, list, open, clerk, appointments."""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
from datetime import datetime
from pathlib import Path

from office import settings as house

_SHORTEST_PASSWORD = 10
_CONFIG = Path(__file__).resolve().parent.parent / "config" / "office.toml"


def main(arguments: list[str] | None = None) -> int:
    """Exit status: 0 done, 1 the thing asked for failed, 2 wrong usage or configuration."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    from office.opening import CannotOpen, KeyUnusable
    from office.store import StoreError

    try:
        settings = house.load(chosen.config)
        status: int = chosen.run(settings, chosen)
        return status
    except (house.SettingsError, KeyUnusable) as error:
        return _complain(error, 2)
    except (StoreError, CannotOpen, OSError) as error:
        return _complain(error, 1)
    except KeyboardInterrupt:
        return 0


def _serve(settings: house.Settings, chosen: argparse.Namespace) -> int:
    from office.office import Office
    from office.serving import serve, tls
    from office.store import Store

    demo = os.environ.get(house.DEMO_CLERK)
    if demo:
        from office.clerks import hashed

        name, _, password = demo.partition(":")
        settings = house.with_clerk(settings, name, hashed(password))
    tls(settings)
    store = Store(settings.database)
    url = f"https://{settings.server.host}:{settings.server.port}"
    desk = f"{'https' if settings.web.secure else 'http'}://{settings.web.host}:{settings.web.port}/desk"
    say = f"The office listens on {url}; the desk is at {desk}"
    if chosen.json:
        say = json.dumps({"url": url, "desk": desk})
    try:
        serve(Office.over(store, settings), lambda: print(say, flush=True))
        return 0
    finally:
        store.close()


def _load(settings: house.Settings, chosen: argparse.Namespace) -> int:
    import asyncio

    from office.limits import open_files
    from office.load import Certificates, Seen, Terminal, heartbeats, measured, submissions, tickets

    ca = settings.path(settings.server.ca)
    try:
        certificates = Certificates(ca, chosen.ca_key or ca.with_suffix(".key"))
    except (OSError, ValueError) as error:
        return _complain(f"the CA's key is needed to make terminals: {error}", 2)
    open_files()
    seen = Seen()
    address = (settings.server.host, settings.server.port)
    terminals = [
        Terminal(name, *address, certificates.context(name), seen)
        for name in (f"L{number}" for number in range(1, chosen.terminals + 1))
    ]
    if chosen.what == "submissions":
        work = submissions(terminals, seen, chosen.count, chosen.size)
    elif chosen.what == "tickets":
        work = tickets(terminals, seen, chosen.count, chosen.again, chosen.die, settings.services[0].id)
    else:
        work = heartbeats(terminals, seen, chosen.seconds, chosen.every, keep=chosen.keep)
    observer = Terminal("L0", *address, certificates.context("L0"), Seen())
    asyncio.run(measured(observer, seen, work, terminals if chosen.keep else ()))
    report = {"what": chosen.what, "terminals": chosen.terminals, **seen.report()}
    print(json.dumps(report) if chosen.json else "\n".join(f"{name:>10}  {value}" for name, value in report.items()))
    return 1 if seen.faults else 0


def _keygen(settings: house.Settings, chosen: argparse.Namespace) -> int:
    from office.opening import generate, publish

    private = settings.path(settings.sealing.private_key)
    public = settings.path(settings.sealing.public_key)
    made = not private.exists()
    key = generate(private, public) if made else publish(private, public)
    if chosen.json:
        print(json.dumps({"key": key, "private": str(private), "public": str(public), "made": made}))
    else:
        print(f"{'Made' if made else 'Kept'} sealing key {key}: {private}, public half {public}")
    return 0


def _announce(settings: house.Settings, chosen: argparse.Namespace) -> int:
    import msgspec

    from office.announcing import announce, make_root

    if chosen.make_root:
        print(f"Made a root; its public half for `office.key_root` of every terminal: {make_root(chosen.root)}")
        return 0
    if chosen.public is None or chosen.serial is None:
        return _complain("announce needs --public and --serial", 2)
    begins = (chosen.begins or datetime.now()).astimezone()
    told = announce(chosen.root, chosen.public, settings.office.id, chosen.serial, begins)
    out = settings.path(settings.sealing.announcement)
    out.write_bytes(msgspec.json.encode(told))
    print(f"Terminals will seal to {chosen.public} from {begins:%d.%m.%Y %H:%M} on; announcement: {out}")
    return 0


def _terminals(settings: house.Settings, chosen: argparse.Namespace) -> int:
    from datetime import UTC

    from office.fleet.watch import Watch
    from office.store import Store

    store, now = Store(settings.database), datetime.now(UTC)
    try:
        watch = Watch(store, settings)
        conditions, mood = watch.fleet.conditions(now), watch.feedback.mood(now)
    finally:
        store.close()
    rows = []
    for one in conditions:
        report = one.report
        rows.append(
            {
                "terminal": one.name,
                "seen_at": one.seen_at.isoformat(timespec="seconds"),
                "troubles": sorted(one.troubles),
                "version": report.version if report else None,
                "devices": {device.device: device.code or device.state for device in report.devices} if report else {},
                "outbox_waiting": report.outbox_waiting if report else None,
                "outbox_oldest_s": report.outbox_oldest_s if report else None,
                "certificate_days": report.certificate_days if report else None,
                "sealing_key": report.sealing_key if report else None,
                "asks_for_help": one.help_since is not None,
            }
        )
    faces = {str(face): mood.faces[face] for face in range(5, 0, -1)}
    if chosen.json:
        print(json.dumps({"terminals": rows, "feedback": {"faces": faces, "wishes": dict(mood.wishes)}}))
        return 0
    for row in rows:
        devices = " ".join(f"{device}={state}" for device, state in row["devices"].items())  # type: ignore[union-attr]
        troubles = ", ".join(row["troubles"]) or "well"  # type: ignore[arg-type]
        print(f"{row['terminal']:12} {row['seen_at']}  {troubles:24} {row['version'] or '':10} {devices}")
    print(f"feedback of 30 days, from good to bad: {' '.join(map(str, faces.values()))}")
    return 0


def _list(settings: house.Settings, chosen: argparse.Namespace) -> int:
    from office.store import Store
    from office.submissions import Submissions

    store = Store(settings.database)
    try:
        received = Submissions(store, settings).waiting()
    finally:
        store.close()
    if chosen.json:
        rows = [{name: _plain(getattr(one, name)) for name in one.__dataclass_fields__} for one in received]
        print(json.dumps(rows))
        return 0
    for one in received:
        here = one.received_at.astimezone(settings.zone)
        until = one.expires_at.astimezone(settings.zone)
        number = f"{one.mark} = {one.number}" if one.mark else str(one.number)
        print(f"{one.code}  {number:>10}  {here:%d.%m. %H:%M}  until {until:%d.%m. %H:%M}  {one.terminal}  {one.key}")
    if not received:
        print("Nothing is waiting.")
    return 0


def _open(settings: house.Settings, chosen: argparse.Namespace) -> int:
    from office.opening import key_of, load_keys, open_envelope
    from office.store import Store
    from office.submissions import Submissions

    keys = load_keys(map(settings.path, (settings.sealing.private_key, *settings.sealing.retired)))
    store = Store(settings.database)
    try:
        envelope = Submissions(store, settings).envelope(chosen.key)
    finally:
        store.close()
    if envelope is None:
        return _complain(f"{chosen.key}: no such submission; fetched, expired or never received", 1)
    header, submission = open_envelope(envelope, key_of(envelope, keys))
    os.umask(0o077)  # what lies in there is a person
    out: Path = chosen.out
    out.mkdir(parents=True, exist_ok=True)
    for name, content in sorted(submission.files.items()):
        (out / name).write_bytes(content)
    if chosen.json:
        sizes = {name: len(content) for name, content in sorted(submission.files.items())}
        print(json.dumps({"key": header.key, "code": header.code, "out": str(out), "files": sizes}))
    else:
        print(f"{header.code}: {', '.join(sorted(submission.files))} in {out}")
    return 0


def _clerk(settings: house.Settings, chosen: argparse.Namespace) -> int:
    import getpass

    from office.clerks import hashed

    password = getpass.getpass("Password: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    if len(password) < _SHORTEST_PASSWORD:
        return _complain(f"a password has at least {_SHORTEST_PASSWORD} characters", 1)
    if chosen.json:
        print(json.dumps({"name": chosen.name, "password": hashed(password)}))
        return 0
    where = "Below [desk.clerks] in" if settings.desk.clerks else "Below a new line [desk.clerks] in"
    print(f"{where} {chosen.config}:")
    print(f"{json.dumps(chosen.name, ensure_ascii=False)} = {json.dumps(hashed(password))}")
    return 0


def _appointments(settings: house.Settings, chosen: argparse.Namespace) -> int:
    from office.appointments import Appointments, AppointmentsUnreadable
    from office.store import Store

    store = Store(settings.database)
    try:
        appointments = Appointments(store, settings)
        with chosen.file.open(encoding="utf-8-sig", newline="") as lines:
            taken = appointments.keep(appointments.read(lines))
    except (AppointmentsUnreadable, UnicodeDecodeError) as error:
        told = str(error) if isinstance(error, AppointmentsUnreadable) else "not UTF-8"
        return _complain(f"{chosen.file}: {told}; nothing was taken", 1)
    finally:
        store.close()
    print(json.dumps({"taken": taken}) if chosen.json else f"Took {taken} appointments.")
    return 0


def _check(settings: house.Settings, chosen: argparse.Namespace) -> int:
    from office import translations

    tables = translations.beside(chosen.config)
    languages = chosen.lang or sorted({*tables, *(code for names in settings.texts for code in names)})
    missing = list(translations.missing(settings.texts, languages))
    stale = list(translations.stale(settings.texts, tables))
    if chosen.json:
        print(json.dumps({"languages": languages, "missing": missing, "stale": stale}, ensure_ascii=False))
    else:
        for language, text in missing:
            print(f"{language}: visitors read German: {text}")
        for language, text in stale:
            print(f"{language}: translates what the settings do not say: {text}")
        if not missing and not stale:
            print(f"The settings are well; all texts in {', '.join(languages)}.")
    return 1 if missing or stale else 0


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value


def _complain(error: object, status: int) -> int:
    print(f"office: {error}", file=sys.stderr)
    return status


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--config", type=Path, default=_CONFIG, metavar="F", help="settings (default: %(default)s)")
    common.add_argument("--json", action="store_true", help="print one JSON document and nothing else")
    parser = argparse.ArgumentParser(
        prog="office",
        description="The reference office: takes what terminals hand in, and hands out numbers.",
        epilog="example: office open K7M-4QX --out /tmp/opened",
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    def command(name: str, run: object, does: str, example: str) -> argparse.ArgumentParser:
        one = commands.add_parser(name, parents=[common], help=does, description=does, epilog=f"example: {example}")
        one.set_defaults(run=run)
        return one

    command("serve", _serve, "Serve terminals over mutual TLS.", "office serve --config config/office.toml")
    load = command(
        "load",
        _load,
        "Simulate terminals against a running office, each with a certificate of its own; 1 if anything went wrong.",
        "office load --terminals 40 --what submissions --count 400",
    )
    load.add_argument("--terminals", type=int, default=40, metavar="N", help="how many at once (default: %(default)s)")
    load.add_argument("--what", choices=("submissions", "tickets", "heartbeats"), default="submissions")
    load.add_argument("--count", type=int, default=400, help="submissions or numbers in all (default: %(default)s)")
    load.add_argument("--size", type=int, default=900_000, help="bytes of a submission (default: %(default)s)")
    load.add_argument("--again", type=float, default=0.4, help="share of numbers asked for twice")
    load.add_argument("--die", type=float, default=0.05, help="share of calls given up in the middle")
    load.add_argument("--seconds", type=float, default=60.0, help="how long to beat")
    load.add_argument("--every", type=float, default=60.0, help="seconds between two heartbeats of a terminal")
    load.add_argument("--keep", action="store_true", help="keep the connection between two heartbeats")
    load.add_argument("--ca-key", type=Path, metavar="F", help="key of the CA (default: beside its certificate)")
    checking = command(
        "check", _check, "Read the settings; 1 if a text lacks a language.", "office check --lang tr --lang ar"
    )
    checking.add_argument(
        "--lang", action="append", metavar="CODE", help="language, may be repeated (default: all that any text has)"
    )
    command("keygen", _keygen, "Make the sealing key pair where it is missing.", "office keygen")
    announce = command(
        "announce",
        _announce,
        "Sign the next sealing key with the root, for terminals to take it over.",
        "office announce --root /media/safe/root.key --public var/keys/next.pub --serial 2",
    )
    announce.add_argument("--root", type=Path, required=True, metavar="F", help="the root's private half")
    announce.add_argument("--make-root", action="store_true", help="make it first, and announce nothing")
    announce.add_argument("--public", type=Path, metavar="F", help="public half of the next sealing key")
    announce.add_argument("--serial", type=int, help="higher than ever before")
    announce.add_argument("--begins", type=datetime.fromisoformat, metavar="T", help="from when on (default: now)")
    command("terminals", _terminals, "How each terminal is, and how visitors found it.", "office terminals --json")
    command("list", _list, "What came in and can be opened.", "office list --json")
    opening = command("open", _open, "Open one submission into a folder.", "office open K7M-4QX --out /tmp/opened")
    opening.add_argument("key", metavar="KEY", help="key or hand-over code of the submission")
    clerk = command("clerk", _clerk, "Make the password hash of a clerk.", "office clerk anna")
    clerk.add_argument("name", metavar="NAME", help="the name to sign in with")
    taking = command(
        "appointments", _appointments, "Take appointments from a CSV file.", "office appointments today.csv"
    )
    taking.add_argument(
        "file", metavar="FILE", type=Path, help="columns code, start, service, reference, document, age"
    )
    opening.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for its files")
    return parser


if __name__ == "__main__":
    sys.exit(main())
