"""Offers to make a pack of a directory, or to write it into a folder of content."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from guide.directory.importing.one_pack import OnePack
from guide.i18n import tr, trn
from guide.window.directory.exported_packs import ExportedPacks
from guide.window.directory.pack_fields import PackFields
from guide.window.directory.signing_fields import SigningFields
from guide.window.theme.appearance import Appearance
from guide.window.widgets.accessibility import announce
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label


class PackPage(QFrame):
    """Fields about the pack, or the packs of an export, and buttons that make it, take it and write it."""

    makeWanted = Signal()
    takeWanted = Signal()
    folderWanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.fields, self.exported, self.signing = PackFields(), ExportedPacks(), SigningFields()
        self.make_button, self.take_button, self.folder_button = (
            QPushButton(tr("Make a pack…")),
            QPushButton(tr("Take it on this stick…")),
            QPushButton(tr("Write into a folder…")),
        )
        self.buttons = (self.make_button, self.take_button, self.folder_button)
        self.sentence, self.result = plain_label(wraps=True), plain_label(wraps=True)
        self._number, self._out, self._ticked, self._undecided, self._is_working = 0, 0, 0, 0, False
        self._arrange()
        self.fields.wordsChanged.connect(self._enable)
        self.signing.changed.connect(self._enable)
        self.exported.chosen.connect(self._enable)
        for button, wanted in (
            (self.make_button, self.makeWanted),
            (self.take_button, self.takeWanted),
            (self.folder_button, self.folderWanted),
        ):
            button.clicked.connect(wanted)
        self.forget()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        buttons = FlowRow()
        buttons.set_widgets(self.buttons)
        difference = tr(
            "A pack is one file, which any stick can take. A folder has a file for each page, for those who "
            "edit the content themselves."
        )
        for widget in (
            self.fields,
            self.exported,
            self.signing,
            self.sentence,
            self.result,  # above the buttons, where it is in sight on a low screen
            buttons,
            plain_label(difference, "small", wraps=True),
        ):
            layout.addWidget(widget)
        layout.addStretch(1)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self.fields.set_appearance(appearance)
        self.exported.set_appearance(appearance)

    def forget(self) -> None:
        """Empty the fields."""
        self.fields.forget()
        self.signing.show_signer(None)
        self.show_exported(())
        self.show_made("")
        self.show_number(0, 0)

    def show_exported(self, packs: Sequence[OnePack]) -> None:
        """Offer the packs of an export of this program in place of the fields, if there are any."""
        self.exported.show_packs(packs)
        self.fields.setVisible(not packs)
        self._enable()

    def show_number(self, number: int, out: int, ticked: int = 0, *, undecided: int = 0) -> None:
        """Show how many rows become pages, how many stay out, and how many a person has ticked.

        `undecided` is the number of those that stay out as they need a look.
        """
        self._number, self._out, self._ticked, self._undecided = number, out, ticked, undecided
        self._enable()

    def show_made(self, sentence: str, *, can_take: bool = False) -> None:
        """Show what became of the pack; with `can_take`, it can be taken on this stick."""
        self.result.setText(sentence)
        self.result.setVisible(bool(sentence))
        self.take_button.setVisible(can_take)
        if sentence and self.isVisible():
            announce(self, sentence)

    def set_working(self, is_working: bool) -> None:  # noqa: FBT001 - as a setter of Qt
        """Offer to make a pack only while nothing is read, planned or made."""
        self._is_working = is_working
        self._enable()

    def _enable(self) -> None:
        own, fields = self.exported.pack, self.fields
        has_words = own is not None or fields.is_complete
        can_make = has_words and self.signing.is_complete and self._number > 0
        self.make_button.setEnabled(can_make and not self._is_working)
        self.folder_button.setEnabled(self._number > 0 and not self._is_working)
        number = len(own.entries) if own else self._number
        made = trn("{number} page will be made.", "{number} pages will be made.", number)
        out = trn("{number} row stays out.", "{number} rows stay out.", self._out)
        if self._undecided:
            look = trn("{number} of them needs a look.", "{number} of them need a look.", self._undecided)
            out = f"{out} {look}"
        by_hand = trn(
            "{number} row comes in because you ticked it.",
            "{number} rows come in because you ticked them.",
            self._ticked,
        )
        ticked = by_hand if self._ticked else ""
        missing = "" if has_words else tr("First write a title, and who answers for the pack.")
        if has_words and not self.signing.is_complete:
            missing = tr("First type the password of the key.")
        self.sentence.setText(" ".join(filter(None, (made, out, ticked, missing))))
