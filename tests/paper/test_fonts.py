"""Tests the bundled fonts: their families are in the order in which a character is searched."""

from guide.paper.fonts import TEXT_FAMILY, load_first_fonts, load_fonts
from guide.paths import fonts_folder


def test_the_family_of_the_programs_words_comes_first(qapp):
    families = load_fonts(fonts_folder())
    assert families[0] == TEXT_FAMILY == load_first_fonts(fonts_folder())[0]
    assert len(families) == len(set(families)) > 10


def test_a_folder_without_fonts_leaves_the_computers_own(qapp, tmp_path):
    (tmp_path / "broken.ttf").write_bytes(b"no font")
    assert load_fonts(tmp_path) == [TEXT_FAMILY]
