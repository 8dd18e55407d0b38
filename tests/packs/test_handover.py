"""A publisher hands its key over with two keys, and no sooner; what the old one signs is then worth nothing."""

from dataclasses import replace
from itertools import pairwise

import pytest

from guide.packs.errors import PackFileError
from guide.packs.handover import COMMENT, PublisherKeys, hand_over
from guide.packs.key_signer import sign_with
from guide.packs.lineage import MOST_HANDOVERS, Handover, Lineage
from guide.packs.making import signed
from guide.packs.manifest import manifest_bytes
from guide.packs.opening import open_content
from guide.packs.pack_file import MANIFEST, SIGNATURE, PackFile
from guide.packs.shelf import Shelf
from guide.packs.trust import Publisher, Standing, Trust, origin_of
from guide.packs.trust_file import read_trust
from guide.signing.signature import content_digest
from tests.editions import (
    COUNTY,
    HANDED_OVER,
    KEY,
    NEW_KEY,
    OFFLINE,
    PACK,
    county_edition,
    edition,
    with_files,
)
from tests.keys import secret_key
from tests.packs.test_trust_file import COALITION

A, B, C, OTHER, OTHER_OFFLINE = (secret_key(bytes([n] * 32), bytes([n] * 8)) for n in range(11, 16))
ANOTHER = Publisher(
    name="Another", key=OTHER.public, offline_key=OTHER_OFFLINE.public, packs=("summer-help",)
)
TRUST = Trust(publishers=(COALITION, ANOTHER))


def to(key, offline=OFFLINE):
    return PublisherKeys(key.public, offline.public)


FIRST = hand_over(KEY, OFFLINE, to(A))
SECOND = hand_over(A, OFFLINE, to(B, C))
THIRD = hand_over(B, C, to(NEW_KEY, C))
CHAIN = (FIRST, SECOND, THIRD)


def pack(number, handovers, key=NEW_KEY):
    """Return an edition of the small guide that says this of its keys, whatever comes of it."""
    data = edition(number, is_signed=False)
    manifest = manifest_bytes(replace(PackFile(data).manifest, lineage=Lineage(tuple(handovers))))
    comment = PackFile(data).manifest.comment
    return with_files(data, {MANIFEST: manifest, SIGNATURE: sign_with(key)(manifest, comment)})


def origin(handovers, key=NEW_KEY):
    return origin_of(PackFile(pack(5, handovers, key)), TRUST)


def test_a_stick_that_missed_editions_follows_the_chain_to_the_key_in_use():
    for handovers, key in (((), KEY), (CHAIN[:1], A), (CHAIN[:2], B), (CHAIN, NEW_KEY)):
        found = origin(handovers, key)
        assert (found.publisher, found.key_id) == ("A coalition", key.public.id_text)
        assert found.order(5) == (len(handovers), 5)


def signed_by(handover: Handover, **keys) -> Handover:
    """Return a handover with other signatures: `by_old` and `by_offline` are the keys that sign."""
    digest = content_digest((handover.statement,))
    return replace(handover, **{by: key.sign(digest, comment=COMMENT).decode() for by, key in keys.items()})


TO_NEW = hand_over(KEY, OFFLINE, to(NEW_KEY))
ONE_KEY = (
    signed_by(TO_NEW, by_offline=KEY),
    signed_by(TO_NEW, by_old=OFFLINE),
    signed_by(TO_NEW, by_old=NEW_KEY, by_offline=NEW_KEY),
    replace(TO_NEW, by_offline=""),
    replace(TO_NEW, by_offline=TO_NEW.by_old),
)


@pytest.mark.parametrize("handover", ONE_KEY)
def test_one_key_never_suffices(handover):
    with pytest.raises(PackFileError):
        origin([handover])


@pytest.mark.parametrize(
    "handover",
    [
        signed_by(TO_NEW, by_offline=OTHER_OFFLINE),
        hand_over(KEY, OTHER_OFFLINE, to(NEW_KEY)),
        hand_over(OTHER, OFFLINE, to(NEW_KEY)),
        replace(TO_NEW, old=OTHER.public.line),
    ],
)
def test_nobody_elses_key_takes_part(handover):
    with pytest.raises(PackFileError):
        origin([handover])


def test_a_handover_of_one_publisher_counts_for_no_pack_of_another():
    with pytest.raises(PackFileError, match="signed by Another, whose packs this is none of"):
        origin([hand_over(OTHER, OTHER_OFFLINE, to(NEW_KEY))])


@pytest.mark.parametrize(
    ("handovers", "key"),
    [
        (CHAIN, KEY),
        (CHAIN, B),
        (CHAIN[:2], NEW_KEY),
        ((FIRST, THIRD, SECOND), B),
        ((FIRST, THIRD), NEW_KEY),
        ((FIRST, FIRST, SECOND, THIRD), NEW_KEY),
        ((FIRST, SECOND, THIRD, THIRD), NEW_KEY),
    ],
    ids=["old key", "key before", "cut at its end", "reordered", "link missing", "repeated", "last repeated"],
)
def test_a_chain_counts_whole_and_in_order_alone(handovers, key):
    with pytest.raises(PackFileError):
        origin(handovers, key)


