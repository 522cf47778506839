"""What staff can practise with in a demonstration: cards on a reader and a chart before the camera, each by a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509 import load_der_x509_certificate

from drivers.card.virtual import papers, staff
from kiosk.settings import Settings
from kiosk.staffcards import StaffCards

_DAYS = 30
HOLDER = "demo"
"""The staff id that the card is enrolled as."""


@dataclass(frozen=True)
class Practice:
    """The things of one terminal's demonstration."""

    folder: Path

    def fit(self, settings: Settings) -> Settings:
        """The settings with these devices and a staff card that opens. Raises OSError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for left in (self._lies, self._sheet):
            left.unlink(missing_ok=True)
        key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
        certificate = staff.certificate("Demo", key, "Demo", key, now - timedelta(days=1), _DAYS)
        private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        public = load_der_x509_certificate(certificate).public_bytes(Encoding.PEM)
        (self.folder / "staff.pem").write_bytes(private + public)
        enrolled = self.folder / "enrolled"
        StaffCards(enrolled).add(HOLDER, certificate, now)
        camera = settings.devices.camera
        if camera is not None and camera.startswith("simulated:"):
            camera += f"{'&' if '?' in camera else '?'}sheet={self._sheet}"
        card = f"simulated:anna?lay={self.folder}"
        return msgspec.structs.replace(
            settings,
            devices=msgspec.structs.replace(settings.devices, camera=camera, card=card),
            service=msgspec.structs.replace(settings.service, cards=str(enrolled)),
        )

    def told(self) -> str:
        """How to use it, for whoever started the demonstration."""
        return (
            f"The card reader: `echo staff > {self._lies}` lays a staff card on it (PIN {staff.PIN}),\n"
            f"  `echo passport` a passport (access number {papers.CAN}); remove the file to take it away.\n"
            f"The camera's chart: `kiosk diagnose --chart {self._sheet}`, and remove the file"
        )

    @property
    def _sheet(self) -> Path:
        return self.folder / "chart.png"

    @property
    def _lies(self) -> Path:
        return self.folder / "lies"
