"""What the office tells visitors."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from office import settings as house
from office.__main__ import main
from tests.office.conftest import Caller, Clock
from tests.support.house import OfficeHouse


def test_it_tells_what_the_settings_say_and_only_what_changed(k1: Caller, clock: Clock) -> None:
    answer = k1.client.get("/v1/information")
    assert answer.status_code == 200
    told = answer.json()
    registration = next(one for one in told["subjects"] if one["id"] == "registration")
    assert registration["online"].startswith("https://")
    assert registration["minutes"] == 10
    assert [one["id"] for one in registration["bring"]] == ["document", "landlord"]
    assert told["week"][6] == []
    clock.pass_by(minutes=5)
    again = k1.client.get("/v1/information", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    "bad",
    [
        '[information.services.nobody]\nfee = { de = "1 €" }',
        '[information.services.registration]\nfee = { en = "1 €" }',
        '[information.services.registration]\nonline = "http://portal.example.org"',
        '[information.hotline]\nnumber = "call us"',
    ],
)
def test_settings_that_would_mislead_are_refused(place: OfficeHouse, tmp_path: Path, bad: str) -> None:
    text = (place.folder / "config" / "office.toml").read_text()
    head = text[: text.index("[information.")]
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "office.toml").write_text(head + bad)
    with pytest.raises(house.SettingsError):
        house.load(tmp_path / "config" / "office.toml")


def test_every_text_has_its_languages_and_a_changed_one_loses_them(
    place: OfficeHouse, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = shutil.copytree(place.folder / "config", tmp_path / "config") / "office.toml"
    assert main(["check", "--config", str(config)]) == 0
    assert house.load(config).services[0].names["tr"] == "Kimlik kartı veya pasaport başvurusu"
    config.write_text(config.read_text().replace("Etwas anderes", "Anderes Anliegen"))
    capsys.readouterr()
    assert main(["check", "--config", str(config), "--lang", "tr", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["missing"] == [["tr", "Anderes Anliegen"]] and ["tr", "Etwas anderes"] in told["stale"]
    (config.with_suffix("") / "tr.toml").write_text("Etwas anderes")
    with pytest.raises(house.SettingsError, match=r"tr\.toml"):
        house.load(config)
