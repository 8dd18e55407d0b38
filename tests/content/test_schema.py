"""Tests the schema of entries: the position and sentence of each mistake, and what is written back."""

import json
from typing import Any

import yaml

from guide.content.load import load
from guide.content.pack_files import FOLDERS
from guide.content.schema import ENTRY, as_plain
from tests.content.samples import PROGRAM, STRATEGY, mark_position, read_entry, refused

# name, lines added to a valid program ("»" marks the place of the problem), a part of the sentence
ADDED = [
    ("unknown key", "»colour: red", "'colour' is not known here; use one of: id, kind, title"),
    ("misspelt key", "»short_titel: Coats", "did you mean 'short_title'?"),
    ("comma in a group", "organization: {name: Hats, »gloves}", "quote that text"),
    ("list for text", "notice: »[a]", "'notice' must be text, not a list"),
    ("text for a list", "audience: »youth", "write [youth]"),
    ("nothing for a list", "audience:»", "'audience' is empty"),
    ("text for a group", "ages: »12", "'ages' must be names with values (from, to), not only text"),
    ("empty quotes", 'notice: »""', "'notice' is empty"),
    ("empty item", 'other_names: [»""]', "'other_names' is empty"),
    ("item that is a list", "audience: [»[youth]]", "must be text"),
    ("unknown audience", "audience: [»youths]", "Did you mean 'youth'?"),
    ("unknown region", "region: [»st louis]", "write ids of places in places.yaml, such as st-louis"),
    ("bad id in a list", "related: [»Hot Soup]", "such as 'hot-soup'"),
    ("bad order", "order: »1st", "whole number"),
    ("age too high", "ages: {to: »121}", "between 0 and 120"),
    ("section without text", "sections:\n  - »{id: a, title: b}", "'text' is missing"),
    ("unknown doubt", "sections: [{id: a, title: b, text: c, confidence: »no}]", "Write one of: confirmed"),
    ("contact of no kind", "contacts: [»{channel: web, value: 'https://a.org'}]", "'kind' is missing"),
    ("no channel", "contacts: [{kind: office, channel: »phone, value: 911}]", "Write one of: call, text"),
    ("no day", "contacts: [{kind: office, channel: call, value: 911, confirmed_on: »now}]", "must be a date"),
    ("link without address", "links: [»{title: a}]", "'url' is missing"),
    ("confidential maybe", "confidential: »maybe", "true or false"),
]


def test_a_bad_addition_is_refused_at_its_place():
    for name, added, part in ADDED:
        is_at_mark, sentence = refused(added)
        assert is_at_mark, name
        assert part in sentence, name


# name, a valid entry, a part of it, what stands there instead ("»" marks the place), a part of the sentence
CHANGED = [
    ("unknown kind", PROGRAM, "kind: program", "kind: »programme", "Did you mean 'program'?"),
    ("bad id", PROGRAM, "id: coat-drive", "id: »Coat_Drive", "such as 'coat-drive'"),
    ("bad date", PROGRAM, "reviewed: 2026-11-24", "reviewed: »2026-11-31", "no day 2026-11-31"),
    ("no sources", PROGRAM, "[{title: A printed list, seen_on: 2026-11-20}]", "»[]", "at least one"),
    (
        "no day",
        PROGRAM,
        "{title: A printed list, seen_on: 2026-11-20}",
        "»{title: A}",
        "'seen_on' is missing",
    ),
    ("misspelt title", PROGRAM, "title: Coat", "»titel: Coat", "did you mean 'title'?"),
    ("strategy of no factor", STRATEGY, "[{id: collect, text: Collect coats}]", "»[]", "at least one"),
    ("factor of no id", STRATEGY, "{id: collect, ", "»{", "'id' is missing"),
]


def test_a_bad_change_is_refused_at_its_place():
    for name, text, good, bad, part in CHANGED:
        assert good in text, name
        changed, position = mark_position(text.replace(good, bad))
        entry, report = read_entry(changed)
        assert entry is None, name
        [problem] = report.problems
        assert (problem.line, problem.column) == position, name
        assert part in problem.sentence, name


def test_no_clock_is_asked():
    assert read_entry(PROGRAM.replace("2026-11-24", "2999-12-31"))[1].problems == ()


def test_an_entry_is_written_under_the_format_s_keys_in_their_order(tiny):
    entry = load(tiny).find("not-a-cold-number")
    assert entry is not None
    written: dict[str, Any] = as_plain(entry)
    order = [key.name for key in ENTRY.fields]
    assert list(written) == sorted(written, key=order.index)
    some = {name: written[name] for name in ("ages", "region", "order", "confidential", "reviewed")}
    assert some == {
        "ages": {"from": 12, "to": 24}, "region": ["minnesota", "st-louis"], "order": 1, "confidential": True,
        "reviewed": "2026-11-24",
    }  # fmt: skip
    office = {"kind": "office", "channel": "email", "value": "coats@example.org", "confidence": "one-source"}
    assert office in list(written["contacts"]), "what is not said is not written"


def test_what_is_written_is_read_back_as_the_same_entry(tiny, pack, write):
    guide = load(tiny)
    for entry in guide.entries:
        text = yaml.safe_dump(as_plain(entry), sort_keys=False, allow_unicode=True)
        write(f"{FOLDERS[entry.kind]}/{entry.id}.yaml", text)
    assert guide.pack is not None
    write("pack.yaml", yaml.safe_dump(as_plain(guide.pack), sort_keys=False))
    assert load(pack) == guide
    assert len(guide.entries) == 8
    for value in (guide.pack, *guide.entries):
        assert json.loads(json.dumps(as_plain(value))) == as_plain(value)
