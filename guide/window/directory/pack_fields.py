"""Asks what the pack of a directory is called, who answers for it, and what its source is called."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from guide.content.time_zones import ZONES
from guide.directory.columns.answers import PackAnswers
from guide.i18n import tr
from guide.window.directory.narrow_box import NarrowBox
from guide.window.directory.said import Said
from guide.window.theme.appearance import Appearance
from guide.window.widgets.check_box import CheckBox
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.text_field import TextField

WIDEST = 640  # pixels of a field at 100 %


class PackFields(QFrame):
    """Fields for title, publisher and source, and a box for what the source no longer has."""

    wordsChanged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.source, self.title, self.publisher = TextField(), TextField(), TextField()
        self.zone_box = NarrowBox()
        self.zone_box.addItem(tr("Not said: no page says whether it is open"), "")
        for zone in ZONES:
            self.zone_box.addItem(_zone_label(zone), zone)
        self.zone_box.setAccessibleName(tr("The hours are in this time zone"))
        self._is_zone_chosen = False
        self.gone_box = CheckBox(tr("Leave out those pages"))
        self.gone_box.setAccessibleDescription(
            tr("Pages of a pack of this title that is in use, whose rows the source no longer has")
        )
        self._arrange()
        for field in (self.title, self.publisher):
            field.textChanged.connect(self.wordsChanged)
        self.zone_box.activated.connect(self._keep_zone)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for field, label in (
            (self.title, tr("Title of the pack:")),
            (self.publisher, tr("Who answers for it, such as your coalition:")),
            (self.source, tr("Name of the source, the same each month:")),
        ):
            layout.addWidget(_label(label, field))
            layout.addWidget(field)
        layout.addWidget(plain_label(tr("The hours are in this time zone:"), wraps=True))
        layout.addWidget(self.zone_box)
        in_use = tr(
            "If a pack of this title is in use, its next edition is made. Pages whose rows the source "
            "no longer has stay in it, unless you tick this:"
        )
        layout.addWidget(plain_label(in_use, "small", wraps=True))
        layout.addWidget(self.gone_box, alignment=Qt.AlignmentFlag.AlignLeft)

    @property
    def time_zone(self) -> str:
        """The time zone that is chosen, "" if that is not said."""
        return str(self.zone_box.currentData())

    @property
    def is_complete(self) -> bool:
        """Whether title and publisher are written."""
        return bool(self.title.text().strip() and self.publisher.text().strip())

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale): no field is wider than the text of a page."""
        for field in (self.source, self.title, self.publisher, self.zone_box):
            field.setMaximumWidth(appearance.px(WIDEST))
        self.gone_box.set_appearance(appearance)
        self.zone_box.set_appearance(appearance)

    def forget(self) -> None:
        """Empty the fields."""
        for field in (self.source, self.title, self.publisher):
            field.clear()
        self.gone_box.setChecked(False)
        self._is_zone_chosen = False
        self.zone_box.setCurrentIndex(0)

    def recall(self, said: Said) -> None:
        """Fill in what was said before."""
        self.title.setText(said.title)
        self.publisher.setText(said.publisher)
        self._choose_zone(said.time_zone)

    @property
    def answers(self) -> PackAnswers:
        """The words about the pack as they are written now, and the time zone if a person has chosen it."""
        title, publisher, source = (
            field.text().strip() for field in (self.title, self.publisher, self.source)
        )
        return PackAnswers(title, publisher, source, self.time_zone if self._is_zone_chosen else "")

    def fill(self, answers: PackAnswers) -> None:
        """Write what earlier answers say."""
        said = (answers.title, answers.publisher, answers.source)
        for field, text in zip((self.title, self.publisher, self.source), said, strict=True):
            if text:
                field.setText(text)
        if answers.time_zone:
            self._choose_zone(answers.time_zone)

    def suggest(self, source: str, time_zone: str) -> None:
        """Suggest what is not filled in or chosen yet."""
        if not self._is_zone_chosen:
            self.zone_box.setCurrentIndex(max(0, self.zone_box.findData(time_zone)))
        for field in (self.source, self.title):
            if not field.text().strip():
                field.setText(source)

    def _choose_zone(self, zone: str) -> None:
        self.zone_box.setCurrentIndex(max(0, self.zone_box.findData(zone)))
        self._is_zone_chosen = True

    def _keep_zone(self) -> None:
        self._is_zone_chosen = True


def _zone_label(zone: str) -> str:
    known = {
        "America/New_York": tr("Eastern (New York)"),
        "America/Chicago": tr("Central (Chicago)"),
        "America/Denver": tr("Mountain (Denver)"),
        "America/Phoenix": tr("Arizona (Phoenix)"),
        "America/Los_Angeles": tr("Pacific (Los Angeles)"),
        "America/Anchorage": tr("Alaska (Anchorage)"),
        "Pacific/Honolulu": tr("Hawaii (Honolulu)"),
        "America/Puerto_Rico": tr("Puerto Rico"),
        "America/Winnipeg": tr("Manitoba (Winnipeg)"),
        "America/Toronto": tr("Ontario (Toronto)"),
    }
    return known.get(zone, zone)


def _label(text: str, field: TextField) -> QLabel:
    label = plain_label(text, wraps=True)
    label.setBuddy(field)
    field.setAccessibleName(text.removesuffix(":"))
    return label
