import pytest

from guide.content.detail import Detail
from guide.handout.handout_list import HandoutItem, HandoutList

A, B, C = (HandoutItem(target=target) for target in ("a", "b#part", "c"))
ABC = HandoutList((A, B, C))


def targets(handout_list):
    return [item.target for item in handout_list]


def test_an_item_is_an_entry_or_a_part_of_one():
    assert (A.entry_id, A.part) == ("a", "")
    assert (B.entry_id, B.part) == ("b", "part")


def test_an_item_is_added_at_the_end_and_each_target_once():
    assert targets(HandoutList().with_item(A).with_item(B)) == ["a", "b#part"]
    assert ABC.with_item(HandoutItem(target="a", title="Other")) is ABC


def test_a_toggled_item_comes_and_goes():
    assert not ABC.toggled(B).holds("b#part")
    assert targets(ABC.toggled(A).toggled(A)) == ["b#part", "c", "a"]


@pytest.mark.parametrize(
    ("position", "order"),
    [
        (-5, ["c", "a", "b#part"]),
        (0, ["c", "a", "b#part"]),
        (1, ["a", "c", "b#part"]),
        (9, ["a", "b#part", "c"]),
    ],
)
def test_an_item_moves_to_a_position_within_both_ends(position, order):
    assert targets(ABC.moved("c", position)) == order


def test_what_is_not_in_the_list_does_not_move():
    assert ABC.moved("d", 0) is ABC


def test_an_item_is_changed_alone_and_its_title_trimmed():
    changed = ABC.changed("a", title="  Friend ", shows=frozenset({Detail.NAME}))
    assert changed.items == (HandoutItem(target="a", title="Friend", shows=frozenset({Detail.NAME})), B, C)
    assert ABC.changed("a").items == ABC.items
