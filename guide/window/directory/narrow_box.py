"""Contains fields that take no more room than there is, with what they are about above them."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from guide.window.widgets.combo_box import ComboBox
from guide.window.widgets.plain_text import plain_label


class NarrowBox(ComboBox):
    """A box that gives way in a narrow window: its list has the whole words."""

    def minimumSizeHint(self) -> QSize:
        """Return the size of an empty box."""
        return QSize(0, super().minimumSizeHint().height())


def labelled(text: str, field: QWidget) -> QWidget:
    """Return a field with its label above it, by which it is called, too."""
    box, label = QFrame(), plain_label(text, wraps=True)
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    label.setBuddy(field)
    field.setAccessibleName(text)
    layout.addWidget(label)
    layout.addWidget(field)
    return box
