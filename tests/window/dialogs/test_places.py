"""Where a file dialog can start, as far as this computer goes: its drives differ from system to system."""

import sys
from pathlib import Path

import pytest

from guide.window.dialogs.places import drives, find_places


def test_every_place_is_written_as_this_system_writes_paths() -> None:
    for place in [place for places in find_places() for place in places]:
        assert place.path == str(Path(place.path))


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows has drives with letters")
def test_each_drive_is_named_by_its_letter() -> None:
    assert "C:\\" in [drive.root for drive in drives()]
    assert all(len(drive.root) == 3 and drive.root.endswith(":\\") for drive in drives())
    assert {drive.root for drive in drives()} <= {place.name for place in next(find_places())}
