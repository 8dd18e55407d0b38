"""Prevents Qt from storing settings of its own, such as the folders that a file dialog visited."""

import os
from collections.abc import Mapping

from PySide6.QtCore import QSettings

IMPOSSIBLE_FOLDER = f"{os.devnull}/none"  # a folder that can't be created on any system


def install_qsettings_guard() -> None:
    """Redirect Qt's settings files to a folder that can't be created. Call this before creating QApplication.

    Settings in the registry of Windows are not redirected.
    """
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(form, scope, IMPOSSIBLE_FOLDER)


def dialog_settings() -> dict[str, object]:
    """Return the settings of file dialogs that Qt has stored for this or any other program, by key.

    On Linux the result is empty after `install_qsettings_guard`; on Windows and macOS these settings can't be
    redirected.
    """
    settings = _dialog_group()
    return {key: settings.value(key) for key in settings.allKeys()}


def restore_dialog_settings(stored: Mapping[str, object]) -> None:
    """Restore the settings that `dialog_settings` returned, and remove settings that were added since."""
    settings = _dialog_group()
    settings.remove("")
    for key, value in stored.items():
        settings.setValue(key, value)
    settings.sync()


def _dialog_group() -> QSettings:
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    settings.beginGroup("FileDialog")
    return settings
