"""Contains a combo box that takes no more room than there is."""

from PySide6.QtCore import QSize

from guide.window.widgets.combo_box import ComboBox


class NarrowBox(ComboBox):
    """A box that gives way in a narrow window: its list has the whole words."""

    def minimumSizeHint(self) -> QSize:
        """Return the size of an empty box."""
        return QSize(0, super().minimumSizeHint().height())
