"""The machine-readable zone: ICAO's own specimens, each misread character, and any text at all."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.card.chip.zone import BadZone, ZoneKey, birthday, key_of, parse, years
from tests.cards.many import MANY

PASSPORT = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10"
CARD = "I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<"
OLD = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<D231458907UTO7408122F1204159<<<<<<<6"
LONG = "I<UTOD23145890<7349<<<<<<<<<<<3407127M9507122UTO<<<<<<<<<<<2STEVENSON<<PETER<<<<<<<<<<<<<<"


@pytest.mark.parametrize(("text", "number"), [(PASSPORT, "L898902C3"), (CARD, "D23145890"), (OLD, "D23145890")])
def test_specimens(text: str, number: str) -> None:
    zone = parse(text)
    assert (zone.surname, zone.given, zone.nationality, zone.issuer) == ("ERIKSSON", "ANNA MARIA", "UTO", "UTO")
    assert (zone.number, zone.birth, zone.sex, zone.expiry) == (number, "740812", "F", "120415")


def test_a_number_of_more_than_nine_characters_goes_on_behind() -> None:
    assert parse(LONG).number == "D23145890734"


def test_the_second_line_alone_opens_a_chip_and_line_breaks_do_not_matter() -> None:
    assert key_of(PASSPORT[44:]) == key_of(PASSPORT[:44] + "\r\n" + PASSPORT[44:].lower())
    assert key_of(OLD[36:]) == ZoneKey("D23145890", "740812", "120415")


@pytest.mark.parametrize("text", [PASSPORT, CARD, OLD, LONG])
def test_one_misread_digit_is_always_noticed(text: str) -> None:
    for at, character in enumerate(text):
        if character.isdigit():
            with pytest.raises(BadZone):
                parse(text[:at] + str((int(character) + 1) % 10) + text[at + 1 :])


def test_the_text_of_an_error_holds_nothing() -> None:
    with pytest.raises(BadZone) as error:
        parse(PASSPORT[:-1] + "9")
    assert "ERIKSSON" not in str(error.value)
    assert "ERIKSSON" not in repr(parse(PASSPORT))


@pytest.mark.parametrize(
    ("written", "born"),
    [("261126", date(2026, 11, 26)), ("261127", date(1926, 11, 27)), ("000229", date(2000, 2, 29)),
     ("840229", date(1984, 2, 29)), ("74<<<<", None), ("741301", None), ("<<<<<<", None)],
)  # fmt: skip
def test_the_century_is_the_latest_that_is_not_in_the_future(written: str, born: date | None) -> None:
    assert birthday(written, date(2026, 11, 26)) == born


def test_age_is_completed_years() -> None:
    assert years(date(2016, 11, 27), date(2026, 11, 26)) == 9
    assert years(date(2016, 11, 26), date(2026, 11, 26)) == 10


@settings(max_examples=40)
@given(st.text(max_size=120))
def test_any_text_is_a_zone_or_a_typed_error(text: str) -> None:
    with pytest.raises(BadZone):
        parse(text)


def test_mutated_zones_are_zones_or_typed_errors() -> None:
    seeds = [text.encode() for text in (PASSPORT, CARD, OLD, LONG)]
    MANY.survive(lambda data: key_of(data.decode("latin-1")), *seeds, fault=BadZone)
