"""Builds the main menu: *Hide now*, the actions that are in the menu, and the choice of colours."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAction, QActionGroup, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from guide.i18n import tr
from guide.settings import ThemeChoice
from guide.window.frame.actions import action_defs
from guide.window.theme.theme import Theme
from guide.window.widgets.accessibility import announce


class MainMenu(QMenu):
    """The main menu, with an item for each action that is defined with `in_menu`."""

    def __init__(self, parent: QWidget, actions: dict[str, QAction], theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._uncovered: QWidget | None = None
        # First, because in large text the open menu covers the "Hide now" button, and then this is nearest.
        self.addAction(actions["hide"])
        self.addSeparator()
        for definition in action_defs():
            if definition.id == "shortcuts":
                self._add_themes()
            if definition.id == "hide":
                self.addSeparator()
            elif definition.in_menu:
                self.addAction(actions[definition.id])

    def keep_clear_of(self, widget: QWidget) -> None:
        """Open beside a widget from now on, never over it, as far as the screen has room."""
        self._uncovered = widget

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

    def _add_themes(self) -> None:
        self.addSeparator()
        group = QActionGroup(self)
        for choice, text in (
            (ThemeChoice.SYSTEM, tr("Colours as on this computer")),
            (ThemeChoice.LIGHT, tr("Light colours")),
            (ThemeChoice.DARK, tr("Dark colours")),
        ):
            action = group.addAction(text)
            action.setCheckable(True)
            action.setChecked(choice is self._theme.choice)
            action.setData(choice)
            self.addAction(action)
        group.triggered.connect(self._choose)
        self.addSeparator()

    def _choose(self, action: QAction) -> None:
        self._theme.choose(ThemeChoice(action.data()))
        announce(self, action.text())