def test_a_chain_without_its_beginning_is_a_strangers():
    for handovers in ((SECOND, THIRD), (SECOND, FIRST, THIRD)):
        assert origin(handovers).standing is Standing.UNKNOWN
    with pytest.raises(PackFileError):
        origin((SECOND, THIRD), KEY)


@pytest.mark.parametrize(
    ("handovers", "key"),
    [
        ([hand_over(KEY, OFFLINE, to(KEY))], KEY),
        ([hand_over(KEY, OFFLINE, to(OFFLINE))], OFFLINE),
        ([hand_over(KEY, OFFLINE, to(NEW_KEY, KEY))], NEW_KEY),
        ([hand_over(KEY, OFFLINE, to(NEW_KEY, NEW_KEY))], NEW_KEY),
        ([FIRST, hand_over(A, OFFLINE, to(KEY))], KEY),
        ([FIRST, hand_over(A, OFFLINE, to(B, KEY))], B),
        ([FIRST, SECOND, hand_over(B, C, to(OFFLINE, C))], OFFLINE),
    ],
    ids=["same", "offline", "offline is old", "both", "loop", "old is offline", "old offline"],
)
def test_no_key_comes_back(handovers, key):
    with pytest.raises(PackFileError, match="one that was used before"):
        origin(handovers, key)


def test_a_long_chain_is_not_followed():
    keys = [KEY, *(secret_key(bytes([n, *[99] * 31]), bytes([n] * 8)) for n in range(MOST_HANDOVERS + 1))]
    chain = [hand_over(old, OFFLINE, to(new)) for old, new in pairwise(keys)]
    assert origin(chain[:-1], keys[-2]).is_trusted
    with pytest.raises(PackFileError, match="can't be read"):
        origin(chain, keys[-1])
    with pytest.raises(PackFileError, match="no pack of Field Guide"):
        origin([FIRST] * 1000)


def shown():
    return {layer.id: layer.order for layer in open_content().layers}


def test_a_stolen_key_outnumbers_nothing_and_nothing_of_it_comes_back(program):
    """Somebody has a publisher's key; the publisher hands it over, and a stick learns of it by the next edition."""
    shelf = Shelf(program, read_trust(program))
    shelf.take(edition(999))
    shelf.take(edition(6, key=NEW_KEY, lineage=HANDED_OVER))
    assert shown() == {PACK: (1, 6)}
    assert [path.name for path in shelf.paths()] == [f"{PACK}-6.1.fieldguide"]
    for data in (edition(999), edition(5)):
        with pytest.raises(PackFileError, match="was withdrawn"):
            shelf.take(data)
    stolen = edition(7, lineage=Lineage((hand_over(KEY, A, to(B)),)), key=B)
    with pytest.raises(PackFileError):
        shelf.take(stolen)
    shelf.take(edition(7, key=NEW_KEY, lineage=HANDED_OVER))
    shelf.undo(PACK, (1, 7))
    assert shown() == {PACK: (1, 6)}


def test_a_newer_edition_that_comes_with_the_program_counts_whoever_signed_the_one_before(program):
    Shelf(program, read_trust(program)).take(edition(2, key=NEW_KEY, lineage=HANDED_OVER))
    assert shown() == {PACK: (0, 3)}


def test_no_other_pack_of_the_publisher_is_taken_by_the_old_key_but_what_is_there_stays(program):
    shelf = Shelf(program, read_trust(program))
    shelf.take(county_edition(1))
    shelf.take(edition(6, key=NEW_KEY, lineage=HANDED_OVER))
    assert shown() == {PACK: (1, 6), COUNTY: (0, 1)}
    with pytest.raises(PackFileError, match="A coalition has handed the key of this pack over since"):
        shelf.take(county_edition(2))


def test_of_two_handovers_of_one_key_a_stick_stays_with_the_one_that_it_has(program):
    """Who has both old keys can sign another one: too late for a stick that has the first."""
    shelf = Shelf(program, read_trust(program))
    shelf.take(edition(6, key=NEW_KEY, lineage=HANDED_OVER))
    fork = (hand_over(KEY, OFFLINE, to(A)), hand_over(A, OFFLINE, to(B)))
    with pytest.raises(PackFileError, match="has handed the key of this pack over since"):
        shelf.take(edition(7, key=B, lineage=Lineage(fork)))


def test_a_pack_is_signed_with_the_last_key_or_not_made():
    with pytest.raises(PackFileError, match=f"this pack needs the key {NEW_KEY.public.id_text}"):
        edition(6, lineage=HANDED_OVER)
    assert signed(edition(6, is_signed=False, lineage=HANDED_OVER), sign_with(NEW_KEY))
