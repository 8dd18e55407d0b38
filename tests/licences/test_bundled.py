"""The parts of this copy: read when asked for, told in a sentence where they can't be."""

import sys

import pytest

from guide.errors import GuideError
from guide.licences.bundled import bundled_parts, find_part
from guide.licences.part import Part, encode_parts

PARTS = tuple(
    Part(name=name, version="1", licence="MIT", texts=("text",))
    for name in ("Python", "Qt for Python", "zlib")
)


@pytest.fixture
def frozen(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    (tmp_path / "guide").mkdir()
    return tmp_path / "guide" / "licences.bin"


def test_the_standalone_program_reads_its_own_file(frozen):
    frozen.write_bytes(encode_parts(PARTS))
    assert bundled_parts() == PARTS


def test_a_file_that_is_gone_or_damaged_is_an_error(frozen):
    for data in (None, b"", b"damaged"):
        if data is not None:
            frozen.write_bytes(data)
        with pytest.raises(GuideError, match=r"can't be read.*fieldguide verify"):
            bundled_parts()


def test_a_part_is_found_by_its_name_or_a_piece_that_only_it_has():
    wanted = {
        "zlib": "zlib",
        "ZLIB": "zlib",
        "zl": "zlib",
        "python": "Python",
        "qt": "Qt for Python",
        "thon": None,
        "x": None,
    }
    found = {asked: find_part(asked, PARTS) for asked in wanted}
    assert {asked: part and part.name for asked, part in found.items()} == wanted


def test_a_copy_that_runs_from_its_sources_says_that_it_has_no_list():
    with pytest.raises(GuideError, match="is made when the standalone program is built"):
        bundled_parts()
