"""Where a file dialog can start: sticks come first, also on Windows, as far as its own notes go."""

import sys
from pathlib import Path

import pytest

from guide.window.dialogs import places
from guide.window.dialogs.places import Drive, drives, find_places, sticks
from guide.window.dialogs.windows_drives import is_stick, noted_disk

STICK = "_??_USBSTOR#Disk&Ven_Kingston&Prod_DataTraveler#1&0#{53f56307-b6bf-11d0-94f2-00a0c91efb8b}"
CARD_READER = "\\??\\STORAGE#RemovableMedia#7&1c2#{53f5630d-b6bf-11d0-94f2-00a0c91efb8b}"
CARD = "_??_SD#VID_03&OID_5344#1#{53f56307-b6bf-11d0-94f2-00a0c91efb8b}"
OLD_DISK, NEW_DISK = bytes.fromhex("9c21b1f70000100000000000"), b"DMIO:ID:" + bytes(range(16))


def is_pulled_out(note: bytes) -> bool:
    return is_stick("E:\\", lambda letter: note if letter == "E" else b"")


def test_what_can_be_pulled_out_is_known_by_its_device_and_a_disk_that_stays_is_none():
    assert [note for note in (STICK, CARD_READER, CARD) if not is_pulled_out(note.encode("utf-16-le"))] == []
    assert [note for note in (OLD_DISK, NEW_DISK, b"") if is_pulled_out(note)] == []
    assert noted_disk("?") == b"", "nothing noted is no error"


def test_sticks_come_first(monkeypatch):
    notes = {"D": NEW_DISK, "E": STICK.encode("utf-16-le")}
    found = [
        Drive(root, is_removable=is_stick(root, lambda letter: notes.get(letter, b"")))
        for root in ("C:\\", "D:\\", "E:\\")
    ]
    monkeypatch.setattr(places, "drives", lambda: found)
    assert sticks()[0] == "E:\\"
    assert len(sticks()) == (2 if sys.platform == "win32" else 3), "Windows' own drive is left out"


def test_every_place_is_written_as_this_system_writes_paths() -> None:
    for found in find_places():
        assert [place for place in found if place.path != str(Path(place.path))] == []


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows has drives with letters")
def test_each_drive_is_named_by_its_letter() -> None:
    assert "C:\\" in [drive.root for drive in drives()]
    assert all(len(drive.root) == 3 and drive.root.endswith(":\\") for drive in drives())
    assert {drive.root for drive in drives()} <= {place.name for place in next(find_places())}
