"""Public keys and signatures of the certificates that states issue: explicit curves, RSA with either padding."""

from __future__ import annotations

import hashlib
from typing import Any

from asn1crypto import keys, x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.serialization import load_der_public_key

from drivers.card.chip.curves import STANDARD
from drivers.card.chip.faults import Garbled, Unsupported

PublicKey = ec.EllipticCurvePublicKey | rsa.RSAPublicKey
HASHES: dict[str, hashes.HashAlgorithm] = {
    "sha1": hashes.SHA1(),  # noqa: S303 - documents of the first years
    "sha224": hashes.SHA224(),
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}
BROKEN = (ValueError, TypeError, KeyError, IndexError, OverflowError, AttributeError)
"""What asn1crypto's lazy parsing raises on damaged structures."""


def digest(name: str, data: bytes) -> bytes:
    """Raises Unsupported."""
    if name not in HASHES:
        raise Unsupported("hash")
    return hashlib.new(name, data).digest()


def public_key(info: keys.PublicKeyInfo) -> PublicKey:
    """A key, its curve named or, as ICAO 9303-12 demands, written out. Raises Garbled, Unsupported."""
    try:
        if info.algorithm == "ec" and info["algorithm"]["parameters"].name == "specified":
            return _written_out(info)
        key = load_der_public_key(info.dump())
    except UnsupportedAlgorithm:
        raise Unsupported("key") from None
    except BROKEN:
        raise Garbled("key") from None
    if isinstance(key, ec.EllipticCurvePublicKey | rsa.RSAPublicKey):
        return key
    raise Unsupported("key")


def _written_out(info: keys.PublicKeyInfo) -> PublicKey:
    domain = info["algorithm"]["parameters"].chosen
    prime = domain["field_id"]["parameters"].native
    a, b = (int.from_bytes(bytes(domain["curve"][name]), "big") for name in ("a", "b"))
    base = bytes(domain["base"])
    for curve in STANDARD.values():
        if (curve.p, curve.a, curve.b) == (prime, a, b) and base[1 : 1 + curve.size] == curve.encode(curve.generator)[
            1 : 1 + curve.size
        ]:
            return ec.EllipticCurvePublicKey.from_encoded_point(curve.named, bytes(info["public_key"]))
    raise Unsupported("curve")


def signed(key: PublicKey, algorithm: Any, hashed_by: str | None, data: bytes, signature: bytes) -> bool:
    """Whether `signature` (algorithm identifier of asn1crypto) over `data` was made with `key`.

    `hashed_by` names the hash where the algorithm does not. Raises Garbled, Unsupported.
    """
    try:
        kind = algorithm.signature_algo
        name = hashed_by if kind == "rsassa_pkcs1v15" and algorithm["algorithm"].native == "rsassa_pkcs1v15" else None
        name = name or algorithm.hash_algo
    except BROKEN:
        raise Unsupported("signature") from None
    hashed = digest(str(name), data)
    known = Prehashed(HASHES[str(name)])
    try:
        if kind == "ecdsa" and isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(signature, hashed, ec.ECDSA(known))
        elif kind == "rsassa_pkcs1v15" and isinstance(key, rsa.RSAPublicKey):
            key.verify(signature, hashed, padding.PKCS1v15(), known)
        elif kind == "rsassa_pss" and isinstance(key, rsa.RSAPublicKey):
            salt = algorithm["parameters"]["salt_length"].native
            mask = algorithm["parameters"]["mask_gen_algorithm"]["parameters"]["algorithm"].native
            if mask not in HASHES or not isinstance(salt, int) or not 0 <= salt <= 512:
                raise Unsupported("padding")
            key.verify(signature, hashed, padding.PSS(padding.MGF1(HASHES[mask]), salt), known)
        else:
            raise Unsupported("signature")
    except InvalidSignature:
        return False
    except UnsupportedAlgorithm:
        raise Unsupported("signature") from None
    except BROKEN:
        return False
    return True


def issued_by(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    """Whether `issuer` is named in `certificate` and signed it. Raises Garbled, Unsupported."""
    try:
        if certificate.issuer.dump() != issuer.subject.dump() and certificate.issuer != issuer.subject:
            return False
        body = certificate["tbs_certificate"].dump()
        algorithm, signature = certificate["signature_algorithm"], certificate["signature_value"].native
    except BROKEN:
        raise Garbled("certificate") from None
    return signed(public_key(issuer.public_key), algorithm, None, body, signature)
