"""Builds the buttons of the top bar, each of which triggers an action of the window."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap, QPolygonF
from PySide6.QtWidgets import QToolButton

from guide.i18n import tr
from guide.window.frame.pages_menu import HistoryButton, PagesMenu
from guide.window.theme.appearance import Appearance

ARROW = 14  # pixels at 100 %


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


def show_arrow(button: QToolButton, appearance: Appearance, *, to_left: bool) -> None:
    """Set an arrow as the icon of a button. The arrow is fainter while the button is disabled."""
    icon = QIcon(_arrow_pixmap(appearance, "text", to_left=to_left))
    icon.addPixmap(_arrow_pixmap(appearance, "disabled", to_left=to_left), QIcon.Mode.Disabled)
    button.setIcon(icon)
    button.setIconSize(QSize(appearance.px(ARROW), appearance.px(ARROW)))


def _arrow_pixmap(appearance: Appearance, token: str, *, to_left: bool) -> QPixmap:
    """Return a picture of a triangle in the colour `token`. The bundled font has no arrow."""
    side = appearance.px(ARROW)
    pixmap = QPixmap(side * 2, side * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    tip, base = (0.15 * side, 0.85 * side) if to_left else (0.85 * side, 0.15 * side)
    triangle = QPolygonF([QPointF(tip, side / 2), QPointF(base, 0.1 * side), QPointF(base, 0.9 * side)])
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(appearance.color(token))
    painter.drawPolygon(triangle)
    painter.end()
    return pixmap
