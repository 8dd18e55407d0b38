"""Shows a column: its heading, what it means, its first cells, and who may see it."""

from functools import partial

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QLabel, QSizePolicy

from guide.bringing.columns.fields import is_id, is_of_people
from guide.bringing.decisions import Choice, Column, Publicity
from guide.content.safe_text import short
from guide.i18n import tr
from guide.window.bringing.field_labels import field_labels
from guide.window.bringing.narrow_box import NarrowBox
from guide.window.theme.appearance import Appearance
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.radio_button import RadioButton

MOST_CELLS = 3


def publicity_labels() -> dict[Publicity, str]:
    """Return how the three answers to the question who may see a column are called."""
    return {
        Publicity.PUBLIC: tr("Public already"),
        Publicity.READ: tr("Read first"),
        Publicity.NEVER: tr("Never"),
    }


class PublicityRow(FlowRow):
    """A group of three radio buttons that is named by what it is about."""

    chosen = Signal(object)  # a Publicity

    def __init__(self, name: str) -> None:
        super().__init__()
        question = tr("Who may see {name}", name=name)
        self.setAccessibleName(question)
        self.buttons = {publicity: RadioButton(text) for publicity, text in publicity_labels().items()}
        self._group = QButtonGroup(self)
        for publicity, button in self.buttons.items():
            button.setAccessibleName(tr("{name}: {answer}", name=name, answer=button.text()))
            self._group.addButton(button)
            # Not `toggled`, which would also tell what is shown.
            button.clicked.connect(partial(self._choose, publicity))
        self.set_widgets(tuple(self.buttons.values()))

    def show_choice(self, publicity: Publicity | None) -> None:
        """Show what holds; None for nothing yet."""
        self._group.setExclusive(publicity is not None)
        for each, button in self.buttons.items():
            button.setChecked(each is publicity)
        self._group.setExclusive(True)

    def _choose(self, publicity: Publicity) -> None:
        self.chosen.emit(publicity)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        for button in self.buttons.values():
            button.set_appearance(appearance)
        self.update_layout()


class ColumnRow(QFrame):
    """A row about one column."""

    chosen = Signal(str, object)  # the name of the column, and its Choice

    def __init__(
        self, name: str, column: Column, choice: Choice, fields: QStringListModel, appearance: Appearance
    ) -> None:
        super().__init__()
        self.setObjectName("columnRow")
        self.name, self.choice = name, choice
        shown = short(name)
        self.title = plain_label(shown, "strong", wraps=True)
        self.box = NarrowBox()
        self.box.setModel(fields)
        self.box.setAccessibleName(tr("What {name} means", name=shown))
        cells = " · ".join(map(short, column.samples[:MOST_CELLS]))
        self.cells = plain_label(cells or tr("It is empty."), "small", wraps=True)
        self.unsure = plain_label(tr("Guessed: look whether it is right."), "small", wraps=True)
        self.unsure.setVisible(bool(column.field) and not column.sure)
        self.row = PublicityRow(shown)
        self.use = plain_label(role="small", wraps=True)
        self._fields = ("", *field_labels())
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 4, 0, 4)
        self._layout.setHorizontalSpacing(12)
        self.row.set_appearance(appearance)
        self.box.set_appearance(appearance)
        self._arrange(is_wide=True)
        self.show_choice(choice)
        self.box.activated.connect(self._mean)
        self.row.chosen.connect(self._let)

    def _arrange(self, *, is_wide: bool) -> None:
        places = ((0, 0), (0, 1), (0, 2), (0, 3)) if is_wide else ((0, 0), (1, 0), (2, 0), (3, 0))
        for widget, (row, column) in zip((self.title, self.box, self.cells, self.row), places, strict=True):
            self._layout.addWidget(widget, row, column)
        for label, row in ((self.unsure, 4), (self.use, 5)):
            self._layout.addWidget(label, row, 0, 1, 4 if is_wide else 1)
        for column, share in enumerate((3, 4, 5, 5) if is_wide else (1, 0, 0, 0)):
            self._layout.setColumnStretch(column, share)
        for label in (self.title, self.cells):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_wide(self, *, is_wide: bool) -> None:
        """Put the parts beside each other, or below each other where there is no room."""
        self._arrange(is_wide=is_wide)

    def show_choice(self, choice: Choice) -> None:
        """Show what holds for the column."""
        self.choice = choice
        at = self._fields.index(choice.field) if choice.field in self._fields else 0
        self.box.setCurrentIndex(at)
        self.row.show_choice(choice.publicity)
        use = ""
        if is_id(choice.field):
            use = tr("It joins rows, and is not published.")
        elif is_of_people(choice.field):
            use = tr("It can hold rows back, and is never published.")
        self.use.setText(use)
        self.use.setVisible(bool(use))

    def labels(self) -> tuple[QLabel, ...]:
        """Return the labels, for tests of what is in sight."""
        return (self.title, self.cells, self.unsure, self.use)

    def _mean(self, at: int) -> None:
        self.chosen.emit(self.name, Choice(self._fields[at], self.choice.publicity))

    def _let(self, publicity: Publicity) -> None:
        self.chosen.emit(self.name, Choice(self.choice.field, publicity))
