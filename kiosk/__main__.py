"""The `kiosk` program: one subcommand a module in `kiosk/commands/`."""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module

from kiosk import __version__

COMMANDS = {
    "run": "the terminal",
    "courier": "the process that delivers to the office",
    "check": "open and check everything once",
    "diagnose": "every self-test that needs no hand, and the readiness report",
    "devices": "what each device's driver and state are",
    "visit": "play one scripted visit on a hidden screen",
    "assess": "judge pictures of faces or fingers",
    "compare": "compare two fingerprint pictures",
    "screens": "a picture of every screen",
    "config": "explain, compare, pack and take settings",
    "access": "who may open the technician's journey",
    "bundle": "what a maker needs to help, without any person in it",
    "text": "languages and their sentences",
}


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Exit status: 0 done, 1 the thing asked for failed, 2 wrong usage or configuration."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")  # the face models' runtime greets on stderr otherwise
    arguments = sys.argv[1:] if arguments is None else arguments
    parser = argparse.ArgumentParser(
        prog="kiosk", description="Bürgerterminal", epilog="example: kiosk run --demo --windowed"
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    asked = next((one for one in arguments if one in COMMANDS), None)
    for name, purpose in COMMANDS.items():
        command = commands.add_parser(
            name, help=purpose, description=purpose, formatter_class=argparse.RawDescriptionHelpFormatter
        )
        if name == asked:  # importing all of them would load every engine
            import_module(f"kiosk.commands.{name}").configure(command)
    options = parser.parse_args(arguments)
    try:
        return int(import_module(f"kiosk.commands.{options.command}").run(options))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 1


if __name__ == "__main__":
    sys.exit(main())
