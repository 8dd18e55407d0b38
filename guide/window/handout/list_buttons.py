"""Shows the buttons for the whole list of the hand-out: add, undo, redo, open, save and empty."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from guide.i18n import tr
from guide.window.handout.handout_state import HandoutState
from guide.window.widgets.accessibility import announce
from guide.window.widgets.flow_row import FlowRow


class ListButtons(FlowRow):
    """A row of buttons, and the keys for undo and redo of the pane around it."""

    def __init__(self, state: HandoutState) -> None:
        super().__init__()
        self._state = state
        self.add_button = QPushButton()  # whose text and use are those of the pane
        self.undo_button, self.redo_button = QPushButton(tr("Undo")), QPushButton(tr("Redo"))
        self.open_button, self.save_button = QPushButton(tr("Open list…")), QPushButton(tr("Save list…"))
        self.empty_button = QPushButton(tr("Empty"))
        self.set_widgets(
            (
                self.add_button, self.undo_button, self.redo_button, self.open_button, self.save_button,
                self.empty_button,
            )
        )  # fmt: skip
        self.undo_button.clicked.connect(self._undo)
        self.redo_button.clicked.connect(self._redo)
        state.listChanged.connect(self._update)
        self._update()

    def add_keys(self, pane: QWidget) -> None:
        """Make the keys for undo and redo work wherever the focus is in `pane`; a text field has its own."""
        for keys, act in (
            (QKeySequence.StandardKey.Undo, self._undo),
            (QKeySequence.StandardKey.Redo, self._redo),
        ):
            shortcut = QShortcut(keys, pane)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _undo(self) -> None:
        if self._state.undo():
            announce(self, tr("Undone"))

    def _redo(self) -> None:
        if self._state.redo():
            announce(self, tr("Done again"))

    def _update(self) -> None:
        number = len(self._state.handout_list)
        self.save_button.setEnabled(number > 0)
        self.empty_button.setEnabled(number > 0)
        for button, can, other in (
            (self.undo_button, self._state.can_undo, self.redo_button),
            (self.redo_button, self._state.can_redo, self.undo_button),
        ):
            if button.hasFocus() and not can:
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(can)
