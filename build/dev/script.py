"""The words of dev.py, and the functions for those that start the guide or the benchmark."""

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


class Word(NamedTuple):
    """A word of dev.py: the module with the function of that name, what may follow the word, what it does."""

    module: str
    options: str
    purpose: str


WORDS = {
    "run": Word("dev.script", "[WORDS ...]", "open the guide, or answer WORDS (list, show, search ...) here"),
    "check": Word("dev.script", "[FOLDER] [--json]", "check the content and name every mistake in it"),
    "test": Word("dev.gate", "", "run the whole gate: lint, types, contracts, content, bundle, tests"),
    "endure": Word("dev.gate", "[PYTEST WORDS ...]", "run every endurance test at full length, 45 minutes"),
    "bundle": Word("freeze.bundle", "", "build the program into dist/, start it once and print its size"),
    "release": Word("release.release", "[--help ...]", "make and check the folder for a stick, and its zip"),
    "sbom": Word("release.release_documents", "", "write the bill of materials of the program built last"),
    "audit": Word("dev.audit", "[--offline-ok]", "ask whether the locked versions have known weak spots"),
    "bench": Word(
        "dev.script", "[--help ...]", "measure starts, search and window beside their rivals, 20 minutes"
    ),
}


def main(words: Sequence[str]) -> int:
    """Run one command line and return the exit code."""
    try:
        name, *rest = words or [""]
        if name in WORDS and (WORDS[name].options or not rest):
            function = getattr(import_module(WORDS[name].module), name)
            return int(function(Environment(Path(__file__).resolve().parents[2]), rest))
    except BuildError as error:
        notify(str(error))
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    lines = (f"  {name + ' ' + word.options:<26} {word.purpose}" for name, word in WORDS.items())
    notify("\n".join(["usage: python3 build/dev.py WORD ...", *lines]))
    return 2


def run(environment: Environment, words: Sequence[str]) -> int:
    """Open the window, or answer words in the terminal; return the program's exit code."""
    if words:
        return _answer(environment, *words)
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in names):
        return _answer(environment, "list", reason=NO_DISPLAY)
    if environment.prepare(Level.RUN, QT):
        return _answer(environment, "list", reason=UNTIL_THEN)
    # A display may be named but not answer: Qt finds that out.
    code = run_window(environment.command(*PROGRAM), environment.variables())
    return _answer(environment, "list", reason=NO_DISPLAY) if code is None else code


def check(environment: Environment, words: Sequence[str]) -> int:
    """Check the content; return the program's exit code."""
    return _answer(environment, "check", *words)


def bench(environment: Environment, words: Sequence[str]) -> int:
    """Run the benchmark; return its exit code."""
    environment.prepare(Level.DEVELOP, BUILDING)
    variables = environment.variables(environment.root / "build")
    return run_child(environment.command("-m", "bench", *words), variables)


def _answer(environment: Environment, *words: str, reason: str = "") -> int:
    environment.prepare(Level.RUN)
    if reason:
        notify(reason)
    return run_child(environment.command(*PROGRAM, *words), environment.variables())
