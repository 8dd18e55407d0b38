"""Shows the pages that were read since the start, as a menu of the buttons Back and Forward."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from guide.i18n import tr
from guide.window.widgets.plain_text import button_text

Style = Qt.ToolButtonStyle
BESIDE = 4  # pixels that Qt leaves between an icon and the words beside it
MOST = 15  # pages; a longer menu would not fit a small screen


class PagesMenu(QMenu):
    """A menu with a row for each page. `pageChosen` carries the name of the page that was chosen.

    Whoever handles `aboutToShow` must fill the menu by `show_pages`.
    """

    pageChosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Pages read since the start"))
        self.triggered.connect(self._choose)

    def show_pages(self, pages: Iterable[tuple[str, str]]) -> None:
        """Show a row for each page, given as its name and its title."""
        self.clear()
        for name, title in list(pages)[:MOST]:
            self.addAction(button_text(title, 60)).setData(name)
        if self.isEmpty():
            self.addAction(tr("No other page was read yet")).setEnabled(False)

    def _choose(self, action: QAction) -> None:
        self.pageChosen.emit(action.data())


class HistoryButton(QToolButton):
    """A button whose menu opens by a long press, a right click, Alt+Down, or the Menu key.

    Its words stand beside its icon only where `show_words` lets them.
    """

    @property
    def width_of_words(self) -> int:
        """The pixels that the words take beside the icon."""
        return self.fontMetrics().horizontalAdvance(f"  {self.text()}") + BESIDE

    @property
    def bare_width(self) -> int:
        """The pixels that the button needs without its words."""
        has_words = self.toolButtonStyle() == Style.ToolButtonTextBesideIcon
        return self.sizeHint().width() - (self.width_of_words if has_words else 0)

    def show_words(self, *, are_shown: bool) -> None:
        """Show the words beside the icon, or the icon alone."""
        self.setToolButtonStyle(Style.ToolButtonTextBesideIcon if are_shown else Style.ToolButtonIconOnly)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu on Alt+Down; other keys are those of a button."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self._open_menu()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, _event: QContextMenuEvent) -> None:
        """Open the menu."""
        self._open_menu()

    def _open_menu(self) -> None:
        # Not `showMenu`, which would hold Python's lock until the menu closes, and stop all threads.
        self.menu().popup(self.mapToGlobal(self.rect().bottomLeft() + QPoint(0, 1)))
