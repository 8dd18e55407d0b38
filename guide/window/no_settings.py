"""Qt's own settings lead nowhere: left alone, a file dialog writes down which folders were visited."""

import os

from PySide6.QtCore import QSettings

NOWHERE = f"{os.devnull}/none"  # a folder that can't be made, on any system


def keep_no_settings() -> None:
    """Have Qt keep none of its settings, but those in Windows' registry; call it before QApplication."""
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(form, scope, NOWHERE)
