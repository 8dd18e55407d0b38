"""Lists, for an empty hand-out, every way to put something on it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from guide.i18n import tr
from guide.window.widgets.plain_text import plain_label


def ways_to_add() -> QLabel:
    """Return a label with the ways, to stand in place of the items as long as there are none."""
    label = plain_label(
        "\n".join(
            (
                tr("Nothing is on it yet. You can add:"),
                tr("• a help line from below, by a click"),
                tr("• a result, by its star; several with Ctrl or Shift, then Ctrl+D"),
                tr("• a page, by the star above it or Ctrl+D; all that it names, by “Add all”"),
                tr("• one part of a page, by a right click or Shift+F10"),
                tr("• a saved list, by “Open list…”"),
            )
        ),
        "small",
        wraps=True,
    )
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.setContentsMargins(16, 12, 12, 12)
    return label
