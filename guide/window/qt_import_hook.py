"""Removes the import hook of PySide6. Import this module first, because later imports are faster without it.

PySide6 replaces Python's import function by one that searches the source of each module for the word
"PySide6", in case the module uses the snake_case names of Qt. No module of this program uses them, and the
search takes a large part of the time to start.
"""

import builtins

import PySide6.QtCore  # noqa: F401 - this import installs the hook

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
