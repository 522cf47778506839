"""The support bundle helps, and holds no secret and nothing of the outbox."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

from kiosk.audit import Audit
from kiosk.outbox import Outbox
from tests.visit.conftest import keys, program

__all__ = ["keys"]


def test_the_bundle_holds_what_helps_and_nothing_secret(tmp_path: Path) -> None:
    state = tmp_path / "var"
    state.mkdir()
    (tmp_path / "config").mkdir()
    config = tmp_path / "config/kiosk.toml"
    config.write_text('[devices]\ncamera = "http://admin:hunter2@127.0.0.1/video?token=s3cr3t"\n')
    Audit(state / "audit.jsonl").note("kiosk-started", version="0.1.0")
    (state / "courier.log").write_text("office away https://me:hunter2@office/ token=s3cr3t\n")
    outbox = Outbox(state / "outbox.sqlite", reserve=0)
    outbox.put("11111111-2222-4333-8444-555555555555", b"sealed envelope", 1.0, 9e9)
    outbox.close()
    ran = program("bundle", "--config", str(config), "--out", str(tmp_path / "support.zip"))
    assert ran.status == 0
    with zipfile.ZipFile(tmp_path / "support.zip") as bundle:
        held = {name: bundle.read(name).decode() for name in bundle.namelist()}
    whole = "\n".join(held.values())
    for secret in ("hunter2", "s3cr3t", "sealed envelope", "11111111-2222"):
        assert secret not in whole
    assert json.loads(held["outbox.json"])["waiting"] == 1
    assert "kiosk-started" in held["audit.jsonl"]
    assert "office away https://office/" in held["logs/courier.log"]
    assert "pygame-ce" in held["versions.json"]
