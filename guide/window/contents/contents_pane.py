"""The contents pane: a tree to open pages from."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QTreeView,
    QVBoxLayout,
)

from guide.handout.handout_list import HandoutList
from guide.i18n import tr
from guide.render.contents import Node
from guide.window.contents.contents_delegate import ContentsDelegate
from guide.window.contents.contents_model import ContentsModel, Index
from guide.window.contents.place_box import PlaceBox
from guide.window.theme.appearance import Appearance
from guide.window.widgets.python_viewport import use_own_viewport


class ContentsView(QTreeView):
    """The tree itself; rows are as wide as the pane and wrap."""

    enterPressed = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        use_own_viewport(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; all else is the tree's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.enterPressed.emit(self.currentIndex())
        elif event.text() == "/":
            event.ignore()  # the window's key for the search box
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Measure anew: the selected row is bold."""
        super().currentChanged(current, previous)
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the rows anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class ContentsPane(QFrame):
    """Shows the contents and says which page was chosen."""

    pageChosen = Signal(str)
    placeChosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("contentsPane")
        self.place_box = PlaceBox()
        self._model = ContentsModel(())
        self._handout_list = HandoutList()
        self.view = ContentsView()
        self._delegate = ContentsDelegate(self.view)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        view = self.view
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setItemDelegate(self._delegate)
        view.setHeaderHidden(True)
        view.setRootIsDecorated(False)
        view.setIndentation(0)
        view.setExpandsOnDoubleClick(False)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        view.setAccessibleName(tr("Contents"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(view)
        box = QVBoxLayout()
        box.setContentsMargins(12, 4, 12, 8)
        box.addWidget(self.place_box)
        layout.addLayout(box)

    def _connect(self) -> None:
        # clicked is for the mouse, enterPressed for the keyboard: "activated" may come with both.
        self.view.clicked.connect(self._open)
        self.view.enterPressed.connect(self._open)
        self.place_box.placeChosen.connect(self.placeChosen)

    def show_contents(self, model: ContentsModel) -> None:
        """Take other contents; parts that were open stay open."""
        opened = {node.text for node in self._model.nodes() if self._is_open(node)}
        self._model = model
        model.mark_on_handout(self._handout_list)
        self.view.setModel(model)
        for node in model.nodes():
            if node.text in opened:
                self.view.setExpanded(model.index_for(node), True)  # noqa: FBT003 - Qt's own

    def mark_on_handout(self, handout_list: HandoutList) -> None:
        """Show which rows are on the hand-out."""
        self._handout_list = handout_list
        self._model.mark_on_handout(handout_list)
        self.view.scheduleDelayedItemsLayout()

    def _is_open(self, node: Node) -> bool:
        return bool(node.children) and self.view.isExpanded(self._model.index_for(node))

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._delegate.set_appearance(appearance)
        self.place_box.set_appearance(appearance)
        self.view.scheduleDelayedItemsLayout()

    def select(self, page: str, *, reveal: bool) -> None:
        """Show where a page stands; only if it is to be revealed the contents scroll and open for it."""
        index = self.view.currentIndex()
        if not (index.isValid() and self._model.node(index).target.partition("#")[0] == page):
            index = self._model.index_of(page)
            parent = index.parent()
            if parent.isValid() and not (reveal or self.view.isExpanded(parent)):
                index = QModelIndex()
            self.view.setAutoScroll(False)
            self.view.setCurrentIndex(index)
            self.view.setAutoScroll(True)
        if reveal and index.isValid():
            self.view.scrollTo(index)
        elif not index.isValid():
            self.view.clearSelection()

    def _open(self, index: QModelIndex) -> None:
        node = self._model.node(index)
        if node.children:
            self.view.setExpanded(index, not self.view.isExpanded(index))
        if node.target:
            self.pageChosen.emit(node.target)
