"""Content that is to be copied: its mistakes are named, and what was changed since a copy was made is known."""

import os
import shutil
from pathlib import Path

import pytest

from guide.stick.content_changes import pack_is_behind
from guide.stick.errors import ContentMistakesError
from guide.stick.mistakes import check_content
from tests.programs import write_list
from tests.stick.conftest import copied, needs_posix, pack

TINY = Path(__file__).parents[1] / "data" / "tiny"


@needs_posix
def test_neither_a_pipe_is_waited_for_nor_a_link_followed_out_of_the_content(tmp_path):
    content = tmp_path / "content"
    shutil.copytree(TINY, content)
    check_content(content)
    (tmp_path / "elsewhere.yaml").write_text("title: A secret of somebody\n")
    (content / "terms").mkdir(exist_ok=True)
    os.mkfifo(content / "terms" / "pipe.yaml")
    (content / "terms" / "link.yaml").symlink_to("../../elsewhere.yaml")
    (content / "terms" / "torn.yaml").write_text("title: A torn page\nkind: [")
    with pytest.raises(ContentMistakesError) as refused:
        check_content(content)
    assert str(refused.value) == (
        "The content has 3 mistakes. terms/link.yaml, terms/pipe.yaml, A torn page would vanish. "
        "Nothing was copied."
    )


def test_mistakes_in_a_pack_inside_are_named_with_its_folder(tmp_path):
    content = tmp_path / "content"
    shutil.copytree(TINY, content)
    (content / "lake" / "laws").mkdir(parents=True)
    pack = (content / "pack.yaml").read_text(encoding="utf-8").replace("winter-help", "county")
    (content / "lake" / "pack.yaml").write_text(pack, encoding="utf-8")
    check_content(content)
    (content / "lake" / "laws" / "torn.yaml").write_text("title: A torn page\nkind: [")
    with pytest.raises(ContentMistakesError) as refused:
        check_content(content)
    assert str(refused.value) == "The content has 1 mistake. A torn page would vanish. Nothing was copied."
    assert refused.value.note.paths[0].startswith("lake/laws/torn.yaml:")


def change_a_page(folder):
    (folder / "resources" / "laws" / "coat.yaml").write_bytes(b"id: coat\ntitle: new\n")


def add_a_page(folder):
    (folder / "resources" / "laws" / "hat.yaml").write_bytes(b"id: hat\n")


def take_a_page_away(folder):
    (folder / "resources" / "laws" / "coat.yaml").unlink()


def test_pack_yaml_is_behind_until_it_is_changed_too(guide):
    for number, change in enumerate((change_a_page, add_a_page, take_a_page_away), start=5):
        assert not pack_is_behind(guide)
        change(guide)
        assert pack_is_behind(guide)
        (guide / "resources" / "pack.yaml").write_bytes(pack(number))
        assert not pack_is_behind(guide)
        write_list(guide)


def test_a_copy_starts_anew(guide, stick):
    change_a_page(guide)
    assert not pack_is_behind(copied(guide, stick).folder)


def test_what_is_no_content_does_not_count_and_without_a_list_nothing_is_known(guide):
    (guide / "resources" / "notes.txt").write_bytes(b"mine")
    (guide / "program-linux" / "a.pyc").write_bytes(b"other")
    assert not pack_is_behind(guide)
    change_a_page(guide)
    assert pack_is_behind(guide)
    (guide / "SHA256SUMS").unlink()
    assert not pack_is_behind(guide)
