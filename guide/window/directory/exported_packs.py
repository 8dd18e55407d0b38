"""Offers the packs of what this program has exported, to make one of them again as it was."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from guide.content.safe_text import escape_invisible
from guide.directory.importing.one_pack import OnePack
from guide.i18n import tr, trn
from guide.window.directory.narrow_box import NarrowBox
from guide.window.theme.appearance import Appearance
from guide.window.widgets.plain_text import plain_label


class ExportedPacks(QFrame):
    """A box with one row for each pack; hidden if there is none."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._packs: tuple[OnePack, ...] = ()
        self.box = NarrowBox()
        self.box.setAccessibleName(tr("Which pack of it is made"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        ours = tr(
            "Field Guide wrote this file. A pack of it is made again as it was: its title, its edition, who "
            "answers for it, its places, and its pages without those that you leave out. A folder gets all "
            "of them."
        )
        layout.addWidget(plain_label(ours, wraps=True))
        layout.addWidget(plain_label(tr("Which pack of it is made:")))
        layout.addWidget(self.box)
        self.box.currentIndexChanged.connect(self.chosen)

    @property
    def pack(self) -> OnePack | None:
        """The pack that is chosen; None if there is no choice."""
        row = self.box.currentIndex()
        return self._packs[row] if 0 <= row < len(self._packs) else None

    @property
    def packs(self) -> tuple[OnePack, ...]:
        """All packs that are offered."""
        return self._packs

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self.box.set_appearance(appearance)

    def show_packs(self, packs: Sequence[OnePack]) -> None:
        """Offer these packs, the last of them first, as the others are what it builds on.

        The one that is chosen stays so.
        """
        if self._packs != tuple(packs):
            ids = [each.pack.id for each in packs]
            chosen = self.pack.pack.id if self.pack else ""
            self._packs = tuple(packs)
            self.box.clear()
            self.box.addItems([_label(each) for each in packs])
            self.box.setCurrentIndex(ids.index(chosen) if chosen in ids else len(ids) - 1)
        self.setVisible(bool(packs))


def _label(one: OnePack) -> str:
    return trn(
        "{title}, edition {edition} ({number} page)",
        "{title}, edition {edition} ({number} pages)",
        len(one.entries),
        title=escape_invisible(one.pack.title),
        edition=one.pack.edition,
    )
