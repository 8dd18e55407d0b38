"""Tests the names of the files and folders of a pack."""

from guide.content.model import Kind
from guide.content.pack_files import FOLDERS


def test_every_kind_has_its_own_folder_in_the_order_of_kinds():
    assert list(FOLDERS) == list(Kind)
    assert len(set(FOLDERS.values())) == len(Kind)
