"""The check box."""

from PySide6.QtCore import QPoint, Qt

from guide.window.theme.appearance import DARK, LIGHT, Appearance
from guide.window.widgets.check_box import CheckBox


def test_each_state_is_drawn_and_each_differs_in_every_look(qtbot):
    box = CheckBox("Hours")
    qtbot.addWidget(box)
    box.show()
    seen = []
    for appearance in (Appearance(LIGHT), Appearance(DARK), Appearance(LIGHT, 200)):
        box.set_appearance(appearance)
        for ticked, enabled in ((False, True), (True, True), (False, False), (True, False)):
            box.setChecked(ticked)
            box.setEnabled(enabled)
            seen.append(box.grab().toImage())
    assert all(one != other for number, one in enumerate(seen) for other in seen[number + 1 :])


def test_it_is_ticked_by_mouse_and_key(qtbot):
    box = CheckBox("Hours")
    qtbot.addWidget(box)
    box.show()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert box.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not box.isChecked()
