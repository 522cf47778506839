"""Open or closed, how many wait and how long: told as it is, and "unknown" where nobody knows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import msgspec
import pytest

from kiosk.settings import CATALOGUES
from office import settings as house
from office.messages import Estimate, Outcome, Service, TicketRequest
from office.office import Office
from office.problems import Refusal
from office.store import Store

MONDAY_NOON = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
LANGUAGES = {file.stem for file in CATALOGUES.glob("*.ftl")}
MONDAY_NIGHT = datetime(2026, 11, 23, 22, 0, tzinfo=UTC)


@pytest.fixture
def strict(store: Store, settings: house.Settings) -> Office:
    """An office that keeps its hours."""
    shut = msgspec.structs.replace(settings.office, always_open=False)
    return Office.over(store, msgspec.structs.replace(settings, office=shut))


def draw(office: Office, service: str, at: datetime = MONDAY_NOON) -> str:
    return office.tickets.draw("K1", str(uuid4()), b"d", TicketRequest(service), at)[0].key


def service(office: Office, id: str, at: datetime = MONDAY_NOON) -> Service:
    return next(one for one in office.catalogue.services(at).services if one.id == id)


def test_numbers_are_drawn_in_opening_hours_only(strict: Office) -> None:
    assert strict.catalogue.services(MONDAY_NOON).open_until == datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
    assert strict.catalogue.services(MONDAY_NIGHT).open_until is None
    key = draw(strict, "registration")
    with pytest.raises(Refusal, match="closed"):
        draw(strict, "registration", MONDAY_NIGHT)
    again = strict.tickets.draw("K1", key, b"d", TicketRequest("registration"), MONDAY_NIGHT)
    assert again[1], "a repeated call must be answered after closing time, too"


def test_a_demonstration_is_always_open(office: Office) -> None:
    assert office.catalogue.services(MONDAY_NIGHT).open_until == datetime(2026, 11, 23, 23, 0, tzinfo=UTC)


def test_what_the_office_does_not_do_has_no_numbers(office: Office) -> None:
    with pytest.raises(Refusal, match="not-found"):
        draw(office, "wedding")


def test_services_name_what_to_bring_in_every_language(office: Office) -> None:
    offered = service(office, "registration")
    assert offered.area == "A"
    assert len(offered.documents) == 2
    assert all(one.names.keys() == LANGUAGES for one in offered.documents)
    assert service(office, "id-document").photo


def test_those_ahead_are_everybody_waiting_in_the_same_area(office: Office) -> None:
    draw(office, "registration")
    draw(office, "id-document")
    draw(office, "good-conduct")
    assert service(office, "registration").ahead == 2
    assert service(office, "good-conduct").ahead == 1


def test_the_wait_is_a_rounded_range(office: Office) -> None:
    assert service(office, "registration").estimate == Estimate(0, 5)
    for _ in range(9):
        draw(office, "registration")
    assert service(office, "registration").estimate == Estimate(15, 45)


def test_nobody_guesses_where_an_average_is_unknown(office: Office) -> None:
    assert service(office, "other").estimate is None
    draw(office, "other")
    assert service(office, "registration").estimate is None
    assert service(office, "good-conduct").estimate == Estimate(0, 5)


def test_who_gave_up_no_longer_waits_nor_who_is_long_gone_where_nobody_calls_by_desk(
    store: Store, settings: house.Settings
) -> None:
    waved = msgspec.structs.replace(settings.office, gone_after=90.0)
    office = Office.over(store, msgspec.structs.replace(settings, office=waved))
    key = draw(office, "registration")
    draw(office, "registration")
    office.tickets.outcome("K1", key, Outcome.ABANDONED, MONDAY_NOON)
    assert service(office, "registration").ahead == 1
    assert service(office, "registration", MONDAY_NOON + timedelta(minutes=91)).ahead == 0


def test_a_contingent_ends_and_a_number_given_back_returns_to_it(store: Store, settings: house.Settings) -> None:
    few = tuple(msgspec.structs.replace(one, daily=2) if one.id == "collect" else one for one in settings.services)
    office = Office.over(store, msgspec.structs.replace(settings, services=few))
    first = draw(office, "collect")
    assert service(office, "collect").remaining == 1
    draw(office, "collect")
    with pytest.raises(Refusal, match="none-left"):
        draw(office, "collect")
    office.tickets.outcome("K1", first, Outcome.ABANDONED, MONDAY_NOON)
    assert service(office, "collect").remaining == 1
    draw(office, "collect")
    assert service(office, "collect", MONDAY_NOON + timedelta(days=1)).remaining == 2


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("colour = 'blue'\n", "colour"),
        ("[office]\nid = 7\n", "$.office.id"),
        ("[office]\ntimezone = 'Mars/Olympus'\n", "Mars"),
        ("[hours]\nmonday = ['29:00-30:00']\n", "hour"),
        ("[hours]\nmonday = ['8-12']\n", "$.hours.monday"),
        ("[[services]]\nid='a'\nprefix='A'\narea='X'\nnames={de='a'}\n", "[areas]"),
        ("[areas.X]\nname='X'\n[[services]]\nid='a'\nprefix='A'\narea='X'\nnames={en='a'}\n", "German"),
        ("[areas.X]\nname='X'\n[[services]]\nid='a'\nprefix='A'\narea='X'\nnames={de='a'}\ndocuments=['b']\n", "b"),
        ("[office\n", "office.toml"),
    ],
)
def test_wrong_settings_are_refused_by_name(tmp_path: Path, change: str, told: str) -> None:
    file = tmp_path / "office.toml"
    file.write_text(change)
    with pytest.raises(house.SettingsError) as error:
        house.load(file)
    assert told in str(error.value)
    assert "\n" not in str(error.value)
