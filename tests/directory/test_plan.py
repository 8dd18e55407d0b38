"""Tests what comes of a made-up sheet: nothing that nobody decided about, and all that somebody did."""

import json
from dataclasses import replace
from datetime import date

import pytest

from guide.content.load import load
from guide.content.schema import as_plain
from guide.directory.decisions import PackChoices
from guide.directory.pack.into_pack import compare
from guide.directory.pack.new_pack import NewPack, write_into
from guide.directory.plan import Planner
from tests.directory.made import COLUMNS, NEVER, ORIGIN, ROWS, decided_as, proposals_of, source_of


@pytest.fixture
def planner():
    return Planner(source_of(), proposals_of(), ORIGIN)


def _plan(planner, **values):
    return planner.plan(decided_as(**values))


def _read(planner):
    return {each.key: "" for each in _plan(planner).passages}


def test_nothing_that_nobody_decided_about_is_published(planner):
    plan = planner.plan(decided_as(dict.fromkeys(COLUMNS, ("", NEVER))))
    assert plan.entries == ()
    plan = _plan(planner)
    written = json.dumps([as_plain(entry) for entry in plan.entries], default=str)
    assert [entry.title for entry in plan.entries] == ["Warm Up Center", "Safe House", "Coat Closet"]
    assert (plan.unread, plan.undecided) == (4, 0)
    assert not any(word in written for word in ("Soup", "Jo", "Doe", "CANARY", "Lake St"))


def test_a_read_text_comes_in_and_an_edited_one_as_it_was_edited(planner):
    texts = _read(planner)
    texts[next(iter(texts))] = "Soup and beds."
    warm, *_ = _plan(planner, texts=texts).entries
    assert "Soup and beds." in warm.summary
    assert "Jo" not in warm.summary
    warm, *_ = _plan(planner, texts=texts, left_out=frozenset(list(texts)[:1])).entries
    assert "Soup" not in warm.summary


def test_planning_again_is_the_same_as_planning_from_the_beginning(planner):
    texts = _read(planner)
    again = _plan(planner, texts=texts)
    assert again == _plan(Planner(source_of(), proposals_of(), ORIGIN), texts=texts)
    assert _plan(planner) == _plan(Planner(source_of(), proposals_of(), ORIGIN))


def test_a_secret_street_comes_in_only_if_a_person_ticked_it_and_the_id_stays(planner):
    safe = _plan(planner).entries[1]
    assert (safe.confidential, safe.address, safe.region) == (True, "", ("pond",))
    told = _plan(planner, rows={"place": frozenset((safe.id,))}).entries[1]
    assert (told.confidential, told.address[:9], told.id) == (False, "7 Lake St", safe.id)


def test_a_secret_street_in_a_text_keeps_the_row_out():
    rows = ((*ROWS[1][:2], "A home at 7 Lake Street.", *ROWS[1][3:]),)
    planner = Planner(source_of(rows), proposals_of(), ORIGIN)
    plan = _plan(planner, texts=_read(planner))
    assert plan.entries == ()
    assert plan.judged[0].reasons[-1].kind == "place-in-text"


def test_every_number_of_a_row_comes_in(planner):
    coat = _plan(planner).entries[2]
    assert [each.value for each in coat.contacts] == ["218-555-0133", "218-555-0134"]


def test_a_folder_takes_what_comes_in_and_says_numbers_first_the_next_month(planner, tmp_path):
    folder, plan = tmp_path / "pond", _plan(planner, texts=_read(planner))
    changes = compare(plan.entries, folder, ORIGIN)
    assert (len(changes.new), changes.wrong) == (3, {})
    write_into(folder, changes.to_write, NewPack(PackChoices(publisher="Pond County"), ORIGIN.day))
    guide = load(folder)
    assert [problem.sentence for problem in guide.problems] == []
    rows = tuple(tuple(cell.replace("0100", "0199") for cell in row) for row in ROWS[:1])
    later = replace(ORIGIN, day=date(2027, 1, 2), known=frozenset(entry.id for entry in guide.entries))
    planner = Planner(source_of(rows), proposals_of(), later)
    changes = compare(_plan(planner, texts=_read(planner)).entries, folder, later)
    assert ([each.title for each in changes.changed], len(changes.vanished)) == (["Warm Up Center"], 2)
