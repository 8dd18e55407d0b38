"""Shows places, the folder that was opened last, and what is in it; reads all of it in the background."""

import os
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QListWidget, QListWidgetItem, QPushButton, QSizePolicy, QWidget

from guide.content.safe_text import escape_invisible
from guide.i18n import tr
from guide.window.background.lookup import Lookup
from guide.window.dialogs.folder_reading import MOST, FolderEntry, read_folder
from guide.window.dialogs.folder_view import FolderView
from guide.window.dialogs.places import Place, find_places
from guide.window.widgets.accessibility import announce
from guide.window.widgets.plain_text import plain_label

LEFT_TO_RIGHT = "\u200e"  # paths are written so in every language


class Browser(QWidget):
    """Places at the left, one folder with its subfolders and its files with `suffix` at the right.

    `find_start` returns the folder to begin with; it is called in the background.
    """

    shown = Signal(str)  # the path of the folder that is now shown, before its names are read

    def __init__(self, suffix: str | tuple[str, ...], find_start: Callable[[], str]) -> None:
        super().__init__()
        self.folder = ""  # until the place to begin with is known
        self._left = ""  # the name of the subfolder that the user came from
        self._suffix = suffix
        self._places, self._reading = Lookup(self), Lookup(self)
        self.places, self.view = QListWidget(), FolderView()
        self.above_button = QPushButton(tr("Folder above"))
        self.path_label, self.status = plain_label(), plain_label("", "small", wraps=True)
        self._arrange()
        self._connect()
        self._places.start(partial(_find, find_start))

    def _arrange(self) -> None:
        letter = self.fontMetrics().height()
        self.places.setObjectName("places")
        self.places.setAccessibleName(tr("Places"))
        self.places.setFixedWidth(6 * letter)
        for each in (self.places, self.view):
            each.setMinimumHeight(letter)  # on the lowest screen the buttons stay in sight
        self.places.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.status.hide()
        self.path_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = QGridLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(8)
        layout.addWidget(self.above_button, 0, 0)
        layout.addWidget(self.path_label, 0, 1)
        layout.addWidget(self.places, 1, 0)
        layout.addWidget(self.view, 1, 1)
        layout.addWidget(self.status, 2, 1)
        layout.setColumnStretch(1, 1)
        layout.setRowStretch(1, 1)

    def _connect(self) -> None:
        self._places.received.connect(self._show_places)
        self._reading.received.connect(self._show_entries)
        self._reading.delayed.connect(self._show_waiting)
        self._reading.ended.connect(self._show_end)
        self._reading.failed.connect(self._show_failure)
        self.places.itemClicked.connect(self._open_place)
        self.places.itemActivated.connect(self._open_place)
        self.above_button.clicked.connect(self.open_above)
        self.view.aboveWanted.connect(self.open_above)

    @property
    def is_reading(self) -> bool:
        """Whether the folder that is shown is still being read."""
        return self._reading.is_running

    def open(self, folder: str, left: str = "") -> None:
        """Show `folder`, whose names appear as soon as they are read; `left` is the subfolder to select."""
        self.folder, self._left = folder, left
        self.view.show_entries(())
        self._say("")
        self.above_button.setEnabled(os.path.dirname(folder) != folder)  # noqa: PTH120
        self._show_path()
        self._reading.start(partial(read_folder, folder, self._suffix))
        self.shown.emit(folder)

    def open_above(self) -> None:
        """Show the folder that contains the one that is shown."""
        above = os.path.dirname(self.folder)  # noqa: PTH120
        if above != self.folder:
            self.open(above, left=os.path.basename(self.folder))  # noqa: PTH119

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the path off at its left for the new width."""
        super().resizeEvent(event)
        self._show_path()

    def _show_path(self) -> None:
        path = escape_invisible(self.folder)
        width = self.path_label.width()
        shortened = self.fontMetrics().elidedText(path, Qt.TextElideMode.ElideLeft, width)
        self.path_label.setText(LEFT_TO_RIGHT + shortened)
        self.path_label.setAccessibleName(path)

    def _show_places(self, found: object) -> None:
        if isinstance(found, str):
            if not self.folder:
                self.open(found)
        elif isinstance(found, tuple):
            self._fill_places(found)

    def _fill_places(self, places: tuple[Place, ...]) -> None:
        current = self.places.currentItem()
        path = current.data(Qt.ItemDataRole.UserRole) if current else None
        self.places.clear()
        for place in places:
            item = QListWidgetItem(escape_invisible(place.name), self.places)
            item.setData(Qt.ItemDataRole.UserRole, place.path)
            if place.path == path:
                self.places.setCurrentItem(item)

    def _open_place(self, item: QListWidgetItem) -> None:
        self.open(str(item.data(Qt.ItemDataRole.UserRole)))

    def _show_entries(self, entries: tuple[FolderEntry, ...]) -> None:
        self.view.show_entries(entries, self._left)

    def _show_waiting(self) -> None:
        self._say(tr("Still reading this folder…"))

    def _show_end(self) -> None:
        number = self.view.names.rowCount()
        if number >= MOST:
            self._say(tr("This folder has very many files; not all are shown. Type the name."))
        else:
            self._say("" if number else tr("Nothing to choose in here."))

    def _show_failure(self, sentence: str) -> None:
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self.status.setText(sentence)
        self.status.setVisible(bool(sentence))
        if sentence:
            announce(self.status, sentence)


def _find(find_start: Callable[[], str]) -> Iterator[str | tuple[Place, ...]]:
    yield find_start()
    yield from find_places()
