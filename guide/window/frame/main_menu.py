"""Builds the main menu: *Hide now*, and the actions that are in the menu."""

from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QCursor, QShowEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from guide.i18n import tr
from guide.window.frame.actions import action_defs


class MainMenu(QMenu):
    """The main menu, with an item for each action that is defined with `in_menu`.

    Where it would cover a widget that it keeps clear of, it has only the items that fit below the widget, and
    the item "More…" for the others. Qt scrolls only menus that are as high as the screen.
    """

    def __init__(self, parent: QWidget, actions: dict[str, QAction]) -> None:
        super().__init__(parent)
        self._uncovered: QWidget | None = None
        self._hide = actions["hide"]
        self._first = 0  # the row that the menu begins with when it is next shown
        self._rows: list[QAction | None] = []  # None is a line between items
        for definition in action_defs():
            if definition.id in ("look", "hide"):
                self._rows.append(None)
            if definition.in_menu and definition.id != "hide":
                self._rows.append(actions[definition.id])
        self._more = QAction(tr("More…"), parent)  # `clear` deletes what belongs to the menu
        self._fill(self._rows)
        self.aboutToShow.connect(self._fit)
        # Not the signal of the action, which Qt disconnects from a menu when the menu is cleared.
        self.triggered.connect(self._open_rest)

    def keep_clear_of(self, widget: QWidget) -> None:
        """Open beside a widget from now on, never over it."""
        self._uncovered = widget

    def belong_to(self, button: QToolButton) -> None:
        """Be the menu of `button`, which is drawn as the mouse has it once the menu has closed."""
        button.setMenu(self)
        # Once all is closed: Qt tells the button nothing of where the mouse went while the menu was open.
        self.aboutToHide.connect(partial(_show_pointer, button), Qt.ConnectionType.QueuedConnection)

    def showEvent(self, event: QShowEvent) -> None:
        """Move away from the widget to keep clear of; on a low screen Qt moves a long menu up, over it."""
        super().showEvent(event)
        self.resize(self.size().boundedTo(self._room().size()))  # rather cut keys than items off
        if (place := self._place(self.size())) is not None:  # the corner of the screen counts as False
            self.move(place)

    def _fill(self, rows: list[QAction | None]) -> None:
        self.clear()
        self.addAction(self._hide)  # first, because this is nearest
        self.addSeparator()
        for row in rows:
            if row:
                self.addAction(row)
            else:
                self.addSeparator()

    def _fit(self) -> None:
        """Fill the menu from the row `_first` on, as far as there is a place for it."""
        rows, self._first = self._rows[self._first :], 0
        self._fill(rows)
        self._show_keys()
        shown = len(rows)
        while self._place(self.sizeHint()) is None and shown > 1:
            shown -= 1
            self._fill([*rows[:shown], self._more])
        self._more.setData(len(self._rows) - len(rows) + shown)

    def _show_keys(self) -> None:
        """Show the keys of the items, unless the screen is too narrow for words and keys."""
        for shown in (True, False):
            for action in self.actions():
                action.setShortcutVisibleInContextMenu(shown)
            if self.sizeHint().width() <= self._room().width():
                return

    def _open_rest(self, chosen: QAction) -> None:
        if chosen is not self._more:
            return
        self._first = self._more.data()
        # Later, because the menu is still closing.
        QTimer.singleShot(0, self, self._reopen)

    def _reopen(self) -> None:
        self.popup(self.pos())

    def _place(self, size: QSize) -> QPoint | None:
        """Return where the menu, of `size`, keeps clear of the widget, or None if it is nowhere."""
        if not self._uncovered or not self._uncovered.isVisible():
            return self.pos()
        kept = QRect(self._uncovered.mapToGlobal(QPoint()), self._uncovered.size())
        screen = self._room()
        size = size.boundedTo(QSize(screen.width(), size.height()))
        beside = [QPoint(x, self.y()) for x in (kept.left() - size.width(), kept.right() + 1)]
        for place in (
            self.pos(),
            *beside,
            *(QPoint(x, screen.top()) for x in (beside[0].x(), beside[1].x())),
            QPoint(self.x(), kept.bottom() + 1),
            QPoint(screen.left(), kept.bottom() + 1),
        ):
            there = QRect(place, size)
            if screen.contains(there) and not there.intersects(kept):
                return place
        return None

    def _room(self) -> QRect:
        return self.screen().availableGeometry().adjusted(2, 2, -2, -2)  # Qt keeps menus off the edge


def _show_pointer(button: QToolButton) -> None:
    is_over = button.rect().contains(button.mapFromGlobal(QCursor.pos()))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, is_over)
    button.update()
