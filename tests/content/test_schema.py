"""Tests the schema of entries: the position and sentence of each mistake, and what is written back."""

import json

import yaml

from guide.content.load import load
from guide.content.model import Entry, Pack
from guide.content.pack_files import FOLDERS
from guide.content.schema import ENTRY, as_plain
from tests.content.samples import PROGRAM, STRATEGY, mark_position, read_entry


def test_the_samples_are_valid():
    for text in [PROGRAM, STRATEGY]:
        entry, report = read_entry(text)
        assert isinstance(entry, Entry), text
        assert report.problems == (), text


# name, lines added to a valid program ("»" marks the place of the problem), a part of the sentence
ADDED = [
    ("unknown key", "»colour: red", "'colour' is not known here; use one of: id, kind, title"),
    ("misspelt key", "»short_titel: Coats", "did you mean 'short_title'?"),
    ("key in capitals", "»Notice: Coats", "did you mean 'notice'?"),
    ("comma in a group", "organization: {name: Hats, »gloves}", "quote that text"),
    ("list for text", "notice: »[a]", "'notice' must be text, not a list"),
    ("group for text", "notice: »{a: b}", "'notice' must be text, not a group"),
    ("text for a list", "audience: »youth", "write [youth]"),
    ("group for a list", "audience: »{a: b}", "start each item with '- '"),
    ("nothing for a list", "audience:»", "'audience' is empty"),
    ("text for a group", "ages: »12", "'ages' must be names with values (from, to), not only text"),
    ("list for a group", "ages: »[12, 18]", "not a list"),
    ("nothing for a text", "notice:»", "'notice' is empty"),
    ("empty quotes", 'notice: »""', "'notice' is empty"),
    ("empty item", 'other_names: [»""]', "'other_names' is empty"),
    ("item that is a list", "audience: [»[youth]]", "must be text"),
    ("unknown audience", "audience: [»youths]", "Did you mean 'youth'?"),
    ("far-off audience", "audience: [»everyone]", "Write one of: youth, young-adults"),
    ("unknown region", "region: [»st louis]", "write ids of places in places.yaml, such as st-louis"),
    ("bad id in a list", "related: [»Hot Soup]", "such as 'hot-soup'"),
    ("bad order", "order: »1st", "whole number"),
    ("order zero", "order: »0", "between 1 and"),
    ("age too high", "ages: {to: »121}", "between 0 and 120"),
    ("section without text", "sections:\n  - »{id: a, title: b}", "'text' is missing"),
    ("unknown key in a section", "sections:\n  - {id: a, title: b, »test: c}", "did you mean 'text'?"),
    ("unknown doubt", "sections: [{id: a, title: b, text: c, confidence: »no}]", "Write one of: confirmed"),
    ("contact of no kind", "contacts: [»{channel: web, value: 'https://a.org'}]", "'kind' is missing"),
    (
        "unknown channel",
        "contacts: [{kind: office, channel: »phone, value: 911}]",
        "Write one of: call, text",
    ),
    (
        "confirmed on no day",
        "contacts: [{kind: office, channel: call, value: 911, confirmed_on: »today}]",
        "'confirmed_on' must be a date",
    ),
    ("link without address", "links: [»{title: a}]", "'url' is missing"),
    ("confidential maybe", "confidential: »maybe", "true or false"),
]


def test_a_bad_addition_is_refused_at_its_place():
    for added, part in [row[1:] for row in ADDED]:
        text, position = mark_position(f"{PROGRAM}{added}\n")
        entry, report = read_entry(text)
        assert entry is None, added
        [problem] = report.problems
        assert (problem.line, problem.column) == position, added
        assert part in problem.sentence, added


