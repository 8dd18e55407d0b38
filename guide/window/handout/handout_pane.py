"""Shows the items and the paper of the hand-out beside each other, or as tabs in a narrow or low window."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from guide.window.handout.exporter import HandoutExporter
from guide.window.handout.handout_state import HandoutState
from guide.window.handout.items_pane import ItemsPane
from guide.window.handout.laid_out import LaidOutHandout
from guide.window.handout.paper_pane import PaperPane
from guide.window.handout.part_tabs import Part, PartTabs
from guide.window.handout.print_controller import PrintController
from guide.window.theme.appearance import look
from guide.window.widgets.accessibility import announce
from guide.window.widgets.plain_text import plain_label, truncated

# Pixels at 100 %: the width of the items, and the least width and height for the items beside the paper.
ITEMS_WIDTH, MIN_WIDTH_FOR_BOTH, MIN_HEIGHT_FOR_BOTH = 364, 800, 450
NO_LIMIT = 16_777_215  # pixels; QWIDGETSIZE_MAX of Qt, which PySide leaves out


class HandoutPane(QWidget):
    """A pane with the items and the paper of the hand-out, and a line for questions and reports of exports.

    `closeWanted` is emitted on Esc and by the close buttons.
    """

    closeWanted = Signal()

    def __init__(
        self,
        state: HandoutState,
        laid_out: LaidOutHandout,
        exporter: HandoutExporter,
        panes: tuple[ItemsPane, PaperPane],
    ) -> None:
        super().__init__()
        self.setObjectName("handoutPane")
        self._state, self.laid_out, self.exporter = state, laid_out, exporter
        self.items_pane, self.paper_pane = panes
        self.print_controller = PrintController(laid_out, self.paper_pane.print_panel)
        self._is_arranging = False
        self._save_button = self.paper_pane.save_button  # the button that was clicked last to save
        self.tabs = PartTabs()
        self.confirm_bar = exporter.files.bar
        self.message_line = plain_label(wraps=True)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.message_line.setObjectName("messageLine")
        self.message_line.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        row = QHBoxLayout()
        row.setSpacing(0)
        layout.addLayout(row, stretch=1)
        row.addWidget(self.items_pane)
        row.addWidget(self.paper_pane, stretch=1)
        layout.addWidget(self.confirm_bar)
        layout.addWidget(self.message_line)

    def _connect(self) -> None:
        items, paper, exporter = self.items_pane, self.paper_pane, self.exporter
        items.list_buttons.add_keys(self)
        self.tabs.changed.connect(self._update_panes)
        self.tabs.close_button.clicked.connect(self.closeWanted)
        items.close_button.clicked.connect(self.closeWanted)
        items.list_buttons.open_button.clicked.connect(self._open_list)
        items.list_buttons.save_button.clicked.connect(self._save_list)
        paper.save_button.clicked.connect(self._save_pdf)
        paper.print_button.clicked.connect(self.print_controller.open_panel)
        paper.copy_button.clicked.connect(exporter.copy)
        exporter.reported.connect(self.show_message)
        self.print_controller.reported.connect(self.show_message)
        self.confirm_bar.answered.connect(self._restore_focus)
        exporter.withdrawn.connect(self.message_line.hide)

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self._update_panes()

    def show_message(self, sentence: str) -> None:
        """Show `sentence`, the result of an export, below the panes until the hand-out changes."""
        self.message_line.setText(truncated(sentence))
        self.message_line.show()
        announce(self.message_line, sentence)

    def focus_first(self) -> None:
        """Show the items, and move the focus to the items."""
        self.tabs.show_part(Part.ITEMS)
        self.items_pane.focus_first()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the hand-out out now, and after each change until the pane is hidden."""
        super().showEvent(event)
        self.laid_out.set_active(active=True)
        self._update_panes()

    def hideEvent(self, event: QHideEvent) -> None:
        """Close the file dialog and the print panel, and remove the question and the last report.

        While the pane is hidden, the hand-out is not laid out after changes.
        """
        super().hideEvent(event)
        self.laid_out.set_active(active=False)
        self.exporter.files.withdraw()
        self.exporter.withdraw()
        if not event.spontaneous():  # a minimised window shows the panel again
            self.paper_pane.hide_print_panel()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the panes for the new size."""
        super().resizeEvent(event)
        self._update_panes()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emit `closeWanted` on Esc, if no child of the pane handled the key."""
        if event.key() == Qt.Key.Key_Escape:
            self.closeWanted.emit()
        else:
            super().keyPressEvent(event)

    def _update_panes(self) -> None:
        """Arrange the panes for the size, and again if arranging has changed the width."""
        if self._is_arranging:
            return
        self._is_arranging = True
        width = self.width()
        self._set_panes()
        if self.width() != width:
            self._set_panes()
        self._is_arranging = False

    def _set_panes(self) -> None:
        """Show both panes beside each other, or, if there is no room, the part whose tab is checked."""
        px, part = look().px, self.tabs.part
        alone = self.width() < px(MIN_WIDTH_FOR_BOTH) or self.height() < px(MIN_HEIGHT_FOR_BOTH)
        self.items_pane.set_alone(alone=alone)
        self.paper_pane.set_alone(part if alone else None)
        self.tabs.setVisible(alone)
        shown_now = {
            self.items_pane: not alone or part is Part.ITEMS,
            self.paper_pane: not alone or part is not Part.ITEMS,
        }
        for pane, wanted in sorted(shown_now.items(), key=lambda pair: not pair[1]):
            pane.setVisible(wanted)
        self.items_pane.setMinimumWidth(0 if alone else px(ITEMS_WIDTH))
        self.items_pane.setMaximumWidth(NO_LIMIT if alone else px(ITEMS_WIDTH))

    def _open_list(self) -> None:
        self.exporter.open_list(self.window())

    def _save_list(self) -> None:
        self._save_button = self.items_pane.list_buttons.save_button
        self.exporter.save_list(self.window())

    def _save_pdf(self) -> None:
        self._save_button = self.paper_pane.save_button
        self.exporter.save_pdf(self.window())

    def _restore_focus(self) -> None:
        """Move the focus to the button that was clicked to save, or to the items if it is unavailable."""
        if self._save_button.isVisible() and self._save_button.isEnabled():
            self._save_button.setFocus()
        else:
            self.focus_first()
