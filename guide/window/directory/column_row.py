"""Shows a column: its heading, what it means, its first cells, and who may see it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QSizePolicy

from guide.content.safe_text import short
from guide.directory.columns.fields import is_id, is_of_people
from guide.directory.decisions import Choice, Column, Publicity
from guide.i18n import tr
from guide.window.directory.field_labels import NEEDED, field_label
from guide.window.directory.step_page import narrow_box
from guide.window.theme.appearance import Appearance
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label

MOST_CELLS = 3
SHARES = (3, 4, 5, 5)  # of heading, meaning, cells and choice in the width
BESIDE = {900: 4, 500: 2}  # how many of them stand beside each other, from pixels at 100 % on; else one


class ColumnRow(QFrame):
    """A row about one column; its parts stand beside each other where there is room."""

    chosen = Signal(str, object)  # the name of the column, and its Choice

    def __init__(self, name: str, column: Column) -> None:
        super().__init__()
        self.setObjectName("columnRow")
        self.name, self.choice, self._proposed, shown = name, Choice("", Publicity.NEVER), column, short(name)
        self.title, self.cells = (
            plain_label(shown, "strong", wraps=True),
            plain_label(role="small", wraps=True),
        )
        for label in (self.title, self.cells):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.box = narrow_box(tr("What {name} means", name=shown))
        for field in dict.fromkeys(("", *NEEDED, column.field)):
            self.box.addItem(field_label(field), field)
        self.box.activated.connect(self._mean)
        answers = tr("Public already"), tr("Read first"), tr("Never")
        self.buttons = {who: QPushButton(said) for who, said in zip(Publicity, answers, strict=True)}
        for publicity, button in self.buttons.items():
            button.setObjectName("publicity")
            button.setCheckable(True)
            button.setAutoExclusive(True)  # so that arrows go between them, as in radio buttons
            button.setAccessibleName(tr("{name}: {answer}", name=shown, answer=button.text()))
            button.clicked.connect(partial(self._let, publicity))  # `toggled` also tells what is shown
        self.row, self._grid = FlowRow(), QGridLayout(self)
        self.row.set_widgets(tuple(self.buttons.values()))
        self.row.setAccessibleName(tr("Who may see {name}", name=shown))
        self._grid.setContentsMargins(0, 2, 0, 2)

    def fit(self, width: int, appearance: Appearance) -> None:
        """Restyle for `appearance`, with as many parts beside each other as there is room for."""
        self.box.set_appearance(appearance)
        beside = next((many for least, many in BESIDE.items() if width >= appearance.px(least)), 1)
        for number, part in enumerate((self.title, self.box, self.cells, self.row)):
            self._grid.addWidget(part, *divmod(number, beside))
            self._grid.setColumnStretch(number, SHARES[number] if number < beside else 0)

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
        if not self.box.select(choice.field):  # a file of answers can have any
            self.box.addItem(field_label(choice.field), choice.field)
            self.box.select(choice.field)

    def _mean(self, at: int) -> None:
        self.chosen.emit(self.name, Choice(self.box.itemData(at), self.choice.publicity))

    def _let(self, publicity: Publicity) -> None:
        self.chosen.emit(self.name, Choice(self.choice.field, publicity))
