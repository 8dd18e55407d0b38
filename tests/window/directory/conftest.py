"""The sheet of a county, and a window to bring it in."""

import pytest

from tests.window.directory.brought import SHEET, Brought, zoned_guide
from tests.window.steps import begin_anew


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "county list 2026-11-01.csv"
    path.write_text(SHEET, encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def terminal(monkeypatch):
    """The terminal has the guide of the window; all the content of the program takes seconds to read."""
    monkeypatch.setattr("guide.cli.import_directory.open_guide", zoned_guide)


@pytest.fixture(scope="module")
def shared(open_shared):
    """The window that the tests of a file share."""
    return open_shared(zoned_guide())


@pytest.fixture
def brought(shared, qtbot):
    """That window as it is after the start: nothing was read, and nothing is remembered of a file."""
    controller = shared.window.rest.directories
    controller.close()
    controller._context.said.clear()
    return Brought(begin_anew(shared.window), qtbot)
