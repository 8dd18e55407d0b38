"""Whom a pack is from is told by the keys that the stick trusts, and nothing else is believed."""

from dataclasses import replace
from pathlib import Path

import pytest

from guide.packs.errors import PackFileError
from guide.packs.making import make_pack
from guide.packs.manifest import manifest_bytes
from guide.packs.pack_file import MANIFEST, SIGNATURE, PackFile
from guide.packs.trust import Floor, Publisher, Standing, Trust, origin_of
from guide.signing.signature import content_digest
from tests.editions import with_files
from tests.keys import secret_key

TINY = Path(__file__).parents[1] / "data" / "tiny"
KEY = secret_key()
SECOND, STRANGER = (secret_key(bytes([n] * 32), bytes([n] * 8)) for n in (2, 3))
COALITION = Publisher(name="A coalition", keys=(KEY.public, SECOND.public), packs=("winter-help",))
TRUST = Trust(publishers=(COALITION,))


def sign_with(key):
    return lambda data, comment: key.sign(content_digest((data,)), comment=comment)


@pytest.fixture(scope="module")
def signed():
    return make_pack(TINY, sign=sign_with(KEY))[1]


def origin(data, trust=TRUST):
    return origin_of(PackFile(data), trust)


def test_a_trusted_publisher_is_named(signed):
    assert origin(signed).is_trusted
    assert origin(signed).publisher == "A coalition"
    second = origin(make_pack(TINY, sign=sign_with(SECOND))[1])
    assert (second.publisher, second.key_id) == ("A coalition", SECOND.public.id_text)


def test_others_are_told_apart_and_have_words_to_compare(signed):
    unsigned, stranger = make_pack(TINY)[1], make_pack(TINY, sign=sign_with(STRANGER))[1]
    assert origin(unsigned).standing is Standing.UNSIGNED
    assert origin(stranger).standing is Standing.UNKNOWN
    assert origin(signed, Trust()).standing is Standing.UNKNOWN
    assert origin(stranger).key_id == STRANGER.public.id_text
    # The words are those of what was signed, not of who signed it.
    assert len(origin(unsigned).words) == 8
    assert origin(unsigned).words == origin(stranger).words == origin(signed, Trust()).words


def test_a_stick_may_take_signed_packs_only(signed):
    strict = replace(TRUST, signed_only=True)
    assert origin(signed, strict).is_trusted
    for data in (make_pack(TINY)[1], make_pack(TINY, sign=sign_with(STRANGER))[1]):
        with pytest.raises(PackFileError, match="only packs that are signed"):
            origin(data, strict)


def test_a_changed_manifest_is_refused_before_it_is_read(signed):
    file = PackFile(signed)
    for other in (b"{}", b"not even JSON", manifest_bytes(replace(file.manifest, edition=99))):
        with pytest.raises(PackFileError, match="does not fit"):
            origin(with_files(signed, {MANIFEST: other}))


def test_every_flipped_bit_of_manifest_and_signature_is_refused(signed, full, figures):
    flips = 0
    for name in (MANIFEST, SIGNATURE):
        data = PackFile(signed).manifest_bytes if name == MANIFEST else PackFile(signed).signature_bytes
        for at in range(0, len(data), 1 if full else 7):
            for bit in range(8) if full else (at % 8,):
                changed = data[:at] + bytes([data[at] ^ (1 << bit)]) + data[at + 1 :]
                flips += 1
                try:
                    found = origin(with_files(signed, {name: changed}))
                except PackFileError:
                    continue
                # A bit of the key's id makes it that of a key that nobody knows.
                assert found.standing is Standing.UNKNOWN
    figures("S1: bits flipped in manifest and signature, accepted as signed", f"{flips}, 0")


def test_a_signature_of_another_pack_or_edition_is_refused(signed):
    manifest = PackFile(signed).manifest
    other = sign_with(KEY)(manifest_bytes(manifest), "pack=winter-help epoch=0 edition=99")
    with pytest.raises(PackFileError, match="another edition"):
        origin(with_files(signed, {SIGNATURE: other}))


def test_a_publisher_signs_its_own_packs_only(signed):
    other = Trust(publishers=(replace(COALITION, packs=("summer-help",)),))
    with pytest.raises(PackFileError, match="whose packs this is none of"):
        origin(signed, other)


def test_a_key_of_another_epoch_is_not_taken(signed):
    later = Trust(publishers=(replace(COALITION, epoch=1),))
    with pytest.raises(PackFileError, match="does not use the key"):
        origin(signed, later)
    assert origin(make_pack(TINY, epoch=1, sign=sign_with(KEY))[1], later).is_trusted


def test_an_edition_below_the_floor_or_withdrawn_is_refused(signed):
    for floor in (
        Floor(pack="winter-help", edition=3),
        Floor(pack="winter-help", withdrawn=(2, 4)),
        Floor(pack="summer-help", edition=9),
    ):
        assert origin(signed, replace(TRUST, floors=(floor,))).is_trusted
    for floor in (
        Floor(pack="winter-help", edition=4),
        Floor(pack="winter-help", epoch=1),
        Floor(pack="winter-help", withdrawn=(3,)),
    ):
        with pytest.raises(PackFileError, match="was withdrawn"):
            origin(signed, replace(TRUST, floors=(floor,)))


def test_with_new_keys_what_was_signed_with_the_old_ones_is_refused_whoever_signed_it(signed):
    """Its publisher has other keys in epoch 2: who has the old ones is not known any more."""
    keys = tuple(secret_key(bytes([n] * 32), bytes([n] * 8)).public for n in (5, 6))
    later = Trust(publishers=(replace(COALITION, keys=keys, epoch=2),))
    for data in (signed, make_pack(TINY)[1], make_pack(TINY, epoch=1, sign=sign_with(SECOND))[1]):
        with pytest.raises(PackFileError, match="was withdrawn"):
            origin(data, later)
    other = replace(COALITION, name="Another", epoch=0)
    assert origin(signed, Trust(publishers=(*later.publishers, other))).publisher == "Another"
