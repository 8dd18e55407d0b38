"""A guide is stored as plain data and is the same again; damage is noticed, at the latest when it is looked at."""

from contextlib import suppress
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest

from guide.content.amendments import AmendedContact, Amendment
from guide.content.guide import Guide
from guide.content.load import load
from guide.content.model import Entry
from guide.content.parts import Channel, ContactKind
from guide.content.stored_entries import READ_FIRST
from guide.content.stored_guide import guide_of, guide_parts
from guide.stored.errors import StoredDataError
from guide.stored.parts import Parts, join_parts
from tests.shipped import shipped_packs

TINY = Path(__file__).parents[1] / "data" / "tiny"


def stored(guide):
    return join_parts(dict(guide_parts(guide)))


def test_a_guide_comes_back_as_it_was():
    for guide in (load(TINY), *shipped_packs(), Guide(None, ())):
        again = guide_of(Parts(stored(guide)))
        assert again == guide
        assert [again.find(each.id) for each in guide.entries[:1]] == list(guide.entries[:1])
        assert stored(again) == stored(guide)


def test_amendments_are_stored():
    contact = AmendedContact(
        kind=ContactKind.OFFICE, channel=Channel.CALL, value="218-555-0100", replaces="911"
    )
    change = Amendment(
        amends="coat-drive", contacts=(contact,), notice="Closed.", sources=(), reviewed=date(2026, 11, 24)
    )
    guide = replace(load(TINY), amendments=(change,))
    assert guide_of(Parts(stored(guide))).amendments == (change,)


def test_only_what_every_list_needs_is_read_at_once():
    again = guide_of(Parts(stored(load(TINY))))
    entry = again.entries[0]
    with pytest.raises(AttributeError):
        Entry.__dict__["summary"].__get__(entry)  # the slot itself has no value yet
    assert entry.summary == load(TINY).entries[0].summary
    with pytest.raises(AttributeError):
        Entry.__dict__["contacts"].__get__(again.entries[1])
    assert [each.contacts for each in again.entries] == [each.contacts for each in load(TINY).entries]
    assert set(READ_FIRST) < {field.name for field in fields(Entry)}


def test_a_changed_byte_is_noticed_or_changes_a_text(full):
    guide = load(TINY)
    parts = dict(guide_parts(guide))
    for name, data in parts.items():
        for at in range(0, len(data), 1 if full else 23):
            for changed in (data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :], data[:at]):
                with suppress(StoredDataError):
                    found = guide_of(parts | {name: changed})
                    repr(found)
                    assert replace(found, pack=None).pack is None
