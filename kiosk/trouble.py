"""Errors that a command tells in one line instead of a traceback."""

from __future__ import annotations

import sys

from drivers.ports import DeviceError
from kiosk.biometrics.weights import WeightsError
from kiosk.outbox import OutboxError
from kiosk.sealing import KeyUnusable
from kiosk.settings import SettingsError

TROUBLE = (SettingsError, KeyUnusable, WeightsError, OutboxError, DeviceError, OSError)
CONFIGURATION = (SettingsError, KeyUnusable, WeightsError)


def complain(error: Exception) -> int:
    """One line on stderr, and the exit status: 2 for wrong usage or configuration, else 1."""
    code = getattr(error, "code", None)
    print(f"kiosk: {error}{f' (code {code})' if code else ''}", file=sys.stderr)
    return 2 if isinstance(error, CONFIGURATION) else 1
