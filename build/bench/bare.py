"""Shows a bare PySide6 window with panes like those of Field Guide, to compare their speed."""

import sys
from collections.abc import Callable

from PySide6 import QtWidgets
from PySide6.QtCore import QStringListModel


class BareWindow(QtWidgets.QMainWindow):
    """A text field over a tree, a list of plain lines and a page; the list shows what `search` returns."""

    def __init__(self, search: Callable[[str], list[str]] = lambda _text: []) -> None:
        super().__init__()
        self._search = search
        self.field = QtWidgets.QLineEdit()
        self.lines = QStringListModel()
        self.view = QtWidgets.QListView()
        self.view.setModel(self.lines)
        panes = QtWidgets.QSplitter()
        for pane in (QtWidgets.QTreeView(), self.view, QtWidgets.QTextBrowser()):
            panes.addWidget(pane)
        body = QtWidgets.QWidget()
        layout = QtWidgets.QVBoxLayout(body)
        layout.addWidget(self.field)
        layout.addWidget(panes)
        self.setCentralWidget(body)
        self.resize(1366, 768)
        self.field.textChanged.connect(self._find)

    def _find(self, text: str) -> None:
        self.lines.setStringList(self._search(text))


def main() -> int:
    """Open the window until it is closed; return the exit code. bare.spec freezes this module."""
    application = QtWidgets.QApplication(["bare"])
    window = BareWindow()
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
