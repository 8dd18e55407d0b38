"""What differs between two editions is told: numbers first."""

from dataclasses import replace

import pytest

from guide.content.parts import Channel, Contact, ContactKind
from guide.packs.changes import ChangeKind, changes_between
from tests.builders import small_guide

NUMBER = Contact(kind=ContactKind.SUPPORT, channel=Channel.CALL, value="1-800-555-0100")
TEXT = Contact(kind=ContactKind.SUPPORT, channel=Channel.TEXT, value="55501")


@pytest.fixture
def old():
    guide = small_guide()
    first, *others = guide.entries
    return replace(guide, entries=(replace(first, contacts=(NUMBER, TEXT)), *others))


def changed(guide, **values):
    first, *others = guide.entries
    return replace(guide, entries=(replace(first, **values), *others))


def test_a_number_is_told_as_it_was_and_as_it_is(old):
    assert changes_between(old, replace(old)) == ()
    new = changed(old, contacts=(replace(NUMBER, value="1-800-555-0199"), TEXT), summary="other")
    (change,) = changes_between(old, new)
    assert (change.kind, change.entry) == (ChangeKind.NUMBERS, new.entries[0])
    assert [(each.before, each.after) for each in change.numbers] == [("1-800-555-0100", "1-800-555-0199")]


def test_numbers_that_are_new_or_gone_are_told(old):
    other = replace(TEXT, channel=Channel.TTY, value="711")
    (change,) = changes_between(old, changed(old, contacts=(NUMBER, other)))
    assert [(each.before, each.after) for each in change.numbers] == [("", "711"), ("55501", "")]


def test_numbers_come_first_then_new_then_gone_then_changed(old):
    first, second, third, *others = old.entries
    entries = (
        replace(third, summary="other"),
        replace(first, contacts=()),
        replace(second, id="another"),
        *others,
    )
    found = [(change.kind, change.entry.id) for change in changes_between(old, replace(old, entries=entries))]
    assert found == [
        (ChangeKind.NUMBERS, first.id),
        (ChangeKind.NEW, "another"),
        (ChangeKind.GONE, second.id),
        (ChangeKind.CHANGED, third.id),
    ]
