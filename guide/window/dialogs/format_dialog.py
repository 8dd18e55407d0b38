"""Shows a dialog to save a file in one of several formats, each of which has its own ending."""

import os
from collections.abc import Callable, Mapping
from itertools import pairwise

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from guide.i18n import tr
from guide.window.dialogs.file_dialog import FileDialog
from guide.window.widgets.combo_box import ComboBox


class FormatDialog(FileDialog):
    """A dialog to save a file. `formats` has the ending of each format by what a worker calls the format.

    `stem` is the suggested name without an ending. The ending in the field is always that of the format that
    is chosen: whoever types or picks a name with another ending chooses the format of it.
    """

    def __init__(
        self,
        parent: QWidget,
        title: str,
        *,
        formats: Mapping[str, str],
        stem: str,
        find_start: Callable[[], str],
    ) -> None:
        suffixes = tuple(formats.values())
        self.formats = ComboBox()
        super().__init__(parent, title, suffix=suffixes, name=f"{stem}.{suffixes[0]}", find_start=find_start)
        self._stem = stem
        self.formats.setAccessibleName(tr("Format"))
        for label, suffix in formats.items():
            self.formats.addItem(label, suffix)
        self.formats.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.formats.setMinimumContentsLength(1)  # on the smallest screen a part of the words must do
        row = QWidget()
        self.column.insertWidget(2, row)
        in_row = QHBoxLayout(row)
        in_row.setContentsMargins(16, 8, 16, 0)
        in_row.addWidget(self.formats)
        for before, after in pairwise((self.field, self.formats, self.accept_button)):
            self.setTabOrder(before, after)
        self.formats.currentIndexChanged.connect(self._show_suffix)
        self.field.textChanged.connect(self._follow)
        self.fit_window()

    @property
    def suffix(self) -> str:
        """The ending of the format that is chosen."""
        return str(self.formats.currentData())

    def _show_suffix(self) -> None:
        """Write the ending of the format after the name in the field."""
        self._suffix, self._name = self.suffix, f"{self._stem}.{self.suffix}"
        stem, ending = os.path.splitext(self.field.text())  # noqa: PTH122 - what is typed may be no path
        if self.formats.findData(ending[1:].lower()) >= 0:
            with QSignalBlocker(self.field):
                self.field.setText(f"{stem}.{self.suffix}")

    def _follow(self, text: str) -> None:
        """Choose the format whose ending the name in the field has."""
        at = self.formats.findData(os.path.splitext(text)[1][1:].lower())  # noqa: PTH122
        if at >= 0:
            self.formats.setCurrentIndex(at)
