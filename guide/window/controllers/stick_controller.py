"""Copying this guide to another stick: the bar for it is made when it is first asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from guide.window.stick.stick_bar import StickBar


class StickController:
    """Owns the bar that copies to a stick; `insert_bar` places it in the window."""

    def __init__(self, insert_bar: Callable[[QWidget], None], quick_exit: Callable[[], None]) -> None:
        self._insert_bar, self._quick_exit = insert_bar, quick_exit
        self.bar: StickBar | None = None  # until it is first asked for

    def ask(self) -> None:
        """Show the bar, which asks for a stick and copies to it."""
        # Imported late: most runs never copy.
        from guide.window.stick.stick_bar import StickBar  # noqa: PLC0415

        if self.bar is None:
            self.bar = StickBar(self._quick_exit)
            self._insert_bar(self.bar)
        self.bar.ask()

    def end(self) -> None:
        """Stop a copy that is being written, and block until what was written of it is removed."""
        if self.bar:
            self.bar.end()
