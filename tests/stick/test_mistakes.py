"""Mistakes in content that is to be copied: only plain files inside the content are read to name them."""

import os
import shutil
from pathlib import Path

import pytest

from guide.stick.errors import ContentMistakesError
from guide.stick.mistakes import check_content
from tests.stick.conftest import needs_posix

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
