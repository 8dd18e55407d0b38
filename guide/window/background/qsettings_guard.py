"""Qt's own settings lead nowhere: left alone, a file dialog writes down which folders were visited."""

import os
from collections.abc import Mapping

from PySide6.QtCore import QSettings

NOWHERE = f"{os.devnull}/none"  # a folder that can't be made, on any system


def install_qsettings_guard() -> None:
    """Have Qt keep none of its settings, but those in Windows' registry; call it before QApplication."""
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(form, scope, NOWHERE)


def kept_by_dialogs() -> dict[str, object]:
    """Give what Qt keeps of file dialogs now, this program's or another's.

    That is nothing where install_qsettings_guard holds; on Windows and macOS no program can move it.
    """
    settings = _of_dialogs()
    return {key: settings.value(key) for key in settings.allKeys()}


def put_back(kept: Mapping[str, object]) -> None:
    """Have Qt keep of file dialogs what it kept before, and no more."""
    settings = _of_dialogs()
    settings.remove("")
    for key, value in kept.items():
        settings.setValue(key, value)
    settings.sync()


def _of_dialogs() -> QSettings:
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    settings.beginGroup("FileDialog")
    return settings
