"""Builds the main menu: *Hide now*, the actions that are in the menu, and the choice of colours."""

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from guide.i18n import tr
from guide.settings import ThemeChoice
from guide.window.frame.actions import action_defs
from guide.window.theme.theme import Theme


class MainMenu(QMenu):
    """The main menu, with an item for each action that is defined with `in_menu`."""

    def __init__(self, parent: QWidget, actions: dict[str, QAction], theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        # First, because in large text the open menu covers the "Hide now" button with this item.
        self.addAction(actions["hide"])
        self.addSeparator()
        for definition in action_defs():
            if definition.id == "shortcuts":
                self._add_themes()
            if definition.id == "hide":
                self.addSeparator()
            elif definition.in_menu:
                self.addAction(actions[definition.id])

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
