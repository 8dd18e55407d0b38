from dataclasses import replace

import pytest

from guide.content.guide import Guide
from guide.content.model import Kind
from guide.content.stored_guide import guide_of, guide_parts
from guide.content.union import union
from guide.render.contents import MOST_ROWS, LaterNodes, contents_of, first_contents
from guide.render.page_names import FACTORS_ANCHOR
from tests.builders import DAY, entry, pack, small_guide

GUIDE = small_guide()
ROWS = contents_of(GUIDE, DAY)


def leaves(nodes):
    for node in nodes:
        yield from leaves(node.children) if node.children else (node,)


def test_headings_come_in_order_and_lead_nowhere():
    headings = [node for node in ROWS if node.is_heading]
    assert [node.text for node in headings] == ["In the field", "Strategies", "Directory", "About"]
    assert not any(node.target or node.children for node in headings)


def test_every_entry_can_be_reached():
    targets = {node.target.partition("#")[0] for row in ROWS for node in (row, *leaves(row.children))}
    assert {entry.id for entry in GUIDE.entries} <= targets


def test_what_has_many_entries_is_divided_into_branches_named_after_their_ends():
    entries = tuple(entry(f"van-{n}", title=f"Van {n:05}") for n in range(MOST_ROWS * MOST_ROWS + 1))
    programs = next(
        node for node in contents_of(Guide(None, entries), DAY) if node.text == "Programs"
    ).children
    assert [node.text for node in programs] == ["Van 00000 – Van 09999", "Van 10000 – Van 10000"]
    assert [node.text for node in programs[0].children][1] == "Van 00100 – Van 00199"
    assert [node.target for row in programs for node in leaves(row.children)] == [each.id for each in entries]


def test_key_factors_lead_to_their_place_on_the_page_of_their_strategy():
    strategy = next(node for node in ROWS if node.target == "warm-clothes")
    factors = strategy.children[0]
    assert (strategy.number, factors.target) == ("1", f"warm-clothes#{FACTORS_ANCHOR}")
    assert [node.target.partition("#")[0] for node in factors.children] == ["warm-clothes"] * 2


def test_police_tip_lines_are_no_help_lines():
    groups = {node.text: node.children for node in ROWS}
    assert groups["Police tip lines"]
    assert not set(groups["Help lines"]) & set(groups["Police tip lines"])


def test_what_is_overdue_says_so():
    late = contents_of(GUIDE, DAY.replace(year=DAY.year + 3))
    assert all(
        node.text.endswith("(review overdue)")
        for node in leaves(late)
        if node.target and "#" not in node.target
    )
    assert contents_of(Guide(None, ()), DAY) == ()


def plain(rows):
    return [(row.text, row.target, row.number, row.is_heading, plain(row.children)) for row in rows]


def large_pack(*others):
    houses = tuple(entry(f"house-{n}", Kind.SERVICE, strategies=("warm-clothes",)) for n in range(1_000))
    guide = Guide(replace(pack(), id="county"), (*houses, *others, entry("igloo", Kind.TERM)))
    return guide_of(dict(guide_parts(guide)))


def test_the_first_contents_are_the_same_without_making_the_entries_of_a_large_pack():
    guide = union([GUIDE, large_pack()])
    rows = first_contents(guide, DAY)
    assert any(isinstance(row.children, LaterNodes) for row in rows)
    with pytest.raises(AttributeError):
        Guide.__dict__["entries"].__get__(guide)  # the slot itself has no value yet
    assert plain(rows) == plain(contents_of(guide, DAY))
    assert plain(first_contents(GUIDE, DAY)) == plain(ROWS)
