"""The chip of a travel document, seen from inside: files, Basic Access Control, PACE, secure messaging."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.ciphers import Cipher, modes
from cryptography.hazmat.primitives.ciphers.algorithms import AES

from drivers.card.chip import bac, pace, tlv
from drivers.card.chip.apdu import ALL, OK, Answer, Command
from drivers.card.chip.ciphers import ENC, MAC, Aes, Suite, derive, pad, unpad
from drivers.card.chip.document import CARD_ACCESS, PASSPORT
from drivers.card.chip.faults import Garbled
from drivers.card.chip.secure import CRYPTOGRAM, SEAL, STATUS, WANTED

PACE_OID = bytes.fromhex("04007F00070202040202")
ATR = bytes.fromhex("3B80800101")
_NO, _WRONG, _UNKNOWN, _STATE, _SYNTAX = (
    Answer(b"", status) for status in (0x6982, 0x6300, 0x6A82, 0x6985, 0x6A80)
)  # fmt: skip


def card_access(*domains: int) -> bytes:
    """EF.CardAccess that offers generic mapping with AES-128 on each of these curves."""
    infos = b"".join(
        tlv.encode(0x30, tlv.encode(6, PACE_OID) + b"\x02\x01\x02" + tlv.encode(2, bytes((domain,))))
        for domain in domains
    )
    return tlv.encode(0x31, infos)


def command(raw: bytes) -> Command:
    """A short command as it arrived. Raises Garbled."""
    if len(raw) < 4:
        raise Garbled("command")
    (cla, ins, p1, p2), rest = raw[:4], raw[4:]
    if not rest:
        return Command(cla, ins, p1, p2)
    if len(rest) == 1:
        return Command(cla, ins, p1, p2, le=rest[0] or ALL)
    size = rest[0]
    if size == 0 or len(rest) not in (1 + size, 2 + size):
        raise Garbled("command length")
    return Command(cla, ins, p1, p2, rest[1 : 1 + size], (rest[1 + size] or ALL) if len(rest) == 2 + size else None)


class _Inside:
    """The chip's end of secure messaging."""

    def __init__(self, suite: Suite, counter: bytes) -> None:
        self._suite = suite
        self._counter = int.from_bytes(counter, "big")

    def _count(self) -> bytes:
        self._counter += 1
        return self._counter.to_bytes(self._suite.block, "big")

    def open(self, sealed: Command) -> Command:
        """Raises Garbled."""
        counter, suite = self._count(), self._suite
        objects = tlv.parse(sealed.data)
        parts = dict(objects)
        head = pad(bytes((sealed.cla, sealed.ins, sealed.p1, sealed.p2)), suite.block)
        body = b"".join(tlv.encode(tag, value) for tag, value in objects if tag != SEAL)
        if not hmac.compare_digest(suite.seal(counter + head + body), parts.get(SEAL, b"")):
            raise Garbled("seal")
        data = b""
        if CRYPTOGRAM in parts:
            data = unpad(suite.decrypt(counter, parts[CRYPTOGRAM][1:])) or b""
        wanted = (parts[WANTED][0] or ALL) if WANTED in parts else None
        return Command(sealed.cla & ~0x0C, sealed.ins, sealed.p1, sealed.p2, data, wanted)

    def protect(self, answer: Answer) -> Answer:
        counter, suite = self._count(), self._suite
        body = b""
        if answer.data:
            body = tlv.encode(CRYPTOGRAM, b"\x01" + suite.encrypt(counter, pad(answer.data, suite.block)))
        body += tlv.encode(STATUS, answer.status.to_bytes(2, "big"))
        return Answer(body + tlv.encode(SEAL, suite.seal(counter + body)), answer.status)


@dataclass
class _Pace:
    """How far an authentication has come."""

    offer: pace.Offer
    password: bytes
    nonce: int = 0
    generator: tuple[int, int] = (0, 0)
    ours: tuple[int, int] = (0, 0)
    theirs: tuple[int, int] = (0, 0)
    enc: bytes = b""
    mac: bytes = b""


