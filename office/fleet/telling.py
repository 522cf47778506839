"""The ways an alarm goes: mail and webhook, both with a deadline, both verified."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Callable
from email.message import EmailMessage
from urllib.parse import urlsplit

import msgspec
import requests

from office import text
from office.fleet.alarms import Alarm, CannotTell
from office.settings import AlarmLimits, Settings

_DEADLINE = 10.0


def teller(settings: Settings) -> Callable[[Alarm], None]:
    """Tells by every way that the settings name. A way that failed lets the alarm be told again by all."""
    ways: list[Callable[[Alarm, str], None]] = []
    alarms = settings.alarms
    if alarms.webhook:
        ways.append(lambda alarm, words: _hook(settings, alarm, words))
    if alarms.smtp and alarms.mail_to:
        ways.append(lambda alarm, words: _mail(settings, alarm, words))
    say = text.phrases("fleet", alarms.language)

    def tell(alarm: Alarm) -> None:
        name = f"{alarm.trouble.value}-over" if alarm.over else alarm.trouble.value
        words = say(f"alarm-{name}", terminal=alarm.terminal)
        for way in ways:
            way(alarm, words)

    return tell


def _hook(settings: Settings, alarm: Alarm, words: str) -> None:
    body = {
        "office": settings.office.id,
        "terminal": alarm.terminal,
        "trouble": alarm.trouble.value,
        "state": "over" if alarm.over else "begun",
        "since": alarm.since.isoformat(),
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


def _mail(settings: Settings, alarm: Alarm, words: str) -> None:
    alarms = settings.alarms
    message = EmailMessage()
    message["From"], message["To"] = alarms.mail_from, ", ".join(alarms.mail_to)
    message["Subject"] = f"[{settings.office.title}] {words}"
    message.set_content(f"{words}\n\n{alarm.since.astimezone(settings.zone):%d.%m.%Y %H:%M}\n")
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
