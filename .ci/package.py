"""Builds the Debian package: `make package` leaves buergerterminal_VERSION_ARCH.deb in var/package.

Everything the terminal runs with lies in /opt/buergerterminal/VERSION: the program, and exactly the locked packages
that the set-up installed by their hashes. Two versions may lie beside each other; `current` names the one in force
(systemd/update). Settings are conffiles in /etc/buergerterminal: an update never overwrites what a city changed.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from compileall import compile_dir
from importlib.metadata import Distribution, distribution
from pathlib import Path
from py_compile import PycInvalidationMode

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from kiosk import __version__

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "var" / "package"
EXTRAS = ("office", "dslr", "card", "pen")
CODE = ("kiosk", "drivers", "flows", "office")
LAUNCHER = """#!/bin/sh
here=$(dirname "$(readlink -f "$0")")/..
PYTHONPATH="$here/lib" exec /usr/bin/python3 -s -m {module} "$@"
"""
CONTROL = """Package: buergerterminal
Version: {version}
Architecture: {architecture}
Maintainer: Buergerterminal maintainers <maintainers@buergerterminal.example>
Depends: python3 (>= 3.11), python3 (<< 3.12), cage, xwayland, pcscd, espeak-ng, adduser
Recommends: usbguard
Section: misc
Priority: optional
Description: self-service terminal for citizen offices
 Portrait, fingerprints, signature and queue tickets, sealed to the office's key.
 Conformant by design, not certified (BSI TR-03121).
"""
PREINST = """#!/bin/sh
set -e
export BASE="${DPKG_ROOT:-}/opt/buergerterminal"
if [ "$1" = upgrade ] && [ -x "$BASE/update" ]; then "$BASE/update" keep; fi
"""
POSTINST = """#!/bin/sh
set -e
export BASE="${DPKG_ROOT:-}/opt/buergerterminal"
if [ "$1" = configure ]; then
    "$BASE/update" try {version}
    [ -z "${DPKG_ROOT:-}" ] || exit 0 # not this machine's
    adduser --quiet --system --group --no-create-home --home /nonexistent kiosk
    adduser --quiet --system --no-create-home --home /nonexistent --ingroup kiosk courier
    install -d -m 0750 -o root -g kiosk /etc/buergerterminal/keys
    udevadm control --reload 2>/dev/null || true
    sysctl --quiet --load /etc/sysctl.d/60-buergerterminal.conf 2>/dev/null || true
    if [ -d /run/systemd/system ]; then
        systemctl daemon-reload
        # with settings of its own it starts; a new one waits for them
        if [ -n "$2" ]; then systemctl restart courier.service kiosk-screen.service kiosk.service || true; fi
    fi
fi
"""
PRERM = """#!/bin/sh
set -e
if [ "$1" = remove ] && [ -d /run/systemd/system ]; then
    systemctl disable --now kiosk.service courier.service kiosk-screen.service kiosk-readiness.timer || true
    systemctl disable --now office.service || true
