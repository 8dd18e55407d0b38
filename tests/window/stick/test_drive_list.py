"""The list of sticks to copy to: found, measured and chosen, while one of them does not answer."""

import shutil
import sys
import threading
from collections import namedtuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guide.window.background import lookup
from guide.window.dialogs.places import sticks
from guide.window.stick.drive_list import DriveList
from guide.window.stick.folder_dialog import FolderDialog

LEFT = Qt.MouseButton.LeftButton
Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def plugged(tmp_path):
    """The root folders of two sticks."""
    roots = [tmp_path / name for name in ("BLUE", "RED")]
    for root in roots:
        (root / "Guides").mkdir(parents=True)
    return [str(root) for root in roots]


@pytest.fixture
def measured(monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda _root: Usage(31_000_000_000, 0, 12_340_000_000))


@pytest.fixture
def shown(qtbot):
    def show(find):
        drives = DriveList(find)
        qtbot.addWidget(drives)
        drives.show()
        return drives

    return show


def rows(drives):
    return [drives.list.item(row).text() for row in range(drives.list.count())]


def test_each_stick_has_its_name_and_size(shown, qtbot, plugged, measured):
    drives = shown(lambda: plugged)
    wanted = ["BLUE · 31.0 GB, 12.3 GB free", "RED · 31.0 GB, 12.3 GB free"]
    qtbot.waitUntil(lambda: rows(drives) == wanted)
    assert drives.line.text() == "Choose a stick, or another folder below:"


def test_one_that_does_not_answer_keeps_no_other_from_being_shown(shown, qtbot, plugged, monkeypatch):
    gate = threading.Event()

    def usage(root):
        if root.endswith("BLUE"):
            gate.wait(20)
        return Usage(8_000_000_000, 0, 1_000_000_000)

    monkeypatch.setattr(shutil, "disk_usage", usage)
    monkeypatch.setattr(lookup, "DELAY", 0.1)
    drives = shown(lambda: plugged)
    qtbot.waitUntil(lambda: rows(drives) == ["BLUE · does not answer", "RED · 8.0 GB, 1.0 GB free"])
    gate.set()
    qtbot.waitUntil(lambda: rows(drives)[0] == "BLUE · 8.0 GB, 1.0 GB free")


def test_one_that_was_pulled_out_is_said(shown, qtbot, tmp_path):
    drives = shown(lambda: [str(tmp_path / "GONE")])
    qtbot.waitUntil(lambda: "No such file" in rows(drives)[0] if rows(drives) else False)


def test_a_stick_that_is_plugged_in_later_is_found_by_looking_again(shown, qtbot, plugged, measured):
    here: list[str] = []
    drives = shown(lambda: list(here))
    qtbot.waitUntil(lambda: drives.line.text().startswith("No other stick was found."))
    assert not drives.list.isVisible()
    here.append(plugged[1])
    qtbot.mouseClick(drives.again_button, LEFT)
    qtbot.waitUntil(lambda: rows(drives) == ["RED · 31.0 GB, 12.3 GB free"])
    assert drives.list.isVisible()


@pytest.fixture
def behind(qtbot):
    """The window behind a dialog, which is there until the end of the test."""
    window = QWidget()
    window.resize(1366, 768)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def test_the_dialog_opens_the_stick_that_is_chosen_and_copies_there(
    behind, qtbot, plugged, measured, monkeypatch
):
    monkeypatch.setattr("guide.window.stick.folder_dialog.other_sticks", lambda _own: plugged)
    dialog = FolderDialog(behind)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.browser.folder == plugged[0] and dialog.drives.list.count() == 2)
    assert dialog.drives.list.currentRow() == 0
    dialog.enter("/")
    assert dialog.drives.list.currentRow() == -1
    dialog.drives.list.setFocus()
    dialog.drives.list.setCurrentRow(1)
    qtbot.keyClick(dialog.drives.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.browser.folder == plugged[1])
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.mouseClick(dialog.accept_button, LEFT)
    assert str(chosen.args[0]) == plugged[1]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing tells which drive is a stick")
def test_sticks_and_cards_come_before_other_drives(monkeypatch, tmp_path):
    mounts, devices = tmp_path / "mountinfo", tmp_path / "block"
    devices.mkdir()
    for number, where in (
        ("8:1", "pci/ata1/sda1"),
        ("8:17", "pci/usb1/sdb1"),
        ("179:1", "soc/mmc0/mmcblk0p1"),
    ):
        (devices / number).symlink_to(tmp_path / where)
    mounts.write_text(
        "".join(
            f"36 35 {device} / /media/worker/{name} rw,nosuid master:1 - vfat /dev/x rw\n"
            for device, name in (("8:1", "DISK"), ("8:17", "STICK"), ("0:44", "NET"), ("179:1", "CARD"))
        )
    )
    monkeypatch.setattr("guide.window.dialogs.places.MOUNTS", mounts)
    monkeypatch.setattr("guide.window.dialogs.places.DEVICES", devices)
    assert [root.rpartition("/")[2] for root in sticks()] == ["STICK", "CARD", "DISK", "NET"]
