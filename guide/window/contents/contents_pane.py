"""Shows the tree of all pages, and the choice of a place below the tree."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
)

from guide.content.places import PlaceKind, Places
from guide.i18n import tr
from guide.render.contents import Node
from guide.window.contents.contents_delegate import ContentsDelegate
from guide.window.contents.contents_model import ContentsModel
from guide.window.contents.contents_view import ContentsView
from guide.window.contents.place_box import PlaceBox
from guide.window.widgets.plain_text import plain_label

LABEL_HEIGHT = 8  # heights of the place box: a lower pane needs the room for the tree


class ContentsPane(QFrame):
    """Shows the contents and the list of places, and emits what the user chose.

    `pageChosen` carries a target ("page" or "page#anchor"). A guide with outlines has a button for the map of
    the places.
    """

    pageChosen = Signal(str)
    pageEntered = Signal()  # Enter was pressed on the row of the open page: the page gets the focus

    def __init__(self, places: Places) -> None:
        super().__init__()
        self.setObjectName("contentsPane")
        self.has_map = any(place.outline for place in places.rows if place.kind is PlaceKind.COUNTY)
        self.map_button = QPushButton(tr("Map"))
        words = tr("Place: a county, a town or a ZIP code")
        self.place_box, self._place_label = PlaceBox(places), plain_label(words, "small")
        self.model = ContentsModel(())
        self._on_handout: frozenset[str] = frozenset()
        self._page = self._target = ""  # the open page, and the target that was chosen here
        self._revealed: list[QPersistentModelIndex] = []  # rows that were expanded to reveal the open page
        self.view = ContentsView()
        self._delegate = ContentsDelegate(self.view)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        view, layout = self.view, QVBoxLayout(self)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setItemDelegate(self._delegate)
        view.setHeaderHidden(True)
        view.setRootIsDecorated(False)
        view.setIndentation(0)
        view.setExpandsOnDoubleClick(False)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        view.setAccessibleName(tr("Contents"))
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(view)
        line = QFrame()  # so that a row that goes on below it does not look cut
        line.setObjectName("placeLine")
        line.setFixedHeight(1)
        layout.addWidget(line)
        self._place_label.setContentsMargins(14, 8, 12, 0)
        layout.addWidget(self._place_label)
        box = QHBoxLayout()
        box.setContentsMargins(12, 8, 12, 8)
        box.setSpacing(6)
        layout.addLayout(box)
        box.addWidget(self.place_box, stretch=1)
        box.addWidget(self.map_button)
        self.map_button.setVisible(self.has_map)
        self.map_button.setAccessibleDescription(tr("Choose a place on a map (F7)"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the words above the place box if the tree has room beside them."""
        super().resizeEvent(event)
        self._place_label.setVisible(self.height() >= LABEL_HEIGHT * self.place_box.sizeHint().height())

    def _connect(self) -> None:
        # "activated" is not connected: a click may emit both signals, and the page would open twice.
        self.view.clicked.connect(self._open)
        self.view.enterPressed.connect(self._enter)

    def show_contents(self, model: ContentsModel) -> None:
        """Show the tree of `model` instead of the previous tree. Expanded branches stay expanded."""
        opened = {node.text for node in self.model.nodes() if self._is_open(node)}
        self.model, self._revealed = model, []
        model.mark_on_handout(self._on_handout)
        self.view.setModel(model)
        for node in model.nodes():
            if node.text in opened:
                self.view.setExpanded(model.index_for(node), True)  # noqa: FBT003 - Qt's own

    def mark_on_handout(self, targets: frozenset[str]) -> None:
        """Show a star on the rows with these targets, which are on the hand-out."""
        self._on_handout = targets
        self.model.mark_on_handout(targets)
        self.view.scheduleDelayedItemsLayout()

    def _is_open(self, node: Node) -> bool:
        return bool(node.children) and self.view.isExpanded(self.model.index_for(node))

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self._delegate.forget_heights()
        self.view.scheduleDelayedItemsLayout()

    def select(self, page: str, *, reveal: bool) -> None:
        """Select the row of `page`. Expand the tree and scroll to the row only if `reveal` is true."""
        self._page = page
        self._target = self._target if self._target.partition("#")[0] == page else ""
        index = self.view.currentIndex()
        if not (index.isValid() and self.model.node(index).target.partition("#")[0] == page):
            index = self.model.index_of(page)
            parent = index.parent()
            if parent.isValid() and not (reveal or self.view.isExpanded(parent)):
                index = QModelIndex()
            self.view.setAutoScroll(False)
            self.view.setCurrentIndex(index)
            self.view.setAutoScroll(True)
        if reveal and index.isValid():
            self._close_others(index)
            self.view.scrollTo(index)
        elif not index.isValid():
            self.view.clearSelection()

    def _close_others(self, index: QModelIndex) -> None:
        """Collapse the rows that were expanded only to reveal other rows than that of `index`."""
        above = _rows_above(index)
        for row in self._revealed:
            if row.isValid() and row not in above:
                self.view.collapse(row)
        closed = [row for row in above if not self.view.isExpanded(row)]
        self._revealed = [row for row in self._revealed if row in above] + closed

    def _enter(self, index: QModelIndex) -> None:
        """Emit `pageEntered` if the row is that of the open page; otherwise open the row."""
        target = self.model.node(index).target
        if target and target in (self._page, self._target):
            self.pageEntered.emit()
        else:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        """Expand or collapse the row, and emit the target of the row if it has one."""
        node = self.model.node(index)
        # What the user has opened, or has chosen a row of, stays open.
        own = [QPersistentModelIndex(index), *_rows_above(index)]
        self._revealed = [row for row in self._revealed if row not in own]
        if node.children:
            self.view.setExpanded(index, not self.view.isExpanded(index))
        if node.target:
            self._target = node.target
            self.pageChosen.emit(node.target)


def _rows_above(index: QModelIndex) -> list[QPersistentModelIndex]:
    """Return the parent of the row of `index`, the parent of that, and so on."""
    above = []
    while (index := index.parent()).isValid():
        above.append(QPersistentModelIndex(index))
    return above
