"""What this program has exported becomes the same packs again in the window: id, edition, places, strategies."""

import json
from dataclasses import replace

import pytest

from guide.__main__ import main
from guide.content.lists import WordLists
from guide.content.load import load_union
from guide.content.model import sort_key
from guide.directory.exporting.formats import ExportFormat, export
from guide.directory.exporting.listed import listed
from guide.packs.pack_file import PackFile
from guide.window.directory.part_row import Part
from tests.builders import small_guide
from tests.directory.exporting.made_up import made_up
from tests.shipped import shipped_guide
from tests.window.directory.brought import LEFT, Brought, named
from tests.window.directory.test_folder import into


def full_guide(edition):
    """Return a guide with an entry that has every field, as content without mistakes has it."""
    made = made_up()
    entries = [
        replace(each, lines=(), region=tuple(filter(made.places.find, each.region))) for each in made.entries
    ]
    assert made.pack
    return replace(
        made,
        entries=tuple(sorted(entries, key=sort_key)),
        pack=replace(made.pack, edition=edition),
        words=WordLists(topic_words=("secret",), never_shown=("never",)),
    )


@pytest.fixture(scope="module")
def shared(open_shared):
    """A window on a guide that has words that tell the topic, as each stick has."""
    return open_shared(replace(small_guide(), words=full_guide(3).words))


def exported(path, guide):
    path.write_bytes(export(ExportFormat.JSON, listed(guide.entries).entries, guide))
    return path


def made_again(brought, qtbot, path, pack):
    brought.read(path)
    brought.go(Part.PACK)
    page = brought.parts.pack
    assert not page.fields.isVisible()
    qtbot.mouseClick(page.make_button, LEFT)
    named(brought, qtbot, pack)
    brought.wait(page.take_button.isVisible)
    return PackFile(pack.read_bytes())


def test_an_export_becomes_its_pack_again_and_so_does_the_next_edition(brought, tmp_path, qtbot):
    for edition in (3, 4):
        guide = full_guide(edition)
        path = exported(tmp_path / f"export-{edition}.json", guide)
        file = made_again(brought, qtbot, path, tmp_path / f"{edition}.fieldguide")
        again = file.ready_guide()
        assert again.pack == guide.pack
        assert (file.manifest.pack, file.manifest.edition) == (guide.pack.id, edition)
        assert {place.id for place in again.places.rows} >= {r for each in again.entries for r in each.region}
        assert export(ExportFormat.JSON, listed(again.entries).entries, again) == path.read_bytes()


def test_an_edition_that_is_in_use_is_said_and_a_later_one_is_not(open_window, tmp_path, qtbot):
    brought = Brought(open_window(full_guide(3)).window, qtbot)
    for edition in (3, 4):
        path = exported(tmp_path / "export.json", full_guide(edition))
        made_again(brought, qtbot, path, tmp_path / f"{edition}.fieldguide")
        assert ("Edition 3 of this pack is in use" in brought.parts.pack.result.text()) is (edition == 3)


@pytest.mark.endure
def test_of_an_export_of_several_packs_the_one_that_is_chosen_is_made(brought, tmp_path, qtbot):
    path = exported(tmp_path / "export.json", shipped_guide())
    brought.read(path)
    brought.go(Part.PACK)
    box = brought.parts.pack.exported.box
    assert box.count() > 1
    for row in range(box.count()):
        box.setCurrentIndex(row)
        own = brought.parts.pack.exported.pack
        assert box.currentText().startswith(own.pack.title)
        assert f"{len(own.entries)} pages will be made." in brought.parts.pack.sentence.text()
        pack = tmp_path / f"{own.pack.id}.fieldguide"
        qtbot.mouseClick(brought.parts.pack.make_button, LEFT)
        named(brought, qtbot, pack)
        brought.wait(brought.parts.pack.take_button.isVisible)
        again = PackFile(pack.read_bytes()).ready_guide()
        assert again.pack == own.pack
        assert {entry.id for entry in again.entries} == {entry.id for entry in own.entries}
    into(brought, qtbot, tmp_path / "again")
    again = load_union(tmp_path / "again")
    assert export(ExportFormat.JSON, listed(again.entries).entries, again) == path.read_bytes()


def test_a_page_of_an_export_that_is_left_out_is_in_no_pack(brought, tmp_path, qtbot):
    brought.read(exported(tmp_path / "export.json", full_guide(3)))
    brought.go(Part.COMES)
    page, packs = brought.parts.rows[Part.COMES], brought.parts.pack.exported
    number, row = len(packs.pack.entries), page.model.lines[0]
    qtbot.mouseClick(page.tick_box, LEFT)
    assert row.id not in {entry.id for entry in brought.parts.coming()}
    brought.go(Part.PACK)
    assert f"({number - 1} pages)" in packs.box.currentText()
    qtbot.mouseClick(brought.parts.pack.make_button, LEFT)
    named(brought, qtbot, tmp_path / "pond.fieldguide")
    brought.wait(brought.parts.pack.take_button.isVisible)
    made = PackFile((tmp_path / "pond.fieldguide").read_bytes()).ready_guide()
    assert row.title not in {entry.title for entry in made.entries}
    brought.go(Part.HELD)
    qtbot.mouseClick(brought.parts.rows[Part.HELD].tick_box, LEFT)
    assert len(packs.pack.entries) == number


def test_answers_that_leave_a_page_of_an_export_out_mean_the_same_in_window_and_terminal(
    brought, tmp_path, qtbot, capsys
):
    path, answers = exported(tmp_path / "export.json", full_guide(3)), tmp_path / "answers.yaml"
    brought.read(path)
    left_out = brought.parts.coming()[0].id
    assert main(["import", str(path), "--keep", f"out={left_out}", "--answers", str(answers), "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["rows"]
    brought.use_answers(answers)
    assert rows["held"] == 1
    assert brought.counts[2] == "Held back (1)"
    assert left_out not in {entry.id for entry in brought.parts.coming()}
