"""Shows the four steps by which a directory comes in, of which those that are done can be gone back to."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from guide.i18n import tr
from guide.window.widgets.plain_text import button_text


class Step(IntEnum):
    """A step, in the order in which they are done."""

    FILE = 0
    COLUMNS = 1
    TEXTS = 2
    PACK = 3


class StepBar(QWidget):
    """Four buttons beside each other, each with what was done in its step."""

    chosen = Signal(object)  # the Step

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("stepBar")
        self.setAccessibleName(tr("Steps"))
        self.buttons = {step: QPushButton() for step in Step}
        self._group = QButtonGroup(self)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for step, button in self.buttons.items():
            button.setObjectName("step")
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, int(step))
            layout.addWidget(button, 1)
        self._group.idClicked.connect(self._choose)

    def show_steps(self, current: Step, last: Step, said: Sequence[str], *, has_room: bool) -> None:
        """Show which step is the current one, up to which one can go, and what was done in each."""
        labels = (tr("File"), tr("Columns"), tr("Texts to read"), tr("Pack"))
        for step, button in self.buttons.items():
            title = tr("{number} {step}", number=step + 1, step=labels[step])
            button.setAccessibleName(tr("Step {title}, {said}", title=title, said=said[step]))
            room = self.width() // len(Step) - button.fontMetrics().height() * 3
            is_short = button.fontMetrics().horizontalAdvance(title) > room
            self._row.setStretch(step, 3 if is_short and step is current else 1)
            title = str(step + 1) if is_short and step is not current else title
            button.setText(button_text("\n".join((title, said[step])) if has_room else title))
            button.setEnabled(step <= last)
        self.buttons[current].setChecked(True)

    def _choose(self, step: int) -> None:
        self.chosen.emit(Step(step))
