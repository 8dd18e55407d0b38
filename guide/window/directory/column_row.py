"""Shows a column: its heading, what it means, its first cells, and who may see it."""

from functools import partial

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy

from guide.content.safe_text import short
from guide.directory.columns.fields import is_id, is_of_people
from guide.directory.decisions import Choice, Column, Publicity
from guide.i18n import tr
from guide.window.directory.field_labels import field_labels
from guide.window.directory.step_page import choice_button, narrow_box
from guide.window.theme.appearance import Appearance
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label

SHARES = (3, 4, 5, 5)  # of heading, meaning, cells and choice in the width
MOST_CELLS, WIDE = 3, 900  # cells that are shown, and pixels at 100 % from which a row is one line


class ColumnRow(QFrame):
    """A row about one column; its parts stand beside each other where there is room."""

    chosen = Signal(str, object)  # the name of the column, and its Choice

    def __init__(self, name: str, column: Column, labels: QStringListModel) -> None:
        super().__init__()
        self.setObjectName("columnRow")
        self.name, self.choice, self._proposed, shown = name, Choice("", Publicity.NEVER), column, short(name)
        self._fields = ("", *field_labels())
        self.title, self.cells = (
            plain_label(shown, "strong", wraps=True),
            plain_label(role="small", wraps=True),
        )
        for label in (self.title, self.cells):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.box = narrow_box(tr("What {name} means", name=shown))
        self.box.setModel(labels)
        self.box.activated.connect(self._mean)
        answers = tr("Public already"), tr("Read first"), tr("Never")
        self.buttons = {
            who: choice_button("publicity", said) for who, said in zip(Publicity, answers, strict=True)
        }
        for publicity, button in self.buttons.items():
            button.setAccessibleName(tr("{name}: {answer}", name=shown, answer=button.text()))
            button.clicked.connect(partial(self._let, publicity))  # `toggled` also tells what is shown
        self.row, self._grid = FlowRow(), QGridLayout(self)
        self.row.set_widgets(tuple(self.buttons.values()))
        self.row.setAccessibleName(tr("Who may see {name}", name=shown))
        self._grid.setContentsMargins(0, 2, 0, 2)

    def fit(self, width: int, appearance: Appearance) -> None:
        """Restyle for `appearance`, the parts beside each other, or below each other in a narrow page."""
        is_wide = width >= appearance.px(WIDE)
        for number, part in enumerate((self.title, self.box, self.cells, self.row)):
            self._grid.addWidget(part, *((0, number) if is_wide else (number, 0)))
            self._grid.setColumnStretch(number, SHARES[number] if is_wide else number == 0)

    def show_choice(self, choice: Choice) -> None:
        """Show what holds for the column; what is never published leaves nothing to choose."""
        self.choice, said = choice, ""
        if is_id(choice.field):
            said = tr("It joins rows, and is not published.")
        elif is_of_people(choice.field):
            said = tr("It can hold rows back, and is never published.")
        self.row.setEnabled(not said)
        self.buttons[Publicity.NEVER if said else choice.publicity].setChecked(True)
        if choice.field and choice.field == self._proposed.field and not (said or self._proposed.sure):
            said = tr("Guessed: look whether it is right.")
        cells = " · ".join(map(short, self._proposed.samples[:MOST_CELLS])) or tr("It is empty.")
        self.cells.setText("\n".join(filter(None, (cells, said))))
        self.box.setCurrentIndex(self._fields.index(choice.field) if choice.field in self._fields else 0)

    def _mean(self, at: int) -> None:
        self.chosen.emit(self.name, Choice(self._fields[at], self.choice.publicity))

    def _let(self, publicity: Publicity) -> None:
        self.chosen.emit(self.name, Choice(self.choice.field, publicity))
