"""The table of the pack format: what it refuses, where, in which words; and what it writes."""

import dataclasses
import json

import pytest
import yaml

from guide.content.load import load
from guide.content.model import Entry, Kind, Pack, Severity
from guide.content.pack_files import FOLDERS
from guide.content.report import Report
from guide.content.schema import ENTRY, PACK, as_plain
from guide.content.vocabulary import AUDIENCES, PLACES
from guide.content.yaml.strict_yaml import read_yaml
from tests.content.samples import PROGRAM, STRATEGY


def read(text: str) -> tuple[Entry | None, Report]:
    report = Report("coats.yaml")
    node = read_yaml(text.encode(), report)
    assert node is not None
    return ENTRY.read(node, "coats.yaml", report), report


@pytest.mark.parametrize("text", [PROGRAM, STRATEGY])
def test_the_samples_are_valid(text):
    entry, report = read(text)
    assert isinstance(entry, Entry)
    assert report.problems == ()


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
    ("unknown region", "region: [»st louis]", "Did you mean 'st-louis'?"),
    ("far-off region", "region: [»zz]", "a county such as st-louis"),
    ("bad id in a list", "related: [»Hot Soup]", "such as 'hot-soup'"),
    ("bad order", "order: »1st", "whole number"),
    ("order zero", "order: »0", "between 1 and"),
    ("ages upside down", "ages: {from: 18, to: »12}", "The ages end (12) before they begin (18)"),
    ("age too high", "ages: {to: »121}", "between 0 and 120"),
    ("no age at all", "ages: »{}", "'ages' is empty"),
    ("goal of a program", "»goal: Warmth", "Only a strategy has 'goal'"),
    ("factors of a program", "»key_factors: [{id: a, text: b}]", "Only a strategy has 'key_factors'"),
    ("section without text", "sections:\n  - »{id: a, title: b}", "'text' is missing"),
    ("unknown key in a section", "sections:\n  - {id: a, title: b, »test: c}", "did you mean 'text'?"),
    (
        "two sections of one id",
        "sections:\n  - {id: a, title: b, text: c}\n  - {id: »a, title: d, text: e}",
        "have the id 'a' (the first on line 10)",
    ),
    ("unknown doubt", "sections: [{id: a, title: b, text: c, confidence: »no}]", "Write one of: confirmed"),
    ("contact of no kind", "contacts: [»{channel: web, value: 'https://a.org'}]", "'kind' is missing"),
    (
        "unknown channel",
        "contacts: [{kind: office, channel: »phone, value: 911}]",
        "Write one of: call, text",
    ),
    ("words to call", "contacts: [{kind: office, channel: call, value: »us}]", "phone number"),
    ("words to text", "contacts: [{kind: office, channel: text, value: »us}]", "phone number"),
    ("words for TTY", "contacts: [{kind: office, channel: tty, value: »us}]", "phone number"),
    ("no address on the web", "contacts: [{kind: office, channel: web, value: »us}]", "web address"),
    ("no address for a chat", "contacts: [{kind: office, channel: chat, value: »us}]", "web address"),
    ("no e-mail address", "contacts: [{kind: office, channel: email, value: »us}]", "e-mail address"),
    (
        "confirmed on no day",
        "contacts: [{kind: office, channel: call, value: 911, confirmed_on: »today}]",
        "'confirmed_on' must be a date",
    ),
    ("link without address", "links: [»{title: a}]", "'url' is missing"),
    ("confidential maybe", "confidential: »maybe", "true or false"),
]


def spot_in(text: str) -> tuple[str, tuple[int, int]]:
    """The text without its mark, and where the mark stood."""
    before = text[: text.index("»")]
    return text.replace("»", ""), (before.count("\n") + 1, len(before) - before.rfind("\n"))


