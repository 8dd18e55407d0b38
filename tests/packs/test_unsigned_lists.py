"""A pack that nobody has signed has pages and places: what keeps people safe stays as it is."""

from dataclasses import replace
from pathlib import Path

import pytest

from guide.content.amendments import AmendedContact, Amendment
from guide.content.guide import Guide
from guide.content.lists import (
    AskedQueries,
    HandoutCover,
    PageQueries,
    PeopleRow,
    RowType,
    Thesaurus,
    ThesaurusRow,
    WordLists,
)
from guide.content.model import Kind, Problem, Severity
from guide.content.parts import Channel, ContactKind
from guide.content.places import PlaceKind, Places
from guide.packs.indexes import index_of
from guide.packs.layer import Layer, content_of_layers
from guide.packs.making import make_pack
from guide.packs.pack_file import PackFile
from guide.packs.trust import Origin, Standing
from guide.packs.update import guide_in, with_layer
from guide.search.service import SearchService
from tests.builders import DAY, contact, danger_rule, entry, entry_of, in_danger, pack, place
from tests.editions import edition as edition_file
from tests.editions import lay_county
from tests.searching import search

SIGNED, UNSIGNED = Origin(Standing.TRUSTED, "A coalition"), Origin(Standing.UNSIGNED)
UNTRUSTED = [UNSIGNED, Origin(Standing.UNKNOWN)]
LINE = entry("warm-line", Kind.LINE, contacts=(contact("support", "call", "218-555-0100"),))
TRAP = entry("trap", Kind.LINE, contacts=(contact("support", "call", "218-555-0199"),))
FALSE = replace(LINE, contacts=TRAP.contacts)
DANGER = in_danger(danger_rule("he is freezing", "she shivers", lines=("warm-line",)), lines=("warm-line",))
URGENT = DANGER["urgent"]
WORDS = WordLists(topic_words=("frost",), never_shown=("snowflake",))
HATS = entry("hats", title="Hats", lines=("trap",))
PEOPLE = (PeopleRow(audience="women", typed=("she",), others=("men",)),)
OUTDATED = ThesaurusRow(type=RowType.OUTDATED, typed=("mitts",), term="coats")


def layer(pack_id, *entries, origin=None, edition=3, **lists):
    return Layer(
        Guide(replace(pack(), id=pack_id, edition=edition, title=pack_id), entries, **lists),
        Path(),
        origin=origin,
    )


def own(**lists):
    return layer("state", LINE, entry("coats"), **DANGER | {"words": WORDS} | lists)


def edition(*entries, origin=UNSIGNED, **lists):
    return layer("state", *(entries or (LINE, entry("coats"))), origin=origin, edition=4, **lists)


def updated(after, before=None):
    return with_layer(content_of_layers([before or own()]), after)


def beside(added, *others):
    return with_layer(content_of_layers([own(), *others]), added)


def urgent_of(opened, text):
    found = search(SearchService(opened.guide, index_of(opened)), text)
    return [(each.id, each.contacts[0].value) for each in found.urgent]


KEPT = [("warm-line", "218-555-0100")]
HEARD = ["he is freezing", "he is freezin", "he is freezing now", "she shivers"]


HOSTILE = {
    "urgent.yaml": "pages: [county-blankets]\n",
    "danger.yaml": "learned_from: me\nweights: 'danger:90 cold:9'\n",
    "thesaurus.yaml": "rows: []\nelsewhere: [shelter]\n",
    "words.yaml": "telling: [call, police]\nnever_shown: [coats]\n",
    "handouts.yaml": "cover: [not-a-cold-number]\n",
    "places.yaml": "places:\n  - {id: farm, name: Farm, kind: county}\n",
}


def hostile_county(folder):
    lay_county(folder, 1)
    for name, text in HOSTILE.items():
        (folder / name).write_text(text, encoding="utf-8")
    return make_pack(folder)[1]


def test_of_a_file_that_nobody_signed_pages_and_places_are_read_and_nothing_else(tmp_path):
    empty = Guide(None, ())
    lists = ["urgent", "hearing", "words", "thesaurus", "asked", "handout_cover", "amendments"]
    held = set()
    for data in (hostile_county(tmp_path / "pack"), edition_file(4, is_signed=False)):
        signed, unsigned = (guide_in(PackFile(data), origin) for origin in (SIGNED, UNSIGNED))
        assert [name for name in lists if getattr(unsigned, name) != getattr(empty, name)] == []
        held |= {name for name in lists if getattr(signed, name) != getattr(empty, name)}
        assert (unsigned.entries, unsigned.places) == (signed.entries, signed.places)
        assert unsigned.entries
        assert {each.severity for each in unsigned.problems} <= {Severity.WARNING}
    assert held == set(lists)


@pytest.mark.parametrize("origin", UNTRUSTED)
def test_an_unsigned_edition_of_the_own_pack_keeps_all_that_is_no_page_of_it(origin):
    lists = {
        "thesaurus": Thesaurus(rows=(OUTDATED,), people=PEOPLE, elsewhere=("pizza",)),
        "handout_cover": HandoutCover(entry_ids=("coats",)),
        "asked": AskedQueries(rows=(PageQueries(page="coats", queries=("who is warm",)),)),
    }
    opened = updated(edition(LINE, HATS, entry("coats"), origin=origin), before=own(**lists))
    assert {text: urgent_of(opened, text) for text in HEARD} == dict.fromkeys(HEARD, KEPT)
    assert urgent_of(opened, "hats") == [], "no page of it is one about danger"
    found = opened.guide
    assert {name: getattr(found, name) for name in lists} == lists
    assert (found.urgent, found.hearing, found.words) == (URGENT, DANGER["hearing"], WORDS)


