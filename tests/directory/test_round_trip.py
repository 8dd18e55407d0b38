"""Tests that what was exported and brought in again is exported with the same bytes."""

import json
from dataclasses import replace
from datetime import date

import pytest

from guide.content.load import load_union
from guide.content.places import Places
from guide.directory.columns.proposing import propose
from guide.directory.compose.origin import Origin
from guide.directory.decide.deciding import all_started
from guide.directory.decisions import Decisions, PackChoices
from guide.directory.export.formats import ExportFormat, export
from guide.directory.export.services import listed
from guide.directory.pack.into_pack import compare
from guide.directory.pack.new_pack import NewPack, write_into
from guide.directory.plan import Planner
from guide.directory.read.source import read_source
from tests.shipped import shipped_guide

ORIGIN = Origin("export", date(2026, 12, 2), Places())


def planned(path, *, is_public=True):
    """Plan what comes of a file that anyone may see, if it is so; return the planner, too."""
    source = read_source([path])
    proposals = tuple(propose(sheet, is_alone=len(source.sheets) == 1) for sheet in source.sheets)
    decisions = all_started(source, proposals, Decisions()) if is_public else Decisions()
    planner = Planner(source, proposals, ORIGIN)
    return planner.plan(decisions), planner


@pytest.mark.parametrize("form", [ExportFormat.JSON, ExportFormat.PACKAGE])
def test_all_that_is_shipped_comes_back_byte_by_byte(form, tmp_path):
    guide = shipped_guide()
    path, folder = tmp_path / f"export.{form.suffix}", tmp_path / "new"
    path.write_bytes(export(form, listed(guide.entries).entries, guide))
    plan, planner = planned(path)
    assert (plan.unread, plan.unused, len(plan.entries)) == (0, {}, len(plan.judged))
    changes = compare(plan.entries, folder, replace(ORIGIN, strategies=planner.export.strategies))
    assert changes.wrong == {}
    write_into(
        folder, changes.to_write, NewPack(PackChoices(), ORIGIN.day, planner.export, words=guide.words)
    )
    again = load_union(folder)
    assert [problem.sentence for problem in again.problems] == []
    assert export(form, listed(again.entries).entries, again) == path.read_bytes()


def test_an_export_comes_in_only_if_it_may_be_shown_and_nothing_of_a_stranger_s_does_whole(tmp_path):
    guide, path = shipped_guide(), tmp_path / "export.json"
    data = export(ExportFormat.JSON, listed(guide.entries).entries, guide)
    path.write_bytes(data)
    assert planned(path, is_public=False)[0].entries == ()
    page = json.loads(data)
    del page["x_field_guide"]
    path.write_text(json.dumps(page), "utf-8")
    plan, planner = planned(path)
    assert not planner.export.entries
    assert {entry.confidence for entry in plan.entries} == {"not-checked"}
    assert "x_field_guide" not in repr(plan.entries)