@pytest.mark.parametrize(("added", "part"), [row[1:] for row in ADDED], ids=[row[0] for row in ADDED])
def test_a_bad_addition_is_refused_at_its_place(added, part):
    text, spot = spot_in(f"{PROGRAM}{added}\n")
    entry, report = read(text)
    assert entry is None
    [problem] = report.problems
    assert (problem.line, problem.column) == spot
    assert part in problem.sentence


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
    (
        "strategy without goal",
        STRATEGY,
        "id: warm-clothes\nkind: strategy\ntitle: Warm clothes\norder: 1\ngoal: Nobody freezes.\n",
        "»id: warm-clothes\nkind: strategy\ntitle: Warm clothes\norder: 1\n",
        "'goal' is missing",
    ),
    ("strategy of no factor", STRATEGY, "[{id: collect, text: Collect coats}]", "»[]", "at least one"),
    ("factor of no id", STRATEGY, "{id: collect, ", "»{", "'id' is missing"),
]


@pytest.mark.parametrize(
    ("text", "good", "bad", "part"), [row[1:] for row in CHANGED], ids=[row[0] for row in CHANGED]
)
def test_a_bad_change_is_refused_at_its_place(text, good, bad, part):
    assert good in text
    changed, spot = spot_in(text.replace(good, bad))
    entry, report = read(changed)
    assert entry is None
    [problem] = report.problems
    assert (problem.line, problem.column) == spot
    assert part in problem.sentence


# name, a valid entry, a part of it, what stands there instead ("»" marks the place), a part of the sentence
DOUBTFUL = [
    ("ended without notice", PROGRAM, "status: active", "status: »ended", "add a 'notice'"),
    ("one source without notice", PROGRAM, "confidence: confirmed", "confidence: »one-source", "'notice'"),
    (
        "strategy without order",
        STRATEGY,
        "id: warm-clothes\nkind: strategy\ntitle: Warm clothes\norder: 1\n",
        "»id: warm-clothes\nkind: strategy\ntitle: Warm clothes\n",
        "'order' is missing",
    ),
]


@pytest.mark.parametrize(
    ("text", "good", "bad", "part"), [row[1:] for row in DOUBTFUL], ids=[row[0] for row in DOUBTFUL]
)
def test_a_doubtful_change_is_warned_of_and_shown(text, good, bad, part):
    changed, spot = spot_in(text.replace(good, bad))
    entry, report = read(changed)
    assert entry is not None
    [problem] = report.problems
    assert problem.severity is Severity.WARNING
    assert (problem.line, problem.column) == spot
    assert part in problem.sentence


def test_a_notice_allows_doubt():
    text = PROGRAM.replace("active", "unknown").replace("confirmed", "disputed")
    assert read(text + "notice: Ask first.\n")[1].problems == ()
    assert len(read(text)[1].problems) == 2


def test_every_required_key_is_named():
    _, report = read("order: 1\n")
    named = [problem.sentence.split("'")[1] for problem in report.problems]
    assert named == ["id", "kind", "title", "summary", "sources", "status", "confidence", "reviewed"]
    assert {(problem.line, problem.column) for problem in report.problems} == {(1, 1)}


def test_a_repeat_in_a_list_is_warned_of_and_kept_once():
    entry, report = read(PROGRAM + "audience: [youth, adults, youth]\n")
    assert entry is not None
    assert entry.audience == ("youth", "adults")
    assert [(p.line, p.column, p.sentence) for p in report.problems] == [
        (9, 27, "'youth' stands twice in 'audience'; delete one.")
    ]


def test_a_list_as_the_whole_file_is_refused():
    _, report = read("- a\n- b\n")
    assert [problem.sentence for problem in report.problems] == [
        "'coats.yaml' must be names with values (id, kind, title), not a list."
    ]


def test_no_clock_is_asked():
    assert read(PROGRAM.replace("2026-11-24", "2999-12-31"))[1].problems == ()


def test_the_table_has_every_attribute_of_the_model():
    for shape in (ENTRY, PACK):
        assert {key.attribute for key in shape.fields} == {
            field.name for field in dataclasses.fields(shape.model)
        }


def test_every_kind_has_its_own_folder_in_the_order_of_kinds():
    assert list(FOLDERS) == list(Kind)
    assert len(set(FOLDERS.values())) == len(Kind)


def test_the_closed_lists_repeat_nothing():
    assert len(set(AUDIENCES)) == len(AUDIENCES)
    assert len(set(PLACES)) == len(PLACES) == 13 + 87


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
