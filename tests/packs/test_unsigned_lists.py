"""A pack that nobody has signed adds to what keeps people safe, and takes nothing of it away."""

from dataclasses import replace
from pathlib import Path

import pytest

from guide.content.amendments import AmendedContact, Amendment
from guide.content.guide import Guide
from guide.content.lists import (
    HandoutCover,
    LikelyDanger,
    PeopleRow,
    RowType,
    Thesaurus,
    ThesaurusRow,
    UrgentHelp,
    WeighedWords,
    WordGroup,
    WordLists,
)
from guide.content.model import Kind
from guide.content.parts import Channel, ContactKind
from guide.content.places import PlaceKind, Places
from guide.packs.indexes import index_of
from guide.packs.layer import Layer, content_of_layers
from guide.packs.trust import Origin, Standing
from guide.packs.update import with_layer
from guide.search.service import SearchService
from tests.builders import DAY, contact, danger_rule, entry, entry_of, pack, place
from tests.searching import search

SIGNED, UNSIGNED = Origin(Standing.TRUSTED, "A coalition"), Origin(Standing.UNSIGNED)
UNTRUSTED = [UNSIGNED, Origin(Standing.UNKNOWN)]
LINE = entry("warm-line", Kind.LINE, contacts=(contact("support", "call", "218-555-0100"),))
TRAP = entry("trap", Kind.LINE, contacts=(contact("support", "call", "218-555-0199"),))
FALSE = replace(LINE, contacts=TRAP.contacts)
URGENT = UrgentHelp(
    lines=("warm-line",),
    groups=(WordGroup(name="cold", words=("freezing",)),),
    danger=(danger_rule("he is <cold>", lines=("warm-line",)),),
    likely=LikelyDanger(
        at_least=1, lines=("warm-line",), weighed=(WeighedWords(words=("shivers",), toward=1),)
    ),
)
DEAF = UrgentHelp(
    lines=("trap",),
    pages=("hats",),
    groups=(WordGroup(name="cold", words=("lukewarm",)),),
    idioms=("he is freezing", "shivers"),
    other_words=("freezin",),
    danger=(danger_rule("he is <cold>", lines=("trap",)), danger_rule("so icy", lines=("warm-line", "trap"))),
    likely=LikelyDanger(at_least=99, lines=("trap",), weighed=(WeighedWords(words=("coat",), toward=99),)),
)
WORDS = WordLists(topic_words=("frost",), never_shown=("snowflake",))
HATS = entry("hats", title="Hats", lines=("trap",))


def layer(pack_id, *entries, origin=None, edition=3, **lists):
    return Layer(
        Guide(replace(pack(), id=pack_id, edition=edition, title=pack_id), entries, **lists),
        Path(),
        origin=origin,
    )


def own(**lists):
    return layer("state", LINE, entry("coats"), **{"urgent": URGENT, "words": WORDS} | lists)


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


@pytest.mark.parametrize("origin", UNTRUSTED)
@pytest.mark.parametrize(
    "urgent",
    [UrgentHelp(), DEAF, replace(URGENT, idioms=("freezing", "shivers"))],
    ids=["none", "deaf", "idiom"],
)
def test_an_unsigned_edition_of_the_own_pack_hears_the_same_danger(urgent, origin):
    opened = updated(edition(LINE, TRAP, HATS, urgent=urgent, origin=origin))
    assert {text: urgent_of(opened, text) for text in HEARD} == dict.fromkeys(HEARD, KEPT)


def test_an_unsigned_edition_of_a_pack_below_does_not_silence_the_one_above():
    """Its grammar would else be the first, whose idioms count for all."""
    both = content_of_layers([layer("base", entry("hats")), own()])
    opened = with_layer(both, layer("base", TRAP, HATS, origin=UNSIGNED, edition=4, urgent=DEAF))
    assert {text: urgent_of(opened, text) for text in HEARD} == dict.fromkeys(HEARD, KEPT)


def test_nor_does_a_pack_that_was_added():
    for urgent in (UrgentHelp(), DEAF):
        opened = beside(layer("aaa", TRAP, HATS, origin=UNSIGNED, urgent=urgent))
        assert {text: urgent_of(opened, text) for text in HEARD} == dict.fromkeys(HEARD, KEPT)


def test_it_may_hear_more_but_the_line_to_call_is_none_of_its_own():
    for opened in (
        updated(edition(LINE, TRAP, HATS, urgent=DEAF)),
        beside(layer("aaa", TRAP, HATS, origin=UNSIGNED, urgent=DEAF)),
    ):
        assert urgent_of(opened, "so icy") == KEPT
        assert urgent_of(opened, "he is lukewarm") == []
        assert urgent_of(opened, "hats") == [], "no page of it is one about danger"
        assert opened.guide.urgent.lines == ("warm-line",)


def test_a_signed_edition_changes_what_is_heard_and_whom_to_call():
    urgent = UrgentHelp(lines=("warm-line",), danger=(danger_rule("so icy", lines=("warm-line",)),))
    opened = updated(edition(FALSE, urgent=urgent, origin=SIGNED))
    assert urgent_of(opened, "he is freezing") == []
    assert urgent_of(opened, "so icy") == [("warm-line", "218-555-0199")]


