"""What runs is what was locked, every licence is known, and nothing calls home (threat 16)."""

from __future__ import annotations

import re
from importlib.metadata import distributions

from packaging.utils import canonicalize_name

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


def locked() -> dict[str, str]:
    found: dict[str, str] = {}
    for name in ("requirements.lock", "requirements-built.lock"):
        for line in re.finditer(r"^([A-Za-z0-9._-]+)==([^\s\\;]+)", (ROOT / name).read_text(), re.M):
            found[canonicalize_name(line[1])] = line[2]
    return found


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
