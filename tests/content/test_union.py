"""Several packs are one guide: nothing of an earlier pack is hidden or changed, but what an amendment names."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from guide.content.amendments import AmendedContact, Amendment
from guide.content.freshness import due_on, is_overdue
from guide.content.guide import Guide
from guide.content.lists import HandoutCover, Thesaurus, UrgentHelp, WordLists
from guide.content.model import Entry, Kind, Problem, Severity
from guide.content.parts import Channel, ContactKind, Source
from guide.content.places import PlaceKind, Places
from guide.content.stored_guide import guide_of, guide_parts
from guide.content.union import missing_from, union
from guide.render.urgent import urgent_lines
from guide.search.danger.lines import lines_for
from guide.stored.parts import Parts, join_parts
from tests.builders import DAY, contact, danger_rule, entry, entry_of, in_danger, pack, place

LATER = date(2027, 1, 2)
NATIONAL = replace(pack(), id="national", title="National lines", review={"line": 10})
COUNTY = replace(pack(), id="county", title="Cold County", published=LATER)
LINE = entry(
    "warm-line", Kind.LINE, title="Warm line", contacts=(contact("support", "call", "218-555-0100"),)
)
COATS = entry("coat-drive", contacts=(contact("office", "call", "218-555-0101"),), notice="Call first.")


def national(*entries: Entry, **lists: Any) -> Guide:
    return Guide(NATIONAL, entries, **lists)


def county(*entries: Entry, **lists: Any) -> Guide:
    return Guide(COUNTY, entries, **lists)


def new_number(value: str, replaces: str = "") -> AmendedContact:
    return AmendedContact(
        kind=ContactKind.OFFICE, channel=Channel.CALL, value=value, hours="At night", replaces=replaces
    )


def amendment(amends: Any = "coat-drive", **changes: Any) -> Amendment:
    return Amendment(**{"amends": amends, "reviewed": LATER, "sources": (), **changes})


def test_entries_of_all_stand_in_the_order_of_the_contents_and_know_their_pack():
    first = entry("hat-law", Kind.LAW)
    guide = union([national(LINE, first), county(COATS, entry("a-law", Kind.LAW, title="A law"))])
    assert [each.id for each in guide.entries] == ["warm-line", "coat-drive", "a-law", "hat-law"]
    assert (guide.packs, guide.pack) == ((NATIONAL, COUNTY), COUNTY)
    assert [guide.pack_of(each.id) for each in guide.entries] == [NATIONAL, COUNTY, COUNTY, NATIONAL]
    assert guide.find("hat-law") is first
    assert guide.within("").pack_of("hat-law") == NATIONAL, "a copy knows it, too"


def test_of_two_entries_with_one_id_the_earlier_stays_and_it_is_said():
    guide = union([national(LINE), county(entry("warm-line", Kind.SERVICE), COATS)])
    assert guide.find("warm-line") is LINE
    assert len(guide.entries) == 2
    [problem] = guide.problems
    assert problem.file == "services/warm-line.yaml"
    assert problem.severity is Severity.ERROR
    assert "The id 'warm-line' is that of an entry of 'National lines'" in problem.sentence


def test_problems_of_all_stay_and_those_of_the_base_name_it():
    of_base, own = Problem("lines/a.yaml", 1, 2, "Bad."), Problem("lines/b.yaml", 3, 4, "Worse.")
    guide = union([national(LINE, problems=(of_base,)), county(problems=(own,))])
    assert guide.problems == (replace(of_base, file="national/lines/a.yaml"), own)


def test_nothing_more_is_read_of_stored_packs():
    change = amendment(notice="Closed.", schedule="Never.")
    base, own = (
        guide_of(Parts(join_parts(dict(guide_parts(each))))) for each in (national(COATS), county(LINE))
    )
    guide = union([base, replace(own, amendments=(change,))])
    coats = entry_of(guide, "coat-drive")
    for name in ("summary", "notice"):
        with pytest.raises(AttributeError):
            Entry.__dict__[name].__get__(coats)
    for name in ("thesaurus", "asked", "words"):
        with pytest.raises(AttributeError):
            Guide.__dict__[name].__get__(guide)
    assert (coats.notice, coats.schedule, coats.summary) == ("Call first. Closed.", "Never.", COATS.summary)
    assert guide.thesaurus == Thesaurus()


def test_words_of_all_packs_guard_all_texts():
    base = WordLists(never_shown=("old",), topic_words=("frost",))
    later = WordLists(never_shown=("older", "old"), allowed_in=("Old Town",), topic_words=("ice",))
    joined = union([national(words=base), county(words=later)]).words
    assert joined == WordLists(
        never_shown=("old", "older"), allowed_in=("Old Town",), topic_words=("frost", "ice")
    )


def test_no_handout_is_discreet_if_the_words_of_one_pack_have_a_mistake():
    wrong = Problem("words.yaml", 9, 1, "No word.")
    good, bad = {"words": WordLists(topic_words=("frost",))}, {"problems": (wrong,)}
    for first, second in ((good, bad), (bad, good)):
        assert union([national(**first), county(**second)]).words.topic_words == ()


def test_no_handout_is_discreet_without_the_words_of_a_pack_that_another_builds_on():
    words = WordLists(topic_words=("frost",))
    own = Guide(replace(COUNTY, builds_on=("national",)), (COATS,), words=words)
    alone = union([own])
    assert alone.words.topic_words == ()
    assert (alone.pack, alone.entries, alone.packs) == (own.pack, own.entries, own.packs)
    assert own.words == words, "its own stay in it, for the union with the other"
    assert union([national(LINE), own]).words == words
    assert missing_from([own]) == ("national",)
    assert missing_from([national(LINE), own]) == ()


def test_the_last_pack_with_ordinary_resources_says_which_they_are():
    base = national(LINE, handout_cover=HandoutCover(entry_ids=("warm-line",)))
    own = HandoutCover(entry_ids=("coat-drive",))
    assert union([base, county(COATS, handout_cover=own)]).handout_cover == own
    assert union([base, county(COATS)]).handout_cover == base.handout_cover
    assert union([base, county(COATS, handout_cover=own)], [1]).handout_cover == base.handout_cover
    assert union([national(LINE), county(COATS, handout_cover=own)], [1]).handout_cover == HandoutCover()


def test_places_of_all_are_there_and_the_earlier_pack_keeps_its_own():
    base = Places(
        rows=(place("national", PlaceKind.COUNTRY), place("north", PlaceKind.STATE, "national")),
        elsewhere=("south", "east"),
    )
    moved = place("north", PlaceKind.COUNTY, name="Moved")
    south = place("south-state", PlaceKind.STATE, "national", name="South")
    joined = union([national(places=base), county(places=Places(rows=(moved, south)))]).places
    assert joined.rows == (*base.rows, south)
    assert joined.elsewhere == ("east",), "a state that a pack has is not elsewhere any more"
    assert joined.around("south-state") == ("south-state", "national")


def test_urgent_lines_of_the_earlier_pack_come_first_after_911_and_988():
    more = [
        entry(f"line-{number}", Kind.LINE, contacts=(contact("support", "call", f"218-555-010{number}"),))
        for number in range(3)
    ]
    base = national(LINE, urgent=UrgentHelp(lines=("warm-line",)))
    own = county(*more, urgent=UrgentHelp(lines=("line-0", "warm-line", "line-1")))
    guide = union([base, own])
    assert guide.urgent.lines == ("warm-line", "line-0", "line-1")
    shown = [line.numbers for line in urgent_lines(guide)]
    assert shown == ["911", "988", "218-555-0100", "218-555-0100"]


def test_911_and_988_stay_what_they_are_whatever_a_pack_has_under_their_ids():
    trap = contact("support", "call", "218-555-0199")
    fakes = [entry(each, Kind.LINE, contacts=(trap,)) for each in ("emergency-911", "suicide-and-crisis-988")]
    changes = tuple(amendment(each.id, contacts=(new_number("218-555-0199", "911"),)) for each in fakes)
    own = county(*fakes, urgent=UrgentHelp(lines=("emergency-911",)), amendments=changes)
    for packs in ([own], [national(LINE), own], [own, national(LINE)], [national(*fakes), own]):
        assert [line.numbers for line in urgent_lines(union(packs))[:2]] == ["911", "988"]


def test_no_pack_amends_an_urgent_line():
    for target, urgent in (
        ("coat-drive", UrgentHelp(lines=("coat-drive",))),
        ("coat-drive", UrgentHelp(danger=(danger_rule("freezing", lines=("coat-drive",)),))),
        ("suicide-and-crisis-988", UrgentHelp()),
    ):
        line = replace(COATS, id=target)
        guide = union(
            [national(line, urgent=urgent), county(amendments=(amendment(target, notice="Never call."),))]
        )
        assert guide.find(target) is line, urgent
        [problem] = guide.problems
        assert (problem.file, "is an urgent line" in problem.sentence) == (f"amends/{target}.yaml", True), (
            urgent
        )


def test_a_pack_that_calls_a_line_urgent_undoes_no_amendment_of_an_earlier_one():
    changes = amendment(contacts=(new_number("218-555-0199", "218-555-0101"),))
    late = Guide(replace(COUNTY, id="late"), (), urgent=UrgentHelp(lines=("coat-drive",)))
    guide = union([national(COATS), county(amendments=(changes,)), late])
    assert [each.value for each in entry_of(guide, "coat-drive").contacts] == ["218-555-0199"]
    assert guide.problems == ()
    assert union([national(COATS), late, county(amendments=(changes,))]).find("coat-drive") is COATS


def test_an_amendment_tells_no_place_of_a_confidential_entry_of_a_pack_that_was_not_known():
    for change in (
        amendment(notice="The house is at 1234 Main Street."),
        amendment(schedule="Daily at 1234 Main Street."),
        amendment(contacts=(replace(new_number("218-555-0199"), hours="at 1234 Main Street"),)),
        amendment(sources=(Source(title="A list at 1234 Main Street", seen_on=DAY),)),
    ):
        house, own = replace(COATS, confidential=True), county(amendments=(change,))
        guide = union([national(house), own])
        assert guide.find("coat-drive") is house, change
        [problem] = guide.problems
        assert (problem.file, "'1234 Main Street' can't stand" in problem.sentence) == (
            "amends/coat-drive.yaml",
            True,
        )
        assert union([national(COATS), own]).problems == (), change


def test_an_amendment_changes_numbers_and_hours_and_adds_to_the_notice():
    source = Source(title="The county", seen_on=DAY)
    changes = amendment(
        contacts=(new_number("218-555-0199", "218-555-0101"), new_number("218-555-0177")),
        schedule="Daily.",
        notice="Ask for Ann.",
        sources=(source,),
    )
    guide = union([national(COATS), county(amendments=(changes,))])
    coats = entry_of(guide, "coat-drive")
    assert [each.value for each in coats.contacts] == ["218-555-0199", "218-555-0177"]
    assert type(coats.contacts[0]) is type(COATS.contacts[0])
    assert (coats.schedule, coats.notice) == ("Daily.", "Call first. Ask for Ann.")
    assert coats.sources == (*COATS.sources, source)
    assert coats.reviewed == COATS.reviewed, "nobody went through the rest of the page"
    [made] = guide.amendments_of("coat-drive")
    assert (made.pack, made.reviewed) == (COUNTY, LATER)
    assert made.keys == ("notice", "schedule", "contacts")
    assert guide.pack_of("coat-drive") == NATIONAL
    assert guide.problems == ()
    assert guide.amendments == ()


def test_an_amended_number_with_its_old_value_replaces_it_and_one_that_is_gone_is_added():
    changes = amendment(contacts=(new_number("218-555-0101"), new_number("218-555-0199", "218-555-0188")))
    coats = entry_of(union([national(COATS), county(amendments=(changes,))]), "coat-drive")
    assert [(each.value, each.hours) for each in coats.contacts] == [
        ("218-555-0101", "At night"),
        ("218-555-0199", "At night"),
    ]


def test_two_packs_amend_one_entry_in_turn():
    changes = [amendment(schedule="Daily.", notice="One."), amendment(schedule="Never.")]
    town = Guide(replace(COUNTY, id="town"), (), amendments=(changes[1],))
    guide = union([national(COATS), county(amendments=(changes[0],)), town])
    coats = entry_of(guide, "coat-drive")
    assert (coats.schedule, coats.notice) == ("Never.", "Call first. One.")
    assert [each.pack.id for each in guide.amendments_of("coat-drive")] == ["county", "town"]


def test_only_an_entry_of_an_earlier_pack_can_be_amended():
    for target, said in (
        ("nowhere", "No pack here has"),
        ("own", "of this pack"),
        ("late", "of a later pack"),
    ):
        own = county(entry("own"), amendments=(amendment(target, notice="No."),))
        guide = union([national(COATS), own, Guide(replace(COUNTY, id="town"), (entry("late"),))])
        [problem] = guide.problems
        assert (problem.file, said in problem.sentence) == (f"county/amends/{target}.yaml", True), target
        assert not any(each.notice == "No." for each in guide.entries), target
        assert guide.amendments_of(target) == (), target


def test_reviews_are_due_as_the_pack_of_an_entry_says():
    guide = union([national(LINE), county(COATS)])
    assert (due_on(LINE, guide) - DAY).days == 10
    assert (due_on(COATS, guide) - DAY).days == 365
    assert is_overdue(LINE, guide, date(2026, 12, 24)), "though the county's pack is of a later day"
    assert not is_overdue(COATS, guide, date(2026, 12, 24))


def test_no_pack_of_a_day_to_come_keeps_the_reviews_of_others_from_being_overdue():
    old = replace(COATS, reviewed=date(2020, 1, 1))
    late = Guide(replace(COUNTY, id="late", published=date(2090, 1, 1)), (replace(old, id="late"),))
    guide = union([national(LINE, replace(old, id="hats")), county(old), late])
    overdue = [each.id for each in guide.entries if is_overdue(each, guide, date(2027, 2, 1))]
    assert sorted(overdue) == ["coat-drive", "hats", "warm-line"]


BASE_DANGER = in_danger(danger_rule("he is freezing", lines=("warm-line",)))
LATER_DANGER = in_danger(
    danger_rule("icy road", lines=("coat-drive",)), danger_rule("he is freezing", lines=("coat-drive",))
)


def test_danger_is_heard_as_the_first_pack_hears_it_and_later_packs_add_lines():
    joined = union([national(LINE, **BASE_DANGER), county(COATS, **LATER_DANGER)])
    assert joined.hearing == BASE_DANGER["hearing"]
    assert lines_for({"he-is-freezing"}, joined.urgent.danger) == ("warm-line", "coat-drive")
    assert union([national(LINE), county(COATS, **LATER_DANGER)]).hearing == LATER_DANGER["hearing"]


def test_no_later_pack_takes_the_name_of_a_place_from_an_earlier_one():
    here = Places(
        rows=(place("duluth", PlaceKind.CITY, other_names=("the Twin Port",)),), elsewhere=("hope",)
    )
    later = Places(
        rows=(place("hope", PlaceKind.CITY),), elsewhere=("Duluth", "the twin port", "hope", "fargo")
    )
    joined = union([national(LINE, places=here), county(places=later)]).places
    assert joined.elsewhere == ("hope", "fargo")


def test_the_day_of_a_guide_is_never_that_of_a_stranger():
    guides = [national(LINE), county(COATS)]
    assert union(guides[:1]) is guides[0]
    assert union(guides).pack == COUNTY
    assert union(guides, [1]).pack == NATIONAL
    assert union(guides, [0, 1]).pack == COUNTY
    assert union(guides, [1]).packs == (NATIONAL, COUNTY)


def test_two_packs_of_which_one_has_no_description_are_one_sentence():
    for guides in ([national(LINE), Guide(None, (LINE,))], [Guide(None, (LINE,)), national(LINE)]):
        (problem,) = union(guides).problems
        assert problem.file.endswith("pack.yaml")
        assert problem.sentence.startswith("1 entry has the id of an entry ")
