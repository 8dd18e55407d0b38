"""Defines what the pages of all steps have by which a directory comes in."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import partial

from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QPushButton, QVBoxLayout, QWidget

from guide.window.directory.state import Bringing
from guide.window.theme.appearance import Appearance
from guide.window.widgets.combo_box import ComboBox
from guide.window.widgets.line_label import LineLabel
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.scroll_area import vertical_scroll_area
from guide.window.widgets.text_field import TextField

MARGIN, WIDEST = 24, 640  # pixels at 100 %: beside a page, and of a field


class StepPage(QFrame):
    """A page that scrolls: a question as its heading, a sentence about it, and below them the answers.

    All that it shows is a function of its `state`. `step` is what it is called, `next` is on the main button.
    Its focus proxy, if any, has the focus when it comes into sight. Rows of a list stand in `column`: a form
    gives texts that wrap too little height.
    """

    def __init__(self, step: str, following: str, heading: str, hint: str = "") -> None:
        super().__init__()
        self.state, self.appearance, self.step, self.next = Bringing(), Appearance(), step, following
        self.column, self.form, self.area = QVBoxLayout(self), QFormLayout(), vertical_scroll_area(self)
        self.column.addLayout(self.form)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setSpacing(6)
        self.widest = 0  # pixels of the page at 100 %, 0 for all there are
        self._fields, self._words = list[QWidget](), dict[str, TextField]()
        self._boxes = dict[str, ComboBox]()
        self.add(plain_label(heading, "heading", wraps=True))
        if hint:
            self.add(plain_label(hint, "small", wraps=True))

    def add(self, *widgets: QWidget) -> None:
        """Place widgets below the others."""
        for widget in widgets:
            self.form.addRow(widget)

    def add_words(self, text: str, name: str) -> TextField:
        """Add a field for one of the words about the pack, by its `name`."""
        field = self._words[name] = TextField()
        field.textEdited.connect(partial(self._say, name))
        self.add_field(text, field)
        return field

    def add_choice(self, text: str, name: str, choices: Mapping[str, str]) -> ComboBox:
        """Add a box for one of the words about the pack, with the label of each choice."""
        box = self._boxes[name] = narrow_box()
        for value, label in choices.items():
            box.addItem(label, value)
        box.activated.connect(lambda at: self._say(name, str(box.itemData(at))))
        self.add_field(text, box)
        return box

    def _say(self, name: str, text: str) -> None:
        self.state.say(**{name: text})

    def add_field(self, text: str, field: QWidget) -> None:
        """Place a field below the others, beside what it is about, by which it is called, too."""
        label = LineLabel()
        label.setText(text)
        label.setBuddy(field)
        field.setAccessibleName(text)
        self._fields.append(field)
        self.form.addRow(label, field)

    def begin(self, state: Bringing) -> None:
        """Show another directory from now on."""
        self.state = state

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
        for name, box in self._boxes.items():
            box.select(words[name])
        for name, field in self._words.items():
            show_text(field, words[name])

    def fit(self, width: int, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale), and for the width of the pane."""
        self.appearance, edge = appearance, min(appearance.px(MARGIN), width // 24)
        room = width - edge - appearance.px(self.widest) if self.widest else edge
        self.column.setContentsMargins(edge, edge // 2, max(edge, room), edge // 2)
        for field in self._fields:
            field.setMaximumWidth(appearance.px(WIDEST))


def show_text(field: TextField, text: str) -> None:
    """Show a text in a field, unless it is there: the cursor would move."""
    if field.text() != text:
        field.setText(text)


def text_button(text: str, act: Callable[[], object]) -> QPushButton:
    """Return a button that does something when it is clicked."""
    button = QPushButton(text)
    button.clicked.connect(act)
    return button


def choice_button(kind: str, text: str = "") -> QPushButton:
    """Return one of several buttons of which one is pressed: arrows go between them, as in radio buttons."""
    button = QPushButton(text)
    button.setObjectName(kind)
    button.setCheckable(True)
    button.setAutoExclusive(True)
    return button


def narrow_box(name: str = "") -> ComboBox:
    """Return a box that gives way in a narrow window: its list has the whole words."""
    box = ComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box
