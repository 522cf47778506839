"""Known advisories against what is locked, without any network.

    python -m tests.security.advisories [--osv all.zip]

`advisories.toml` is the list in the repository. With `--osv`, an export of osv.dev for PyPI that somebody brought along
(one JSON file an advisory), everything in it is checked as well.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

ROOT = Path(__file__).resolve().parents[2]
LIST = Path(__file__).parent / "advisories.toml"
LOCKS = ("requirements.lock", "requirements-built.lock")


@dataclass(frozen=True)
class Advisory:
    """A package is affected from a version on and before another; without `fixed` there is no remedy yet."""

    id: str
    package: str
    introduced: str = "0"
    fixed: str | None = None
    versions: tuple[str, ...] = ()
    """Single versions that are affected, besides the range."""

    def hits(self, version: str) -> bool:
        """Is this version affected? One that nobody can read counts as affected."""
        try:
            ours = Version(version)
            inside = Version(self.introduced) <= ours and (self.fixed is None or ours < Version(self.fixed))
        except InvalidVersion:
            return True
        return inside or version in self.versions


def locked(root: Path = ROOT) -> dict[str, str]:
    """Name and version of everything that is locked."""
    texts = [(root / name).read_text() for name in LOCKS]
    entries = [entry for text in texts for entry in re.finditer(r"^([A-Za-z0-9._-]+)==([^\s\\;]+)", text, re.M)]
    return {canonicalize_name(entry[1]): entry[2] for entry in entries}


def ours(file: Path = LIST) -> list[Advisory]:
    """The list in the repository."""
    return [Advisory(**one) for one in tomllib.loads(file.read_text("utf-8"))["advisory"]]


def osv(export: Path) -> Iterator[Advisory]:
    """Advisories of an export of osv.dev (OSV schema 1.x) that were not withdrawn."""
    with zipfile.ZipFile(export) as packed:
        for name in packed.namelist():
            told = json.loads(packed.read(name))
            if "withdrawn" in told:
                continue
            for affected in told.get("affected", ()):
                if affected.get("package", {}).get("ecosystem") == "PyPI":
                    yield from _ranges(told["id"], affected)


def _ranges(id: str, affected: dict[str, Any]) -> Iterator[Advisory]:
    package = canonicalize_name(affected["package"]["name"])
    versions: tuple[str, ...] = tuple(affected.get("versions", ()))
    for span in affected.get("ranges", ()):
        if span["type"] != "ECOSYSTEM":
            continue
        introduced: str | None = None
        for event in span["events"]:
            if "introduced" in event:
                introduced = event["introduced"]
            elif "fixed" in event and introduced is not None:
                yield Advisory(id, package, introduced, event["fixed"], versions)
                introduced = None
        if introduced is not None and not versions:
            yield Advisory(id, package, introduced)
    if versions:
        yield Advisory(id, package, "999999", None, versions)


def affected(packages: Mapping[str, str], known: Iterable[Advisory]) -> list[str]:
    """What is locked and affected, one line each."""
    hits = {one for one in known if one.package in packages and one.hits(packages[one.package])}
    return sorted({f"{one.package} {packages[one.package]}: {one.id}" for one in hits})


def main() -> int:
    """0 if nothing is affected."""
    parser = argparse.ArgumentParser(prog="python -m tests.security.advisories", description=__doc__)
    parser.add_argument("--osv", type=Path, metavar="all.zip", help="an export of osv.dev for PyPI")
    chosen = parser.parse_args()
    known = [*ours(), *(osv(chosen.osv) if chosen.osv else ())]
    packages = locked()
    found = affected(packages, known)
    print("\n".join(found) or f"nothing is affected: {len(packages)} packages, {len(known)} advisories")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
