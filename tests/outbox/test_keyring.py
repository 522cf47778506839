"""No false office can make a terminal seal to its key; the city's root can, and an old key never comes back."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from kiosk.keyring import Keyring, announced
from kiosk.sealing import KeyUnusable
from kiosk.settings import Back, Settings, Terminal
from office.__main__ import main as office
from office.announcing import announce, make_root
from office.messages import KeyAnnouncement, NextKey
from office.opening import generate
from tests.office.conftest import calling
from tests.support.house import OfficeHouse

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)


class Place:
    """A terminal with a root, and an office with two keys."""

    def __init__(self, folder: Path, root: str | None = "root.pub") -> None:
        self.folder = folder
        (folder / "state").mkdir()
        self.first = generate(folder / "one.key", folder / "one.pub")
        self.second = generate(folder / "two.key", folder / "two.pub")
        make_root(folder / "root.key")
        self.now = NOW
        self.settings = Settings(
            terminal=Terminal(state="state"), office=Back(public_key="one.pub", key_root=root), root=str(folder)
        )

    def told(self, **changed: object) -> NextKey:
        wanted = {"root": "root.key", "public": "two.pub", "office": "GERA-1", "serial": 2, "not_before": NOW} | changed
        root, public = self.folder / str(wanted["root"]), self.folder / str(wanted["public"])
        return announce(root, public, str(wanted["office"]), int(str(wanted["serial"])), wanted["not_before"])  # type: ignore[arg-type]

    def lay(self, told: NextKey) -> None:
        announced(self.settings).write_bytes(msgspec.json.encode(told))

    @property
    def current(self) -> str:
        return Keyring(self.settings, lambda: self.now).current().id


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def test_a_key_that_the_root_signed_is_taken_over_when_its_time_comes(place: Place) -> None:
    assert place.current == place.first
    place.lay(place.told(not_before=NOW + timedelta(hours=1)))
    assert place.current == place.first
    place.now += timedelta(hours=1)
    assert place.current == place.second


def test_a_false_office_cannot_swap_the_key(place: Place) -> None:
    make_root(place.folder / "false.key")
    good = place.told()
    other = msgspec.structs.replace(msgspec.json.decode(good.announcement, type=KeyAnnouncement), serial=9)
    for told in (
        place.told(root="false.key"),
        place.told(office="ELSEWHERE"),
        NextKey(msgspec.json.encode(other), good.signature),
        NextKey(good.announcement, bytes(64)),
        NextKey(good.announcement + b" ", good.signature),
    ):
        place.lay(told)
        assert place.current == place.first
    for junk in (b"", b"{", b"null", b"x" * 200_000, json.dumps({"announcement": 1}).encode()):
        announced(place.settings).write_bytes(junk)
        assert place.current == place.first


def test_a_key_from_before_never_comes_back(place: Place) -> None:
    old, new = place.told(serial=2, public="one.pub"), place.told(serial=3)
    place.lay(new)
    assert place.current == place.second
    place.lay(old)
    assert place.current != place.second, "an office that takes its announcement back leaves the first key"
    place.lay(place.told(serial=2))
    assert place.current == place.first
    place.lay(new)
    assert place.current == place.second


def test_without_a_root_there_is_no_other_key(tmp_path: Path) -> None:
    place = Place(tmp_path, root=None)
    place.lay(place.told())
    assert place.current == place.first


def test_a_root_that_is_none_is_refused_at_once(place: Place) -> None:
    (place.folder / "root.pub").write_text("nothing")
    with pytest.raises(KeyUnusable, match=r"root\.pub"):
        Keyring(place.settings, lambda: NOW)


def test_the_office_announces_and_still_opens_what_was_sealed_before(tmp_path: Path) -> None:
    house = OfficeHouse(tmp_path)
    keys, config = tmp_path / "var" / "keys", str(tmp_path / "config" / "office.toml")
    second = generate(keys / "two.key", keys / "two.pub")
    root = str(tmp_path / "root.key")
    assert office(["announce", "--config", config, "--root", root, "--make-root"]) == 0
    assert office(["announce", "--config", config, "--root", root]) == 2
    told = ["--public", str(keys / "two.pub"), "--serial", "2"]
    assert office(["announce", "--config", config, "--root", root, *told]) == 0
    from office.office import Office
    from office.store import Store

    store = Store(house.office.database)
    k1 = calling(Office.over(store, house.office), "K1")
    beat = {"terminal": "K1", "version": "1", "outbox_waiting": 0}
    answer = k1.client.post("/v1/heartbeats", json=beat).json()
    store.close()
    settings = Settings(
        terminal=Terminal(state="state"),
        office=Back(public_key="var/keys/office.pub", key_root="root.pub"),
        root=str(tmp_path),
    )
    (tmp_path / "state").mkdir()
    announced(settings).write_text(json.dumps(answer["next_key"]))
    assert Keyring(settings, lambda: datetime.now(UTC)).current().id == second
