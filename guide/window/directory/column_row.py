"""Shows a column: its heading, what it means, its first cells, and who may see it."""

from functools import partial

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QSizePolicy

from guide.content.safe_text import short
from guide.directory.columns.fields import is_id, is_of_people
from guide.directory.decisions import Choice, Column, Publicity
from guide.i18n import tr
from guide.window.directory.field_labels import field_labels
from guide.window.directory.narrow_box import NarrowBox
from guide.window.theme.appearance import Appearance
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.radio_button import RadioButton

SHARES = (3, 4, 5, 5)  # of heading, meaning, cells and choice in the width
MOST_CELLS, WIDE = 3, 900  # cells that are shown, and pixels at 100 % from which a row is one line


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
    """A row about one column; its parts stand beside each other where there is room."""

    chosen = Signal(str, object)  # the name of the column, and its Choice

    def __init__(self, name: str, column: Column, choice: Choice, fields: QStringListModel) -> None:
        super().__init__()
        self.setObjectName("columnRow")
        self.name, self.choice, shown = name, choice, short(name)
        self._fields, self._guess = ("", *field_labels()), column
        self.title, self.box = plain_label(shown, "strong", wraps=True), NarrowBox()
        cells = " · ".join(map(short, column.samples[:MOST_CELLS])) or tr("It is empty.")
        self.cells, self.use = plain_label(cells, "small", wraps=True), plain_label(role="small", wraps=True)
        self.box.setModel(fields)
        self.box.setAccessibleName(tr("What {name} means", name=shown))
        self.row, self._grid = PublicityRow(shown), QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 2)
        for label in (self.title, self.cells):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._grid.addWidget(self.use, 4, 0)  # or it would be a window when it is shown
        self.show_choice(choice)
        self.box.activated.connect(self._mean)
        self.row.chosen.connect(self._let)

    def fit(self, width: int, appearance: Appearance) -> None:
        """Restyle for `appearance`, the parts beside each other, or below each other in a narrow page."""
        self.row.set_appearance(appearance)
        self.box.set_appearance(appearance)
        is_wide = width >= appearance.px(WIDE)
        for number, part in enumerate((self.title, self.box, self.cells, self.row)):
            self._grid.addWidget(part, *((0, number) if is_wide else (number, 0)))
            self._grid.setColumnStretch(number, SHARES[number] if is_wide else number == 0)
        self._grid.addWidget(self.use, 4, 0, 1, 4 if is_wide else 1)

    def show_choice(self, choice: Choice) -> None:
        """Show what holds for the column."""
        self.choice = choice
        self.box.setCurrentIndex(self._fields.index(choice.field) if choice.field in self._fields else 0)
        self.row.show_choice(choice.publicity)
        use = ""
        if is_id(choice.field):
            use = tr("It joins rows, and is not published.")
        elif is_of_people(choice.field):
            use = tr("It can hold rows back, and is never published.")
        elif choice.field and choice.field == self._guess.field and not self._guess.sure:
            use = tr("Guessed: look whether it is right.")
        self.use.setText(use)
        self.use.setVisible(bool(use))

    def _mean(self, at: int) -> None:
        self.chosen.emit(self.name, Choice(self._fields[at], self.choice.publicity))

    def _let(self, publicity: Publicity) -> None:
        self.chosen.emit(self.name, Choice(self.choice.field, publicity))
