"""Builds the buttons of the top bar, each of which triggers an action of the window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from guide.i18n import tr
from guide.window.frame.pages_menu import HistoryButton, PagesMenu


def bar_button(action: QAction, text: str, *, plain: bool = False) -> QToolButton:
    """Return a button that triggers `action`, and is disabled while the action is disabled.

    `plain` selects the style without a border.
    """
    button = QToolButton()
    _connect(button, action, text, plain=plain)
    return button


def history_button(action: QAction, menu: PagesMenu) -> HistoryButton:
    """Return a button with an arrow that triggers `action`, and opens `menu` by a long press."""
    button = HistoryButton()
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.DelayedPopup)
    _connect(button, action, action.text(), plain=True)
    more, keys = tr("Hold it for the pages read since the start."), action.shortcut().toString()
    button.setAccessibleDescription(f"{keys}. {more}")
    return button


def _connect(button: QToolButton, action: QAction, text: str, *, plain: bool) -> None:
    button.setText(text)
    button.setProperty("plain", plain)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAccessibleName(action.text())
    button.setAccessibleDescription(action.shortcut().toString())
    button.clicked.connect(action.trigger)
    button.setEnabled(action.isEnabled())
    action.enabledChanged.connect(button.setEnabled)
