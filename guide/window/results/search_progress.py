"""Shows the progress of loading the search, with buttons to stop the loading and to start it again."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QVBoxLayout

from guide.i18n import tr
from guide.window.theme.appearance import look
from guide.window.widgets.accessibility import announce
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.row_text import text_inset


class SearchProgress(QFrame):
    """A frame with a sentence, a progress bar, and buttons to stop and to start."""

    def __init__(self) -> None:
        super().__init__()
        self.hint_label = plain_label(wraps=True)
        self.progress_bar = QProgressBar()
        self.progress_bar.setTextVisible(False)
        self.progress_bar.setAccessibleName(tr("Getting the search ready"))
        self.stop_button = QPushButton(tr("Stop"))
        self.start_button = QPushButton(tr("Get the search ready"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.progress_bar)
        self._text_layout = QVBoxLayout()
        self._text_layout.setSpacing(12)
        layout.addLayout(self._text_layout)
        self._text_layout.addWidget(self.hint_label)
        for button in (self.stop_button, self.start_button):
            self._text_layout.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        self.show_working()

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self._text_layout.setContentsMargins(text_inset(), look().px(16), text_inset(), 0)

    def showEvent(self, event: QShowEvent) -> None:
        """Announce the sentence when it comes into sight."""
        super().showEvent(event)
        announce(self, self.hint_label.text())

    def show_working(self) -> None:
        """Show that the search is loading, with the button "Stop"."""
        self.progress_bar.setRange(0, 0)
        self._show(tr("Getting the search ready. The pages can be read meanwhile."), working=True)

    def show_progress(self, done: int, total: int) -> None:
        """Show on the progress bar that `done` of `total` steps are done."""
        self.progress_bar.setRange(0, total)
        self.progress_bar.setValue(done)

    def show_stopped(self) -> None:
        """Show that loading was stopped, with the button to start loading again."""
        self._show(tr("There is no search yet. The contents show all pages."), working=False)

    def show_failed(self) -> None:
        """Show that loading failed, with the button to start loading again."""
        self._show(
            tr("The search could not be made ready. The contents show all pages; a new start may help."),
            working=False,
        )

    def _show(self, sentence: str, *, working: bool) -> None:
        self.hint_label.setText(sentence)
        if self.isVisible():
            announce(self, sentence)
        self.progress_bar.setVisible(working)
        shown, hidden = (
            (self.stop_button, self.start_button) if working else (self.start_button, self.stop_button)
        )
        shown.show()
        if hidden.hasFocus():
            shown.setFocus()  # else Qt would move the focus to some other widget of the window
        hidden.hide()
