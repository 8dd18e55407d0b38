"""Knows what of a window may still be writing files, so that nothing is changed or closed meanwhile."""

from typing import Protocol

from guide.i18n import tr


class Work(Protocol):
    """Something that may be writing: it says whether it is, and can be waited for."""

    @property
    def is_busy(self) -> bool:
        """Whether a file is being made or written."""

    def end(self) -> None:
        """Stop what can be stopped, and block until the rest is written, but for some seconds at most."""


class Works:
    """All such works of one window."""

    def __init__(self) -> None:
        self._all: list[Work] = []

    def add(self, work: Work) -> None:
        """Ask this one, too, from now on."""
        self._all.append(work)

    @property
    def is_busy(self) -> bool:
        """Whether any of them is."""
        return any(each.is_busy for each in self._all)

    def waits_for(self, work: Work) -> str:
        """Return why `work` can't begin to change the packs in use: another one is busy. "" if it can."""
        is_busy = any(each.is_busy for each in self._all if each is not work)
        return tr("Something is still being saved or copied. Wait for it first.") if is_busy else ""

    def end(self) -> None:
        """End all of them."""
        for each in self._all:
            each.end()
