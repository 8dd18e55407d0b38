"""The packs of a folder of content are found as the program finds them, and one that is damaged is named."""

import pytest

from guide.packs.errors import PackFileError
from guide.packs.opening import content_of
from guide.packs.sources import descriptions_in, sources_in, to_load
from tests.cli.conftest import run_in_this_process
from tests.editions import edition


def test_of_two_epochs_the_later_one_counts_whatever_the_numbers_are(tmp_path):
    (tmp_path / "a.fieldguide").write_bytes(edition(5, epoch=1))
    (tmp_path / "b.fieldguide").write_bytes(edition(9))
    (layer,) = content_of(tmp_path).layers
    assert (layer.order, layer.source) == ((1, 5), tmp_path / "a.fieldguide")
    assert [pack.edition for pack in descriptions_in(tmp_path)] == [5]
    assert list(sources_in(tmp_path)) == [layer.source]


def test_a_file_that_is_not_whole_is_named(tmp_path):
    (tmp_path / "a.fieldguide").write_bytes(edition(5))
    damaged = tmp_path / "b\u202e.fieldguide"
    damaged.write_bytes(edition(4)[:-9])
    with pytest.raises(PackFileError, match=r"^b<U\+202E>\.fieldguide can't be used\. This is not a pack"):
        to_load(damaged)
    done = run_in_this_process("check", str(tmp_path))
    assert done.returncode == 1
    assert "b<U+202E>.fieldguide can't be used. This is not a pack" in done.stderr
