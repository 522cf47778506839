"""Other states than Utopia: they sign with RSA, or write their curves out as ICAO 9303-12 demands."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

from asn1crypto import cms, core, keys
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from drivers.card.chip import tlv
from drivers.card.chip.curves import STANDARD
from drivers.card.chip.security_object import SECURITY_OBJECT, GroupHash, SecurityObject

_PSS = padding.PSS(padding.MGF1(hashes.SHA256()), 32)


def impostor() -> Any:
    """Utopia's name with another key."""
    return asn1.Certificate.load(_certificate("Utopia CSCA", ec.generate_private_key(ec.SECP256R1()), "UT"))


def signed_by(kind: str, groups: dict[int, bytes]) -> tuple[bytes, Any]:
    """A security object over these groups, and the certificate of the state that signed it."""
    key: Any = _rsa() if kind.startswith("rsa") else ec.generate_private_key(ec.BrainpoolP256R1())
    der = _certificate("Ruritania CSCA", key, "RU")
    certificate = asn1.Certificate.load(der)
    if kind == "explicit-curve":
        certificate = _written_out(certificate, key)
    hashed = [GroupHash({"number": n, "value": hashlib.sha256(one).digest()}) for n, one in groups.items()]
    listed = SecurityObject({"version": 0, "hash": {"algorithm": "sha256"}, "groups": hashed}).dump()
    attributes = cms.CMSAttributes(
        [
            {"type": "content_type", "values": [SECURITY_OBJECT]},
            {"type": "message_digest", "values": [hashlib.sha256(listed).digest()]},
        ]
    )
    algorithm, signature = _signed(kind, key, attributes.dump())
    signer = {
        "version": "v1",
        "sid": cms.SignerIdentifier(
            {
                "issuer_and_serial_number": cms.IssuerAndSerialNumber(
                    {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
                )
            }
        ),
        "digest_algorithm": {"algorithm": "sha256"},
        "signed_attrs": attributes,
        "signature_algorithm": algorithm,
        "signature": signature,
    }
    data = cms.SignedData(
        {
            "version": "v3",
            "digest_algorithms": [{"algorithm": "sha256"}],
            "encap_content_info": {"content_type": SECURITY_OBJECT, "content": core.ParsableOctetString(listed)},
            "certificates": [certificate],
            "signer_infos": [signer],
        }
    )
    return tlv.encode(0x77, cms.ContentInfo({"content_type": "signed_data", "content": data}).dump()), certificate


def _signed(kind: str, key: Any, body: bytes) -> tuple[dict[str, Any], bytes]:
    if kind == "rsa":
        return {"algorithm": "sha256_rsa"}, key.sign(body, padding.PKCS1v15(), hashes.SHA256())
    if kind == "rsa-pss":
        told = {
            "hash_algorithm": {"algorithm": "sha256"},
            "mask_gen_algorithm": {"algorithm": "mgf1", "parameters": {"algorithm": "sha256"}},
            "salt_length": 32,
        }
        return {"algorithm": "rsassa_pss", "parameters": told}, key.sign(body, _PSS, hashes.SHA256())
    return {"algorithm": "sha256_ecdsa"}, key.sign(body, ec.ECDSA(hashes.SHA256()))


@lru_cache(maxsize=1)
def _rsa() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


def _certificate(common: str, key: Any, country: str) -> bytes:
    name = x509.Name(
        [x509.NameAttribute(NameOID.COUNTRY_NAME, country), x509.NameAttribute(NameOID.COMMON_NAME, common)]
    )
    start = datetime(2020, 1, 1, tzinfo=UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(4711)
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=9000))
    )
    return made.sign(key, hashes.SHA256()).public_bytes(Encoding.DER)


def _written_out(certificate: Any, key: ec.EllipticCurvePrivateKey) -> Any:
    """The same certificate with its curve's numbers in place of its name, signed anew."""
    curve = STANDARD[13]
    size = curve.size
    order = 0xA9FB57DBA1EEA9BC3E660A909D838D718C397AA3B561A6F7901E0E82974856A7
    domain = keys.SpecifiedECDomain(
        {
            "version": "ecdpVer1",
            "field_id": {"field_type": "prime_field", "parameters": curve.p},
            "curve": {"a": curve.a.to_bytes(size, "big"), "b": curve.b.to_bytes(size, "big")},
            "base": curve.encode(curve.generator),
            "order": order,
            "cofactor": 1,
        }
    )
    body = certificate["tbs_certificate"].copy()
    body["subject_public_key_info"]["algorithm"]["parameters"] = keys.ECDomainParameters("specified", domain)
    fresh = asn1.Certificate(
        {
            "tbs_certificate": body,
            "signature_algorithm": certificate["signature_algorithm"],
            "signature_value": key.sign(body.dump(force=True), ec.ECDSA(hashes.SHA256())),
        }
    )
    return asn1.Certificate.load(fresh.dump(force=True))
