"""Keeps Qt from storing its own settings, such as the folders that a file dialog visited."""

import os
from collections.abc import Mapping

from PySide6.QtCore import QSettings

NOWHERE = f"{os.devnull}/none"  # a folder that can't be made, on any system


def install_qsettings_guard() -> None:
    """Point Qt's settings files to nowhere (not Windows' registry); call it before QApplication is made."""
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(form, scope, NOWHERE)


def dialog_settings() -> dict[str, object]:
    """Return what Qt has stored about file dialogs, by key: of this program or of another one.

    Nothing on Linux, after `install_qsettings_guard`; on Windows and macOS these settings can't be moved.
    """
    settings = _dialog_group()
    return {key: settings.value(key) for key in settings.allKeys()}


def restore_dialog_settings(stored: Mapping[str, object]) -> None:
    """Restore what Qt had stored about file dialogs, and remove the rest."""
    settings = _dialog_group()
    settings.remove("")
    for key, value in stored.items():
        settings.setValue(key, value)
    settings.sync()


def _dialog_group() -> QSettings:
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    settings.beginGroup("FileDialog")
    return settings
