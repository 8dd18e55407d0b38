"""The window with three things on its hand-out, and the hand-out open."""

import errno
import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.window.handout.steps import THREE, guide_with_words
from tests.window.steps import begin_anew


@pytest.fixture(scope="module")
def shared(open_shared):
    """What the tests of a file share: the window on a guide rich in what hand-outs must heed."""
    return open_shared(guide_with_words())


@pytest.fixture
def rich(request):
    """What was opened on that guide, as it is after the start; by itself where the keys of quick exit count."""
    if "watched" in request.fixturenames:
        return request.getfixturevalue("open_window")(guide_with_words())
    shared = request.getfixturevalue("shared")
    begin_anew(shared.window)
    if making := shared.window.handouts._maker.pane:
        making.items_pane._below.open(None)
        making.paper_pane.options.head_button.set_open(False)
        making.paper_pane.preview.fit_page(wanted=False)
    return shared


@pytest.fixture
def window(rich):
    return rich.window


@pytest.fixture
def handouts(rich):
    return rich.window.handouts


@pytest.fixture
def handout(rich, qtbot):
    """The hand-out, open, with three things on it."""
    for target in THREE:
        rich.window.handouts.toggle(target)
    qtbot.keyClick(rich.window, Qt.Key.Key_F6)
    assert rich.window.handouts.pane.isVisible()
    return rich.window.handouts.pane


@pytest.fixture
def place(tmp_path, monkeypatch):
    """The folder in which the dialog starts."""
    folder = tmp_path / "place"
    folder.mkdir()
    monkeypatch.setattr("guide.window.dialogs.places.QDir.homePath", lambda: str(folder))
    return folder


@pytest.fixture
def ready(handout, qtbot, place):
    qtbot.waitUntil(handout.paper_pane.save_button.isEnabled)
    return handout


@pytest.fixture
def locked(place, monkeypatch):
    """A folder that can't be entered, also for who may do anything."""
    folder = place / "locked"
    folder.mkdir()

    def refusing(real):
        def call(path, *args, **options):
            if isinstance(path, (str, os.PathLike)) and folder in Path(path).parents:
                raise PermissionError(errno.EACCES, "Permission denied", str(path))
            return real(path, *args, **options)

        return call

    for name in ("stat", "lstat", "open"):
        monkeypatch.setattr(os, name, refusing(getattr(os, name)))
    return folder
