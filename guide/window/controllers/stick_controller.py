"""The way to a copy of this guide on another stick; what makes one is loaded when it is asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from guide.paths import is_standalone

if TYPE_CHECKING:
    from guide.window.stick.stick_bar import StickBar


class StickController:
    """Makes the bar that tells of a copy when the first is asked for, and has it put in its place."""

    def __init__(self, action: QAction, put: Callable[[QWidget], None], leave: Callable[[], None]) -> None:
        self._put, self._leave = put, leave
        self.bar: StickBar | None = None
        action.setEnabled(is_standalone())
        action.triggered.connect(self.ask)

    def ask(self) -> None:
        """Ask which stick, and copy this guide to it."""
        from guide.window.stick.stick_bar import StickBar  # noqa: PLC0415

        if self.bar is None:
            self.bar = StickBar(self._leave)
            self._put(self.bar)
        self.bar.ask()

    def end(self) -> None:
        """Stop a copy that is being made, and wait until it is taken away."""
        if self.bar:
            self.bar.end()
