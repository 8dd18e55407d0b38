"""A made-up sheet of a county, and a window to bring it in."""

import pytest

from tests.window.directory.brought import SHEET, Brought, zoned_guide
from tests.window.steps import begin_anew


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "county list 2026-11-01.csv"
    path.write_text(SHEET, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def shared(open_shared):
    """The window that the tests of a file share."""
    return open_shared(zoned_guide())


@pytest.fixture
def brought(shared, qtbot):
    """That window as it is after the start: nothing was read."""
    shared.window.rest.directories.close()
    return Brought(begin_anew(shared.window), qtbot)
