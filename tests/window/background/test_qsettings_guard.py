"""A file dialog of Qt's own leaves no trace of which folder was visited."""

import os
import sys
from pathlib import Path

import pytest

from tests.running import run_program

ROOT = Path(__file__).parents[3]
DIALOG = """
import sys
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from guide.window.background.qsettings_guard import install_qsettings_guard

if sys.argv[1] == "kept from it":
    install_qsettings_guard()
application = QApplication([])
dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
QTimer.singleShot(100, dialog.reject)
dialog.exec()
for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        settings = QSettings(form, scope, "somebody", "something")
        settings.setValue("a", 1)
        settings.sync()
del dialog, settings
"""


def left_in_home(home, how):
    home.mkdir()
    places = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_DIRS", "XDG_STATE_HOME")
    variables = {name: value for name, value in os.environ.items() if name not in places}
    variables |= {"HOME": str(home), "USERPROFILE": str(home), "XDG_CONFIG_DIRS": str(home / "system")}
    done = run_program(
        [sys.executable, "-B", "-c", DIALOG, how],
        cwd=ROOT, env=variables, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return {path.name for path in home.rglob("*") if path.is_file()}


@pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere these settings are not files in the home folder"
)
def test_a_dialog_and_settings_leave_nothing_and_without_the_guard_they_do(tmp_path):
    assert left_in_home(tmp_path / "guarded", "kept from it") == set()
    assert "QtProject.conf" in left_in_home(tmp_path / "control", "left alone"), "the positive control"
