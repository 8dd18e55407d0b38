"""Holds the settings of the user, and saves each change to the settings file in the background."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from guide.settings import Settings, SettingsFile, ThemeChoice
from guide.window.background.tasks import Tasks

_PACKS = "packs"  # the name of the task that saves which packs are off


class Preferences(QObject):
    """The settings of this window. Another thread saves changes, because writing to a stick may be slow."""

    shiftExitChanged = Signal(bool)
    slashSearchChanged = Signal(bool)
    saveFailed = Signal(str)  # a sentence with the reason; emitted at most once per run
    packsOffSaved = Signal(str)  # after each `set_packs_off`: "", or a sentence why it could not be saved

    def __init__(self, file: SettingsFile, parent: QObject) -> None:
        super().__init__(parent)
        self.settings = file.read()
        self._file = file
        self._has_reported = False
        self._places: frozenset[str] = frozenset()
        self._tasks = Tasks(self)
        self._tasks.finished.connect(self._tell_saved)
        self._tasks.failed.connect(self._report)

    @property
    def place(self) -> str:
        """The id of the chosen place; "" for all places, or if the settings file has an unknown id."""
        return self.settings.region if self.settings.region in self._places else ""

    def know_places(self, ids: Iterable[str]) -> None:
        """Hold the ids of the places of the guide; before, no place is chosen."""
        self._places = frozenset(ids)

    def set_text_size(self, percent: int | None) -> None:
        """Change the text size to `percent`, None for the usual size of the screen, and save it."""
        self._change(partial(replace, text_size=percent))

    def set_theme(self, theme: ThemeChoice) -> None:
        """Change the choice of colours and save it."""
        self._change(partial(replace, theme=theme))

    def set_place(self, place: str) -> None:
        """Change the chosen place to the id `place`, "" for all places, and save it."""
        self._change(partial(replace, region=place))

    def set_shift_exit(self, enabled: bool) -> None:  # noqa: FBT001 - a slot
        """Change and save whether pressing Shift three times calls the quick exit."""
        if self._change(partial(replace, shift_exit=enabled)):
            self.shiftExitChanged.emit(enabled)

    def set_slash_search(self, enabled: bool) -> None:  # noqa: FBT001 - a slot
        """Change and save whether "/" outside text fields goes to the search box."""
        if self._change(partial(replace, slash_search=enabled)):
            self.slashSearchChanged.emit(enabled)

    def set_packs_off(self, ids: Iterable[str]) -> None:
        """Change the packs that are not loaded, by their ids, and save them."""
        edit = partial(replace, packs_off=tuple(sorted(ids)))
        self.settings = edit(self.settings)
        self._tasks.start(_PACKS, partial(self._file.change, edit))

    @property
    def is_busy(self) -> bool:
        """Whether a change is still being saved."""
        return self._tasks.is_busy

    def wait_until_saved(self) -> None:
        """Block until every change is saved or saving has failed, but for some seconds at most."""
        self._tasks.wait()

    def _change(self, edit: Callable[[Settings], Settings]) -> bool:
        """Replace the settings by the result of `edit` and save them. Return whether they changed."""
        settings = edit(self.settings)
        if settings == self.settings:
            return False
        self.settings = settings
        self._tasks.start("save", partial(self._file.change, edit))
        return True

    def _tell_saved(self, name: str) -> None:
        if name == _PACKS:
            self.packsOffSaved.emit("")

    def _report(self, name: str, sentence: str) -> None:
        if name == _PACKS:
            self.packsOffSaved.emit(sentence)
        elif not self._has_reported:
            self._has_reported = True
            self.saveFailed.emit(sentence)
