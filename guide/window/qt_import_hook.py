"""Qt's bindings, made to leave all other imports alone; imported before anything else that is to be quick.

With themselves the bindings put a function of theirs in the place of Python's import. It searches each module
that is imported later for the word PySide6, in case it wants Qt's names in another spelling. None of ours
does, and it would take a good part of the start.
"""

import builtins

import PySide6.QtCore  # noqa: F401 - only now is there something to undo

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
