"""Lines break where they may, and mixed scripts stand in the right order."""

from __future__ import annotations

import re

import pytest
from fluent.syntax import parse
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.ui.text import FACES, Lettering, covered, runs, torn
from kiosk.ui.words import FOLDER

NB, SHY = "\u00a0", "\u00ad"


@pytest.fixture(scope="module")
def letters() -> Lettering:
    return Lettering()


def test_a_number_and_its_unit_stay_together(letters: Lettering) -> None:
    text = f"Für Ausweis oder Pass, etwa 3{NB}Minuten"
    for width in range(200, 700, 20):
        lines = letters.wrap(text, 30, False, width)
        assert any(f"3{NB}Minuten" in line for line in lines), (width, lines)


def test_words_are_divided_only_at_soft_hyphens(letters: Lettering) -> None:
    assert letters.wrap(f"Finger{SHY}abdrücke", 40, True, 240) == ("Finger-", "abdrücke")
    assert letters.wrap(f"Finger{SHY}abdrücke", 40, True, 900) == (f"Finger{SHY}abdrücke",)


def test_a_soft_hyphen_that_is_not_used_is_not_seen(letters: Lettering) -> None:
    assert letters.width(f"Unter{SHY}schrift", 40) == letters.width("Unterschrift", 40)


def test_a_word_without_soft_hyphen_is_torn_only_when_nothing_else_helps(letters: Lettering) -> None:
    lines = letters.wrap("Unterschreiben", 40, True, 150)
    assert len(lines) > 1 and "".join(lines) == "Unterschreiben"
    assert torn("Unterschreiben", lines)
    assert not torn(f"Finger{SHY}abdrücke", ("Finger-", "abdrücke"))


def test_no_short_word_stands_alone_in_the_last_line(letters: Lettering) -> None:
    text, broken = "Un appareil ne répond pas", ("Un appareil ne", "répond pas")
    assert letters.wrap(text, 40, True, letters.width("Un appareil ne répond", 40, True)) == broken
    # nor do the lines of a button, which is drawn as wide as the widest of them, break anew
    assert letters.wrap(text, 40, True, letters.width(broken[0], 40, True)) == broken


def test_company_for_the_last_word_costs_no_line(letters: Lettering) -> None:
    text = "Gehen Sie bitte mit dem Code vom Fotostudio zu Schalter 3, und zwar bald"
    for width in range(200, 900, 10):
        count, line = 1, ""
        for word in text.split(" "):
            longer = f"{line} {word}".strip()
            fits = letters.width(longer, 30) <= width
            count, line = (count, longer) if fits else (count + 1, word)
        lines = letters.wrap(text, 30, False, width)
        assert len(lines) == count and " ".join(lines) == text
        assert all(letters.width(line, 30) <= width for line in lines)


@settings(max_examples=60)
@given(
    st.lists(st.text("abcäöüß" + SHY + NB, min_size=1, max_size=14), min_size=1, max_size=8),
    st.integers(60, 600),
)
def test_wrapping_loses_no_letter(words: list[str], width: int) -> None:
    text = " ".join(words)
    lines = Lettering().wrap(text, 24, False, width)

    def letters_of(line: str) -> str:
        return re.sub(f"[- {SHY}{NB}]", "", line)

    assert "".join(letters_of(line) for line in lines) == letters_of(text)


def test_latin_needs_one_run() -> None:
    assert runs("Größe 130 %", False) == (("Größe 130 %", "NotoSans", False),)


def test_digits_in_arabic_keep_their_order_and_stand_where_they_are_read() -> None:
    # read from the right: number, A 017, hour, 10:24
    line = runs("رقم A 017 الساعة 10:24", True)
    assert [text.strip() for text, _, _ in line] == ["10:24", "الساعة", "A 017", "رقم"]
    assert [rtl for _, _, rtl in line] == [False, True, False, True]
    assert [face for _, face, _ in line] == ["NotoSans", "NotoSansArabic", "NotoSans", "NotoSansArabic"]


def test_latin_around_arabic_keeps_its_sides() -> None:
    texts = [text.strip() for text, _, _ in runs("Name: محمد (Berlin)", False)]
    assert texts[0] == "Name:" and texts[-1].endswith("Berlin)")


def test_german_alone_on_an_arabic_screen_keeps_its_brackets_and_full_stops() -> None:
    for german in ("Geburtsurkunde (beim ersten Ausweis)", ".example.org"):
        assert "".join(text for text, _, _ in runs(german, True)) == german


def test_the_lines_of_a_passport_look_on_an_arabic_screen_as_they_are_printed() -> None:
    assert ("<<<", "NotoSans", False) in runs("الأسطر التي فيها العلامات <<<", True)


def test_a_character_without_font_is_left_out_and_not_a_box() -> None:
    assert "".join(text for text, _, _ in runs("a\U0001f600b", False)) == "ab"


def test_arabic_letters_are_joined(letters: Lettering) -> None:
    word = "مكتب"
    joined = letters.width(word, 60, rtl=True)
    apart = sum(letters.width(letter, 60, rtl=True) for letter in word)
    assert joined < apart


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.ftl")), ids=lambda file: file.stem)
def test_every_character_of_every_catalogue_has_a_glyph(file: object) -> None:
    text = file.read_text("utf-8")  # type: ignore[attr-defined]
    parse(text)
    known = {chr(code) for face in FACES for code in covered(face)} | {"\n", SHY}
    said = "".join(line for line in text.splitlines() if not line.startswith("#"))
    assert set(said) <= known, set(said) - known


def test_persian_keeps_the_letters_apart_that_do_not_join(letters: Lettering) -> None:
    apart, joined = "می\u200cخواهید", "میخواهید"
    assert runs(apart, True) == ((apart, "NotoSansArabic", True),)
    assert letters.width(apart, 60, rtl=True) != letters.width(joined, 60, rtl=True)
