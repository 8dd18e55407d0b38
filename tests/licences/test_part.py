"""The file in which the program carries its parts."""

import contextlib
import json
import zlib

import pytest

from guide.licences.part import Part, decode_parts, encode_parts

GPL, MIT = "A long licence.\n\n  1. Ünder\n", "A short one.\n"
PARTS = (
    Part(name="Qt", version="6", licence="LGPL-3.0-only", texts=(GPL, MIT)),
    Part(name="lib 'x' <b>", version="1:2~3", licence="MIT", texts=(MIT,)),
    Part(name="bare", version="", licence="not known", texts=()),
)


def test_what_is_written_is_read_again_the_same():
    assert decode_parts(encode_parts(PARTS)) == PARTS
    assert encode_parts(decode_parts(encode_parts(PARTS))) == encode_parts(PARTS)
    assert PARTS[0].text == "A long licence.\n\n  1. Ünder\n\nA short one.\n"


def test_a_text_that_many_share_stands_there_once():
    many = [Part(name=f"p{number}", version="1", licence="MIT", texts=(GPL,)) for number in range(50)]
    assert zlib.decompress(encode_parts(many)).decode("utf-8").count("A long licence.") == 1


def test_anything_else_is_refused():
    part = {"name": "a", "version": "", "licence": ""}
    values: tuple[object, ...] = (
        [],
        {},
        {"parts": 1, "texts": []},
        {"parts": [1], "texts": []},
        {"parts": [{"name": "a"}], "texts": []},
        {"parts": [{**part, "texts": [7]}], "texts": ["x"]},
        {"parts": [{**part, "texts": ["x"]}], "texts": ["x"]},
    )
    damaged = (b"", b"no", zlib.compress(b"{"), zlib.compress(b"[" * 100_000))
    for data in (*(zlib.compress(json.dumps(value).encode()) for value in values), *damaged):
        with pytest.raises(ValueError, match=r"."):
            decode_parts(data)


def test_each_missing_end_and_each_flipped_bit_is_refused_or_changes_nothing():
    data = encode_parts(PARTS)
    for length in range(len(data)):
        with pytest.raises(ValueError, match=r"."):
            decode_parts(data[:length])
    for place in range(len(data) * 8):
        flipped = bytearray(data)
        flipped[place // 8] ^= 1 << place % 8
        with contextlib.suppress(ValueError):  # some bits only fill up a byte
            assert decode_parts(bytes(flipped)) == PARTS


def test_a_bomb_fills_no_memory():
    with pytest.raises(ValueError, match=r"."):
        decode_parts(zlib.compress(b" " * 100_000_000, 9))
