"""Terminals whose certificate the CA has taken back: a stolen one is shut out at once."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import cast

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.types import CertificateIssuerPublicKeyTypes

from office.settings import Settings, SettingsError

_LOG = logging.getLogger(__name__)


class Revoked:
    """The CA's revocation list, read again whenever its file changes."""

    def __init__(self, file: Path, ca: Path) -> None:
        """Raises SettingsError if the list cannot be read or is not this CA's."""
        self._file = file
        try:
            self._issuer = x509.load_pem_x509_certificate(ca.read_bytes()).public_key()
            self._read_at = self._changed()
            self._serials = self._read()
        except (OSError, ValueError) as error:
            raise SettingsError(f"{file}: {error}") from None

    def __contains__(self, serial: int) -> bool:
        """A list that became unreadable leaves the one before in force: it must never let somebody in again."""
        try:
            changed = self._changed()
            if changed != self._read_at:
                self._read_at = changed
                self._serials = self._read()
        except (OSError, ValueError) as error:
            _LOG.error("%s cannot be read, the list before stays in force: %s", self._file, error)
        return serial in self._serials

    def _changed(self) -> int:
        return self._file.stat().st_mtime_ns

    def _read(self) -> frozenset[int]:
        crl = x509.load_pem_x509_crl(self._file.read_bytes())
        if not crl.is_signature_valid(cast(CertificateIssuerPublicKeyTypes, self._issuer)):
            raise ValueError("not signed by our CA")
        return frozenset(one.serial_number for one in crl)


def revoked(settings: Settings) -> Revoked | None:
    """The list that the settings name, if any. Raises SettingsError."""
    server = settings.server
    return None if server.revoked is None else Revoked(settings.path(server.revoked), settings.path(server.ca))
