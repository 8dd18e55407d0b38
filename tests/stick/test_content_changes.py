"""Content that was changed since a copy was made is told from content that came with it."""

import pytest

from guide.stick.content_changes import pack_is_behind
from tests.stick.conftest import copied, pack


def change_a_page(folder):
    (folder / "resources" / "laws" / "coat.yaml").write_bytes(b"id: coat\ntitle: new\n")


def add_a_page(folder):
    (folder / "resources" / "laws" / "hat.yaml").write_bytes(b"id: hat\n")


def take_a_page_away(folder):
    (folder / "resources" / "laws" / "coat.yaml").unlink()


@pytest.mark.parametrize("change", [change_a_page, add_a_page, take_a_page_away])
def test_pack_yaml_is_behind_until_it_is_changed_too(guide, change):
    assert not pack_is_behind(guide)
    change(guide)
    assert pack_is_behind(guide)
    (guide / "resources" / "pack.yaml").write_bytes(pack(5))
    assert not pack_is_behind(guide)


def test_a_copy_starts_anew(guide, stick):
    change_a_page(guide)
    assert not pack_is_behind(copied(guide, stick).folder)


def test_what_is_no_content_does_not_count(guide):
    (guide / "resources" / "notes.txt").write_bytes(b"mine")
    (guide / "program-linux" / "a.pyc").write_bytes(b"other")
    assert not pack_is_behind(guide)


def test_without_a_list_nothing_is_known(guide):
    change_a_page(guide)
    (guide / "SHA256SUMS").unlink()
    assert not pack_is_behind(guide)
