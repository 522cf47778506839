"""Documents of the state of Utopia (ICAO's own example state, `UTO`), made up by name."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from asn1crypto import cms, core
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from PIL import Image, ImageDraw

from drivers.card.chip import tlv
from drivers.card.chip.document import GROUP1, GROUP2, SECURITY
from drivers.card.chip.security_object import SECURITY_OBJECT, GroupHash, SecurityObject
from drivers.card.chip.zone import check_digit
from drivers.card.virtual.chip import VirtualChip, card_access

CAN = "123456"
"""Printed on every document of Utopia."""
BRAINPOOL, NIST = 13, 12


@dataclass(frozen=True)
class Holder:
    """A person who does not exist. `number` belongs to the document; dates are true dates."""

    given: str = "ANNA MARIA"
    surname: str = "ERIKSSON"
    number: str = "L898902C3"
    born: date = date(1990, 8, 12)
    expires: date = date(2034, 4, 15)
    sex: str = "F"

    @classmethod
    def named(cls, name: str, born: date) -> Holder:
        """Somebody with this given name; the number follows from it."""
        number = "C" + str(int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big")).zfill(10)[:8]
        letters = "".join(c for c in name.upper() if "A" <= c <= "Z") or "X"
        return cls(letters[:20], "MUSTER", number, born)

    @property
    def zone(self) -> str:
        """The two lines of a passport, side by side."""
        first = f"P<UTO{self.surname}<<{self.given}".replace(" ", "<").ljust(44, "<")
        number, born, expires = self.number.ljust(9, "<"), f"{self.born:%y%m%d}", f"{self.expires:%y%m%d}"
        parts = [field + check_digit(field) for field in (number, born, expires)]
        rest = "<" * 14 + "0"
        second = f"{parts[0]}UTO{parts[1]}{self.sex}{parts[2]}{rest}"
        return first + second + check_digit(parts[0] + parts[1] + parts[2] + rest)

    @property
    def key(self) -> str:
        """What opens the chip: number, birth, expiry with check digits."""
        second = self.zone[44:]
        return second[:10] + second[13:20] + second[21:28]


def passport(holder: Holder, *, pace: tuple[int, ...] = (BRAINPOOL,), restricted: bool = False) -> VirtualChip:
    """A document; without `pace` an old one that knows Basic Access Control only."""
    group1 = tlv.encode(0x61, tlv.encode(0x5F1F, holder.zone.encode()))
    group2 = tlv.encode(0x75, tlv.encode(0x7F61, b"\x02\x01\x01" + tlv.encode(0x7F60, _face_template(_silhouette()))))
    files = {GROUP1: group1, GROUP2: group2, SECURITY: sign({1: group1, 2: group2})}
    return VirtualChip(files, holder.key, CAN, card_access(*pace) if pace else None, restricted)


def authority() -> bytes:
    """Utopia's country signing certificate, DER."""
    return _certificates()[0]


def sign(groups: dict[int, bytes]) -> bytes:
    """The security object over these groups, signed by Utopia."""
    digests = [{"number": n, "value": hashlib.sha256(content).digest()} for n, content in groups.items()]
    listed = SecurityObject(
        {
            "version": 0,
            "hash": {"algorithm": "sha256"},
            "groups": [GroupHash(one) for one in digests],
        }
    ).dump()
    signer = asn1.Certificate.load(_certificates()[1])
    attributes = cms.CMSAttributes(
        [
            {"type": "content_type", "values": [SECURITY_OBJECT]},
            {"type": "message_digest", "values": [hashlib.sha256(listed).digest()]},
        ]
    )
    data = cms.SignedData(
        {
            "version": "v3",
            "digest_algorithms": [{"algorithm": "sha256"}],
            "encap_content_info": {
                "content_type": SECURITY_OBJECT,
                "content": core.ParsableOctetString(listed),
            },
            "certificates": [signer],
            "signer_infos": [
                {
                    "version": "v1",
                    "sid": cms.SignerIdentifier(
                        {
                            "issuer_and_serial_number": cms.IssuerAndSerialNumber(
                                {"issuer": signer.issuer, "serial_number": signer.serial_number}
                            )
                        }
                    ),
                    "digest_algorithm": {"algorithm": "sha256"},
                    "signed_attrs": attributes,
                    "signature_algorithm": {"algorithm": "sha256_ecdsa"},
                    "signature": _key("signer").sign(attributes.dump(), ec.ECDSA(hashes.SHA256())),
                }
            ],
        }
    )
    return tlv.encode(0x77, cms.ContentInfo({"content_type": "signed_data", "content": data}).dump())


def _key(name: str) -> ec.EllipticCurvePrivateKey:
    """Utopia keeps no secrets: its keys follow from their names."""
    return ec.derive_private_key(
        int.from_bytes(hashlib.sha256(f"utopia/{name}".encode()).digest()) >> 1, ec.SECP256R1()
    )


@lru_cache(maxsize=1)
def _certificates() -> tuple[bytes, bytes]:
    """Country and signer."""
    country = _certificate("Utopia CSCA", "country", "Utopia CSCA", "country")
    return country, _certificate("Utopia signer", "signer", "Utopia CSCA", "country")


def _certificate(subject: str, key: str, issuer: str, by: str) -> bytes:
    start = datetime(2020, 1, 1, tzinfo=UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(_name(subject))
        .issuer_name(_name(issuer))
        .public_key(_key(key).public_key())
        .serial_number(int.from_bytes(hashlib.sha256(subject.encode()).digest()[:8], "big") >> 1)
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=365 * 25))
        .add_extension(x509.BasicConstraints(ca=key == by, path_length=0 if key == by else None), critical=True)
        .sign(_key(by), hashes.SHA256())
    )
    return made.public_bytes(Encoding.DER)


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COUNTRY_NAME, "UT"), x509.NameAttribute(NameOID.COMMON_NAME, common)])


@lru_cache(maxsize=1)
def _silhouette() -> bytes:
    """A grey head and shoulders, 413 x 531."""
    picture = Image.new("L", (413, 531), 210)
    pen = ImageDraw.Draw(picture)
    pen.ellipse((30, 390, 383, 800), fill=90)
    pen.ellipse((110, 90, 303, 360), fill=140)
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=92)
    return stream.getvalue()


def _face_template(jpeg: bytes) -> bytes:
    """A biometric information template with one ISO/IEC 19794-5 record of one picture."""
    image = bytes.fromhex("0100") + (413).to_bytes(2, "big") + (531).to_bytes(2, "big") + bytes(6) + jpeg
    block = (20 + len(image)).to_bytes(4, "big") + bytes(16) + image
    record = b"FAC\x00010\x00" + (14 + len(block)).to_bytes(4, "big") + b"\x00\x01" + block
    head = tlv.encode(0xA1, bytes.fromhex("800201018101028702010188020008"))
    return head + tlv.encode(0x5F2E, record)
