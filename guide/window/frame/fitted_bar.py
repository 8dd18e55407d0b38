"""Keeps what a bar shows fitted to its width."""

from abc import abstractmethod

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame


class FittedBar(QFrame):
    """A bar that shows what fits its width, also after its text has got another size."""

    @abstractmethod
    def fit(self) -> None:
        """Show what fits now."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what fits the new width."""
        super().resizeEvent(event)
        self.fit()

    def event(self, event: QEvent) -> bool:
        """Show what fits when the parts of the bar have got another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().event(event)
