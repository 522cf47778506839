"""A chip whose PACE is not ours: OpenPACE (Debian's `libeac3`) by ctypes. Only its commands and files are from here."""

from __future__ import annotations

import ctypes
import hmac
from ctypes import POINTER, c_char_p, c_int, c_size_t, c_ulong, c_void_p
from typing import Any

from drivers.card.chip import tlv
from drivers.card.chip.apdu import ALL, OK, Answer, Command
from drivers.card.virtual.chip import command

CAN = 2
_SESSION_OF_PACE = 0
_WRONG = Answer(b"", 0x6300)


class _Buffer(ctypes.Structure):
    """OpenSSL's BUF_MEM."""

    _fields_ = (("length", c_size_t), ("data", c_void_p), ("max", c_size_t), ("flags", c_ulong))


_Given = POINTER(_Buffer)


def library() -> Any:
    """Raises OSError where it is not installed."""
    eac = ctypes.CDLL("libeac.so.3")
    for name, result, arguments in (
        ("EAC_init", None, ()),
        ("EAC_CTX_new", c_void_p, ()),
        ("EAC_CTX_clear_free", None, (c_void_p,)),
        ("EAC_CTX_init_ef_cardaccess", c_int, (c_char_p, c_size_t, c_void_p)),
        ("EAC_CTX_set_encryption_ctx", c_int, (c_void_p, c_int)),
        ("PACE_SEC_new", c_void_p, (c_char_p, c_size_t, c_int)),
        ("PACE_SEC_clear_free", None, (c_void_p,)),
        ("PACE_STEP1_enc_nonce", _Given, (c_void_p, c_void_p)),
        ("PACE_STEP3A_generate_mapping_data", _Given, (c_void_p,)),
        ("PACE_STEP3A_map_generator", c_int, (c_void_p, _Given)),
        ("PACE_STEP3B_generate_ephemeral_key", _Given, (c_void_p,)),
        ("PACE_STEP3B_compute_shared_secret", c_int, (c_void_p, _Given)),
        ("PACE_STEP3C_derive_keys", c_int, (c_void_p,)),
        ("PACE_STEP3D_compute_authentication_token", _Given, (c_void_p, _Given)),
        ("PACE_STEP3D_verify_authentication_token", c_int, (c_void_p, _Given)),
        ("EAC_increment_ssc", c_int, (c_void_p,)),
        ("EAC_encrypt", _Given, (c_void_p, _Given)),
        ("EAC_decrypt", _Given, (c_void_p, _Given)),
        ("EAC_authenticate", _Given, (c_void_p, _Given)),
        ("EAC_add_iso_pad", _Given, (c_void_p, _Given)),
        ("EAC_remove_iso_pad", _Given, (_Given,)),
        ("BUF_MEM_create_init", _Given, (c_char_p, c_size_t)),
        ("BUF_MEM_clear_free", None, (_Given,)),
    ):
        function = getattr(eac, name)
        function.restype, function.argtypes = result, arguments
    eac.EAC_init()
    return eac