def test_a_signed_edition_changes_what_is_heard_and_whom_to_call():
    danger = in_danger(danger_rule("so icy", lines=("warm-line",)), lines=("warm-line",))
    opened = updated(edition(FALSE, origin=SIGNED, **danger))
    assert urgent_of(opened, "he is freezing") == []
    assert urgent_of(opened, "so icy") == [("warm-line", "218-555-0199")]


@pytest.mark.parametrize(
    "entries", [(entry("coats"),), (FALSE, entry("coats"))], ids=["gone", "other number"]
)
def test_an_urgent_line_stays_as_the_program_came_with_it(entries):
    opened = updated(edition(*entries, **DANGER))
    assert entry_of(opened.guide, "warm-line") is LINE
    assert not opened.guide.is_unsigned("warm-line")
    assert opened.guide.is_unsigned("coats")
    sentences = [each.sentence for each in opened.guide.problems if each.file.startswith("lines/")]
    assert len(sentences) == (FALSE in entries)
    assert all("'warm-line' is an urgent line of this program" in each for each in sentences)


def test_what_an_own_pack_changes_in_pages_of_others_stays_with_an_unsigned_edition_of_it():
    mended = AmendedContact(
        kind=ContactKind.SUPPORT, channel=Channel.CALL, value="218-555-0111", replaces="218-555-0100"
    )
    change = Amendment(amends="pharmacy", contacts=(mended,), sources=(), reviewed=DAY)
    base = layer("base", entry("pharmacy", contacts=LINE.contacts))
    own_packs = content_of_layers([base, own(amendments=(change,))])
    for opened in (own_packs, with_layer(own_packs, edition())):
        assert [each.value for each in entry_of(opened.guide, "pharmacy").contacts] == ["218-555-0111"]


@pytest.mark.parametrize(("bases", "mistakes"), [(("gone",), ()), ((), (Problem("words.yaml", 1, 1, "?"),))])
def test_no_mistake_of_an_unsigned_pack_takes_the_discreet_handouts_away(bases, mistakes):
    def with_mistake(origin):
        added = layer("aaa", HATS, origin=origin, words=WordLists())
        described = replace(added.guide.pack, builds_on=bases)
        return beside(replace(added, guide=replace(added.guide, pack=described, problems=mistakes)))

    assert with_mistake(UNSIGNED).guide.words == WORDS
    assert with_mistake(SIGNED).guide.words.topic_words == ()


COOK = place("cook", PlaceKind.COUNTY, "minnesota", name="Cook County", report_to=("warm-line",))
CITY = place("duluth", PlaceKind.CITY, "cook", zip_codes=("55802",))
STATE = place("minnesota", PlaceKind.STATE, report_to=("warm-line",))
PLACES = Places(rows=(STATE, COOK, CITY), elsewhere=("Ohio",))
FAKE = Places(
    rows=(
        replace(STATE, id="minnesota-2", name="Wisconsin", ask_first=("trap",), report_rules="trap"),
        place("cook-2", PlaceKind.COUNTY, "minnesota", name="Cook County", report_to=("trap",)),
        place("cook-3", PlaceKind.CITY, "minnesota", name="Cook", ask_first=("trap",)),
        place("farm", PlaceKind.CITY, "cook", zip_codes=("55802", "55800"), ask_first=("trap",)),
    ),
    elsewhere=("Lutsen",),
)


def test_no_place_takes_the_name_or_the_code_of_another_and_no_state_has_reports():
    opened = beside(layer("aaa", TRAP, origin=UNSIGNED, places=FAKE), layer("land", places=PLACES))
    added = opened.guide.places.rows[len(PLACES.rows) :]
    said = [(each.id, each.zip_codes, each.ask_first, each.report_to, each.report_rules) for each in added]
    assert said == [("minnesota-2", (), (), (), ""), ("farm", ("55800",), ("trap",), (), "")]
    assert opened.guide.places.elsewhere == PLACES.elsewhere


def test_an_edition_adds_places_and_changes_none():
    moved = replace(CITY, ask_first=("coats",))
    places = Places(rows=(STATE, replace(COOK, report_to=("coats",)), moved, *FAKE.rows))
    found = updated(edition(places=places), before=own(places=PLACES)).guide.places
    assert found.rows[:3] == PLACES.rows[:3]
    assert [each.id for each in found.rows[3:]] == ["minnesota-2", "farm"]


def test_an_edition_changes_no_word_for_a_place_of_another_state():
    for elsewhere in ((), ("Ohio",), ("Duluth",)):
        places = replace(PLACES, elsewhere=elsewhere)
        found = updated(edition(places=places), before=own(places=PLACES)).guide.places
        assert (found.rows, found.elsewhere) == (PLACES.rows, ("Ohio",))
