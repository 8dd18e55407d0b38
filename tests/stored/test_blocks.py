"""Runs of bytes come back from their blocks one by one; damage is noticed, at the latest when one is read."""

from contextlib import suppress

import pytest

from guide.stored.blocks import Blocks, blocks_of
from guide.stored.errors import StoredDataError

RUNS = [b"%d soup " % n * n for n in range(50)]


def test_runs_come_back_in_any_order():
    blocks = Blocks(dict(blocks_of(RUNS)))
    assert len(blocks) == 50
    assert [blocks[n] for n in (49, 0, 17, 16, 15, 48)] == [RUNS[n] for n in (49, 0, 17, 16, 15, 48)]
    assert list(Blocks(dict(blocks_of([])))) == []


def test_only_the_block_that_is_looked_at_must_be_whole():
    parts = dict(blocks_of(RUNS))
    broken = Blocks({**parts, "blocks": parts["blocks"][:-1] + b"!"})
    assert broken[0] == RUNS[0]
    with pytest.raises(StoredDataError):
        broken[49]


def test_wrong_lengths_are_noticed():
    for name in ("block_lengths", "run_lengths"):
        for lengths in (b"[]", b"[-1]", b"[1,2]", b"[999999999999]", b'["1"]', b"{}"):
            with pytest.raises(StoredDataError):
                list(Blocks({**dict(blocks_of(RUNS[:3])), name: lengths}))


def test_a_changed_byte_is_noticed_or_changes_a_run():
    parts = dict(blocks_of(RUNS[:20]))
    for name, data in parts.items():
        for at in range(len(data)):
            with suppress(StoredDataError):
                list(Blocks({**parts, name: data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]}))
