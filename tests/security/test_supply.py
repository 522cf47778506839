"""What runs is what was locked, every licence is known, and nothing calls home (threat 16)."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from importlib.metadata import distributions
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

from tests.security.advisories import Advisory, affected, locked, osv, ours
from tests.visit.conftest import ROOT

TOOLS = {"pip", "setuptools", "wheel", "buergerterminal"}
"""What the virtual environment itself brings along."""
TOLD = {"axe-playwright-python": "MIT", "litequeue": "MIT"}
"""Licences that a package forgot in its metadata, read in its sources."""
FREE = re.compile(
    r"MIT|BSD|Apache|ISC|PSF|Python Software Foundation|MPL|Mozilla|LGPL|Lesser General|HPND|Zlib|CeCILL-C|CECILL-C|"
    r"Unlicense|0BSD|CC0|OFL|Public Domain|EUPL|BlueOak|Zope|Academic",
    re.I,
)


def test_what_is_installed_is_exactly_what_is_locked() -> None:
    lock = locked()
    installed = {canonicalize_name(one.name): one.version for one in distributions()}
    foreign = {name: version for name, version in installed.items() if name not in TOOLS and lock.get(name) != version}
    assert foreign == {}


def test_every_locked_package_is_pinned_by_hashes() -> None:
    for name in ("requirements.lock", "requirements-built.lock"):
        for entry in re.split(r"^(?=[A-Za-z0-9])", (ROOT / name).read_text(), flags=re.M):
            if "==" in entry:
                assert "--hash=sha256:" in entry, entry.splitlines()[0]


def test_every_package_has_a_licence_that_a_city_may_use() -> None:
    unknown = []
    for one in distributions():
        about = one.metadata.json
        told = [about.get(field, "") for field in ("license_expression", "license", "classifier")]
        said = " ".join([TOLD.get(canonicalize_name(one.name), ""), *(str(one)[:600] for one in told)])
        if canonicalize_name(one.name) not in TOOLS and not FREE.search(said):
            unknown.append(f"{one.name}: {said.strip()[:80]}")
    assert unknown == []


def test_the_bill_of_materials_lists_exactly_what_is_installed(tmp_path: Path) -> None:
    """CycloneDX, as `make sbom` writes it; built without network."""
    file = tmp_path / "sbom.json"
    python = [sys.executable, "-m", "cyclonedx_py", "environment", "--no-validate", sys.executable]
    subprocess.run([*python, "--of", "JSON", "-o", str(file)], check=True, capture_output=True)
    bill = json.loads(file.read_text())
    assert bill["bomFormat"] == "CycloneDX"
    listed = {canonicalize_name(one["name"]): one["version"] for one in bill["components"]}
    assert listed == {canonicalize_name(one.name): one.version for one in distributions()}


def test_no_locked_package_has_a_known_hole() -> None:
    known, packages = ours(), locked()
    assert [one for one in known if one.package not in packages] == [], "an advisory about what is not locked"
    assert affected(packages, known) == []


@pytest.mark.parametrize(
    ("version", "hit"), [("10.2.0", True), ("10.3.0", False), ("0.9", True), ("10.3.0rc1", True), ("what", True)]
)
def test_an_affected_version_is_found(version: str, hit: bool) -> None:
    known = [Advisory("CVE-2024-28219", "pillow", fixed="10.3.0")]
    assert affected({"pillow": version}, known) == ([f"pillow {version}: CVE-2024-28219"] if hit else [])


def test_an_export_of_the_whole_database_is_read(tmp_path: Path) -> None:
    def told(id: str, events: list[dict[str, str]], versions: tuple[str, ...] = (), **more: str) -> str:
        span = {"type": "ECOSYSTEM", "events": events}
        package = {"ecosystem": "PyPI", "name": "Pillow"}
        return json.dumps(
            {"id": id, "affected": [{"package": package, "ranges": [span], "versions": versions}], **more}
        )

    twice = [{"introduced": "0"}, {"fixed": "1.0"}, {"introduced": "2.0"}, {"fixed": "2.5"}]
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as packed:
        packed.writestr("1.json", told("TWICE", twice))
        packed.writestr("2.json", told("SINGLE", [{"introduced": "3.0"}], ("3.1",)))
        packed.writestr("3.json", told("OPEN", [{"introduced": "4.0"}]))
        packed.writestr("4.json", told("WITHDRAWN", [{"introduced": "0"}], withdrawn="2026-01-01T00:00:00Z"))
    known = list(osv(tmp_path / "all.zip"))
    found = {version: affected({"pillow": version}, known) for version in ("0.5", "1.5", "2.1", "3.1", "3.2", "4.1")}
    assert {version: [one.split()[-1] for one in hits] for version, hits in found.items()} == {
        "0.5": ["TWICE"], "1.5": [], "2.1": ["TWICE"], "3.1": ["SINGLE"], "3.2": [], "4.1": ["OPEN"],
    }  # fmt: skip
