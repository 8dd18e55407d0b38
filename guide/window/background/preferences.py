"""The worker's preferences, and the way of each change to the settings file."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from guide.content.places import selectable_places
from guide.settings import Settings, SettingsFile, ThemeChoice
from guide.window.background.tasks import Tasks


class Preferences(QObject):
    """The settings of this window. Each change is saved in the background, as a stick may be slow."""

    shiftExitChanged = Signal(bool)
    saveFailed = Signal(str)  # the sentence that says why; emitted once in a run

    def __init__(self, file: SettingsFile, parent: QObject) -> None:
        super().__init__(parent)
        self.settings = file.read()
        self._file = file
        self._has_reported = False
        self._tasks = Tasks(self)
        self._tasks.failed.connect(self._report)

    @property
    def place(self) -> str:
        """The id of the place that was chosen; "" for all places, also if the file names an unknown one."""
        region = self.settings.region
        return region if region in selectable_places() else ""

    def set_text_size(self, percent: int) -> None:
        """Save another text size."""
        self._change(partial(replace, text_size=percent))

    def set_theme(self, theme: ThemeChoice) -> None:
        """Save another choice of colours."""
        self._change(partial(replace, theme=theme))

    def set_place(self, place: str) -> None:
        """Save another place; "" for all places."""
        self._change(partial(replace, region=place))

    def set_shift_exit(self, enabled: bool) -> None:  # noqa: FBT001 - a slot
        """Save whether Shift three times hides the window."""
        if self._change(partial(replace, shift_exit=enabled)):
            self.shiftExitChanged.emit(enabled)

    def wait_until_saved(self) -> None:
        """Block until every change is in the file or has failed."""
        self._tasks.wait()

    def _change(self, edit: Callable[[Settings], Settings]) -> bool:
        """Apply an edit and save it; return whether it changed anything."""
        settings = edit(self.settings)
        if settings == self.settings:
            return False
        self.settings = settings
        self._tasks.start("save", partial(self._file.change, edit))
        return True

    def _report(self, _name: str, sentence: str) -> None:
        if not self._has_reported:
            self._has_reported = True
            self.saveFailed.emit(sentence)
