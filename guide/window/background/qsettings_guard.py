"""Prevents Qt from reading and storing settings of its own in the home folder."""

import os

from PySide6.QtCore import QSettings

IMPOSSIBLE_FOLDER = f"{os.devnull}/none"  # a folder that can't be created on any system


def install_qsettings_guard() -> None:
    """Redirect Qt's settings files to a folder that can't be created. Call this before creating QApplication.

    Settings in the registry of Windows are not redirected.
    """
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(form, scope, IMPOSSIBLE_FOLDER)
