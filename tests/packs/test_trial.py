"""A pack with which the program did not start stays closed at the next start, and only then."""

from guide.packs.listing import packs_of
from guide.packs.opening import open_content
from guide.packs.shelf import Shelf
from guide.packs.trial import FirstStart, mark
from guide.packs.trust_file import read_trust
from guide.packs.updating import Updating
from guide.settings import SettingsFile, Trial
from tests.editions import COUNTY, PACK, county_edition, edition


def take(program, data, pack_id):
    Shelf(program, read_trust(program)).take(data)
    mark(program / "data", [pack_id], Trial.UNTRIED)


def start(program):
    """Return the start of a window, and the editions of the packs in use."""
    first = FirstStart(program / "data")
    opened = open_content(closed=first.closed)
    return first, {layer.id: layer.order[1] for layer in opened.layers}


def test_a_start_that_ends_is_told_once_and_nothing_is_written_after(program):
    take(program, county_edition(1), COUNTY)
    first, used = start(program)
    assert used == {PACK: 3, COUNTY: 1}
    first.pass_()
    assert not (program / "data").exists()
    assert start(program)[1] == used
    assert not (program / "data").exists()


def test_a_pack_whose_first_start_did_not_end_is_closed_until_it_is_tried_again_or_removed(program):
    take(program, county_edition(1), COUNTY)
    start(program)
    for _ in range(2):
        first, used = start(program)
        assert (used, first.closed) == ({PACK: 3}, {COUNTY})
        first.leave()
    assert "county-blankets" not in [each.id for each in open_content().guide.entries], "nor in the terminal"
    (refused,) = packs_of(open_content()).refused
    assert "the last start with it did not come to its end" in refused.why
    (closed,) = open_content().closed
    again = Updating(open_content()).try_again(closed)
    assert (again.closed, [layer.id for layer in again.layers]) == ((), [PACK, COUNTY])
    assert start(program)[1] == {PACK: 3, COUNTY: 1}
    gone = Updating(open_content()).remove_file(closed.path.name)
    assert gone.closed == ()
    assert not closed.path.exists()
    assert not (program / "data").exists()


def test_of_an_update_the_edition_before_is_in_use_then(program):
    for number, used in ((4, 3), (5, 4)):
        take(program, edition(number), PACK)
        start(program)
        assert start(program)[1] == {PACK: used}
        mark(program / "data", [PACK], Trial.OVER)


def test_a_start_that_the_worker_ends_does_not_count_against_it(program):
    take(program, county_edition(1), COUNTY)
    for _ in range(2):
        first, used = start(program)
        assert COUNTY in used
        first.leave()
    first, _ = start(program)
    first.fail()
    first.leave()
    assert COUNTY not in start(program)[1]


def test_where_nothing_can_be_written_a_pack_is_used(program):
    take(program, county_edition(1), COUNTY)
    for slot in (program / "data").iterdir():
        slot.unlink()
    (program / "data").rmdir()
    (program / "data").write_text("no folder", encoding="utf-8")
    mark(program / "data", [COUNTY], Trial.UNTRIED)
    assert start(program)[1] == {PACK: 3, COUNTY: 1}
    assert SettingsFile(program / "data").read().packs_untried == ()
