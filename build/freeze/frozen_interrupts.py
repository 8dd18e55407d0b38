"""Makes Ctrl+C end the frozen program in silence, before any other of its Python code runs.

It needs no file but the program itself. Python's own beginning, of about 15 ms, comes before it.
"""

import _signal  # type: ignore[import-not-found] # a part of Python itself, where "signal" is a file


def interrupt_at_once() -> None:
    """Make Ctrl+C end the process in silence, as long as no command wants to finish its work before."""
    if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:
        _signal.signal(_signal.SIGINT, _signal.SIG_DFL)


interrupt_at_once()
