"""Runs the commands of dev.py, and implements those that start the guide or the benchmark."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from dev.console import BuildError, notify
from dev.environment import Environment, Level
from dev.packages import BUILDING, QT
from dev.run_child import INTERRUPTED, run_child, run_window

NO_DISPLAY = "No display was found, so Field Guide answers here in the terminal."
UNTIL_THEN = "Until then, Field Guide answers here in the terminal."
PROGRAM = ("-B", "-m", "guide")  # -B: a start leaves no compiled files behind


class Command(NamedTuple):
    """A command of dev.py: the module with a function of the command's name, and two texts for the usage."""

    module: str
    arguments: str
    purpose: str


COMMANDS = {
    "run": Command(
        "dev.script", "[WORDS ...]", "open the guide, or answer WORDS (list, show, search ...) here"
    ),
    "check": Command("dev.script", "[FOLDER] [--json]", "check the content and name every mistake in it"),
    "test": Command("dev.gate", "", "run the whole gate: sizes, lint, types, content, bundle, tests"),
    "endure": Command("dev.gate", "[PYTEST WORDS ...]", "run every test at full length, more than an hour"),
    "wine": Command(
        "dev.wine", "[PYTEST WORDS ...]", "build the program for Windows under Wine, and drive it, to test"
    ),
    "bundle": Command("freeze.bundle", "", "build the program into dist/, start it once and print its size"),
    "release": Command(
        "release.release", "[--help ...]", "make and check the folder for a stick, and its zip"
    ),
    "sbom": Command("release.release_documents", "", "write the bill of materials of the program built last"),
    "audit": Command("dev.audit", "[--offline-ok]", "ask whether the locked versions have known weak spots"),
    "bench": Command(
        "dev.script", "[--help ...]", "measure starts, search and window beside their rivals, 20 minutes"
    ),
}


def main(arguments: Sequence[str]) -> int:
    """Run one command; `arguments` are the command-line arguments. Return the exit code."""
    try:
        name, *own_arguments = arguments or [""]
        if name in COMMANDS and (COMMANDS[name].arguments or not own_arguments):
            function = getattr(import_module(COMMANDS[name].module), name)
            return int(function(Environment(Path(__file__).resolve().parents[2]), own_arguments))
    except BuildError as error:
        notify(str(error))
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    lines = (f"  {name + ' ' + each.arguments:<26} {each.purpose}" for name, each in COMMANDS.items())
    usage = "\n".join(["usage: python3 build/dev.py WORD ...", *lines])
    if arguments in (["--help"], ["-h"]):
        print(usage)
        return 0
    notify(usage)
    return 2


def run(environment: Environment, arguments: Sequence[str]) -> int:
    """Open the window; with arguments, or if no display works, run the program in the terminal.

    `arguments` are the command-line arguments, which go to the program. Return the exit code.
    """
    if arguments:
        return _run_in_terminal(environment, *arguments)
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in names):
        return _run_in_terminal(environment, "list", reason=NO_DISPLAY)
    if environment.prepare(Level.RUN, QT):
        return _run_in_terminal(environment, "list", reason=UNTIL_THEN)
    # The environment may name a display that does not work, which only Qt finds out.
    code = run_window(environment.command(*PROGRAM), environment.variables())
    return _run_in_terminal(environment, "list", reason=NO_DISPLAY) if code is None else code


def check(environment: Environment, arguments: Sequence[str]) -> int:
    """Check the content; `arguments` are the command-line arguments. Return the exit code."""
    return _run_in_terminal(environment, "check", *arguments)


def bench(environment: Environment, arguments: Sequence[str]) -> int:
    """Run the benchmark; `arguments` are the command-line arguments. Return the exit code."""
    environment.prepare(Level.DEVELOP, BUILDING)
    variables = environment.variables(environment.root / "build")
    return run_child(environment.command("-m", "bench", *arguments), variables)


def _run_in_terminal(environment: Environment, *arguments: str, reason: str = "") -> int:
    """Print `reason` if there is one, run a command of the program here, and return the exit code."""
    environment.prepare(Level.RUN)
    if reason:
        notify(reason)
    called = {"FIELDGUIDE_CALLED": "python3 build/dev.py run"}  # how the program's hints name its commands
    return run_child(environment.command(*PROGRAM, *arguments), {**environment.variables(), **called})
