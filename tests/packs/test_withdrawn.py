"""An edition that its publisher has withdrawn is not taken and not shown, whichever file says so."""

import pytest

from guide.packs.errors import PackFileError
from guide.packs.lineage import MOST_WITHDRAWN, Lineage
from guide.packs.opening import open_content
from tests.editions import HANDED_OVER, NEW_KEY, PACK, edition


def numbers(shelf):
    return [each.manifest.edition for each in shelf.look().editions.get(PACK, ())]


def lay(program, number, **options):
    """Lay an edition among the packs, as somebody does who has the stick."""
    path = program / "packs" / f"laid-{number}.fieldguide"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(edition(number, **options))
    return path


@pytest.mark.parametrize("lineage", [Lineage(withdrawn=(4, 6)), Lineage(oldest=7)])
def test_what_the_newest_edition_withdraws_goes_and_does_not_come_back(program, shelf, lineage):
    shelf.take(edition(5))
    shelf.take(edition(6))
    shelf.take(edition(7, lineage=lineage))
    assert numbers(shelf) == [7] if lineage.oldest > 1 else [7, 5]
    with pytest.raises(PackFileError, match="Edition 6 of 'Winter help' was withdrawn"):
        shelf.take(edition(6))
    laid = lay(program, 6)
    assert "was withdrawn" in shelf.look().refused[laid]
    shelf.undo(PACK, (0, 7))
    assert not laid.exists(), "else it would be in use now"
    assert 6 not in numbers(shelf)


def test_withdrawals_only_rise_while_an_edition_that_says_so_is_there(program, shelf):
    shelf.take(edition(7, lineage=Lineage((), 4, (6,))))
    shelf.take(edition(8))
    for number in (3, 6):
        lay(program, number)
    assert numbers(shelf) == [8, 7]


def test_an_older_edition_withdraws_too_but_no_unsigned_one_and_none_of_an_old_key(program, shelf):
    shelf.take(edition(8))
    lay(program, 5, lineage=Lineage(withdrawn=(4,)))
    lay(program, 9, is_signed=False, lineage=Lineage(oldest=9))
    lay(program, 4)
    assert numbers(shelf) == [8, 5]
    shelf.take(edition(7, key=NEW_KEY, lineage=HANDED_OVER))
    assert numbers(shelf) == [7]
    shelf.take(edition(8, key=NEW_KEY, lineage=HANDED_OVER))
    lay(program, 10, lineage=Lineage(withdrawn=(7, 8)))
    assert numbers(shelf) == [8, 7]
    assert open_content().layers[0].order == (1, 8)


@pytest.mark.parametrize(
    "lineage",
    [
        Lineage(withdrawn=(5,)),
        Lineage(withdrawn=(6,)),
        Lineage(oldest=6),
        Lineage(oldest=0),
        Lineage(withdrawn=(3, 2)),
        Lineage(withdrawn=(2, 2)),
        Lineage(withdrawn=(0,)),
        Lineage(withdrawn=tuple(range(1, MOST_WITHDRAWN + 2))),
    ],
)
def test_no_edition_withdraws_itself_or_a_later_one(lineage):
    with pytest.raises(PackFileError, match="withdraws only earlier ones"):
        edition(5, lineage=lineage)
