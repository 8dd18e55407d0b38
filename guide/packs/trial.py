"""Keeps a pack closed with which the program did not start to its end, so that the next start is without it.

A pack that was taken is untried until a window with it has its search. The settings say so from the moment it
is taken, and from the beginning of that start to its end that it is being tried. Nothing else is written.
"""

import threading
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path

from guide.content.safe_text import escape_invisible
from guide.errors import SettingsError
from guide.i18n import tr
from guide.packs.manifest import Manifest
from guide.settings import Settings, SettingsFile, Trial

PATIENCE = 1.0  # seconds; the stick may not answer any more


def mark(data: Path, ids: Iterable[str], trial: Trial) -> None:
    """Write in the settings, in the folder `data`, how far packs are. Where that fails, they are used."""
    with suppress(SettingsError):
        SettingsFile(data).change(partial(Settings.with_trial, ids=tuple(ids), trial=trial))


class FirstStart:
    """The first start with the packs that were taken since the last one. Make it before they are opened.

    `closed` are the ids of packs whose first start did not end.
    """

    def __init__(self, data: Path) -> None:
        settings = SettingsFile(data).read()
        self.closed, self._tried = frozenset(settings.packs_begun), settings.packs_untried
        self._data = data
        if self._tried:
            mark(data, self._tried, Trial.BEGUN)

    def pass_(self) -> None:
        """Record that the program has started to its end. This may take long."""
        if tried := self._take():
            mark(self._data, tried, Trial.OVER)

    def fail(self) -> None:
        """Leave it recorded that it did not: the packs stay closed at the next start."""
        self._take()

    def leave(self) -> None:
        """Record that it was ended on the way, which is no fault of the packs. Wait for a second at most."""
        if tried := self._take():
            writing = threading.Thread(target=mark, args=(self._data, tried, Trial.UNTRIED), daemon=True)
            writing.start()
            writing.join(PATIENCE)

    def _take(self) -> tuple[str, ...]:
        tried, self._tried = self._tried, ()
        return tried


def closed_sentence(manifest: Manifest) -> str:
    """Return why an edition is not in use that has not passed its first start."""
    return tr(
        "Edition {edition} of “{title}” is not in use: the last start with it did not come to its end.",
        edition=manifest.edition,
        title=escape_invisible(manifest.title),
    )