fi
"""
POSTRM = """#!/bin/sh
set -e
root=${DPKG_ROOT:-}
if [ "$1" = remove ] || [ "$1" = purge ]; then rm -rf "$root/opt/buergerterminal"; fi
if [ "$1" = purge ]; then rm -rf "$root/var/lib/buergerterminal"; fi
"""


def closure() -> list[Distribution]:
    """Every installed distribution that the program needs at run time, and no other."""
    found: dict[str, Distribution] = {}
    waiting = [Requirement(f"buergerterminal[{','.join(EXTRAS)}]")]
    seen: set[tuple[str, str]] = set()
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        for extra in ("", *sorted(wanted.extras)):
            if (name, extra) in seen:
                continue
            seen.add((name, extra))
            found[name] = distribution(name)
            for line in found[name].requires or ():
                needed = Requirement(line)
                if needed.marker is None or needed.marker.evaluate({"extra": extra}):
                    waiting.append(needed)
    del found["buergerterminal"]
    return list(found.values())


def lay_out(root: Path) -> None:
    """Everything as it will lie on the terminal."""
    home = root / "opt/buergerterminal" / __version__
    library = home / "lib"
    for one in closure():
        for file in one.files or ():
            source = Path(str(file.locate()))
            if source.is_file() and ".." not in file.parts and source.suffix != ".pyc":
                _copy(source, library / str(file))
    for name in CODE:
        shutil.copytree(ROOT / name, library / name, ignore=shutil.ignore_patterns("__pycache__", "bench", "*.md"))
    for module in ("kiosk", "office"):
        _write(home / "bin" / module, LAUNCHER.format(module=module), 0o755)
    # /opt is read-only for the terminal, which could never keep what it compiles: it would do so at every start
    compile_dir(
        library, quiet=2, workers=0, invalidation_mode=PycInvalidationMode.UNCHECKED_HASH, stripdir=str(root),
        prependdir="/",
    )  # fmt: skip
    (library / "config").symlink_to("/etc/buergerterminal")
    _copy(ROOT / "systemd/update", root / "opt/buergerterminal/update")
    for unit in (ROOT / "systemd").iterdir():
        if unit.suffix in (".service", ".slice", ".timer"):
            _copy(unit, root / "lib/systemd/system" / unit.name)
    _copy(ROOT / "systemd/kiosk-loopback.conf", root / "usr/share/doc/buergerterminal/kiosk-loopback.conf")
    _copy(ROOT / "systemd/99-kiosk.rules", root / "lib/udev/rules.d/99-kiosk.rules")
    _copy(ROOT / "systemd/60-buergerterminal.conf", root / "etc/sysctl.d/60-buergerterminal.conf")
    _copy(ROOT / "systemd/logind.conf", root / "etc/systemd/logind.conf.d/buergerterminal.conf")
    _copy(ROOT / "systemd/system.conf", root / "etc/systemd/system.conf.d/buergerterminal.conf")
    (root / "etc/systemd/system").mkdir(parents=True, exist_ok=True)
    (root / "etc/systemd/system/ctrl-alt-del.target").symlink_to("/dev/null")
    _write(root / "etc/buergerterminal/kiosk.toml", (ROOT / "config/kiosk.toml").read_text())
    for name in ("office.toml", "reference.toml"):
        _copy(ROOT / "config" / name, root / "etc/buergerterminal" / name)
    for texts in (ROOT / "config" / "office").iterdir():
        _copy(texts, root / "etc/buergerterminal/office" / texts.name)
    for text in ("README.md", "systemd/HANDBOOK.md"):
        _copy(ROOT / text, root / "usr/share/doc/buergerterminal" / Path(text).name)


def control(root: Path, architecture: str, version: str = __version__) -> None:
    """The package's own files."""
    folder = root / "DEBIAN"
    _write(folder / "control", CONTROL.format(version=version, architecture=architecture))
    conffiles = sorted(f"/{file.relative_to(root)}" for file in (root / "etc").rglob("*") if file.is_file())
    _write(folder / "conffiles", "".join(f"{file}\n" for file in conffiles))
    for name, script in {"preinst": PREINST, "postinst": POSTINST, "prerm": PRERM, "postrm": POSTRM}.items():
        _write(folder / name, script.replace("{version}", version), 0o755)


def main() -> int:
    architecture = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True).stdout
    root = OUT / "root"
    shutil.rmtree(OUT, ignore_errors=True)
    lay_out(root)
    control(root, architecture.strip())
    file = OUT / f"buergerterminal_{re.sub('[^0-9a-z.+~]', '-', __version__)}_{architecture.strip()}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z5", "--build", str(root), str(file)]
    if subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode != 0:
        return 1
    print(file.relative_to(ROOT))
    return 0


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, target)


def _write(file: Path, text: str, mode: int = 0o644) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    file.chmod(mode)


if __name__ == "__main__":
    sys.exit(main())
