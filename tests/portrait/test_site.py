"""Every criterion can be switched off and re-bounded in the site's TOML."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.needs import Age
from kiosk.biometrics.portrait import Rules
from kiosk.biometrics.portrait.rules import ADVISORY, RULES
from kiosk.settings import SettingsError, default_file, load

IDS = [rule.id for rule in RULES]


def _rules(folder: Path, photo: str) -> Rules:
    (folder / "config").mkdir()
    file = folder / "config" / "kiosk.toml"
    shipped = default_file(demo=True).read_text()
    file.write_text(f"{shipped}\n[photo.{photo}\n")
    settings = load(file)
    return Rules(settings.photo.criteria, settings.photo.bounds)


@pytest.mark.parametrize("id", IDS)
def test_a_criterion_switched_off_is_neither_delivered_nor_blocks(tmp_path: Path, id: str) -> None:
    rules = _rules(tmp_path, f'criteria]\n"{id}" = false')
    criteria = rules.judge({one: 1e9 for one in IDS})
    assert id not in {one.id for one in criteria}
    assert id not in {one.id for one in rules.blocking(criteria)}


@pytest.mark.parametrize("id", IDS)
def test_a_criterion_switched_on_has_the_bounds_of_the_site(tmp_path: Path, id: str) -> None:
    rules = _rules(tmp_path, f'criteria]\n"{id}" = true\n[photo.bounds]\n"{id}" = [-7.5, nan]')
    (low,) = rules.judge({id: -8.0})
    (high,) = rules.judge({id: 1e9})
    assert (low.min, low.max, low.fulfilled, high.fulfilled) == (-7.5, None, False, True)


@pytest.mark.parametrize("line", ['criteria]\n"6.5" = false', 'criteria]\n"1.4" = true', 'bounds]\n"7.1" = [9, 3]'])
def test_a_criterion_that_is_none_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(SettingsError, match=r"no criterion|lower bound"):
        _rules(tmp_path, line)


def test_gates_of_age_advise_where_the_law_does_not_reject() -> None:
    rules = Rules()
    told = rules.judge({one: 1e9 for one in IDS})
    assert {one.id for one in rules.blocking(told, Age.FROM_10)} == {one.id for one in told if not one.fulfilled}
    for age in (Age.FROM_6, Age.UNDER_6):
        told = rules.judge({one: -1e9 for one in IDS}, age)
        assert not {one.id for one in rules.blocking(told, age)} & ADVISORY[age]
    assert ADVISORY[Age.FROM_6] < ADVISORY[Age.UNDER_6]
    assert {"3.2", "4.1", "4.3", "5.7", "7.1", "7.2"}.isdisjoint(ADVISORY[Age.UNDER_6])
