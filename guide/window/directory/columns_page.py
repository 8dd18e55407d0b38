"""Asks what each column of a sheet means, and who may see it."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QSizePolicy, QVBoxLayout

from guide.content.safe_text import short
from guide.directory.columns.fields import is_id, is_of_people
from guide.directory.decide.deciding import is_website
from guide.directory.decisions import Choice, Column, Publicity
from guide.i18n import tr, trn
from guide.window.directory.field_labels import NEEDED, field_label
from guide.window.directory.state import Bringing
from guide.window.directory.step_page import StepPage, narrow_box, show_text
from guide.window.theme.appearance import look
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.text_field import TextField

AT_ONCE = 40  # columns on a page: each has a box and three buttons
MOST_CELLS = 3
SHARES = (3, 4, 5, 5)  # of heading, meaning, cells and choice in the width
BESIDE = {900: 4, 500: 2}  # how many of them stand beside each other, from pixels at 100 % on; else one


class ColumnRow(QFrame):
    """A row about one column; its parts stand beside each other where there is room."""

    def __init__(self, name: str, column: Column, choose: Callable[[str, Choice], object]) -> None:
        super().__init__()
        self.setObjectName("columnRow")
        self.name, self.choice, self._proposed, shown = name, Choice("", Publicity.NEVER), column, short(name)
        self._choose = partial(choose, name)
        self.cells = plain_label(role="small", wraps=True)
        self.box = narrow_box()
        self.box.setAccessibleName(tr("What {name} means", name=shown))
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
        self.row, self._grid = FlowRow(*self.buttons.values()), QGridLayout(self)
        self.row.setAccessibleName(tr("Who may see {name}", name=shown))
        self._grid.setContentsMargins(0, 2, 0, 2)
        self._parts = plain_label(shown, "strong", wraps=True), self.box, self.cells, self.row
        for part in self._parts:  # none takes more than its share
            part.setSizePolicy(QSizePolicy.Policy.Ignored, part.sizePolicy().verticalPolicy())

    def fit(self, width: int) -> None:
        """Restyle, with as many parts beside each other as there is room for."""
        beside = next((many for least, many in BESIDE.items() if width >= look().px(least)), 1)
        for number, part in enumerate(self._parts):
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
        self._choose(Choice(self.box.itemData(at), self.choice.publicity))

    def _let(self, publicity: Publicity) -> None:
        self._choose(Choice(self.choice.field, publicity))


class ColumnsPage(StepPage):
    """A row for each column of the sheet that is chosen, below what is decided for all of it."""

    def __init__(self, state: Bringing) -> None:
        hint = tr(
            "A column nobody has decided about stays out. Numbers, ages and times come in only if "
            "the whole cell is one; the rest of such cells you read."
        )
        heading = tr("What does each column mean, and who may see it?")
        super().__init__(state, tr("Columns"), tr("Next: texts to read"), heading, hint)
        self.rows, self._shown, self._room = tuple[ColumnRow, ...](), -1, 0
        self.load_button = QPushButton(tr("Load settings…"))
        self.save_button = QPushButton(tr("Save settings…"))
        self.sheet_box, self.website, self._rows = narrow_box(), TextField(), QVBoxLayout()
        for sheet in state.read.source.sheets:
            rows, count = trn("{number} row", "{number} rows", len(sheet.rows)), len(sheet.headings)
            for first in range(0, count, AT_ONCE):
                last = min(first + AT_ONCE, count)
                part = tr("columns {first} to {last} of {all}", first=first + 1, last=last, all=count)
                self.sheet_box.addItem(f"{short(sheet.name)} · {rows} · {part}", (sheet.name, first))
                if sheet is state.read.largest and not first:
                    self.sheet_box.setCurrentIndex(self.sheet_box.count() - 1)
        self.add(FlowRow(self.load_button, self.save_button))
        self.add_field(tr("Sheet"), self.sheet_box)
        self.form.setRowVisible(self.sheet_box, self.sheet_box.count() > 1)
        self.add_field(tr("The website on which all columns stand that are public already"), self.website)
        self._rows.setSpacing(0)
        self.column.addLayout(self._rows)
        self.column.addStretch(1)
        self.sheet_box.activated.connect(self.refresh)
        self.website.textEdited.connect(state.set_public_at)

    def fit(self, width: int) -> None:
        """Place the parts of a row below each other where there is no room."""
        super().fit(width)
        self._room = width  # that of this page is still the old one
        for row in self.rows:
            row.fit(width)

    @property
    def said(self) -> str:
        """The number of columns that come in, are read first, or stay out, in the sheet that is in sight."""
        if not self.state.is_open:
            return tr("what each one is")
        choices = [choice.publicity for choice in self._choices.values()]
        numbers = {each.name.lower(): choices.count(each) for each in Publicity}
        return tr("{public} public, {read} to read, {never} out", **numbers)

    @property
    def missing(self) -> str:
        """A sentence about what has to be said before the next step, "" if nothing."""
        if not self.state.has(Publicity.PUBLIC, Publicity.READ):
            return tr("No column is public yet.")
        lacks = self.state.has(Publicity.PUBLIC) and not is_website(self.state.public_at)
        return tr("First write the address of the website, such as www.example.org.") if lacks else ""

    @property
    def sheet(self) -> str:
        """The name of the sheet that is chosen, "" if nothing was read."""
        return str((self.sheet_box.currentData() or [""])[0])

    @property
    def _choices(self) -> Mapping[str, Choice]:
        """The choice for each column of this sheet."""
        sheets = self.state.decisions.sheets
        return sheets[self.sheet].columns if self.sheet in sheets else {}

    def refresh(self) -> None:
        """Show what holds for each column of the sheet that is chosen, or of the part of it."""
        if self._shown != self.sheet_box.currentIndex():
            self._show_sheet()
        for row in self.rows:
            row.show_choice(self._choices[row.name])
        self.website.setEnabled(self.state.has(Publicity.PUBLIC))  # and stays, or the rows would move
        show_text(self.website, self.state.public_at)

    def _show_sheet(self) -> None:
        self._shown = self.sheet_box.currentIndex()
        for row in self.rows:
            row.hide()
            row.deleteLater()
        first = self.sheet_box.currentData()[1]
        columns = self.state.read.columns(self.sheet)[first : first + AT_ONCE]
        self.rows = tuple(ColumnRow(*each, partial(self.state.choose, self.sheet)) for each in columns)
        for row in self.rows:
            row.fit(self._room)
            self._rows.addWidget(row)
