"""Check boxes and radio buttons are drawn by the program itself."""

from itertools import combinations, product

from PySide6.QtCore import QPoint, Qt

from guide.window.theme.appearance import CONTRAST, DARK, LIGHT, Appearance
from guide.window.widgets.check_box import CheckBox
from guide.window.widgets.radio_button import RadioButton


def test_each_state_is_drawn_and_differs_in_every_look(qtbot):
    box, button = CheckBox("Hours"), RadioButton("Light")
    button.setAutoExclusive(False)
    for widget, states in (
        (box, product((False, True), repeat=2)),
        (button, product((False, True), (True,))),
    ):
        qtbot.addWidget(widget)
        widget.show()
        seen = []
        for look, (checked, enabled) in product((LIGHT, DARK, CONTRAST), list(states)):
            widget.set_appearance(Appearance(look))
            widget.setChecked(checked)
            widget.setEnabled(enabled)
            seen.append(widget.grab().toImage())
        assert all(one != other for one, other in combinations(seen, 2))


def test_a_box_is_ticked_by_mouse_and_key(qtbot):
    box = CheckBox("Hours")
    qtbot.addWidget(box)
    box.show()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert box.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not box.isChecked()
