"""Which key this terminal seals to: the one it was set up with, or a later one that the city's root signed.

Whoever could swap this key could read every later submission. Therefore neither TLS nor the office's word is enough: a
new key counts only with a signature of the root whose public half lies on the terminal, and its private half lies in
no server. The courier merely carries announcements; the screen process, which has no network, judges them.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from kiosk.sealing import KeyUnusable, PublicKey, from_bytes, load_public_key
from kiosk.settings import Settings
from office.messages import KeyAnnouncement, NextKey

_LOG = logging.getLogger(__name__)
_LONGEST = 100_000


class Keyring:
    """The pinned keys of one terminal."""

    def __init__(self, settings: Settings, clock: Callable[[], datetime]) -> None:
        """Raises KeyUnusable where the key from the settings, or the root they name, cannot be used."""
        self._first = load_public_key(settings.path(settings.office.public_key))
        self._office = settings.terminal.office
        self._root = _root(settings.path(settings.office.key_root)) if settings.office.key_root else None
        self._file = announced(settings)
        self._floor = settings.state / "sealing-serial"
        self._clock = clock

    def current(self) -> PublicKey:
        """The key to seal to now. Whatever is wrong with an announcement, the key before it stays."""
        told = self._announcement()
        if told is None:
            return self._first
        try:
            key = from_bytes(told.key)
        except KeyUnusable:
            _LOG.error("the announced sealing key is no key")
            return self._first
        if told.serial > self._least():
            self._floor.write_text(f"{told.serial}\n")
        return key

    def _announcement(self) -> KeyAnnouncement | None:
        if self._root is None:
            return None
        try:
            if self._file.stat().st_size > _LONGEST:
                raise ValueError
            carried = msgspec.json.decode(self._file.read_bytes(), type=NextKey)
            self._root.verify(carried.signature, carried.announcement)
            told = msgspec.json.decode(carried.announcement, type=KeyAnnouncement)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, InvalidSignature):
            _LOG.error("an announced sealing key is not signed by the root: it is not used")
            return None
        if told.office != self._office or told.serial < self._least() or told.not_before > self._clock():
            return None
        return told

    def _least(self) -> int:
        """The highest serial that was ever used: an older key, though signed, never comes back."""
        try:
            return int(self._floor.read_text())
        except (OSError, ValueError):
            return 1


def announced(settings: Settings) -> Path:
    """Where the courier lays an announcement down."""
    return settings.state / "sealing-key.json"


def _root(path: Path) -> Ed25519PublicKey:
    try:
        key = load_pem_public_key(path.read_bytes())
    except (OSError, ValueError) as error:
        raise KeyUnusable(f"{path}: {error}") from None
    if not isinstance(key, Ed25519PublicKey):
        raise KeyUnusable(f"{path}: not an Ed25519 public key")
    return key
