"""A scanner that types and a person who types never mix."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.ports import DeviceUrl
from drivers.scanner.keyboard import KeyboardScanner
from tests.support.effort import within


def scanner(options: str = "") -> KeyboardScanner:
    return KeyboardScanner(DeviceUrl.parse(f"keyboard:{options}"))


async def typed(one: KeyboardScanner, text: str, gap: float, start: float = 100.0) -> list[bool]:
    return [one.key(character, start + n * gap) for n, character in enumerate(text)]


async def ready(options: str = "", hold: bool = True) -> tuple[KeyboardScanner, list[str]]:
    one, given_back = scanner(options), list[str]()
    if hold:
        one.typed = given_back.append
    await one.open()
    await one.begin()
    return one, given_back


async def test_a_code_is_read_and_no_character_of_it_reaches_the_screen() -> None:
    one, given_back = await ready()
    assert await typed(one, "K7M-4QX\n", 0.01) == [True] * 8
    assert one.codes.latest == "K7M-4QX"
    await asyncio.sleep(0.1)
    assert given_back == []
    await one.end()
    assert one.codes.latest is None


async def test_typing_comes_back_in_order_and_soon() -> None:
    one, given_back = await ready()
    assert await typed(one, "Erika", 0.15) == [True] * 5
    await asyncio.sleep(0.1)
    assert "".join(given_back) == "Erika"
    assert not one.key("\n", 101.0)
    assert one.codes.latest is None


async def test_one_character_comes_back_without_a_further_key() -> None:
    one, given_back = await ready()
    assert one.key("x", 1.0)
    await asyncio.sleep(0.1)
    assert given_back == ["x"]


async def test_without_somebody_to_hand_back_to_nothing_is_held() -> None:
    one, _ = await ready(hold=False)
    assert await typed(one, "1234567\n", 0.01) == [False] * 7 + [True]
    assert one.codes.latest == "1234567"


@pytest.mark.parametrize("text", ["abc\n", "\n", "a\n"])
async def test_what_is_too_short_is_typing(text: str) -> None:
    one, given_back = await ready()
    assert (await typed(one, text, 0.01))[-1] is False
    assert "".join(given_back) == text[:-1]
    assert one.codes.latest is None


async def test_prefix_and_suffix_tell_a_scanner_from_a_fast_hand() -> None:
    one, given_back = await ready("?prefix=~&suffix=!")
    await typed(one, "12345\n", 0.01)
    assert "".join(given_back) == "12345"
    assert one.codes.latest is None
    await typed(one, "~12345!\n", 0.01, 200.0)
    assert one.codes.latest == "12345"


async def test_control_characters_are_dropped_and_endless_codes_refused() -> None:
    one, given_back = await ready()
    await typed(one, "12\x1b3\x004\x7f5\n", 0.01)
    assert one.codes.latest == "12345"
    await typed(one, "9" * 600 + "\n", 0.001, 200.0)
    assert one.codes.latest == "12345"
    assert not given_back
    await typed(one, "7777\n", 0.01, 300.0)
    assert one.codes.latest == "7777"


async def test_nobody_reads_before_begin_and_after_end() -> None:
    one, _ = await ready()
    await one.end()
    await typed(one, "12345\n", 0.01)
    assert one.codes.latest is None
    await one.begin()
    assert one.codes.latest is None


@settings(max_examples=300)
@given(
    st.lists(st.tuples(st.characters(), st.floats(0, 0.2) | st.sampled_from([0.001, 0.049, 0.051])), max_size=60),
    st.booleans(),
)
def test_every_key_is_a_code_s_or_comes_back(keys: list[tuple[str, float]], enter: bool) -> None:
    async def play() -> None:
        one, given_back = await ready()
        at, kept, codes = 100.0, "", ""
        with within("typed keys"):
            for character, gap in [*keys, *([("\n", 0.01)] if enter else [])]:
                at += gap
                if not one.key(character, at) and character != "\n":
                    kept += character
                if one.codes.latest is not None:
                    codes += one.codes.latest
                    one.codes.latest = None
        await one.close()
        assert kept == ""
        back = "".join(given_back)
        every = "".join(character for character, _ in keys if character != "\n")
        printable = "".join(c for c in every if c.isprintable())
        assert len(back) <= len(every)
        assert sorted(c for c in back + codes if c.isprintable()) == sorted(printable)

    asyncio.run(play())
