"""Reads a command line, carries it out, and turns what happened into an exit code."""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

from guide import __version__
from guide.cli.check import check
from guide.cli.handout import handout
from guide.cli.licences import licences
from guide.cli.make_stick import make_stick_command
from guide.cli.read import list_entries, show
from guide.cli.search import search
from guide.cli.verify import verify
from guide.errors import GuideError
from guide.i18n import tr
from guide.launch_location import launch_warning

ANSWERED, TROUBLE, INTERRUPTED = 0, 1, 130

COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "list": list_entries,
    "show": show,
    "search": search,
    "check": check,
    "handout": handout,
    "licences": licences,
    "verify": verify,
    "make-stick": make_stick_command,
}


def run(words: list[str]) -> int:
    """Carry out one command line: 0 answered, 1 problems or unknown id; a usage error exits with 2."""
    _ready_streams()
    try:
        words = words[1:] if words[0] == "--" else words
        command = COMMANDS.get(words[0]) if words else None
        if command is None:
            _front_parser().parse_args(words)
            return ANSWERED
        if warning := launch_warning():
            print(warning, file=sys.stderr)
        code = command(words[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader at the other end of a pipe (head) has seen enough: that is an answer, not a fault.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ANSWERED
    except KeyboardInterrupt:
        return INTERRUPTED
    except GuideError as error:
        print(error, file=sys.stderr)
        return TROUBLE
    return code


def _ready_streams() -> None:
    """Speak UTF-8 everywhere; a windowed program on Windows has no streams at all, so give it some."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("r+", encoding="utf-8"))  # noqa: SIM115 - for the whole run
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "replace"), (sys.stderr, "backslashreplace")):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors=errors)


def _front_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="fieldguide",
        description=tr("Field Guide: with no words the window opens; with words it answers here."),
        epilog=tr("'fieldguide COMMAND --help' tells more about one command."),
    )
    parser.add_argument("command", choices=list(COMMANDS), help=tr("what to do"))
    parser.add_argument("--version", action="version", version=f"Field Guide {__version__}")
    return parser
