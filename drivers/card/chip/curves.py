"""The elliptic curves of travel documents, and the two operations that the cryptography library does not offer:
a multiple of any point, and the sum of two.

A key agreement gives the x of a multiple. Its y is one of the two roots, for every p here leaves 3 when divided by 4;
which one is told by the agreement with the neighbouring point: k(P + G) = kP + kG. So the work is the library's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from cryptography.hazmat.primitives.asymmetric import ec

from drivers.card.chip.faults import Garbled

Point = tuple[int, int]


@dataclass(frozen=True)
class Curve:
    """y² = x³ + ax + b over the field of p."""

    named: ec.EllipticCurve
    p: int
    a: int
    b: int

    @property
    def size(self) -> int:
        """Bytes of a coordinate."""
        return (self.p.bit_length() + 7) // 8

    @cached_property
    def generator(self) -> Point:
        return self.secret(1).public

    def encode(self, point: Point) -> bytes:
        """Uncompressed."""
        return b"\x04" + b"".join(part.to_bytes(self.size, "big") for part in point)

    def decode(self, data: bytes) -> Point:
        """A point that is proven to lie on the curve. Raises Garbled."""
        try:
            numbers = ec.EllipticCurvePublicKey.from_encoded_point(self.named, data).public_numbers()
        except ValueError:
            raise Garbled("point") from None
        if len(data) != 1 + 2 * self.size:
            raise Garbled("point form")
        return numbers.x, numbers.y

    def fresh(self) -> Secret:
        return Secret(self, ec.generate_private_key(self.named))

    def secret(self, factor: int) -> Secret:
        return Secret(self, ec.derive_private_key(factor, self.named))

    def plus(self, one: Point, other: Point) -> Point:
        """Raises Garbled if the result is no point at all."""
        (x1, y1), (x2, y2) = one, other
        rise, run = (y2 - y1, x2 - x1) if x1 != x2 else (3 * x1 * x1 + self.a, 2 * y1 if y1 == y2 else 0)
        if run == 0:
            raise Garbled("infinity")
        slope = rise * pow(run, -1, self.p) % self.p
        x = (slope * slope - x1 - x2) % self.p
        return x, (slope * (x1 - x) - y1) % self.p


@dataclass(frozen=True)
class Secret:
    """A private key, and what it makes of points."""

    curve: Curve
    key: ec.EllipticCurvePrivateKey

    @cached_property
    def public(self) -> Point:
        """Its multiple of the generator."""
        numbers = self.key.public_key().public_numbers()
        return numbers.x, numbers.y

    def agree(self, point: Point) -> bytes:
        """The x coordinate of its multiple of a point: what two sides share."""
        theirs = ec.EllipticCurvePublicKey.from_encoded_point(self.curve.named, self.curve.encode(point))
        return self.key.exchange(ec.ECDH(), theirs)

    def times(self, point: Point) -> Point:
        """Its multiple of a point of the curve."""
        curve, (own_x, own_y) = self.curve, self.public
        if point[0] == curve.generator[0]:
            return (own_x, own_y) if point == curve.generator else (own_x, curve.p - own_y)
        x = int.from_bytes(self.agree(point), "big")
        y = pow(x**3 + curve.a * x + curve.b, (curve.p + 1) // 4, curve.p)
        beside = int.from_bytes(self.agree(curve.plus(point, curve.generator)), "big")
        return (x, y) if curve.plus((x, y), self.public)[0] == beside else (x, curve.p - y)


def _curve(named: ec.EllipticCurve, p: str, a: str, b: str) -> Curve:
    return Curve(named, int(p, 16), int(a, 16), int(b, 16))


STANDARD = {
    12: _curve(
        ec.SECP256R1(),
        "FFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF",
        "FFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFC",
        "5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B",
    ),
    13: _curve(
        ec.BrainpoolP256R1(),
        "A9FB57DBA1EEA9BC3E660A909D838D726E3BF623D52620282013481D1F6E5377",
        "7D5A0975FC2C3057EEF67530417AFFE7FB8055C126DC5C6CE94A4B44F330B5D9",
        "26DC5C6CE94A4B44F330B5D9BBD77CBF958416295CF7E1CE6BCCDC18FF8C07B6",
    ),
    15: _curve(
        ec.SECP384R1(),
        "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEFFFFFFFF0000000000000000FFFFFFFF",
        "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEFFFFFFFF0000000000000000FFFFFFFC",
        "B3312FA7E23EE7E4988E056BE3F82D19181D9C6EFE8141120314088F5013875AC656398D8A2ED19D2A85C8EDD3EC2AEF",
    ),
    16: _curve(
        ec.BrainpoolP384R1(),
        "8CB91E82A3386D280F5D6F7E50E641DF152F7109ED5456B412B1DA197FB71123ACD3A729901D1A71874700133107EC53",
        "7BC382C63D8C150C3C72080ACE05AFA0C2BEA28E4FB22787139165EFBA91F90F8AA5814A503AD4EB04A8C7DD22CE2826",
        "4A8C7DD22CE28268B39B55416F0447C2FB77DE107DCD2A62E880EA53EEB62D57CB4390295DBC9943AB78696FA504C11",
    ),
    17: _curve(
        ec.BrainpoolP512R1(),
        "AADD9DB8DBE9C48B3FD4E6AE33C9FC07CB308DB3B3C9D20ED6639CCA70330871"
        "7D4D9B009BC66842AECDA12AE6A380E62881FF2F2D82C68528AA6056583A48F3",
        "7830A3318B603B89E2327145AC234CC594CBDD8D3DF91610A83441CAEA9863BC"
        "2DED5D5AA8253AA10A2EF1C98B9AC8B57F1117A72BF2C7B9E7C1AC4D77FC94CA",
        "3DF91610A83441CAEA9863BC2DED5D5AA8253AA10A2EF1C98B9AC8B57F1117A7"
        "2BF2C7B9E7C1AC4D77FC94CADC083E67984050B75EBAE5DD2809BD638016F723",
    ),
    18: _curve(
        ec.SECP521R1(),
        "1FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF"
        "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF",
        "1FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF"
        "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFC",
        "51953EB9618E1C9A1F929A21A0B68540EEA2DA725B99B315F3B8B489918EF109E"
        "156193951EC7E937B1652C0BD3BB1BF073573DF883D2C34F1EF451FD46B503F00",
    ),
}
"""By the number of their domain parameters in EF.CardAccess (ICAO 9303-11, table 6)."""
