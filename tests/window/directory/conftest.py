"""The sheet of a county, and a window to bring it in."""

import pytest

from tests.window.directory.brought import SHEET, Brought


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "county list 2026-11-01.csv"
    path.write_text(SHEET, encoding="utf-8")
    return path


@pytest.fixture
def brought(open_window, qtbot):
    window = open_window().window
    window.resize(1366, 768)
    return Brought(window, qtbot)
