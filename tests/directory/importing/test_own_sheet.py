"""The table for people that this program writes can be read again, also with a column that a person added."""

import csv
import io
from dataclasses import replace

import pytest

from guide.content.model import Status
from guide.content.parts import AgeRange, Channel, Confidence, ContactKind
from guide.directory.exporting.sheet import sheet_bytes
from guide.directory.importing.own_sheet import own_fields
from tests.builders import contact
from tests.directory.exporting.made_up import FULL, made_up
from tests.directory.importing.cases import COMES
from tests.directory.importing.sheets import plan_of, read

SUPPORT, CALL = ContactKind.SUPPORT, Channel.CALL
CONTACTS = (
    contact(SUPPORT, CALL, value="218-555-0100", note="Ring twice"),
    contact(SUPPORT, Channel.CHAT, value="https://chat.example.org/a", note="At night"),
    contact(SUPPORT, Channel.EMAIL, value="info@example.org"),
    contact(ContactKind.REPORT, CALL, value="218-555-0122"),
    contact(ContactKind.POLICE_TIP, CALL, value="218-555-0133"),
)


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "services.csv"
    path.write_bytes(sheet_bytes([replace(FULL, contacts=CONTACTS, notice="Ring first")], made_up()))
    return path


def test_each_heading_is_known_for_what_it_was(table):
    directory = read(table)
    (guess,) = directory.guesses
    assert list(own_fields()) == list(directory.tables[0].headings)
    assert {each.heading: each.field or "-" for each in guess.columns} == own_fields()
    assert all(each.sureness == 1 for each in guess.columns)


def test_its_entries_come_back_with_their_contacts(table):
    (judged,) = plan_of(*read(table).understood()).judged
    assert judged.entry
    found = {(each.kind, each.channel, each.value) for each in judged.entry.contacts}
    assert {(each.kind, each.value) for each in CONTACTS[3:]} <= {(kind, value) for kind, _, value in found}
    assert {each.value for each in CONTACTS} == {value for _, _, value in found}
    chat = next(each for each in judged.entry.contacts if each.value == CONTACTS[1].value)
    assert "At night" in chat.note
    assert "Ring first" in judged.entry.notice


def test_a_column_that_a_person_added_is_guessed_as_in_any_table(table):
    rows = list(csv.reader(io.StringIO(table.read_text("utf-8-sig"))))
    text = io.StringIO()
    csv.writer(text).writerows([[*rows[0], "Staff contact"], [*rows[1], "Jane Canary"]])
    table.write_text(text.getvalue(), encoding="utf-8")
    (guess,) = read(table).guesses
    assert guess.columns[0].field == "service.name"
    assert guess.columns[-1].field == "contact.name"
    assert guess.columns[-1].is_hidden


def entry_read(entry, path, source):
    """Return the entry that a table with one row for `entry` is read as, and the table's cells by heading."""
    path.write_bytes(sheet_bytes([entry], made_up()))
    (judged,) = plan_of(*read(path).understood(), source=source).judged
    assert judged.entry
    assert judged.outcome is COMES
    (row,) = csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline=""))
    return judged.entry, row


def test_what_was_brought_in_says_so_once_and_names_its_first_source(tmp_path):
    contacts = (
        *(replace(each, confidence=Confidence.ONE_SOURCE) for each in CONTACTS[:2]),
        contact(SUPPORT, CALL, value="+1 218 555 0144"),
    )
    made = replace(
        FULL,
        title="=Night desk",
        notice="Ring first.",
        contacts=contacts,
        ages=AgeRange(from_=None, to=24),
        eligibility_description="Anyone",
        status=Status.UNKNOWN,
    )
    first, _ = entry_read(made, tmp_path / "a.csv", "County list")
    assert first.title == "=Night desk"
    assert first.notice.startswith("Ring first. Imported from County list, not checked by us.")
    assert {each.note for each in first.contacts} == {"Ring twice", "At night", ""}
    assert (first.ages, first.eligibility_description) == (AgeRange(from_=None, to=24), "Anyone")
    second, once = entry_read(first, tmp_path / "b.csv", "Another")
    third, again = entry_read(second, tmp_path / "c.csv", "A third")
    assert second.notice == third.notice == first.notice
    assert {key for key in again if again[key] != once[key]} == {"Sources", "Id"}


def test_a_text_about_another_import_stays(tmp_path):
    made = replace(FULL, notice="Imported from hand to hand. Call before you send anyone.")
    made = replace(made, contacts=CONTACTS[:2], status=Status.UNKNOWN)
    first, _ = entry_read(made, tmp_path / "a.csv", "County list")
    assert first.notice.startswith(f"{made.notice} Imported from County list, not checked by us.")
