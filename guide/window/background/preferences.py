"""Preferences: what this worker chose, and its way to where it is kept."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from guide.settings import Settings, SettingsFile, ThemeChoice
from guide.window.background.tasks import Tasks


class Preferences(QObject):
    """Holds the settings of this window; each change is kept, in the background: a stick may be slow."""

    shiftExitChanged = Signal(bool)
    notKept = Signal(str)  # the sentence that says why; once in a run

    def __init__(self, file: SettingsFile, parent: QObject) -> None:
        super().__init__(parent)
        self.settings = file.read()
        self._file = file
        self._has_told = False
        self._tasks = Tasks(self)
        self._tasks.failed.connect(self._tell)

    def use_text_size(self, percent: int) -> None:
        """Keep another text size."""
        self._change(partial(replace, text_size=percent))

    def use_theme(self, theme: ThemeChoice) -> None:
        """Keep other colours."""
        self._change(partial(replace, theme=theme))

    def use_region(self, region: str) -> None:
        """Keep another place."""
        self._change(partial(replace, region=region))

    def use_shift_exit(self, wanted: bool) -> None:  # noqa: FBT001 - a slot
        """Keep whether Shift three times hides."""
        if self._change(partial(replace, shift_exit=wanted)):
            self.shiftExitChanged.emit(wanted)

    def end(self) -> None:
        """Wait until all that was changed is kept."""
        self._tasks.wait()

    def _change(self, edit: Callable[[Settings], Settings]) -> bool:
        """Take a change and keep it; says whether anything is other than before."""
        settings = edit(self.settings)
        if settings == self.settings:
            return False
        self.settings = settings
        self._tasks.start("keep", partial(self._file.change, edit))
        return True

    def _tell(self, _name: str, sentence: str) -> None:
        if not self._has_told:
            self._has_told = True
            self.notKept.emit(sentence)
