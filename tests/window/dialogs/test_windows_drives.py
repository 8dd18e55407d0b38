"""Sticks come first also on Windows, as far as its own notes go."""

import sys

import pytest

from guide.window.dialogs import places
from guide.window.dialogs.places import Drive, sticks
from guide.window.dialogs.windows_drives import is_stick, noted_disk

STICK = "_??_USBSTOR#Disk&Ven_Kingston&Prod_DataTraveler#1&0#{53f56307-b6bf-11d0-94f2-00a0c91efb8b}"
CARD_READER = "\\??\\STORAGE#RemovableMedia#7&1c2#{53f5630d-b6bf-11d0-94f2-00a0c91efb8b}"
CARD = "_??_SD#VID_03&OID_5344#1#{53f56307-b6bf-11d0-94f2-00a0c91efb8b}"
OLD_DISK, NEW_DISK = bytes.fromhex("9c21b1f70000100000000000"), b"DMIO:ID:" + bytes(range(16))


@pytest.mark.parametrize("note", [STICK, CARD_READER, CARD])
def test_what_can_be_pulled_out_is_known_by_its_device(note):
    assert is_stick("E:\\", lambda letter: note.encode("utf-16-le") if letter == "E" else b"")


@pytest.mark.parametrize("note", [OLD_DISK, NEW_DISK, b""])
def test_a_disk_that_stays_is_none(note):
    assert not is_stick("D:\\", lambda _letter: note)


def test_sticks_come_first(monkeypatch):
    notes = {"D": NEW_DISK, "E": STICK.encode("utf-16-le")}
    found = [
        Drive(root, is_removable=is_stick(root, lambda letter: notes.get(letter, b"")))
        for root in ("C:\\", "D:\\", "E:\\")
    ]
    monkeypatch.setattr(places, "drives", lambda: found)
    assert sticks()[0] == "E:\\"
    assert len(sticks()) == (2 if sys.platform == "win32" else 3), "Windows' own drive is left out"


def test_nothing_noted_is_no_error():
    assert noted_disk("?") == b""
