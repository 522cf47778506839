"""`kiosk config`: explains settings, compares them, packs them for many terminals, and takes a signed pack."""

from __future__ import annotations

import argparse
import sys
from difflib import get_close_matches
from pathlib import Path

from kiosk import configpack
from kiosk.reference import current, document, keys, sections, toml
from kiosk.settings import Settings, SettingsError, default_file, load
from kiosk.trouble import complain


def configure(parser: argparse.ArgumentParser) -> None:
    """Options of `kiosk config`."""
    parser.epilog = (
        "example: kiosk config --diff config/kiosk.toml config/demo.toml\n"
        "         kiosk config --explain limits.warn_after\n"
        "         kiosk config --pack city/ --sign city.key --out city.pack\n"
        "         kiosk config --apply city.pack --trust city.pub"
    )
    parser.add_argument("--config", type=Path, metavar="FILE", help="settings (TOML)")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--reference", action="store_true", help="every key, its default and effect, as TOML")
    what.add_argument("--explain", metavar="KEY", help="one key or table: effect, default, and the value now")
    what.add_argument(
        "--diff", nargs="*", type=Path, metavar="FILE", help="what differs from the defaults, or between two files"
    )
    what.add_argument("--keygen", type=Path, metavar="KEY", help="make a key that signs packs, and KEY.pub beside it")
    what.add_argument("--pack", type=Path, metavar="DIR", help="make a signed pack of a folder: kiosk.toml, text/*.ftl")
    what.add_argument(
        "--apply", type=Path, metavar="PACK", help="put a signed pack in place; it counts from the next visit on"
    )
    parser.add_argument("--sign", type=Path, metavar="KEY", help="with --pack: the signing key")
    parser.add_argument("--out", type=Path, metavar="PACK", help="with --pack: the pack to write")
    parser.add_argument("--trust", type=Path, metavar="PUB", help="with --apply: the city's public key")


def run(options: argparse.Namespace) -> int:
    """Exit status: 0 done, 1 refused, 2 wrong usage or settings."""
    try:
        if options.reference:
            print(document(), end="")
        elif options.explain:
            return _explain(options.explain, options.config)
        elif options.diff is not None:
            return _diff(options.diff, options.config)
        elif options.keygen:
            configpack.keygen(options.keygen)
        elif options.pack:
            if not (options.sign and options.out):
                return _usage("--pack needs --sign KEY and --out PACK")
            configpack.pack(options.pack, options.sign, options.out)
        else:
            if not options.trust:
                return _usage("--apply needs --trust PUB")
            target = options.config or default_file()
            for line in configpack.apply(options.apply, options.trust, target):
                print(line)
    except (SettingsError, OSError) as error:
        return complain(error)
    except configpack.PackRefused as error:
        complain(error)
        return 1
    return 0


def _usage(text: str) -> int:
    print(f"kiosk config: {text}", file=sys.stderr)
    return 2


def _explain(path: str, config: Path | None) -> int:
    chosen = load(config) if config else Settings()
    found = [key for key in keys() if key.path == path or key.path.startswith(f"{path}.")]
    if not found:
        near = get_close_matches(path, [key.path for key in keys()], 1)
        return _usage(f"no key {path!r}{f'; did you mean {near[0]}?' if near else ''}")
    if path in sections():
        print(f"[{path}]  {sections()[path]}\n")
    for key in found:
        print(f"{key.path}\n    {key.effect}\n    takes {key.takes}; default {toml(key.default) or 'left out'}")
        if config:
            print(f"    now {toml(current(chosen, key.path)) or 'left out'}")
    return 0


def _diff(files: list[Path], config: Path | None) -> int:
    if len(files) > 2:
        return _usage("--diff compares one file with the defaults, or two files")
    old, new = (
        (Settings(), load(files[0] if files else config or default_file())) if len(files) < 2 else map(load, files)
    )
    for key in keys():
        before, after = current(old, key.path), current(new, key.path)
        if before != after:
            print(f"{key.path}: {toml(before) or 'left out'} -> {toml(after) or 'left out'}")
    return 0
