"""While the search is made ready: how far it is, and a way to stop it or to start it again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QVBoxLayout

from guide.i18n import tr
from guide.window.theme.appearance import Appearance
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.row_text import edge


class SearchProgress(QFrame):
    """Says in one sentence how it stands, also when it is shown again; what was typed is kept meanwhile."""

    stopWanted = Signal()
    startWanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._hint = plain_label(wraps=True)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(tr("Getting the search ready"))
        self._stop = QPushButton(tr("Stop"))
        self._start = QPushButton(tr("Get the search ready"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._progress)
        self._words = QVBoxLayout()
        self._words.setSpacing(12)
        self._words.addWidget(self._hint)
        for button in (self._stop, self._start):
            self._words.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(self._words)
        layout.addStretch(1)
        self._stop.clicked.connect(self.stopWanted)
        self._start.clicked.connect(self.startWanted)
        self.show_working()

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._words.setContentsMargins(edge(appearance), appearance.px(16), edge(appearance), 0)

    def show_working(self) -> None:
        """Say that it is being made ready."""
        self._progress.setRange(0, 0)
        self._show(tr("Getting the search ready. The pages can be read meanwhile."), working=True)

    def show_progress(self, done: int, total: int) -> None:
        """Show how much is done."""
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def show_stopped(self) -> None:
        """Say that it was stopped."""
        self._show(tr("There is no search yet. The contents show all pages."), working=False)

    def show_failed(self) -> None:
        """Say that it could not be made ready."""
        self._show(
            tr("The search could not be made ready. The contents show all pages; a new start may help."),
            working=False,
        )

    def _show(self, sentence: str, *, working: bool) -> None:
        self._hint.setText(sentence)
        self._progress.setVisible(working)
        shown, hidden = (self._stop, self._start) if working else (self._start, self._stop)
        shown.show()
        if hidden.hasFocus():
            shown.setFocus()  # else the keyboard would go to whatever comes next in the window
        hidden.hide()
