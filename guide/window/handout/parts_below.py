"""Decides what is shown below the items of the hand-out: help lines to add, the editor, or neither."""

from PySide6.QtWidgets import QPushButton, QWidget

from guide.i18n import tr
from guide.window.handout.item_editor import ItemEditor
from guide.window.handout.line_picker import LinePicker


class PartsBelow:
    """Opens the editor or the help lines, one at a time, so that the items have the room most of the time.

    The two buttons say what a click on them does now. Below no items are the help lines, and no buttons.
    """

    def __init__(
        self, editor: ItemEditor, line_picker: LinePicker, item_buttons: QWidget, add_button: QPushButton
    ) -> None:
        self._editor, self._line_picker, self._item_buttons = editor, line_picker, item_buttons
        self.edit_button, self._add_button = QPushButton(), add_button
        self.edit_button.setAccessibleDescription(tr("Its name on the paper, and what it shows"))
        room = item_buttons.sizePolicy()  # keep it, so that nothing moves when the first item comes
        room.setRetainSizeWhenHidden(True)
        item_buttons.setSizePolicy(room)
        self._is_empty = True
        self._open: QWidget | None = None

    def open(self, part: QWidget | None) -> None:
        """Open the editor or the help lines, or neither."""
        self._open = part
        self.show(is_empty=self._is_empty)

    def toggle_line_picker(self) -> None:
        """Open the help lines, or close them."""
        self.open(None if self._line_picker.isVisible() else self._line_picker)

    def show(self, *, is_empty: bool) -> None:
        """Show the part that is open, or the help lines if there are no items."""
        self._is_empty, has_lines = is_empty, bool(self._line_picker.buttons)
        adding = has_lines and (is_empty or self._open is self._line_picker)
        editing = not is_empty and self._open is self._editor
        self.edit_button.setText(tr("Done") if editing else tr("Edit…"))
        self._add_button.setText(tr("Hide help lines") if adding else tr("Add help lines…"))
        self._add_button.setVisible(has_lines and not is_empty)
        shown = {self._line_picker: adding, self._editor: editing, self._item_buttons: not is_empty}
        for widget, wanted in sorted(shown.items(), key=lambda pair: pair[1]):
            widget.setVisible(wanted)
