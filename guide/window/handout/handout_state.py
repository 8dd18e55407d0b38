"""What is on the tray and how it is to look; in memory only, it dies with the window."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from guide.content.guide import Guide
from guide.handout.handout_list import HandoutList
from guide.handout.options import Format, Options

if TYPE_CHECKING:
    from guide.handout.document import Notice


class HandoutState(QObject):
    """Holds the tray of this window; every change is a new value, told by a signal."""

    listChanged = Signal(object)
    optionsChanged = Signal(object)
    tidingsChanged = Signal()

    def __init__(self, guide: Guide, parent: QObject) -> None:
        super().__init__(parent)
        self._guide = guide
        self.handout_list = HandoutList()
        self.options = Options()
        self.tidings: tuple[Notice, ...] = ()  # what a list that was opened had to tell

    def set_list(self, handout_list: HandoutList) -> None:
        """Take another tray."""
        if handout_list != self.handout_list:
            self.handout_list = handout_list
            self.listChanged.emit(handout_list)

    def toggle(self, target: str) -> bool:
        """Put something on or take it off; says whether it is on now."""
        from guide.handout.resolved import default_item  # noqa: PLC0415 - nothing is on the tray at the start

        self.set_list(self.handout_list.toggled(default_item(target, self._guide)))
        return self.handout_list.holds(target)

    def take_off(self, *targets: str) -> None:
        """Take some off, at once."""
        handout_list = self.handout_list
        for target in targets:
            handout_list = handout_list.without(target)
        self.set_list(handout_list)

    def empty(self) -> None:
        """Take all off, and forget what was told of it."""
        self.set_list(HandoutList())
        self.tell(())

    def tell(self, tidings: "tuple[Notice, ...]") -> None:
        """Keep in sight what a list had to tell."""
        self.tidings = tidings
        self.tidingsChanged.emit()

    def use_options(self, options: Options) -> None:
        """Take other options; what can't go together goes back to what is usual."""
        if options.discreet != self.options.discreet or options.format is Format.FULL:
            options = replace(options, qr=None)
        if options != self.options:
            self.options = options
            self.optionsChanged.emit(options)