@dataclass
class VirtualChip:
    """Answers commands. `files` belong to the passport application; `zone` is the key data of the MRZ.

    Without `access` (EF.CardAccess) it speaks Basic Access Control only. A `restricted` one keeps its passport
    application for readers with a certificate, as German identity cards do.
    """

    files: Mapping[int, bytes]
    zone: str
    can: str
    access: bytes | None = None
    restricted: bool = False
    _inside: _Inside | None = None
    _challenge: bytes = b""
    _pace: _Pace | None = None
    _passport: bool = False
    _file: bytes | None = field(default=None)

    def reset(self) -> None:
        """Power off: every session ends."""
        self._inside, self._pace, self._challenge = None, None, b""
        self._passport, self._file = False, None

    def respond(self, raw: bytes) -> bytes:
        """The answer to a command, with its status word."""
        try:
            answer = self._respond(command(raw))
        except Garbled:
            self._inside, answer = None, Answer(b"", 0x6988)
        return answer.data + answer.status.to_bytes(2, "big")

    def _respond(self, sealed: Command) -> Answer:
        if sealed.cla & 0x0C == 0x0C:
            if self._inside is None:
                return Answer(b"", 0x6882)
            inside = self._inside
            return inside.protect(self._do(inside.open(sealed)))
        return self._do(sealed)

    def _do(self, asked: Command) -> Answer:
        match asked.ins:
            case 0xA4:
                return self._select(asked)
            case 0xB0:
                return self._read(asked)
            case 0x84:
                self._challenge = secrets.token_bytes(8)
                return Answer(self._challenge, OK)
            case 0x82:
                return self._authenticate(asked)
            case 0x22:
                return self._begin(asked)
            case 0x86:
                return self._step(asked)
        return Answer(b"", 0x6D00)

    def _select(self, asked: Command) -> Answer:
        self._file = None
        if asked.p1 == 4:
            if asked.data != PASSPORT:
                return _UNKNOWN
            if self.restricted:
                return _NO
            self._passport = True
            return Answer(b"", OK)
        name = int.from_bytes(asked.data, "big")
        if name == CARD_ACCESS and not self._passport:
            self._file = self.access
        elif self._passport:
            if self._inside is None:
                return _NO
            self._file = self.files.get(name)
        return Answer(b"", OK) if self._file is not None else _UNKNOWN

    def _read(self, asked: Command) -> Answer:
        if self._file is None:
            return Answer(b"", 0x6986)
        at = asked.p1 << 8 | asked.p2
        if at >= len(self._file):
            return Answer(b"", 0x6B00)
        return Answer(self._file[at : at + (asked.le or ALL)], OK)

    def _authenticate(self, asked: Command) -> Answer:
        own, theirs = bac.suite_of(bac.document_seed(self.zone)), self._challenge
        self._challenge = b""
        if self.access is not None and self._inside is None and self.restricted:
            return _STATE
        if len(asked.data) != 40 or not theirs or own.seal(asked.data[:32]) != asked.data[32:]:
            return _WRONG
        plain = own.decrypt(b"", asked.data[:32])
        if plain[8:16] != theirs:
            return _WRONG
        key = secrets.token_bytes(16)
        proof = own.encrypt(b"", theirs + plain[:8] + key)
        seed = bytes(a ^ b for a, b in zip(plain[16:], key, strict=True))
        self._inside = _Inside(bac.suite_of(seed), theirs[4:] + plain[4:8])
        return Answer(proof + own.seal(proof), OK)

    def _begin(self, asked: Command) -> Answer:
        if self.access is None:
            return _STATE
        parts = dict(tlv.parse(asked.data))
        known = [
            one
            for one in pace.offers(self.access)
            if one.oid == parts.get(0x80) and bytes((one.domain,)) == parts.get(0x84, bytes((one.domain,)))
        ]
        words = {b"\x01": pace.zone_password(self.zone), b"\x02": self.can.encode()}
        if not known or parts.get(0x83) not in words:
            return _SYNTAX
        self._pace = _Pace(known[0], words[parts[0x83]])
        return Answer(b"", OK)

    def _step(self, asked: Command) -> Answer:
        state, parts = self._pace, dict(tlv.parse(tlv.value(asked.data, 0x7C)))
        if state is None:
            return _STATE
        curve = state.offer.curve
        if not parts:
            raw = secrets.token_bytes(16)
            state.nonce = int.from_bytes(raw, "big")
            key = pace.password_key(state.password, state.offer.size)
            return _told(0x80, Cipher(AES(key), modes.CBC(bytes(16))).encryptor().update(raw))
        if 0x81 in parts:
            private = curve.fresh()
            start = pace.start_of(curve, state.nonce)
            state.generator = pace.map_generator(start, private, curve.decode(parts[0x81]))
            return _told(0x82, curve.encode(private.public))
        if 0x83 in parts:
            state.theirs = curve.decode(parts[0x83])
            private = curve.fresh()
            state.ours = private.times(state.generator)
            secret = private.agree(state.theirs)
            state.enc, state.mac = (derive(secret, purpose, state.offer.size) for purpose in (ENC, MAC))
            return _told(0x84, curve.encode(state.ours))
        self._pace = None
        if 0x85 not in parts or not state.mac:
            return _STATE
        if not hmac.compare_digest(parts[0x85], pace.token(state.mac, state.offer.oid, curve, state.ours)):
            return _WRONG
        self._inside = _Inside(Aes(state.enc, state.mac), bytes(16))
        return _told(0x86, pace.token(state.mac, state.offer.oid, curve, state.theirs))


def _told(tag: int, value: bytes) -> Answer:
    return Answer(tlv.encode(0x7C, tlv.encode(tag, value)), OK)
