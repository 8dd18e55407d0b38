"""A signed list follows the one in use only by enough root keys of both, one version later, and lowers nothing."""

from contextlib import suppress
from random import Random

import pytest

from guide.packs.errors import PackFileError
from guide.packs.signed_list import FIRST_LINE, SEPARATOR, read_signed_list, written
from guide.packs.succession import successor
from guide.packs.trust import Trust
from tests.editions import PACK
from tests.root_lists import STRANGER, A, B, C, D, E, list_text, next_list, signed, trust

OLD = trust()


def refused(data, old=OLD):
    with pytest.raises(PackFileError) as caught:
        successor(data, old)
    return str(caught.value)


def test_the_threshold_of_old_and_new_keys_replaces_the_list():
    found = successor(next_list(2, epoch=3), OLD)
    assert found.trust == trust(2, epoch=3)
    assert (found.old_signers, found.new_signers) == (2, 2)
    assert successor(next_list(2, by=(A, B, C)), OLD).old_signers == 3
    # C is lost: A and B name D in its place, and sign for both lists.
    assert successor(next_list(2, A, B, D), OLD).trust.root == trust(2, A, B, D).root
    # All three are replaced: two old ones sign, and two new ones.
    assert successor(next_list(2, C, D, E, by=(A, B, D, E)), OLD).new_signers == 2


def test_too_few_keys_or_strange_ones_are_refused():
    in_use, new = (
        "root keys of the list in use have signed; it needs 2",
        "root keys of the new list have signed; it needs",
    )
    for data, sentence in (
        (next_list(2, by=(A,)), f"1 of the 3 {in_use}"),
        (next_list(2, C, D, E, by=(A, B)), f"0 of the 3 {new} 2"),
        (next_list(2, C, D, E, by=(A, B, D)), f"1 of the 3 {new} 2"),
        (next_list(2, C, D, E, by=(D, E)), f"0 of the 3 {in_use}"),
        (next_list(2, C, D, E, by=(C, D, E)), f"1 of the 3 {in_use}"),
        (next_list(2, threshold=3), f"2 of the 3 {new} 3"),
        (next_list(2, by=(STRANGER,)), f"0 of the 3 {in_use}"),
        (next_list(2, by=(A, B, STRANGER)), "with a key, too, that is none of the root keys"),
        (next_list(2, by=()), "not signed yet"),
    ):
        assert sentence in refused(data)


def test_one_key_counts_once_whatever_it_signs():
    signature = A.sign(read_signed_list(next_list(2)).digest, comment="trust version=2")
    twice = FIRST_LINE + 2 * signature + SEPARATOR + list_text(2)
    assert "damaged" in refused(twice)
    with pytest.raises(PackFileError, match="signed the list already"):
        read_signed_list(next_list(2)).with_signature(signature)


def test_only_the_next_version_follows():
    for data, sentence in (
        (next_list(3), "This is version 3 of the list; 1 is in use. Take version 2 first."),
        (next_list(1), "Version 1 of the list is in use already."),
        # The signatures say 2, and the list another one.
        (signed(list_text(3), 2, A, B), "name different versions"),
        (signed(list_text(1), 2, A, B), "name different versions"),
    ):
        assert sentence in refused(data)
    assert "older: version 1; 2 is in use" in refused(next_list(1), trust(2))


def test_nothing_is_parsed_before_the_old_keys_have_signed_it():
    """A slip in it is told only where they have."""
    slip = list_text(2).replace(b"publishers", b"publisher")
    assert "0 of the 3 root keys of the list in use" in refused(signed(slip, 2, STRANGER))
    assert "did you mean 'publishers'" in refused(signed(slip, 2, A, B))


def test_without_root_keys_no_list_is_taken_and_none_may_drop_them():
    assert "names no root keys" in refused(next_list(2), Trust())
    without = list_text(2).split(b"root:")[0]
    assert "names its own root keys" in refused(signed(without, 2, A, B))


