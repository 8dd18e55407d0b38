"""Tests that what was exported and brought in again is exported with the same bytes."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from guide.content.guide import Guide
from guide.content.lists import WordLists
from guide.content.load import load_union
from guide.content.model import sort_key
from guide.content.parts import Organization
from guide.content.places import Places
from guide.content.schema import as_plain
from guide.directory.columns.answers import Answers
from guide.directory.exporting.about import closed
from guide.directory.exporting.formats import ExportFormat, export
from guide.directory.exporting.listed import listed
from guide.directory.importing.entries import Origin
from guide.directory.importing.into_pack import NewPack, compare, write_into
from guide.directory.importing.plan import planning
from guide.directory.importing.reading import reading_directory
from guide.steps import finish
from tests.builders import contact, entry_of
from tests.directory.exporting.hsds import Package
from tests.directory.exporting.made_up import LISTED, PLAIN, made_up, unsigned
from tests.shipped import shipped_guide

DAY = date(2026, 11, 27)


def brought_in(path: Path, folder: Path, words: WordLists) -> None:
    """Bring a file into a new folder, as the command does."""
    directory = finish(reading_directory([path], source="export", answers=Answers()))
    strategies = tuple(entry for _, entry in directory.export.strategies)
    origin = Origin("export", DAY, Places(), strategies)
    plan = finish(planning(directory.understood(), origin))
    assert len(plan.entries) == len(plan.judged)
    changes = compare(plan.entries, folder, origin)
    assert not changes.wrong
    write_into(folder, changes.to_write, NewPack("", DAY, directory.export, plan.packs_of, words=words))


def assert_nothing_is_lost(guide: Guide, again: Guide) -> None:
    """Compare all fields of all entries, but for ways to pages that are not in the file."""
    entries = listed(guide.entries).entries
    known = {entry.id for entry in entries}
    kept = {entry.id: as_plain(closed(entry, known)) for entry in entries}
    assert {entry.id: as_plain(entry) for entry in listed(again.entries).entries} == kept


@pytest.mark.parametrize("form", [ExportFormat.JSON, ExportFormat.PACKAGE])
def test_all_that_is_shipped_comes_back_byte_by_byte(form, tmp_path):
    guide = shipped_guide()
    path = tmp_path / f"export.{form.suffix}"
    path.write_bytes(export(form, listed(guide.entries).entries, guide))
    brought_in(path, tmp_path / "new", guide.words)
    again = load_union(tmp_path / "new")
    assert [problem.sentence for problem in again.problems] == []
    assert_nothing_is_lost(guide, again)
    assert export(form, listed(again.entries).entries, again) == path.read_bytes()


@pytest.mark.parametrize("form", [ExportFormat.JSON, ExportFormat.PACKAGE])
def test_an_entry_with_every_field_comes_back_byte_by_byte(form, tmp_path):
    made = made_up()
    # As content without mistakes has them: in order, and with no place or line that the pack does not know.
    entries = [
        replace(each, lines=(), region=tuple(filter(made.places.find, each.region))) for each in made.entries
    ]
    guide = replace(made, entries=tuple(sorted(entries, key=sort_key)))
    path = tmp_path / f"export.{form.suffix}"
    path.write_bytes(export(form, listed(guide.entries).entries, guide))
    brought_in(path, tmp_path / "new", guide.words)
    again = load_union(tmp_path / "new")
    assert_nothing_is_lost(guide, again)
    assert export(form, listed(again.entries).entries, again) == path.read_bytes()


@pytest.mark.parametrize("form", [ExportFormat.JSON, ExportFormat.PACKAGE])
def test_texts_that_begin_as_formulas_come_back_byte_by_byte_and_no_table_has_them_raw(form, tmp_path):
    made = made_up()
    called = (contact("support", "call", "+1 612 555 0100"),)
    hostile = replace(
        PLAIN,
        title="=cmd|'/c calc'!A1",
        summary="'=a'",
        notice="''-2+3",
        organization=Organization(name="=a'"),
        fees_description="'+1 612 555 0100",
        application_process="＝1+1",
        contacts=called,
    )
    guide = replace(made, entries=(hostile,))
    path = tmp_path / f"export.{form.suffix}"
    path.write_bytes(export(form, guide.entries, guide))
    brought_in(path, tmp_path / "new", guide.words)
    again = load_union(tmp_path / "new")
    assert_nothing_is_lost(guide, again)
    assert export(form, listed(again.entries).entries, again) == path.read_bytes()
    if form is ExportFormat.JSON:
        assert '"name": "=cmd|' in path.read_text("utf-8")
    else:
        rows = Package(path.read_bytes()).rows.values()
        starts = {cell for table in rows for row in table for cell in row.values() if cell[:1] in "=+-@＝"}
        assert starts == {"", "+1 612 555 0100"}


@pytest.mark.parametrize("form", [ExportFormat.JSON, ExportFormat.PACKAGE])
def test_what_is_not_signed_comes_back_byte_by_byte_and_is_not_signed_again(form, tmp_path):
    guide = made_up()
    path = tmp_path / f"export.{form.suffix}"
    path.write_bytes(export(form, (PLAIN, LISTED), unsigned(guide)))
    brought_in(path, tmp_path / "new", guide.words)
    again = load_union(tmp_path / "new")
    entries = [entry_of(again, each.id) for each in (PLAIN, LISTED)]
    assert export(form, entries, unsigned(again)) == path.read_bytes()


@pytest.mark.parametrize(
    ("form", "address"),
    [(ExportFormat.JSON, "12 Elm St, Duluth MN 55802"), (ExportFormat.PACKAGE, "12 Elm St, Duluth, 55802")],
)
def test_an_address_without_a_comma_or_a_state_stands_in_fields_and_comes_back_as_it_was(
    form, address, tmp_path
):
    """The town goes along, so that its state is known where the export is brought in."""
    made = made_up()
    guide = replace(made, entries=(replace(PLAIN, address=address, region=("st-louis",)),))
    path = tmp_path / f"export.{form.suffix}"
    path.write_bytes(export(form, guide.entries, guide))
    location = finish(reading_directory([path], source="export", answers=Answers()))
    [said] = [table for table in location.tables if "state_province" in table.headings]
    assert said.rows[0].cells[said.headings.index("state_province")] == "MN"
    brought_in(path, tmp_path / "new", guide.words)
    again = load_union(tmp_path / "new")
    assert [each.address for each in again.entries] == [address]
    assert export(form, listed(again.entries).entries, again) == path.read_bytes()
