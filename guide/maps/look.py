"""Defines what a map needs to know of where it is drawn: colours and the size of its strokes."""

from typing import Protocol

from PySide6.QtGui import QColor


class Look(Protocol):
    """The colours of a map, by their names in the theme, and its scale. The window's `Appearance` is one."""

    @property
    def scale(self) -> float:
        """The size of patterns and strokes; 100 is a pixel of the screen for each of theirs."""
        ...

    def color(self, name: str) -> QColor:
        """Return a colour by its name."""
        ...

    def ink(self, name: str) -> QColor:
        """Return the colour of the lines of a pattern by its name."""
        ...
