"""The way to a copy of this guide on another stick; what makes one is loaded when it is asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from guide.window.stick.stick_bar import StickBar


class Sticks(QWidget):
    """The place of the bar that tells of a copy; empty until the first is asked for."""

    def __init__(self, leave: Callable[[], None]) -> None:
        super().__init__()
        self._leave = leave
        self.bar: StickBar | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def ask(self) -> None:
        """Ask which stick, and copy this guide to it."""
        from guide.window.stick.stick_bar import StickBar  # noqa: PLC0415

        if self.bar is None:
            self.bar = StickBar(self._leave)
            self._layout.addWidget(self.bar)
        self.bar.ask()

    def end(self) -> None:
        """Stop a copy that is being made, and wait until it is taken away."""
        if self.bar:
            self.bar.end()
