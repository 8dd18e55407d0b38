"""Shows the sticks that are plugged in, with their size and free space, which are asked in the background."""

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from guide.content.safe_text import escape_invisible
from guide.i18n import tr
from guide.window.background.lookup import Lookup
from guide.window.dialogs.places import drive_name
from guide.window.widgets.accessibility import announce
from guide.window.widgets.plain_text import plain_label

GB = 1_000_000_000  # bytes, as printed on sticks
MOST_ROWS = 4  # in sight at once


class DriveList(QWidget):
    """A list of sticks. `chosen` carries the root folder of the one that a click or a key went to.

    `find` returns the root folders; it is called in the background. Each stick is asked in a thread of its
    own, so that one which does not answer keeps no other from being shown.
    """

    chosen = Signal(str)

    def __init__(self, find: Callable[[], list[str]]) -> None:
        super().__init__()
        self._find = find
        self._search = Lookup(self)
        self._sizes: list[Lookup] = []
        self._folder = ""  # that is shown elsewhere
        self.list, self.again_button = QListWidget(), QPushButton(tr("Look again"))
        self.line = plain_label(role="small", wraps=True)
        self._arrange()
        self._search.received.connect(self._show)
        self._search.failed.connect(self.line.setText)
        self.again_button.clicked.connect(self.look)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        self.look()

    def _arrange(self) -> None:
        self.list.setObjectName("places")
        self.list.setAccessibleName(tr("Sticks"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(
            self.fontMetrics().height()
        )  # on the lowest screen the buttons stay in sight
        layout, row = QVBoxLayout(self), QHBoxLayout()
        layout.setContentsMargins(16, 0, 16, 8)
        layout.addLayout(row)
        layout.addWidget(self.list)
        row.addWidget(self.line, stretch=1)
        row.addWidget(self.again_button)

    def look(self) -> None:
        """Find the sticks that are plugged in now."""
        self._search.start(lambda: [self._find()])

    def mark(self, folder: str) -> None:
        """Select the stick that contains `folder`, which is shown elsewhere, or none."""
        self._folder = folder
        rows = range(self.list.count())
        roots = [str(self.list.item(row).data(Qt.ItemDataRole.UserRole)) for row in rows]
        here = (row for row, root in enumerate(roots) if PurePath(folder).is_relative_to(root))
        self.list.setCurrentRow(next(here, -1))

    def _show(self, roots: list[str]) -> None:
        self.list.clear()
        for size in self._sizes:
            size.stop()
        self._sizes = []
        for root in roots:
            QListWidgetItem(_named(root, ""), self.list).setData(Qt.ItemDataRole.UserRole, root)
            self._ask_size(root)
        self.mark(self._folder)
        self.list.setVisible(bool(roots))
        rows = min(MOST_ROWS, len(roots))
        self.list.setFixedHeight(max(1, rows) * max(28, self.list.sizeHintForRow(0)) + 6)
        none = tr("No other stick was found. Plug one in and look again, or choose a folder.")
        self.line.setText(tr("Choose a stick, or another folder below:") if roots else none)
        announce(self.line, self.line.text())

    def _ask_size(self, root: str) -> None:
        size = Lookup(self)
        self._sizes.append(size)
        size.received.connect(partial(self._show_size, root))
        size.failed.connect(partial(self._show_size, root))
        size.delayed.connect(partial(self._show_size, root, tr("does not answer")))
        size.start(partial(_size_of, root))

    def _show_size(self, root: str, size: str) -> None:
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == root:
                self.list.item(row).setText(_named(root, size))

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))


def _size_of(root: str) -> Iterator[str]:
    """Yield the size and the free space of a drive. This waits for the drive."""
    usage = shutil.disk_usage(root)
    yield tr("{size} GB, {free} GB free", size=f"{usage.total / GB:.1f}", free=f"{usage.free / GB:.1f}")


def _named(root: str, size: str) -> str:
    return " · ".join(filter(None, (escape_invisible(drive_name(root)), size)))
