"""The certificates that are trusted: a folder of files, as states publish them (ICAO master list, unpacked)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from asn1crypto import pem, x509

from drivers.card.chip.keys import BROKEN

SUFFIXES = (".cer", ".crt", ".der", ".pem")
MOST_BYTES = 65_536


class AuthorityError(ValueError):
    """A trusted certificate cannot be used; one readable line."""


def load(folder: Path) -> tuple[x509.Certificate, ...]:
    """Every certificate in a folder, DER or PEM. Raises AuthorityError."""
    if not folder.is_dir():
        raise AuthorityError(f"{folder}: no such folder")
    found = tuple(_read(folder))
    if not found:
        raise AuthorityError(f"{folder}: no certificate ({', '.join(SUFFIXES)})")
    return found


def _read(folder: Path) -> Iterator[x509.Certificate]:
    for file in sorted(folder.iterdir()):
        if file.suffix.lower() not in SUFFIXES:
            continue
        try:
            data = file.read_bytes()
            if len(data) > MOST_BYTES:
                raise ValueError("too large")
            blocks = [block for _, _, block in pem.unarmor(data, multiple=True)] if pem.detect(data) else [data]
            for block in blocks:
                certificate = x509.Certificate.load(block, strict=True)
                _ = certificate.public_key.native, certificate.subject.native, certificate.not_valid_after
                yield certificate
        except OSError as error:
            raise AuthorityError(f"{file}: {error.strerror}") from None
        except BROKEN:
            raise AuthorityError(f"{file}: no certificate") from None
