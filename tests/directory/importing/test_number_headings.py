"""What the headings of columns say of the numbers below them stands beside each number on a page."""

import pytest

from guide.content.parts import Channel, ContactKind
from guide.directory.columns.guess import guess_columns
from guide.directory.importing.changing import with_field
from guide.directory.importing.entries import Origin
from guide.directory.importing.plan import planning
from guide.directory.pieces import Understood
from guide.directory.table import Row, Table
from guide.steps import finish
from tests.directory.importing.test_plan import DAY, PLACES

MAIN = ("218-555-0101", "218-555-0102", "218-555-0103")


def contacts(columns, said=None):
    """The contacts of the first row of a sheet, whose columns are guessed but for what a person says."""
    columns = {"Name": ("Warm Up", "Harbor Light", "Open Door"), **columns}
    rows = tuple(Row(n, each) for n, each in enumerate(zip(*columns.values(), strict=True), start=2))
    table = Table("list.csv", tuple(columns), rows)
    guess = guess_columns(table)
    for heading, field in (said or {}).items():
        guess = with_field(guess, list(columns).index(heading), field)
    meanings = tuple(column.meaning for column in guess.columns)
    plan = finish(planning([Understood(table, guess.about, meanings)], Origin("County list", DAY, PLACES)))
    return [(each.channel, each.value, each.note) for each in plan.entries[0].contacts], plan


def numbers(start):
    return tuple(f"218-555-01{start}{end}" for end in range(3))


@pytest.mark.parametrize(
    ("heading", "channel", "note"),
    [
        *((each, Channel.TEXT, "") for each in ("Txt", "Txt #", "Text line", "SMS", "Texting", "SMS line")),
        ("Crisis text line", Channel.TEXT, "Crisis text line"),
        ("Call or text", Channel.CALL, "Call or text"),
        ("Phone/text", Channel.CALL, "Phone/text"),
        *((each, Channel.TTY, "") for each in ("TTY", "TDD", "TTY/TDD")),
        ("V/TTY", Channel.CALL, "V/TTY"),
        *((each, Channel.CALL, "Video phone") for each in ("Video phone", "VP", "VP #")),
    ],
)
def test_how_a_number_is_used_follows_the_heading(heading, channel, note):
    found, _ = contacts({"Main #": MAIN, heading: numbers(1)}, {heading: "phone.number"})
    assert found == [(Channel.CALL, "218-555-0101", "Main"), (channel, "218-555-0110", note)]


@pytest.mark.parametrize("heading", ["Txt", "Texting", "Texting line", "SMS line", "TTY", "VP"])
def test_a_column_of_numbers_for_texts_is_known_by_its_heading(heading):
    found, _ = contacts({"Phone": MAIN, heading: numbers(1)})
    assert [value for _, value, _ in found] == ["218-555-0101", "218-555-0110"]


def test_of_several_columns_each_says_what_its_numbers_are_for():
    columns = {"Main #": MAIN, "After hrs / crisis": numbers(1), "Intake line": numbers(2)}
    columns |= {"Toll free": numbers(3), "Phone 2": numbers(4)}
    found, plan = contacts(columns, {"After hrs / crisis": "phone.number"})
    assert [note for _, _, note in found] == ["Main", "After hrs / crisis", "Intake line", "Toll free", ""]
    kinds = [each.kind for each in plan.entries[0].contacts]
    assert kinds[:2] == [ContactKind.OFFICE, ContactKind.SUPPORT]


@pytest.mark.parametrize("heading", ["Phone", "Main phone", "Main #"])
def test_a_single_column_of_numbers_says_nothing_of_them(heading):
    found, _ = contacts({heading: MAIN})
    assert found == [(Channel.CALL, "218-555-0101", "")]


def test_the_main_number_of_a_row_that_has_no_other_is_just_a_number():
    found, _ = contacts({"Main #": MAIN, "Intake line": ("", *numbers(1)[1:])})
    assert found == [(Channel.CALL, "218-555-0101", "")]


def test_a_number_in_two_columns_is_said_to_be_for_both():
    found, _ = contacts({"Main #": MAIN, "Crisis line": MAIN})
    assert found == [(Channel.CALL, "218-555-0101", "Main. Crisis line")]


def test_a_heading_with_somebody_in_it_does_not_come_in():
    found, _ = contacts({"Main #": MAIN, "Maria's #": numbers(1)}, {"Maria's #": "phone.number"})
    assert found[1:] in ([], [(Channel.CALL, "218-555-0110", "")])
    assert "Maria" not in repr(found)


def test_what_a_heading_says_of_numbers_makes_no_place_secret():
    columns = {"Main #": MAIN, "DV hotline": numbers(1), "Address": ("1 Elm St", "2 Elm St", "3 Elm St")}
    _, plan = contacts(columns)
    entry = plan.entries[0]
    assert [each.note for each in entry.contacts] == ["Main", "DV hotline"]
    assert not entry.confidential
    assert entry.address == "1 Elm St"
