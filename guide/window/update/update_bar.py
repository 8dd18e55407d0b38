"""Shows a bar about a newer edition or a new pack: take it or not."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QFrame, QProgressBar, QPushButton, QVBoxLayout

from guide.i18n import tr
from guide.window.theme.appearance import LOW, look
from guide.window.update.taking import STEPS
from guide.window.widgets.accessibility import announce
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.line_label import LineLabel
from guide.window.widgets.row_scroll import RowScroll


class UpdateBar(QFrame):
    """A bar with a sentence and a button to take it and *Not now*. It is hidden at first.

    For a file from somebody unknown there is a check box, without which it can't be taken.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("updateBar")
        self.setAccessibleName(tr("A newer edition"))
        self._label = LineLabel()
        self.words_box = QCheckBox("")
        self.words_box.setAccessibleName(tr("The words are the same as those the publisher told me"))
        self.take_button, self.not_button = QPushButton(tr("Take this edition")), QPushButton(tr("Not now"))
        self.stop_button, self.progress = QPushButton(tr("Stop")), QProgressBar()
        self._is_offered, self._offer = False, ""
        self._row = FlowRow()
        self._scroll = RowScroll(self._row, least=1)
        self._arrange()
        self.words_box.toggled.connect(self.take_button.setEnabled)

    def _arrange(self) -> None:
        self.progress.setTextVisible(False)
        self.progress.setRange(0, STEPS)
        self.progress.setAccessibleName(tr("How much is written"))
        buttons = (self.take_button, self.not_button, self.stop_button)
        self._row.set_widgets((self._label, self.words_box, *buttons))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll)
        layout.addWidget(self.progress)
        self.hide()

    @property
    def sentence(self) -> str:
        """The sentence that is shown."""
        return self._label.text()

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the bar to a window of another size."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show what there is room for: in a low window no sentence, which its page has, and fewer words."""
        is_low = self.window().height() <= look().px(LOW)
        self._label.setVisible(not (is_low and self._is_offered))
        # Two lines, as a check box does not wrap its words in large text.
        words = tr("The words are the same as those\nthe publisher told me")
        self.words_box.setText(tr("The words are the same") if is_low else words)
        above = look().px(2 if is_low else 6)
        self._row.set_margins(16, above, 16, above)

    def show_reading(self, sentence: str) -> None:
        """Show that a file is being read; *Not now* ends it."""
        self._show(sentence, is_offered=False, needs_words=False)
        self.not_button.show()

    def show_taking(self, sentence: str) -> None:
        """Show that it is being taken, how far, and *Stop*."""
        self.progress.setValue(0)
        self.stop_button.show()
        self._move_focus(self.stop_button)
        self._show(sentence, is_offered=False, needs_words=False, can_stop=True)
        self.progress.show()

    def offer(self, sentence: str, *, needs_words: bool, button: str) -> None:
        """Offer to take what a file has; with `needs_words`, the check box must be checked before.

        `button` is what the button says that takes it.
        """
        self.take_button.setText(button)
        self.words_box.setChecked(False)
        self.take_button.setEnabled(not needs_words)
        self._offer = sentence
        self._show(sentence, is_offered=True, needs_words=needs_words)

    def offer_again(self) -> None:
        """Offer the edition again that could not be taken."""
        needs_words = self.words_box.isChecked()
        self.take_button.show()
        self._move_focus(self.take_button)
        self._show(self._offer, is_offered=True, needs_words=needs_words)

    def close_bar(self) -> None:
        """Hide the bar. If the focus was in it, no widget has the focus afterwards."""
        focused = QApplication.focusWidget()
        if focused and self.isAncestorOf(focused):
            focused.clearFocus()  # else some button has the focus for a moment, and is named
        self.hide()

    def _move_focus(self, button: QPushButton) -> None:
        """Focus a button if the focus is in the bar, before the one that has it is hidden."""
        focused = QApplication.focusWidget()
        if focused and self.isAncestorOf(focused):
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, sentence: str, *, is_offered: bool, needs_words: bool, can_stop: bool = False) -> None:
        self._label.setText(sentence)
        self._is_offered = is_offered
        self._fit()
        self.words_box.setVisible(needs_words)
        self.take_button.setVisible(is_offered)
        self.not_button.setVisible(is_offered)
        self.stop_button.setVisible(can_stop)
        self.progress.hide()
        self.show()
        announce(self, sentence)
