"""Shows the choice of printer, copies and both sides inside the window, so "Hide now" can be clicked."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from guide.i18n import tr, trn
from guide.window.theme.appearance import Appearance
from guide.window.widgets.check_box import CheckBox
from guide.window.widgets.combo_box import ComboBox
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label

MAX_COPIES = 20


@dataclass(frozen=True, slots=True)
class PrintChoices:
    """The choices in the print panel: name of the printer, number of copies, both sides of the paper."""

    printer: str
    copies: int = 1
    both_sides: bool = False


class PrintPanel(QFrame):
    """A panel to choose how to print. `opened` and `closed` are emitted when it is shown or hidden.

    `printWanted` carries the PrintChoices.
    """

    printWanted = Signal(PrintChoices)
    opened = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("printPanel")
        self.printers, self.copies = ComboBox(), ComboBox()
        self.both_sides = CheckBox(tr("Both sides"))
        self.print_button, self.close_button = QPushButton(tr("Print now")), QPushButton(tr("Cancel"))
        self.sentence = plain_label("", "small", wraps=True)
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
        self._flow.set_widgets(
            (self.printers, self.copies, self.both_sides, self.print_button, self.close_button)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(6)
        layout.addWidget(self._flow)
        layout.addWidget(self.sentence)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        for widget in (self.printers, self.copies, self.both_sides):
            widget.set_appearance(appearance)

    def open_panel(self, printers: tuple[str, ...], usual: str, *, both_sides: bool) -> None:
        """Show the panel with `printers`, or with the sentence that there is no printer, and focus a button.

        `usual` is the printer to select; `both_sides` is whether the box is ticked.
        """
        self.printers.clear()
        for name in printers:
            self.printers.addItem(name, name)
        if not printers:
            self.printers.addItem(tr("No printer"), "")
        self.printers.select(usual)
        self.copies.setCurrentIndex(0)
        self.both_sides.setChecked(both_sides)
        for widget in (self.printers, self.copies, self.both_sides, self.print_button):
            widget.setEnabled(bool(printers))
        self.sentence.setText(
            tr("Shared printers keep what they print. Collect the paper at once.")
            if printers
            else tr("This computer offers no printer; save a PDF instead.")
        )
        self.show()
        self.opened.emit()
        (self.print_button if printers else self.close_button).setFocus()

    def close_panel(self) -> None:
        """Hide the panel and emit `closed`, so that the owner moves the focus."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the panel on Esc, without closing the hand-out; else act as a QFrame."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def _print(self) -> None:
        self.hide()
        self.printWanted.emit(
            PrintChoices(
                str(self.printers.currentData()),
                copies=int(self.copies.currentData()),
                both_sides=self.both_sides.isChecked(),
            )
        )
        self.closed.emit()
