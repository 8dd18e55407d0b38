"""Whom a pack is from is told by the keys that the stick trusts, and nothing else is believed."""

from dataclasses import replace

import pytest

from guide.packs.errors import PackFileError
from guide.packs.key_signer import sign_with
from guide.packs.making import make_pack
from guide.packs.manifest import manifest_bytes
from guide.packs.pack_file import MANIFEST, SIGNATURE, PackFile
from guide.packs.trust import Standing, Trust, origin_of
from tests.editions import HANDED_OVER, KEY, NEW_KEY, OFFLINE, TINY, edition, with_files
from tests.keys import secret_key
from tests.packs.test_trust_file import COALITION

STRANGER = secret_key(bytes([4] * 32), bytes([4] * 8))
TRUST = Trust(publishers=(COALITION,))


@pytest.fixture(scope="module")
def signed():
    return make_pack(TINY, sign=sign_with(KEY))[1]


def origin(data, trust=TRUST):
    return origin_of(PackFile(data), trust)


def test_a_trusted_publisher_is_named(signed):
    assert origin(signed).is_trusted
    assert (origin(signed).publisher, origin(signed).key_id) == ("A coalition", KEY.public.id_text)


def test_others_are_told_apart_and_have_words_to_compare(signed):
    unsigned, stranger = make_pack(TINY)[1], make_pack(TINY, sign=sign_with(STRANGER))[1]
    assert origin(unsigned).standing is Standing.UNSIGNED
    assert origin(stranger).standing is Standing.UNKNOWN
    assert origin(signed, Trust()).standing is Standing.UNKNOWN
    assert origin(stranger).key_id == STRANGER.public.id_text
    # The words are those of what was signed, not of who signed it.
    assert len(origin(unsigned).words) == 8
    assert origin(unsigned).words == origin(stranger).words == origin(signed, Trust()).words


def test_the_offline_key_signs_no_pack():
    assert origin(make_pack(TINY, sign=sign_with(OFFLINE))[1]).standing is Standing.UNKNOWN


def test_a_stick_may_take_signed_packs_only(signed):
    strict = replace(TRUST, signed_only=True)
    assert origin(signed, strict).is_trusted
    for data in (make_pack(TINY)[1], make_pack(TINY, sign=sign_with(STRANGER))[1]):
        with pytest.raises(PackFileError, match="only packs that are signed"):
            origin(data, strict)


def test_a_changed_manifest_is_refused(signed):
    file = PackFile(signed)
    for other in (b"{}", b"not even JSON", manifest_bytes(replace(file.manifest, edition=99))):
        with pytest.raises(PackFileError, match=r"does not fit|can't be read"):
            origin(with_files(signed, {MANIFEST: other}))


@pytest.mark.parametrize("is_handed_over", [False, True])
def test_every_flipped_bit_of_manifest_and_signature_is_refused(signed, full, figures, is_handed_over):
    whole = edition(5, key=NEW_KEY, lineage=HANDED_OVER) if is_handed_over else signed
    assert origin(whole).is_trusted
    flips = 0
    for name in (MANIFEST, SIGNATURE):
        data = PackFile(whole).manifest_bytes if name == MANIFEST else PackFile(whole).signature_bytes
        for at in range(0, len(data), 1 if full else 7):
            for bit in range(8) if full else (at % 8,):
                changed = data[:at] + bytes([data[at] ^ (1 << bit)]) + data[at + 1 :]
                flips += 1
                try:
                    found = origin(with_files(whole, {name: changed}))
                except PackFileError:
                    continue
                # A bit of the key's id makes it that of a key that nobody knows.
                assert not found.is_trusted
    said = ", with a handover" if is_handed_over else ""
    figures(f"S1: bits flipped in manifest and signature{said}, accepted as signed", f"{flips}, 0")


def test_a_signature_of_another_pack_or_edition_is_refused(signed):
    manifest = PackFile(signed).manifest
    other = sign_with(KEY)(manifest_bytes(manifest), "pack=winter-help edition=99")
    with pytest.raises(PackFileError, match="another edition"):
        origin(with_files(signed, {SIGNATURE: other}))


def test_a_publisher_signs_its_own_packs_only(signed):
    other = Trust(publishers=(replace(COALITION, packs=("summer-help",)),))
    for data in (signed, edition(5, key=NEW_KEY, lineage=HANDED_OVER)):
        with pytest.raises(PackFileError, match="whose packs this is none of"):
            origin(data, other)
