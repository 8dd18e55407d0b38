"""All licences of a program in one text."""

from pathlib import Path

from guide.licences.part import Part, encode_parts
from release import licence_list

PARTS = (
    Part(name="a", version="1", licence="MIT", texts=("Text of a.\n",)),
    Part(name="b", version="2", licence="GPL-3.0-only", texts=("Long.\n", "Text of a.\n")),
    Part(name="c", version="", licence="not known", texts=()),
)


def test_each_part_tells_where_its_texts_stand_and_each_text_stands_once(tmp_path: Path) -> None:
    (tmp_path / "licences.bin").write_bytes(encode_parts(PARTS))
    assert licence_list.main([str(tmp_path / "licences.bin"), "linux-x86_64", str(tmp_path / "out.txt")]) == 0
    text = (tmp_path / "out.txt").read_text(encoding="utf-8")
    assert (
        "a 1\n    MIT; below: 1\nb 2\n    GPL-3.0-only; below: 2, 1\nc \n    not known; below: none\n" in text
    )
    assert text.count("Text of a.") == text.count("Long.") == 1
    assert "1. a, b\n" in text
    assert "2. b\n" in text
