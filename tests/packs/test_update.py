"""What an update is, and what it changes, is known before anything changes."""

import pytest

from guide.content.load import load
from guide.packs.changes import ChangeKind
from guide.packs.errors import PackFileError
from guide.packs.trust import Publisher, Trust
from guide.packs.update import update_from
from tests.builders import small_guide
from tests.editions import KEY, PACK, TINY, edition

TRUST = Trust(publishers=(Publisher(name="A coalition", keys=(KEY.public,), packs=(PACK,)),))


def update(number, *, epoch=0, current=None, **options):
    return update_from(edition(number, **options), current or load(TINY), epoch=epoch, trust=TRUST)


@pytest.mark.parametrize("is_signed", [True, False])
def test_a_newer_edition_says_whom_it_is_from_and_what_changes(is_signed):
    found = update(5, is_signed=is_signed)
    assert found.origin.is_trusted is is_signed
    assert found.guide.pack.edition == 5
    (change,) = found.changes
    assert change.kind is ChangeKind.NUMBERS
    assert [(each.before, each.after) for each in change.numbers] == [("555-0100", "555-0105")]


@pytest.mark.parametrize(
    ("number", "epoch", "why"),
    [(3, 0, "in use already"), (2, 0, "older than edition 3"), (9, 1, "older than edition 3")],
)
def test_what_is_not_newer_is_refused_in_a_sentence(number, epoch, why):
    with pytest.raises(PackFileError, match=why):
        update(number, epoch=epoch)


def test_another_guide_is_no_update():
    with pytest.raises(PackFileError, match="another guide"):
        update(5, current=small_guide())


def test_an_update_that_is_not_whole_is_refused():
    data = bytearray(edition(5))
    data[2_000] ^= 1
    with pytest.raises(PackFileError):
        update_from(bytes(data), load(TINY), epoch=0, trust=TRUST)
