"""What can be ticked is drawn in the colours of the theme."""

from itertools import combinations, product

from PySide6.QtWidgets import QCheckBox, QRadioButton

from guide.window.theme.appearance import CONTRAST, DARK, LIGHT, Appearance, wear
from guide.window.theme.style import ThemeStyle


def test_each_state_is_drawn_and_differs_in_every_look(qtbot):
    style, box, button = ThemeStyle(), QCheckBox("Hours"), QRadioButton("Light")
    button.setAutoExclusive(False)
    for widget, states in (
        (box, product((False, True), repeat=2)),
        (button, product((False, True), (True,))),
    ):
        qtbot.addWidget(widget)
        widget.setStyle(style)
        widget.show()
        seen = []
        for colors, (checked, enabled) in product((LIGHT, DARK, CONTRAST), list(states)):
            wear(Appearance(colors))
            widget.setChecked(checked)
            widget.setEnabled(enabled)
            seen.append(widget.grab().toImage())
        assert all(one != other for one, other in combinations(seen, 2))
