"""A sheet goes from a file to a pack, as a worker brings it in."""

from PySide6.QtCore import Qt

from guide.packs.pack_file import PackFile
from guide.window.directory.state import Step

Key = Qt.Key


def test_a_sheet_becomes_a_pack_with_only_what_a_person_let_in(brought, sheet, tmp_path):
    brought.to_texts(sheet)
    assert len(brought.rows) == 4
    assert brought.pane.main_button.isEnabled() is False
    assert brought.pane.sentence.text() == "4 still to read"
    brought.press(Key.Key_P)
    brought.press(Key.Key_L, 3)
    assert brought.states() == ["Published", "Left out", "Left out", "Left out"]
    brought.go_on()
    assert brought.pane.step is Step.PACK
    path = tmp_path / "county.fieldguide"
    brought.make(path)
    file = PackFile(path.read_bytes())
    assert (file.manifest.title, file.manifest.publisher) == ("county list", "Pond County")
    guide = file.ready_guide()
    assert {entry.title for entry in guide.entries} == {"Warm Up Center", "Pond House", "Coat Closet"}
    for data in (*file.content().values(), file.ready_index()):
        assert b"canary" not in bytes(data).lower()
        assert b"Ann" not in bytes(data)


def test_a_service_that_names_no_place_is_for_the_region_that_is_chosen(brought, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("Name,Phone\nWarm Up Center,218-555-0100\n", encoding="utf-8")
    brought.read(path)
    box = brought.pane.file.region_box
    box.setCurrentIndex(1)
    box.activated.emit(1)
    brought.see()
    brought.go_on()
    (entry,) = brought.plan.entries
    assert entry.region == (box.currentData(),)
