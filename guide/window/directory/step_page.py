"""Defines the steps by which a directory comes in, and what the pages of all of them have."""

from enum import IntEnum

from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from guide.window.theme.appearance import Appearance
from guide.window.widgets.combo_box import ComboBox
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.scroll_area import vertical_scroll_area

WIDEST = 640  # pixels of a field at 100 %


class Step(IntEnum):
    """A step, in the order in which they are done."""

    FILE = 0
    COLUMNS = 1
    TEXTS = 2
    PACK = 3


class FieldColumn(QFrame):
    """A frame of widgets below each other."""

    def __init__(self) -> None:
        super().__init__()
        self.column, self.fields = QVBoxLayout(self), list[QWidget]()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)

    def add(self, *widgets: QWidget) -> None:
        """Place widgets below the others."""
        for widget in widgets:
            self.column.addWidget(widget)

    def add_field(self, text: str, field: QWidget) -> None:
        """Place a field below the others, under what it is about, by which it is called, too."""
        label = plain_label(text, wraps=True)
        label.setBuddy(field)
        field.setAccessibleName(text)
        self.fields.append(field)
        self.add(label, field)


class StepPage(FieldColumn):
    """A page that scrolls: a question as its heading, a sentence about it, and below them the answers."""

    def __init__(self, heading: str, hint: str = "") -> None:
        super().__init__()
        self.appearance, self.area = Appearance(), vertical_scroll_area(self)
        self.add(plain_label(heading, "heading", wraps=True))
        if hint:
            self.add(plain_label(hint, "small", wraps=True))

    @property
    def missing(self) -> str:
        """A sentence about what has to be done before the next step, "" if nothing."""
        raise NotImplementedError

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self.appearance = appearance
        for column in (self, *self.findChildren(FieldColumn)):
            for field in column.fields:
                field.setMaximumWidth(appearance.px(WIDEST))


def narrow_box(name: str = "") -> ComboBox:
    """Return a box that gives way in a narrow window: its list has the whole words."""
    box = ComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box
