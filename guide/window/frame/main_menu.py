"""Builds the main menu: *Hide now*, and the actions that are in the menu."""

from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QCursor, QShowEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from guide.window.frame.actions import action_defs


class MainMenu(QMenu):
    """The main menu, with an item for each action that is defined with `in_menu`."""

    def __init__(self, parent: QWidget, actions: dict[str, QAction]) -> None:
        super().__init__(parent)
        self._uncovered: QWidget | None = None
        # First, because in large text the open menu covers the "Hide now" button, and then this is nearest.
        self.addAction(actions["hide"])
        self.addSeparator()
        for definition in action_defs():
            if definition.id in ("look", "hide"):
                self.addSeparator()
            if definition.id == "hide":
                continue
            if definition.in_menu:
                self.addAction(actions[definition.id])

    def keep_clear_of(self, widget: QWidget) -> None:
        """Open beside a widget from now on, never over it, as far as the screen has room."""
        self._uncovered = widget

    def belong_to(self, button: QToolButton) -> None:
        """Be the menu of `button`, which is drawn as the mouse has it once the menu has closed."""
        button.setMenu(self)
        # Once all is closed: Qt tells the button nothing of where the mouse went while the menu was open.
        self.aboutToHide.connect(partial(_show_pointer, button), Qt.ConnectionType.QueuedConnection)

    def showEvent(self, event: QShowEvent) -> None:
        """Move away from the widget to keep clear of; on a low screen Qt moves a long menu up, over it."""
        super().showEvent(event)
        if not self._uncovered or not self._uncovered.isVisible():
            return
        kept = QRect(self._uncovered.mapToGlobal(QPoint()), self._uncovered.size())
        screen = self.screen().availableGeometry()
        beside = [QPoint(x, self.y()) for x in (kept.left() - self.width(), kept.right() + 1)]
        places = [
            self.pos(),
            *beside,
            QPoint(self.x(), kept.bottom() + 1),
            QPoint(screen.left(), kept.bottom() + 1),
        ]
        for place in places:
            there = QRect(place, self.size())
            if screen.contains(there) and not there.intersects(kept):
                self.move(place)
                return


def _show_pointer(button: QToolButton) -> None:
    is_over = button.rect().contains(button.mapFromGlobal(QCursor.pos()))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, is_over)
    button.update()
