"""Writes text to a terminal so that it can't obey, hide or reorder anything in it."""

import os
from contextlib import suppress
from typing import TextIO

from guide.blocks.isolates import isolated
from guide.content.safe_text import escape_hidden


class TerminalStream:
    """A text stream for a terminal, with the methods of the stream that it wraps.

    All that the program prints goes through it, since a file's name, an argument or a text may hold a
    character that a terminal obeys. If `is_optional` is true, a text that can't be written is lost without
    an error: a full or closed standard error must not change the answer of a command.
    """

    def __init__(self, stream: TextIO, *, is_optional: bool = False) -> None:
        self._stream, self._is_optional = stream, is_optional

    def write(self, text: str) -> int:
        """Write a text with hidden characters as their codes, and with isolated numbers.

        Line feeds are written as they are, and so is a carriage return that is written alone.
        """
        if text != "\r":
            text = "\n".join(isolated(escape_hidden(line)) for line in text.split("\n"))
        try:
            return self._stream.write(text)
        except OSError:
            if not self._is_optional:
                raise
            discard(self._stream)
            return len(text)

    def flush(self) -> None:
        """Write what is buffered."""
        try:
            self._stream.flush()
        except OSError:
            if not self._is_optional:
                raise
            discard(self._stream)

    def __getattr__(self, name: str) -> object:
        """Return an attribute of the wrapped stream."""
        return getattr(self._stream, name)


def discard(stream: TextIO) -> None:
    """Point a standard stream to nowhere, so that Python does not fail to write the rest when it ends."""
    with suppress(OSError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
