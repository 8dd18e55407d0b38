"""Defines what the pages of all steps have by which a directory comes in."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import partial

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QPushButton, QTabBar, QVBoxLayout, QWidget

from guide.window.directory.state import Bringing
from guide.window.theme.appearance import look
from guide.window.widgets.combo_box import ComboBox
from guide.window.widgets.line_label import LineLabel
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.scroll_area import vertical_scroll_area
from guide.window.widgets.text_field import TextField

MARGIN = 24  # pixels at 100 % beside a page


class StepPage(QFrame):
    """A page that scrolls: a question as its heading, a sentence about it, and below them the answers.

    All that it shows is a function of its `state`. `step` is what it is called, `next` is on the main button.
    Its focus proxy, if any, has the focus when it comes into sight. Rows of a list stand in `column`: a form
    gives texts that wrap too little height.
    """

    def __init__(self, state: Bringing, step: str, following: str, heading: str, hint: str = "") -> None:
        super().__init__()
        self.state, self.step, self.next = state, step, following
        self.column, self.form, self.area = QVBoxLayout(self), QFormLayout(), vertical_scroll_area(self)
        self.column.addLayout(self.form)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setSpacing(6)
        self._words = dict[str, TextField | ComboBox]()  # the fields for words about the pack
        self.add(plain_label(heading, "heading", wraps=True))
        if hint:
            self.add(plain_label(hint, "small", wraps=True))

    def add(self, *widgets: QWidget) -> None:
        """Place widgets below the others."""
        for widget in widgets:
            self.form.addRow(widget)

    def add_field(self, text: str, field: QWidget) -> None:
        """Place a field below the others, beside what it is about, by which it is called, too."""
        label = LineLabel()
        label.setText(text)
        label.setBuddy(field)
        field.setAccessibleName(text)
        self.form.addRow(label, field)

    def add_words(self, text: str, name: str) -> TextField:
        """Add a field for one of the words about the pack, by its `name`."""
        field = self._words[name] = TextField()
        field.textEdited.connect(partial(self.state.say, name))
        self.add_field(text, field)
        return field

    def add_choice(self, text: str, name: str, choices: Mapping[str, str]) -> ComboBox:
        """Add a box for one of the words about the pack, with the label of each choice."""
        box = self._words[name] = narrow_box()
        for value, label in choices.items():
            box.addItem(label, value)
        box.activated.connect(lambda at: self.state.say(name, box.itemData(at)))
        self.add_field(text, box)
        return box

    @property
    def said(self) -> str:
        """A few words about how far the step is."""
        raise NotImplementedError

    @property
    def missing(self) -> str:
        """A sentence about what has to be done before the next step, "" if nothing."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show what holds by now."""
        words = asdict(self.state.decisions.pack)
        for name, field in self._words.items():
            if isinstance(field, ComboBox):
                field.select(words[name])
            else:
                show_text(field, words[name])

    def fit(self, width: int) -> None:
        """Restyle for the width of the pane."""
        edge = min(look().px(MARGIN), width // 24)
        self.column.setContentsMargins(edge, edge // 2, edge, edge // 2)


class Tabs(QTabBar):
    """A bar of tabs, still without words. The wheel is left to the page, so that no tab changes by chance."""

    def __init__(self, name: str, kind: str, number: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setObjectName(kind)
        self.setDrawBase(False)
        for _ in range(number):
            self.addTab("")

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def show_text(field: TextField, text: str) -> None:
    """Show a text in a field, unless it is there: the cursor would move."""
    if field.text() != text:
        field.setText(text)


def text_button(text: str, act: Callable[[], object]) -> QPushButton:
    """Return a button that does something when it is clicked."""
    button = QPushButton(text)
    button.clicked.connect(act)
    return button


def narrow_box() -> ComboBox:
    """Return a box that gives way in a narrow window: its list has the whole words."""
    box = ComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box
