"""Items, their parts, options and codes of a hand-out: what can be chosen, and what a phone finds in a code."""

from guide.content.detail import Detail
from guide.handout.details import can_show
from guide.handout.handout_list import HandoutItem, HandoutList
from guide.handout.options import Format, Options
from guide.handout.targets import is_target, parts_of, target_kind, target_title
from guide.handout.uris import uri_of
from tests.builders import contact
from tests.handout.samples import made, winter

GUIDE = winter()
A, B, C = (HandoutItem(target=target) for target in ("a", "b#part", "c"))
ABC = HandoutList((A, B, C))
URIS = """
    call | 1-866-223-1111             | tel:18662231111
    call | +1 (866) 223.1111          | tel:+18662231111
    call | 1-800-422-4453 (4-A-CHILD) | tel:18004224453
    call | (call) +44 20              | tel:+4420
    call | 988                        | tel:988
    call | 911                        |
    text | 911                        |
    text | 741741                     | sms:741741
    tty  | 711                        |
    email | ann@example.org           |
    web  | https://example.org/a?b=1  | https://example.org/a?b=1
    chat | http://example.org         | http://example.org
    web  | javascript:alert(1)        |
    web  | https://ann:pass@example.org |
    web  | https://127.0.0.1/x        |
    web  | file:///etc/passwd         |
"""


def targets(handout_list):
    return [item.target for item in handout_list]


def test_an_item_is_an_entry_or_a_part_of_one_added_at_the_end_and_each_target_once():
    assert [(item.entry_id, item.part) for item in (A, B)] == [("a", ""), ("b", "part")]
    assert targets(HandoutList().with_item(A).with_item(B)) == ["a", "b#part"]
    assert ABC.with_item(HandoutItem(target="a", title="Other")) is ABC
    assert not ABC.toggled(B).holds("b#part")
    assert targets(ABC.toggled(A).toggled(A)) == ["b#part", "c", "a"]


def test_an_item_moves_to_a_position_within_both_ends():
    orders = {-5: "c a b#part", 0: "c a b#part", 1: "a c b#part", 9: "a b#part c"}
    assert {position: " ".join(targets(ABC.moved("c", position))) for position in orders} == orders
    assert ABC.moved("d", 0) is ABC


def test_an_item_is_changed_alone_and_its_title_trimmed():
    changed = ABC.changed("a", title="  Friend ", shows=frozenset({Detail.NAME}))
    assert changed.items == (HandoutItem(target="a", title="Friend", shows=frozenset({Detail.NAME})), B, C)
    assert ABC.changed("a").items == ABC.items


def test_codes_are_printed_by_default_where_there_is_room_and_nothing_to_hide_and_never_on_full_entries():
    for form in Format:
        assert Options(format=form).prints_qr is (form in (Format.SHEET, Format.LARGE))
        assert not Options(format=form, discreet=True).prints_qr
        for discreet in (True, False):
            assert Options(format=form, discreet=discreet, qr=True).prints_qr is (form is not Format.FULL)
            assert not Options(format=form, discreet=discreet, qr=False).prints_qr


def test_entries_and_their_parts_can_be_handed_out_and_nothing_else():
    asked = ("ice-house", "cold-hands#do", "cold-hands#no-such-part", "no-such-entry", "")
    assert [target for target in asked if is_target(target, GUIDE)] == ["ice-house", "cold-hands#do"]
    offered = [f"{entry.id}#{part}" for entry in GUIDE.entries for part in parts_of(entry, GUIDE)]
    assert len(offered) > 10
    assert [target for target in offered if len(made(target, format=Format.FULL).pages) != 1] == []


def test_titles_and_kinds_on_the_screen():
    assert target_title("cold-hands#do", GUIDE) == "What to do"
    assert target_kind("cold-hands#do", GUIDE) == "Part of: They have cold hands"
    assert target_title("no-such-entry", GUIDE) == "no-such-entry"
    assert target_kind("no-such-entry", GUIDE) == "Not in this guide"


def test_only_details_that_an_entry_has_can_be_chosen():
    always = {Detail.NAME, Detail.NOTE_LINE}
    assert can_show("no-such-entry", GUIDE) == can_show("cold-hands#do", GUIDE) == always
    assert {Detail.NUMBERS, Detail.WEB, Detail.AGES} <= can_show("ice-house", GUIDE)
    assert Detail.ADDRESS not in can_show("hidden-house", GUIDE)


def test_a_code_holds_numbers_and_plain_addresses_and_never_911():
    rows = [[cell.strip() for cell in line.split(" |")] for line in URIS.strip().splitlines()]
    found = [[channel, value, uri_of(contact("support", channel, value))] for channel, value, _ in rows]
    assert found == rows
