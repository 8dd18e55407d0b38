"""Shows a question inside the window, where the question cannot cover the button "Hide now"."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from guide.i18n import tr
from guide.window.widgets.accessibility import announce
from guide.window.widgets.plain_text import plain_label, truncated
from guide.window.widgets.text_scroll import TextScroll


class ConfirmBar(QFrame):
    """A bar with a question and two buttons: one with the text `yes`, and "Cancel". It is hidden at first.

    `answered` carries whether the user confirmed; Esc is the same as "Cancel". Then the focus returns to
    where it was, if that is still in sight.
    """

    answered = Signal(bool)

    def __init__(self, yes: str) -> None:
        super().__init__()
        self.setObjectName("confirmBar")
        self._before: QWidget | None = None  # what had the focus when the question came
        self._label = plain_label(wraps=True)
        self.yes_button, self.no_button = QPushButton(yes), QPushButton(tr("Cancel"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        self._scroll = TextScroll(self._label, share=1 / 10)
        layout.addWidget(self._scroll)
        self._row = row = QHBoxLayout()
        layout.addLayout(row)
        for button in (self.yes_button, self.no_button):
            row.addWidget(button)
        row.addStretch(1)
        self.yes_button.clicked.connect(self._yes)
        self.no_button.clicked.connect(self._no)
        self.hide()

    def take_button(self, button: QPushButton) -> None:
        """Move another button, for example one that shows details, to the end of the row of buttons."""
        self._row.addWidget(button)

    def ask(self, question: str) -> None:
        """Show `question`, announce it to screen readers, and move the focus to "Cancel"."""
        self._label.setText(truncated(question))
        for named in (self, self._scroll):
            named.setAccessibleName(question)
        focused = self.window().focusWidget()
        if focused and not self.isAncestorOf(focused):
            self._before = focused
        self.show()
        self.no_button.setFocus()
        announce(self, question)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel on Esc, else act as a QFrame."""
        if event.key() == Qt.Key.Key_Escape:
            self._no()
        else:
            super().keyPressEvent(event)

    def _close(self) -> None:
        before, self._before = self._before, None
        if before and Shiboken.isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus()  # first, else some button has the focus for a moment, and is named
        self.hide()

    def _yes(self) -> None:
        self._close()
        self.answered.emit(True)  # noqa: FBT003 - a signal

    def _no(self) -> None:
        self._close()
        self.answered.emit(False)  # noqa: FBT003 - a signal
