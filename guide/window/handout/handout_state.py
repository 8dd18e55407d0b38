"""Holds the items and the options of the hand-out, in memory only."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from guide.content.guide import Guide
from guide.handout.handout_list import HandoutList
from guide.handout.options import Format, Options

if TYPE_CHECKING:
    from guide.handout.document import Notice


class HandoutState(QObject):
    """Holds the list and the options of one window's hand-out; every change is a new value and a signal."""

    listChanged = Signal(object)
    optionsChanged = Signal(object)
    importNoticesChanged = Signal()

    def __init__(self, guide: Guide, parent: QObject) -> None:
        super().__init__(parent)
        self._guide = guide
        self.handout_list = HandoutList()
        self.options = Options()
        self.import_notices: tuple[Notice, ...] = ()  # what was missing or changed in a list that was opened

    def set_list(self, handout_list: HandoutList) -> None:
        """Set the list of items."""
        if handout_list != self.handout_list:
            self.handout_list = handout_list
            self.listChanged.emit(handout_list)

    def toggle(self, target: str) -> bool:
        """Add something to the hand-out, or take it off; return whether it is on it now."""
        from guide.handout.resolved import default_item  # noqa: PLC0415 - not needed at the start

        self.set_list(self.handout_list.toggled(default_item(target, self._guide)))
        return self.handout_list.holds(target)

    def take_off(self, *targets: str) -> None:
        """Remove several targets with a single change."""
        handout_list = self.handout_list
        for target in targets:
            handout_list = handout_list.without(target)
        self.set_list(handout_list)

    def empty(self) -> None:
        """Remove everything, and drop the notices of imported lists."""
        self.set_list(HandoutList())
        self.set_import_notices(())

    def set_import_notices(self, notices: "tuple[Notice, ...]") -> None:
        """Set what is shown about the list that was opened, () for nothing."""
        self.import_notices = notices
        self.importNoticesChanged.emit()

    def set_options(self, options: Options) -> None:
        """Set the options. The choice of QR codes is reset if it does not fit the other options."""
        if options.discreet != self.options.discreet or options.format is Format.FULL:
            options = replace(options, qr=None)
        if options != self.options:
            self.options = options
            self.optionsChanged.emit(options)
