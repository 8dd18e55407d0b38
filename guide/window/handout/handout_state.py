"""Holds the items and the options of the hand-out in memory."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from guide.content.guide import Guide
from guide.handout.handout_list import HandoutList
from guide.handout.options import Format, Options

if TYPE_CHECKING:
    from guide.handout.document import Notice


class HandoutState(QObject):
    """Holds the items and the options of a window's hand-out, and emits a signal for each change.

    `listChanged` carries the new HandoutList, `optionsChanged` the new Options.
    """

    listChanged = Signal(object)
    optionsChanged = Signal(object)
    importNoticesChanged = Signal()

    def __init__(self, guide: Guide, parent: QObject) -> None:
        super().__init__(parent)
        self._guide = guide
        self.handout_list = HandoutList()
        self.options = Options()
        self.import_notices: tuple[Notice, ...] = ()  # what was missing or changed in an opened list

    def set_list(self, handout_list: HandoutList) -> None:
        """Set the list of items, and emit `listChanged` if the list differs from the current list."""
        if handout_list != self.handout_list:
            self.handout_list = handout_list
            self.listChanged.emit(handout_list)

    def toggle(self, target: str) -> bool:
        """Add `target` ("page" or "page#anchor") to the hand-out, or remove it.

        Return whether the target is now on the hand-out.
        """
        from guide.handout.resolved import default_item  # noqa: PLC0415 - not needed at the start

        self.set_list(self.handout_list.toggled(default_item(target, self._guide)))
        return self.handout_list.holds(target)

    def take_off(self, *targets: str) -> None:
        """Remove `targets` from the hand-out with a single `listChanged`."""
        handout_list = self.handout_list
        for target in targets:
            handout_list = handout_list.without(target)
        self.set_list(handout_list)

    def empty(self) -> None:
        """Remove all items, and the notices about an opened list."""
        self.set_list(HandoutList())
        self.set_import_notices(())

    def set_import_notices(self, notices: "tuple[Notice, ...]") -> None:
        """Set the notices to show about a list that was opened; () removes them."""
        self.import_notices = notices
        self.importNoticesChanged.emit()

    def set_options(self, options: Options) -> None:
        """Set the options.

        The choice of QR codes is reset if `discreet` changes, or if the format is FULL, which has no choice.
        """
        if options.discreet != self.options.discreet or options.format is Format.FULL:
            options = replace(options, qr=None)
        if options != self.options:
            self.options = options
            self.optionsChanged.emit(options)
