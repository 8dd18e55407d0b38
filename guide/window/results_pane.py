"""The results pane: what was found, best first, or what to do where nothing was."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QProgressBar,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from guide.content.model import Entry
from guide.render.labels import entry_label
from guide.search.results import Results, SearchResult
from guide.window.look import BODY, SMALL, Look
from guide.window.painting import RowText, focus_ring, font_of
from guide.window.results_model import ResultsModel
from guide.window.urgent_lines import UrgentButton, line_of
from guide.words import tr, trn

_EDGE = 16

Subtitle = Callable[[Entry], str]


class ResultsDelegate(QStyledItemDelegate):
    """Draws a result: title, kind and strategy, snippet; hit words marked."""

    def __init__(self, view: QListView, strategy_names: Subtitle) -> None:
        super().__init__(view)
        self.look = Look()
        self._view = view
        self._strategy_names = strategy_names

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = self._view.viewport().width()
        inner = width - 2 * self.look.px(_EDGE)
        texts = self._texts(index.data(Qt.ItemDataRole.UserRole), option)
        return QSize(width, sum(text.height(inner) for text in texts) + self.look.px(26))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = self.look
        painter.save()
        self._background(painter, option)
        place = option.rect.adjusted(look.px(_EDGE), look.px(12), -look.px(_EDGE), 0)
        for text in self._texts(index.data(Qt.ItemDataRole.UserRole), option):
            text.paint(painter, place)
            place.setTop(place.top() + text.height(place.width()))
        painter.restore()

    def _background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        look, rect = self.look, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.color("weak"))
            painter.fillRect(QRect(rect.left(), rect.top(), look.px(3), rect.height()), look.color("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.color("side"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.color("line"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, rect, look.color("focus"), look.px(4))

    def _texts(self, result: SearchResult, option: QStyleOptionViewItem) -> tuple[RowText, ...]:
        look = self.look
        entry, text = result.entry, look.color("text")
        subtitle = " · ".join(filter(None, (entry_label(entry), self._strategy_names(entry))))
        small = font_of(option.font, look.px(SMALL))
        title = font_of(option.font, look.px(BODY), bold=True)
        mark = look.color("mark")
        return (
            RowText(result.heading.text, title, text, 2, result.heading.marks, mark),
            RowText(subtitle, small, look.color("muted"), 1),
            RowText(
                result.snippet.text, font_of(option.font, look.px(14)), text, 3, result.snippet.marks, mark
            ),
        )


class ResultsView(QListView):
    """The list of results; Enter opens, Up on the first row goes back to the search box."""

    enterPressed = Signal(QModelIndex)
    leftAtTop = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the rows anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of a list of results; all else is the list's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.enterPressed.emit(self.currentIndex())
        elif event.text() == "/":
            event.ignore()  # the window's key for the search box
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.leftAtTop.emit()
        else:
            super().keyPressEvent(event)


class ResultsPane(QFrame):
    """Shows results and says which one is looked at or opened."""

    rowLookedAt = Signal(int)
    rowOpened = Signal(int)
    lineChosen = Signal(str)

    def __init__(self, strategy_names: Subtitle) -> None:
        super().__init__()
        self.setObjectName("resultsPane")
        self.model = ResultsModel(strategy_names)
        self.view = ResultsView()
        self._delegate = ResultsDelegate(self.view, strategy_names)
        self._place = ""
        self._urgent = QVBoxLayout()
        self._urgent_shown: tuple[Entry, ...] = ()
        self._urgent_buttons: list[UrgentButton] = []
        self._count = QLabel()
        self._hint = QLabel()
        self._busy = QProgressBar()
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        view.setAccessibleName(tr("Results"))
        self._count.setProperty("role", "small")
        self._count.setContentsMargins(_EDGE, 10, _EDGE, 8)
        self._hint.setObjectName("hint")
        self._hint.setWordWrap(True)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName(tr("Getting the search ready"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._urgent.setContentsMargins(8, 0, 8, 0)
        self._urgent.setSpacing(0)
        layout.addWidget(self._busy)
        layout.addLayout(self._urgent)
        layout.addWidget(self._count)
        layout.addWidget(self._hint)
        layout.addWidget(view, stretch=1)
        layout.addStretch(0)

    def _connect(self) -> None:
        self.view.clicked.connect(self._opened)
        self.view.enterPressed.connect(self._opened)
        self.view.selectionModel().currentChanged.connect(self._looked_at)

    def apply(self, look: Look) -> None:
        """Take another look."""
        self._delegate.look = look
        self.view.scheduleDelayedItemsLayout()

    def show_results(self, results: Results) -> None:
        """Show the answer to a query, or what to do where nothing was found."""
        self.model.show(results.results)
        self._show_urgent(results.urgent)
        number = len(results.results)
        count = trn("{number} result", "{number} results", number)
        self._count.setText(
            tr("{count} in {place}", count=count, place=self._place) if self._place else count
        )
        self._hint.setText(
            tr(
                "Nothing was found.\n\nTry fewer words, or other words for the same thing. "
                "The contents show all pages; the numbers are below."
            )
        )
        self._arrange_for(found=number > 0, busy=False)
        self._announce(self._count.text() if number else self._hint.text())

    def _show_urgent(self, lines: tuple[Entry, ...]) -> None:
        """Show the lines to call above all results."""
        if lines == self._urgent_shown:
            return
        self._urgent_shown = lines
        for old in self._urgent_buttons:
            self._urgent.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self._urgent_buttons = [UrgentButton(line_of(line)) for line in lines]
        for button in self._urgent_buttons:
            button.chosen.connect(self.lineChosen)
            self._urgent.addWidget(button)

    def _announce(self, words: str) -> None:
        """Have a screen reader say what changed, without moving the keyboard."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def use_place(self, name: str) -> None:
        """Say from now on to which place the results are limited; "" where to none."""
        self._place = name

    def clear(self) -> None:
        """Forget the results; nothing in them can be opened any more."""
        self.model.show(())
        self._show_urgent(())

    def show_failed(self) -> None:
        """Say that there is no search in this run."""
        self._hint.setText(
            tr("The search could not be made ready. The contents show all pages; a new start may help.")
        )
        self._arrange_for(found=False, busy=False)

    def show_busy(self) -> None:
        """Say that the search is not ready yet; what was typed is kept."""
        self._hint.setText(tr("Getting the search ready. The pages can be read meanwhile."))
        self._arrange_for(found=False, busy=True)

    def select_row(self, row: int) -> None:
        """Make a row the current one, as it is shown already: nobody is told."""
        with QSignalBlocker(self):
            self.view.setCurrentIndex(self.model.index(row, 0))

    def _arrange_for(self, *, found: bool, busy: bool) -> None:
        self._busy.setVisible(busy)
        self._count.setVisible(found)
        self._hint.setVisible(not found)
        self.view.setVisible(found)

    def _opened(self, index: QModelIndex) -> None:
        self.rowOpened.emit(index.row())

    def _looked_at(self, current: QModelIndex) -> None:
        if current.isValid():
            self.rowLookedAt.emit(current.row())
