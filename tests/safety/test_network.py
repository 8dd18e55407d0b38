"""Once closed, nothing in the process opens a network: not by an import, not by a back door to the module."""

import pytest

from guide.safety.network import NETWORK_MODULES

from .conftest import PYTHONS

CLOSED = "from guide.safety.lockdown import lock_down\nlock_down()\n"
# Loads the module itself, past sys.modules, and asks it for everything that leads out.
BACK_DOOR = """
from importlib import machinery, util

finders = (machinery.BuiltinImporter, machinery.PathFinder)
spec = next(filter(None, (finder.find_spec("_socket") for finder in finders)))
_socket = util.module_from_spec(spec)
spec.loader.exec_module(_socket)
asks = {
    "socket": lambda: _socket.socket(),
    "getaddrinfo": lambda: _socket.getaddrinfo("localhost", 9),
    "gethostname": lambda: _socket.gethostname(),
    "gethostbyname": lambda: _socket.gethostbyname("localhost"),
}
for name, ask in asks.items():
    try:
        ask()
        print(name, "was let through")
    except PermissionError as error:
        print(name, error)
"""

# Names each module whose import fails as if it were not there.
IMPORT_EACH = """
import importlib, os
for name in os.environ["NAMES"].split():
    try:
        importlib.import_module(name)
    except ModuleNotFoundError:
        print(name)
"""
# What of the standard library the program and its packages use or may come to use.
STILL_THERE = """
import argparse, difflib, gettext, hashlib, hmac, json, logging, pickle, random, selectors, subprocess, tempfile, uuid
assert hashlib.sha256(b"").hexdigest().startswith("e3b0c442")
assert hashlib.blake2b(b"").hexdigest().startswith("786a02f7")
print("there")
"""


@pytest.mark.parametrize("which", PYTHONS)
def test_no_way_can_be_imported(python, which):
    ask = "from guide.safety.network import importable_network_modules\nprint(importable_network_modules())\n"
    done = python(CLOSED + ask, which=which)
    assert done.stdout == "[]\n", done.stderr


def test_without_the_guard_they_can(python):
    """The positive control: the same question finds them where nothing was closed."""
    output = python(
        "from guide.safety.network import importable_network_modules\nprint(*importable_network_modules())"
    )
    assert {"socket", "ssl", "http.client", "urllib.request"} <= set(output.stdout.split()), output.stderr
    done = python(BACK_DOOR)
    assert done.stdout.splitlines()[:1] == ["socket was let through"], done.stderr


def test_an_import_fails_as_if_it_were_not_there(python):
    done = python(f"{CLOSED}{IMPORT_EACH}", NAMES=" ".join(NETWORK_MODULES))
    assert done.stdout.split() == [*NETWORK_MODULES], done.stderr


@pytest.mark.parametrize("which", PYTHONS)
def test_the_back_door_is_refused_with_a_sentence(python, which):
    done = python(CLOSED + BACK_DOOR, which=which)
    lines = done.stdout.splitlines()
    assert len(lines) == 4, done.stderr
    assert all("Field Guide uses no network: socket." in line for line in lines)


@pytest.mark.parametrize("which", PYTHONS)
def test_what_the_program_needs_is_still_there(python, which):
    done = python(CLOSED + STILL_THERE, which=which)
    assert done.stdout == "there\n", done.stderr


def test_somebody_elses_python_keeps_its_network(python):
    done = python(
        "from guide.__main__ import main\nmain(['--version'])\nimport socket\nsocket.socket().close()"
    )
    assert done.returncode == 0, done.stderr


def test_qts_network_is_closed_in_both_spellings(python):
    for line in ("import PySide6.QtNetwork", "from PySide6 import QtNetwork"):
        done = python(f"{CLOSED}{line}")
        assert "ModuleNotFoundError" in done.stderr, line
