"""The radio button."""

from guide.window.theme.appearance import CONTRAST, DARK, LIGHT, Appearance
from guide.window.widgets.radio_button import RadioButton


def test_both_states_are_drawn_and_differ_in_every_look(qtbot):
    button = RadioButton("Light")
    qtbot.addWidget(button)
    button.show()
    button.setAutoExclusive(False)
    seen = []
    for appearance in (Appearance(LIGHT), Appearance(DARK), Appearance(CONTRAST)):
        button.set_appearance(appearance)
        for checked in (False, True):
            button.setChecked(checked)
            seen.append(button.grab().toImage())
    assert all(one != other for number, one in enumerate(seen) for other in seen[number + 1 :])