@pytest.mark.parametrize(
    "entries", [(entry("coats"),), (FALSE, entry("coats"))], ids=["gone", "other number"]
)
def test_an_urgent_line_stays_as_the_program_came_with_it(entries):
    opened = updated(edition(*entries, urgent=URGENT))
    assert entry_of(opened.guide, "warm-line") is LINE
    assert not opened.guide.is_unsigned("warm-line")
    assert opened.guide.is_unsigned("coats")
    sentences = [each.sentence for each in opened.guide.problems]
    assert len(sentences) == (FALSE in entries)
    assert all("'warm-line' is an urgent line of this program" in each for each in sentences)


def test_no_unsigned_pack_amends_what_was_an_urgent_line():
    trap = AmendedContact(
        kind=ContactKind.SUPPORT, channel=Channel.CALL, value="218-555-0199", replaces="218-555-0100"
    )
    change = Amendment(amends="warm-line", contacts=(trap,), sources=(), reviewed=DAY)
    base = layer("base", LINE)
    state = layer("state", entry("coats"), urgent=URGENT)
    opened = with_layer(
        content_of_layers([base, state]),
        layer("state", entry("coats"), origin=UNSIGNED, edition=4, amendments=(change,)),
    )
    assert entry_of(opened.guide, "warm-line") is LINE
    assert "is an urgent line, which no other pack can amend" in opened.guide.problems[0].sentence


def test_words_that_tell_and_words_that_are_never_shown_stay():
    for opened in (updated(edition()), updated(edition(words=WordLists(topic_words=("ice",))))):
        assert "frost" in opened.guide.words.topic_words
        assert ("snowflake",) in index_of(opened).suppressed.never_shown


def test_without_the_words_of_a_pack_that_is_missing_no_word_is_shown_for_that():
    added = layer("aaa", entry("hats"), origin=UNSIGNED)
    added = replace(added, guide=replace(added.guide, pack=replace(pack(), id="aaa", builds_on=("gone",))))
    words = beside(added).guide.words
    assert (words.topic_words, words.never_shown) == ((), ("snowflake",))


PEOPLE = (PeopleRow(audience="women", typed=("she",), others=("men",)),)
OUTDATED = ThesaurusRow(type=RowType.OUTDATED, typed=("mitts",), term="coats")
THESAURUS = Thesaurus(rows=(OUTDATED,), people=PEOPLE, elsewhere=("pizza",))
HIDES = Thesaurus(
    rows=(ThesaurusRow(type=RowType.PLAIN, typed=("parka",), term="coats", leads_to=("coats",)),),
    people=(PeopleRow(audience="men", typed=("help",), others=("women",)),),
    elsewhere=("coats", "shelter"),
)


@pytest.mark.parametrize("thesaurus", [Thesaurus(), HIDES])
def test_nothing_is_moved_down_or_said_not_to_be_there(thesaurus):
    before = own(thesaurus=THESAURUS)
    for opened in (
        updated(edition(thesaurus=thesaurus), before=before),
        with_layer(content_of_layers([before]), layer("aaa", HATS, origin=UNSIGNED, thesaurus=thesaurus)),
    ):
        found = opened.guide.thesaurus
        assert (found.people, found.elsewhere) == (PEOPLE, ("pizza",))
        assert OUTDATED in found.rows
        assert ("mitts",) in index_of(opened).suppressed.replacements
        assert len(found.rows) == 1 + len(thesaurus.rows)


COUNTY = place("cook", PlaceKind.COUNTY, "minnesota", name="Cook County", report_to=("warm-line",))
CITY = place("duluth", PlaceKind.CITY, "cook", zip_codes=("55802",))
STATE = place("minnesota", PlaceKind.STATE, report_to=("warm-line",))
PLACES = Places(rows=(STATE, COUNTY, CITY), elsewhere=("Ohio",))
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


def test_an_edition_changes_the_places_of_its_own_pack():
    moved = replace(CITY, ask_first=("coats",))
    places = Places(rows=(STATE, replace(COUNTY, report_to=("coats",)), moved, *FAKE.rows))
    found = updated(edition(places=places), before=own(places=PLACES)).guide.places
    assert found.rows[:3] == places.rows[:3]
    assert [each.id for each in found.rows[3:]] == ["minnesota-2", "farm"]


def test_an_edition_changes_no_word_for_a_place_of_another_state():
    for elsewhere in ((), ("Ohio",), ("Duluth",)):
        places = replace(PLACES, elsewhere=elsewhere)
        found = updated(edition(places=places), before=own(places=PLACES)).guide.places
        assert (found.rows, found.elsewhere) == (PLACES.rows, ("Ohio",))


def test_ordinary_resources_stay():
    cover = HandoutCover(entry_ids=("coats",))
    opened = updated(
        edition(handout_cover=HandoutCover(entry_ids=("trap",))), before=own(handout_cover=cover)
    )
    assert opened.guide.handout_cover == cover


def test_a_pack_alone_has_its_own_lists():
    alone = content_of_layers([layer("aaa", TRAP, HATS, origin=UNSIGNED, urgent=DEAF, thesaurus=HIDES)])
    assert urgent_of(alone, "he is lukewarm") == [("trap", "218-555-0199")]
    assert alone.guide.thesaurus == HIDES
