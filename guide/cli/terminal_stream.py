"""Writes text to a terminal so that it can't obey, hide or reorder anything in it."""

from typing import TextIO

from guide.blocks.isolates import isolated
from guide.content.safe_text import escape_hidden


class TerminalStream:
    """A text stream for a terminal, with the methods of the stream that it wraps.

    All that the program prints goes through it, since a file's name, an argument or a text may hold a
    character that a terminal obeys.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write a text with hidden characters as their codes, and with isolated numbers.

        Line feeds are written as they are, and so is a carriage return that is written alone.
        """
        if text != "\r":
            text = "\n".join(isolated(escape_hidden(line)) for line in text.split("\n"))
        return self._stream.write(text)

    def __getattr__(self, name: str) -> object:
        """Return an attribute of the wrapped stream."""
        return getattr(self._stream, name)
