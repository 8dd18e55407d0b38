"""Tests the fingerprint of a pack: every byte and every name changes it, and the order in which files come does not."""

from pathlib import Path

from guide.content.fingerprint import fingerprint_of_files

TINY = Path(__file__).parents[1] / "data" / "tiny"
FILES = {path.relative_to(TINY).as_posix(): path.read_bytes() for path in TINY.rglob("*.yaml")}


def test_every_file_counts():
    first = fingerprint_of_files(FILES)
    assert len(FILES) > 5
    for name, data in FILES.items():
        assert fingerprint_of_files({**FILES, name: data + b"\n"}) != first, name
        assert fingerprint_of_files({each: FILES[each] for each in FILES if each != name}) != first, name


def test_the_order_in_which_files_come_does_not_count():
    turned = dict(reversed(FILES.items()))
    assert list(turned) != list(FILES)
    assert fingerprint_of_files(turned) == fingerprint_of_files(FILES)


def test_it_tells_names_from_contents():
    one, two = {"laws/ab.yaml": b"c"}, {"laws/a.yaml": b"bc"}
    assert fingerprint_of_files(one) != fingerprint_of_files(two)
