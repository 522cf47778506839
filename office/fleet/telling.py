"""The ways an alarm goes: mail and webhook, both with a deadline, both verified."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Callable, Sequence
from email.message import EmailMessage
from urllib.parse import urlsplit

import msgspec
import requests

from office import text
from office.fleet.alarms import Alarm, CannotTell
from office.settings import AlarmLimits, Settings

_DEADLINE = 10.0


def teller(settings: Settings) -> Callable[[Sequence[Alarm]], None]:
    """Tells alarms that differ in terminal and time alone, in one message, by every way that the settings name. A way
    that failed lets them be told again by all."""
    ways: list[Callable[[Sequence[Alarm], str], None]] = []
    alarms = settings.alarms
    if alarms.webhook:
        ways.append(lambda alike, words: _hook(settings, alike, words))
    if alarms.smtp and alarms.mail_to:
        ways.append(lambda alike, words: _mail(settings, alike, words))
    say = text.phrases("fleet", alarms.language)

    def tell(alike: Sequence[Alarm]) -> None:
        first, more = alike[0], len(alike) - 1
        name = f"{first.trouble.value}-over" if first.over else first.trouble.value
        words = say(f"alarm-{name}", terminal=first.terminal)
        if more:
            words = f"{words} {say('alarm-more', count=more)}"
        for way in ways:
            way(alike, words)

    return tell


def _hook(settings: Settings, alike: Sequence[Alarm], words: str) -> None:
    first = alike[0]
    body = {
        "office": settings.office.id,
        "trouble": first.trouble.value,
        "state": "over" if first.over else "begun",
        "terminals": [{"name": one.terminal, "since": one.since.isoformat()} for one in alike],
        "text": words,
    }
    url = settings.alarms.webhook or ""
    try:
        answer = requests.post(
            url,
            data=msgspec.json.encode(body),
            headers={"Content-Type": "application/json"},
            timeout=_DEADLINE,
            allow_redirects=False,
        )
    except requests.RequestException as error:
        raise CannotTell(f"webhook: {type(error).__name__}") from None
    if answer.status_code >= 300:
        raise CannotTell(f"webhook: answered {answer.status_code}")


def _mail(settings: Settings, alike: Sequence[Alarm], words: str) -> None:
    alarms = settings.alarms
    message = EmailMessage()
    message["From"], message["To"] = alarms.mail_from, ", ".join(alarms.mail_to)
    message["Subject"] = f"[{settings.office.title}] {words}"
    lines = (f"{one.terminal}  {one.since.astimezone(settings.zone):%d.%m.%Y %H:%M}" for one in alike)
    message.set_content("\n".join([words, "", *lines, ""]))
    try:
        with _post_office(alarms) as line:
            if alarms.smtp_user:
                password = settings.path(alarms.smtp_password_file).read_text("utf-8").strip()
                line.login(alarms.smtp_user, password)
            line.send_message(message)
    except (OSError, smtplib.SMTPException) as error:
        raise CannotTell(f"mail: {type(error).__name__}") from None


def _post_office(alarms: AlarmLimits) -> smtplib.SMTP:
    """smtps: TLS from the start; smtp: STARTTLS, which only loopback may do without."""
    parts = urlsplit(alarms.smtp or "")
    host, tls = parts.hostname or "localhost", ssl.create_default_context()
    if parts.scheme == "smtps":
        return smtplib.SMTP_SSL(host, parts.port or 465, timeout=_DEADLINE, context=tls)
    line = smtplib.SMTP(host, parts.port or 587, timeout=_DEADLINE)
    if host not in ("localhost", "127.0.0.1", "::1"):
        line.starttls(context=tls)
    return line
