"""Qt holds the owner of a connected method weakly. Where it can't, searching failed in the standalone program."""

import ast
from importlib import import_module
from inspect import getmembers, isclass, isfunction
from pathlib import Path

import guide.window

FOLDER = Path(guide.window.__file__).parent
FILES = sorted(path for path in FOLDER.rglob("*.py") if path.name != "__init__.py")


def connected(path):
    """Return the names of all methods that a file passes to `connect`."""
    calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
    to_connect = [
        call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "connect"
    ]
    return {slot.attr for call in to_connect for slot in call.args if isinstance(slot, ast.Attribute)}


def owners(path):
    """Return the classes that a file defines."""
    name = ".".join(("guide.window", *path.relative_to(FOLDER).with_suffix("").parts))
    return [each for _, each in getmembers(import_module(name), isclass) if each.__module__ == name]


def test_what_is_connected_belongs_to_something_that_can_be_held_weakly():
    slots = {name for path in FILES for name in connected(path)}
    wrong = [
        f"{owner.__qualname__}.{name}"
        for path in FILES
        for owner in owners(path)
        if not owner.__weakrefoffset__
        for name, _ in getmembers(owner, isfunction)
        if name in slots
    ]
    assert wrong == []
