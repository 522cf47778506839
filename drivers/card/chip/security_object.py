"""Passive authentication: did a state sign what lies on this chip (ICAO 9303-11, 5.1)?"""

from __future__ import annotations

import hmac
from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from asn1crypto import algos, cms, core, x509

from drivers.card.chip import tlv
from drivers.card.chip.faults import ChipFault, Garbled, Unsupported
from drivers.card.chip.keys import BROKEN, digest, issued_by, public_key, signed

SECURITY_OBJECT = "2.23.136.1.1.1"


class Authenticity(StrEnum):
    """What is known of where a document's data come from."""

    AUTHENTIC = "authentic"
    """Signed by a state whose certificate we hold."""
    ISSUER_UNKNOWN = "issuer-unknown"
    """Sound in itself, but no certificate of its issuer is in our folder."""
    OUT_OF_DATE = "out-of-date"
    """Signed by a known issuer, but a certificate is not valid on this day."""
    UNCHECKED = "unchecked"
    """The chip has no readable security object, or one with procedures that we do not speak."""
    FORGED = "forged"
    """The data are not those that were signed, or the signature is wrong."""


class GroupHash(core.Sequence):  # type: ignore[misc] # asn1crypto has no types
    _fields: ClassVar = [("number", core.Integer), ("value", core.OctetString)]


class GroupHashes(core.SequenceOf):  # type: ignore[misc] # asn1crypto has no types
    _child_spec = GroupHash


class SecurityObject(core.Sequence):  # type: ignore[misc] # asn1crypto has no types
    _fields: ClassVar = [
        ("version", core.Integer),
        ("hash", algos.DigestAlgorithm),
        ("groups", GroupHashes),
        ("lds", core.Any, {"optional": True}),
    ]


def check(
    security_object: bytes,
    groups: Mapping[int, bytes],
    trusted: Sequence[x509.Certificate],
    now: datetime,
) -> Authenticity:
    """Check the hashes of `groups` (whole files by their number), the signature, and who issued the signer."""
    try:
        return _check(security_object, groups, trusted, now)
    except Unsupported:
        return Authenticity.UNCHECKED
    except (ChipFault, *BROKEN):
        return Authenticity.FORGED


def _check(
    file: bytes, groups: Mapping[int, bytes], trusted: Sequence[x509.Certificate], now: datetime
) -> Authenticity:
    envelope = cms.ContentInfo.load(tlv.value(file, 0x77), strict=True)
    if envelope["content_type"].native != "signed_data":
        raise Garbled("security object")
    data = envelope["content"]
    inside = data["encap_content_info"]
    if inside["content_type"].dotted != SECURITY_OBJECT or len(data["signer_infos"]) != 1:
        raise Garbled("security object")
    content = bytes(inside["content"])
    _compare(SecurityObject.load(content, strict=True), groups)
    signer = _signer(data)
    if not _signature(data["signer_infos"][0], signer, content):
        return Authenticity.FORGED
    issuers = [one for one in trusted if issued_by(signer, one)]
    if not issuers:
        return Authenticity.ISSUER_UNKNOWN
    if not any(_valid(signer, now) and _valid(issuer, now) for issuer in issuers):
        return Authenticity.OUT_OF_DATE
    return Authenticity.AUTHENTIC


def _compare(listed: Any, groups: Mapping[int, bytes]) -> None:
    """Every group that was read has its hash in the list. Raises Garbled."""
    algorithm = str(listed["hash"]["algorithm"].native)
    hashes = {int(one["number"].native): bytes(one["value"].native) for one in listed["groups"]}
    for number, content in groups.items():
        if not hmac.compare_digest(digest(algorithm, content), hashes.get(number, b"")):
            raise Garbled("hash")


def _signer(data: Any) -> x509.Certificate:
    """The one certificate that comes along and is named by the signer. Raises Garbled."""
    wanted = data["signer_infos"][0]["sid"]
    for choice in data["certificates"]:
        certificate = choice.chosen
        if not isinstance(certificate, x509.Certificate):
            continue
        if wanted.name == "subject_key_identifier":
            named = certificate.key_identifier == wanted.native
        else:
            serial = wanted.chosen["serial_number"].native
            named = certificate.serial_number == serial and certificate.issuer == wanted.chosen["issuer"]
        if named:
            return certificate
    raise Garbled("signer")


def _signature(info: Any, signer: x509.Certificate, content: bytes) -> bool:
    hashed_by = str(info["digest_algorithm"]["algorithm"].native)
    attributes = {one["type"].dotted: one["values"] for one in info["signed_attrs"]}
    kind, told = attributes["1.2.840.113549.1.9.3"], attributes["1.2.840.113549.1.9.4"]
    if kind[0].dotted != SECURITY_OBJECT or len(told) != 1:
        raise Garbled("attributes")
    if not hmac.compare_digest(digest(hashed_by, content), bytes(told[0].native)):
        return False
    # signed as a set, carried with a tag of its own (RFC 5652, 5.4)
    body = b"\x31" + info["signed_attrs"].dump()[1:]
    key = public_key(signer.public_key)
    return signed(key, info["signature_algorithm"], hashed_by, body, bytes(info["signature"].native))


def _valid(certificate: x509.Certificate, now: datetime) -> bool:
    return bool(certificate.not_valid_before <= now <= certificate.not_valid_after)
