"""Every test runs without a screen, in an empty home, and may leave no window behind."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if "--onscreen" not in sys.argv:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
if sys.platform == "linux":
    # As the program itself does while Qt starts: no font cache in anybody's home.
    rules = Path(__file__).parents[1] / "guide" / "window" / "assets" / "fonts.conf"
    os.environ.setdefault("FONTCONFIG_FILE", str(rules))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows that are tested")


@pytest.fixture(autouse=True)
def empty_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home in which nothing may appear."""
    home = tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(home))
    yield home
    assert list(home.rglob("*")) == []


@pytest.fixture(autouse=True)
def no_window_left() -> Iterator[None]:
    """Each test closes what it opened."""
    yield
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtWidgets import QApplication

    open_now = [w for w in QApplication.topLevelWidgets() if w.isVisible()] if QApplication.instance() else []
    for window in open_now:
        window.close()
    assert open_now == []