# name, a valid entry, a part of it, what stands there instead ("»" marks the place), a part of the sentence
CHANGED = [
    ("unknown kind", PROGRAM, "kind: program", "kind: »programme", "Did you mean 'program'?"),
    ("bad id", PROGRAM, "id: coat-drive", "id: »Coat_Drive", "such as 'coat-drive'"),
    ("bad date", PROGRAM, "reviewed: 2026-11-24", "reviewed: »2026-11-31", "no day 2026-11-31"),
    ("no sources", PROGRAM, "[{title: A printed list, seen_on: 2026-11-20}]", "»[]", "at least one"),
    (
        "source of no day",
        PROGRAM,
        "{title: A printed list, seen_on: 2026-11-20}",
        "»{title: A}",
        "'seen_on' is missing",
    ),
    (
        "no title",
        PROGRAM,
        "id: coat-drive\nkind: program\ntitle: Coat drive\n",
        "»id: coat-drive\nkind: program\n",
        "'title' is missing",
    ),
    ("misspelt title", PROGRAM, "title: Coat", "»titel: Coat", "did you mean 'title'?"),
    ("strategy of no factor", STRATEGY, "[{id: collect, text: Collect coats}]", "»[]", "at least one"),
    ("factor of no id", STRATEGY, "{id: collect, ", "»{", "'id' is missing"),
]


def test_a_bad_change_is_refused_at_its_place():
    for text, good, bad, part in [row[1:] for row in CHANGED]:
        assert good in text, text
        changed, position = mark_position(text.replace(good, bad))
        entry, report = read_entry(changed)
        assert entry is None, text
        [problem] = report.problems
        assert (problem.line, problem.column) == position, text
        assert part in problem.sentence, text


def test_no_clock_is_asked():
    assert read_entry(PROGRAM.replace("2026-11-24", "2999-12-31"))[1].problems == ()


def test_an_entry_is_written_under_the_format_s_keys(tiny):
    entry = load(tiny).find("not-a-cold-number")
    assert entry is not None
    assert as_plain(entry) == {
        "id": "not-a-cold-number",
        "kind": "program",
        "title": "Not a Cold #Number",
        "order": 1,
        "other_names": ["Not a Cold Number", "Coats #1", "No"],
        "strategies": ["winter-coats"],
        "summary": "A yearly collection of coats: boxes stand in lobbies, at motels and schools.",
        "sections": [
            {
                "id": "what-it-is",
                "title": "What it is",
                "text": "Boxes stand in lobbies # and in halls.\n\n- red boxes\n- blue boxes",
            },
            {"id": "cost", "title": "Cost", "text": "One page says it is free.", "confidence": "one-source"},
        ],
        "audience": ["youth", "community"],
        "ages": {"from": 12, "to": 24},
        "region": ["minnesota", "st-louis"],
        "languages": ["en", "es"],
        "organization": {"name": "North Star Coats", "url": "https://example.org/coats"},
        "contacts": [
            {
                "kind": "support",
                "channel": "call",
                "value": "555-0100",
                "note": "Ask for coats.",
                "hours": "22:30 to 6:00",
                "languages": ["en"],
                "not_for": "Emergencies.",
                "confirmed_on": "2026-11-23",
            },
            {"kind": "office", "channel": "email", "value": "coats@example.org", "confidence": "one-source"},
        ],
        "links": [
            {"title": "Where the boxes are", "url": "https://example.org/boxes?a=1&b=2#map", "note": "A map."}
        ],
        "related": ["jose-s-cafe", "mending-class"],
        "sources": [{"title": "A printed list", "url": "https://example.org/list", "seen_on": "2026-11-20"}],
        "status": "active",
        "confidence": "confirmed",
        "reviewed": "2026-11-24",
        "confidential": True,
    }


def test_keys_are_written_in_the_order_of_the_format(tiny):
    order = [key.name for key in ENTRY.fields]
    for entry in load(tiny).entries:
        written = list(as_plain(entry))
        assert written == sorted(written, key=order.index)


def test_what_is_written_is_read_back_as_the_same_entry(tiny, pack, write):
    guide = load(tiny)
    for entry in guide.entries:
        text = yaml.safe_dump(as_plain(entry), sort_keys=False, allow_unicode=True)
        write(f"{FOLDERS[entry.kind]}/{entry.id}.yaml", text)
    assert guide.pack is not None
    write("pack.yaml", yaml.safe_dump(as_plain(guide.pack), sort_keys=False))
    assert load(pack) == guide
    assert len(guide.entries) == 8


def test_plain_values_are_ready_for_json(tiny):
    guide = load(tiny)
    for value in (guide.pack, *guide.entries):
        assert isinstance(value, Entry | Pack)
        plain = as_plain(value)
        assert json.loads(json.dumps(plain)) == plain
        assert [type(key) for key in plain] == [str] * len(plain)
