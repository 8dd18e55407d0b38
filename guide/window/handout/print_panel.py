"""Shows the choice of printer, copies and both sides inside the window, so "Hide now" can be clicked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton, QVBoxLayout

from guide.i18n import tr, trn
from guide.printing.job import PrintChoices, Printers
from guide.window.widgets.accessibility import announce
from guide.window.widgets.combo_box import ComboBox
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label

MAX_COPIES = 20


class PrintPanel(QFrame):
    """A panel to choose how to print, and to wait. `printWanted` carries the PrintChoices.

    `opened` is emitted when it is shown, `closed` when it was closed by the user or after the end of the job,
    and `dismissed` when what surrounds it was closed.
    """

    printWanted = Signal(PrintChoices)
    opened = Signal()
    closed = Signal(bool)  # whether the focus was in the panel
    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("printPanel")
        self.printers, self.copies = ComboBox(), ComboBox()
        self.both_sides = QCheckBox(tr("Both sides"))
        self.print_button, self.close_button = QPushButton(tr("Print now")), QPushButton(tr("Cancel"))
        self.sentence = plain_label("", "small", wraps=True)
        self._choices = (self.printers, self.copies, self.both_sides, self.print_button)
        self._flow = FlowRow()
        self._arrange()
        self.print_button.clicked.connect(self._print)
        self.close_button.clicked.connect(self.close_panel)
        self.hide()

    def _arrange(self) -> None:
        self.printers.setAccessibleName(tr("Printer"))
        self.copies.setAccessibleName(tr("Copies"))
        for number in range(1, MAX_COPIES + 1):
            self.copies.addItem(trn("{number} copy", "{number} copies", number), number)
        self._flow.set_widgets((*self._choices, self.close_button))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(6)
        layout.addWidget(self._flow)
        layout.addWidget(self.sentence)

    def wait(self, sentence: str) -> None:
        """Show the panel with Cancel, focused, and with `sentence`, which says what is waited for."""
        for widget in self._choices:
            widget.hide()
        self._show(sentence)
        self.close_button.setFocus()

    def offer(self, printers: Printers, *, both_sides: bool) -> None:
        """Show the choice of `printers`, or the sentence that there is no printer.

        `both_sides` is whether the box is ticked. The focus moves to a button if it is in the panel.
        """
        self.printers.clear()
        for name in printers.names:
            self.printers.addItem(name, name)
        if not printers.names:
            self.printers.addItem(tr("No printer"), "")
        self.printers.select(printers.usual)
        self.copies.setCurrentIndex(0)
        self.both_sides.setChecked(both_sides)
        for widget in self._choices:
            widget.show()
            widget.setEnabled(bool(printers.names))
        self._show(
            tr("Shared printers keep what they print. Collect the paper at once.")
            if printers.names
            else tr("This computer offers no printer; save a PDF instead.")
        )
        if printers.names and self.close_button.hasFocus():
            self.print_button.setFocus()

    def _show(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        self.show()
        self.opened.emit()
        announce(self.sentence, sentence)

    def close_panel(self) -> None:
        """Hide the panel and emit `closed`, so that the owner moves the focus."""
        had_focus = self.isAncestorOf(self.window().focusWidget())
        self.hide()
        self.closed.emit(had_focus)

    def dismiss(self) -> None:
        """Hide the panel and emit `dismissed`, without moving the focus."""
        self.hide()
        self.dismissed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the panel on Esc, without closing the hand-out; else act as a QFrame."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def _print(self) -> None:
        self.printWanted.emit(
            PrintChoices(
                str(self.printers.currentData()),
                copies=int(self.copies.currentData()),
                both_sides=self.both_sides.isChecked(),
            )
        )
