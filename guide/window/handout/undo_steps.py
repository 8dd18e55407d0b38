"""Keeps the earlier lists of a hand-out, so that a change can be taken back. All of it is in memory only."""

from dataclasses import fields

from guide.handout.handout_list import HandoutList, Head

MOST = 200  # steps that can be taken back


class UndoSteps:
    """The list of a hand-out as it is, the lists before it, and those that were taken back.

    The letters that are typed into one field are one step, because they change only the title of the same
    item, or the same text of the head.
    """

    def __init__(self) -> None:
        self.now = HandoutList()
        self._before: list[HandoutList] = []
        self._after: list[HandoutList] = []
        self._renamed = ""  # the target of the item, or the text of the head, that was changed last

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to make again."""
        return bool(self._after)

    def change_to(self, handout_list: HandoutList) -> bool:
        """Make `handout_list` the current list. Return whether it differs from the list before."""
        if handout_list == self.now:
            return False
        renamed = _renamed(self.now, handout_list)
        if not renamed or renamed != self._renamed:
            self._before = [*self._before, self.now][-MOST:]
        self._after, self._renamed, self.now = [], renamed, handout_list
        return True

    def undo(self) -> bool:
        """Go back to the list before. Return whether there is one."""
        return self._go(self._before, self._after)

    def redo(self) -> bool:
        """Go forward to the list that was taken back last. Return whether there is one."""
        return self._go(self._after, self._before)

    def _go(self, source: list[HandoutList], other: list[HandoutList]) -> bool:
        if not source:
            return False
        other.append(self.now)
        self.now, self._renamed = source.pop(), ""
        return True


def _renamed(before: HandoutList, now: HandoutList) -> str:
    """Return the only text that differs: the target of an item, or the name of a text of the head.

    It is "" if something else differs.
    """
    if before.items == now.items:
        differing = [each.name for each in fields(Head) if _text(before, each.name) != _text(now, each.name)]
        return differing[0] if len(differing) == 1 else ""
    return _renamed_target(before, now) if before.head == now.head else ""


def _text(handout_list: HandoutList, name: str) -> str:
    return str(getattr(handout_list.head, name))


def _renamed_target(before: HandoutList, now: HandoutList) -> str:
    pairs = tuple(zip(before, now, strict=False))
    changed = [(old, new) for old, new in pairs if old != new]
    if len(before) != len(now) or len(changed) != 1:
        return ""
    old, new = changed[0]
    return new.target if (old.target, old.shows) == (new.target, new.shows) else ""
