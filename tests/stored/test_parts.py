"""Named parts are joined to bytes and found again; what does not fill the bytes exactly is refused."""

import json
import zlib

import pytest

from guide.stored.errors import StoredDataError
from guide.stored.parts import LONGEST_PART, Parts, join_parts

PARTS = {"first": b"coat" * 50, "empty": b"", "last": bytes(range(256))}


def headed(lengths, body, number=1):
    return json.dumps({"format": number, "lengths": lengths}).encode() + b"\n" + body


def test_parts_come_back_as_they_were_and_one_that_is_not_there_is_no_damage():
    assert dict(Parts(join_parts(PARTS))) == PARTS
    assert join_parts(PARTS) == join_parts(PARTS)
    with pytest.raises(KeyError):
        Parts(join_parts(PARTS))["other"]


def test_every_flipped_bit_and_every_missing_end_is_noticed_or_is_in_a_name():
    data = join_parts(PARTS)
    for at in range(len(data)):
        for bit in range(8):
            changed = data[:at] + bytes([data[at] ^ (1 << bit)]) + data[at + 1 :]
            try:
                read = dict(Parts(changed))
            except StoredDataError:
                continue
            assert list(read.values()) == list(PARTS.values()), (at, bit)
        with pytest.raises(StoredDataError):
            dict(Parts(data[:at]))
    with pytest.raises(StoredDataError):
        Parts(data + b"x")


def test_a_head_that_makes_no_sense_is_refused():
    lengths = (
        {"a": 1},
        {"a": [1, -1]},
        {"a": [1.0, 1]},
        {"a": [True, 1]},
        {"a": [1, LONGEST_PART + 1]},
        {"a": ["1", 1]},
    )
    heads = [
        b"",
        b"\n",
        b"7\n",
        b"[]\n",
        b"{}\n",
        b"[" * 70_000 + b"\n",
        headed({}, b"x"),
        headed({}, b"", number=2),
    ]
    heads += [
        headed([], b""),
        headed({"a": [-1, 1], "b": [2, 1]}, b"x"),
        *(headed(each, b"x") for each in lengths),
    ]
    for data in heads:
        with pytest.raises(StoredDataError):
            Parts(data)


def test_a_part_longer_than_it_says_is_not_read_to_its_end():
    bomb = zlib.compress(bytes(50_000_000), 9)
    with pytest.raises(StoredDataError):
        Parts(headed({"a": [len(bomb), 10]}, bomb))["a"]
