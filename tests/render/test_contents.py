from guide.content.guide import Guide
from guide.render.contents import contents_of
from guide.render.page_names import FACTORS_ANCHOR
from tests.builders import DAY, small_guide

GUIDE = small_guide()
ROWS = contents_of(GUIDE, DAY)


def leaves(nodes):
    for node in nodes:
        yield from leaves(node.children) if node.children else (node,)


def test_headings_come_in_order_and_lead_nowhere():
    headings = [node for node in ROWS if node.is_heading]
    assert [node.text for node in headings] == ["Strategies", "In the field", "Directory", "About"]
    assert not any(node.target or node.children for node in headings)


def test_every_entry_can_be_reached():
    targets = {node.target.partition("#")[0] for row in ROWS for node in (row, *leaves(row.children))}
    assert {entry.id for entry in GUIDE.entries} <= targets


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
