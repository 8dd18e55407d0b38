"""Shows what was read of place and age as chips: buttons that stay pressed while it counts."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from guide.i18n import tr
from guide.search.query.ages import OLDEST, Age
from guide.search.results.results import AGE, Said
from guide.window.theme.appearance import look
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import button_text, plain_label
from guide.window.widgets.row_text import text_inset


class ReadChips(FlowRow):
    """A row with one button for each place and age of the query. `toggled` carries what was clicked."""

    toggled = Signal(str)

    def __init__(self, place_name: Callable[[str], str]) -> None:
        super().__init__()
        self._place_name, self._shown = place_name, Said()
        self._label = plain_label(tr("Read as"), "small")
        self.set_widgets((self._label,))

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self.set_margins(text_inset(), look().px(6), text_inset(), 0)

    @property
    def chips(self) -> tuple[QPushButton, ...]:
        """The buttons."""
        return tuple(each for each in self.widgets if isinstance(each, QPushButton))

    def show_said(self, said: Said) -> None:
        """Show a button for each place and age that was `said`. Buttons stay if nothing else was said."""
        names = {each: self._place_name(each) for each in said.places}
        if said.age:
            names = {AGE: age_words(said.age)} | names
        if said[:2] != self._shown[:2]:
            self.set_widgets((self._label, *map(self._new, names)))
        self._shown = said
        for chip, (key, name) in zip(self.chips, names.items(), strict=True):
            is_on = key not in said.aside
            chip.setText(button_text(tr("{name} ×", name=name) if is_on else name))
            chip.setAccessibleName(tr("Read as {name}", name=name))
            chip.setChecked(is_on)
        self.setHidden(not names)

    def _new(self, key: str) -> QPushButton:
        chip = QPushButton()
        chip.setCheckable(True)
        chip.setObjectName("chip")
        chip.setAccessibleDescription(tr("Search with this, or without it"))
        chip.clicked.connect(lambda: self.toggled.emit(key))
        return chip


def age_words(age: Age) -> str:
    """Return an age in words: "age 16", "under 18", "age 18 and up", "ages 13 to 17"."""
    if age.first == age.last:
        return tr("age {age}", age=age.first)
    if age.first == 0:
        return tr("under {age}", age=age.last + 1)
    if age.last == OLDEST:
        return tr("age {age} and up", age=age.first)
    return tr("ages {first} to {last}", first=age.first, last=age.last)
