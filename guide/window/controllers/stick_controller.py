"""Shows the bar that copies the program to another stick, and creates the bar at the first use."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from guide.window.controllers.window_context import WindowContext

if TYPE_CHECKING:
    from guide.window.stick.stick_bar import StickBar


class StickController:
    """Owns the bar that copies to a stick; `insert_bar` inserts the bar into the window."""

    def __init__(self, insert_bar: Callable[[QWidget], None], context: WindowContext) -> None:
        self._insert_bar, self._quick_exit = insert_bar, context.quick_exit
        context.works.add(self)
        self.bar: StickBar | None = None  # until it is first shown

    def show_bar(self) -> None:
        """Show the bar in which the user chooses a stick to copy to."""
        # Imported late, because most runs never copy to a stick.
        from guide.window.stick.stick_bar import StickBar  # noqa: PLC0415

        if self.bar is None:
            self.bar = StickBar(self._quick_exit)
            self._insert_bar(self.bar)
        self.bar.choose_stick()

    @property
    def is_busy(self) -> bool:
        """Whether something is being copied."""
        return self.bar is not None and self.bar.copier.is_working

    def stop(self) -> None:
        """Stop copying, without waiting for the end."""
        if self.bar:
            self.bar.copier.stop()

    def end(self) -> None:
        """Stop copying, and block for some seconds until the unfinished copy is removed from the stick."""
        if self.bar:
            self.bar.stop_and_wait()