class OpenPaceChip:
    """Opens with a CAN; behind it lie `files` of the master file and of whatever application is chosen."""

    def __init__(self, access: bytes, can: str, files: dict[int, bytes]) -> None:
        self.verified = 0
        """How often the terminal's token was the right one."""
        self._eac = library()
        self._access, self._can = access, can.encode()
        self._files = {0x011C: access, **files}
        self._context: Any = None
        self._theirs = b""
        self._sealed = False
        self._file = b""

    def reset(self) -> None:
        if self._context is not None:
            self._eac.EAC_CTX_clear_free(self._context)
        self._context, self._sealed, self._file = None, False, b""

    def respond(self, raw: bytes) -> bytes:
        asked = command(raw)
        answer = self._secured(asked) if asked.cla & 0x0C == 0x0C else self._plain(asked)
        return answer.data + answer.status.to_bytes(2, "big")

    def _plain(self, asked: Command) -> Answer:
        match asked.ins:
            case 0xA4 if asked.p1 == 4:
                return Answer(b"", OK)
            case 0xA4:
                self._file = self._files.get(int.from_bytes(asked.data, "big"), b"")
                return Answer(b"", OK if self._file else 0x6A82)
            case 0xB0:
                at = asked.p1 << 8 | asked.p2
                return Answer(self._file[at : at + (asked.le or ALL)], OK)
            case 0x22:
                self._begin()
                return Answer(b"", OK)
            case 0x86:
                [(tag, value)] = tlv.parse(tlv.value(asked.data, 0x7C)) or [(0, b"")]
                return self._step(tag, value)
        return Answer(b"", 0x6D00)

    def _begin(self) -> None:
        self.reset()
        self._context = self._eac.EAC_CTX_new()
        assert self._eac.EAC_CTX_init_ef_cardaccess(self._access, len(self._access), self._context) == 1

    def _step(self, tag: int, value: bytes) -> Answer:
        eac, context = self._eac, self._context
        match tag:
            case 0:
                secret = eac.PACE_SEC_new(self._can, len(self._can), CAN)
                nonce = eac.PACE_STEP1_enc_nonce(context, secret)
                eac.PACE_SEC_clear_free(secret)
                return self._told(0x80, nonce)
            case 0x81:
                ours = eac.PACE_STEP3A_generate_mapping_data(context)
                assert eac.PACE_STEP3A_map_generator(context, self._given(value)) == 1
                return self._told(0x82, ours)
            case 0x83:
                ours, self._theirs = eac.PACE_STEP3B_generate_ephemeral_key(context), value
                assert eac.PACE_STEP3B_compute_shared_secret(context, self._given(value)) == 1
                assert eac.PACE_STEP3C_derive_keys(context) == 1
                return self._told(0x84, ours)
        token = eac.PACE_STEP3D_compute_authentication_token(context, self._given(self._theirs))
        if eac.PACE_STEP3D_verify_authentication_token(context, self._given(value)) != 1:
            return _WRONG
        self.verified += 1
        self._sealed = eac.EAC_CTX_set_encryption_ctx(context, _SESSION_OF_PACE) == 1
        return self._told(0x86, token)

    def _secured(self, asked: Command) -> Answer:
        """Secure messaging with OpenPACE's keys, counter, padding, cipher and seal."""
        if not self._sealed:
            return Answer(b"", 0x6882)
        eac, context = self._eac, self._context
        eac.EAC_increment_ssc(context)
        parts = tlv.parse(asked.data)
        body = b"".join(tlv.encode(tag, value) for tag, value in parts if tag != 0x8E)
        found = dict(parts)
        head = self._padded(bytes((asked.cla, asked.ins, asked.p1, asked.p2)))
        if not hmac.compare_digest(self._seal(head + body), found[0x8E]):
            return Answer(b"", 0x6988)
        data = b""
        if 0x87 in found:
            padded = eac.EAC_decrypt(context, self._given(found[0x87][1:]))
            data = _taken(eac.EAC_remove_iso_pad(padded))
        wanted = found[0x97][0] or ALL if 0x97 in found else None
        answer = self._plain(Command(0, asked.ins, asked.p1, asked.p2, data, wanted))
        eac.EAC_increment_ssc(context)
        body = b""
        if answer.data:
            secret = eac.EAC_encrypt(context, self._given(self._padded(answer.data)))
            body = tlv.encode(0x87, b"\x01" + _taken(secret))
        body += tlv.encode(0x99, answer.status.to_bytes(2, "big"))
        return Answer(body + tlv.encode(0x8E, self._seal(body)), answer.status)

    def _padded(self, data: bytes) -> bytes:
        return _taken(self._eac.EAC_add_iso_pad(self._context, self._given(data)))

    def _seal(self, body: bytes) -> bytes:
        return _taken(self._eac.EAC_authenticate(self._context, self._given(self._padded(body))))

    def _given(self, data: bytes) -> Any:
        return self._eac.BUF_MEM_create_init(data, len(data))

    def _told(self, tag: int, made: Any) -> Answer:
        return Answer(tlv.encode(0x7C, tlv.encode(tag, _taken(made))), OK)


def _taken(buffer: Any) -> bytes:
    assert buffer, "OpenPACE refused"
    return ctypes.string_at(buffer.contents.data, buffer.contents.length)
