"""Stands for a part of Shiboken that only describes functions of Qt, and loads that part when it is used."""

from importlib import import_module


def __getattr__(name: str) -> object:
    if name.startswith("__"):
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}_when_used"), name)