def floor(**values):
    return f"{{pack: {PACK}, {', '.join(f'{name}: {value}' for name, value in values.items())}}}"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (floor(edition=5), floor(edition=5)),
        (floor(edition=5), floor(edition=6)),
        (floor(edition=5), floor(epoch=1, edition=1)),
        (floor(withdrawn=[7]), floor(withdrawn=[8, 7])),
        (floor(withdrawn=[7]), floor(edition=8)),
        (floor(withdrawn=[7]), floor(epoch=2, withdrawn=[1])),
    ],
)
def test_a_floor_may_rise(old, new):
    assert successor(next_list(2, floors=new), trust(floors=old)).trust == trust(2, floors=new)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (floor(edition=5), floor(edition=4), "it must be epoch 0, edition 5, or higher"),
        (floor(edition=5), "", "it must be epoch 0, edition 5, or higher"),
        (floor(epoch=1), floor(edition=99), "it must be epoch 1, edition 1, or higher"),
        (floor(withdrawn=[7]), floor(withdrawn=[8]), f"takes edition 7 of '{PACK}' again"),
        (floor(withdrawn=[7]), floor(edition=7), f"takes edition 7 of '{PACK}' again"),
        (floor(epoch=1, withdrawn=[7]), floor(epoch=1), f"takes edition 7 of '{PACK}' again"),
        (f"{floor(edition=5)}, {{pack: other, edition: 2}}", floor(edition=5), "editions of 'other' again"),
    ],
)
def test_no_floor_sinks_and_what_is_withdrawn_stays_so(old, new, sentence):
    assert sentence in refused(next_list(2, floors=new), trust(floors=old))


def test_an_epoch_never_falls_and_a_publisher_who_goes_leaves_a_floor():
    in_use = trust(epoch=2)
    assert "epoch 2, edition 1, or higher" in refused(next_list(2, epoch=1), in_use)
    gone = list_text(2, floors=floor(epoch=2)).split(b"\n", 1)[1]
    assert successor(signed(gone, 2, A, B), in_use).trust.publishers == ()
    assert "again" in refused(signed(gone.replace(b"epoch: 2", b"epoch: 1"), 2, A, B), in_use)


DATA = next_list(2, by=(A, B, C), floors=floor(edition=2, withdrawn=[3]))


def taken(files):
    found = []
    for data in files:
        with suppress(PackFileError):
            found.append(successor(data, OLD))
    return found


def test_no_flipped_bit_is_accepted(full, figures):
    """Of a signature that is one more than needed, too."""
    bits = range(len(DATA) * 8) if full else [at * 8 + at % 8 for at in range(0, len(DATA), 3)]
    flipped = [DATA[: n // 8] + bytes([DATA[n // 8] ^ (1 << n % 8)]) + DATA[n // 8 + 1 :] for n in bits]
    assert taken([DATA]), "the control"
    assert taken(flipped) == []
    figures("S9: bits flipped in a signed list, accepted", f"{len(flipped)}, 0")


def test_no_cut_and_nothing_more_is_accepted(full, figures):
    cut = [DATA[:at] for at in range(0, len(DATA), 1 if full else 3)]
    more = [DATA + rest for rest in (b"\n", b" ", b"x", b"\0", DATA)]
    assert taken(cut) == taken(more) == []
    signatures = read_signed_list(DATA).signatures
    swapped = DATA.replace(signatures[0].data + signatures[1].data, signatures[1].data + signatures[0].data)
    assert swapped != DATA
    assert taken([swapped]) == []
    figures("S9: ends of a signed list that are missing, accepted", f"{len(cut)}, 0")


def test_a_file_too_large_is_refused_before_it_is_read():
    assert "larger than a signed list may be" in refused(DATA + bytes(2_000_000))
    assert "damaged" in refused(FIRST_LINE + b"\n" * 3)
    assert "no signed list" in refused(b"PK\3\4")
    many = b"".join(A.sign(bytes(64), comment="trust version=2") for _ in range(41))
    assert "damaged" in refused(FIRST_LINE + many + SEPARATOR)


def test_pieces_in_any_order_are_refused_and_raise_nothing_else(full):
    """Lines left out, doubled, exchanged, and bytes put in: refused, or the same list."""
    dice = Random(4)
    lines = DATA.splitlines(keepends=True)
    for _ in range(2_000 if full else 200):
        mixed = dice.choices(lines, k=dice.randrange(20))
        if dice.random() < 0.5:
            mixed = [*lines[: (cut := dice.randrange(len(lines)))], *mixed, *lines[cut:]]
        data = b"".join(mixed)
        at = dice.randrange(len(data) + 1)
        data = data[:at] + dice.randbytes(dice.randrange(3)) + data[at:]
        assert data == DATA or taken([data, FIRST_LINE + data]) == []


def test_what_is_read_is_written_the_same():
    assert written(read_signed_list(DATA)) == DATA
