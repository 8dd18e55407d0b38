"""Holds the items and the options of the hand-out in memory."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from guide.content.guide import Guide
from guide.handout.handout_list import MAX_ITEMS, HandoutItem, HandoutList, Head
from guide.handout.options import Format, Options
from guide.window.handout.undo_steps import UndoSteps

if TYPE_CHECKING:
    from guide.handout.document import Notice


class HandoutState(QObject):
    """Holds the items and the options of a window's hand-out, and emits a signal for each change.

    `listChanged` carries the new HandoutList, `optionsChanged` the new Options. `fullReached` is emitted if
    an item could not be added, because the list has MAX_ITEMS items.
    """

    listChanged = Signal(object)
    optionsChanged = Signal(object)
    importNoticesChanged = Signal()
    fullReached = Signal()

    def __init__(self, guide: Guide, parent: QObject) -> None:
        super().__init__(parent)
        self._guide = guide
        self._steps = UndoSteps()
        self.options = Options()
        self.import_notices: tuple[Notice, ...] = ()  # what was missing or changed in an opened list

    @property
    def handout_list(self) -> HandoutList:
        """The items of the hand-out."""
        return self._steps.now

    @property
    def can_undo(self) -> bool:
        """Whether a change can be undone."""
        return self._steps.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether a change was undone that can be made again."""
        return self._steps.can_redo

    def undo(self) -> bool:
        """Undo the last change of the list. Return whether there was one."""
        return self._emit_if(changed=self._steps.undo())

    def redo(self) -> bool:
        """Make the change again that was undone last. Return whether there was one."""
        return self._emit_if(changed=self._steps.redo())

    def _emit_if(self, *, changed: bool) -> bool:
        if changed:
            self.listChanged.emit(self.handout_list)
        return changed

    def start_with(self, handout_list: HandoutList, options: Options) -> None:
        """Start with the items and options of another window, which can't be undone."""
        self._steps.now, self.options = handout_list, options
        self.listChanged.emit(handout_list)
        self.optionsChanged.emit(options)

    def set_list(self, handout_list: HandoutList) -> None:
        """Set the list of items, and emit `listChanged` if the list differs from the current list."""
        self._emit_if(changed=self._steps.change_to(handout_list))

    def set_head(self, head: Head) -> None:
        """Set the title, date and agency at the top of the paper."""
        self.set_list(self.handout_list.headed(head))

    def toggle(self, target: str) -> bool:
        """Add `target` ("page" or "page#anchor") to the hand-out, or remove it.

        Return whether the target is now on the hand-out.
        """
        from guide.handout.resolved import default_item  # noqa: PLC0415 - not needed at the start

        if self.handout_list.holds(target):
            self.take_off(target)
            return False
        return self.add((default_item(target, self._guide),)) == 1

    def holds_all(self, targets: tuple[str, ...]) -> bool:
        """Return whether there are `targets`, and all of them are on the hand-out."""
        return bool(targets) and self.handout_list.targets.issuperset(targets)

    def toggle_all(self, targets: tuple[str, ...]) -> None:
        """Add those of `targets` that are missing, or remove all if none is missing; either is one step."""
        from guide.handout.resolved import default_item  # noqa: PLC0415 - not needed at the start

        if self.holds_all(targets):
            self.take_off(*targets)
        else:
            self.add(tuple(default_item(target, self._guide) for target in targets))

    def add(self, items: tuple[HandoutItem, ...]) -> int:
        """Add `items` as far as there is room, and return the number of items that were added."""
        handout_list = self.handout_list
        for item in items:
            handout_list = handout_list.with_item(item)
        before, is_too_long = len(self.handout_list), len(handout_list) > MAX_ITEMS
        self.set_list(replace(handout_list, items=handout_list.items[:MAX_ITEMS]))
        if is_too_long:
            # A button that was pressed to add an item shows again that the item is not on the hand-out.
            self.listChanged.emit(self.handout_list)
            self.fullReached.emit()
        return len(self.handout_list) - before

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
