"""Byte for byte what ICAO 9303-11 prints (appendices D and G)."""

from __future__ import annotations

import pytest

from drivers.card.chip import bac, pace
from drivers.card.chip.apdu import Command, answer
from drivers.card.chip.ciphers import ENC, MAC, derive, with_parity
from drivers.card.chip.curves import STANDARD
from drivers.card.chip.faults import Garbled

hexa = bytes.fromhex
ZONE = "L898902C<369080619406236"
PACE_ZONE = "T22000129364081251010318"
OID = hexa("04007F00070202040202")
CURVE = STANDARD[13]
MAP_OURS, MAP_THEIRS, OURS, THEIRS = (
    int(text, 16)
    for text in (
        "7F4EF07B9EA82FD78AD689B38D0BC78CF21F249D953BC46F4C6E19259C010F99",
        "498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560",
        "A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595",
        "107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A",
    )
)


def test_basic_access_control() -> None:
    seed = bac.document_seed(ZONE)
    assert seed == hexa("239AB9CB282DAF66231DC5A4DF6BFBAE")
    assert with_parity(derive(seed, ENC, 16)) == hexa("AB94FDECF2674FDFB9B391F85D7F76F2")
    assert with_parity(derive(seed, MAC, 16)) == hexa("7962D9ECE03D1ACD4C76089DCE131543")
    document = bac.suite_of(seed)
    ours, theirs, key = hexa("781723860C06C226"), hexa("4608F91988702212"), hexa("0B795240CB7049B01C19B33E32804F0B")
    assert bac.challenge_answer(document, ours, theirs, key) == hexa(
        "72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F25F1448EEA8AD90A7"
    )
    proof = hexa("46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F2F2D235D074D7449")
    channel = bac.session(document, ours, theirs, key, proof)
    said = (
        (Command(0, 0xA4, 2, 0x0C, hexa("011E")), "0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800",
         "990290008E08FA855A5D4C50A8ED", ""),
        (Command(0, 0xB0, le=4), "0CB000000D9701048E08ED6705417E96BA5500",
         "8709019FF0EC34F9922651990290008E08AD55CC17140B2DED", "60145F01"),
        (Command(0, 0xB0, 0, 4, le=0x12), "0CB000040D9701128E082EA28A70F3C7B53500",
         "871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D74",
         "04303130365F36063034303030305C026175"),
    )  # fmt: skip
    for command, sealed, answered, plain in said:
        assert channel.protect(command).encode() == hexa(sealed)
        opened = channel.open(answer(hexa(answered) + b"\x90\x00"))
        assert (opened.data, opened.status) == (hexa(plain), 0x9000)


def test_the_session_keys_of_basic_access_control() -> None:
    seed = hexa("0036D272F5C350ACAC50C3F572D23600")
    assert with_parity(derive(seed, ENC, 16)) == hexa("979EC13B1CBFE9DCD01AB0FED307EAE5")
    assert with_parity(derive(seed, MAC, 16)) == hexa("F1CB1F1FB5ADF208806B89DC579DC1F8")


def test_pace_with_generic_mapping() -> None:
    password = pace.zone_password(PACE_ZONE)
    assert password == hexa("7E2D2A41C74EA0B38CD36F863939BFA8E9032AAD")
    key = pace.password_key(password, 16)
    assert key == hexa("89DED1B26624EC1E634C1989302849DD")
    nonce = pace.nonce_of(key, hexa("95A3A016522EE98D01E76CB6B98B42C3"))
    assert nonce == 0x3F00C4D39D153F2B2A214A078D899B22
    start, first, other = pace.start_of(CURVE, nonce), CURVE.secret(MAP_OURS), CURVE.secret(MAP_THEIRS)
    generator = pace.map_generator(start, first, other.public)
    assert generator == pace.map_generator(start, other, first.public)
    assert generator[0] == 0x8CED63C91426D4F0EB1435E7CB1D74A46723A0AF21C89634F65A9AE87A9265E2
    ours, theirs = CURVE.secret(OURS).times(generator), CURVE.secret(THEIRS).times(generator)
    secret = CURVE.secret(OURS).agree(theirs)
    assert secret == hexa("28768D20701247DAE81804C9E780EDE582A9996DB4A315020B2733197DB84925")
    assert derive(secret, ENC, 16) == hexa("F5F0E35C0D7161EE6724EE513A0D9A7F")
    mac = derive(secret, MAC, 16)
    assert mac == hexa("FE251C7858B356B24514B3BD5F4297D1")
    assert pace.token(mac, OID, CURVE, theirs) == hexa("C2B0BD78D94BA866")
    assert pace.token(mac, OID, CURVE, ours) == hexa("3ABB9674BCE93C08")


def test_multiples_of_any_point_are_the_library_s() -> None:
    for curve in STANDARD.values():
        x, y = curve.generator
        five, seven = curve.secret(5), curve.secret(7)
        for factor in (1, 2, 3, 0xC0FFEE << 200):
            secret = curve.secret(factor)
            assert secret.times(curve.generator) == secret.public
            assert secret.times((x, curve.p - y)) == (secret.public[0], curve.p - secret.public[1])
            assert secret.times(five.public) == curve.secret(5 * factor).public
            minus = five.public[0], curve.p - five.public[1]
            assert secret.times(minus) == (
                curve.secret(5 * factor).public[0],
                curve.p - curve.secret(5 * factor).public[1],
            )
        assert curve.plus(curve.generator, curve.generator) == curve.secret(2).public
        assert curve.plus(five.public, seven.public) == curve.secret(12).public
        assert curve.decode(curve.encode(five.public)) == five.public
        with pytest.raises(Garbled):
            curve.plus((x, y), (x, curve.p - y))
