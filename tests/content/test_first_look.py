"""Most entries of a large guide are made after the first screen, and the guide is the same as any other."""

from dataclasses import replace
from threading import Barrier, Thread

import pytest

from guide.content import stored_entries
from guide.content.amendments import Amendment
from guide.content.first_look import EARLY, LARGE
from guide.content.guide import Guide
from guide.content.model import FOR_REPORTS, Kind
from guide.content.places import PlaceKind, Places
from guide.content.stored_guide import guide_of, guide_parts
from guide.content.union import union
from guide.stored.errors import StoredDataError
from guide.stored.partly_read import partly_read_all
from guide.stored.parts import Parts, join_parts
from guide.stored.values import as_json, json_value
from tests.builders import DAY, SOURCE, contact, entry, entry_of, pack, place, small_guide

COUNTY = replace(pack(), id="county", title="Cold County", builds_on=(pack().id,))
REPORTS = entry("reports", Kind.SERVICE, contacts=(contact("report", "call", "218-555-0100"),))
HOUSES = tuple(
    entry(f"house-{n}", Kind.SERVICE, region=("ramsey",) * (n % 2), strategies=("warm-clothes",) * (n % 3))
    for n in range(LARGE)
)
LARGE_GUIDE = Guide(COUNTY, (entry("warm-house", Kind.STRATEGY), REPORTS, *HOUSES, entry("igloo", Kind.TERM)))


def again(guide):
    return guide_of(Parts(join_parts(dict(guide_parts(guide)))))


@pytest.fixture
def made(monkeypatch):
    """Return a list of how many entries were made each time."""
    numbers = []

    def counted(kind, columns, read):
        values = partly_read_all(kind, columns, read)
        numbers.append(len(values))
        return values

    monkeypatch.setattr(stored_entries, "partly_read_all", counted)
    return numbers


def test_most_entries_of_a_large_guide_are_made_when_one_of_them_is_looked_at(made):
    guide = again(LARGE_GUIDE)
    assert [each.id for each in guide.of_kind(Kind.STRATEGY)] == ["warm-house"]
    assert guide.find("igloo") is not None
    assert guide.find("nobody") is None
    assert not guide.is_empty
    assert made == [2]
    assert entry_of(guide, "house-7") is guide.entries[9]
    assert made == [2, LARGE + 1]
    assert guide.entries[-1] is guide.find("igloo")
    assert guide == LARGE_GUIDE
    assert dict(guide_parts(guide)) == dict(guide_parts(LARGE_GUIDE))


def test_several_packs_are_united_before_the_entries_of_a_large_one_are_made(made):
    small = small_guide()
    guide, eager = union([small, again(LARGE_GUIDE)]), union([small, LARGE_GUIDE])
    for kind in EARLY:
        assert guide.of_kind(kind) == eager.of_kind(kind)
    strategies = eager.of_kind(Kind.STRATEGY)
    members = [len(eager.members_of(each)) for each in strategies]
    assert max(members) > LARGE / 2
    assert [guide.number_of_members(each) for each in strategies] == members
    assert [eager.number_of_members(each) for each in strategies] == members
    for name in ("house-1", "coat-drive", "nobody"):
        assert guide.pack_of(name) == eager.pack_of(name)
    assert guide.packs == eager.packs
    assert made == [2]
    assert guide.entries == eager.entries
    assert guide.layers.owners == eager.layers.owners
    assert entry_of(guide, "coat-drive") is entry_of(small, "coat-drive")
    assert made == [2, LARGE + 1]


def test_a_large_pack_that_has_an_id_of_another_is_read_at_once():
    other = replace(LARGE_GUIDE, entries=(*LARGE_GUIDE.entries, entry("coat-drive", Kind.SERVICE)))
    guide = union([small_guide(), again(other)])
    assert guide.first is None
    assert ["The id 'coat-drive' is" in each.sentence for each in guide.problems] == [True]
    assert guide == union([small_guide(), other])


def test_a_large_pack_that_amends_another_or_is_from_a_stranger_is_read_at_once():
    change = Amendment(amends="coat-drive", notice="Closed.", sources=(SOURCE,), reviewed=DAY)
    amending = again(replace(LARGE_GUIDE, amendments=(change,)))
    assert entry_of(union([small_guide(), amending]), "coat-drive").notice == "Closed."
    assert union([small_guide(), again(LARGE_GUIDE)], strangers=[1]).first is None


@pytest.mark.parametrize("chosen", ["", "st-paul"])
def test_a_place_is_chosen_before_the_entries_are_made(chosen, made):
    places = Places(rows=(place("ramsey", PlaceKind.COUNTY), place("st-paul", PlaceKind.CITY, "ramsey")))
    whole = replace(LARGE_GUIDE, places=places)
    local, eager = again(whole).within(chosen), whole.within(chosen)
    assert made == [2]
    first = local.first
    assert first
    assert {(each.kind, each.apart) for each in first.branches} == {
        (each.kind, each.apart) for each in eager.entries if each.kind is Kind.SERVICE
    }
    assert (Kind.SERVICE, FOR_REPORTS) in {(each.kind, each.apart) for each in first.branches}
    assert local.entries == eager.entries
    assert local.find("house-0") == eager.find("house-0")
    assert local.find("house-1") == eager.find("house-1")
    assert local.number_of_members(entry("warm-clothes")) == len(eager.members_of(entry("warm-clothes")))


def test_threads_that_look_at_once_get_the_same_entries():
    guide, together, found = again(LARGE_GUIDE), Barrier(2), list[object]()

    def look():
        together.wait()
        found.append(guide.entries)

    threads = [Thread(target=look) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found[0] is found[1]


def test_an_order_that_makes_no_sense_is_noticed():
    parts = dict(guide_parts(LARGE_GUIDE))
    for change in [
        lambda order: order["early"].reverse(),
        lambda order: order["early"].append(LARGE + 4),
        lambda order: order["early"].__setitem__(0, -1),
        lambda order: order["early"].pop(),
        lambda order: order["later"]["ids"].pop(),
        lambda order: order["later"]["ids"].reverse(),
        lambda order: order["later"].__setitem__("ids", ["a"] * (LARGE + 1)),
        lambda order: order["later"].__setitem__("members", {"warm-clothes": "many"}),
    ]:
        order = json_value(parts["order"])
        change(order)
        with pytest.raises(StoredDataError):
            repr(guide_of(parts | {"order": as_json(order)}).entries)
