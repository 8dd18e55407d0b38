import pytest

from guide.content.detail import Detail
from guide.handout.details import can_show
from guide.handout.options import Format
from guide.handout.targets import is_target, parts_of, target_kind, target_title
from tests.handout.samples import made, winter

GUIDE = winter()


@pytest.mark.parametrize(
    ("target", "is_one"),
    [
        ("ice-house", True),
        ("cold-hands#do", True),
        ("cold-hands#no-such-part", False),
        ("no-such-entry", False),
        ("", False),
    ],
)
def test_entries_and_their_parts_can_be_handed_out(target, is_one):
    assert is_target(target, GUIDE) is is_one


def test_every_part_that_is_offered_is_on_the_full_page():
    offered = [f"{entry.id}#{part}" for entry in GUIDE.entries for part in parts_of(entry, GUIDE)]
    assert len(offered) > 10
    for target in offered:
        assert len(made(target, format=Format.FULL).pages) == 1, target


def test_titles_and_kinds_on_the_screen():
    assert target_title("cold-hands#do", GUIDE) == "What to do"
    assert target_kind("cold-hands#do", GUIDE) == "Part of: They have cold hands"
    assert target_title("no-such-entry", GUIDE) == "no-such-entry"
    assert target_kind("no-such-entry", GUIDE) == "Not in this guide"


def test_only_details_that_an_entry_has_can_be_chosen():
    always = {Detail.NAME, Detail.NOTE_LINE}
    assert can_show("no-such-entry", GUIDE) == always
    assert can_show("cold-hands#do", GUIDE) == always
    assert {Detail.NUMBERS, Detail.WEB, Detail.AGES} <= can_show("ice-house", GUIDE)
    assert Detail.ADDRESS not in can_show("hidden-house", GUIDE)
