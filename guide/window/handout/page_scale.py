"""Defines what a preview draws, and how many pixels of a screen are an inch."""

from typing import Protocol

from PySide6.QtGui import QPainter, QScreen

UNITS = 720  # units per inch: PaperPages.draw draws in units of 1/720 inch
PLAUSIBLE_DPI = (60, 300)  # pixels per inch; a screen that reports other values has no known size


class PaperPages(Protocol):
    """Pages that can be drawn.

    `width` and `height` are those of a page, in inches. `draw` draws the page `number`, which counts from 0,
    in units of 1/720 inch.
    """

    @property
    def width(self) -> float: ...
    @property
    def height(self) -> float: ...
    @property
    def count(self) -> int: ...
    def draw(self, painter: QPainter, number: int) -> None: ...


def true_dpi(screen: QScreen) -> float:
    """Return the pixels per inch of `screen`: the physical value if plausible, else the logical value."""
    physical = screen.physicalDotsPerInch()
    return physical if PLAUSIBLE_DPI[0] <= physical <= PLAUSIBLE_DPI[1] else screen.logicalDotsPerInch()
