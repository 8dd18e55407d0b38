"""Removes the import hook of PySide6; imported first, as every later import is faster without it.

PySide6 replaces Python's import by a function that searches each module's source for the word PySide6, in
case the module asks for snake_case names. None of ours does, and the search takes a good part of the start.
"""

import builtins

import PySide6.QtCore  # noqa: F401 - this import installs the hook

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
